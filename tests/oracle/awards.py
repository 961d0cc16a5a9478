"""Decides awards with exact fractions, from the manual alone (leitai help awards), for comparison with `leitai select`.

    python3 tests/oracle/awards.py FOLDER [--period PERIOD]

prints for each award and village the decision, every reason that holds, the place, and where the line is.
"""

import argparse
from dataclasses import dataclass
from fractions import Fraction

import seen
from annual import AnnualScoring
from award_candidates import Eligibility, Papers
from award_left import Candidate
from award_lines import CHOSEN, WAITS, Lines
from award_list import AwardList, earlier_themes, looked_at
from award_margins import Least, line_of
from award_places import places_of
from award_quantities import Outcomes, Quantities
from ranking import Ranking
from reading import plan_document, read_campaign
from scoring import Scoring


@dataclass
class Decision:
    """What an award comes to for a village.

    `reasons` has the words that hold: of a no all of them, of which one may be told. `place` is among those who can
    have the award in the village's circle. `had_from` and `kept_from` are a number of the first quantity and whether
    the number itself belongs there: from there on the award is had, and is not lost.
    """

    state: str
    reasons: tuple
    place: int | None = None
    number: Fraction | None = None
    had_from: tuple | None = None
    kept_from: tuple | None = None


@dataclass
class Outcome:
    """One award decided: by code, with its places (None where everyone can have it) and the lines that are open."""

    award: object
    decisions: dict
    places: int | None
    open_lines: list
    waits_for_another: bool = False

    @property
    def open(self):
        return bool(self.open_lines) or any(decision.state == "open" for decision in self.decisions.values())

    def codes(self, state):
        return {code for code, decision in self.decisions.items() if decision.state == state}


class Awards:
    """Decides all awards of a campaign's period; `document` is the file of awards."""

    def __init__(self, campaign, document, margins=True):
        self.campaign = campaign
        self._margins = margins
        self.list = AwardList(document)
        self.scoring = scoring = AnnualScoring(campaign) if campaign.annual else Scoring(campaign)
        self.scores = scoring.scores()
        self.by_code = {score.village.code: score for score in self.scores}
        self._ranking = Ranking(campaign.rubric, scoring.vetoes)
        self._ties = campaign.rubric.head.get("ties", [])
        self.quantities = Quantities(campaign, scoring, self.scores, self.list, Outcomes(campaign.records("award")))
        self._eligibility = Eligibility(self.quantities, Papers(campaign), self._others)
        self.outcomes = {}
        for award in self.list.of_period(campaign.period):
            self.outcomes[award] = self._decide(award)

    def by_id(self):
        """Give the outcomes by the ids of awards."""
        return {award.id: outcome for award, outcome in self.outcomes.items()}

    def in_error(self):
        """Tell whether a line is open, of an award or of grades, nobody sealed what is counted, or reviewed who applied."""
        return bool(self.scoring.undecided) or self.quantities.unsealed or any(
            outcome.open_lines or any("not_reviewed" in decision.reasons for decision in outcome.decisions.values())
            for outcome in self.outcomes.values())

    def _decide(self, award):
        reasons = {score.village.code: self._reasons(award, score) for score in self.scores}
        decisions = {code: Decision("not", found) for code, found in reasons.items() if found}
        able = [score for score in self.scores if not reasons[score.village.code]]
        waits = any(self.outcomes[other].open for other in looked_at(award, self.list.awards) if other in self.outcomes)
        if waits:
            seen.note("award: waits_for_another")
        if award.everyone or waits:
            word = ("open", (WAITS,)) if waits else ("chosen", ("all",))
            decisions.update((score.village.code, Decision(*word)) for score in able)
            outcome = Outcome(award, decisions, None, [], waits)
        else:
            outcome = self._ranked(award, able, decisions)
        for score in self.scores:
            self._number(award, score, decisions[score.village.code], waits)
        return outcome

    def _ranked(self, award, able, decisions):
        """Decide an award that has places."""
        places = places_of(award, self.scores)
        candidates = [self._candidate(award, places, score) for score in able]
        votes = [vote["order"] for vote in self.campaign.award_votes if vote["award"] == award.id]
        lines = Lines(award, places, votes)
        found = lines.decide(candidates)
        equals = {frozenset(candidate.code for candidate in line) for line in lines.open_equals}
        for candidate in candidates:
            word = found[candidate.code]
            state = "chosen" if word in CHOSEN else "open" if word == WAITS else "not"
            decision = decisions[candidate.code] = Decision(state, word if state == "not" else (word,))
            decision.place = 1 + sum(lines.standing(other) > lines.standing(candidate) for other in candidates
                                     if other.pool == candidate.pool)
            if self._margins:
                decision.had_from, decision.kept_from = self._line(award, lines, candidates, candidate, word)
        for score in self.scores:
            decision = decisions[score.village.code]
            if self._margins and self._lacks_only(award.by[0], award, score, decision):
                candidate = self._candidate(award, places, score)
                decision.had_from, decision.kept_from = self._line(award, lines, candidates, candidate, decision.reasons)
        return Outcome(award, decisions, lines.places(), sorted(map(sorted, equals)))

    def _lacks_only(self, name, award, score, decision):
        """Tell whether a village lacks no more than some of one quantity."""
        return decision.reasons == ("least",) and self._eligibility.short(award, score) == [name] and (
            self._eligibility.known(name, score) is not None)

    def _number(self, award, score, decision, waits):
        """Note the quantity that the line is told of; where everyone can have the award this is the first of least."""
        name = next(iter([*award.by, *award.spec.get("least", {})]), None)
        if name is None:
            return
        decision.number = self._eligibility.known(name, score)
        if award.everyone and not waits and (decision.state == "chosen" or self._lacks_only(name, award, score, decision)):
            decision.had_from = decision.kept_from = (self._eligibility.least(award, name, score), True)

    def _sign(self, award, name):
        """Give -1 where the lower of two numbers is taken first."""
        return -1 if award.last_first is not self.quantities.less_is_better(name) else 1

    def _line(self, award, lines, candidates, candidate, word):
        """Look for the line; what happens on the way there did not happen."""
        happened = set(seen.NOTED)
        limit = self._eligibility.least(award, award.by[0], self.by_code[candidate.code])
        least = None if limit is None else Least(limit, self._sign(award, award.by[0]))
        found = line_of(lines, candidates, candidate, word, least)
        seen.NOTED.intersection_update(happened)
        return [line and (None if line[0] is None else line[0] * self._sign(award, award.by[0]), line[1]) for line in found]

    # Who can have it

    def _reasons(self, award, score):
        """List all that bars a village from an award."""
        return tuple(dict.fromkeys(self._eligibility.reasons(award, score)))

    def _others(self, award, code):
        """List what of other awards bars a village."""
        found = []

        def state(name):
            return {outcome.decisions[code].state for other, outcome in self.outcomes.items() if other.is_named(name)}
        # Where an award that is looked at has an open line, who surely has it or has it not is told so all the same.
        if any(not state(name) & {"chosen", "open"} for name in award.spec.get("with", [])):
            found.append("with")
        if any("chosen" in state(name) for name in award.spec.get("not_with", [])):
            found.append("not_with")
        if any(self.outcomes[other].decisions[code].state == "chosen"
               for other in earlier_themes(award, self.list.awards)):
            found.append("theme")
        return found

    def _candidate(self, award, places, score):
        key = []
        for name in award.by:
            sign = self._sign(award, name)
            key.append(sign * self.quantities.value(name, score))
            if name == "total":
                key += [sign * Fraction(part) for merit in self._ranking.merits(score) for part in merit]
        caps = tuple((word, score.village.key(word)) for word in award.at_most)
        return Candidate(score.village.code, places.pool(score.village), caps, tuple(key))


def main():
    parser = argparse.ArgumentParser(description="Decide awards with exact fractions.")
    parser.add_argument("folder")
    parser.add_argument("--period")
    arguments = parser.parse_args()
    campaign = read_campaign(arguments.folder, arguments.period)
    awards = Awards(campaign, plan_document(arguments.folder, "awards"))
    for outcome in awards.outcomes.values():
        print(f"{outcome.award.id}: {outcome.places} places, {len(outcome.codes('chosen'))} chosen, "
              f"{len(outcome.codes('open'))} open")
        for code, decision in sorted(outcome.decisions.items()):
            line = [one and (one[0] if one[0] is None else str(one[0]), one[1])
                    for one in (decision.had_from, decision.kept_from)]
            print(f"  {code} {decision.state:6} {' '.join(decision.reasons):20} {decision.place} {decision.number} {line}")


if __name__ == "__main__":
    main()
