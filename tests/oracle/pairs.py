"""Decides joint building from the manual alone (leitai help pairing), for comparison with `leitai pair`.

    python3 tests/oracle/pairs.py FOLDER [--period PERIOD] [--village CODE]

prints the cost, every village with its centre and the terms of its cost, and who is left out. Every way is tried; where the
villages are too many for that, flows of least cost do it, which suits up to thirty of them.
"""

import argparse
from dataclasses import dataclass, replace
from functools import lru_cache

import pair_flow
import pair_search
from annual import AnnualScoring
from award_quantities import Quantities
from conditions import holds
from pair_relations import Relations
from pair_search import Problem
from reading import plan_document, read_campaign
from scoring import Scoring
from seen import note

_TRIED = 14                          # villages whose ways are tried one by one
_UNKNOWN, _BOTH, _NOT_LISTED = "E2107", "E2102", "E2101"
_NO_POSITION, _NO_TRAITS, _IMPOSSIBLE = "E2103", "E2104", "E2106"


@dataclass(frozen=True)
class Next:
    """The next best centre of a village, what it would cost there, and whether the sizes let it go there."""

    centre: str
    cost: int
    room: bool


@dataclass(frozen=True)
class Price:
    """What the total rises by without a pair, None where there is no way without it, and whom the village joins then."""

    more: int | None
    centre: str | None


class Scored:
    """The villages of a campaign with their scores, and what conditions look at."""

    def __init__(self, campaign):
        scoring = AnnualScoring(campaign) if campaign.annual else Scoring(campaign)
        self.scores = scoring.scores()
        self._quantities = Quantities(campaign, scoring, self.scores, None, None)

    def holds(self, condition, score):
        """Tell whether a condition holds for a village, None where that is not known."""
        return holds(condition, lambda name: self._quantities.value(name, score), score.village.village_class)


class Sides:
    """Who may lead and who is assisted; `unknown` has those of whom a condition cannot tell."""

    def __init__(self, scored, document):
        self._scored = scored
        self.unknown, self.not_listed = set(), set()
        self.leads, self.assisted = [self._side(document[word]) for word in ("lead", "assisted")]

    def _side(self, written):
        if "villages" in written:
            codes = {score.village.code for score in self._scored.scores}
            self.not_listed |= set(written["villages"]) - codes
            return tuple(sorted(codes & set(written["villages"])))
        truths = {score.village.code: self._scored.holds(written["who"], score) for score in self._scored.scores}
        self.unknown |= {code for code, truth in truths.items() if truth is None}
        return tuple(sorted(code for code, truth in truths.items() if truth))


class Pairs:
    """Joins the villages of a campaign; `refusals` has the codes of messages of which one has to be given."""

    def __init__(self, campaign, document):
        self.document = document
        self.sides = Sides(Scored(campaign), document)
        self.relations = Relations(campaign, document)
        everyone = {*self.sides.leads, *self.sides.assisted}
        found = {_NOT_LISTED: self.sides.not_listed, _UNKNOWN: self.sides.unknown,
                 _BOTH: set(self.sides.leads) & set(self.sides.assisted),
                 _NO_POSITION: any(map(self.relations.lacks_position, everyone)),
                 _NO_TRAITS: any(map(self.relations.lacks_traits, everyone))}
        self.refusals = {code for code, villages in found.items() if villages}
        self.unplaced = {}
        self.solution = None
        if not self.refusals:
            self._join()

    @property
    def is_small(self):
        """Tell whether every way can be tried."""
        return len(self.sides.leads) + len(self.sides.assisted) <= _TRIED

    def _best(self, problem):
        return pair_search.best(problem) if self.is_small else pair_flow.best(problem)

    def _join(self):
        sides = self.sides
        costs = {(code, lead): sum(self.relations.terms(code, lead).values())
                 for code in (*sides.leads, *sides.assisted) for lead in sides.leads
                 if code != lead and not self.relations.barring(code, lead)}
        placed = tuple(code for code in sides.assisted if any((code, lead) in costs for lead in sides.leads))
        self.unplaced = {code: self._nearest(code) for code in sides.assisted if code not in placed}
        fewest, most = self._centres()
        size = self.document["size"]
        self.problem = Problem(sides.leads, placed, costs, fewest, most, self.document.get("unchosen") == "join",
                               int(size["assisted"]), int(size["members"]))
        self.solution = self._best(self.problem) if sides.leads else None
        if self.solution is None:
            self.refusals = {_IMPOSSIBLE}

    def _centres(self):
        """Give the fewest and the most centres."""
        written = self.document["centres"]
        if written == "all":
            return len(self.sides.leads), len(self.sides.leads)
        if isinstance(written, str):
            return int(written), int(written)
        return int(written["at_least"]), int(written["at_most"])

    def _nearest(self, code):
        """Give the lead village that is nearest, of equals that of the smallest code, and the rules that forbid it."""
        known = [(self.relations.metres(code, lead), lead) for lead in self.sides.leads]
        known = [pair for pair in known if pair[0] is not None]
        lead = min(known)[1] if known else None
        return lead, self.relations.barring(code, lead) if lead else []

    # What is said of each

    def standing_by(self):
        """List the lead villages that take no part."""
        return [lead for lead in self.sides.leads
                if lead not in self.solution.centres and lead not in self.solution.centre_of]

    def members(self, centre):
        """List the villages that have joined a centre."""
        return [code for code, joined in self.solution.centre_of.items() if joined == centre]

    def assisted_by(self, centre):
        """Count the assisted villages of a centre."""
        return sum(code in self.sides.assisted for code in self.members(centre))

    def next(self, code):
        """Give the next best of the chosen centres while all others stay; None where no other can be joined."""
        own = self.solution.centre_of[code]
        others = [(self.problem.costs[code, centre], centre) for centre in self.solution.centres
                  if centre != own and (code, centre) in self.problem.costs]
        if not others:
            return None
        cost, centre = min(others)
        spared = code in self.sides.leads or self.assisted_by(own) > self.problem.least
        return Next(centre, cost, spared and 1 + len(self.members(centre)) < self.problem.members)

    @lru_cache(maxsize=None)
    def price(self, code):
        """Give the price of a village's pairing, or of its being a centre."""
        if code in self.solution.centres:
            note("price: of_centre")
            other = replace(self.problem, barred=frozenset([code]))
        else:
            pair = (code, self.solution.centre_of[code])
            other = replace(self.problem, costs={key: cost for key, cost in self.problem.costs.items() if key != pair})
        found = self._best(other)
        if found is None:
            note("price: none")
            return Price(None, None)
        note("price: more" if found.cost > self.solution.cost else "price: nothing")
        return Price(found.cost - self.solution.cost, code if code in found.centres else found.centre_of.get(code))


def read_pairs(folder, period=None):
    """Read a campaign folder and join its villages."""
    return Pairs(read_campaign(folder, period), plan_document(folder, "pairing"))


def main():
    parser = argparse.ArgumentParser(description="Join villages by trying every way.")
    parser.add_argument("folder")
    parser.add_argument("--period")
    parser.add_argument("--village", metavar="CODE", help="also give the price of its pairing")
    arguments = parser.parse_args()
    pairs = read_pairs(arguments.folder, arguments.period)
    if pairs.refusals:
        print(f"refused: {' '.join(sorted(pairs.refusals))}")
        return
    print(f"cost {pairs.solution.cost}, {len(pairs.solution.centres)} centres")
    for code in pairs.solution.centres:
        print(f"  {code} centre")
    for code, centre in pairs.solution.centre_of.items():
        print(f"  {code} joins {centre}: {pairs.relations.terms(code, centre)}, next {pairs.next(code)}")
    for code in pairs.standing_by():
        print(f"  {code} stands by")
    for code, (lead, rules) in pairs.unplaced.items():
        print(f"  {code} is left out: {lead} {' '.join(rules)}")
    if arguments.village:
        print(pairs.price(arguments.village))


if __name__ == "__main__":
    main()
