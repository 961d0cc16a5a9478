"""Registers of training: courses, degree studies, mentors of new secretaries, and projects that secretaries planned."""

from datetime import date, timedelta
from decimal import Decimal

from city import QUARTERS, YEAR, quarter_of
from spread import shares, uneven

COURSES = ("乡村振兴专题班", "乡村治理专题班", "集体经济专题班", "农村党建专题班", "电商直播班", "农业新技术班")
MODULES = ("industry", "talent", "culture", "ecology", "organization")


def _by_unit(city, key):
    return shares(city.target(key), [len(unit.villages) for unit in city.units])


def write_courses(city, all_books):
    attended = iter(uneven(city.random, city.target("attended"), city.target("courses"), least=20))
    for unit, books, count in zip(city.units, all_books, _by_unit(city, "courses")):
        for place in range(count):
            begun = city.day(QUARTERS[place % 4], latest=6)
            kind = ("theory", "theory", "practice", "new_farmers")[place % 4]
            fields = {"county": unit.code, "name": f"{COURSES[place % len(COURSES)]}第{place + 1}期", "kind": kind, "begun": begun,
                      "ended": begun + timedelta(days=3), "days": Decimal("3.0"), "attended": next(attended)}
            if kind == "new_farmers":
                fields["university"] = "澜浦农业学院"
            books.add("courses", "A", quarter_of(begun), **fields)


def write_studies(city, all_books):
    for unit, books, count in zip(city.units, all_books, _by_unit(city, "students")):
        secretaries = [village.secretary for village in unit.villages]
        reserves = [f"R{village.secretary[1:]}{place}" for place in range(3) for village in unit.villages if village.reserves > place]
        for place, person in enumerate((secretaries[::2] + reserves)[:count]):
            books.add("studies", "B", 3, person=person, role="secretary" if person[0] == "S" else "reserve", school="澜浦开放大学",
                      enrolled=date(YEAR, 9, 1))


def write_mentors(city, all_books):
    """Every new secretary has a mentor; mentors are fewer, so that some have two secretaries."""
    mentors = _by_unit(city, "mentors")
    for unit, books, count in zip(city.units, all_books, mentors):
        new = [village for village in unit.villages if village.new]
        assert count <= len(new) <= 3 * count
        for place, village in enumerate(new):
            books.add("mentoring", "C", 1, person=village.secretary, mentor=unit.id("M", place % count),
                      experience=("township", "secretary")[place % count % 2], begun=village.since + timedelta(days=30))


def write_projects(city, all_books):
    for unit, books, count in zip(city.units, all_books, _by_unit(city, "projects")):
        for place in range(count):
            village = unit.villages[place % len(unit.villages)]
            planned = city.day(city.random.choice(QUARTERS))
            books.add("projects", "D", quarter_of(planned), village=village.code, name=f"振兴项目{place + 1}", module=MODULES[place % 5],
                      planned_by=village.secretary, investment=Decimal(city.random.randint(500, 9000)) / 100, planned=planned)
