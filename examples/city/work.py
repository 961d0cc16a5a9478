"""What is kept of the villages' work each quarter: checks of weakness, rectification, duties and breaches of conduct."""

from datetime import date, timedelta

from city import QUARTERS, YEAR, first_day, period
from text import record, write

MONTHLY = (("D1", 18), ("D2", 20), ("D3", 22))               # duty and the day on which it is usually done
QUARTERLY = (("D4", 12), ("D5", 15), ("D6", 16), ("D7", 20), ("D8", 21))
HALF_YEARLY, YEARLY = ("D9", 19), ("D10", 19)


def _check(unit, village, quarter):
    head = {"kind": "check", "period": period(quarter), "village": village.code,
            "on": first_day(quarter) + timedelta(days=45),
            "by": {"level": "township", "name": unit.townships[village.township] + "党委"}, "covers": "all"}
    if village.village_class != "weak":
        return record(head)
    found = [{"sign": "W2.1", "what": "有两个月没有开会"}, {"sign": "W2.3", "what": "两名委员常年在外"}] if quarter == 1 else []
    resolved = [{"sign": "W2.1", "what": "会议记录齐全"}] if quarter == 2 else []
    return record(head, found=found, resolved=resolved)


def _case(unit, village, number):
    return record({"kind": "rectification", "period": period(1), "village": village.code, "case": unit.id("K", number),
                   "entered": {"on": date(YEAR - 1, 12, 20), "by": unit.office},
                   "helpers": {"county_leader": unit.id("L", 1 + number % 9), "township_leader": unit.id("T", number),
                               "first_secretary": unit.id("F", number), "department": "财政局"},
                   "deadline": date(YEAR + 1, 6, 30)},
                  measures=[{"id": "M1", "what": "调整分工，按月开会", "due": date(YEAR + 1, 1, 31), "sign": "W2.1"}])


def _inspection(unit, village, number, quarter):
    return record({"kind": "rectification", "period": period(quarter), "village": village.code, "case": unit.id("K", number)},
                  inspections=[{"on": first_day(quarter) + timedelta(days=60), "by": unit.office, "finding": "progress",
                                "what": "会议正常召开"}])


def _done(city, quarter):
    first = first_day(quarter)
    days = [(duty, first.replace(month=first.month + month, day=day)) for month in range(3) for duty, day in MONTHLY]
    last = first.replace(month=first.month + 2)
    once = QUARTERLY + (() if quarter % 2 else (HALF_YEARLY,)) + ((YEARLY,) if quarter == 4 else ())
    days += [(duty, last.replace(day=day)) for duty, day in once]
    missed = city.random.randint(0, 3 * len(days))           # one secretary in three leaves one out
    return [{"duty": duty, "on": day} for place, (duty, day) in enumerate(days) if place != missed]


def _duty(city, village, quarter):
    return record({"kind": "duty", "period": period(quarter), "village": village.code, "by": {"level": "self"}},
                  done=_done(city, quarter))


def write_work(city):
    for unit in city.units:
        weak = [village for village in unit.villages if village.village_class == "weak"]
        for quarter in QUARTERS:
            folder = city.folder(unit) / "records" / period(quarter)
            write(folder / "排查.yaml", "软弱涣散表现情形排查", [_check(unit, village, quarter) for village in unit.villages])
            write(folder / "履责.yaml", "村党组织书记履责记录", [_duty(city, village, quarter) for village in unit.villages])
            cases = [_case(unit, village, number) if quarter == 1 else _inspection(unit, village, number, quarter)
                     for number, village in enumerate(weak, 1)]
            if cases:
                write(folder / "整顿.yaml", "软弱涣散村党组织整顿台账", cases)
    _write_breach(city)


def _write_breach(city):
    unit = city.units[0]
    village = unit.villages[3]
    write(city.folder(unit) / "records" / period(3) / "八不准.yaml", "违反八不准的记录，人员只写编号", [record(
        {"kind": "breach", "period": period(3), "village": village.code, "on": date(YEAR, 8, 9),
         "by": {"level": "county", "name": "区纪委监委"}, "prohibition": "C8", "person": village.secretary, "state": "confirmed",
         "what": "两次无故缺席值班", "handled": {"on": date(YEAR, 8, 20), "by": "镇纪委", "how": "谈话提醒"}})])
