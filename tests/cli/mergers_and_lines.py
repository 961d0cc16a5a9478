"""Mergers are followed through, and what an undecided line leaves open is open in every output.

    python3 tests/cli/mergers_and_lines.py --leitai PROGRAM

Each case is a small campaign as people reported it: the past of a village that took in another; a winner who was merged into
a neighbour after the contest; three equals for one ring holder; all_in for prizes and grades alike.
"""

import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

_EAST, _CREEK, _OTHER = "359902101201", "359902101202", "359902102201"
_ROSTER = f"""kind: roster
from: 2022-01-01
units: [{{code: "359902", name: 沧浦区}}]
townships: [{{code: "359902101", name: 东溪镇}}, {{code: "359902102", name: 浦岭镇}}]
villages:
- {{code: "{_EAST}", name: 东阳村, class: ordinary}}
- {{code: "{_CREEK}", name: 溪墩村, class: ordinary}}
- {{code: "{_OTHER}", name: 北山村, class: ordinary}}
"""
_HEAD = """rubric: mini
version: 1.0.0
title: 小细则
scores: village
total: 100
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {ordinary: 一般村}
instead: {missing: zero, zero_baseline: zero, negative_baseline: zero, missing_baseline: {points: 33}, missing_round: zero}
"""
_GROWTH = _HEAD + """facts: {income: {type: number, title: 集体收入, decimals: 2, unit: 万元, span: quarter ADDS}}
measures: {up: {growth: income, against: same_period_last_year}}
modules:
- id: work
  indicators: [{id: a, title: 收入增长, points: 100, measure: up, scale: {linear: {none_at: 0%, full_at: 100%}}}]
"""
_RING = _HEAD + """facts: {x: {type: count, absent: none}}
panels:
  ring:
    title: 打擂
    marks: {m: {title: 现场, range: [0, 100], decimals: 1}}
    drop: {highest: 1, lowest: 1, fewest: 5, by: mark}
    quorum: {at_least: 3}
    recusal: village
    rounding: {result: 2}
    absent: missing
    rank_on: rounded
    prizes: [{id: holder, title: 擂主村, take: 1, edge: EDGE}, {id: win, title: 优胜村, take: 40%, round: down, edge: all_in}]
modules:
- id: work
  indicators: [{id: a, title: 打擂, points: 100, measure: {panel: ring}, scale: {linear: {none_at: 0, full_at: 100}}}]
"""


def _merged(into, day):
    return f"""---
kind: roster
from: 2023-01-01
villages:
- {{code: "{_CREEK if into == _EAST else _EAST}", name: {'溪墩村' if into == _EAST else '东阳村'}, class: ordinary,
   merged: {{into: "{into}", on: {day}}}}}
"""


def _return(period, village, facts):
    return f'---\nkind: return\nperiod: {period}\nvillage: "{village}"\nby: {{level: county}}\nfacts: {{{facts}}}\n'


def _round(marks):
    """One round of five judges; `marks`: what all of them gave each village."""
    text = "kind: panel\nperiod: 2023-Q2\nid: jury\njudges: [" + ", ".join(
        f"{{id: J{n}, role: expert}}" for n in range(1, 6)) + "]\n"
    text += ("---\nkind: round\nperiod: 2023-Q2\nid: final\nlevel: county\nform: final\non: 2023-06-01\nrules: ring\n"
             "panel: jury\ncontestants: [" + ", ".join(f'"{code}"' for code in marks) + "]\n")
    for n in range(1, 6):
        given = ", ".join(f'"{code}": {mark}' for code, mark in marks.items())
        text += f"---\nkind: sheet\nperiod: 2023-Q2\nround: final\njudge: J{n}\nmarks: {{{given}}}\n"
    return text


class Case:
    """A campaign in a folder of its own, and what the program says of it."""

    def __init__(self, program, folder, rubric, records, roster=""):
        self._program, self._folder = program, pathlib.Path(folder)
        self._folder.mkdir()
        for name, text in (("leitai.yaml", "leitai: 1\ntitle: 小比武\nperiod: 2023-Q2\nrubric: rubric.yaml\n"
                                           "records: [roster.yaml, records.yaml]\n"),
                           ("rubric.yaml", rubric), ("roster.yaml", _ROSTER + roster), ("records.yaml", records)):
            (self._folder / name).write_text(text, encoding="utf-8")

    def run(self, *words):
        ran = golden.run_program(self._program, words, self._folder)
        return ran.returncode, ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8")

    def json(self, *words):
        return json.loads(self.run(*words, "--format", "json")[1])


def _wrong(name, found, wanted):
    return [] if found == wanted else [f"{name}: {found!r} and not {wanted!r}"]


def _missing(name, text, *words):
    return [f"{name} does not say {word!r}:\n{text}" for word in words if word not in text]


def _mergers(program, folder):
    records = "".join(_return("2022-Q2", code, "income: 1000.00") for code in (_EAST, _CREEK, _OTHER))
    records += _return("2023-Q2", _EAST, "income: 2100.00") + _return("2023-Q2", _OTHER, "income: 1100.00")
    wrong = []
    for name, adds, total in (("adds", ", adds: yes", "5.00"), ("apart", "", "33.00")):
        case = Case(program, folder / name, _GROWTH.replace("ADDS", adds), records, _merged(_EAST, "2023-01-15"))
        villages = {row["village"]["code"]: row["total"] for row in case.json("score")["villages"]}
        wrong += _wrong(name, {code: str(points) for code, points in villages.items()},
                        {_EAST: str(float(total)), _OTHER: "10.0"})
        wrong += _missing(f"explain {name}", case.run("explain", "--village", _EAST)[1], "其中", "溪墩村1000.00")
        status, _, said = case.run("explain", "--village", "溪墩村")
        wrong += _wrong("status of explain", status, 0)
        wrong += _missing("explain of a former name", said, "溪墩村（359902101202）已于 2023-01-15 并入东阳村（359902101201）")
        told = case.run("validate")[2] + case.run("validate")[1]
        wrong += _wrong(f"W0754 {name}", "W0754" in told, not adds)
    return wrong


def _after_the_contest(program, folder):
    marks = {_EAST: 92, _CREEK: 80, _OTHER: 72}
    case = Case(program, folder / "after", _RING.replace("EDGE", "ties"), _round(marks), _merged(_CREEK, "2023-06-15"))
    rows = {row["contestant"]["code"]: row["prize"]["id"] for row in case.json("panel")["results"]}
    wrong = _wrong("prizes", rows, {_EAST: "holder", _CREEK: "win", _OTHER: None})
    wrong += _missing("the notice", case.run("panel", "--public")[1], "东阳村")
    wrong += _wrong("errors", "error" in case.run("panel")[2], False)
    wrong += _missing("one village", case.run("panel", "--round", "final", "--village", "东阳村")[1], "92.00")
    on_day = Case(program, folder / "on-day", _RING.replace("EDGE", "ties"), _round(marks), _merged(_CREEK, "2023-06-01"))
    return wrong + _missing("merged on the day", on_day.run("panel")[2], "E1340")


def _open_prizes(program, folder):
    case = Case(program, folder / "open", _RING.replace("EDGE", "ties"), _round(dict.fromkeys((_EAST, _CREEK, _OTHER), 90)))
    wrong = []
    for words in (("panel",), ("panel", "--public", "--provisional"), ("panel", "--public")):
        status, text, _ = case.run(*words, "--format", "json")
        if status == 2 or not text:
            continue  # refused, or it takes no --provisional
        rows = json.loads(text)["results"]
        wrong += _wrong(f"{words}", [(row["prize"]["id"], row["prize"]["open"]) for row in rows], [(None, True)] * 3)
        status, text, _ = case.run(*words)
        wrong += _missing(f"{words}", text, "=1", "待定")
    return wrong


def _edges(program, folder):
    wrong = []
    for edge, prizes in (("all_in", ["holder", "holder"]), ("all_out", [None, None]), ("ties", ["holder", None])):
        rubric = (_RING.replace("EDGE", edge).replace("marks: {m: {title: 现场, range: [0, 100], decimals: 1}}",
                                                      "marks: {m: {range: [0, 50], decimals: 1}, "
                                                      "n: {range: [0, 50], decimals: 1}}\n    ties: [n]"))
        marks = {_EAST: "{m: 43, n: 42}", _CREEK: "{m: 45, n: 40}"}
        case = Case(program, folder / edge, rubric, _round(marks))
        rows = {row["contestant"]["code"]: row["prize"]["id"] for row in case.json("panel")["results"]}
        wrong += _wrong(f"prizes by {edge}", [rows[_EAST], rows[_CREEK]], prizes)
    return wrong


def main():
    arguments = golden.arguments(__doc__.splitlines()[0])
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for case in (_mergers, _after_the_contest, _open_prizes, _edges):
            wrong += case(arguments.leitai, pathlib.Path(folder))
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
