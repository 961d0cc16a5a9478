#!/bin/sh
# Generates the invented city, runs the whole toolkit on it, and prints every figure of the article beside what was computed.
# Takes the options of generate.py: sh examples/city/run.sh [--scale 0.1] [--seed 1] [--out FOLDER]
set -eu
cd "$(dirname -- "$0")/../.."
. tests/setup.sh

need_to_build
targets=leitai build release
python3 -B examples/city/generate.py "$@"
python3 -B examples/city/table.py --program build/release/cli/leitai --kept "$@"
