"""Vetoes: which of them act on a village, and what they do (the rule language, 1e; stages 4 and 18)."""

from conditions import holds, names_in
from measures import Measures
from reads import facts_behind, names_of_rule
from seen import note


def effect_of(veto):
    """Give an effect as a word and its detail, which only demotions have."""
    effect = veto["effect"]
    return (effect, None) if isinstance(effect, str) else next(iter(effect.items()))


class Vetoes:
    """Decides the vetoes of a campaign, each village once."""

    def __init__(self, campaign, measures, points_now):
        self._rubric = campaign.rubric
        self._measures = measures
        self._unwaived = Measures(campaign, points_now, leave_out_waived=True)
        self._acting = {}

    def acting(self, village):
        """List the vetoes that act on a village, in the rubric's order."""
        if village.code not in self._acting:
            self._acting[village.code] = [veto for veto in self._rubric.vetoes
                                          if self._acts(veto, village)]
        return self._acting[village.code]

    def _acts(self, veto, village):
        """An unknown condition is no veto, and an unknown waiver waives nothing."""
        truth = self._truth(veto["when"], self._measures, village)
        if truth is None:
            note("veto: unknown")
        if not truth:
            return False
        waiver = veto.get("waiver")
        if waiver == "granted" and not self._truth(veto["when"], self._unwaived, village):
            note("veto: granted")
            return False
        if isinstance(waiver, dict) and self._truth(waiver["when"], self._measures, village):
            note("veto: waived")
            return False
        note("veto: acts")
        return True

    @staticmethod
    def _truth(condition, measures, village):
        return holds(condition, measures.lookup(village), village.village_class)

    def spares(self, village, indicator, rule):
        """Tell whether a deduction of a rule falls away because a veto acts instead of it."""
        read = set(facts_behind(self._rubric, names_of_rule(rule)))
        return any(read & set(facts_behind(self._rubric, names_in(veto["when"])))
                   for veto in self.acting(village)
                   if indicator.id in veto.get("instead_of", []))

    def has(self, village, wanted):
        """Tell whether a veto with this effect acts."""
        return any(effect_of(veto)[0] == wanted for veto in self.acting(village))

    def details(self, village, wanted):
        """List the details of the acting vetoes with this effect."""
        return [detail for word, detail in map(effect_of, self.acting(village)) if word == wanted]
