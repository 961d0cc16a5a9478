"""The roster of each unit, and the record of each village's team with those who left and those who came after them."""

from datetime import date, timedelta

from city import QUARTERS, YEAR, period, quarter_of
from spread import uneven
from text import Raw, record, write

SEATS = {"deputy": 1, "party_member": 2, "director": 1, "village_member": 3}


def _village(village, office):
    made = {"code": village.code, "name": village.name, "class": village.village_class,
            "class_decided": {"on": date(2022, 12, 28), "by": office},
            "secretary": {"id": village.secretary, "since": village.since}, "at": list(village.at)}
    if village.new:
        made["secretary"]["newly_elected"] = True
    return made


def write_roster(city, unit):
    own = {"code": unit.code, "name": unit.name}
    elsewhere = sorted(township for township in unit.townships if not township.startswith(unit.code))
    if elsewhere:
        own["reports_for"] = elsewhere
    write(city.folder(unit) / "roster.yaml", f"名册 Roster：{unit.name}。地名、编码都是虚构的。 Invented names and codes.", [record(
        {"kind": "roster", "from": date(2022, 10, 1)}, units=[own],
        townships=[{"code": code, "name": name} for code, name in unit.townships.items()],
        villages=[_village(village, unit.office) for village in unit.villages])])


def _terms(village):
    """Who holds the seats since the election; ids are the village's own."""
    posts = [post for post, seats in SEATS.items() for _ in range(seats)]
    return [{"post": post, "id": f"P{village.secretary[1:]}{place}", "since": date(2021, 11, 20)}
            for place, post in enumerate(posts)]


def _team(village, quarter, terms):
    head = {"kind": "team", "period": Raw(f"{YEAR - 1}-Q4") if quarter == 0 else period(quarter), "village": village.code,
            "seats": SEATS}
    reserve = [{"id": f"R{village.secretary[1:]}{place}", "since": date(2022, 6, 1)} for place in range(village.reserves)]
    return record(head, terms=terms, reserve=reserve)


def _changes(city):
    """Days on which members left, and on which their posts were filled again, by village."""
    left, filled = city.target("left"), city.target("filled")
    villages = city.random.sample(city.villages, left)
    return {village.code: (city.day(city.random.choice(QUARTERS), latest=40), place < filled) for place, village in enumerate(villages)}


def _changed(village, day, is_filled):
    terms = _terms(village)
    last = terms[-1]
    last["until"] = day
    if is_filled:
        terms.append({"post": last["post"], "id": last["id"] + "1", "since": day + timedelta(days=25)})
    return terms


def write_teams(city):
    for village, count in zip(city.villages, uneven(city.random, city.target("reserves"), len(city.villages), least=1, swing=3)):
        village.reserves = count
    changes = _changes(city)
    for unit in city.units:
        write(city.folder(unit) / "records" / f"{YEAR - 1}-Q4" / "班子.yaml", "村级班子名册（书记写在名册里），人员只写编号",
              [_team(village, 0, _terms(village)) for village in unit.villages])
        for quarter in QUARTERS:
            changed = [_team(village, quarter, _changed(village, *changes[village.code])) for village in unit.villages
                       if village.code in changes and quarter_of(changes[village.code][0]) == quarter]
            if changed:
                write(city.folder(unit) / "records" / period(quarter) / "班子.yaml", "届中分析：离职和补齐", changed)
