"""What explain writes adds up: each indicator's and module's last line is what score prints, and every sum written out is
the sum of its parts; for every village of a campaign.

    python3 tests/cli/explained_sums.py --leitai PROGRAM COUNTY
"""

import argparse
import json
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

SUMS = {"sum", "module_sum", "total"}


def ask(leitai, *arguments):
    run = subprocess.run([leitai, *arguments, "--format", "json"], capture_output=True, text=True, check=True)
    return json.loads(run.stdout, parse_float=Decimal, parse_int=Decimal)


def exact(number):
    """A number of the trace: a decimal, or a fraction by its exact form."""
    return Fraction(number["exact"]) if isinstance(number, dict) else Fraction(str(number))


def added_up(operands):
    """The value of a sum, or of a mean, that a step was made of."""
    if operands["kind"] != "sum":
        raise ValueError(operands)
    return sum(exact(term) for term in operands["terms"])


def last_results(steps):
    """The last result of every indicator, of every module, and of the total (None)."""
    ends = {}
    for step in steps:
        if step.get("result") is not None and step["stage"] != "measure":
            ends[step.get("indicator") or step.get("module")] = exact(step["result"])
    return ends


def faults(village, explained):
    ends = last_results(explained["steps"])
    printed = {**village["indicators"], **village["modules"], None: village["total"]}
    for name, points in printed.items():
        if points is not None and ends.get(name) != Fraction(str(points)):
            yield f"{name}: printed {points}, explained {ends.get(name)}"
    for step in explained["steps"]:
        if step["stage"] in SUMS and step["operands"] is not None:
            if added_up(step["operands"]) != exact(step["result"]):
                yield f"{step['operands']} is not {step['result']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leitai", required=True)
    parser.add_argument("county")
    options = parser.parse_args()
    passed = failed = 0
    for village in ask(options.leitai, "score", options.county)["villages"]:
        found = list(faults(village, ask(options.leitai, "explain", options.county, "--village", village["village"]["code"])))
        passed, failed = passed + (not found), failed + bool(found)
        for fault in found:
            print(f"{village['village']['code']} {village['village']['name']}: {fault}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
