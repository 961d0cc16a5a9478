"""Scores: `instead`, settling among peers, sums and verdicts (the rule language, stages 14 to 21)."""

from dataclasses import dataclass, field
from fractions import Fraction

from grades import gradings
from measures import Measures
from owed import Owed
from ranking import Ranking
from roster import SCOPES
from rules import IndicatorRun
from scales import MarkOutOfRange
from seen import note
from sums import Sums
from values import NoNumber, points
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
    open_grades: set = field(default_factory=set)


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
        self.edges = []
        self.owed = Owed(campaign, self._measures)
        self._sums = Sums(self._rubric, self.standing)
        self._ruled = {}
        self._standings = {}
        self._marks_in_error = False

    def scores(self):
        """Give the scores of all villages in the order of their codes."""
        found = [self._score(village) for village in self.campaign.villages]
        for scope in SCOPES[self._rubric.unit]:
            self.ranking.rank(found, scope)
        for module, grading in gradings(self, self._rubric):
            grades = grading.grades(found)
            self.undecided += grading.undecided
            self.edges += [(module.id if module else "total", codes) for codes in grading.undecided]
            for code, condition in grading.unknown:
                self.owed.ask(code, condition)
            for score in found:
                score.grades[module and module.id] = grades.get(score.village.code)
                if score.village.code in grading.open:
                    score.open_grades.add(module and module.id)
        return found

    def provisional(self):
        """Tell whether a fact is owed, a mark in error, a place waits for a vote or a round was not held.

        Call it after scores.
        """
        return (self._marks_in_error or bool(self.undecided) or any(map(self.owed.lacking, self.campaign.villages))
                or bool(self.campaign.contests.problems(self.campaign.period)) or self.owed.not_held())

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

    def points_by_rules(self, village, indicator):
        """Give the points that the rules alone give, None where they give none."""
        return self._by_rules(village, indicator)[0]

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
        if cause == "missing_baseline" and cause not in {**self._rubric.head["instead"], **own}:
            cause = "missing"
        return own[cause] if cause in own else self._rubric.head["instead"][cause]

    def _peers_mean(self, run, village, indicator, among):
        """Stage 15: the mean rate of peers scored by rules, of the own full mark."""
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
        """Give what `points_of` reads: points after `instead`, or the total.

        Points that were respread are not applicable, unscored ones missing.
        """
        if id_ == "total":
            standing = Standing(self._sums.total(village))
        else:
            standing = self.standing(village, self._rubric.indicators[id_])
        if standing.points is None:
            raise NoNumber("not_applicable" if standing.respread else "missing")
        return standing.points

    def _score(self, village):
        modules = {module.id: self._sums.of_module(village, module).points
                   for module in self._rubric.modules}
        indicators = {indicator.id: self.standing(village, indicator).points
                      for module in self._rubric.modules
                      for indicator in self._sums.on_sheet(village, module)}
        return Score(village, self._sums.total(village), modules, indicators, dict.fromkeys(SCOPES[self._rubric.unit]),
                     self.vetoes.acting(village), {})
