"""Damage never makes a result look final that is not what the files say.

    python3 tests/cli/damage.py --leitai PROGRAM [--trials N]

A small campaign is damaged at random: bytes lost or changed, lines lost, doubled or moved, files cut, emptied, renamed or
gone. One that was final either becomes provisional, or keeps its result byte for byte, or says what the oracle, which is
written from the manual, makes of the same files: then the damage was another legal input. One that was provisional never
becomes final, unless the oracle agrees again. Trials are numbered, and each is the same in every run.
"""

import argparse
import json
import pathlib
import random
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.path.insert(0, str(HERE.parent / "oracle"))

import golden  # noqa: E402
from compare import Printed, differences  # noqa: E402
from oracle import score_table  # noqa: E402
from reading import read_campaign  # noqa: E402

_CODES = [f"3599011012{number:02}" for number in range(1, 5)]
_PLAN = """leitai: 1
title: {zh: 比武, en: Contest}
period: 2023-Q2
rubric: rubric.yaml
records: [roster.yaml, records]
"""
_RUBRIC = """rubric: plain
version: 1.0.0
title: {zh: 细则, en: Rubric}
scores: village
total: 40
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {ordinary: {zh: 一般村, en: ordinary}, weak: {zh: 软弱涣散村, en: weak}}
instead: {missing: zero, missing_round: zero, not_applicable: zero, missing_baseline: zero, zero_baseline: zero,
  negative_baseline: zero}
facts:
  income: {type: number, decimals: 2, unit: 万元, title: {zh: 收入, en: income}, span: quarter, better: more}
  visits: {type: count, title: {zh: 走访, en: visits}, absent: missing, better: more, max: 50}
  meetings: {type: events, title: {zh: 会议, en: meetings}, absent: none}
  open: {type: yes_no, title: {zh: 公开, en: published}, absent: missing}
measures:
  income_growth: {growth: income, against: previous_period}
panels:
  ring: {marks: {m: {range: [0, 100], decimals: 0}}, drop: none, quorum: none, recusal: none, rounding: {result: 1},
    absent: not_applicable, rank_on: rounded}
modules:
- id: work
  title: 工作
  indicators:
  - {id: grow, points: 10, measure: income_growth, scale: {linear: {none_at: 0%, full_at: 20%}}}
  - {id: visit, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}
  - {id: meet, points: 6, cap: 6, floor: 0, measure: {count: meetings}, scale: {each: 2}}
  - {id: openness, points: 4, measure: open, scale: {table: {yes: 4, no: 0}}}
  - {id: ring, points: 10, measure: {panel: ring}, scale: {linear: {none_at: 0, full_at: 100}}}
"""
_ROSTER = """kind: roster
from: 2022-01-01
units: [{code: "359901", name: 东区}]
townships: [{code: "359901101", name: 东镇}]
villages:
""" + "".join(f'- {{code: "{code}", name: 第{code[-1]}村, class: {"weak" if number == 3 else "ordinary"}}}\n'
              for number, code in enumerate(_CODES))
_JUDGING = """kind: panel
period: 2023-Q2
id: jury
judges: [{id: J1, role: expert}, {id: J2, role: leader}]
---
kind: round
period: 2023-Q2
id: final
level: county
form: final
on: 2023-05-20
rules: ring
panel: jury
contestants: ["359901101201", "359901101202"]
---
kind: sheet
period: 2023-Q2
round: final
judge: J1
marks: {"359901101201": 88, "359901101202": 80}
---
kind: sheet
period: 2023-Q2
round: final
judge: J2
marks: {"359901101201": 84, "359901101202": 91}
"""


def _return(period, code, facts):
    return f'kind: return\nperiod: {period}\nvillage: "{code}"\nby: {{level: county, name: 区委}}\nfacts:\n{facts}'


def _files():
    files = {"leitai.yaml": _PLAN, "rubric.yaml": _RUBRIC, "roster.yaml": _ROSTER, "records/judging.yaml": _JUDGING}
    for number, code in enumerate(_CODES):
        files[f"records/{code}.yaml"] = _return("2023-Q2", code, f"""  income: {100 + 7 * number}.50
  visits: {5 + number}
  meetings:
  - {{on: 2023-04-1{number}, what: 党员大会}}
  - {{on: 2023-06-0{number + 1}, what: 支委会}}
  open: {"no" if number == 2 else "yes"}
""")
        files[f"records/2023-Q1-{code}.yaml"] = _return("2023-Q1", code, f"  income: {98 + 3 * number}.00\n")
    return {name: text.encode() for name, text in files.items()}


# Each takes the random numbers and the bytes of a file, and gives other bytes.
def _lose_byte(rng, data):
    at = rng.randrange(len(data))
    return data[:at] + data[at + 1:]


def _change_byte(rng, data):
    at = rng.randrange(len(data))
    return data[:at] + bytes([rng.choice(b"0123456789abcxyz :,-\"'{}[]#\t\n\xb6\xef")]) + data[at + 1:]


def _put_byte(rng, data):
    at = rng.randrange(len(data))
    return data[:at] + bytes([rng.choice(b"0123456789.,: -#\"\n\xa3")]) + data[at:]


def _lines(change):
    def damaged(rng, data):
        lines = data.splitlines(keepends=True)
        change(rng, lines, rng.randrange(len(lines)))
        return b"".join(lines)
    return damaged


def _move(rng, lines, at):
    lines.insert(rng.randrange(len(lines)), lines.pop(at))


def _words(rng, data):
    """Change one number or word into what people write instead."""
    was, now = rng.choice(((b".50", b",50"), (b"100.50", b"1,100.50"), (b"2023-Q2", b"2022-Q2"), (b"2023-Q1", b"2021-Q1"),
                           (b"visits:", b"visit:"), (b"income:", b"incom:"), (b"kind: return", b"kind: retrun"),
                           (b": yes", b": \xe6\x98\xaf"), (b"level: county", b"level: township"), (b"kind:", b"knid:"),
                           (b"359901101201", b"359901101202"), (b"88", b""), (b"  visits", b"\t visits"),
                           (b"open: ", "open：".encode()), (b"- {on", b"-{on")))
    return data.replace(was, now, 1)


_CHANGES = (_lose_byte, _lose_byte, _change_byte, _change_byte, _put_byte, _words, _words,
            _lines(lambda rng, lines, at: lines.pop(at)), _lines(lambda rng, lines, at: lines.insert(at, lines[at])),
            _lines(_move), lambda rng, data: data[:rng.randrange(len(data))], lambda rng, data: b"")


def _damage(rng, files):
    """Damage one or two files of records, or the name of one; plan and rubric are the terms, and stay."""
    damaged = dict(files)
    for _ in range(rng.choice((1, 1, 2))):
        name = rng.choice(sorted(name for name in damaged if name not in ("leitai.yaml", "rubric.yaml")))
        how = rng.randrange(len(_CHANGES) + 2)
        if how < len(_CHANGES):
            if damaged[name]:
                damaged[name] = _CHANGES[how](rng, damaged[name])
        elif how == len(_CHANGES):
            data = damaged.pop(name)
            damaged[name + rng.choice((".txt", ".bak", "~"))] = data
        else:
            del damaged[name]
    return damaged


class Trials:
    """Runs the program on damaged files, and holds it against the oracle where it must be."""

    def __init__(self, leitai, folder):
        self._leitai = leitai
        self._folder = folder
        self.failures = []
        self.judged = 0
        self.provisional = 0

    def _write(self, files):
        for old in sorted(self._folder.rglob("*"), reverse=True):
            if old.is_file():
                old.unlink()
        (self._folder / "records").mkdir(exist_ok=True)
        for name, data in files.items():
            (self._folder / name).write_bytes(data)

    def score(self, files):
        self._write(files)
        return golden.run_program(self._leitai, ["score", "--format", "json"], self._folder)

    def run(self, number, files, was_final, wanted):
        rng = random.Random(number)
        ran = self.score(_damage(rng, files))
        if ran.returncode == 2:
            return  # refused: no plan, no such file
        page = json.loads(ran.stdout, parse_float=Printed, parse_int=Printed)
        if page["provisional"]:
            self.provisional += 1
            return
        if was_final and ran.stdout == wanted:
            return
        self.judged += 1
        try:
            campaign = read_campaign(str(self._folder))
            told = list(differences(page, score_table(campaign), campaign.rubric.places))
        except Exception as failure:  # the oracle reads legal files alone
            told = [f"{type(failure).__name__}: {failure}"]
        if told:
            self.failures.append(f"trial {number}: looks final, but {told[0]}")


def main():
    parser = argparse.ArgumentParser(description="Damage a campaign at random.")
    parser.add_argument("--leitai", required=True)
    parser.add_argument("--trials", type=int, default=400)
    parser.add_argument("--only", type=int, help="this trial alone, left in ./damaged")
    given = parser.parse_args()
    files = _files()
    owing = {name: data for name, data in files.items() if name != f"records/{_CODES[2]}.yaml"}
    if given.only is not None:
        folder = pathlib.Path("damaged")
        folder.mkdir(exist_ok=True)
        Trials(given.leitai, folder).score(_damage(random.Random(given.only), owing if given.only % 4 == 3 else files))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        trials = Trials(given.leitai, pathlib.Path(folder))
        wanted = trials.score(files).stdout
        if json.loads(wanted)["provisional"]:
            trials.failures.append("the undamaged campaign is not final")
        for number in range(given.trials):
            of_owing = number % 4 == 3
            trials.run(number, owing if of_owing else files, not of_owing, wanted)
    if trials.judged < given.trials // 100 or trials.provisional < given.trials // 4:
        trials.failures.append(f"only {trials.judged} judged by the oracle, and {trials.provisional} provisional")
    print("\n".join([*trials.failures, f"{given.trials} trials: {trials.provisional} provisional, {trials.judged} legal, "
                     f"{len(trials.failures)} failures"]))
    return 1 if trials.failures else 0


if __name__ == "__main__":
    sys.exit(main())
