#!/bin/sh
# Builds the release and runs its tests: tests/run.sh [--full|--long]. Installs what is missing; quick the second time.
set -eu
cd "$(dirname -- "$0")/.."
. tests/setup.sh

case ${1-} in
'') left_out='full|long' ;;
--full) left_out=long ;;
--long) left_out=none ;;
*)
    echo 'usage: tests/run.sh [--full|--long]' >&2
    exit 2
    ;;
esac

need_to_build
case $left_out in
full*) echo 'left out: random campaigns by the hundred, and results in a browser and in office programs; --full runs them too' >&2 ;;
*) need_to_show ;;
esac
targets='' build release
ctest --preset release --label-exclude "^($left_out)\$"
