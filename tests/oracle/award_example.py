"""A small campaign with awards, written as short texts, which the oracle decides and, where one is given, the program too."""

import os
import re
import tempfile

from awards import Awards
from example_campaign import expect
from random_campaign import _write
from reading import Campaign, parse_yaml
from yaml_text import Quoted, document, documents

# Village B3 is the third of township B; A and B lie in one county, C to P in another.
_TOWNSHIPS = {"A": "359902101", "B": "359902102", **{letter: f"359903{101 + i}" for i, letter in enumerate("CDEFGHIJKLMNOP")}}
_RUBRIC = """
rubric: example
version: 1.0.0
title: {zh: 例, en: example}
scores: village
total: 100
rounding: {at: {indicator: 2, total: 2}}
ties: [merit]
classes: {advanced: 先进, ordinary: 一般, weak: 薄弱}
instead: {missing: refuse, not_applicable: zero, zero_baseline: zero, negative_baseline: zero,
          missing_baseline: zero, zero_divisor: zero, missing_round: zero}
facts:
  worth: {type: number, decimals: 2, span: quarter, better: more}
  merits: {type: count, absent: none, span: quarter, better: more}
  jobs: {type: count, absent: missing, span: quarter, better: more}
  faults: {type: count, absent: none, span: quarter, better: less}
vetoes:
- {id: grave, title: {zh: 一, en: one}, when: {faults: 4}, effect: fail}
- {id: barred, title: {zh: 二, en: two}, when: {faults: 3}, effect: no_award}
- {id: below, title: {zh: 三, en: three}, when: {faults: 2}, effect: {demote_by: 1}}
- {id: capped, title: {zh: 四, en: four}, when: {faults: 1}, effect: not_top}
grades:
- by: total
  list: [{grade: excellent, title: {zh: 优, en: excellent}, at_least: 90},
         {grade: good, title: {zh: 良, en: good}, at_least: 80}, {grade: fair, title: {zh: 中, en: fair}}]
modules:
- id: work
  title: 工作
  indicators: [{id: work_done, title: 工作, points: 100, measure: worth, scale: {linear: {none_at: 0, full_at: 100}}}]
- id: aside
  title: 另计
  in: beside
  indicators: [{id: merit, title: 优先, points: 9, measure: merits, scale: {each: 1}, cap: 9}]
"""
_HEAD = """
awards: example
version: 1.0.0
title: {zh: 例, en: example}
since: 2023-Q1
"""


def code(short):
    """Give the code of a short name."""
    return Quoted(f"{_TOWNSHIPS[short[0]]}{200 + int(short[1:])}")


def parsed(text):
    """Parse YAML in which villages have their short names."""
    return parse_yaml(re.sub(r"\b[A-P][0-9]+\b", lambda match: f'"{code(match[0])}"', text))


class AwardExample:
    """A campaign in its second quarter of 2023, with the awards of a YAML list; `totals` has points as text by short name.

    `before` has the totals of the quarter before, `classes` other classes than ordinary, `facts` further facts by short
    name, and `records` is YAML of further records, parted by "---".
    """

    program = None

    def __init__(self, awards, totals, before=None, classes=None, facts=None, records="", since="2023-Q1"):
        (self.rubric,) = parse_yaml(_RUBRIC)
        (self.document,) = parsed(_HEAD.replace("2023-Q1", since) + "list:\n" + awards)
        self.totals = totals
        classes = classes or {}
        villages = [{"code": code(short), "name": f"村{short}", "class": classes.get(short, "ordinary")} for short in totals]
        self.roster = {"kind": "roster", "from": "2020-01-01",
                       "units": [{"code": Quoted(one), "name": f"{one}区"} for one in ("359902", "359903")],
                       "townships": [{"code": Quoted(one), "name": f"{one}镇"} for one in _TOWNSHIPS.values()],
                       "villages": villages}
        self.records = [self._return(short, points, (facts or {}).get(short, "")) for short, points in totals.items()]
        self.records += [self._result(short, points) for short, points in (before or {}).items()]
        self.records += parsed(records)

    @staticmethod
    def _return(short, points, facts):
        found = parse_yaml("{" + facts + "}")[0] if facts else {}
        return {"kind": "return", "period": "2023-Q2", "village": code(short), "by": {"level": "township", "name": "镇党委"},
                "facts": {**({"worth": points} if points else {}), **found, "merits": found.get("merits", "0")}}

    @staticmethod
    def _result(short, points):
        return {"kind": "result", "period": "2023-Q1", "village": code(short), "rubric": {"id": "example", "version": "1.0.0"},
                "class": "ordinary", "total": points, "ranks": dict.fromkeys(("all", "county", "township", "class"), "1"),
                "modules": {"work": points}, "indicators": {"work_done": points}}

    def awards(self):
        """Let the oracle decide."""
        return Awards(Campaign("2023-Q2", self.rubric, [self.roster, *self.records]), self.document).by_id()

    def write(self, folder):
        """Write the campaign into a folder."""
        plan = {"leitai": "1", "title": {"zh": "例", "en": "example"}, "period": "2023-Q2", "state": "open",
                "rubric": "rubric.yaml", "awards": "awards.yaml", "records": ["roster.yaml", "records", "results"]}
        written = {"leitai.yaml": document(plan), "rubric.yaml": document(self.rubric), "awards.yaml": document(self.document),
                   "roster.yaml": document(self.roster)}
        for name, kinds in (("results/earlier.yaml", ("result", "award")), ("records/all.yaml", ())):
            found = [record for record in self.records if (record["kind"] in ("result", "award")) is bool(kinds)]
            if found:
                written[name] = documents(found)
        for name, text in written.items():
            _write(folder, name, text)
        os.makedirs(os.path.join(folder, "results"), exist_ok=True)

    def check(self, award="flag", chosen="", open_="", **reasons):
        """Compare who is chosen, who waits, and some reasons, which are given as word="A1 B2"."""
        outcome = self.awards()[award]
        names = {code(short): short for short in self.totals}

        def shorts(codes):
            return " ".join(sorted(names[one] for one in codes))
        expect((shorts(outcome.codes("chosen")), shorts(outcome.codes("open"))), (chosen, open_))
        for word, wanted in reasons.items():
            found = [one for one, decision in outcome.decisions.items() if word in decision.reasons]
            expect((word, shorts(found)), (word, wanted))
        self._ask_program()
        return {names[one]: decision for one, decision in outcome.decisions.items()}

    def check_in_program(self, chosen="", open_=""):
        """Compare who is chosen and who waits, where a program is given; the oracle would follow too many ways."""
        if self.program:
            from compare_awards import asked
            with tempfile.TemporaryDirectory() as folder:
                self.write(folder)
                states = {row["village"]["code"]: row["state"] for row in asked(self.program, folder)["decisions"]}
            found = [" ".join(short for short in self.totals if states[code(short)] == state) for state in ("chosen", "open")]
            expect(found, [chosen, open_])

    def check_nothing(self):
        """Expect that no award is decided."""
        expect(self.awards(), {})
        self._ask_program()

    def _ask_program(self):
        if self.program:
            from compare_awards import compare  # which the examples need only beside a program
            with tempfile.TemporaryDirectory() as folder:
                self.write(folder)
                expect(compare(self.program, folder, "example")[0], True)
