"""Tours of observation (leitai help awards): groups and the order of visits, found in two ways that share no code.

One tries every partition and every order; the other builds shortest paths from shorter ones, and manages 8 and 8 villages.
"""

import math
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, permutations

_RADIUS = 6371008.8  # metres, of the sphere


@dataclass(frozen=True)
class Stop:
    """A village to visit, with its total and where it lies in degrees."""

    code: str
    total: Fraction
    longitude: float
    latitude: float


@lru_cache(maxsize=None)
def metres(one, other):
    """Give the distance of two villages on the sphere, in whole metres, half up."""
    first, second = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    height = math.sin((second - first) / 2) ** 2 + math.cos(first) * math.cos(second) * math.sin(across / 2) ** 2
    return math.floor(2 * _RADIUS * math.asin(math.sqrt(height)) + 0.5)


def length(path):
    """Give the length of a path without return."""
    return sum(metres(one, other) for one, other in zip(path, path[1:]))


# All partitions, all orders

def _first_paths(group):
    """Give the shortest path that begins at the lowest code; of equal ones that of the lower codes."""
    start, *others = sorted(group, key=lambda stop: stop.code)
    return min(((start, *order) for order in permutations(others)),
               key=lambda path: (length(path), [stop.code for stop in path]))


def by_trying(stops, groups):
    """Give the paths of the best partition, tried one by one."""
    if groups == 1 or len(stops) < 2:
        return [_first_paths(stops)] if stops else []
    best = None
    for size in {len(stops) // 2, len(stops) - len(stops) // 2}:
        for group in combinations(stops, size):
            others = [stop for stop in stops if stop not in group]
            if min(stop.code for stop in group) > min(stop.code for stop in others):
                continue
            difference = abs(sum(stop.total for stop in group) - sum(stop.total for stop in others))
            if best and difference > best[0][0]:
                continue
            paths = [_first_paths(group), _first_paths(others)]
            codes = sorted(stop.code for stop in group)
            found = ((difference, sum(map(length, paths)), codes), paths)
            best = min(best or found, found, key=lambda one: one[0])
    return best[1]


# Shortest paths from shorter ones

class _Table:
    """Shortest ways on from a village through a set of others; villages are numbers in the order of their codes."""

    def __init__(self, stops):
        self._stops = sorted(stops, key=lambda stop: stop.code)
        self._between = [[metres(one, other) for other in self._stops] for one in self._stops]
        self.rest = lru_cache(maxsize=None)(self._rest)

    def _rest(self, here, left):
        if not left:
            return 0
        return min(self._between[here][following] + self.rest(following, left & ~(1 << following))
                   for following in range(len(self._stops)) if left >> following & 1)

    def path(self, group):
        """Give the shortest path through the villages of a set of bits, the lower codes first where it does not matter."""
        here = (group & -group).bit_length() - 1
        left, found = group & ~(1 << here), [here]
        while left:
            wanted = self.rest(here, left)
            here = next(one for one in range(len(self._stops)) if left >> one & 1
                        and self._between[here][one] + self.rest(one, left & ~(1 << one)) == wanted)
            left &= ~(1 << here)
            found.append(here)
        return tuple(self._stops[one] for one in found)

    def length(self, group):
        first = group & -group
        return self.rest(first.bit_length() - 1, group & ~first)

    def sum(self, group):
        return sum(stop.total for one, stop in enumerate(self._stops) if group >> one & 1)


def by_table(stops, groups):
    """Give the paths of the best partition, from a table of shortest paths."""
    table, everyone = _Table(stops), (1 << len(stops)) - 1
    if groups == 1 or len(stops) < 2:
        return [table.path(everyone)] if stops else []
    sizes = {len(stops) // 2, len(stops) - len(stops) // 2}
    parts = [part for part in range(1, everyone, 2) if part.bit_count() in sizes]
    total = table.sum(everyone)
    differences = {part: abs(2 * table.sum(part) - total) for part in parts}
    least = min(differences.values())
    even = [part for part in parts if differences[part] == least]
    lengths = {part: table.length(part) + table.length(everyone & ~part) for part in even}
    shortest = min(lengths.values())
    best = min((part for part in even if lengths[part] == shortest),
               key=lambda part: [one for one in range(len(stops)) if part >> one & 1])
    return [table.path(best), table.path(everyone & ~best)]


def stops_of(campaign, codes, scores):
    """Give the stops of villages by the roster that counts; None where one lies nowhere."""
    places = {}
    for roster in sorted(campaign.records("roster"), key=lambda document: document["from"]):
        if roster["from"] <= campaign.period.last_day():
            places.update((entry["code"], entry.get("at")) for entry in roster.get("villages", []))
    totals = {score.village.code: score.total for score in scores}
    if any(places[code] is None for code in codes):
        return None
    return [Stop(code, totals[code], *map(float, places[code])) for code in sorted(codes)]
