"""The scales of the PyYAML script: how a number or an event becomes points."""

from fractions import Fraction
from math import ceil, floor


def constant(raw):
    return Fraction(raw[:-1]) / 100 if isinstance(raw, str) else Fraction(raw)


def by_class(raw, read):
    """A constant or a map of classes, as a function of the class."""
    if isinstance(raw, dict):
        found = {name: read(value) for name, value in raw.items()}
        return found.__getitem__
    value = read(raw)
    return lambda _: value


def points(raw, full):
    """Points or a share of the full mark, as a function of the class."""
    if raw == "full":
        return full
    if isinstance(raw, str) and raw.endswith("%"):
        share = constant(raw)
        return lambda c: share * full(c)
    return by_class(raw, constant)


class Scale:
    """One of the scales; `give(number, class)` is points, `give_event(event, class)` those of one event."""

    def __init__(self, raw, full):
        self.word = next(word for word in ("each", "linear", "bands", "table", "judged") if word in raw)
        self.otherwise = points(raw.get("else", 0), full)
        getattr(self, "read_" + self.word)(raw, full)

    def read_each(self, raw, full):
        worth = points(raw["each"], full)
        part = {"whole": floor, "started": ceil, "exact": Fraction}[raw.get("part", "exact")]
        above, below, per = (by_class(raw.get(key, default), constant)
                             for key, default in (("above", 0), ("below", 0), ("per", 1)))
        is_below = "below" in raw

        def give(number, c):
            distance = below(c) - number if is_below else number - above(c)
            return worth(c) * part(distance / per(c)) if distance > 0 else Fraction(0)
        self.give, self.give_event = give, lambda event, c: worth(c)

    def read_linear(self, raw, full):
        none, most = (by_class(raw["linear"][key], constant) for key in ("none_at", "full_at"))
        self.give = lambda number, c: full(c) * min(max((number - none(c)) / (most(c) - none(c)), 0), 1)

    def read_bands(self, raw, full):
        bands = [(band, points(band["points"], full)) for band in raw["bands"]]
        tests = {"from": lambda number, limit: number >= limit, "above": lambda number, limit: number > limit,
                 "to": lambda number, limit: number <= limit, "below": lambda number, limit: number < limit}
        bands = [([(tests[key], constant(limit)) for key, limit in band.items() if key in tests], worth)
                 for band, worth in bands]

        def give(number, c):
            for limits, worth in bands:
                if all(test(number, limit) for test, limit in limits):
                    return worth(c)
            return self.otherwise(c)
        self.give = give

    def read_table(self, raw, full):
        table = {key: points(worth, full) for key, worth in raw["table"].items()}
        self.give = lambda key, c: table.get(key, self.otherwise)(c)
        self.give_event = self.give

    def read_judged(self, raw, full):
        self.give = lambda mark, c: mark
