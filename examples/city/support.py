"""Registers of support and publicity: first secretaries with funds and projects, produce sold, columns, links."""

from datetime import date, timedelta
from decimal import Decimal

from city import QUARTERS, YEAR, quarter_of
from spread import turns, uneven

PRODUCE = ("枇杷", "龙眼", "海带", "茶叶", "花蛤", "水稻")
WAYS = ("broadcast", "order", "resale")
SOURCES = ("finance", "office", "enterprise", "donation")
LEADERS = 12
SINCE = date(YEAR - 1, 4, 1)


def _first_secretaries(city):
    """The villages that have one: all weak ones first."""
    order = sorted(city.villages, key=lambda village: village.village_class != "weak")
    weak = [village for village in order if village.village_class == "weak"]
    rest = city.random.sample(order[len(weak):], city.target("first_secretaries") - len(weak))
    return weak + rest


def write_first_secretaries(city, all_books):
    """Give the entry, the unit's books and the village of each."""
    found = []
    for village in _first_secretaries(city):
        books = all_books[village.unit.number]
        number = books.count.get("first_secretaries", 0) + 1
        entry = books.add("first_secretaries", "W", 1, village=village.code, secretary=village.unit.id("F", number),
                          sent_by=f"市直单位{number}", level=("city", "county", "province")[number % 3], since=date(YEAR - 1, 3, 15))
        found.append((entry, books))
    return found


def write_support(city, first):
    cents = uneven(city.random, city.target("funds") * 100, len(first), least=100)
    for (entry, books), amount in zip(first, cents):
        day = city.day(city.random.choice(QUARTERS))
        books.add("funds", "X", quarter_of(day), entry=entry, amount=Decimal(amount) / 100, raised=day,
                  source=city.random.choice(SOURCES))
    for place, (entry, books) in enumerate(turns(first, city.target("support"))):
        day = city.day(city.random.choice(QUARTERS), latest=30)
        budget = Decimal(city.random.randint(1000, 6000)) / 100
        project = books.add("support", "Y", quarter_of(day), entry=entry, name=f"帮扶项目{place + 1}", budget=budget, begun=day)
        paid = day + timedelta(days=20)
        books.add("payments", "U", quarter_of(paid), entry=project, amount=(budget / 2).quantize(Decimal("0.01")), paid=paid)


def write_sales(city, all_books):
    sellers = city.villages[::3]
    tonnes = uneven(city.random, city.target("sales") * 100, len(sellers), least=100)
    for place, (village, amount) in enumerate(zip(sellers, tonnes)):
        day = city.day(QUARTERS[place % 4])
        all_books[village.unit.number].add(
            "sales", "J", quarter_of(day), village=village.code, product=PRODUCE[place % len(PRODUCE)],
            way=WAYS[place % len(WAYS)], tonnes=Decimal(amount) / 100, sold=day)


def write_publicity(city, all_books):
    for place, village in enumerate(city.villages[::10]):
        day = city.day(QUARTERS[place % 4])
        all_books[village.unit.number].add("publicity", "K", quarter_of(day), village=village.code, subject=f"晒实绩比作为之{place + 1}",
                                           medium="wechat", published=day)


def write_links(city, all_books, own):
    """Offices linked with villages, and leaders with one demonstration area and one key village each."""
    for place, village in enumerate(city.villages[::6]):
        all_books[village.unit.number].add("links", "L", 1, village=village.code, office=f"市直机关{place + 1}", since=SINCE)
    key = city.random.sample(city.villages, LEADERS)
    for place, village in enumerate(key):
        own.add("leaders", "T", 1, person=f"L00{place + 1:02d}", area=f"第{place + 1}示范片区", key_village=village.code, since=SINCE)
