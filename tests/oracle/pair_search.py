"""The least cost of joint building (leitai help pairing), by trying every set of centres and every way to join them."""

from dataclasses import dataclass
from itertools import product

from seen import note


@dataclass(frozen=True)
class Problem:
    """Who may join whom at what cost; villages are codes, in their order.

    `costs` has the pairs of a village and a lead village that the rules allow. From `fewest` to `most` lead villages are
    centres, none of `barred`; the others join one where `join` says so. Each centre has `least` assisted villages or more, and
    its cluster `members` villages or fewer, itself counted.
    """

    leads: tuple
    assisted: tuple
    costs: dict
    fewest: int
    most: int
    join: bool
    least: int
    members: int
    barred: frozenset = frozenset()


@dataclass(frozen=True)
class Solution:
    """A way to join: `centre_of` has every village that takes part and is no centre."""

    cost: int
    centres: tuple
    centre_of: dict


class _Joining:
    """Tries all ways to join given centres; of equal ones the first in the order of codes counts."""

    def __init__(self, problem, centres, limit):
        self._problem = problem
        self._centres = centres
        others = [lead for lead in problem.leads if lead not in centres] if problem.join else []
        self._villages = sorted([*others, *problem.assisted])
        self._left = self._bounds()
        self._limit = limit
        self._chosen = []
        self._assisted = dict.fromkeys(centres, 0)
        self._members = dict.fromkeys(centres, 1)
        self.found = None
        self.equals = False

    def _bounds(self):
        """Give what the villages from a place on cost at least, each by itself; None where one of them can join nobody."""
        left = [0]
        for village in reversed(self._villages):
            known = [self._problem.costs[village, centre] for centre in self._centres
                     if (village, centre) in self._problem.costs]
            left.append(None if not known or left[-1] is None else left[-1] + min(known))
        return left[::-1]

    def run(self):
        """Try them all."""
        if self._left[0] is not None:
            self._on(0, 0)
        return self

    def _too_much(self, place, cost):
        least = cost + self._left[place]
        if self._limit is None or least < self._limit:
            return False
        # What costs the same is looked for once, to tell that there is such a way.
        return least > self._limit or self.equals

    def _on(self, place, cost):
        if self._too_much(place, cost):
            return
        lacking = sum(max(0, self._problem.least - count) for count in self._assisted.values())
        if lacking > len(self._villages) - place:
            return
        if place == len(self._villages):
            self._note(cost)
            return
        village = self._villages[place]
        assisted = village in self._problem.assisted
        for centre in self._centres:
            further = self._problem.costs.get((village, centre))
            if further is None or self._members[centre] == self._problem.members:
                continue
            self._members[centre] += 1
            self._assisted[centre] += assisted
            self._chosen.append(centre)
            self._on(place + 1, cost + further)
            self._chosen.pop()
            self._assisted[centre] -= assisted
            self._members[centre] -= 1

    def _note(self, cost):
        if self.found is not None and cost == self.found.cost:
            self.equals = True
        if self.found is None or cost < self.found.cost:
            self.equals = False
            self.found = Solution(cost, tuple(self._centres), dict(zip(self._villages, self._chosen)))
            self._limit = cost


def best(problem):
    """Give the way of least cost, None where there is none.

    Of equals that counts whose centres come first, where each lead village in the order of codes would rather be one; then
    that in which each village in the order of codes joins the centre of the smaller code.
    """
    tried = []
    for is_centre in product((True, False), repeat=len(problem.leads)):
        centres = [lead for lead, chosen in zip(problem.leads, is_centre) if chosen]
        if problem.fewest <= len(centres) <= problem.most and not problem.barred & set(centres):
            limit = min((one.found.cost for one in tried if one.found), default=None)
            tried.append(_Joining(problem, centres, limit).run())
    found = [one for one in tried if one.found]
    if not found:
        return None
    cost = min(one.found.cost for one in found)
    least = [one for one in found if one.found.cost == cost]
    if len(least) > 1:
        note("equals: centres")
    if least[0].equals:
        note("equals: joined")
    return least[0].found
