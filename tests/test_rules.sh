#!/bin/sh
# Runs `chancery check` on every folder of broken-rules and compares all that it says, and
# its exit status, with the file `expected` in that folder.
#
#   tests/test_rules.sh BUILD/chancery            prints ok or FAIL for each; exit status 1 when one fails
#   tests/test_rules.sh BUILD/chancery --update   writes what it says now into `expected`, for review
set -u

if [ $# -lt 1 ] || ! [ -x "$1" ]; then
    echo "usage: $0 CHANCERY [--update]" >&2
    exit 2
fi
case $1 in
/*) chancery=$1 ;;
*) chancery=$PWD/$1 ;;
esac
update=${2:-}

cd "$(dirname "$0")/broken-rules" || exit 2
said=$(mktemp) || exit 2
trap 'rm -f "$said"' EXIT

failures=0
for folder in */; do
    name=${folder%/}
    "$chancery" check --rules "$name" >"$said" 2>&1
    echo "exit status $?" >>"$said"
    if [ "$update" = --update ]; then
        cp "$said" "$name/expected"
    elif diff -u "$name/expected" "$said" >"$said.diff"; then
        echo "ok $name"
    else
        echo "FAIL $name"
        cat "$said.diff"
        failures=$((failures + 1))
    fi
    rm -f "$said.diff"
done
[ "$failures" -eq 0 ]
