"""What awards look at: totals, points, growth, places climbed, facts, and how often an award was won before."""

from bisect import bisect_right
from fractions import Fraction

from measures import Measures
from seen import note
from values import NoNumber, Period, RubricError

PLACES = ("county", "township", "class", "village")


class Quantities:
    """Gives the quantities of a scored campaign by name; one that is not known raises NoNumber."""

    def __init__(self, campaign, scoring, scores, awards, outcomes):
        self._campaign = campaign
        self._rubric = campaign.rubric
        self._scoring = scoring
        self._scores = scores
        self._awards = awards
        self._outcomes = outcomes
        self.unsealed = False
        self._measures = Measures(campaign, None)
        self._previous = campaign.period.previous_period()

    def value(self, name, score):
        """Give a quantity of a village."""
        found = self._value(name, score)
        if found is None:
            raise NoNumber("missing")
        return found

    def _value(self, name, score):
        word, _, rest = name.partition(".")
        if name == "total":
            return score.total
        if name == "grade":
            return score.grades.get(None)
        if name in PLACES:
            return score.village.key(name)
        if name == "rise":
            return self._rise(score)
        if name == "progress":
            return self._progress(score)
        if word == "rank":
            place = score.ranks.get(rest or "all")
            return None if place is None else Fraction(place)
        if word == "climb":
            return self._climb(score, rest)
        if word in ("won", "won_before") and rest:
            return self._won(rest, score, self._counted(word))
        if name in score.modules:
            return score.modules[name]
        if name in self._rubric.indicators:
            return score.indicators.get(name)
        try:
            return self._scoring.lookup(score.village)(name)
        except KeyError:
            return None

    def full(self, name, village_class):
        """Give the full mark of the total, a module or an indicator; None for any other quantity."""
        if name == "total":
            return Fraction(self._rubric.head["total"])
        for module in self._rubric.modules:
            if module.id == name:
                return module.full(village_class)
        return self._rubric.indicators[name].full(village_class) if name in self._rubric.indicators else None

    def decimals(self, name):
        """Give the decimals with which a quantity is printed at most, None where nothing says so; rates are percentages."""
        word = name.partition(".")[0]
        if word in ("climb", "won", "won_before"):
            return 0
        if name in ("total", "rise", "progress"):
            return self._rubric.places("total")
        if name in self._rubric.indicators:
            return self._rubric.places("indicator")
        if any(module.id == name for module in self._rubric.modules):
            return self._rubric.places("module")
        known = self._rubric.facts.get(name) or self._rubric.measures[name]
        if known.get("type") == "count" or "rank" in known or "climb" in known:
            return 0
        if "decimals" not in known:
            return None
        return int(known["decimals"]) - (2 if "ratio" in known or "growth" in known else 0)

    def less_is_better(self, name):
        """Tell whether a fact or measure is one of which the lower is the better."""
        known = self._rubric.facts.get(name) or self._rubric.measures.get(name)
        if known is None or name in self._rubric.indicators:
            return False
        try:
            return self._measures.better(name) == "less"
        except (RubricError, KeyError):
            return False

    # Against the previous period

    def _before(self, score):
        """Give the total of the previous period's result, None where there is none that can be compared."""
        if self._campaign.mergers.since(score.village.code, self._previous):
            return None
        record = self._campaign.results.get((score.village.code, self._previous))
        return Fraction(record["total"]) if record is not None and record.get("total") is not None else None

    def _rise(self, score):
        before = self._before(score)
        return None if before is None or score.total is None else score.total - before

    def _quarters(self):
        """List the quarters that count for the year."""
        return [Period(self._campaign.period.year, int(quarter[1])) for quarter in sorted(self._campaign.annual["weights"])]

    def _progress(self, score):
        """Give the total of the last quarter that counts for the year less that of the first."""
        quarters = self._quarters()
        records = [self._campaign.results.get((score.village.code, quarter)) for quarter in (quarters[0], quarters[-1])]
        if any(record is None or record.get("total") is None for record in records):
            return None
        return Fraction(records[1]["total"]) - Fraction(records[0]["total"])

    def _climb(self, score, word):
        """Places gained among those of the circle who have a total in both periods; equals share the best place."""
        pairs = {other.village.code: (self._before(other), other.total) for other in self._scores
                 if not word or other.village.key(word) == score.village.key(word)}
        known = {code: pair for code, pair in pairs.items() if None not in pair}
        if score.village.code not in known:
            note("climb: unknown")
            return None

        def place(side):
            ordered = sorted(pair[side] for pair in known.values())
            return len(ordered) - bisect_right(ordered, known[score.village.code][side])
        return Fraction(place(0) - place(1))

    # Awards won

    def _counted(self, word):
        """List the periods in which winning is counted."""
        if word == "won_before":
            return [self._previous]
        period = self._campaign.period
        return period.earlier_in_year() if period.quarter else self._quarters()

    def _won(self, name, score, periods):
        counts = [self._outcomes.times(name, score.village.code, period) if self._awards.given(period) else 0
                  for period in periods]
        if None in counts:
            note("won: unknown")
            self.unsealed = True
            return None
        return Fraction(sum(counts))


class Outcomes:
    """The sealed outcomes of earlier periods; of a period that was sealed again the last counts."""

    def __init__(self, documents):
        self._by_period = {}
        for document in documents:
            self._by_period.setdefault(Period.parse(document["period"]), []).append(document)
        for period, found in self._by_period.items():
            last = max(int(document.get("sealed", 1)) for document in found)
            self._by_period[period] = [document for document in found if int(document.get("sealed", 1)) == last]

    def times(self, name, code, period):
        """Count how often an award was won, all its themes together; None where nothing was sealed."""
        if period not in self._by_period:
            return None
        return sum(code in document["villages"] for document in self._by_period[period]
                   if document["award"] == name or document["award"].startswith(name + "."))
