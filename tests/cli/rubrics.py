"""The encoded sheets: the table of forms names indicators that exist, and every sheet scores to what was worked out by hand.

    python3 tests/cli/rubrics.py --leitai PROGRAM ROOT
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

import yaml

# Worked out by hand; the sums stand beside each.
TOTALS = {
    # 31 + 2 + 15 + 45 + 9 (articles: 5, and 2 + 0.5 more, 7 at most; summaries 2), and 10 of praise;
    # (27.5 + 14.5 + 38.25 + 5) x 100 / 98, for without the lake; (25.5 + 13.5 + 32.4 + 9) x 100 / 98, and - 10.
    "river": {"甲坪镇": "112.00", "乙浦镇": "86.99", "丙岭乡": "72.04"},
    # 13 + 12 + 25.5 + 33.5; 14.5 + 7.5 + 14.5 + 35.
    "culture": {"上竹": "84.0", "下竹": "71.5"},
    # 4.7 + 5.25 + 10 + 5 + 8 + 8 + 10, and 4 + 5 + 14; 10 + 9.5 + 0 + 3 + 10 + 10 + 9, and - 2.
    "village": {"前湾": "73.95", "后湾": "49.50"},
    # 36.5 + 29 + 30 + 11 + 139.75 + 90 + 153.35 + 8; 26 + 30 + 33 + 9 + 129.79 + 55 + 151 + 10; 23 + 40 + 5 + 16 + 77.5.
    "forms": {"一村": "497.60", "二村": "443.79", "三村": "161.50"},
}
FORMS = [*range(1, 29), 33, 34, 35]  # those of panels, 29 to 32, have no sheet here


def _indicators(rubric):
    return {one["id"] for module in rubric["modules"] for one in module["indicators"]}


def _check_table(folder):
    rows = re.findall(r"^\| (\d*)\s*([^|]*)\| (\S+\.yaml) \| (\S+) \|$", (folder / "README.md").read_text(), re.M)
    known = {}
    for _, words, path, indicator in rows:
        if path not in known:
            known[path] = _indicators(yaml.safe_load((folder / path).read_text()))
        if indicator not in known[path]:
            yield f"README.md: {words.strip()}: {path} has no indicator {indicator}"
    missing = sorted(set(FORMS) - {int(number) for number, *_ in rows if number})
    if missing:
        yield f"README.md: no row for the forms {missing}"


def _run(program, *words):
    ran = subprocess.run([program, *words], capture_output=True, check=False, encoding="utf-8")
    if ran.returncode not in (0, 1) or ran.stderr:
        raise SystemExit(f"{' '.join(map(str, words))}: {ran.returncode}\n{ran.stderr}")
    return ran.stdout


def _check_campaign(program, folder, expected):
    text = _run(program, "score", folder, "--format", "json")
    scored = json.loads(text, parse_float=str)
    unit, listed = next(pair for pair in (("village", "villages"), ("township", "townships")) if pair[1] in scored)
    totals = {row[unit]["name"]: row["total"] for row in scored[listed]}
    if totals != expected:
        yield f"{folder.name}: totals are {totals}, not {expected}"
    for name in expected:
        for lang in ("zh", "en"):
            explained = _run(program, "explain", folder, "--unit", name, "--lang", lang)
            if expected[name] not in explained:
                yield f"{folder.name}: explain --unit {name} --lang {lang} does not name its total"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leitai", type=pathlib.Path, required=True)
    parser.add_argument("root", type=pathlib.Path)
    given = parser.parse_args()
    folder = given.root / "examples" / "rubrics"
    faults = list(_check_table(folder))
    for name, expected in TOTALS.items():
        faults += _check_campaign(given.leitai, folder / name, expected)
    print("\n".join(faults) or f"{len(TOTALS)} sheets as worked out by hand")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
