"""Random years: a plan that weighs quarters, and the results of those quarters."""

from fractions import Fraction

from values import exact_text, points_text, round_half_away

_WEIGHTS = ({"Q1": "20%", "Q2": "25%", "Q3": "25%", "Q4": "30%"}, {"Q2": "33.5%", "Q4": "66.5%"},
            {"Q1": "50%", "Q2": "50%"}, {"Q4": "100%"}, {"Q1": "30%", "Q3": "30%", "Q4": "40%"})


class RandomYear:
    """Draws the plan's `annual` and the results that it weighs; `turn` takes the policies in turn."""

    def __init__(self, rng, rubric, place, year, turn):
        self._rng = rng
        self._head = rubric.head
        self._place = place
        self._year = year
        self.annual = {"weights": rng.choice(_WEIGHTS),
                       "missing_quarter": ("refuse", "zero", "respread")[turn % 3]}
        self._gaps = rng.choice([0, 0.05, 0.2])
        self._provisional = rng.random() < 0.3
        for grading in self._head.get("grades", []):
            for entry in grading["list"]:
                entry.pop("when", None)     # a condition of a year is refused: a year reads no facts

    def results(self):
        """Give the results of all four quarters, whether they are weighed or not."""
        return [self._result(code, f"{self._year}-Q{quarter}") for quarter in (1, 2, 3, 4)
                for code in self._place.villages if self._rng.random() >= self._gaps]

    def _result(self, code, period):
        found = {"kind": "result", "period": period, self._place.unit: code,
                 "rubric": {"id": "random", "version": self._rng.choice(["2.1.0", "2.0.3"])},
                 "class": self._place.classes[code]}
        if self._provisional and self._rng.random() < 0.1:
            found["provisional"] = "yes"
        total = Fraction(self._head["total"])
        found.update(total=self._points("total", total),
                     ranks={scope: str(self._rng.randint(1, 5)) for scope in ("all", "county", "township", "class")},
                     modules={module["id"]: self._points("module", total / 4) for module in self._head["modules"]},
                     indicators={indicator["id"]: self._points("indicator", total / 8)
                                 for module in self._head["modules"] for indicator in module["indicators"]})
        acting = [veto["id"] for veto in self._head.get("vetoes", []) if self._rng.random() < 0.1]
        return {**found, "vetoes": acting} if acting else found

    def _points(self, stage, top):
        """Draw one of few points, so that villages are equal now and then."""
        value = top * self._rng.randint(0, 8) / 8
        places = self._head["rounding"]["at"].get(stage)
        if places is None:
            return exact_text(value)
        return points_text(round_half_away(value, int(places)), int(places))
