"""What is left of an award's places while its candidates are gone through: those of pools, and what limits still let."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Candidate:
    """Someone who can have the award; the larger of two keys is the better, `caps` are the limits that count them."""

    code: str
    pool: tuple
    caps: tuple
    key: tuple

    @property
    def first(self):
        """Give the first quantity, turned round where the lower are taken first."""
        return self.key[0]

    def with_first(self, value):
        """Give the same village with another first quantity."""
        return replace(self, key=(value, *self.key[1:]))


class Left:
    """What is left of the places of pools and of limits on one way through the candidates; at a closed line nothing is."""

    def __init__(self, places, limits, closed=frozenset()):
        self.numbers = {**{("pool", pool): number for pool, number in places.items()},
                        **{("cap", cap): number for cap, number in limits.items()}}
        self.closed = closed

    def identity(self):
        return frozenset(self.numbers.items()), self.closed

    def copy(self):
        twin = Left({}, {}, self.closed)
        twin.numbers = dict(self.numbers)
        return twin

    def reasons(self, candidate):
        """Give why someone can have none of what is left; nothing where they can."""
        return tuple("full" if holder[0] == "cap" else "no_place" for holder in holders(candidate)
                     if holder in self.closed or self.numbers[holder] <= 0)

    def take(self, candidate):
        for holder in holders(candidate):
            self.numbers[holder] -= 1

    def close(self, holder_list):
        self.closed = self.closed | frozenset(holder_list)


def holders(candidate):
    """List the pool and the limits from which a candidate takes a place."""
    return [("pool", candidate.pool), *(("cap", cap) for cap in candidate.caps)]
