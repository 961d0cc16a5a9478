"""Random indicators that read panels: numbers, marks, teams, grades, places and growth."""

import copy
from fractions import Fraction

from random_indicators import Indicators, Outcomes
from random_measures import RandomMeasures
from random_scales import Scales
from random_words import Profile


class PanelIndicators:
    """Draws indicators over `panels`, with numbers of their own; names are added to the rubric's `words`."""

    def __init__(self, words, rows, panels):
        self._words = copy.copy(words)
        self._words.rng = self._rng = panels.rng
        self._panels = panels
        self._measures = RandomMeasures(self._words, rows)
        self._indicators = Indicators(self._words, self._measures, Outcomes(self._rng, self._measures))

    def instead_of(self, bodies, full):
        """Give new bodies for some indicators."""
        chosen = self._rng.sample(list(bodies), min(len(bodies), self._rng.randint(2, 4)))
        return {name: self._draw(Scales(self._words, full[name])) for name in chosen}

    def look_on(self, grades):
        """Let a grade stand under a condition on a panel, now and then."""
        for grading in grades:
            if grading["by"] != "each_module" and self._words.chance(0.4):
                self._rng.choice(grading["list"][:-1]).setdefault("when", self._condition())

    def written(self):
        """Give the panels; those that no measure reads need not say what absence means."""
        for name in self._panels.panels:
            if self._words.chance(0.3):
                self._panels.use(name)
        return self._panels.panels

    def _draw(self, scales):
        makers = [self._number] * 4 + [self._peers, self._past, self._grade, self._cases, self._judged]
        body = self._indicators.finish(self._rng.choice(makers)(scales))
        if "applies" not in body and self._words.chance(0.15):
            body["applies"] = self._condition()
        if self._words.chance(0.15):
            other = self._profile()
            body.setdefault("instead", {})["missing_round"] = {"by": {
                "measure": other.measure, "scale": scales.bounded(other)}}
        return body

    # Measures

    def _reads(self):
        """List the panels and marks that give a number."""
        for name, panel in self._panels.panels.items():
            yield name, None
            yield from ((name, mark) for mark in panel.get("marks", {}) if self._panels.kinds[name] != "final")
            if "team" in panel:
                yield from [(name, "team")] * 3

    def _measure(self, name, mark=None, named=None):
        """Write a measure over a panel, inline or named."""
        self._panels.use(name)
        spec = {"panel": name, **({"mark": mark} if mark else {})}
        if named is None and self._words.chance(0.4):
            return spec
        return self._words.measure({**spec, "better": "more"} if mark != "grade" else spec)

    def _profile(self, named=None, panel=None):
        """Give a number of a panel; the best part of its range is where results are."""
        name, mark = self._rng.choice([read for read in self._reads() if panel in (None, read[0])])
        low, high = self._panels.ends(self._panels.panels[name], mark)
        return Profile(self._measure(name, mark, named), low + (high - low) * Fraction(3, 5), high, "more", word="panel")

    def _condition(self):
        profile = self._profile(named=True)
        limit = profile.limits(self._rng, 1)[0]
        return {profile.measure: {self._rng.choice(["at_least", "above", "below"]): profile.text(limit)}}

    # Indicators

    def _number(self, scales):
        return self._indicators.number_rule(scales, self._profile())

    def _peers(self, scales):
        """A place, a share of the best, or the distance from the mean of peers."""
        value = self._profile(named=True)
        form = self._rng.choice(["rank", "ratio", "difference"])
        if form == "rank":
            return self._indicators.number_rule(scales, self._measures.rank_of(value.measure))
        against = "peers_best" if form == "ratio" else "peers_mean"
        low, high = (Fraction(3, 5), Fraction(1)) if form == "ratio" else \
            (-(value.high - value.low) / 2, (value.high - value.low) / 2)
        spec = {form: value.measure, "against": against, "among": self._measures.among()}
        return self._indicators.number_rule(scales, Profile(spec, low, high, "more", word=form))

    def _past(self, scales):
        """Growth or places gained since an earlier period, in which rounds were held too."""
        value = self._profile(named=True, panel="ring")
        against = self._rng.choice(self._measures.past_references)
        self._panels.past.add(against)
        if self._words.chance(0.5):
            return self._indicators.both_ways_of(scales, self._measures.climb_of(value.measure, against))
        spec = {"growth": value.measure, "against": against}
        growth = Profile(spec, Fraction(-1, 5), Fraction(1, 5), "more", rate=True, word="growth")
        return self._indicators.number_rule(scales, growth)

    def _grade(self, scales):
        """Points by grade, where a panel has ballots with grades."""
        graded = [name for name, panel in self._panels.panels.items() if "grades" in panel.get("ballots", {})]
        if not graded:
            return self._number(scales)
        name = self._rng.choice(graded)
        measure = self._measure(name, "grade", named=True)
        second = self._rng.choice(["competent", ["competent", "excellent"]])
        cases = [{"when": {measure: "excellent"}, "points": "full"},
                 {"when": {measure: second}, "points": scales.share(Fraction(3, 5))}]
        return {"scale": {"cases": cases, "else": self._rng.choice(["0", "20%"])}}

    def _cases(self, scales):
        profile = self._profile(named=True)
        limits = sorted(profile.limits(self._rng, 2), reverse=True)
        cases = [{"when": {profile.measure: {"at_least": profile.text(limit)}}, "points": scales.share(part)}
                 for limit, part in zip(limits, (Fraction(1), Fraction(1, 2)))]
        return {"scale": {"cases": cases, "else": "0"}}

    def _judged(self, scales):
        """The result itself as points, where all classes have the same full mark."""
        full = set(scales.full.values())
        if "talk" in self._panels.panels or len(full) > 1 or full == {0}:
            return self._number(scales)
        return {"measure": self._measure(self._panels.judged(full.pop())), "scale": {"judged": ["0", "full"]}}
