"""Writes a contest of many judges and villages, and measures `leitai panel` beside a program that only reads the YAML.

    python3 tests/perf/panel.py [--judges 500] [--villages 5000] --out FOLDER
    python3 tests/perf/panel.py --leitai PROGRAM [--peer LIBYAML_EVENTS] [--runs 3] [--out FOLDER]

The peer is the benchmark's bare loop over libyaml's events (tests/perf/libyaml_events.cpp).
"""

import argparse
import pathlib
import random
import tempfile
from statistics import median

from measure import run

_PLAN = "leitai: 1\ntitle: many\nperiod: 2026-Q1\nrubric: rubric.yaml\nrecords: [roster.yaml, records]\n"
_RUBRIC = """rubric: many
version: 1.0.0
title: many
scores: village
total: 100
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {ordinary: ordinary}
instead: {missing: zero, missing_round: zero}
panels:
  ring:
    marks: {m: {range: [0, 100], decimals: 1}}
    drop: {highest: 10, lowest: 10, fewest: 50, by: mark}
    quorum: {at_least: 2/3}
    recusal: township
    rounding: {mean: 2, result: 2}
    absent: missing
    rank_on: rounded
    prizes: [{id: ring_holder, take: 1, edge: all_in}, {id: winner, take: 10%, round: down, edge: all_in}]
modules:
- id: ring
  indicators: [{id: one, points: 100, measure: {panel: ring}, scale: {linear: {none_at: 0, full_at: 100}}}]
"""


def _code(village):
    return f"3599{village // 5000 + 1:02}{village // 100 % 50 + 101:03}{village % 100 + 201:03}"


def write(folder, judges, villages):
    """A campaign with one round that everybody takes part in; the marks are drawn from a fixed seed."""
    draw = random.Random(500)
    codes = [_code(village) for village in range(villages)]
    (folder / "records").mkdir(parents=True, exist_ok=True)
    (folder / "leitai.yaml").write_text(_PLAN, "utf-8")
    (folder / "rubric.yaml").write_text(_RUBRIC, "utf-8")
    units, townships = sorted({code[:6] for code in codes}), sorted({code[:9] for code in codes})
    with open(folder / "roster.yaml", "w", encoding="utf-8") as stream:
        stream.write("kind: roster\nfrom: 2026-01-01\nunits:\n")
        stream.writelines(f'- {{code: "{code}", name: U{code}}}\n' for code in units)
        stream.write("townships:\n")
        stream.writelines(f'- {{code: "{code}", name: T{code}}}\n' for code in townships)
        stream.write("villages:\n")
        stream.writelines(f'- {{code: "{code}", name: V{code}, class: ordinary}}\n' for code in codes)
    with open(folder / "records/round.yaml", "w", encoding="utf-8") as stream:
        stream.write("kind: panel\nperiod: 2026-Q1\nid: panel\njudges:\n")
        for judge in range(judges):
            home = f', home: "{codes[judge * 7 % villages]}"' if judge % 5 == 0 else ""
            stream.write(f"- {{id: J{judge}, role: expert{home}}}\n")
        stream.write("---\nkind: round\nperiod: 2026-Q1\nid: round\nlevel: city\nform: final\non: 2026-03-20\nrules: ring\n"
                     "panel: panel\ncontestants:\n")
        stream.writelines(f'- "{code}"\n' for code in codes)
    for judge in range(judges):
        with open(folder / f"records/sheet-{judge}.yaml", "w", encoding="utf-8") as stream:
            stream.write(f"kind: sheet\nperiod: 2026-Q1\nround: round\njudge: J{judge}\nmarks:\n")
            stream.writelines(f'  "{code}": {draw.randrange(600, 1000) / 10}\n' for code in codes)


def main():
    parser = argparse.ArgumentParser(description="Write a contest of many judges and measure how it is counted.")
    parser.add_argument("--judges", type=int, default=500)
    parser.add_argument("--villages", type=int, default=5000)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--leitai")
    parser.add_argument("--peer")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.out or pathlib.Path(scratch)
        if not (folder / "leitai.yaml").exists():
            write(folder, arguments.judges, arguments.villages)
        if not arguments.leitai:
            return
        size = sum(path.stat().st_size for path in folder.rglob("*.yaml")) / 1e6
        print(f"{arguments.judges} judges x {arguments.villages} villages, {size:.1f} MB")
        commands = [f"{arguments.leitai} panel {folder} --format csv", f"{arguments.leitai} panel {folder} --round round --format csv"]
        if arguments.peer:
            commands.append(f"{arguments.peer} {folder}")
        rounds = [[run(command) for command in commands] for _ in range(arguments.runs)]
        for place, command in enumerate(commands):
            seconds = median(one[place].seconds for one in rounds)
            peak = max(one[place].peak for one in rounds)
            print(f"{seconds:7.2f} s  {peak:6.0f} MB  {command.replace(str(folder), 'FOLDER')}")


if __name__ == "__main__":
    main()
