"""Measures commands side by side (A B A B …) and prints one row of a Markdown table: what, wanted, reached."""

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from statistics import median

FORMS = {
    "faster": "how many times A is faster than B: time(B) / time(A)",
    "share": "the speed of A as a share of that of B: time(B) / time(A) in percent",
    "growth": "how much longer A takes than B: time(A) / time(B)",
    "time": "milliseconds that A takes",
    "memory": "peak memory of A in MB",
}


class Failed(Exception):
    """A command did not end with status 0."""


@dataclass
class Run:
    """One finished run of a command."""
    seconds: float
    peak: float                      # MB; not below the few that this process itself holds when it starts another


def run(command):
    """Runs a command, its output thrown away; a command that fails is never a fast command."""
    with tempfile.TemporaryFile() as talk:
        start = time.perf_counter()
        child = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL, stderr=talk)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            talk.seek(0)
            sys.stderr.write(talk.read(2000).decode(errors="replace"))
            raise Failed(f"status {child.returncode}: {command}")
    return Run(seconds, usage.ru_maxrss / 1024)


def rounds(commands, repeat):
    """Runs all commands in turn, so often."""
    return [[run(command) for command in commands] for _ in range(repeat)]


def duration(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds:.2f} s"


def reached(form, found):
    """The figure, and how it is told."""
    first = median(one[0].seconds for one in found)
    peak = max(one[0].peak for one in found)
    if form == "time":
        return first * 1000, f"{duration(first)}, peak {peak:.0f} MB"
    if form == "memory":
        return peak, f"peak {peak:.0f} MB, {duration(first)}"
    second = median(one[1].seconds for one in found)
    ratio = median(one[0].seconds / one[1].seconds if form == "growth" else one[1].seconds / one[0].seconds for one in found)
    told = f"{ratio * 100:.0f} %" if form == "share" else f"{ratio:.1f} times"
    return ratio * (100 if form == "share" else 1), f"{told} ({duration(first)} : {duration(second)}), peak {peak:.0f} MB"


def verdict(wanted, figure):
    """`>= 8` or `<= 400`; nothing wanted, nothing said."""
    if not wanted:
        return ""
    relation, limit = wanted.split()[:2]
    good = figure >= float(limit) if relation == ">=" else figure <= float(limit)
    return "reached" if good else "missed"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("form", choices=FORMS, help="; ".join(f"{form}: {text}" for form, text in FORMS.items()))
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--megabytes", type=float, help="how much A reads, to tell its speed")
    parser.add_argument("--memory", metavar="WANTED", help="a second row, of the peak memory of A in the same runs")
    parser.add_argument("what")
    parser.add_argument("wanted", help="`>= NUMBER UNIT` or `<= NUMBER UNIT`; empty for a row that only informs")
    parser.add_argument("commands", nargs="+", metavar="COMMAND")
    options = parser.parse_args()
    try:
        found = rounds(options.commands, options.repeat)
    except (Failed, OSError) as failure:
        print(f"| {options.what} | {options.wanted} | failed: {failure} | missed |", flush=True)
        return 1
    figure, told = reached(options.form, found)
    if options.megabytes:
        told += f", {options.megabytes / median(one[0].seconds for one in found):.1f} MB/s"
    print(f"| {options.what} | {options.wanted} | {told} | {verdict(options.wanted, figure)} |", flush=True)
    if options.memory:
        peak, told = reached("memory", found)
        print(f"| the same, memory | {options.memory} | {told} | {verdict(options.memory, peak)} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
