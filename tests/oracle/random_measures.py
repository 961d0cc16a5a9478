"""Random measures: each maker gives the profile of a number that a scale can look at."""

from fractions import Fraction

from random_words import Profile

CORE_WORDS = ("value", "ratio", "count", "growth", "difference", "climb")
FURTHER_WORDS = ("sum", "rank", "convert", "chain")


class RandomMeasures:
    """Draws measures over the facts of `words`; `rows` is the number of villages."""

    def __init__(self, words, rows):
        self._words = words
        self._rng = words.rng
        self._rows = rows
        self.past_references = ["previous_period", "same_period_last_year"]

    def draw(self, word=None):
        """Give the profile of a measure of the given or any word."""
        further = () if self._words.core else FURTHER_WORDS
        word = word or self._rng.choice(CORE_WORDS + further)
        return getattr(self, "_" + word)()

    def among(self):
        return self._rng.choice(["all", *self._words.cohorts])

    def _past(self):
        return self._rng.choice(self.past_references)

    def _decimals(self):
        return str(self._rng.choice([2, 3, 4]))

    def _made(self, spec, **profile):
        """Name the measure half of the time, else leave it inline."""
        measure = self._words.measure(spec) if self._rng.random() < 0.5 else spec
        return Profile(measure, **profile)

    def _value(self):
        return self._rng.choice([self._words.number, self._words.count])()

    def _count(self):
        spec = {"count": self._words.events()}
        if self._rng.random() < 0.5:
            spec["where"] = self._words.where()
        return self._made(spec, low=Fraction(0), high=Fraction(5), better="more", whole=True,
                          word="count")

    def _sum(self):
        spec = {"sum": self._words.events(), "of": "size"}
        if self._rng.random() < 0.5:
            spec["where"] = self._words.where()
        return self._made(spec, low=Fraction(0), high=Fraction(20), better="more", word="sum")

    def _column(self, better=None, past=None):
        """Give a number for comparisons among peers or with its own past: a fact or a ratio."""
        facts = self._words
        span = {"past": past is not None, "previous": past == "previous_period", "better": better}
        kind = self._rng.choice(["number", "number", "count", "ratio"])
        if kind == "number":
            return facts.number(**span)
        count = facts.count(past=past is not None, better=better)
        if kind == "count":
            return count
        divisor = facts.count(past=past is not None, positive=True)
        spec = {"ratio": count.measure, "against": divisor.measure, "decimals": self._decimals(),
                "better": count.better}
        return Profile(facts.measure(spec), Fraction(0), Fraction(2), count.better)

    def _ratio(self):
        against = self._rng.choice(["constant", "name", "peers_mean", "peers_best", *self.past_references])
        if against == "peers_best":
            top = self._column(better="more")
            return self._made({"ratio": top.measure, "against": against, "among": self.among()},
                              low=Fraction(0), high=Fraction(1), better="more", word="ratio")
        if against == "peers_mean":
            value = self._column()
            spec = {"ratio": value.measure, "against": against, "among": self.among()}
        elif against == "constant":
            value = self._column()
            return self._made({"ratio": value.measure, "against": value.text(value.high)},
                              low=Fraction(0), high=Fraction(1), better=value.better, word="ratio")
        elif against == "name":
            value = self._words.number(span="year" if self._words.yearly else "moment")
            divisor = self._words.number(kind="signed") if self._rng.random() < 0.5 else self._words.count()
            spec = {"ratio": value.measure, "against": divisor.measure}
            return self._made({**spec, **self._perhaps_decimals()}, low=Fraction(0),
                              high=Fraction(4), better=value.better, word="ratio")
        else:
            value = self._words.number(past=True, previous=against == "previous_period", positive=True)
            spec = {"ratio": value.measure, "against": against}
        return self._made({**spec, **self._perhaps_decimals()}, low=Fraction(0), high=Fraction(2),
                          better=value.better, word="ratio", rate=self._rng.random() < 0.5)

    def _perhaps_decimals(self):
        return {"decimals": self._decimals()} if self._rng.random() < 0.3 else {}

    def _difference(self):
        against = self._rng.choice(["constant", "constant", "name", "peers_mean", "peers_best", *self.past_references])
        past = against if against in self.past_references else None
        if against == "constant":
            return self._difference_from_constant()
        if against == "name":
            return self._difference_of_counts()
        value = self._column(better="more" if against == "peers_best" else None, past=past)
        spec = {"difference": value.measure, "against": against}
        if past is None:
            spec["among"] = self.among()
        reach = (value.high - value.low) / 2
        return self._made(spec, low=-reach, high=Fraction(0) if against == "peers_best" else reach,
                          better=value.better, rate=value.rate, word="difference")

    def _difference_from_constant(self):
        """Draw a distance from a constant, now and then one for each class."""
        value = self._words.number(kind="percent") if self._rng.random() < 0.5 else self._column()
        limits = value.limits(self._rng, 2)
        against = value.text(limits[0])
        if self._rng.random() < 0.4:
            chosen = {name: self._rng.choice(limits) for name in self._words.classes}
            against = {name: value.text(limit) for name, limit in chosen.items()}
            limits = sorted(chosen.values())
        else:
            limits = limits[:1]
        return self._made({"difference": value.measure, "against": against},
                          low=value.low - limits[0], high=value.high - limits[-1],
                          better=value.better, rate=value.rate, word="difference")

    def _difference_of_counts(self):
        more, less = self._words.count(better="more"), self._words.count()
        return self._made({"difference": more.measure, "against": less.measure}, low=Fraction(-10),
                          high=Fraction(10), better="more", whole=True, word="difference")

    def _growth(self):
        against = self._past()
        value = self._column(past=against)
        return self._growth_of(value, against)

    def _growth_of(self, value, against):
        spec = {"growth": value.measure, "against": against, **self._perhaps_decimals()}
        profile = self._made(spec, low=Fraction(-1, 2), high=Fraction(1, 2), better=value.better,
                             rate=True, word="growth")
        profile.base = value
        return profile

    def _rank(self):
        spec = {"rank": self._column().measure, "among": self.among(),
                "ties": self._rng.choice(["best", "worst"])}
        return self._made(spec, low=Fraction(1), high=Fraction(self._rows), better="less",
                          whole=True, word="rank")

    def _climb(self):
        against = self._past()
        return self.climb_of(self._column(past=against).measure, against)

    def climb_of(self, name, against):
        """Give the climb of a named measure or fact."""
        spec = {"climb": name, "against": against, "among": self.among(),
                "ties": self._rng.choice(["best", "worst"])}
        reach = Fraction(max(self._rows // 2, 3))
        return self._made(spec, low=-reach, high=reach, better="more", whole=True, word="climb")

    def rank_of(self, name):
        """Give the rank of a measure by name."""
        spec = {"rank": name, "among": self.among(), "ties": self._rng.choice(["best", "worst"])}
        return self._made(spec, low=Fraction(1), high=Fraction(self._rows), better="less",
                          whole=True, word="rank")

    def _convert(self):
        """Give a converted number itself, or its growth against a past."""
        if self._words.yearly:
            return self._growth()
        span = self._rng.choice(["quarter", "year_to_date"])
        value = self._words.number(past=True,
                                   span="year_to_date" if span == "quarter" else "quarter")
        self._words.recipes[value.measure].kept = True
        named = self._words.measure({"convert": value.measure, "span": span, "better": value.better})
        converted = Profile(named, value.low, value.high, value.better, rate=value.rate, word="convert")
        if self._rng.random() < 0.3:
            return converted
        against = "same_period_last_year" if span == "year_to_date" else self._past()
        return self._growth_of(converted, against)

    def _chain(self):
        """Give a measure of a measure: growth or ratio over the peers' mean, or its rank."""
        if self._rng.random() < 0.5:
            past = self._past()
            base = self._column(past=past)
            spec = {"growth": base.measure, "against": past}
        else:
            base = self._words.number(span="year" if self._words.yearly else "moment")
            spec = {"ratio": base.measure, "against": self._words.count(positive=True).measure}
        named = self._words.measure({**spec, "decimals": self._decimals(), "better": base.better})
        if self._rng.random() < 0.4:
            return self.rank_of(named)
        return self._made({"difference": named, "against": "peers_mean", "among": self.among()},
                          low=Fraction(-1), high=Fraction(1), better=base.better, rate=True,
                          word="difference")
