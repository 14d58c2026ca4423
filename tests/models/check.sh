#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Searches all states of a protocol's model: check.sh MODEL [--no-cycles] [-DBOUND]... [MUTANT]
#   MODEL        crd, ownership or recover
#   --no-cycles  also no run that goes on for ever
#   -DBOUND      another extent of the search, named in the model
#   MUTANT       a rule left out: passes when the search finds the violation
# Exit status 0: as expected; 1: not; 77: not looked at, because spin or gcc is not here.
set -u
[ $# -gt 0 ] || { sed -n '3,8s/^# //p' "$0" >&2; exit 2; }
for tool in spin gcc; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed: model not checked"; exit 77; }
done

source=$(dirname "$(readlink -f "$0")")/$1.pml
[ -e "$source" ] || { echo "no model $source" >&2; exit 2; }
model=$1
shift
cycles='' mutant='' defines=()
for word in "$@"; do
    case $word in
    --no-cycles) cycles=yes ;;
    -D*) defines+=("$word") ;;
    *) mutant=$word defines+=("-D$word") ;;
    esac
done
# A misspelt mutant would be the model itself.
for define in ${defines[@]+"${defines[@]}"}; do
    name=${define#-D}
    grep -q "^#.*\b${name%%=*}\b" "$source" || { echo "$model has no $name" >&2; exit 2; }
done

folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2

# search GCC_OPTION... -- PAN_OPTION...: leaves what it found in the file "found".
search() {
    local options=()
    while [ "$1" != -- ]; do options+=("$1"); shift; done
    shift
    gcc -O2 -w -DVECTORSZ=1024 -DMEMLIM=2000 "${options[@]}" -o pan pan.c || exit 2
    ./pan -m100000 -w22 "$@" >found 2>&1
    grep -E '^pan:1:|State-vector|states, stored|actual memory usage$|elapsed' found
}

fail() { cat found; echo "$model: $1"; exit 1; }

complete() {
    grep -q 'errors: 0$' found || fail "a rule is broken"
    if grep -qE 'max search depth too small|Search not completed|out of memory|reached -DMEMLIM' found; then
        fail "not all states were searched"
    fi
}

spin -a ${defines[@]+"${defines[@]}"} "$source" || exit 2
search -DSAFETY --
if [ -n "$mutant" ]; then
    depth=$(sed -n 's/^pan:1: assertion violated.*(at depth \([0-9]*\)).*/\1/p' found)
    [ -n "$depth" ] || fail "$mutant breaks no rule"
    echo "$model: $mutant is found, by a counter-example of $((depth + 1)) steps"
    exit 0
fi
complete
if [ -n "$cycles" ]; then
    search -DNP -- -l
    complete
fi
echo "$model: holds in all states"
