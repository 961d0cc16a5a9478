"""Compares what `leitai validate` says of a folder with the faults that were seeded in it, kind by kind.

Status 1 unless every fault is found, 95 % at the exact line and column, by one message each, and nothing else is said;
a folder without faults.csv is clean, so nothing at all may be said of it."""

import csv
import json
import subprocess
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from pathlib import Path

EXACT_SHARE = 0.95


class Documents:
    """Tells which document of a file a line belongs to, for files with one record as for streams."""

    def __init__(self):
        self.starts = {}

    def of(self, path, line):
        if path not in self.starts:
            with open(path, encoding="utf-8") as file:
                self.starts[path] = [at for at, text in enumerate(file, 1) if text.startswith("---")]
        return path, bisect_right(self.starts[path], line)


def issues(program, folder):
    done = subprocess.run([program, "validate", str(folder), "--format", "jsonl"], stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{program} validate {folder} ended with status {done.returncode}")
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    return [line for line in lines if "code" in line]


def faults(folder):
    path = folder / "faults.csv"
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def compare(seeded, said, folder):
    """Counts by kind, and the messages that belong to no fault."""
    documents = Documents()
    messages = defaultdict(list)
    for issue in said:
        messages[documents.of(Path(issue["place"]["file"]).resolve(), issue["place"]["line"])].append(issue)
    counts = defaultdict(Counter)
    for fault in seeded:
        place = int(fault["line"]), int(fault["column"])
        own = messages.pop(documents.of((folder / fault["file"]).resolve(), place[0]), [])
        exact = any((issue["place"]["line"], issue["place"]["column"]) == place for issue in own)
        counts[fault["kind"]].update(seeded=1, found=bool(own), exact=exact, several=len(own) > 1)
        if not exact or len(own) > 1:
            told = [short(one) for one in own]
            print(f"{fault['file']}:{place[0]}:{place[1]}: {fault['kind']}, but said: {told}", file=sys.stderr)
    return counts, [issue for several in messages.values() for issue in several]


def short(issue):
    return f"{issue['place']['line']}:{issue['place']['column']} {issue['code']} {issue['text']}"


def table(counts, false_alarms):
    print("| kind | seeded | found | exact place | more than one message |\n| --- | --: | --: | --: | --: |")
    total = sum(counts.values(), Counter())
    for kind, count in [*sorted(counts.items()), ("all", total)]:
        print(f"| {kind} | {count['seeded']} | {count['found']} | {count['exact']} | {count['several']} |")
    print(f"\nfalse alarms: {len(false_alarms)}")
    return total


def main():
    if len(sys.argv) != 3:
        raise SystemExit("usage: seeded_faults.py LEITAI FOLDER")
    program, folder = sys.argv[1], Path(sys.argv[2])
    counts, false_alarms = compare(faults(folder), issues(program, folder), folder)
    total = table(counts, false_alarms)
    for issue in false_alarms[:20]:
        print(f"false alarm: {issue['file']}:{short(issue)}", file=sys.stderr)
    good = (total["found"] == total["seeded"] and total["exact"] >= EXACT_SHARE * total["seeded"]
            and total["several"] == 0 and not false_alarms)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
