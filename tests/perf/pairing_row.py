"""Joins the villages of a campaign and prints one row of a Markdown table: what, wanted, seconds with state and bound."""

import argparse
import json
import subprocess
import sys
import time

import measure


def joined(leitai, folder):
    """What `leitai pair` prints, and the seconds that it took; where it is not proven, that is an answer too."""
    call = [leitai, "pair", folder, "--provisional", "--format", "json", "--lang", "en"]
    start = time.perf_counter()
    ran = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)
    seconds = time.perf_counter() - start
    if ran.returncode not in (0, 1) or not ran.stdout.startswith("{"):
        raise measure.Failed(f"status {ran.returncode}: {ran.stderr.strip()[:300]}")
    return json.loads(ran.stdout), seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--proven", action="store_true", help="what is not proven is missed")
    parser.add_argument("what")
    parser.add_argument("wanted", help="`<= NUMBER s`")
    parser.add_argument("leitai")
    parser.add_argument("folder")
    options = parser.parse_args()
    wanted = options.wanted + (", proven" if options.proven else ", with a bound")
    try:
        table, seconds = joined(options.leitai, options.folder)
    except (measure.Failed, OSError) as failure:
        print(f"| {options.what} | {wanted} | failed: {failure} | missed |", flush=True)
        return 1
    gap = 100 * (table["cost"] - table["bound"]) / table["cost"]
    told = (f"{measure.duration(seconds)}: {table['state']}, cost {table['cost']}, bound {table['bound']}, gap {gap:.2f} %, "
            f"{table['nodes']} nodes")
    good = measure.verdict(options.wanted, seconds) if table["state"] == "optimal" or not options.proven else "missed"
    print(f"| {options.what} | {wanted} | {told} | {good} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
