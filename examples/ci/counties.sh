#!/bin/sh
# Many counties in one go: checks them, scores them into one table, asks a database, and writes a card for every village.
#
#     sh counties.sh FOLDER OUT
#
# FOLDER holds one campaign folder for each county; everything is written to OUT. Needs leitai and sqlite3. Ends with the
# status of leitai: 1 where the data of a county has errors, 2 where something could not be done.
set -eu
[ $# -eq 2 ] || { echo 'usage: counties.sh FOLDER OUT' >&2; exit 2; }
out=$2
mkdir -p "$out"
set -- "$1"/*/

# worst COMMAND...: runs it, and keeps the worst status of all; what could not be done ends the script.
status=0
worst() {
    code=0
    "$@" || code=$?
    [ "$code" -le 1 ] || exit "$code"
    [ "$code" -le "$status" ] || status=$code
}

# What is wrong where: one document for all counties, by its form and version in "leitai".
worst leitai validate "$@" --quiet -o "$out/found.json"

# All scores as one table, with ids for heads; then every table of each county's scores as files.
worst leitai score "$@" --format csv --head ids -o "$out/scores.csv"
for county in "$@"; do
    name=$(basename "$county")
    worst leitai report "$county" --provisional --format csv --head ids -o "$out/tables/$name/"
    worst leitai report "$county" --provisional --each village --format html --format docx -o "$out/cards/$name/"
done

# Three questions for a database.
rm -f "$out/counties.db"
{
    echo ".import --csv '$out/scores.csv' scores"
    echo 'create table indicators(campaign, indicator, rate real);'
    for county in "$@"; do
        name=$(basename "$county")
        echo ".import --csv '$out/tables/$name/indicators.csv' one"
        echo "insert into indicators select '$name', \"indicator.id\", rate from one; drop table one;"
    done
    cat <<'SQL'
.mode list
.headers off
select '1. The mean total of each county, best first, and whether it may still change:';
select campaign, printf('%.2f', avg(total)), max(provisional) from scores group by campaign order by avg(total) desc, campaign;
select '2. The best village of each class over all counties:';
select "class.id", "village.name", campaign, total from scores as one
 where cast(total as real) = (select max(cast(total as real)) from scores where "class.id" = one."class.id")
 order by "class.id", campaign;
select '3. The indicator with the lowest rate of score in each county:';
select campaign, indicator, rate from indicators as one
 where rate = (select min(rate) from indicators where campaign = one.campaign) group by campaign order by campaign;
SQL
} | sqlite3 "$out/counties.db" >"$out/answers.txt"
cat "$out/answers.txt"
exit "$status"
