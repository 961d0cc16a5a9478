"""The city that is made: its places, the figures it is to reach, and which village plays which part in them."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import places
from figures import figures
from spread import shares, uneven
from text import Raw

YEAR = 2023
QUARTERS = (1, 2, 3, 4)


def period(quarter):
    return Raw(f"{YEAR}-Q{quarter}")


def first_day(quarter):
    return date(YEAR, 3 * quarter - 2, 1)


def last_day(quarter):
    return date(YEAR, 12, 31) if quarter == 4 else first_day(quarter + 1) - timedelta(days=1)


def quarter_of(day):
    return (day.month + 2) // 3


@dataclass(eq=False)
class Centre:
    """A centre committee of joint building, with its lead and assisted villages."""

    id: str
    unit: places.Unit
    leads: list
    assisted: list

    def villages(self):
        return self.leads + self.assisted


class City:
    def __init__(self, scale, seed, out):
        self.random, self.seed, self.out, self.scale = Random(seed), seed, Path(out), scale
        self.figures = figures(scale)
        self.units = places.units(self, self.target("villages"))
        self.villages = [village for unit in self.units for village in unit.villages]
        self.centres = self._centres()
        self.gains = self._gains()
        self._give_roles()

    def target(self, key):
        """What the records add up to under this figure, as a whole number."""
        if key == "villages":
            return int(places.VILLAGES * self.scale)
        return int(self.figures[key].target())

    def folder(self, unit):
        return self.out / unit.name

    def day(self, quarter, latest=0):
        """A day of the quarter, at least `latest` days before its end."""
        start = first_day(quarter)
        return start + timedelta(days=self.random.randint(0, (last_day(quarter) - start).days - latest))

    def day_before(self, span):
        """A day of the year that is followed by `span` days of it."""
        return first_day(1) + timedelta(days=self.random.randint(0, 364 - span))

    def with_role(self, role):
        return [village for village in self.villages if role in village.roles]

    def _choose(self, role, count, among):
        chosen = self.random.sample(among, count)
        for village in chosen:
            village.roles.add(role)
        return chosen

    def _centres(self):
        leads, assisted, count = self.target("leads"), self.target("assisted"), self.target("centres")
        found = []
        for unit, number in zip(self.units, shares(count, [len(unit.villages) for unit in self.units])):
            strong = iter([village for village in unit.villages if village.village_class == "advanced"])
            others = iter([village for village in unit.villages if village.village_class != "advanced"])
            for place in range(number):
                found.append((Centre(unit.id("Z", place + 1), unit, [next(strong)], [next(others)]), strong, others))
        for turn in range(leads - count):
            centre, strong, _ = found[turn % count]
            centre.leads.append(next(strong))
        for turn in range(assisted - count):
            centre, _, others = found[-1 - turn % count]
            centre.assisted.append(next(others))
        for centre, _, _ in found:
            for village in centre.villages():
                village.roles.add("joined")
        return [centre for centre, _, _ in found]

    def _gains(self):
        """How much more each village of joint building earned than the year before, in 10,000 yuan: their mean is the article's."""
        joined = self.with_role("joined")
        total = int(self.figures["gain"].number * 100 * len(joined))
        return {village.code: Decimal(cents) / 100
                for village, cents in zip(joined, uneven(self.random, total, len(joined), least=300, swing=3))}

    def _give_roles(self):
        plain = [village for village in self.villages if village.village_class != "weak" and "joined" not in village.roles]
        excellent = self._choose("excellent", (self.target("tour") + 1) // 2 + 1 if self.target("tour") > 4 else 1, plain)
        left = [village for village in plain if village not in excellent]
        self._choose("improved", self.target("tour") - len(excellent), left)
        self._choose("trained", self.target("trained"), self.villages)
        again = self._choose("trails", self.target("again"), self._trained(places.LECTURES))
        for village in again[:len(again) * 3 // 5]:
            village.roles.add("trails in lectures")
        self._choose("best", self.target("best"), self._trained(places.CASES))

    def _trained(self, number):
        return [village for village in self.units[number].villages if "trained" in village.roles]
