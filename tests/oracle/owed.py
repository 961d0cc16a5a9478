"""Which facts a village owes in the scored period: those that its sheet reads.

Of an indicator that is known not to apply only what decides whether it applies is owed.
"""

from conditions import holds, names_in
from measures import PLACES, word_of
from values import NoNumber


def _names_of_measure(measure):
    """List the names that a measure reads itself."""
    if isinstance(measure, str):
        return [measure]
    word = word_of(measure)
    names = [] if word == "points_of" else [measure[word]]
    return names + [measure["against"]] if isinstance(measure.get("against"), str) else names


def _names_of_rule(rule):
    """List the names that a rule reads: condition, measure, cases, multipliers, waiver."""
    yield from names_in(rule.get("when", {}))
    if "measure" in rule:
        yield from _names_of_measure(rule["measure"])
    for case in rule.get("scale", {}).get("cases", []):
        yield from names_in(case["when"])
    for multiplier in rule.get("times", []):
        yield multiplier["by"]
    if isinstance(rule.get("waiver"), dict):
        yield from names_in(rule["waiver"]["when"])


class Owed:
    """Looks for facts that are owed and absent."""

    def __init__(self, campaign, measures):
        self._campaign = campaign
        self._rubric = campaign.rubric
        self._measures = measures

    def lacking(self, village):
        """Tell whether a village lacks a fact that it owes."""
        return any(self._absent(name, village) for name in self.facts(village))

    def facts(self, village):
        """Give the names of the facts that a village's sheet reads."""
        return {name for indicator in self._rubric.indicators.values()
                if indicator.on_sheet(village.village_class)
                for name in self._facts(self._names(indicator, village))}

    def _absent(self, name, village):
        if self._rubric.facts[name].get("absent") == "none":
            return False
        try:
            self._campaign.returns.value(name, village.code, self._campaign.period)
        except NoNumber:
            return True
        return False

    def _names(self, indicator, village):
        """List what an indicator reads; only its conditions where it is known not to apply."""
        conditions = [spec.get("applies", {}) for spec in (indicator.module.spec, indicator.spec)]
        for condition in conditions:
            yield from names_in(condition)
        lookup = self._measures.lookup(village)
        if any(holds(condition, lookup, village.village_class) is False for condition in conditions):
            return
        for rule in indicator.rules:
            yield from _names_of_rule(rule)
        for outcome in {**self._rubric.head["instead"], **indicator.spec.get("instead", {})}.values():
            if isinstance(outcome, dict) and "by" in outcome:
                yield from _names_of_rule(outcome["by"])

    def _facts(self, names):
        """Follow names down to the facts behind them."""
        seen, pending = set(PLACES), list(names)
        while pending:
            name = pending.pop()
            if name in seen:
                continue
            seen.add(name)
            if name in self._rubric.measures:
                pending += _names_of_measure(self._rubric.measures[name])
            elif name in self._rubric.facts:
                yield name
