"""The returns of the villages: what each reported in each quarter, and in the same quarter of the year before."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from city import QUARTERS, YEAR, first_day, last_day, period
from text import Raw, record, write

EVENTS = ("读书会", "广场舞交流", "农家书屋开放日", "乡村文化讲堂", "戏曲演出", "趣味运动会")
PARTY_DAYS = ("学习研讨", "清理河道", "走访党员户", "义务植树", "防汛演练", "财务公开评议")
PROJECTS = ("机耕路", "冷库", "加工坊", "民宿", "育苗棚", "分拣线", "停车场", "污水管网")
STAGES = ("planned", "started", "completed")
CENT = Decimal("0.01")


EVIDENCE = ["农经统计表"]


@dataclass
class Pair:
    """What a fact is now and what it was a year before."""

    now: object
    before: object


class Past:
    """What stays with a village through the year."""

    def __init__(self, random, village, gain):
        self.village = village
        self.base = Decimal(random.randint(4000, 9000)) / 100        # collective income of the year before, in 10,000 yuan
        self.gain = gain                                             # and how much more it is now
        self.share = Decimal(random.randint(40, 60)) / 100
        self.joint = Decimal(random.randint(300, 900)) / 100
        self.environment = Decimal(random.randint(700, 820)) / 10
        self.sewage = Decimal(random.randint(500, 800)) / 10
        self.hours = random.randint(150, 260)
        self.skill = random.randint(0, 3)


def _dated(random, quarter, words, count):
    span = (last_day(quarter) - first_day(quarter)).days
    days = sorted(random.sample(range(1, span), count))
    return [{"on": first_day(quarter) + timedelta(days=day), "what": random.choice(words)} for day in days]


def _income(past, quarter):
    part = Decimal(quarter) / 4
    before = (past.base * part).quantize(CENT)
    now = ((past.base + past.gain) * part).quantize(CENT)
    earned = (now * (past.share + Decimal("0.03"))).quantize(CENT)
    earlier = (before * past.share).quantize(CENT)
    facts = {"collective_income": _money(now, before), "operating_income": _money(earned, earlier),
             "joint_building": "joined" in past.village.roles}
    if facts["joint_building"]:
        facts["joint_income"] = _money((past.joint * part * Decimal("1.1")).quantize(CENT), (past.joint * part).quantize(CENT))
    return facts


def _money(value, before):
    return Pair({"value": value, "evidence": EVIDENCE}, {"value": before, "evidence": EVIDENCE})


def _ordinary(random, past, quarter):
    """A quarter much like the one before: no village rises far by it."""
    skill = past.skill
    facts = _income(past, quarter)
    facts |= {
        "trainings_due": 20, "trainings_attended": 15 + skill, "lecture_mark": _mark(Decimal(30 + 4 * skill + quarter) / 10),
        "cultural_events": _events(random, quarter, 2 + skill // 2, 2), "hall_open_hours": _past(past.hours + 5 * skill, past.hours),
        "environment_score": past.environment + quarter, "environment_found": 10, "environment_fixed": 7 + skill // 2,
        "sewage_rate": _past(_percent(past.sewage + skill), _percent(past.sewage)),
        "matters_raised": random.randint(10, 14), "party_days": _dated(random, quarter, PARTY_DAYS, 3), "disclosure": "on_time"}
    facts["matters_solved"] = facts["matters_raised"] - 3 + skill // 2
    return facts


def _excellent(random, past, quarter):
    """The full mark in everything that is asked."""
    facts = _income(past, quarter)
    facts["operating_income"].now["value"] = (facts["collective_income"].now["value"] * (past.share + Decimal("0.1"))).quantize(CENT)
    facts |= {
        "project_steps": [{"on": last_day(quarter) - timedelta(days=9), "what": "项目完工", "project": f"{PROJECTS[quarter]}一期",
                           "stage": "completed"}],
        "trainings_due": 20, "trainings_attended": 20, "lecture_mark": _mark(Decimal(5)),
        "cultural_events": _events(random, quarter, 5, 3), "hall_open_hours": _past(past.hours * 13 // 10, past.hours),
        "environment_score": Decimal(76) + 6 * quarter - past.village.unit.number, "environment_found": 10, "environment_fixed": 10,
        "sewage_rate": _past(_percent(Decimal(92)), _percent(Decimal(80))),
        "matters_raised": 12, "matters_solved": 12, "party_days": _dated(random, quarter, PARTY_DAYS, 3), "disclosure": "on_time"}
    return facts


def _risen(random, past, quarter):
    """Good in all, and far above what it was; but not the full mark."""
    facts = _excellent(random, past, quarter)
    del facts["project_steps"]
    return facts | {"trainings_attended": 17, "lecture_mark": _mark(Decimal(3)), "environment_fixed": 8, "matters_solved": 10}


def _poor(random, past, quarter):
    facts = _ordinary(random, past, quarter)
    facts |= {"trainings_attended": 12, "lecture_mark": _mark(Decimal(2)), "environment_fixed": 5, "matters_solved": 7,
              "cultural_events": _events(random, quarter, 1, 1), "hall_open_hours": _past(past.hours * 9 // 10, past.hours),
              "disclosure": "late"}
    return facts


def _mark(value):
    return {"value": value, "reason": "现场评议"}


def _past(value, before):
    return Pair(value, before)


def _percent(number):
    return Raw(f"{number:.1f}%")


def _events(random, quarter, count, before):
    last_year = [event | {"on": event["on"].replace(year=YEAR - 1)} for event in _dated(random, quarter, EVENTS, before)]
    return Pair(_dated(random, quarter, EVENTS, count), last_year)


def facts(random, past, quarter):
    roles = past.village.roles
    if "excellent" in roles:
        made = _excellent(random, past, quarter)
    elif "improved" in roles:
        made = (_risen if quarter == 4 else _poor)(random, past, quarter)
    else:
        made = _ordinary(random, past, quarter)
    reserves = past.village.reserves
    made["reserve_talents"] = _past(reserves, max(0, reserves - (4 if "excellent" in roles else 1)))
    made |= {"last_candidate_on": first_day(1) - timedelta(days=40 + past.skill * 30), "satisfaction": _percent(Decimal(80 + past.skill))}
    if quarter == 4:                                                 # the quarter before the first one
        made["environment_score"] = Pair(made["environment_score"], past.environment)
    return made


def _return(unit, village, when, reported):
    return record({"kind": "return", "period": when, "village": village.code,
                   "by": {"level": "township", "name": unit.townships[village.township] + "党委"}}, facts=reported)


def write_returns(city):
    """Write one file of returns for each unit and quarter, and one for the same quarter of the year before."""
    for unit in city.units:
        pasts = [Past(city.random, village, city.gains.get(village.code, _gain(city, village))) for village in unit.villages]
        for quarter in QUARTERS:
            _write_quarter(city, unit, quarter, [(past.village, facts(city.random, past, quarter)) for past in pasts])


def _write_quarter(city, unit, quarter, reported):
    before = Raw(f"{YEAR - 1}-Q{quarter}")
    for when, side in ((period(quarter), "now"), (before, "before")):
        write(city.folder(unit) / "records" / when / "填报.yaml", f"{unit.name}各村 {when} 的填报", [
            _return(unit, village, when, _side(made, side)) for village, made in reported])


def _side(made, side):
    """What was reported in the year, or in the year before."""
    if side == "now":
        return {fact: item.now if isinstance(item, Pair) else item for fact, item in made.items()}
    return {fact: item.before for fact, item in made.items() if isinstance(item, Pair)}


def _gain(city, village):
    return Decimal(2000 if "excellent" in village.roles or "improved" in village.roles else city.random.randint(200, 600)) / 100
