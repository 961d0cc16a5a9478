"""Registers of the cadres' visits: teams, visits with diaries and reports, matters, opinions, measures, commitments."""

from datetime import date, timedelta

import places
from books import happened
from city import QUARTERS, YEAR, quarter_of
from spread import shares

KINDS = ("schooling", "employment", "health", "environment", "roads", "water", "power", "network", "housing", "elderly",
         "childcare", "insurance", "subsidies", "land", "farming", "fishery", "irrigation", "safety", "culture", "other")
VISITS = ("stay", "stay", "meeting", "overnight", "night_talk", "unannounced", "household")
TOPICS = ("organization", "industry", "governance", "environment", "services", "culture")
ITEMS = ("路灯更换", "水渠清淤", "公交停靠点", "老人食堂", "危墙拆除", "卫生室搬迁", "农机库", "蓄水池")


def _weights(city):
    return [len(unit.villages) for unit in city.units]


def write_teams(city, all_books):
    """Teams of three or four cadres, so many that everybody is in one, and every village has one."""
    cadres = city.target("cadres")
    count = (2 * cadres + 3) // 7
    sizes = iter([4] * (cadres - 3 * count) + [3] * (4 * count - cadres))
    teams = []
    for unit, books, number in zip(city.units, all_books, shares(count, _weights(city), least=1)):
        person = iter(range(1, 9999))
        groups = [unit.villages[turn::number] for turn in range(number)]
        teams.append([(_team(books, unit, [unit.id("G", next(person)) for _ in range(next(sizes))], group), group)
                      for group in groups])
    return teams


def _team(books, unit, members, group):
    return books.add("teams", "E", 1, county=unit.code, members=members, villages=[village.code for village in group],
                     formed=date(YEAR - 1, 3, 1))


def write_visits(city, all_books, teams):
    """A visit to every village in every quarter at least; the diaries of all are the article's."""
    rounds = 2 * len(QUARTERS)
    diaries = iter(shares(city.target("diaries"), [1] * (rounds * len(city.villages))))
    reports = iter(city.random.sample(range(rounds * len(city.villages)), city.target("reports")))
    wanted, place = set(reports), 0
    for unit, books, of_unit in zip(city.units, all_books, teams):
        for team, group in of_unit:
            for village in group:
                for turn in range(rounds):
                    begun = city.day(QUARTERS[turn // 2], latest=12)
                    visit = books.add("visits", "H", quarter_of(begun), village=village.code, team=team, cadres=[unit.id("G", 1)],
                                      kind=VISITS[(place + turn) % len(VISITS)], begun=begun + timedelta(days=turn % 2),
                                      days=1 + place % 3, diaries=next(diaries))
                    if place in wanted:
                        books.add("reports", "I", quarter_of(begun), entry=visit, subject=f"蹲点调研{place}",
                                  written=begun + timedelta(days=10))
                    place += 1


def _matter_kinds(unit, count):
    """The island raises every kind; the others what they have."""
    return [KINDS[place % (len(KINDS) if unit.number == places.ISLAND else 9)] for place in range(count)]


def write_matters(city, all_books):
    weights = _weights(city)
    least = int(city.figures["kinds"].number)
    total = city.target("matters") - least
    for unit, books, count in zip(city.units, all_books, shares(total, weights)):
        if unit.number == places.ISLAND:
            count += least
        for place, kind in enumerate(_matter_kinds(unit, count)):
            day = city.day_before(40)
            answered = day + timedelta(days=city.random.randint(8, 35))
            village = unit.villages[place % len(unit.villages)]
            fields = {"village": village.code, "kind": kind, "place": f"{place + 1}号点", "source": "visit", "raised": day,
                      "taken_up": day, "handled_by": "有关部门", "due": day + timedelta(days=60)}
            outcome = {"answered": answered, "result": ("solved", "explained")[place % 4 == 3]}
            happened(books, "matters", "N", day, fields, (answered, outcome) if place % 10 else None)


def write_opinions(city, all_books):
    for unit, books, count in zip(city.units, all_books, shares(city.target("opinions"), _weights(city))):
        for place in range(count):
            day = city.day(QUARTERS[place % 4], latest=20)
            books.add("opinions", "O", quarter_of(day), village=unit.villages[place % len(unit.villages)].code,
                      topic=TOPICS[place % len(TOPICS)], gathered=day, taken_up=day + timedelta(days=5), answered=day + timedelta(days=15))


def write_measures(city, all_books):
    unit, books = city.units[places.ISLAND], all_books[places.ISLAND]
    for place in range(city.target("measures")):
        books.add("measures", "Q", 4, county=unit.code, what=f"措施建议{place + 1}", proposed=city.day(4))


def write_commitments(city, all_books):
    made, delivered = city.target("promised"), city.target("delivered")
    done = [True] * delivered + [False] * (made - delivered)
    city.random.shuffle(done)
    done = iter(done)
    for unit, books, count in zip(city.units, all_books, shares(made, _weights(city))):
        for place in range(count):
            day = city.day_before(45)
            end = day + timedelta(days=city.random.randint(10, 40))
            fields = {"village": unit.villages[place % len(unit.villages)].code,
                      "what": f"{ITEMS[place % len(ITEMS)]}{place + 1}", "owner": unit.id("G", 1), "promised": day, "due": date(YEAR + 1, 6, 30)}
            happened(books, "commitments", "V", day, fields,
                     (end, {"delivered": end, "confirmed_by": unit.id("T", place % 9)}) if next(done) else None)


