"""Scores: `instead`, settling among peers, modules, totals (the rule language, stages 14 to 17, 21)."""

from dataclasses import dataclass
from fractions import Fraction

from grades import gradings
from measures import Measures
from owed import Owed
from ranking import Ranking
from roster import SCOPES
from rules import IndicatorRun, bounded
from scales import MarkOutOfRange
from seen import note
from values import NoNumber, points, round_half_away
from vetoes import Vetoes


@dataclass
class Standing:
    """What an indicator came to for a village.

    `points` is None where there are none: then `respread` says over what the full mark goes,
    and an indicator without it is not scored. `by_rules` tells rates that peers may use.
    """

    points: Fraction | None
    by_rules: bool = False
    respread: str | None = None

    @property
    def scored(self):
        return self.points is not None or self.respread is not None


@dataclass
class ModuleSum:
    """A module's points with the full marks it stands for and those it passes to the rubric."""

    points: Fraction | None
    represented: Fraction = Fraction(0)
    passed_on: Fraction = Fraction(0)


@dataclass
class Score:
    """One village's result; `total` is None when it is not scored.

    `grades` has the id of a graded module, or None for the grade of the total.
    """

    village: object
    total: Fraction | None
    modules: dict
    indicators: dict
    ranks: dict
    vetoes: list
    grades: dict


def _word(outcome):
    if isinstance(outcome, str):
        return outcome
    ((word, detail),) = outcome.items()
    return f"respread_{detail}" if word == "respread" else word


class Scoring:
    """Scores every village of a campaign."""

    def __init__(self, campaign):
        self.campaign = campaign
        self._rubric = campaign.rubric
        self._measures = Measures(campaign, self._points_read)
        self.vetoes = Vetoes(campaign, self._measures, self._points_read)
        self.ranking = Ranking(self._rubric, self.vetoes)
        self.lookup = self._measures.lookup
        self.undecided = []
        self.owed = Owed(campaign, self._measures)
        self._ruled = {}
        self._standings = {}
        self._totals = {}
        self._marks_in_error = False

    def scores(self):
        """Give the scores of all villages in the order of their codes."""
        found = [self._score(village) for village in self.campaign.villages]
        for scope in SCOPES[self._rubric.unit]:
            self.ranking.rank(found, scope)
        for module, grading in gradings(self, self._rubric):
            grades = grading.grades(found)
            self.undecided += grading.undecided
            for score in found:
                score.grades[module and module.id] = grades.get(score.village.code)
        return found

    def provisional(self):
        """Tell whether a fact is owed, a mark in error or a place waits for a vote; call it after scores."""
        return self._marks_in_error or bool(self.undecided) or any(map(self.owed.lacking, self.campaign.villages))

    # Stages 14 and 15

    def standing(self, village, indicator):
        """Settle one indicator for one village, each only once."""
        place = (village.code, indicator.id)
        if place not in self._standings:
            self._standings[place] = self._settle(village, indicator)
        return self._standings[place]

    def _settle(self, village, indicator):
        points_by_rules, cause = self._by_rules(village, indicator)
        if cause is None:
            return Standing(points_by_rules)
        run = self._run(village, indicator)
        return self._instead(run, village, indicator, cause)

    def _run(self, village, indicator):
        return IndicatorRun(self.campaign, self._measures, self.vetoes, village, indicator)

    def _by_rules(self, village, indicator):
        """Give the points that the rules alone give and None, or None and the cause."""
        place = (village.code, indicator.id)
        if place not in self._ruled:
            run = self._run(village, indicator)
            try:
                self._ruled[place] = (run.points(), None)
            except NoNumber as failure:
                self._marks_in_error |= isinstance(failure, MarkOutOfRange)
                note(f"cause: {failure.cause}")
                self._ruled[place] = (None, failure.cause)
        return self._ruled[place]

    def _instead(self, run, village, indicator, cause):
        """Stage 14: the indicator's outcome for a cause, else the rubric's."""
        outcome = self._outcome(indicator, cause)
        note(f"outcome: {_word(outcome)}")
        if outcome == "refuse":
            return Standing(None)
        if outcome == "not_applicable":
            return self._instead(run, village, indicator, outcome)
        full = indicator.full(village.village_class)
        if isinstance(outcome, str):
            return Standing(run.rounded({"zero": Fraction(0), "full": full}[outcome]))
        ((word, detail),) = outcome.items()
        if word == "points":
            return Standing(run.rounded(points(detail, village.village_class, full)))
        if word == "respread":
            return Standing(None, respread=detail)
        if word == "peers_mean":
            return self._peers_mean(run, village, indicator, detail["among"])
        try:
            return Standing(run.by_points(detail))
        except NoNumber:
            return Standing(None)

    def _outcome(self, indicator, cause):
        own = indicator.spec.get("instead", {})
        return own[cause] if cause in own else self._rubric.head["instead"][cause]

    def _peers_mean(self, run, village, indicator, among):
        """Stage 15: the mean rate of peers scored by rules, of the own full mark (decision 4)."""
        rates = []
        for peer in self._measures.cohort(among, village):
            if not indicator.on_sheet(peer.village_class):
                continue
            points_by_rules, cause = self._by_rules(peer, indicator)
            if cause is None:
                rates.append(points_by_rules / indicator.full(peer.village_class))
        if not rates:
            return Standing(None)
        mean = sum(rates, Fraction(0)) / len(rates)
        return Standing(run.rounded(mean * indicator.full(village.village_class)))

    def _points_read(self, village, id_):
        """Give what `points_of` reads: points after `instead` (decision 9), or the total.

        Points that were respread are not applicable, unscored ones missing.
        """
        if id_ == "total":
            standing = Standing(self.total(village))
        else:
            standing = self.standing(village, self._rubric.indicators[id_])
        if standing.points is None:
            raise NoNumber("not_applicable" if standing.respread else "missing")
        return standing.points

    # Stages 16 and 17

    def _on_sheet(self, village, module):
        return [indicator for indicator in module.indicators
                if indicator.on_sheet(village.village_class)]

    def module_sum(self, village, module):
        """Stage 16: start and sum, respread within, cap, floor, round (decision 22)."""
        own, represented, respread = Fraction(0), Fraction(0), {"module": 0, "rubric": 0}
        for indicator in self._on_sheet(village, module):
            standing = self.standing(village, indicator)
            if not standing.scored:
                return ModuleSum(None)
            full = indicator.full(village.village_class) or Fraction(0)
            if standing.respread:
                respread[standing.respread] += full
            else:
                own += standing.points
                represented += full
        passed_on = Fraction(respread["rubric"])
        start = self._full_mark_of_start(village, module)
        if represented > 0:
            own *= (represented + respread["module"]) / represented
            represented += respread["module"]
        else:
            passed_on += respread["module"]

        def resolve(written):
            return points(written, village.village_class, module.full(village.village_class))
        value = resolve(module.spec.get("start", "0")) + own
        value = self._rounded("module", bounded(value, module.spec, resolve))
        return ModuleSum(value, represented + start, passed_on)

    def _full_mark_of_start(self, village, module):
        """Give the full mark of a module with a start that is not its indicators' own."""
        if "start" not in module.spec:
            return Fraction(0)
        items = sum(indicator.full(village.village_class) or 0 for indicator in module.indicators)
        return max(module.full(village.village_class) - items, Fraction(0))

    def total(self, village):
        """Stage 17, each village only once; None if it is not scored."""
        if village.code not in self._totals:
            self._totals[village.code] = self._total(village)
        return self._totals[village.code]

    def _total(self, village):
        sums = {"total": [], "outside": []}
        for module in self._rubric.modules:
            if module.place != "beside":
                sums[module.place].append(self.module_sum(village, module))
        if any(part.points is None for parts in sums.values() for part in parts):
            return None
        value = sum(part.points for part in sums["total"])
        represented = sum(part.represented for part in sums["total"])
        passed_on = sum(part.passed_on for part in sums["total"])
        if passed_on:
            if not represented:
                return None
            value *= (represented + passed_on) / represented
        value += sum(part.points for part in sums["outside"])

        def resolve(written):
            return points(written, village.village_class, Fraction(self._rubric.head["total"]))
        return self._rounded("total", bounded(Fraction(value), self._rubric.head, resolve))

    def _rounded(self, stage, value):
        places = self._rubric.places(stage)
        return value if places is None else round_half_away(value, places)

    def _score(self, village):
        modules = {module.id: self.module_sum(village, module).points
                   for module in self._rubric.modules}
        indicators = {indicator.id: self.standing(village, indicator).points
                      for module in self._rubric.modules
                      for indicator in self._on_sheet(village, module)}
        return Score(village, self.total(village), modules, indicators, dict.fromkeys(SCOPES[self._rubric.unit]),
                     self.vetoes.acting(village), {})
