"""A year as weighted quarters, from the result records of the quarters alone (plan, `annual`)."""

from fractions import Fraction

from grades import gradings
from ranking import Ranking
from roster import SCOPES
from scoring import Score
from values import Period, number, round_half_away


class _NoVetoes:
    """The effects of a veto are those of its quarter; in the year it is only listed."""

    @staticmethod
    def has(_village, _effect):
        return False

    @staticmethod
    def details(_village, _effect):
        return []


class AnnualScoring:
    """Scores a year; every sum is exact until the total is rounded as the rubric says."""

    def __init__(self, campaign):
        self.campaign = campaign
        self._campaign = campaign
        self._rubric = campaign.rubric
        self._missing = campaign.annual["missing_quarter"]
        self._weights = {Period(campaign.period.year, int(quarter[1])): number(weight)
                         for quarter, weight in campaign.annual["weights"].items()}
        self.vetoes = _NoVetoes()
        self.ranking = Ranking(self._rubric, self.vetoes)
        self.undecided = []

    @staticmethod
    def lookup(_village):
        """A grade of a year reads no facts; its `when` is refused."""
        return {}.__getitem__

    def scores(self):
        """Give the scores of all villages in the order of their codes."""
        found = [self._score(village) for village in self._campaign.villages]
        for scope in SCOPES[self._rubric.unit]:
            self.ranking.rank(found, scope)
        for module, grading in gradings(self, self._rubric):
            grades = grading.grades(found)
            self.undecided += grading.undecided
            for score in found:
                score.grades[module and module.id] = grades.get(score.village.code)
                if score.village.code in grading.open:
                    score.open_grades.add(module and module.id)
        return found

    def provisional(self):
        """Tell whether one of the quarters' results was, or a place waits for a vote; call it after scores."""
        return bool(self.undecided) or any(record.get("provisional") == "yes"
                   for village in self._campaign.villages for record in self._quarters(village).values())

    def _quarters(self, village):
        """Give the results of the quarters that have a total."""
        results = self._campaign.results
        found = {quarter: results.get((village.code, quarter)) for quarter in self._weights}
        return {quarter: record for quarter, record in found.items()
                if record is not None and record.get("total") is not None}

    def _score(self, village):
        quarters = self._quarters(village)
        total = self._weighted(quarters, [record["total"] for record in quarters.values()])
        places = self._rubric.places("total")
        if total is not None and places is not None:
            total = round_half_away(total, places)

        def weighted(kind, id_):
            return self._weighted(quarters, [record.get(kind, {}).get(id_) for record in quarters.values()])
        return Score(village, total,
                     {module.id: weighted("modules", module.id) for module in self._rubric.modules},
                     {id_: weighted("indicators", id_) for id_ in self._rubric.indicators},
                     dict.fromkeys(SCOPES[self._rubric.unit]), [], {})  # vetoes stay with their quarters

    def _weighted(self, quarters, written):
        """Weigh what the quarters have; None where one has none, or is missing and that refuses."""
        if not quarters or None in written:
            return None
        if self._missing == "refuse" and len(quarters) < len(self._weights):
            return None
        weights = [self._weights[quarter] for quarter in quarters]
        value = sum((weight * Fraction(text) for weight, text in zip(weights, written)), Fraction(0))
        return value / sum(weights) if self._missing == "respread" else value
