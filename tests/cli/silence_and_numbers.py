"""One meaning of silence, and numbers as people write them: small campaigns, each scored, validated and explained.

    python3 tests/cli/silence_and_numbers.py --leitai PROGRAM

Expected points are worked out by hand beside the records. What is said of silence has to agree in rules, conditions, vetoes,
bounds and explanations; a number with a thousands separator is one message in any place and any period.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

_HEAD = """rubric: t
version: 1.0.0
title: t
scores: village
total: {total}
rounding: {{at: {{indicator: 2}}}}
ties: []
classes: {{all: 全部}}
instead: {{missing: zero, not_applicable: zero, zero_baseline: zero, negative_baseline: zero, missing_baseline: zero,
           zero_divisor: zero, missing_round: zero}}
"""
_ROSTER = """kind: roster
from: 2021-01-01
units: [{code: "359901", name: 甲区}]
townships: [{code: "359901101", name: 甲镇}]
villages:
- {code: "359901101201", name: 村01, class: all}
- {code: "359901101202", name: 村02, class: all}
"""
_PLAN = "leitai: 1\ntitle: t\nperiod: 2023-Q2\nrubric: rubric.yaml\nrecords: [roster.yaml, records.yaml]\n"


def given(village, facts, period="2023-Q2"):
    """Write a return; facts in braces, or as lines."""
    body = f"facts: {facts}" if facts.startswith("{") else "facts:\n" + facts
    return (f"kind: return\nperiod: {period}\nvillage: \"35990110120{village}\"\n"
            f"by: {{level: county, name: 考核办}}\n{body}\n")


class Campaign:
    """A campaign in a temporary folder, and what the program says of it."""

    def __init__(self, program, rubric, records, total=10):
        self._program = program
        self._held = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._held.name)
        texts = {"leitai.yaml": _PLAN, "roster.yaml": _ROSTER, "records.yaml": "---\n".join(records),
                 "rubric.yaml": _HEAD.format(total=total) + rubric}
        for name, text in texts.items():
            (self.folder / name).write_text(text, "utf-8")

    def run(self, *words):
        """Give status, stdout and stderr."""
        ran = subprocess.run([self._program, *words, "--lang", "zh"], cwd=self.folder, capture_output=True, check=False,
                             encoding="utf-8")
        if ran.returncode not in (0, 1, 2):
            raise SystemExit(f"{words}: status {ran.returncode}\n{ran.stderr}")
        return ran

    def codes(self):
        """List the codes that validate prints, in their order."""
        ran = self.run("validate")
        return re.findall(r"\[([EW]\d{4})\]", ran.stdout + ran.stderr)

    def text(self):
        """Give all that validate prints."""
        ran = self.run("validate")
        return ran.stdout + ran.stderr

    def points(self):
        """Give the points of each indicator by village and id."""
        ran = self.run("score", "--format", "json")
        if not ran.stdout:
            raise SystemExit(ran.stderr)
        table = json.loads(ran.stdout, parse_float=str, parse_int=str)
        return {row["village"]["name"]: row["indicators"] for row in table["villages"]}

    def explained(self, village="村01"):
        """Give the explanation of a village."""
        return self.run("explain", "--village", village).stdout


_GROWTH = """facts:
  income: {type: number, unit: 万元, decimals: 2, span: year_to_date, min: 0}
  rate: {type: number, unit: "%", decimals: 1, min: 0%, max: 100%}
  heads: {type: count, absent: missing}
  deeds: {type: events, absent: none, fields: {sum: {type: number, decimals: 2}}}
measures: {rise: {growth: income, against: same_period_last_year, decimals: 4}}
modules:
- id: m
  indicators:
  - {id: a, points: 4, measure: rise, scale: {linear: {none_at: 0%, full_at: 20%}}}
  - {id: b, points: 2, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}
  - {id: c, points: 2, cap: full, measure: heads, scale: {each: 1}}
  - {id: d, points: 2, cap: full, measure: {sum: deeds, of: sum}, scale: {each: 1, part: exact}}
"""
_SOUND = "{income: 1239.00, rate: 50, heads: 2, deeds: []}"
# Where a separator stands, the period, and how many numbers it spoils.
_SEPARATORS = [
    ("2022-Q2", "{income: 1,234.50}"),
    ("2022-Q2", "{income: {value: 1,234.50, note: 年报}}"),
    ("2022-Q2", "  income: 1,234.50\n"),
    ("2022-Q2", "{income: 1, 234.50}"),
    ("2022-Q2", "{income: 1，234.50}"),
    ("2022-Q2", "{income: 12,3456.78}"),
    ("2022-Q2", "{income: \"1,234.50\"}"),
    ("2023-Q2", "{income: 1,234,567.80, rate: 50, heads: 2}"),
    ("2023-Q2", "{income: -1,234.50, rate: 50, heads: 2}"),
    ("2023-Q2", "{income: 1239.00, rate: 1,000%, heads: 2}"),
    ("2023-Q2", "{income: 1239.00, rate: 58,9, heads: 2}"),
    ("2023-Q2", "{rate: 50, heads: 2, income: 1,234.50}"),
    ("2023-Q2", "{income: 1239.00, rate: 50, heads: 1,200}"),
    ("2023-Q2", "  income: 1239.00\n  rate: 50\n  heads: 1 200\n"),
    ("2023-Q2", "{income: {value: 1239.00, same_period_last_year: 1,234.50}, rate: 50, heads: 2}"),
    ("2023-Q2", "{income: 1239.00, rate: 50, heads: 2, deeds: [{on: 2023-05-01, sum: 1,234.50}]}"),
    ("2023-Q2", "{income: 1239.00, rate: 50, heads: 2, deeds: [{on: 2023-05-01, what: 3,000人参加}]}"),
    ("2023-Q2", "{income: 1,234.50万元, rate: 50, heads: 2}"),
]


def _separators(program):
    """A number with a separator is one message that names it, in braces and lines, now and in the past."""
    for period, facts in _SEPARATORS:
        records = [given(2, _SOUND), given(1, facts, period)]
        if period != "2023-Q2":
            records.append(given(1, _SOUND))
        campaign = Campaign(program, _GROWTH, records)
        lines = [line for line in campaign.text().splitlines() if line.startswith("records.yaml:")]
        if len(lines) != 1 or "E0316" not in lines[0]:
            yield f"separator in {period} {facts.strip()}: {lines}"
        if period == "2022-Q2" and campaign.points()["村01"]["a"] != "0.00":
            yield f"separator in {period} {facts.strip()}: the past counts: {campaign.points()['村01']}"
    # Neither a blank mark nor numbers in a list are cut numbers.
    for facts in ("{income: 1239.00, rate: 50, heads: }", "{income: 1239.00, heads: 2, rate: }"):
        told = Campaign(program, _GROWTH, [given(1, facts), given(2, _SOUND)]).codes()
        if "E0316" in told:
            yield f"no separator in {facts}: {told}"


_MARK = """facts:
  fault: {type: mark, absent: none}
  c: {type: count, absent: none}
measures: {far: {difference: fault, against: 1}}
vetoes:
- {id: v, when: {fault: {below: 0}}, effect: fail, besides: [a]}
- {id: w, when: {far: {at_most: 5}}, effect: fail, besides: [a]}
modules:
- id: m
  indicators:
  - {id: a, points: 5, start: full, floor: 0, measure: fault, scale: {judged: [-3, -1]}}
  - {id: b, points: 3, scale: {cases: [{when: {fault: {below: 0}}, points: 1}], else: 3}}
  - {id: d, points: 2, measure: fault, scale: {bands: [{below: 0, points: 1}], else: 2}}
"""


def _mark_of_silence(program):
    """A mark that nobody had to give is none: rules give 0, no condition on it holds, and bounds know it."""
    campaign = Campaign(program, _MARK, [given(1, "{c: 0}"), given(2, "{fault: {value: -2, reason: x}}")])
    # 村01: 5 + 0; else 3; a mark that there is none of is worth 0. 村02: 5 - 2; 1; 1, and both vetoes act.
    expected = {"村01": {"a": "5.00", "b": "3.00", "d": "0.00"}, "村02": {"a": "3.00", "b": "1.00", "d": "1.00"}}
    if campaign.points() != expected:
        yield f"silent mark: {campaign.points()}"
    if {"E0860", "W0951"} & set(campaign.codes()):
        yield f"silent mark: {campaign.codes()}"
    words = campaign.explained()
    if "未写即为没有" not in words or "没有可计的次数" in words or "无法判断" in words:
        yield f"silent mark: {words}"
    # 10.5 without a mark, 10 at most with one: beyond the full mark only by silence.
    beyond = _MARK.replace("points: 5, start: full, floor: 0, measure: fault, scale: {judged: [-3, -1]}",
                           "points: 5, start: 5.5, floor: 0, measure: fault, scale: {judged: [-3, -0.5]}")
    if "E0840" not in Campaign(program, beyond, [given(1, "{c: 0}")]).codes():
        yield "silent mark: the points beyond the full mark are not found"


_VALUES = """facts:
  honour: {type: choice, values: [无, 县级, 市级], absent: {value: 无}}
  gifts: {type: number, unit: 万元, decimals: 2, min: 0, absent: {value: 0.50}}
  left: {type: number, unit: "%", decimals: 1, min: 0%, max: 100%, absent: {value: 25%}}
  few: {type: count, min: 1, absent: none}
  c: {type: count, absent: none}
vetoes: [{id: v, when: {honour: 市级}, effect: fail}]
modules:
- id: m
  indicators:
  - {id: a, points: 4, measure: honour, scale: {table: {无: 1, 县级: 2, 市级: 4}}}
  - {id: b, points: 2, measure: gifts, scale: {linear: {none_at: 0, full_at: 1}}}
  - {id: d, points: 2, measure: left, scale: {linear: {none_at: 0%, full_at: 100%}}}
  - {id: e, points: 2, scale: {cases: [{when: {gifts: {at_least: 0.5}, honour: 无, few: {below: 1}}, points: 2}], else: 0}}
"""


def _valued_silence(program):
    """A choice and a number may say what silence counts as; it counts so everywhere, and in words."""
    campaign = Campaign(program, _VALUES, [given(1, "{c: 0}"), given(2, "{honour: 市级, gifts: 0.10, left: 80, few: 2}")])
    # 村01: 无 1; 0.50/1 of 2; 25% of 2; all three hold: 2. 村02: 4; 0.10 of 2; 80% of 2; else.
    expected = {"村01": {"a": "1.00", "b": "1.00", "d": "0.50", "e": "2.00"},
                "村02": {"a": "4.00", "b": "0.20", "d": "1.60", "e": "0.00"}}
    if campaign.points() != expected:
        yield f"valued silence: {campaign.points()}"
    words = campaign.explained()
    for wanted in ("按无算", "按 0.50 万元算", "按 25.0%算", "未写即为没有"):
        if wanted.replace(" ", "") not in words.replace(" ", "").replace("\n", ""):
            yield f"valued silence: {wanted} is not in {words}"
    if "E0860" in campaign.codes():  # `few` is 0 by silence, below its own min
        yield f"valued silence: {campaign.codes()}"
    # Who hands in nothing is no quiet village.
    nothing = Campaign(program, _VALUES, [given(2, "{c: 0}")]).points()["村01"]
    if set(nothing.values()) != {"0.00"}:
        yield f"nothing handed in: {nothing}"
    for wrong, code in (("absent: {value: 乡级}", "E0830"), ("absent: none", "E0813"), ("absent: {valeu: 无}", "E0301")):
        told = Campaign(program, _VALUES.replace("absent: {value: 无}", wrong), [given(1, "{c: 0}")]).codes()
        if not {code, "E0302", "E0303", "E0831"} & set(told):
            yield f"{wrong}: {told}"
    for wrong, code in (("absent: {value: -1}", "E0606"), ("absent: {value: 0.505}", "E0605"), ("absent: {value: 1%}", "E0884")):
        told = Campaign(program, _VALUES.replace("absent: {value: 0.50}", wrong), [given(1, "{c: 0}")]).codes()
        if code not in told:
            yield f"{wrong}: {told}"


_MEETINGS = """facts:
  meetings: {type: events, absent: none, better: less, fields: {came: {type: number, decimals: 1UNIT}}}
  c: {type: count, absent: none, unit: 次}
  homes: {type: count, absent: missing, unit: 户}
  income: {type: number, decimals: 1LIMIT}
measures: {rate: {ratio: c, against: homes}}
modules:
- id: m
  indicators:
  - {id: a, points: 5, start: full, floor: 0, measure: {events: meetings, where: {came: {below: 80%}}}, scale: {each: -1}}
  - {id: b, points: 3, measure: rate, scale: {linear: {none_at: 0%, full_at: 50%}}}
  - {id: d, points: 2, measure: income, scale: {linear: {none_at: 0, full_at: FULL}}}
"""


def _percent(program):
    """A limit with % for a fact or field without that unit is refused; with the unit it is compared as a rate."""
    records = [given(1, "{meetings: [{on: 2023-05-01, came: 75.0}, {on: 2023-06-01, came: 60%}, {on: 2023-06-02, came: 80}], "
                        "homes: 8, c: 2, income: 1.0}"),
               given(2, "{homes: 4, c: 1, income: 1.0}")]

    def rubric(unit, limit="", full="2"):
        return _MEETINGS.replace("UNIT", unit).replace("LIMIT", limit).replace("FULL", full)

    campaign = Campaign(program, rubric(", unit: \"%\""), records)
    # 75.0% and 60% are below 80%: 5 - 2; 2/8 = 25% of 50%: 1.50; 1/2 of 2.
    if campaign.points()["村01"] != {"a": "3.00", "b": "1.50", "d": "1.00"}:
        yield f"percent field: {campaign.points()}"
    for wrong in (rubric(""), rubric(", unit: \"%\"", full="80%"), rubric(", unit: \"%\"", limit=", max: 100%"),
                  rubric(", unit: \"%\"", limit=", unit: 万元", full="50%")):
        told = Campaign(program, wrong, records).codes()
        if set(told) - {"W0862", "W0885"} != {"E0884"}:
            yield f"percent without a unit: {told}"


_PANEL = """facts: {}
panels:
  ring:
    marks: MARKS
    groups: [{id: a, roles: [expert], weight: 50%}, {id: b, roles: [leader], weight: 50%}]
    empty_group: refuse
    drop: DROP
    quorum: none
    recusal: none
    rounding: {product: 1, result: 2}
    absent: missing
    rank_on: rounded
modules:
- {id: m, indicators: [{id: i, points: 100, measure: {panel: ring}, scale: {linear: {none_at: 0, full_at: TOP}}}]}
"""
_JURY = "{kind: panel, period: 2023-Q2, id: jury, judges: [{id: J1, role: expert}, {id: J2, role: expert}, {id: J3, role: leader}]}\n"
_ROUND = ("{kind: round, period: 2023-Q2, id: r, level: county, form: final, on: 2023-05-01, rules: ring, panel: jury, "
          "contestants: [\"359901101201\"]}\n")


def _sheets(marks):
    return [f"{{kind: sheet, period: 2023-Q2, round: r, judge: J{judge}, marks: {{\"359901101201\": {mark}}}}}\n"
            for judge, mark in enumerate(marks, 1)]


def _product(program):
    """`product` rounds what is multiplied by a weight, and nothing else."""
    one, two = "{m: {range: [0, 100], decimals: 1}}", ("{x: {range: [0, 60], decimals: 2}, y: {range: [0, 40], decimals: 2}}")
    total = "{highest: 0, lowest: 0, fewest: 1, by: total}"
    cases = [
        # 84.05 is no product: 50% of it 42.025, 42.0; and 40.0.
        (one, "none", ["84.1", "84.0", "80.0"], "82.00"),
        # 50.05 + 30.05 = 80.10 as they are: 50% of it 40.05, 40.1; 50% of 80 is 40.
        (two, "none", ["{x: 50.05, y: 30.05}", "{x: 50.05, y: 30.05}", "{x: 50, y: 30}"], "80.10"),
        # Totals of judges, 80.04 and 80.04, stay as well: 40.02, 40.0; and 40.
        (two, total, ["{x: 50.02, y: 30.02}", "{x: 50.02, y: 30.02}", "{x: 50, y: 30}"], "80.00"),
        # With a weight of 100% the mark is a product: 84.05, 84.1; 42.05, 42.1; and 40.0.
        (one.replace("decimals: 1", "decimals: 1, weight: 100%"), "none", ["84.1", "84.0", "80.0"], "82.10"),
    ]
    for marks, drop, given_marks, wanted in cases:
        rubric = _PANEL.replace("MARKS", marks).replace("DROP", drop).replace("TOP", "100")
        campaign = Campaign(program, rubric, [_JURY, _ROUND, *_sheets(given_marks)], total=100)
        ran = campaign.run("panel", "--format", "json")
        result = json.loads(ran.stdout, parse_float=str)["results"][0]["result"] if ran.stdout else ran.stderr
        if result != wanted:
            yield f"product of {marks} {drop}: {result}, not {wanted}"


_SHARES = """facts:
  homes: {type: count, absent: missing, unit: 户}
  linked: {type: count, absent: missing, unit: 户PART}
  posts: {type: count, absent: missing, unit: 条}
  visits: {type: events, absent: none, fields: {done: {type: yes_no}}}
measures:
  share: {ratio: linked, against: homes}
  per_home: {ratio: posts, against: homes}
  done: {count: visits, where: {done: yes}}
  visited: {count: visits}
  reached: {ratio: done, against: homes}
modules:
- id: m
  indicators:
  - {id: a, points: 4, measure: share, scale: {linear: {none_at: 0%, full_at: 90%}}}
  - {id: b, points: 2, measure: per_home, scale: {linear: {none_at: 0, full_at: 1}}}
  - {id: c, points: 2, measure: reached, scale: {linear: {none_at: 0%, full_at: 100%}}}
  - {id: d, points: 2, cap: full, measure: visited, scale: {each: 1}}
"""


def _shares(program):
    """A part greater than its whole is an error where it is declared, and a warning by itself else."""
    bad = given(1, "{homes: 2, linked: 3, posts: 9, visits: [{on: 2023-05-01, done: yes}, {on: 2023-05-02, done: yes}, "
                   "{on: 2023-05-03, done: yes}]}")
    good = given(2, "{homes: 4, linked: 3, posts: 9, visits: [{on: 2023-05-01, done: yes}, {on: 2023-05-02, done: no}]}")
    for part, wanted in (("", ["W0716", "W0716"]), (", at_most: homes", ["E0714", "W0716"])):
        told = [code for code in Campaign(program, _SHARES.replace("PART", part), [bad, good]).codes()
                if code in ("W0716", "E0714")]
        if sorted(told) != sorted(wanted):
            yield f"share{part}: {told}"
    declared = Campaign(program, _SHARES.replace("PART", ", at_most: homes"), [bad, good])
    if declared.points()["村01"]["a"] != "0.00":
        yield f"a part above its whole counts: {declared.points()}"
    for wrong in (", at_most: linked", ", at_most: 5", ", at_most: hoems", ", at_most: visited"):
        told = Campaign(program, _SHARES.replace("PART", wrong), [good]).codes()
        if not {"E0826", "E0805", "E0806", "E0850"} & set(told):
            yield f"{wrong}: {told}"
    most = _SHARES.replace("PART", "").replace("absent: none, fields", "absent: none, at_most: homes, fields")
    if "E0714" not in Campaign(program, most, [bad, good]).codes():
        yield "more events than the fact that they are a part of"


def _lint(program):
    """Rubrics are told where silence pays, and complaints by all their names."""
    base = """facts: {{x: {{type: count, title: {title}, absent: {absent}, better: less}}}}
modules: [{{id: m, indicators: [{{id: a, title: {name}, points: 10, start: full, floor: 0, measure: x, scale: {{each: -1}}}}]}}]
"""
    for title, name, absent, wanted in (
            ("到市个访人次", "稳定", "missing", {"W0872"}), ("重复访批次", "稳定", "missing", {"W0872"}),
            ("走访户数", "联系", "missing", set()), ("信访件数", "信访满意度", "missing", set()),
            ("不满意件数", "评价", "missing", set()), ("通报次数", "作风", "none", {"W0862", "W0885"})):
        text = base.format(title=title, name=name, absent=absent)
        told = set(Campaign(program, text, [given(1, "{x: 0}"), given(2, "{x: 0}")]).codes())
        if told != wanted:
            yield f"{title} {name} {absent}: {told}, not {wanted}"


def main():
    parser = argparse.ArgumentParser(description="Check silence and numbers.")
    parser.add_argument("--leitai", required=True)
    program = str(pathlib.Path(parser.parse_args().leitai).resolve())
    told = [line for check in (_separators, _mark_of_silence, _valued_silence, _percent, _product, _shares, _lint)
            for line in check(program)]
    print("\n".join(told) or "silence and numbers: as the manual says")
    sys.exit(1 if told else 0)


if __name__ == "__main__":
    main()
