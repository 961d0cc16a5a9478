"""Random small campaigns in which many villages are equal: rubric, roster, returns and earlier results."""

from random_places import LONE_UNIT
from values import Period
from yaml_text import Quoted

CLASSES = ("advanced", "ordinary", "weak")
MODULES = ("culture", "industry", "order")
INDICATORS = ("reading", "halls", "income", "mediation")
_TITLES = {"advanced": "先进村", "ordinary": "一般村", "weak": "软弱涣散村"}
_FACTS = {
    "visits": {"type": "count", "absent": "none", "span": "quarter", "better": "more"},
    "rooms": {"type": "count", "absent": "none", "span": "moment", "better": "more"},
    "income_raised": {"type": "count", "absent": "missing", "span": "quarter", "better": "more"},
    "solved": {"type": "count", "absent": "none", "span": "quarter", "better": "more"},
    "faults": {"type": "count", "absent": "none", "span": "quarter", "better": "less"},
    "jobs": {"type": "count", "absent": "none", "span": "quarter", "better": "more"},
    "courses": {"type": "count", "absent": "missing", "span": "quarter", "better": "more"},
    "attended": {"type": "number", "unit": "%", "decimals": "0", "span": "quarter", "better": "more"},
    "open_books": {"type": "yes_no", "absent": "none"},
}
_MEASURES = {
    "more_jobs": {"difference": "jobs", "against": "previous_period", "better": "more"},
    "jobs_a_course": {"ratio": "jobs", "against": "courses", "decimals": "2", "better": "more"},
    "place_in_jobs": {"rank": "jobs", "among": ["county"], "ties": "best", "better": "less"},
    "lecture": {"panel": "lectures", "better": "more"},
}
_PANEL = {"marks": {"told": {"title": "讲", "range": ["0", "10"], "decimals": "0"}}, "drop": "none", "quorum": "none",
          "recusal": "none", "rank_on": "exact", "absent": "missing", "rounding": {"result": "1"}}
_CAUSES = "missing not_applicable zero_baseline negative_baseline missing_baseline zero_divisor missing_round"


class RandomAwardCampaign:
    """Draws a campaign; `rubric` is its rubric, the records are asked for; of `rows` villages where that is given."""

    def __init__(self, rng, period, rows=None):
        self._rng = rng
        self.period = period
        self.classes = CLASSES[:rng.choice([1, 2, 3, 3])]
        self.counties = ["359901", "359902", "359903"][:rng.choice([1, 1, 2, 2, 3])]
        self.townships = [Quoted(f"{self.counties[place % len(self.counties)]}{101 + place}")
                          for place in range(rng.randint(2, 8))]
        self._split = len(self.counties) > 1 and rng.random() < 0.3
        drawn = rng.randint(10, 40) if rng.random() < 0.6 else rng.randint(10, 18)
        self.villages = self._codes(rows or drawn)
        self.class_of = {code: rng.choice(self.classes) for code in self.villages}
        self.units = [Quoted(code) for code in self.counties] + ([Quoted(LONE_UNIT)] if self._split else [])
        self._top = rng.choice([2, 3, 4])
        self._gaps = rng.choice([0, 0.05, 0.15])
        self.rubric = self._rubric()

    def _chance(self, share):
        return self._rng.random() < share

    def _codes(self, rows):
        counts = dict.fromkeys(self.townships, 0)
        even = self._chance(0.4)
        for row in range(rows):
            some = self.townships[:self._rng.randint(1, len(self.townships))]
            counts[self.townships[row % len(self.townships)] if even else self._rng.choice(some)] += 1
        return [Quoted(f"{township}{201 + row}") for township, count in sorted(counts.items()) for row in range(count)]

    # The rubric

    def _rubric(self):
        refuses = {"instead": {"missing": "refuse"}} if self._chance(0.5) else {}
        head = {"rubric": "random", "version": "2.1.0", "title": {"zh": "随机细则", "en": "random rubric"}, "scores": "village",
                "total": "20", "rounding": {"at": {"indicator": "2", "total": self._rng.choice("20")}},
                "ties": self._rng.sample([*INDICATORS[:3], "culture"], self._rng.choice([0, 0, 1, 2])),
                "classes": {name: _TITLES[name] for name in self.classes},
                "instead": dict.fromkeys(_CAUSES.split(), "zero"), "facts": _FACTS, "measures": _MEASURES,
                "panels": {"lectures": _PANEL}, "vetoes": self._vetoes(), "grades": [self._grades()]}
        linear = self._chance(0.3)
        head["modules"] = [
            {"id": "culture", "title": "文化", "indicators": [self._item("reading", "4", "visits", linear),
                                                            self._item("halls", "4", "rooms", linear)]},
            {"id": "industry", "title": "产业",
             "indicators": [{**self._item("income", "8", "income_raised", linear), **refuses}]},
            {"id": "order", "title": "治理", "indicators": self._items_of_classes()}]
        return head

    def _item(self, id_, points, fact, linear):
        scale = {"linear": {"none_at": "0", "full_at": "3"}} if linear else {"each": str(int(points) // 4)}
        bounds = {} if linear else {"cap": "full"}
        return {"id": id_, "title": f"指标{id_}", "points": points, "measure": fact, "scale": scale, **bounds}

    def _items_of_classes(self):
        """Give the items of the last module: one, or another one for a class."""
        if "weak" not in self.classes or self._chance(0.5):
            return [self._item("mediation", "4", "solved", False)]
        points = {name: "0" if name == "weak" else "4" for name in self.classes}
        other = {name: "4" if name == "weak" else "0" for name in self.classes}
        return [self._item("mediation", "4", "solved", True) | {"points": points},
                self._item("calm", "4", "solved", True) | {"points": other}]

    def _vetoes(self):
        effects = {"3": "fail", "2": "no_award", "1": self._rng.choice(["not_top", {"demote_by": "1"}])}
        return [{"id": f"veto_{number}", "title": f"否决{number}", "when": {"faults": number}, "effect": effect}
                for number, effect in effects.items()]

    def _grades(self):
        names = ("excellent", "good", "fair")
        if self._chance(0.5):
            entries = [{"grade": "excellent", "at_least": "70%"}, {"grade": "good", "at_least": "40%"}, {"grade": "fair"}]
            found = {"by": "total", "list": entries}
        else:
            entries = [{"grade": names[0], "share": "20%"}, {"grade": names[1], "share": "40%"}, {"grade": names[2]}]
            found = {"by": "total", "shares": {"of": "all", "count": "each", "round": "up",
                                               "edge": self._rng.choice(["ties", "all_in"])}, "list": entries}
        for entry in entries:
            entry["title"] = {"zh": entry["grade"], "en": entry["grade"]}
        return found

    # Records

    def rosters(self):
        """Give the roster; villages lie somewhere, some at the same spot."""
        entries = [{"code": code, "name": f"第{code[6:]}村", "class": self.class_of[code], **self.position(code)}
                   for code in self.villages]
        self._rng.shuffle(entries)
        units = [{"code": code, "name": f"{code}区"} for code in self.units]
        if self._split:
            units[-1]["reports_for"] = [self.townships[-1]]
        return [{"kind": "roster", "from": f"{self.period.year - 3}-01-01", "units": units,
                 "townships": [{"code": code, "name": f"乡镇{code[6:]}"} for code in self.townships], "villages": entries}]

    def position(self, _code):
        """Draw where a village lies."""
        return {"at": [f"130.{self._rng.randint(0, 60):03}", f"20.{self._rng.randint(300, 360)}"]}

    def returns(self):
        """Give the returns of the period and of the one before."""
        found = [self._return(code, period) for period in (self.period.previous_period(), self.period)
                 for code in self.villages]
        self._rng.shuffle(found)
        return found

    def _return(self, code, period):
        facts = {}
        for name in _FACTS:
            if name == "attended":
                facts[name] = str(self._rng.choice([50, 80, 80, 100]))
            elif name == "open_books":
                facts[name] = self._rng.choice(["yes", "yes", "no"])
            elif name == "faults":
                facts[name] = self._rng.choice("000000000000123")
            elif not (self._chance(self._gaps) and name in ("income_raised", "courses")):
                facts[name] = str(self._rng.randint(0, self._top))
        return {"kind": "return", "period": str(period), "village": code, "by": {"level": "township", "name": "镇党委"},
                "facts": facts}

    def rounds(self):
        """Give a lecture in which most took part, told by two judges."""
        took_part = [code for code in self.villages if self._chance(0.8)] or self.villages[:1]
        judges = [{"id": f"J{place}", "role": "expert"} for place in (1, 2)]
        sheets = [{"kind": "sheet", "period": str(self.period), "round": "lecture-1", "judge": judge["id"],
                   "marks": {code: str(self._rng.randint(6, 8)) for code in took_part}} for judge in judges]
        return [{"kind": "round", "period": str(self.period), "id": "lecture-1", "rules": "lectures", "level": "county",
                 "form": "lecture", "on": self.period.last_day(), "contestants": took_part, "panel": "judges-1"},
                {"kind": "panel", "period": str(self.period), "id": "judges-1", "judges": judges}, *sheets]

    def results(self):
        """Give the results that are compared with, and in a year those of its quarters."""
        periods = [self.period.previous_period()]
        if not self.period.quarter:
            periods += [Period(self.period.year, quarter) for quarter in (1, 2, 3, 4)]
        other_version = self._chance(0.1)
        return [self._result(code, period, other_version and period == periods[0]) for period in periods
                for code in self.villages if not self._chance(0.08)]

    def _result(self, code, period, other_version):
        points = {"reading": self._rng.randint(0, 4), "halls": self._rng.randint(1, 4), "income": 2 * self._rng.randint(1, 4),
                  "mediation": self._rng.randint(2, 4)}
        modules = {"culture": points["reading"] + points["halls"], "industry": points["income"], "order": points["mediation"]}
        return {"kind": "result", "period": str(period), "village": code,
                "rubric": {"id": "random", "version": "1.4.0" if other_version else "2.0.3"}, "class": self.class_of[code],
                "total": f"{sum(modules.values())}.00",
                "ranks": {scope: "1" for scope in ("all", "county", "township", "class")},
                "modules": {id_: f"{value}.00" for id_, value in modules.items()},
                "indicators": {id_: f"{value}.00" for id_, value in points.items()}}
