"""The thirty mistakes of examples/county-with-mistakes: each one message, of its code, at its exact place, and no other."""

import argparse
import json
import pathlib
import re
import subprocess
import sys

ROW = re.compile(r"\| *(\d+) *\| *`([^`]+):(\d+):(\d+)` *\| *(error|warning) *\|.*\| *([EW]\d{4}) *\|\s*$")


_OF_A_MERGER = "W0754"  # that pasts do not add up is no mistake of anybody


def wanted(table):
    """The rows of MISTAKES.md as {(file, line, column, code)}."""
    rows = [ROW.match(line) for line in table.read_text(encoding="utf-8").splitlines()]
    return [(m[2], int(m[3]), int(m[4]), m[6]) for m in rows if m]


def found(leitai, folder):
    """What validate says, in the same form."""
    run = subprocess.run([leitai, "validate", str(folder), "--format", "jsonl"], capture_output=True, text=True)
    if run.returncode != 1:
        sys.exit(f"validate left with {run.returncode}: {run.stderr}")
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return [(str(pathlib.Path(line["place"]["file"]).relative_to(folder)), line["place"]["line"], line["place"]["column"], line["code"])
            for line in lines if "code" in line and line["code"] != _OF_A_MERGER]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leitai", required=True)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    rows, messages = wanted(options.folder / "MISTAKES.md"), found(options.leitai, options.folder)
    failed = 0
    for row in sorted(set(rows) | set(messages)):
        if rows.count(row) == messages.count(row):
            continue
        failed += 1
        print(f"{row}: {rows.count(row)} wanted, {messages.count(row)} found")
    if len(rows) != 30:
        failed += 1
        print(f"MISTAKES.md has {len(rows)} rows, not 30")
    print(f"{len(rows) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
