"""Random scales over a profile, such that the full mark stays within reach of every class."""

from fractions import Fraction

from values import exact_text

PRICES = (2, 4, 5, 8, 10, 20)


class Piece:
    """A rule's scale with the start and bounds that it makes necessary."""

    def __init__(self, scale, start=None, cap=None, floor=None):
        self.scale = scale
        self.start = start
        self.cap = cap
        self.floor = floor


class Scales:
    """Draws scales for an indicator with the given full marks by class."""

    def __init__(self, words, full):
        self._words = words
        self._rng = words.rng
        self.full = full

    def share(self, part):
        """Write a share of the full mark: as a percentage, `full`, or points by class."""
        forms = ["percent"] * 3 + ["map"] + ["full"] * (part == 1)
        if len(set(self.full.values())) == 1:
            forms.append("plain")
        form = self._rng.choice(forms)
        if form == "full":
            return "full"
        if form == "percent":
            return exact_text(part * 100) + "%"
        if form == "plain":
            return exact_text(part * next(iter(self.full.values())))
        return {name: exact_text(part * full) for name, full in self.full.items()}

    def of(self, profile, worth=Fraction(1), additive=False):
        """Draw a scale that gives up to `worth` of the full mark; `additive` starts from nothing."""
        makers = [self._linear, self._bands, self._added]
        if worth != 1:
            makers.remove(self._linear)
        if not additive:
            makers.append(self._deducted)
        if profile.word == "rank":
            makers.append(self._places)
        return self._rng.choice(makers)(profile, worth)

    def bounded(self, profile):
        """Draw a scale that cannot leave 0 to the full mark by itself."""
        return self._rng.choice([self._linear, self._bands])(profile, Fraction(1)).scale

    def linear_of_rule(self, profile):
        """Draw a linear scale; the rule's own points say what it gives at most."""
        return self._linear(profile, Fraction(1)).scale

    def _by_class(self, profile, values):
        """Write one limit for all classes, or now and then one for each."""
        if len(values) > 1 and self._rng.random() < 0.25:
            return {name: profile.text(self._rng.choice(values)) for name in self._words.classes}
        return profile.text(values[0])

    def _linear(self, profile, _worth):
        low, *high = profile.limits(self._rng, 3)
        none_at = profile.mirrored(low if self._rng.random() < 0.7 else profile.low)
        full_at = [profile.mirrored(limit) for limit in high]
        return Piece({"linear": {"none_at": profile.text(none_at),
                                 "full_at": self._by_class(profile, full_at)}})

    def _bands(self, profile, worth):
        """Bands without gaps, from the worst to the best or the other way round."""
        count = self._rng.randint(2, 4)
        limits = profile.limits(self._rng, count)
        parts = sorted(self._rng.sample([Fraction(n, 10) for n in range(2, 10)], count - 1))
        parts = [part * worth for part in parts] + [worth]
        inclusive = self._rng.random() < 0.7
        ends = zip(limits, limits[1:] + [None])
        bands = [{**self._band(profile, low, high, inclusive), "points": self.share(part)}
                 for (low, high), part in zip(ends, parts)]
        if self._rng.random() < 0.5:
            bands.reverse()
        rest = "0" if self._rng.random() < 0.7 else self.share(parts[0] / 2)
        return Piece({"bands": bands, "else": rest})

    def _band(self, profile, low, high, inclusive):
        """Write one band; the better end of the last one is open."""
        if profile.whole and profile.word in ("value", "count") and self._rng.random() < 0.5:
            return self._whole_band(profile, low, high)
        starts, ends = ("from", "below") if inclusive else ("above", "to")
        if profile.better == "less":
            starts, ends = ("to", "above") if inclusive else ("below", "from")
        band = {starts: profile.text(profile.mirrored(low))}
        if high is not None:
            band[ends] = profile.text(profile.mirrored(high))
        return band

    @staticmethod
    def _whole_band(profile, low, high):
        """Write a band of whole numbers, with both ends in it."""
        near, far = ("from", "to") if profile.better == "more" else ("to", "from")
        band = {near: profile.text(profile.mirrored(low))}
        if high is not None:
            step = -1 if profile.better == "more" else 1
            band[far] = profile.text(profile.mirrored(high) + step)
        return band

    def _step(self, profile, span):
        """Draw the length and the price of a step so that `span` holds enough of them."""
        prices = [price for price in PRICES if not profile.whole or price <= span]
        steps = self._rng.choice(prices or [1])
        per = span / steps
        if profile.whole:
            per = Fraction(int(per))
        return per, Fraction(1, steps)

    def _priced(self, profile, per, limit, above):
        """Write the companions of `each`; `part` may be left out where all steps are whole."""
        written = {"per": profile.text(per)} if per != 1 or profile.rate else {}
        if limit != 0 or not above or self._rng.random() < 0.3:
            written["above" if above else "below"] = profile.text(limit)
        if not profile.whole or per != 1 or self._rng.random() < 0.2:
            written["part"] = self._rng.choice(["whole", "started", "exact"])
        return written

    def _added(self, profile, worth):
        limit = profile.limits(self._rng, 2)[0] if self._rng.random() < 0.5 else profile.low
        span = profile.high - limit
        per, price = self._step(profile, span)
        above = profile.better == "more"
        scale = {"each": self.share(price * worth),
                 **self._priced(profile, per, profile.mirrored(limit), above)}
        if above and self._rng.random() < 0.3:
            scale["up_to"] = profile.text(profile.high)
        return Piece(scale, cap=self.share(worth))

    def _deducted(self, profile, _worth):
        limit = profile.limits(self._rng, 2)[1]
        per, price = self._step(profile, limit - profile.low)
        above = profile.better == "less"
        written = self._priced(profile, per, profile.mirrored(limit), above)
        scale = {"each": self._minus(self.share(price)), **written}
        return Piece(scale, start=self.share(Fraction(1)), floor=self.floor())

    def _minus(self, share):
        """Turn a price into a deduction."""
        if isinstance(share, dict):
            return {name: self._minus(part) for name, part in share.items()}
        if share == "full":
            return "-100%"
        return share if share in ("0", "0%") else "-" + share

    def floor(self):
        """Write a floor, sometimes below zero."""
        if self._rng.random() < 0.8:
            return "0"
        return self._minus(self.share(Fraction(1, 5)))

    def _places(self, _profile, worth):
        """A table of places, with a tail for the rest."""
        parts = sorted(self._rng.sample([Fraction(n, 10) for n in range(3, 10)], 3), reverse=True)
        rows = {str(place): self.share(part * worth)
                for place, part in enumerate([Fraction(1), *parts], start=1)}
        return Piece({"table": rows, "else": self.share(parts[-1] * worth / 2)})

    # Scales that do not look at a profile

    def ups_and_downs(self, profile):
        """Draw two steps around zero, as for places gained and lost."""
        up = {"each": self.share(Fraction(1, self._rng.choice(PRICES[1:]))), "above": "0"}
        down = {"each": self._minus(self.share(Fraction(1, self._rng.choice(PRICES)))), "below": "0"}
        per = Fraction(self._rng.choice([1, 2])) if profile.whole else (profile.high - profile.low) / 20
        for scale in (up, down):
            scale["per"] = profile.text(per)
            scale["part"] = self._rng.choice(["whole", "started", "exact"])
        return up, down

    def stretches(self, profile):
        """Draw a price up to a limit and another one above it; together they reach the full mark."""
        middle = profile.limits(self._rng, 2)[0]
        found = []
        for low, high in ((profile.low, middle), (middle, profile.high)):
            per, price = self._step(profile, high - low)
            scale = {"each": self.share(price * self._rng.choice([Fraction(1, 2), Fraction(3, 4)])),
                     "above": profile.text(low), "per": profile.text(per),
                     "part": self._rng.choice(["whole", "started", "exact"])}
            found.append(scale)
        found[0]["up_to"] = profile.text(middle)
        return found

    def table(self, values):
        """Draw a table over declared values; `else` where not all of them are listed."""
        parts = [Fraction(1)] + [Fraction(self._rng.randint(0, 9), 10) for _ in values[1:]]
        rows = {value: self.share(part) for value, part in zip(values, parts)}
        if self._rng.random() < 0.4:
            rows.popitem()
            return {"table": rows, "else": "0"}
        return {"table": rows}

    def deduction(self, part):
        """Write a deduction of a share of the full mark."""
        return self._minus(self.share(part))

    def ladder(self, keys):
        """Draw a table whose worths rise to the full mark, for levels of awards."""
        parts = sorted(self._rng.sample([Fraction(n, 20) for n in range(1, 12)], len(keys) - 1))
        rows = {key: self.share(part) for key, part in zip(keys, [*parts, Fraction(1)])}
        return {"table": rows, "else": "0"}
