"""The least cost of joint building once more (leitai help pairing), by flows of least cost: for larger campaigns.

It shares no search with `pair_search`; on what is small enough for both, both have to give the same.
"""

from dataclasses import replace
from itertools import combinations

from pair_search import Solution

_SOURCE, _SINK = "source", "sink"


class _Network:
    """Sends units one by one on the cheapest way that is left; ways back undo what was sent."""

    def __init__(self):
        self._edges = []             # to, room left, cost; the edge back stands beside it
        self._out = {}

    def edge(self, start, end, room, cost):
        for one, other, left, price in ((start, end, room, cost), (end, start, 0, -cost)):
            self._out.setdefault(one, []).append(len(self._edges))
            self._edges.append([other, left, price])

    def _cheapest(self):
        """Give the edges of the cheapest way from source to sink, by repeated relaxation; None where there is none."""
        costs, by, waiting = {_SOURCE: 0}, {}, [_SOURCE]
        while waiting:
            place = waiting.pop(0)
            for edge in self._out[place]:
                end, room, cost = self._edges[edge]
                if room and costs[place] + cost < costs.get(end, float("inf")):
                    costs[end] = costs[place] + cost
                    by[end] = edge
                    if end not in waiting:
                        waiting.append(end)
        if _SINK not in costs:
            return None
        way, place = [], _SINK
        while place != _SOURCE:
            way.append(by[place])
            place = self._edges[by[place] ^ 1][0]
        return way, costs[_SINK]

    def send(self, units):
        """Send so many units and give what they cost, None where they do not get through."""
        total = 0
        for _ in range(units):
            found = self._cheapest()
            if found is None:
                return None
            way, cost = found
            total += cost
            for edge in way:
                self._edges[edge][1] -= 1
                self._edges[edge ^ 1][1] += 1
        return total


def _least(problem, centres):
    """Give the least cost with these centres, None where they cannot be joined so."""
    others = [lead for lead in problem.leads if lead not in centres] if problem.join else []
    if len(problem.assisted) < problem.least * len(centres):
        return None
    network = _Network()
    # What each centre must have is worth more than all that anybody costs, so that it is had wherever it can be.
    worth = 1 + sum(problem.costs.values())
    for centre in centres:
        network.edge(("assisted", centre), ("all", centre), problem.least, -worth)
        network.edge(("assisted", centre), ("all", centre), len(problem.assisted), 0)
        network.edge(("all", centre), _SINK, problem.members - 1, 0)
    for village in (*problem.assisted, *others):
        network.edge(_SOURCE, village, 1, 0)
        kind = "assisted" if village in problem.assisted else "all"
        for centre in centres:
            if (village, centre) in problem.costs:
                network.edge(village, (kind, centre), 1, problem.costs[village, centre])
    total = network.send(len(problem.assisted) + len(others))
    if total is None:
        return None
    total += worth * problem.least * len(centres)
    return total if total < worth else None


def _sets(problem):
    """Yield the sets of centres with what all others would cost at least, each by itself."""
    able = [lead for lead in problem.leads if lead not in problem.barred]
    for number in range(problem.fewest, min(problem.most, len(able)) + 1):
        for centres in combinations(able, number):
            villages = set(problem.assisted) | (set(problem.leads) - set(centres) if problem.join else set())
            costs = [[problem.costs[village, centre] for centre in centres if (village, centre) in problem.costs]
                     for village in villages]
            if all(costs):
                yield sum(map(min, costs)), centres


def best(problem):
    """Give the way of least cost that comes first by the rule of the manual, None where there is none."""
    cost, found = None, []
    for bound, centres in sorted(_sets(problem)):
        if cost is not None and bound > cost:
            break
        least = _least(problem, centres)
        if least is not None and (cost is None or least <= cost):
            found = [*(found if least == cost else ()), centres]
            cost = least
    if cost is None:
        return None
    centres = max(found, key=lambda one: [lead in one for lead in problem.leads])
    return Solution(cost, centres, _joined(problem, centres, cost))


def _joined(problem, centres, cost):
    """Let each village in the order of codes join the first centre with which the total stays what it is."""
    found = {}
    others = [lead for lead in problem.leads if lead not in centres] if problem.join else []
    for village in sorted((*problem.assisted, *others)):
        for centre in centres:
            if (village, centre) in problem.costs:
                tried = {pair: price for pair, price in problem.costs.items() if pair[0] != village or pair[1] == centre}
                if _least(replace(problem, costs=tried), centres) == cost:
                    found[village] = centre
                    problem = replace(problem, costs=tried)
                    break
    return found
