"""Runs every worked example of the rubric manual: the program and the oracle must give the points that it prints.

    python3 tests/cli/manual_examples.py --leitai PROGRAM [WORD...]
"""

import functools
import json
import pathlib
import re
import sys
import tempfile

import manual_pages
from manual_campaign import write_campaign

sys.path.insert(0, str(manual_pages.HERE.parent))

import golden  # noqa: E402
from compare import Printed, differences  # noqa: E402
from compare_panels import differences_of_results  # noqa: E402
from oracle import score_table  # noqa: E402
from reading import read_campaign  # noqa: E402

_CODE = re.compile(r"\b([EW]\d{4})\b")
# Of what the oracle knows nothing.
_UNKNOWN_TO_ORACLE = ("scores: township", "scores: other")
_LISTS = {"village": "villages", "township": "townships", "county": "units", "other": "others"}


def _found(table, row, key):
    """What the score table says about one expectation, as text."""
    if key == "":
        value = row["total"]
    elif key == "rank":
        value = (row["rank"] or {}).get("all")
    elif key == "grade":
        value = row["grade"]["id"]
    elif key.startswith("grade:"):
        value = row["grades"][key.removeprefix("grade:")]
    else:
        value = {**row["modules"], **row["indicators"]}.get(key)
    return "-" if value is None else str(value)


def _compare_with_page(entry, table, codes):
    rows = {row[unit]["code"]: row for unit, key in _LISTS.items() for row in table.get(key, [])}
    for letter, items in entry.expected().items():
        if not items:
            yield f"{letter}: no points behind an arrow\n"
        for key, wanted in items:
            if _CODE.fullmatch(wanted):
                continue
            found = _found(table, rows[codes[letter]], key)
            if found != wanted:
                yield f"{letter} {key}: the page says {wanted}, the program {found}\n"


def _shown(row):
    """What `leitai panel` shows of a contestant, as the page writes it."""
    items = ["-" if row["result"] is None else str(row["result"])]
    items += [f"place {row['rank']}"] if row["rank"] is not None else []
    items += [row["prize"]["id"]] if row["prize"]["id"] else []
    return items + (["advances"] if row["advances"] else [])


def _compare_with_panel(entry, program, folder, codes):
    ran = golden.run_program(program, ["panel", "--format", "json", "--lang", "en"], folder)
    table = json.loads(ran.stdout, parse_float=Printed, parse_int=Printed)
    rows = {row["contestant"]["code"]: row for row in table["results"]}
    for who, wanted in entry.results():
        found = _shown(rows[codes.get(who, who)])
        if found != wanted:
            yield f"{who}: the page says {', '.join(wanted)}, the program {', '.join(found)}\n"
    yield from (f"{one}\n" for one in
                differences_of_results(table["results"], _contests_of(folder)))


def _contests_of(folder):
    campaign = read_campaign(str(folder), None)
    return campaign.contests.results(campaign.period)


def _compare_with_oracle(folder, table):
    campaign = read_campaign(str(folder), None)
    for difference in differences(table, score_table(campaign), campaign.rubric.places):
        yield f"{difference}\n"


def check(program, entry):
    """Run one example; give the words of what is wrong."""
    if not entry.sound:
        return "needs one line <!-- en -->, and each part of the example once\n"
    if "rubric" not in entry.parts or "villages" not in entry.parts:
        return "has no example\n"
    with tempfile.TemporaryDirectory() as holder:
        folder = pathlib.Path(holder)
        codes = write_campaign(entry, folder)
        ran = golden.run_program(program, ["score", "--format", "json", "--lang", "en"], folder)
        told = ran.stderr.decode("utf-8")
        wanted = {code for items in entry.expected().values() for _, code in items if _CODE.fullmatch(code)}
        if set(_CODE.findall(told)) != wanted or not ran.stdout:
            return f"the page names {sorted(wanted)}, the program said\n{told}"
        table = json.loads(ran.stdout, parse_float=Printed, parse_int=Printed)
        wrong = list(_compare_with_page(entry, table, codes))
        refused = any(code.startswith("E") for code in wanted)
        if not refused and not any(word in entry.parts["rubric"] for word in _UNKNOWN_TO_ORACLE):
            wrong += _compare_with_oracle(folder, table)
        if "records" in entry.parts:
            wrong += _compare_with_panel(entry, program, folder, codes)
        return "".join(wrong)


def main():
    given = golden.arguments("Run the examples of the rubric manual.")
    cases = {entry.name: entry for entry in manual_pages.entries()}
    cases = {name: entry for name, entry in cases.items() if all(word in name for word in given.only)}
    sys.exit(golden.run_all(cases, functools.partial(check, given.leitai), given.jobs))


if __name__ == "__main__":
    main()
