"""The contests of a year at four levels: panels of judges, rounds and the judges' sheets."""

from decimal import Decimal

import places
from city import QUARTERS, period
from spread import shares
from text import record, write

ROLES = ("party_delegate", "congress_deputy", "cppcc_member", "secretary")       # two delegates, one committee member, and a peer
TOWNSHIP, COUNTY, CITY = 160, 40, 4              # of 684 contests; the others are drills in villages
SPECIAL = 4                                      # a league, lectures, teams, a tour


class Writer:
    """Collects the panel, the rounds and the sheets of one unit and quarter."""

    def __init__(self, city, unit, quarter, judges):
        self.random, self.unit, self.quarter, self.records = city.random, unit, quarter, []
        self.letter = unit.code[-1] if unit else "0"
        self.judges = [{"id": f"J{self.letter}{place}", "role": role} for place, role in enumerate(judges)]
        if unit:
            self.judges[-1]["home"] = unit.villages[0].code
        self.records.append(record({"kind": "panel", "period": period(quarter), "id": f"panel-{self.letter}"}, judges=self.judges))

    def hold(self, city, name, title, level, form, rules, marks, teams=None):
        """Hold a round: `marks` says around what each village is marked."""
        head = {"kind": "round", "period": period(self.quarter), "id": f"{name}-{self.letter}-{self.quarter}", "title": title,
                "level": level, "form": form, "on": city.day(self.quarter), "rules": rules, "panel": f"panel-{self.letter}"}
        who = {"teams": teams} if teams else {"contestants": [village.code for village in marks]}
        self.records.append(record(head | who))
        for judge in self.judges:
            self.records.append(record({"kind": "sheet", "period": period(self.quarter), "round": head["id"], "judge": judge["id"],
                                        "marks": {village.code: self._mark(mark) for village, mark in marks.items()}}))

    def _mark(self, mark):
        return Decimal(mark * 10 + self.random.randint(-5, 5)) / 10

    def write(self, folder):
        write(folder / "records" / period(self.quarter) / "比武.yaml", "比武：评议团、各轮和评分表，评委只写编号", self.records)


def numbers(city):
    """How many contests are held at each level."""
    total = city.target("contests")
    at_city = max(1, total * CITY // 684)
    at_county = max(len(city.units) + SPECIAL, total * COUNTY // 684)
    at_township = total * TOWNSHIP // 684
    return total - at_city - at_county - at_township, at_township, at_county, at_city


def _split(villages, count):
    """The villages in `count` groups, near ones together."""
    sizes, groups, place = shares(len(villages), [1] * count), [], 0
    for size in sizes:
        groups.append(villages[place:place + size])
        place += size
    return groups


def _special(unit):
    """What some units hold beside the county's contest: name, title, form and rules."""
    return {places.LEAGUES: ("league", "样板片区联赛打擂", "league", "league"),
            places.LECTURES: ("lecture", "书记讲堂", "lecture", "lecture"),
            places.TEAMS: ("team", "软弱涣散村组团打擂", "team", "team")}.get(unit.number)


def _ordinary_marks(city, villages):
    return {village: city.random.randint(70, 86) for village in villages}


def _distinct_marks(city, villages):
    """Marks a point apart, so that no two are equal."""
    marks = list(range(84 - len(villages), 84))
    city.random.shuffle(marks)
    return dict(zip(villages, marks))


def _county_marks(city, unit, trained):
    if unit.number != places.CASES:
        return _distinct_marks(city, trained[:12])
    best = [village for village in trained if "best" in village.roles]
    others = [village for village in trained if "best" not in village.roles][:20]
    high = {village: 92 + place % 5 for place, village in enumerate(best)}
    return high | {village: 70 + place % 12 for place, village in enumerate(others)}


def _hold_special(city, unit, writer, trained):
    name, title, form, rules = _special(unit)
    if form == "lecture":
        marks = {village: 60 if "trails in lectures" in village.roles else city.random.randint(80, 92)
                 for village in unit.villages if village in trained or "trails in lectures" in village.roles}
        writer.hold(city, name, title, "county", form, rules, marks)
        return
    group = trained[:9]
    teams = None if form == "league" else [
        {"id": f"team{turn}", "title": f"第{turn}队", "members": [village.code for village in group[turn - 1::3]]} for turn in (1, 2, 3)
        if group[turn - 1::3]]
    writer.hold(city, name, title, "county", form, rules, _distinct_marks(city, group), teams)


def _tour(city, unit, writer, trained):
    marks = {village: 62 if "trails" in village.roles and "trails in lectures" not in village.roles else city.random.randint(80, 92)
             for village in trained}
    writer.hold(city, "tour", "拉练观摩评议", "county", "tour", "tour", marks)


class Year:
    """How many contests each unit holds in each quarter, level by level."""

    def __init__(self, city):
        drills, trainings, in_counties, self.at_city = numbers(city)
        units = [len(unit.villages) for unit in city.units]
        self.drills = self._by_quarter(drills, units, least=1)
        self.trainings = self._by_quarter(trainings, units, least=0)
        earlier = shares(in_counties - len(units) - SPECIAL, [1] * 3)
        self.counties = [shares(number, units) for number in earlier] + [[1] * len(units)]

    @staticmethod
    def _by_quarter(total, units, least):
        return [shares(number, units, least) for number in shares(total, [1] * len(QUARTERS))]


def _hold_quarter(city, unit, quarter, year):
    trained = [village for village in unit.villages if "trained" in village.roles]
    writer = Writer(city, unit, quarter, ROLES)
    for turn, group in enumerate(_split(trained, year.drills[quarter - 1][unit.number]), 1):
        writer.hold(city, f"drill{turn}", f"村级练第{turn}场", "village", "drill", "drill", _ordinary_marks(city, group))
    trainings = year.trainings[quarter - 1][unit.number]
    for turn, group in enumerate(_split(trained, trainings) if trainings else [], 1):
        writer.hold(city, f"training{turn}", f"镇级训第{turn}场", "township", "league", "training", _ordinary_marks(city, group[:6]))
    for turn in range(year.counties[quarter - 1][unit.number]):
        marks = _county_marks(city, unit, trained) if quarter == 4 else _ordinary_marks(city, trained[6 * turn:6 * turn + 6])
        writer.hold(city, f"county{turn + 1}", "县级比武", "county", "final", "county", marks)
    if quarter == 4:
        if _special(unit):
            _hold_special(city, unit, writer, trained)
        if unit.number == places.LECTURES:
            _tour(city, unit, writer, trained)
    writer.write(city.folder(unit))


def write_contests(city):
    year = Year(city)
    for unit in city.units:
        for quarter in QUARTERS:
            _hold_quarter(city, unit, quarter, year)
    for quarter in QUARTERS[-year.at_city:]:
        writer = Writer(city, None, quarter, ROLES[:3])
        first = [next(village for village in unit.villages if "trained" in village.roles) for unit in city.units]
        writer.hold(city, "show", "市级晒", "city", "final", "city", _distinct_marks(city, first))
        writer.write(city.out)
