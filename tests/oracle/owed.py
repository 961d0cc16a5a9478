"""Which facts a village owes in the scored period: those that its sheet reads, and those for lack of which a veto or
the condition of a grade cannot be decided. Vetoes that act instead of an indicator's deductions belong to its sheet.

Of an indicator that is known not to apply only what decides whether it applies is owed. A round
for which nobody has a mark was not held, and so nobody owes its mark. The result of a panel is owed by
those who alone of their round have none and, where absence is missing, by those who stand in no round that has results.
"""

from conditions import holds, names_in
from reads import facts_behind, names_of_rule, names_of_waiver, panels_behind
from seen import note
from values import NoNumber


class Owed:
    """Looks for facts that are owed and absent."""

    def __init__(self, campaign, measures):
        self._campaign = campaign
        self._rubric = campaign.rubric
        self._measures = measures
        self._asked = {}
        self._not_held = {name for name, spec in self._rubric.facts.items()
                          if spec.get("round") == "yes"
                          and all(self._unreported(name, village) for village in campaign.villages)}

    def ask(self, code, condition):
        """Note that the condition of a grade could not be decided for a village."""
        self._asked.setdefault(code, []).append(condition)

    def lacking(self, village):
        """Tell whether a village lacks a fact or the result of a panel that it owes."""
        return any(self._absent(name, village) for name in self.facts(village)) or any(
            self._lacks(read, village) for read in panels_behind(self._rubric, self._names_read(village)))

    def _lacks(self, read, village):
        lacks = self._campaign.contests.owes(read, village.code, self._campaign.period)
        if lacks:
            note("panel result: owed")
        return lacks

    def facts(self, village):
        """Give the names of the facts that a village's sheet reads."""
        return set(facts_behind(self._rubric, self._names_read(village)))

    def not_held(self):
        """Tell whether an indicator reads a round of which nobody has a mark or a result: it was not held yet."""
        names = [name for indicator in self._rubric.indicators.values() for name in self._all_names(indicator)]
        contests, period = self._campaign.contests, self._campaign.period
        return bool(self._not_held.intersection(facts_behind(self._rubric, names))) or any(
            not contests.held(read.panel, period) for read in panels_behind(self._rubric, names))

    def _names_read(self, village):
        names = [name for indicator in self._rubric.indicators.values()
                 if indicator.on_sheet(village.village_class)
                 for name in self._names(indicator, village)]
        lookup = self._measures.lookup(village)
        for veto in self._rubric.vetoes:
            if holds(veto["when"], lookup, village.village_class) is None:
                names += names_in(veto["when"])
        for condition in self._asked.get(village.code, []):
            names += names_in(condition)
        return names

    def _absent(self, name, village):
        return name not in self._not_held and self._unreported(name, village)

    def _unreported(self, name, village):
        try:
            self._campaign.returns.value(name, village.code, self._campaign.period)
        except NoNumber as failure:
            return failure.cause != "not_applicable"
        return False

    def _all_names(self, indicator):
        """List what an indicator reads for anyone."""
        for spec in (indicator.module.spec, indicator.spec):
            yield from names_in(spec.get("applies", {}))
        yield from self._names_of_rules(indicator)

    def _names(self, indicator, village):
        """List what an indicator reads; only its conditions where it is known not to apply."""
        conditions = [spec.get("applies", {}) for spec in (indicator.module.spec, indicator.spec)]
        for condition in conditions:
            yield from names_in(condition)
        lookup = self._measures.lookup(village)
        if any(holds(condition, lookup, village.village_class) is False for condition in conditions):
            return
        yield from self._names_of_rules(indicator)

    def _names_of_rules(self, indicator):
        for rule in indicator.rules:
            yield from names_of_rule(rule)
        for veto in self._rubric.vetoes:
            if indicator.id in veto.get("instead_of", []):
                yield from [*names_in(veto["when"]), *names_of_waiver(veto)]
        for outcome in {**self._rubric.head["instead"], **indicator.spec.get("instead", {})}.values():
            if isinstance(outcome, dict) and "by" in outcome:
                yield from names_of_rule(outcome["by"])
