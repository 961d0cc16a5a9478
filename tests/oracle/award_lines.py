"""Who takes the places of an award (leitai help awards): the best first, equals together, and what happens at a line.

While a line is open it is gone on in every way in which a vote may part the equals: who is chosen in all of them is
chosen, who is chosen in none is not, and all others wait as the equals do.
"""

from collections import Counter
from itertools import combinations, groupby, product

from award_left import Left, holders
from seen import note

CHOSEN = {"chosen", "revoted"}
WAITS = "waits"


class Lines:
    """Takes the candidates of one award, over all its circles at once."""

    def __init__(self, award, places, votes):
        self._award = award
        self._places = places
        self._votes = votes
        self._mover = None
        self._ways = []
        self.open_equals = []

    def decide(self, candidates):
        """Give for each code the words that hold on the ways through: chosen, revoted, waits, or reasons of a no."""
        self.open_equals = []
        self._ways = [self._places.sure]
        for pools, more in self._places.tied:
            self._ways = self._parted(candidates, pools, more, self._ways)
        return self._run(candidates, self._ways)

    def places(self):
        """Give how many places there surely are; call it after decide."""
        return sum(min(way[pool] for way in self._ways) for pool in self._places.sure)

    def again(self, candidates, mover):
        """Decide once more with one village at another number; groups keep the places that they have."""
        self._mover = mover
        found = self._run(candidates, self._ways)
        self._mover = None
        return found

    def _run(self, candidates, ways):
        """Take the candidates on every way, each of which begins with other places."""
        limits = {cap: self._award.at_most[cap[0]] for candidate in candidates for cap in candidate.caps}
        ways = [Left(places, limits) for places in ways]
        found = {candidate.code: [] for candidate in candidates}
        for group in self._groups(candidates):
            following = {}
            for left in ways:
                words, after = self._step(group, left)
                for code, word in words.items():
                    found[code].append(word)
                following.update((one.identity(), one) for one in after)
            ways = list(following.values())
        return {code: _together(words) for code, words in found.items()}

    # Groups that are equal in their remainders and their villages

    def _parted(self, candidates, pools, more, ways):
        """Give another place to so many of some pools: those that can use it, those that a vote names first, or any."""
        takers, needed = [], set()
        before = self._alone(candidates, {})
        for pool in pools:
            after = self._alone(candidates, {pool: self._places.sure[pool] + 1})
            changed = {code for code, word in after.items() if word != before[code]}
            takers += [pool] if changed else []
            needed |= changed
        chosen = [takers[:more]]
        if len(takers) > more:
            of_pool = {candidate.code: candidate.pool for candidate in candidates if candidate.pool in takers}
            orders = [order for order in self._votes if needed <= set(order) <= set(of_pool)]
            if len(orders) == 1:
                note("places: revoted")
                chosen = [list(dict.fromkeys(map(of_pool.get, orders[0])))[:more]]
            else:
                note("places: groups_tied")
                self.open_equals.append([candidate for candidate in candidates if candidate.code in needed])
                chosen = combinations(takers, more)
        return [{**places, **{pool: places[pool] + 1 for pool in pools_}} for pools_ in chosen for places in ways]

    def _alone(self, candidates, places):
        """Decide with no more than the sure places and some others; open lines are no matter here."""
        kept, self.open_equals = self.open_equals, []
        found = self._run(candidates, [{**self._places.sure, **places}])
        self.open_equals = kept
        return {code: word if isinstance(word, str) else "not" for code, word in found.items()}

    def _groups(self, candidates):
        """Part the candidates into equals, the best first."""
        ordered = sorted(candidates, key=self.standing, reverse=True)
        return [list(group) for _, group in groupby(ordered, key=self.standing)]

    def standing(self, candidate):
        """Give what makes equals: all of `by` with ties, else the first quantity."""
        return candidate.key if self._award.edge == "ties" else candidate.key[:1]

    def _step(self, group, left):
        """Decide one group of equals on one way; give their words and what is left after them."""
        left = left.copy()
        words = {candidate.code: left.reasons(candidate) for candidate in group if left.reasons(candidate)}
        present = [candidate for candidate in group if candidate.code not in words]
        cut = _cut(present, left)
        at_line = [candidate for candidate in present if cut & set(holders(candidate))]
        for candidate in present:
            if candidate not in at_line or self._award.edge == "all_in":
                words[candidate.code] = "chosen"
                left.take(candidate)
        for holder in cut:
            note(f"line cuts: {holder[0]}_{self._award.edge}")
        if self._award.edge == "all_out":
            words.update((candidate.code, ("edge_out",)) for candidate in at_line)
            left.close(cut)
        if self._award.edge != "ties" or not at_line:
            return words, [left]
        return self._vote(at_line, cut, group, left, words)

    # A vote among equals

    def _vote(self, at_line, cut, group, left, words):
        ways = [left]
        for equals in _joined(at_line, cut):
            order = self._order(equals, group)
            if order is None:
                words.update((candidate.code, WAITS) for candidate in equals)
                self.open_equals.append(equals)
                ways = [after for one in ways for after in _ways(equals, one)]
                continue
            note("line: revoted")
            for candidate in sorted(equals, key=lambda one: order.index(one.code)):
                reasons = ways[0].reasons(candidate)
                words[candidate.code] = ("revoted_out",) if reasons else "revoted"
                for one in ways if not reasons else []:
                    one.take(candidate)
        return words, ways

    def _order(self, equals, group):
        """Give the order of the one vote that names all of the equals, and nobody who is not their equal.

        Where one village is looked at with another number, the vote that named it holds for the others.
        """
        pools = {candidate.pool for candidate in equals}
        known = {candidate.code for candidate in group if candidate.pool in pools}
        needed = {candidate.code for candidate in equals}
        orders = [[code for code in order if code != self._mover] for order in self._votes]
        found = [order for order in orders if needed <= set(order) <= known]
        return found[0] if len(found) == 1 else None


def _cut(present, left):
    """List the limits and pools that cut through equals: more of them than a limit leaves, more than a pool has places.

    Against the places of a pool no more of them count than the limits let take one.
    """
    limits = Counter(("cap", cap) for candidate in present for cap in candidate.caps)
    cut = {limit for limit, count in limits.items() if count > left.numbers[limit]}
    takers = Counter()
    for (pool, caps), count in Counter((candidate.pool, candidate.caps) for candidate in present).items():
        takers[pool] += min([count, *(left.numbers["cap", cap] for cap in caps)])
    return cut | {("pool", pool) for pool, count in takers.items() if count > left.numbers["pool", pool]}


def _together(words):
    """Bring what holds on several ways into one: the same word, or waiting; of reasons first those that always hold."""
    if all(word in CHOSEN for word in words):
        return words[0]
    if any(isinstance(word, str) for word in words):
        note("line: waits" if WAITS in words else "line: waits_behind_it")
        return WAITS
    found = dict.fromkeys(reason for reasons in words for reason in reasons)
    return tuple(sorted(found, key=lambda reason: not all(reason in reasons for reasons in words)))


def _joined(at_line, cut):
    """Part those at a line into lines of their own: two belong together where one limit or pool cuts through both."""
    parts = []
    for candidate in at_line:
        touched = [part for part in parts
                   if any(cut & set(holders(candidate)) & set(holders(other)) for other in part)]
        parts = [part for part in parts if part not in touched] + [[one for part in touched for one in part] + [candidate]]
    return parts


def _ways(equals, left):
    """Yield what may be left when a vote has parted equals; who has the same pool and limits is the same here."""
    kinds = {}
    for candidate in equals:
        kinds.setdefault(tuple(holders(candidate)), []).append(candidate)
    seen = {}
    for taken in product(*(range(len(alike) + 1) for alike in kinds.values())):
        after = left.copy()
        for alike, number in zip(kinds.values(), taken):
            for candidate in alike[:number]:
                after.take(candidate)
        if all(number >= 0 for number in after.numbers.values()) and not any(
                number < len(alike) and not after.reasons(alike[0]) for alike, number in zip(kinds.values(), taken)):
            seen[after.identity()] = after
    return list(seen.values())
