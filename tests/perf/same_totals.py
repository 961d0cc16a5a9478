"""Compares the totals of `leitai score` with those of the PyYAML script, village by village, and prints one table row."""

import csv
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()


def main():
    if len(sys.argv) != 3:
        raise SystemExit("usage: same_totals.py LEITAI FOLDER")
    program, folder = sys.argv[1:]
    peer = Path(__file__).with_name("pyyaml_peer.py")
    script = {row["code"]: Decimal(row["total"])
              for row in csv.DictReader(output(sys.executable, str(peer), "score", folder).splitlines())}
    scored = json.loads(output(program, "score", folder, "--format", "json"), parse_float=Decimal, parse_int=Decimal)
    ours = {village["village"]["code"]: village["total"] for village in scored["villages"]}
    differing = sorted(code for code in script.keys() | ours.keys() if script.get(code) != ours.get(code))
    for code in differing[:10]:
        print(f"{code}: {ours.get(code)}, the script says {script.get(code)}", file=sys.stderr)
    verdict = "missed" if differing else "reached"
    print(f"| totals equal to the PyYAML script's | all | {len(script) - len(differing)} of {len(script)} | {verdict} |")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
