"""The scoring half of the PyYAML script: the words that the built-in rubric uses, with exact fractions, nothing more."""

from collections import defaultdict
from fractions import Fraction

from pyyaml_scales import Scale, by_class, constant, points

PAST = ("same_period_last_year", "previous_period")


class Cause(Exception):
    """A measure gives no number, and why: `missing`, `zero_baseline` …"""


def rounded(number, places):
    """Half away from zero."""
    scaled = abs(number) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if number >= 0 else -whole, 10**places)


class Measures:
    """Named and inline measures, looked up in the facts of one village in one period."""

    def __init__(self, rubric, villages):
        self.facts, self.named, self.villages = rubric["facts"], rubric["measures"], villages
        self.means = {}

    def value(self, measure, village, period="now"):
        if isinstance(measure, str):
            if measure not in self.named:
                return self.fact(measure, village, period)
            value = self.value(self.named[measure], village, period)
            places = self.named[measure].get("decimals")
            return value if places is None else rounded(value, places)
        word = next(iter(measure))
        return getattr(self, "get_" + word)(measure[word], measure, village, period)

    def fact(self, name, village, period):
        facts = village[period]
        if facts is None:
            raise Cause("missing_baseline")
        value, fact = facts.get(name), self.facts[name]
        if value is None:
            if fact.get("absent") != "none":
                raise Cause("missing" if period == "now" else "missing_baseline")
            value = [] if fact["type"] == "events" else 0
        if fact["type"] in ("number", "count", "mark"):
            return Fraction(value) / 100 if fact.get("unit") == "%" else Fraction(value)
        return value

    def get_events(self, name, measure, village, period):
        return [(event[measure["by"]] if "by" in measure else event, event) for event in self.fact(name, village, period)]

    def get_count(self, name, measure, village, period):
        return Fraction(len(self.fact(name, village, period)))

    def get_ratio(self, name, measure, village, period):
        value, divisor = self.value(name, village, period), self.value(measure["against"], village, period)
        if divisor == 0:
            raise Cause("zero_divisor")
        return value / divisor

    def get_growth(self, name, measure, village, period):
        now, past = self.value(name, village), self.value(name, village, measure["against"])
        if past <= 0:
            raise Cause("zero_baseline" if past == 0 else "negative_baseline")
        return (now - past) / past

    def get_difference(self, name, measure, village, period):
        now = self.value(name, village)
        if measure["against"] == "peers_mean":
            return now - self.mean(name, village["county"])
        return now - self.value(name, village, measure["against"])

    def get_climb(self, name, measure, village, period):
        raise Cause("missing_baseline")          # no sealed results in a generated campaign

    def mean(self, name, county):
        if not self.means.get(name):
            values = defaultdict(list)
            for village in self.villages:
                try:
                    values[village["county"]].append(self.value(name, village))
                except Cause:
                    pass
            self.means[name] = {of: sum(found) / len(found) for of, found in values.items()}
        return self.means[name][county]


class Indicator:
    """One row of the sheet: gives points, or the name of what its full mark is spread over."""

    def __init__(self, raw, rubric, measures):
        self.id, self.raw, self.measures = raw["id"], raw, measures
        self.full = by_class(raw["points"], constant)
        self.rules = [self.rule(rule) for rule in raw.get("rules", [raw])]
        self.start, self.cap, self.floor = (points(raw[key], self.full) if key in raw else None
                                            for key in ("start", "cap", "floor"))
        self.instead = {**rubric["instead"], **raw.get("instead", {})}
        self.places = rubric["rounding"]["at"]["indicator"]

    def rule(self, raw):
        full = points(raw["points"], self.full) if raw is not self.raw and "points" in raw else self.full
        limits = [points(raw[key], full) if raw is not self.raw and key in raw else None for key in ("cap", "floor")]
        return raw["measure"], Scale(raw["scale"], full), *limits

    def applies(self, village):
        for name, wanted in self.raw.get("applies", {}).items():
            value = self.measures.fact(name, village, "now")
            if {True: "yes", False: "no"}.get(value, value) != wanted:
                raise Cause("not_applicable")

    def score(self, village):
        try:
            self.applies(village)
            total = self.start(village["class"]) if self.start else Fraction(0)
            for measure, scale, cap, least in self.rules:
                total += limited(self.worth(measure, scale, village), cap, least, village["class"])
            total = limited(total, self.cap, self.floor, village["class"])
        except Cause as cause:
            total = self.without(str(cause), village)
        return total if isinstance(total, str) else rounded(total, self.places)

    def worth(self, measure, scale, village):
        value = self.measures.value(measure, village)
        if not isinstance(value, list):
            return scale.give(value, village["class"])
        best = {}
        for turn, (key, event) in enumerate(value):
            project = event[self.raw["highest_per"]] if "highest_per" in self.raw else turn
            best[project] = max(best.get(project, Fraction(0)), scale.give_event(key, village["class"]), key=abs)
        return sum(best.values(), Fraction(0))

    def without(self, cause, village):
        outcome = self.instead[cause]
        if outcome == "not_applicable":
            outcome = self.instead["not_applicable"]
        if outcome == "zero":
            return Fraction(0)
        if outcome == "full":
            return self.full(village["class"])
        if "points" in outcome:
            return points(outcome["points"], self.full)(village["class"])
        if "by" in outcome:
            by = outcome["by"]
            return self.worth(by["measure"], Scale(by["scale"], self.full), village)
        return outcome["respread"]


def limited(number, cap, least, c):
    if cap is not None:
        number = min(number, cap(c))
    return number if least is None else max(number, least(c))


class Scores:
    """The whole sheet for all villages, and the ranks."""

    def __init__(self, rubric, roster, period, values):
        self.rubric = rubric
        past = str(int(period[:4]) - 1) + period[4:]
        before = f"{period[:6]}{int(period[6]) - 1}" if period[6:] > "1" else f"{int(period[:4]) - 1}-Q4"
        self.villages = [{"code": code, "county": code[:6], "class": village["class"], "name": village["name"],
                          "now": values(code, period) or {}, PAST[0]: values(code, past), PAST[1]: values(code, before)}
                         for code, village in sorted(roster.items())]
        measures = Measures(rubric, self.villages)
        self.modules = [(module["id"], [Indicator(raw, rubric, measures) for raw in module["indicators"]])
                        for module in rubric["modules"]]

    def sheet(self, village):
        """Points of each indicator and module, and the total."""
        row, sums, spread, shown = {}, {}, Fraction(0), Fraction(0)
        for module, indicators in self.modules:
            given = {one: one.score(village) for one in indicators if one.full(village["class"])}
            row.update((one.id, value) for one, value in given.items())
            full = {one: one.full(village["class"]) for one in given}
            scored = sum(full[one] for one, value in given.items() if not isinstance(value, str))
            within = sum(full[one] for one, value in given.items() if value == "module")
            spread += sum(full[one] for one, value in given.items() if value == "rubric")
            if not scored:
                spread += within
                continue
            shown += scored + within
            points_sum = sum(value for value in given.values() if not isinstance(value, str))
            sums[module] = rounded(points_sum * (scored + within) / scored, self.rubric["rounding"]["at"]["module"])
        total = sum(sums.values()) * (shown + spread) / shown if shown else Fraction(0)
        return {**village, **sums, "total": rounded(total, self.rubric["rounding"]["at"]["total"]), "points": row}

    def table(self):
        sheets = [self.sheet(village) for village in self.villages]
        merits = ["total", *self.rubric["ties"]]
        sheets.sort(key=lambda sheet: [-sheet.get(merit, 0) for merit in merits])
        ids = [one.id for _, indicators in self.modules for one in indicators]
        yield ["code", "name", "class", "total", "rank", *(module for module, _ in self.modules), *ids]
        rank, last = 0, None
        for place, sheet in enumerate(sheets, 1):
            merit = [sheet.get(one, 0) for one in merits]
            rank, last = (rank, last) if merit == last else (place, merit)
            yield [sheet["code"], sheet["name"], sheet["class"], shown(sheet["total"]), rank,
                   *(shown(sheet.get(module, "")) for module, _ in self.modules),
                   *(shown(sheet["points"].get(one, "")) for one in ids)]


def shown(number):
    return number if isinstance(number, str) else f"{float(number):.2f}"
