"""The invented city: its seven county-level units, their townships and villages, and who leads them."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from spread import shares

CITY = "澜浦市"
# Code, name, office, weight among 900 villages, the prefix of its codes. Two units have no prefix of their own: their villages
# bear codes of another county, as development zones and islands do.
UNITS = (
    ("359921", "潮平区", "区委组织部", 190, "3599211"),
    ("359922", "桐浦区", "区委组织部", 170, "3599221"),
    ("359923", "菱湖区", "区委组织部", 160, "3599231"),
    ("359924", "岚屿区", "区委组织部", 150, "3599241"),
    ("359925", "鹿溪县", "县委组织部", 160, "3599251"),
    ("359926", "澳北管委会", "党工委组织人事部", 45, "3599245"),
    ("359927", "鸥洲岛管委会", "党工委组织人事部", 25, "3599247"),
)
LEAGUES, LECTURES, CASES, TEAMS, ISLAND = 0, 1, 2, 5, 6      # which unit does what the article tells of one unit alone
VILLAGES = 900
TOWNSHIP = 15                                                # villages of a township
FIRST = "东西南北上下前后大小新古青白金石云双长清"
SECOND = "山溪洋坂塘林埔厝岭坑湖浦峰亭井桥渡洲埕墩"
TOWNS = "枫柳桐榕松竹梅兰荷樟"
TOWN_ENDS = "泽川陂岗湾营汀礁崎"


@dataclass(eq=False)
class Village:
    code: str
    name: str
    unit: "Unit"
    township: str                                            # its code
    village_class: str
    secretary: str
    since: date
    at: tuple
    new: bool
    roles: set = field(default_factory=set)                  # what the generator makes of it: excellent, improved, lead …
    reserves: int = 0


@dataclass(eq=False)
class Unit:
    number: int
    code: str
    name: str
    office: str
    prefix: str
    townships: dict = field(default_factory=dict)            # code -> name
    villages: list = field(default_factory=list)

    def id(self, letter, number):
        """An id that no other unit gives."""
        return f"{letter}{self.code[-1]}{number:04d}"

    def by(self):
        return {"level": "county", "name": self.name + self.office}


def _names(random):
    names = [first + second for first in FIRST for second in SECOND]
    random.shuffle(names)
    return names


def _town_names():
    return [first + end for end in TOWN_ENDS for first in TOWNS]


def _township_codes(prefix, count):
    return [f"{prefix}{number:02d}" for number in range(1, count + 1)]


def _village(city, unit, township, turn, number, name):
    random = city.random
    village_class = "weak" if number % 20 == 7 else "advanced" if number % 5 == 1 else "ordinary"
    new = number % 5 in (0, 2, 3)                            # three in five came in after the last election
    since = date(2022, 2, 1) + timedelta(days=random.randint(0, 120)) if new else date(
        2018, 3, 1) + timedelta(days=random.randint(0, 900))
    east = Decimal(130000 + 210 * unit.number + 40 * (turn % 5) + random.randint(0, 30)) / 1000
    north = Decimal(21000 + 11 * list(unit.townships).index(township) + 3 * (turn // 5) + random.randint(0, 2)) / 1000
    return Village(f"{township}{201 + turn}", name + "村", unit, township, village_class, unit.id("S", number), since,
                   (east, north), new)


def units(city, villages):
    """The units with their townships and villages, `villages` of these in all."""
    towns, found = iter(_town_names()), []
    for number, ((code, name, office, _, prefix), size) in enumerate(
            zip(UNITS, shares(villages, [unit[3] for unit in UNITS], least=4))):
        unit = Unit(number, code, name, office, prefix)
        count = -(-size // TOWNSHIP)
        unit.townships = {township: next(towns) + "镇" for township in _township_codes(prefix, count)}
        names = iter(_names(city.random))
        place = 0
        for township, part in zip(unit.townships, shares(size, [1] * count)):
            for turn in range(part):
                unit.villages.append(_village(city, unit, township, turn, place, next(names)))
                place += 1
        found.append(unit)
    return found
