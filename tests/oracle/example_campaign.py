"""A small campaign in memory, for the worked examples of the rule language."""

from oracle import score_table
from reading import Campaign, parse_yaml

_OUTCOMES = """
instead: {missing: zero, not_applicable: zero, zero_baseline: zero, negative_baseline: zero,
          missing_baseline: zero, zero_divisor: zero, missing_round: zero}
"""
_HEAD = """
rubric: example
version: 1.0.0
title: example
scores: village
total: 100
rounding: {at: {indicator: 2, total: 2}}
classes: {advanced: advanced, ordinary: ordinary, weak: weak}
"""


def code(short):
    """Make a village code out of the examples' short names."""
    return "3599021012" + short.rjust(2, "0")


class Example:
    """A campaign in memory; records are added and the scores asked for."""

    def __init__(self, rubric, period="2023-Q2"):
        (self.rubric,) = parse_yaml(_HEAD)
        for part in (_OUTCOMES, rubric):
            self.rubric.update(parse_yaml(part)[0])
        self.period = period
        self.villages = {}
        self.records = []

    def village(self, short, village_class="ordinary"):
        self.villages[short] = {"code": code(short), "name": short, "class": village_class}

    def returned(self, short, facts, period=None, level="township"):
        """Add a return; `facts` is YAML text of a flow mapping."""
        self.villages.setdefault(short, {"code": code(short), "name": short, "class": "ordinary"})
        self.records.append({"kind": "return", "period": period or self.period,
                             "village": code(short), "by": {"level": level},
                             "facts": parse_yaml("{" + facts + "}")[0]})

    def result(self, short, period, indicators):
        """Add an earlier result record."""
        self.records.append({"kind": "result", "period": period, "village": code(short),
                             "rubric": {"id": "example", "version": "1.0.0"},
                             "indicators": parse_yaml("{" + indicators + "}")[0]})

    def campaign(self):
        """Give the campaign as it stands."""
        roster = {"kind": "roster", "from": "2020-01-01", "villages": list(self.villages.values())}
        return Campaign(self.period, self.rubric, [roster, *self.records])

    def _table(self):
        return score_table(self.campaign())

    def provisional(self):
        return self._table()["provisional"]

    def scores(self):
        """Score; give for each short name its row of the score table."""
        table = self._table()
        names = {code(short): short for short in self.villages}
        return {names[row["code"]]: row for row in table["villages"]}

    def totals(self):
        return {short: row["total"] for short, row in self.scores().items()}

    def indicator(self, id_):
        return {short: row["indicators"][id_] for short, row in self.scores().items()}


def expect(found, wanted):
    """Raise if a result is not the one printed in the rule language."""
    if found != wanted:
        raise AssertionError(f"found {found}, wanted {wanted}")
