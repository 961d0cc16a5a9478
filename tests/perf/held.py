"""Holds what reading and scoring cost: instructions of one small run, and peak memory of a stream.

    python3 tests/perf/held.py --leitai PROGRAM

The program is the release as GCC makes it. When the number of instructions changes on purpose, the new one goes here, with
the sentence that says why in the commit.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

GENERATE = Path(__file__).with_name("generate.py")
INSTRUCTIONS = 175_970_000           # of scoring 300 villages in two periods as csv, on one thread
WITHIN = 0.03                        # of them
PEAK = 38                            # MB, of scoring 10,000 villages in two periods on two threads (it was 32)


def campaign(folder, villages):
    """A stream of that many villages with returns in two periods."""
    subprocess.run([sys.executable, GENERATE, "--out", folder, "--layout", "stream", "--villages", str(villages),
                    "--periods", "2023-Q2,2022-Q2"], check=True)
    return folder


def score(program, folder, jobs):
    return [program, "score", folder, "--jobs", str(jobs), "--format", "csv"]


def instructions(program, folder):
    """How many instructions callgrind counts."""
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'callgrind.out'}"]
    ran = subprocess.run(command + score(program, folder, 1), capture_output=True, text=True, check=True)
    assert ran.stdout.count("\n") == 301, "a line of heads and one a village"
    return int(re.search(r"Collected : (\d+)", ran.stderr)[1])


def peak(program, folder):
    """The most memory in MB that the program held."""
    with open(os.devnull, "wb") as nowhere:
        child = subprocess.Popen(score(program, folder, 2), stdout=nowhere)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, "scoring failed"
    return usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description="Hold what one small run costs.")
    parser.add_argument("--leitai", required=True)
    program = parser.parse_args().leitai
    with tempfile.TemporaryDirectory() as scratch:
        counted = instructions(program, campaign(Path(scratch) / "small", 300))
        held = peak(program, campaign(Path(scratch) / "stream", 10_000))
    change = counted / INSTRUCTIONS - 1
    print(f"{counted:,} instructions, {change:+.1%} of {INSTRUCTIONS:,}; peak {held:.0f} MB, at most {PEAK}")
    return 0 if abs(change) <= WITHIN and held <= PEAK else 1


if __name__ == "__main__":
    sys.exit(main())
