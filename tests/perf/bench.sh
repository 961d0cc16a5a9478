#!/bin/sh
# Builds the peers, makes data, and measures the figures of speed and memory to reach in one run; prints Markdown tables.
# usage: bench.sh [--quick]
# LEITAI: the program to measure (built here if not given). LEITAI_BENCH_DIR: keeps build and data for the next time.
# ledger is no peer: its journals hold postings, not records to check and score, so equal work cannot be put to it.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
export PYTHONDONTWRITEBYTECODE=1

# Villages, each with a return in two periods.
files=10000 small=30000 medium=100000 large=300000 repeat=3 often=21
# Entries of the register of visits.
few=20000 many=200000
# The villages, lead villages and centres of a large joint building.
villages=2000 leads=880 centres=660
# The rows of a large workbook, of 25 cells each.
rows=600000
case ${1-} in
  '') ;;
  --quick) files=1000 small=1000 medium=3000 large=10000 repeat=3 often=5 few=2000 many=20000 villages=500 leads=220 centres=165 rows=60000 ;;
  *) echo 'usage: bench.sh [--quick]' >&2; exit 2 ;;
esac

if [ -n "${LEITAI_BENCH_DIR-}" ]; then
  mkdir -p "$LEITAI_BENCH_DIR"
  dir=$(CDPATH='' cd -- "$LEITAI_BENCH_DIR" && pwd)
else
  dir=$(mktemp -d)
  trap 'rm -rf "$dir"' EXIT
  trap 'exit 130' INT TERM
fi
leitai=${LEITAI:-$dir/bin/leitai}
libyaml=$dir/bin/leitai_bench_libyaml
yamlcpp=$dir/bin/leitai_bench_yamlcpp
workbook=$dir/bin/leitai_bench_workbook
status=0

build() {
  targets='leitai_bench_libyaml leitai_bench_yamlcpp leitai_bench_workbook'
  [ -n "${LEITAI-}" ] || targets="$targets leitai"
  cmake -S "$root" -B "$dir/build" -DCMAKE_BUILD_TYPE=Release -DLEITAI_BUILD_BENCHMARKS=ON \
    -DCMAKE_RUNTIME_OUTPUT_DIRECTORY="$dir/bin"
  # shellcheck disable=SC2086  # a list of words
  cmake --build "$dir/build" --parallel 2 --target $targets
}

# data NAME LAYOUT VILLAGES PERIODS [FAULTS]: a campaign folder, made once for each size
data() {
  [ ! -f "$dir/$1/made" ] || return 0
  python3 "$here/generate.py" --out "$dir/$1" --layout "$2" --villages "$3" --periods "$4" --faults "${5:-0}"
  touch "$dir/$1/made"
}

# visits NAME ENTRIES EACH: a campaign with books, EACH entries of visits a document, likewise
visits() {
  [ ! -f "$dir/$1/made" ] || return 0
  python3 "$here/visits.py" --out "$dir/$1" --entries "$2" --each "$3"
  touch "$dir/$1/made"
}

# pairing NAME VILLAGES LEADS CENTRES NODES: a campaign with joint building, 15 near lead villages for each, likewise
pairing() {
  [ ! -f "$dir/$1/made" ] || return 0
  python3 "$here/pairing.py" --out "$dir/$1" --villages "$2" --leads "$3" --centres "$4" --nodes "$5" --near 15
  touch "$dir/$1/made"
}

# js_yaml: installs it below the data folder; false where that is not possible
js_yaml() {
  [ -d "$dir/node/node_modules/js-yaml" ] && return 0
  command -v npm >/dev/null && npm install --silent --prefix "$dir/node" js-yaml@4 >/dev/null 2>&1
}

# megabytes FOLDER: how much YAML is in it
megabytes() { find "$1" -name '*.yaml' -printf '%s\n' | awk '{ sum += $1 } END { printf "%.1f\n", sum / 1000000 }'; }

# row FORM WHAT WANTED COMMAND...: one row of the table; what fails is told in its row, and the rest goes on
row() { python3 "$here/measure.py" --repeat "$repeat" "$@" || status=1; }
joined() { python3 "$here/pairing_row.py" "$@" || status=1; }
peer() { echo "python3 '$here/pyyaml_peer.py' $1 '$2'"; }
events() { echo "'$libyaml' --threads $2 '$1'"; }
ours() { echo "'$leitai' $1 '$2' --jobs $3 --format $4"; }

build >&2
both=2023-Q2,2022-Q2
data "files-$files" files "$files" $both
data "stream-$small" stream "$small" $both
data "stream-$medium" stream "$medium" $both
data "stream-$large" stream "$large" $both
data sample stream 6000 $both
data thousand files 1000 $both
data single stream 1 2023-Q2
data faults files 1000 2023-Q2 200
for each in 500 1; do
  visits "visits-$few-$each" "$few" "$each"
  visits "visits-$many-$each" "$many" "$each"
done
pairing pairing-184 184 81 61 10000
pairing "pairing-$villages" "$villages" "$leads" "$centres" 10
[ -f "$dir/$rows.xlsx" ] || python3 "$here/workbook.py" --rows "$rows" --out "$dir/$rows.xlsx"
for judges in 500 50; do
  [ -f "$dir/panel-$judges/leitai.yaml" ] || python3 "$here/panel.py" --judges $judges --villages 500 --out "$dir/panel-$judges"
done
for contestants in 20000 2000; do
  [ -f "$dir/sheets-$contestants/leitai.yaml" ] ||
    python3 "$here/panel.py" --judges 10 --villages $contestants --out "$dir/sheets-$contestants"
done
for events in 60000 6000; do python3 "$here/events.py" --events $events --out "$dir/events-$events"; done
for indicators in 10000 1000; do python3 "$here/rubric.py" --indicators $indicators -o "$dir/rubric-$indicators.yaml"; done
F=$dir/files-$files S=$dir/stream-$small M=$dir/stream-$medium L=$dir/stream-$large

# All is read once, so that no first command waits for the disk.
find "$dir" -name '*.yaml' -exec cat {} + >/dev/null

echo "On $(nproc) cores: $((files * 2)) returns in as many files, streams of $((large * 2)), $((medium * 2)) and $((small * 2)) returns."
echo
echo '| what | wanted | reached | |'
echo '| --- | --- | --- | --- |'
row faster --repeat 1 'validate files, one core, against the PyYAML script' '>= 8 times' "$(ours validate "$F" 1 jsonl)" "$(peer validate "$F")"
row faster --repeat 1 'validate files, two cores, against it' '>= 14 times' "$(ours validate "$F" 2 jsonl)" "$(peer validate "$F")"
row faster --repeat 1 'score files, one core, against it' '>= 8 times' "$(ours score "$F" 1 csv)" "$(peer score "$F")"
row faster --repeat 1 'score files, two cores, against it' '>= 14 times' "$(ours score "$F" 2 csv)" "$(peer score "$F")"
row share 'score files, one core, of bare libyaml events' '' "$(ours score "$F" 1 csv)" "$(events "$F" 1)"
row share 'score files, two cores, of bare libyaml events' '' "$(ours score "$F" 2 csv)" "$(events "$F" 2)"
row share --memory '<= 400 MB' 'score the large stream as csv, two cores, of bare libyaml events' '>= 150 %' \
  "$(ours score "$L" 2 csv)" "$(events "$L" 2)"
row share 'score the large stream as json, two cores, of bare libyaml events' '>= 150 %' "$(ours score "$L" 2 json)" "$(events "$L" 2)"
row share 'validate the large stream, two cores, of bare libyaml events' '>= 170 %' "$(ours validate "$L" 2 jsonl)" "$(events "$L" 2)"
row growth 'score the large stream against the small' '<= 10.5 times' "$(ours score "$L" 2 csv)" "$(ours score "$S" 2 csv)"
row memory 'validate a stream of 30 MB' '<= 64 MB' "$(ours validate "$dir/sample" 2 jsonl)"
row time --repeat $often 'start-up, one small file' '<= 10 ms' "$(ours validate "$dir/single" 2 jsonl)"
row time --repeat $often 'score 1,000 villages, two periods, 2,000 files' '<= 100 ms' "$(ours score "$dir/thousand" 2 csv)"

# A nation's results as documents, sealed, verified and explained.
for format in html docx xlsx; do
  row memory --repeat 1 "score $medium villages as $format" '<= 300 MB' \
    "'$leitai' score '$M' --provisional --jobs 2 -o '$dir/scores.$format'"
  row memory --repeat 1 "report on $medium villages as $format" '<= 300 MB' \
    "'$leitai' report '$M' --provisional --jobs 2 -o '$dir/analysis.$format'"
done
rm -rf "$dir/sealed" && cp -r "$M" "$dir/sealed"
row memory --repeat 1 "seal $medium villages" '<= 300 MB' "'$leitai' seal '$dir/sealed' --provisional --jobs 2"
row growth --repeat 1 --memory '<= 300 MB' "verify this seal, against scoring" '<= 2 times' "'$leitai' verify '$dir/sealed' --jobs 2" \
  "$(ours score "$M" 2 csv)"
row growth --memory '<= 150 MB' "explain one of $medium villages, against scoring" '<= 0.6 times' \
  "'$leitai' explain '$M' --village 359901101201 --jobs 2" "$(ours score "$M" 2 csv)"
cards="$(ours 'report --each village --provisional' "$dir/thousand" 2 html) --format docx -o '$dir/cards/'"
row time --repeat 1 --memory '<= 200 MB' '1,000 village reports as html and docx in one call' '<= 10000 ms' "$cards"

# What is wide instead of long grows with its width.
row growth 'a contest of 500 judges against 50' '<= 12 times' "$(ours panel "$dir/panel-500" 2 csv)" "$(ours panel "$dir/panel-50" 2 csv)"
row growth 'sheets with 20,000 keys in one mapping against 2,000' '<= 12 times' \
  "$(ours panel "$dir/sheets-20000" 2 csv)" "$(ours panel "$dir/sheets-2000" 2 csv)"
row growth 'a record of 60,000 events against 6,000' '<= 12 times' \
  "$(ours validate "$dir/events-60000" 2 jsonl)" "$(ours validate "$dir/events-6000" 2 jsonl)"
row growth 'a rubric of 10,000 indicators against 1,000' '<= 12 times' \
  "$(ours validate "$dir/rubric-10000.yaml" 2 jsonl)" "$(ours validate "$dir/rubric-1000.yaml" 2 jsonl)"

for each in 500 1; do
  V=$dir/visits-$many-$each W=$dir/visits-$few-$each
  told="$many visits, $each a document"
  row share "validate $told, two cores, of bare libyaml events" '>= 50 %' "$(ours validate "$V" 2 jsonl)" "$(events "$V" 2)"
  row share --memory '<= 200 MB' "books of $told, two cores, of bare libyaml events" '>= 50 %' "$(ours books "$V" 2 json)" "$(events "$V" 2)"
  row share "books of $told, one core, of bare libyaml events" '' "$(ours books "$V" 1 json)" "$(events "$V" 1)"
  row growth "books of $told, against $few" '<= 10.5 times' "$(ours books "$V" 2 json)" "$(ours books "$W" 2 json)"
done
joined --proven 'join 184 villages into 61 clusters' '<= 2 s' "$leitai" "$dir/pairing-184"
joined "join $villages villages into $centres clusters" '<= 60 s' "$leitai" "$dir/pairing-$villages"
cells="$((rows * 25)) cells of a workbook of $(($(stat -c %s "$dir/$rows.xlsx") / 1000000)) MB"
row faster --repeat 1 "read $cells, against a Python script" '>= 4 times' "'$workbook' '$dir/$rows.xlsx'" \
  "python3 '$here/workbook.py' --read '$dir/$rows.xlsx'"

# Peers on 30 MB, one thread each; leitai checks and scores there, the others only load.
mb=$(megabytes "$dir/sample")
row time "leitai, score the sample of $mb MB" '' --megabytes "$mb" "$(ours score "$dir/sample" 1 csv)"
row time 'bare libyaml events, sample' '' --megabytes "$mb" "$(events "$dir/sample" 1)"
row time 'yaml-cpp nodes, sample' '' --megabytes "$mb" "'$yamlcpp' '$dir/sample'"
if js_yaml; then
  row time 'Node with js-yaml, sample' '' --megabytes "$mb" \
    "node '$here/node_peer.mjs' '$dir/node' '$dir/sample/records.yaml'"
else
  echo 'no js-yaml here: the Node row is left out' >&2
fi
row time --repeat 1 'PyYAML script, score the sample' '' --megabytes "$mb" "$(peer score "$dir/sample")"
python3 "$here/same_totals.py" "$leitai" "$dir/thousand" || status=1

echo
python3 "$here/seeded_faults.py" "$leitai" "$dir/faults" || status=1
echo
python3 "$here/seeded_faults.py" "$leitai" "$dir/thousand" || status=1
exit $status
