"""How many places there are (leitai help awards): in each circle, or divided over the groups of each circle."""

from dataclasses import dataclass, field

from grades import _whole
from values import number


@dataclass
class Places:
    """The places of an award.

    `sure` has them by pool, which is a circle or a group of one. Of the pools in each of `tied` so many as stand beside
    them get one more, and which is not known.
    """

    words: tuple
    sure: dict
    tied: list = field(default_factory=list)

    def pool(self, village):
        """Give the pool of a village."""
        return tuple(map(village.key, self.words))


def places_of(award, scores):
    """Count the places of an award that is not for everyone; shares and groups are of villages with a total."""
    how_many, counted = award.spec["how_many"], {}
    circle = tuple(award.among)
    over = tuple(how_many.get("over", [])) if isinstance(how_many, dict) else ()
    for score in scores:
        key = tuple(map(score.village.key, circle + over))
        counted[key] = counted.get(key, 0) + (score.total is not None)
    if isinstance(how_many, str):
        return Places(circle, dict.fromkeys(counted, int(how_many)))
    if "share" in how_many:
        share, rounding = number(how_many["share"]), how_many["round"]
        return Places(circle, {key: _whole(share * count, rounding) for key, count in counted.items()})
    places = Places(circle + over, {})
    circles = {}
    for key, count in counted.items():
        circles.setdefault(key[:len(circle)], {})[key] = count
    for groups in circles.values():
        _divide(int(how_many["number"]), groups, places)
    return places


def _divide(places, groups, found):
    """Divide by the largest remainder; of equal remainders the larger group comes first."""
    everyone = sum(groups.values())
    if not everyone:
        found.sure.update(dict.fromkeys(groups, 0))
        return
    found.sure.update({key: places * count // everyone for key, count in groups.items()})
    left = places - sum(places * count // everyone for count in groups.values())

    def standing(key):
        return places * groups[key] % everyone, groups[key]
    ordered = sorted(groups, key=standing, reverse=True)
    if not left:
        return
    last = standing(ordered[left - 1])
    ahead = [key for key in ordered if standing(key) > last]
    equals = [key for key in ordered if standing(key) == last]
    if len(equals) > left - len(ahead):
        found.tied.append((equals, left - len(ahead)))
        left = len(ahead)
    for key in ordered[:left]:
        found.sure[key] += 1
