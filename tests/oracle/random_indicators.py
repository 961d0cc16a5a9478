"""Random indicators: measures, scales, bounds on events and outcomes put together."""

from fractions import Fraction

from random_scales import Scales
from random_words import LEVELS
from values import exact_text, points

CAUSES = ("missing", "not_applicable", "zero_baseline", "negative_baseline", "missing_baseline",
          "zero_divisor", "missing_round")


class Outcomes:
    """Draws the outcomes of `instead`; `always_points` leaves out those without points."""

    def __init__(self, rng, measures):
        self._rng = rng
        self._measures = measures

    def draw(self, cause, always_points=False):
        kinds = ["zero"] * 4 + ["points"] * 2 + ["peers_mean"] * 3 + ["full"]
        if not always_points:
            kinds += ["module"] * 2 + ["rubric"] * 2 + ["refuse"]
        if cause != "not_applicable":
            kinds.append("not_applicable")
        kind = self._rng.choice(kinds)
        if kind == "points":
            return {"points": self._rng.choice(["25%", "50%", "62.5%", "33%"])}
        if kind == "peers_mean":
            return {"peers_mean": {"among": self._measures.among()}}
        return {"respread": kind} if kind in ("module", "rubric") else kind

    def every(self, always_points=False):
        return {cause: self.draw(cause, always_points) for cause in CAUSES}

    def some(self):
        return {cause: self.draw(cause) for cause in CAUSES if self._rng.random() < 0.2}


class Indicators:
    """Draws indicators for given full marks by class."""

    def __init__(self, words, measures, outcomes):
        self._words = words
        self._rng = words.rng
        self._measures = measures
        self._outcomes = outcomes

    def draw(self, full):
        """Give the body of an indicator: all but its id and its points."""
        makers = [self._one_number] * 6 + [self._two_rules, self._both_ways, self._marginal, self._judged,
                                           self._table_of_state, self._events, self._events]
        if not self._words.core:
            makers += [self._cases, self._judged_cases, self._conditional]
        return self.finish(self._rng.choice(makers)(Scales(self._words, full)))

    def finish(self, body):
        """Add `applies` and outcomes now and then."""
        if self._words.chance(0.2):
            body["applies"] = self._words.condition()
        outcomes = {**self._outcomes.some(), **body.pop("instead", {})}
        if outcomes:
            body["instead"] = outcomes
        return body

    def number_rule(self, scales, profile):
        """Lay any scale over a number and declare the bounds that it needs."""
        piece = scales.of(profile)
        body = {"measure": profile.measure, "scale": piece.scale}
        bounds = {"start": piece.start, "cap": piece.cap, "floor": piece.floor}
        body.update({word: written for word, written in bounds.items() if written is not None})
        return body

    def _one_number(self, scales):
        profile = self._measures.draw()
        body = self.number_rule(scales, profile)
        if profile.word == "growth" and profile.base.word == "value" and self._words.chance(0.6):
            body["instead"] = {"zero_baseline": {"by": {
                "measure": profile.base.measure, "scale": scales.bounded(profile.base)}}}
        elif self._words.chance(0.1):
            other = self._words.number()
            body["instead"] = {"missing": {"by": {
                "measure": other.measure, "scale": scales.bounded(other)}}}
        return body

    def _two_rules(self, scales):
        """Half level, half growth, or any two numbers."""
        rules = []
        for _ in range(2):
            profile = self._measures.draw()
            if self._words.chance(0.5):
                rules.append({"measure": profile.measure, "points": scales.share(Fraction(1, 2)),
                              "scale": scales.linear_of_rule(profile)})
                continue
            piece = scales.of(profile, worth=Fraction(1, 2), additive=True)
            rules.append({"measure": profile.measure, "scale": piece.scale,
                          **({"cap": piece.cap} if piece.cap else {})})
        return {"rules": rules, "cap": "full", "floor": "0"}

    def _marginal(self, scales):
        """Two prices for two stretches of one number, the second from where the first ends."""
        profile = self._measures.draw("value")
        while profile.better == "less":
            profile = self._measures.draw("value")
        first, second = scales.stretches(profile)
        return {"rules": [{"measure": profile.measure, "scale": first},
                          {"measure": profile.measure, "scale": second}], "cap": "full", "floor": "0"}

    def _both_ways(self, scales):
        profile = self._measures.draw(self._rng.choice(["climb", "growth", "difference"]))
        return self.both_ways_of(scales, profile)

    def both_ways_of(self, scales, profile):
        """A start, steps up and steps down with bounds of their own."""
        up, down = scales.ups_and_downs(profile)
        half = Fraction(1, 2)
        rules = [{"measure": profile.measure, "scale": up, "cap": scales.share(half)},
                 {"measure": profile.measure, "scale": down, "floor": scales.deduction(half + half / 2)}]
        return {"start": scales.share(half), "rules": rules, "floor": scales.floor(), "cap": "full"}

    # Judgements, states and cases

    def _ranges(self, scales, *ends):
        """Give for each class the range of marks that all the given ends leave."""
        ranges = {}
        for name, full in scales.full.items():
            lows, highs = zip(*[[points(end, name, full) for end in pair] for pair in ends])
            ranges[name] = (max(lows), min(highs))
        return ranges

    def _judged(self, scales):
        ends = [self._rng.choice(["0", scales.share(Fraction(1, 5))]), scales.share(Fraction(1))]
        fact = self._words.mark(self._ranges(scales, ends), round_=self._words.chance(0.4))
        return {"measure": fact, "scale": {"judged": ends}}

    def _table_of_state(self, scales):
        if self._words.chance(0.5):
            fact = self._words.choice()
            return {"measure": fact, "scale": scales.table(self._words.facts[fact]["values"])}
        fact = self._words.yes_no()
        if self._words.chance(0.4):
            return {"measure": fact, "scale": {"each": scales.share(Fraction(1))}}
        if self._words.chance(0.4):
            return {"measure": fact, "start": "full", "floor": "0", "scale": {"each": "-100%"}}
        return {"measure": fact, "scale": scales.table(["yes", "no"])}

    def _conditions(self, count):
        """Make conditions of falling demands on one number, some with another way out."""
        profile = self._measures.draw(self._rng.choice(["value", "growth"]))
        name = profile.measure
        if not isinstance(name, str):
            name = self._words.measure(name)
        limits = [profile.mirrored(limit) for limit in reversed(profile.limits(self._rng, count))]
        word = "at_least" if profile.better == "more" else "at_most"
        tests = [{name: {word: profile.text(limit)}} for limit in limits]
        if self._words.chance(0.5):
            tests[0] = {"any": [tests[0], self._words.condition()]}
        return tests

    def _cases(self, scales):
        parts = sorted(self._rng.sample([Fraction(n, 10) for n in range(1, 9)], 2), reverse=True)
        cases = [{"when": test, "points": scales.share(part)}
                 for test, part in zip(self._conditions(3), [Fraction(1), *parts])]
        return {"scale": {"cases": cases, "else": "0"}}

    def _judged_cases(self, scales):
        """Judged ranges that overlap, so that one mark fits whichever case holds."""
        ends = [["50%", "100%"], [scales.share(Fraction(3, 10)), "75%"], ["20%", "60%"]]
        fact = self._words.mark(self._ranges(scales, *ends), always=True)
        cases = [{"when": test, "judged": pair} for test, pair in zip(self._conditions(3), ends)]
        return {"measure": fact, "scale": {"cases": cases, "else": "0"}}

    def _conditional(self, scales):
        """A rule that acts only under a condition, perhaps with a waiver of its deduction."""
        profile = self._measures.draw()
        body = {**self.number_rule(scales, profile), "when": self._words.condition()}
        if "start" in body:
            body["waiver"] = {"when": self._words.condition(known=True)}
        return body

    # Events

    def _events(self, scales):
        forms = [self._deducted_events, self._added_events, self._levels]
        if not self._words.core:
            forms += [self._judged_events, self._two_kinds_of_events]
        return self._rng.choice(forms)(scales)

    def _source(self, **parts):
        """Give the measure of a fact's events, as a name where nothing needs to be said."""
        fact = parts.pop("fact", None) or self._words.events()
        spec = {"events": fact, **parts}
        if self._words.chance(0.3):
            spec["where"] = self._words.where()
        return spec["events"] if list(spec) == ["events"] else spec

    def _times(self):
        if self._words.core or self._words.chance(0.4):
            return {}
        times = [{"where": self._words.where(), "by": self._multiplier()}
                 for _ in range(self._rng.randint(1, 2))]
        if self._words.chance(0.2):
            times.append({"by": self._rng.choice(["2", "0.5"])})
        return {"times": times}

    def _multiplier(self):
        """A constant, or a number of the village."""
        if self._words.chance(0.2):
            return self._words.count(positive=True).measure
        return self._rng.choice(["2", "0.5", "1.5"])

    def _deducted_events(self, scales):
        body = {"measure": self._source(fact=self._words.events(waived=True)), "start": "full",
                "scale": {"each": scales.deduction(Fraction(1, self._rng.choice([4, 5, 10])))},
                "floor": scales.floor(), **self._times()}
        if not self._words.core and self._words.chance(0.5):
            body["waiver"] = "granted"
        if not self._words.core and self._words.chance(0.3):
            body["cap_per"] = {"month": scales.share(Fraction(1, 4))}
        return body

    def _limits(self, scales):
        """Draw `highest_per` and `cap_per`; what they leave still reaches the full mark."""
        form = "none" if self._words.core else self._rng.choice(["none", "highest", "capped", "capped", "both"])
        limits = {}
        if form in ("highest", "both"):
            limits["highest_per"] = self._rng.choice(["project", "place"])
        if form in ("capped", "both"):
            span, part = self._rng.choice([("month", Fraction(2, 5)), ("year", Fraction(1))])
            limits["cap_per"] = {span: scales.share(part)}
        return limits

    def _added_events(self, scales):
        return {"measure": self._source(), "cap": "full", "floor": "0",
                "scale": {"each": scales.share(Fraction(1, self._rng.choice([2, 4, 5])))},
                **self._times(), **self._limits(scales)}

    def _levels(self, scales):
        return {"measure": self._source(by="level"), "scale": scales.ladder(LEVELS), "cap": "full",
                "floor": "0", **self._times(), **self._limits(scales)}

    def _judged_events(self, scales):
        ends = ["0", scales.share(Fraction(2, 5))]
        fact = self._words.events(marks=self._ranges(scales, ends))
        return {"measure": self._source(fact=fact), "scale": {"judged": ends}, "cap": "full",
                "floor": "0", **self._limits(scales)}

    def _two_kinds_of_events(self, scales):
        """Two rules over two facts, of which only the highest per project counts."""
        rules = [{"measure": self._source(by="level"), "scale": scales.ladder(LEVELS), **self._times()}
                 for _ in range(2)]
        body = {"rules": rules, "cap": "full", "floor": "0"}
        return {"highest_per": "project", **body} if self._words.chance(0.7) else body

    # Indicators outside the total

    def bonus(self, sign):
        """A bonus or a penalty: points without a full mark."""
        profile = self._measures.draw("count")
        return {"measure": profile.measure, "scale": {"each": sign + self._rng.choice(["0.5", "1", "2"])},
                "cap": "5" if not sign else "0", "floor": "0" if not sign else "-5",
                "instead": {cause: self._rng.choice(["zero", {"points": sign + "1"}]) for cause in CAUSES}}

    def pay(self, name):
        """Money by the total, shown and never added."""
        scale = self._rng.choice([
            {"each": "10", "above": "50", "part": "exact"},
            {"bands": [{"from": "80", "points": "500"}, {"from": "40", "below": "80", "points": "200"}],
             "else": "0"}])
        return {"measure": name, "scale": scale, "cap": "1000", "floor": "0",
                "instead": {cause: "zero" for cause in CAUSES}}


def points_by_class(full):
    """Write full marks: one number where all classes have the same, else a class map."""
    texts = {name: exact_text(value) for name, value in full.items()}
    return next(iter(texts.values())) if len(set(texts.values())) == 1 else texts
