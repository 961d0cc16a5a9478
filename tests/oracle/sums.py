"""Sums: modules and totals from indicators (steps 16 and 17 of `leitai help rubric-order`)."""

from dataclasses import dataclass
from fractions import Fraction

from rules import bounded
from values import points, round_half_away


@dataclass
class ModuleSum:
    """A module's points with the full marks it stands for and those it passes to the rubric."""

    points: Fraction | None
    represented: Fraction = Fraction(0)
    passed_on: Fraction = Fraction(0)


class Sums:
    """Adds up; `standing` gives what an indicator came to for a village."""

    def __init__(self, rubric, standing):
        self._rubric = rubric
        self._standing = standing
        self._totals = {}

    @staticmethod
    def on_sheet(village, module):
        return [indicator for indicator in module.indicators
                if indicator.on_sheet(village.village_class)]

    def of_module(self, village, module):
        """Stage 16: start and sum, respread within, cap, floor, round."""
        own, represented, respread = Fraction(0), Fraction(0), {"module": 0, "rubric": 0}
        for indicator in self.on_sheet(village, module):
            standing = self._standing(village, indicator)
            if not standing.scored:
                return ModuleSum(None)
            full = indicator.full(village.village_class) or Fraction(0)
            if standing.respread:
                respread[standing.respread] += full
            else:
                own += standing.points
                represented += full
        passed_on = Fraction(respread["rubric"])
        start = self._full_mark_of_start(village, module)
        if represented > 0:
            own *= (represented + respread["module"]) / represented
            represented += respread["module"]
        else:
            passed_on += respread["module"]

        def resolve(written):
            return points(written, village.village_class, module.full(village.village_class))
        value = resolve(module.spec.get("start", "0")) + own
        value = self._rounded("module", bounded(value, module.spec, resolve))
        return ModuleSum(value, represented + start, passed_on)

    @staticmethod
    def _full_mark_of_start(village, module):
        """Give the full mark of a module with a start that is not its indicators' own."""
        if "start" not in module.spec:
            return Fraction(0)
        items = sum(indicator.full(village.village_class) or 0 for indicator in module.indicators)
        return max(module.full(village.village_class) - items, Fraction(0))

    def total(self, village):
        """Stage 17, each village only once; None if it is not scored."""
        if village.code not in self._totals:
            self._totals[village.code] = self._total(village)
        return self._totals[village.code]

    def _total(self, village):
        sums = {"total": [], "outside": []}
        for module in self._rubric.modules:
            if module.place != "beside":
                sums[module.place].append(self.of_module(village, module))
        if any(part.points is None for parts in sums.values() for part in parts):
            return None
        value = sum(part.points for part in sums["total"])
        represented = sum(part.represented for part in sums["total"])
        passed_on = sum(part.passed_on for part in sums["total"])
        if passed_on:
            if not represented:
                return None
            value *= (represented + passed_on) / represented
        value += sum(part.points for part in sums["outside"])

        def resolve(written):
            return points(written, village.village_class, Fraction(self._rubric.head["total"]))
        return self._rounded("total", bounded(Fraction(value), self._rubric.head, resolve))

    def _rounded(self, stage, value):
        places = self._rubric.places(stage)
        return value if places is None else round_half_away(value, places)
