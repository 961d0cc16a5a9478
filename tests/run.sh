#!/bin/sh
# Builds the release and runs its tests: tests/run.sh [--full]. Installs what is missing; quick the second time.
set -eu
cd "$(dirname -- "$0")/.."
. tests/setup.sh

case ${1-} in
'') left_out=full ;;
--full) left_out=none ;;
*)
    echo 'usage: tests/run.sh [--full]' >&2
    exit 2
    ;;
esac

need_to_build
if [ "$left_out" = none ]; then
    need_to_show
else
    echo 'left out: the heaviest campaigns, and results in a browser and in office programs; --full runs them too' >&2
fi
targets='' build release
ctest --preset release --label-exclude "^$left_out\$"
