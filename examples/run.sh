#!/bin/sh
# Builds leitai and shows its main job on examples/county. Installs what is missing; quick the second time.
set -eu
cd "$(dirname -- "$0")/.."
. tests/setup.sh

need_to_build
targets=leitai build release

# show ARGUMENTS...: prints a command as one would type it, and runs it.
show() {
    printf '\n$ leitai %s\n' "$*"
    build/release/cli/leitai "$@"
}

show validate examples/county
show score examples/county
show explain examples/county --village 359902101201
show diagnose examples/county
show diagnose examples/county --village 赤岐村
show duties examples/county --village 东阳村 --checklist
show panel examples/ring --contest city
show verify examples/county
folder=build/examples
show report examples/county --provisional -o "$folder/report.html" -o "$folder/report.docx"
show score examples/county -o "$folder/scores.xlsx"
show score examples/county --period 2022-Q4 --public -o "$folder/notice.html" -o "$folder/notice.json"
printf '\n'
printf '%s\n' "$folder/report.html" "$folder/report.docx" "$folder/scores.xlsx" "$folder/notice.html" "$folder/notice.json"
