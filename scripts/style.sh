#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a source of ours is not in the house format.
# Exit status 77: not looked at, because the formatter of Debian 12 is not here.
set -u
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
formatter=$(command -v clang-format-14) || exit 77

# Without git, as in an unpacked archive, what lies in the source folders counts.
mapfile -t sources < <(git ls-files -- '*.h' '*.cpp' 2>/dev/null)
if [ ${#sources[@]} -eq 0 ]; then
    mapfile -t sources < <(find app ui engine model tests -name '*.h' -o -name '*.cpp')
fi
for index in "${!sources[@]}"; do
    [ -e "${sources[index]}" ] || unset "sources[index]" # deleted, not yet committed
done
[ ${#sources[@]} -gt 0 ] || { echo "no sources found" >&2; exit 1; }

printf '%s\0' "${sources[@]}" | xargs -0 -n 20 -P "$(nproc)" "$formatter" --dry-run -Werror
