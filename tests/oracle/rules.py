"""One indicator's points from its rules (the rule language, 1d; stages 3 to 13)."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from conditions import holds
from scales import Scale
from seen import note
from values import NoNumber, is_number, number, points, round_half_away


@dataclass(frozen=True)
class Worth:
    """What one event is worth under one rule; `earlier` if an earlier record reported it."""

    rule: int
    event: object
    points: Fraction
    earlier: bool


def bounded(value, spec, resolve):
    """Apply `cap`, then `floor`, where they are declared."""
    if "cap" in spec:
        value = min(value, resolve(spec["cap"]))
    if "floor" in spec:
        value = max(value, resolve(spec["floor"]))
    return value


class IndicatorRun:
    """Computes one indicator for one village; `points` is the result before `instead`."""

    def __init__(self, campaign, measures, vetoes, village, indicator):
        self._campaign = campaign
        self._vetoes = vetoes
        self._measures = measures
        self._village = village
        self._indicator = indicator
        self._full = indicator.full(village.village_class)
        self._lookup = measures.lookup(village)

    def points(self):
        """Give the rounded points, or raise NoNumber with the first cause in rule order."""
        self._require_applies(self._indicator.module.spec, self._indicator.spec)
        worths, plain = [], {}
        for index, rule in enumerate(self._indicator.rules):
            if not self._rule_acts(rule):
                plain[index] = Fraction(0)
                continue
            source = self._measures.events_of(rule["measure"]) if "measure" in rule else None
            if source is None:
                plain[index] = self._of_number(rule)
            else:
                worths += self._of_events(index, rule, source)
        sums = [self._bounded_rule(rule, plain.get(index), index, worths)
                for index, rule in enumerate(self._indicator.rules)]
        spec = self._indicator.spec
        total = self._resolve(spec.get("start", "0")) + sum(sums)
        return self.rounded(bounded(total, spec, self._resolve))

    def by_points(self, outcome):
        """Give the points of an outcome `by: {measure, scale}` (1e of the rule language)."""
        return self.rounded(self._scaled(outcome))

    def rounded(self, value):
        """Round at the indicator's stage."""
        places = self._campaign.rubric.places("indicator")
        return value if places is None else round_half_away(value, places)

    def _resolve(self, written):
        return points(written, self._village.village_class, self._full)

    def _holds(self, condition):
        return holds(condition, self._lookup, self._village.village_class)

    # Stages 3 to 8

    def _require_applies(self, *specs):
        """Stage 3: all must hold (Kleene); false is not applicable, unknown is missing."""
        truths = [self._holds(spec.get("applies", {})) for spec in specs]
        if False in truths:
            raise NoNumber("not_applicable")
        if None in truths:
            raise NoNumber("missing")

    def _rule_acts(self, rule):
        """Stage 4: a rule whose `when` is false gives 0; an unknown one is missing."""
        truth = self._holds(rule.get("when", {}))
        if truth is None:
            raise NoNumber("missing")
        return truth

    def _scale(self, rule):
        rule_full = self._resolve(rule["points"]) if "points" in rule else self._full
        return Scale(rule["scale"], self._village.village_class, self._full, rule_full,
                     self._lookup)

    def _scaled(self, rule):
        def measure():
            return self._measures.evaluate(rule["measure"], self._village, self._campaign.period)
        return self._scale(rule).of_value(measure)

    def _of_number(self, rule):
        worth = self._scaled(rule) * self._times(rule, None)
        return Fraction(0) if worth < 0 and self._waived_by_condition(rule) else worth

    def _of_events(self, index, rule, source):
        """Value the events one by one; where limits run over the year, those of its earlier records too."""
        scale = self._scale(rule)
        period = self._campaign.period
        now = self._select(source, period)
        past = [event for quarter in period.earlier_in_year() if self._limits(rule)
                for event in self._select_earlier(source, quarter)]
        return [Worth(index, event, self._event_worth(rule, scale, source, event), earlier)
                for earlier, events in ((True, past), (False, now)) for event in events]

    def _select(self, source, period):
        return self._measures.select(source["events"], source.get("where"), self._village, period)

    def _select_earlier(self, source, period):
        try:
            return self._select(source, period)
        except NoNumber:
            return []

    def _event_worth(self, rule, scale, source, event):
        """Stages 6 to 8 for one event; a waiver removes a deduction and never adds."""
        worth = scale.of_event(event, source.get("by")) * self._times(rule, event)
        if worth >= 0 or "waiver" not in rule:
            return worth
        if rule["waiver"] == "granted":
            if event.waived:
                note("event: waived")
            return worth * (1 - event.waived)
        return Fraction(0) if self._waived_by_condition(rule) else worth

    def _times(self, rule, event):
        """Stage 7: the product of all multipliers that match."""
        product = Fraction(1)
        for multiplier in rule.get("times", []):
            if "where" in multiplier and not holds(
                    multiplier["where"], event.fields.__getitem__, self._village.village_class):
                continue
            by = multiplier["by"]
            product *= number(by) if is_number(by) else self._lookup(by)
        return product

    def _waived_by_condition(self, rule):
        """A waiver acts only where its condition is known to hold."""
        waiver = rule.get("waiver")
        return isinstance(waiver, dict) and self._holds(waiver["when"]) is True

    # Stages 9 to 12

    def _bounded_rule(self, rule, plain, index, worths):
        value = plain if plain is not None else self._sum_of_events(rule, index, worths)
        value = bounded(value, rule, self._resolve)
        if value < 0 and self._vetoes.spares(self._village, self._indicator, rule):
            note("veto: spares")
            return Fraction(0)
        return value

    def _sum_of_events(self, rule, index, worths):
        """Stage 11; under limits, what the year gives now less what it gave before."""
        now = [worth for worth in worths if not worth.earlier]
        before = [worth for worth in worths if worth.earlier]
        if not self._limits(rule):
            return sum((worth.points for worth in now if worth.rule == index), Fraction(0))
        if before:
            note("event: earlier_record")
        return self._limited(rule, index, before + now) - self._limited(rule, index, before)

    def _limits(self, rule):
        return "cap_per" in rule or "highest_per" in rule or bool(self._indicator.highest_per)

    def _limited(self, rule, index, worths):
        if "highest_per" in rule:
            own = [worth for worth in worths if worth.rule == index]
            worths = _highest(own, rule["highest_per"])
        if self._indicator.highest_per:
            worths = _highest(worths, self._indicator.highest_per)
        sums = defaultdict(Fraction)
        (span, limit), = rule.get("cap_per", {"all": None}).items()
        for worth in worths:
            if worth.rule == index:
                sums[worth.event.on[:{"month": 7, "year": 4, "all": 0}[span]]] += worth.points
        if limit is None:
            return sum(sums.values(), Fraction(0))
        magnitude = abs(self._resolve(limit))
        return sum((max(-magnitude, min(magnitude, value)) for value in sums.values()), Fraction(0))


def _highest(worths, key):
    """Stage 9: per value of the field, the event of greatest weight; the earlier wins equals."""
    kept = {}
    for worth in sorted(worths, key=lambda worth: (worth.event.on, worth.rule)):
        value = worth.event.fields[key]
        if value not in kept or abs(worth.points) > abs(kept[value].points):
            kept[value] = worth
    return list(kept.values())
