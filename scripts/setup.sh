# SPDX-License-Identifier: GPL-3.0-or-later
# Set-up shared by ./run and ./check, which source it with the top folder in $root.
# Everything said here goes to stderr: stdout belongs to the program that is started.
#   SE_SKIP_PACKAGES=1   packages are there under other names: do not look for them
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

# Names in packages.txt, one a line.
wanted_packages() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "${root:?}/packages.txt"; }

missing_packages() {
    local have
    # shellcheck disable=SC2046
    have=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $(wanted_packages) 2>/dev/null |
        sed -n 's/^installed //p')
    wanted_packages | grep -vxF "${have:-none}"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        # Without a terminal nobody could type a password.
        if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
    else
        say "Installing packages needs root: become root or install sudo, then start again."
        return 1
    fi
}

# Never asks a question; a package run by someone else is waited for.
apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
        apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" >&2 </dev/null
}

install_packages() {
    local missing
    [ "${SE_SKIP_PACKAGES:-}" = 1 ] && return 0
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This system has no apt-get. Install what these Debian 12 packages hold, then start"
        say "again with SE_SKIP_PACKAGES=1:"
        wanted_packages | sed 's/^/  /' >&2
        return 1
    fi
    missing=$(missing_packages)
    [ -z "$missing" ] && return 0
    # shellcheck disable=SC2086
    say "Installing missing packages:" $missing
    # shellcheck disable=SC2086
    if ! apt_get update || ! apt_get install --no-install-recommends $missing; then
        say "These packages could not be installed (the reason stands above):" $missing
        return 1
    fi
}

# configure PRESET: only when there is no usable build folder yet; Ninja does the rest.
configure() {
    local ninja="$root/build/$1/build.ninja"
    if [ ! -e "$ninja" ] || [ "$root/CMakePresets.json" -nt "$ninja" ]; then
        (cd "$root" && cmake --preset "$1" -Wno-dev >&2)
    fi
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    configure "$preset" || return
    (cd "$root" && cmake --build "build/$preset" ${1:+--target "$@"} >&2)
}

# Qt speaks up where the character set is not UTF-8, as on a bare machine.
use_utf8() {
    case $(locale charmap 2>/dev/null) in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
    esac
}
