"""Scales: from a number, an event or conditions to points (the rule language, 1c; stage 6)."""

from fractions import Fraction
from math import ceil, floor

from conditions import holds
from values import YES, NoNumber, RubricError, constant, is_number, number, of_class, points


class Scale:
    """One scale for one village.

    `full` is the indicator's full mark, which shares are of; `rule_full` is what a linear
    scale gives at most: the rule's own points, else the indicator's. `lookup` serves the scale `cases`.
    """

    def __init__(self, spec, village_class, full, rule_full, lookup):
        self._spec = spec
        self._class = village_class
        self._full = full
        self._rule_full = rule_full
        self._lookup = lookup

    def _points(self, written):
        return points(written, self._class, self._full)

    def _limit(self, written):
        return constant(written, self._class)

    def of_value(self, measure):
        """Points for a measured value; `measure` gives it when it is needed."""
        if "cases" in self._spec:
            return self._cases(measure)
        value = measure()
        if "judged" in self._spec:
            return self._judged(self._spec["judged"], value)
        if "table" in self._spec:
            return self._table(value)
        value = Fraction(value)
        if "each" in self._spec:
            return self._points(self._spec["each"]) * self._steps(value)
        return self._linear(value) if "linear" in self._spec else self._bands(value)

    def of_event(self, event, by):
        """Points for one event; `by` names the field that a table reads."""
        if "each" in self._spec:
            return self._points(self._spec["each"])
        if "judged" in self._spec:
            return self._judged(self._spec["judged"], event.mark)
        return self._table(event.fields.get(by))

    def _steps(self, value):
        """Count the steps of `each`; at the limit itself there is none."""
        if "below" in self._spec:
            beyond = self._limit(self._spec["below"]) - value
        else:
            if "up_to" in self._spec:
                value = min(value, self._limit(self._spec["up_to"]))
            beyond = value - self._limit(self._spec.get("above", "0"))
        if beyond <= 0:
            return Fraction(0)
        steps = beyond / self._limit(self._spec.get("per", "1"))
        part = self._spec.get("part", "exact")
        return {"whole": floor, "started": ceil, "exact": Fraction}[part](steps)

    def _linear(self, value):
        """Pro rata between two ends, clamped at both."""
        low = self._limit(self._spec["linear"]["none_at"])
        high = self._limit(self._spec["linear"]["full_at"])
        return self._rule_full * min(max((value - low) / (high - low), Fraction(0)), Fraction(1))

    def _bands(self, value):
        """The first band that fits; `from` and `to` include their end."""
        for band in self._spec["bands"]:
            if all((("from" not in band or value >= self._limit(band["from"])),
                    ("above" not in band or value > self._limit(band["above"])),
                    ("to" not in band or value <= self._limit(band["to"])),
                    ("below" not in band or value < self._limit(band["below"])))):
                return self._points(band["points"])
        return self._points(self._spec["else"])

    def _table(self, value):
        """The entry of a value; an event without the field takes `else`, if any."""
        for key, written in self._spec["table"].items():
            if self._same(key, value):
                return self._points(written)
        return self._points(self._spec.get("else", "0"))

    @staticmethod
    def _same(key, value):
        if isinstance(value, bool):
            return YES.get(key) is value
        if isinstance(value, Fraction):
            return is_number(key) and number(key) == value
        return key == value

    def _cases(self, measure):
        """The first case that holds; an unknown one before it is missing."""
        for case in self._spec["cases"]:
            truth = holds(case["when"], self._lookup, self._class)
            if truth is None:
                raise NoNumber("missing")
            if truth:
                if "judged" in case:
                    return self._judged(case["judged"], measure())
                return self._points(case["points"])
        return self._points(self._spec["else"])

    def _judged(self, ends, mark):
        """A mark in points; one outside its range is an error and missing."""
        if mark is None:
            return Fraction(0)
        lowest, highest = (self._points(end) for end in of_class(ends, self._class))
        if lowest > highest:
            raise RubricError("judged: [lowest, highest]")
        if not lowest <= mark <= highest:
            raise MarkOutOfRange
        return mark


class MarkOutOfRange(NoNumber):
    """A mark outside its range: the cause is `missing`, and the data have an error."""

    def __init__(self):
        super().__init__("missing")
