"""What stands around random books: the roster, teams, contests, joint building, a decision of the county, a small rubric."""

import random
from datetime import date, timedelta

from book_random_catalogue import CLASSES, COUNTIES, TOWNSHIPS, VILLAGES
from random_clusters import RandomClusters
from values import Period

_RUBRIC = """rubric: books
version: 1.0.0
title: {zh: 小细则, en: a small rubric}
scores: village
total: 10
ties: [ring]
rounding: {at: {indicator: 2, total: 2}}
classes: {advanced: {zh: 先进村, en: advanced}, ordinary: {zh: 一般村, en: ordinary}, weak: {zh: 薄弱村, en: weak}}
instead: {missing: zero, not_applicable: zero, zero_baseline: zero, negative_baseline: zero,
          missing_baseline: zero, zero_divisor: zero, missing_round: zero}
panels:
  ring: {title: 打擂, drop: none, quorum: none, recusal: none, marks: {m: {title: 现场, range: [0, 10], decimals: 0}},
         rounding: {result: 2}, absent: not_applicable, rank_on: rounded}
modules:
- {id: all, title: 全部, indicators: [{id: ring, title: 打擂, points: 10, measure: {panel: ring},
   scale: {linear: {none_at: 0, full_at: 10}}}]}
"""


class RandomOthers:
    """Makes them for the plan's day; what happens in a second quarter of a year does so by its tenth day."""

    def __init__(self, rng, day):
        self._rng, self._day = rng, day
        self.people = [f"S{place + 1}" for place in range(8)] + ["M1", "M2", "R1", "R2", "P1"]
        self.rosters = self._rosters()
        quarters = [Period.parse(text) for text in ("2022-Q1", "2022-Q2", "2022-Q4", "2023-Q1", "2023-Q2")]
        own = random.Random(f"clusters {self.rosters}")    # numbers of their own
        clusters = RandomClusters(own, VILLAGES, quarters, own.choice([0, 0.2])).records()
        self._records = [*self._teams(), *self._contests(), *clusters]

    def records(self):
        return self._records

    @staticmethod
    def rubric():
        return _RUBRIC

    def _chance(self, share):
        return self._rng.random() < share

    def _soon(self, quarter):
        """A day at the beginning of a quarter that the plan's day has seen, and that of last year too."""
        early = self._day == "2023-04-01"
        return f"{quarter[:4]}-{int(quarter[-1]) * 3 - 2:02}-{1 if early else self._rng.choice([1, 1, 5, 10]):02}"

    # Roster

    def _village(self, code, place, **secretary):
        begun = ["2020-03-01", "2021-06-30", "2021-07-01", "2021-11-05"]
        secretary = secretary or {"id": f"S{place + 1}", "since": self._rng.choice(begun)}
        if "id" in secretary and self._chance(0.4):
            secretary["newly_elected"] = self._rng.choice(["yes", "no"])
        return {"code": code, "name": f"村{code[6:]}", "class": self._rng.choice(CLASSES), "secretary": secretary}

    def _rosters(self):
        rng = self._rng
        units = [{"code": COUNTIES[0], "name": "甲区"}, {"code": COUNTIES[1], "name": "乙岛", "reports_for": [TOWNSHIPS[2]]}]
        townships = [{"code": code, "name": f"镇{code[6:]}"} for code in TOWNSHIPS]
        for listed in (units, townships):
            for entry in listed:
                entry.update({"class": rng.choice(CLASSES)} if self._chance(0.5) else {})
        villages = [self._village(code, place) for place, code in enumerate(VILLAGES)]
        if self._chance(0.5):
            villages[1]["secretary"] = dict(villages[0]["secretary"])
        found = [{"kind": "roster", "from": "2021-01-01", "units": units, "townships": townships, "villages": villages}]
        for begin in rng.sample(["2022-07-01", "2023-01-01", self._soon("2023-Q2")], rng.randint(0, 2)):
            place = rng.randrange(2, 8)
            secretary = {"id": f"N{place}-{begin[:4]}-{begin[5:7]}", "since": begin}
            secretary = {"vacant_since": begin} if self._chance(0.4) else secretary
            village = self._village(VILLAGES[place], place, **secretary)
            found.append({"kind": "roster", "from": begin, "villages": [village]})
            self.people += [secretary["id"]] if "id" in secretary else []
        return found

    # Teams: later records say all that earlier ones said

    def _teams(self):
        for place, code in enumerate(self._rng.sample(VILLAGES, 5)):
            terms = [{"post": post, "id": f"P{place}{post[:3]}", "since": "2021-10-11"} for post in ("deputy", "director")]
            reserve = [{"id": f"R{place}", "since": "2021-06-01"}]
            yield self._team(code, "2022-Q1", terms, reserve)
            quarters = self._rng.sample(["2022-Q2", "2022-Q4", "2023-Q1", "2023-Q2"], self._rng.randint(0, 2))
            for quarter in sorted(quarters):
                terms = self._changed(terms, quarter, place)
                another = {"id": f"R{place}-{quarter[2:4]}{quarter[-1]}", "since": self._soon(quarter)}
                reserve = self._rng.choice([reserve, [*reserve, another], []])
                yield self._team(code, quarter, terms, reserve)

    def _changed(self, terms, quarter, place):
        """One of those in office leaves, and somebody may follow within the quarter's first days."""
        day = self._soon(quarter)
        leaver = self._rng.choice([one for one in terms if "until" not in one] or [None])
        if leaver is None:
            return terms
        last = f"{day[:8]}01" if day[8:] != "01" else (date.fromisoformat(day) - timedelta(days=1)).isoformat()
        found = [{**one, "until": last} if one is leaver else one for one in terms]
        if self._chance(0.7):
            id_ = f"P{place}{leaver['post'][:3]}{quarter[2:4]}{quarter[-1]}"
            found.append({"post": leaver["post"], "id": id_, "since": day})
        return found

    @staticmethod
    def _team(code, period, terms, reserve):
        return {"kind": "team", "period": period, "village": code, "seats": {"deputy": "1", "director": "1"},
                "terms": terms, **({"reserve": reserve} if reserve else {})}

    # Contests

    def _contests(self):
        for place, quarter in enumerate(self._rng.sample(["2022-Q2", "2022-Q3", "2023-Q1", "2023-Q2"], 3)):
            contestants = self._rng.sample(VILLAGES, self._rng.randint(2, 5))
            yield {"kind": "panel", "period": quarter, "id": f"judges-{place}", "judges": [{"id": "J1", "role": "expert"}]}
            yield {"kind": "round", "period": quarter, "id": f"ring-{place}",
                   "level": self._rng.choice(["county", "township"]), "form": self._rng.choice(["drill", "league"]),
                   "on": self._soon(quarter), "rules": "ring", "panel": f"judges-{place}", "contestants": contestants}
            yield {"kind": "sheet", "period": quarter, "round": f"ring-{place}", "judge": "J1",
                   "marks": {code: str(self._rng.randint(3, 10)) for code in contestants}}

    def closing(self, registers):
        """The county closes one register of the last quarter, now and then."""
        owed = [name for name, spec in registers.items() if spec["owed"] == "quarter"]
        if not owed or not self._chance(0.25):
            return []
        return [{"kind": "closing", "period": "2023-Q2", "registers": [self._rng.choice(owed)],
                 "on": min(self._day, "2023-06-30"), "by": {"level": "county", "name": "组织部"}, "why": "停办"}]

