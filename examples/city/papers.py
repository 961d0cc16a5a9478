"""Applications for the red flag with the reviews of the townships, and the draw of township secretaries."""

from datetime import date, timedelta

from city import QUARTERS, YEAR, last_day, period
from text import record, write

QUESTIONS = (("Q01", "村集体收入怎样增长", "How does the collective income of villages grow"),
             ("Q02", "软弱涣散村怎样整顿", "How are weak organizations put right"),
             ("Q03", "后备人才从哪里来", "Where do reserve talents come from"),
             ("Q04", "跨村联建怎样带动弱村", "How does joint building help weaker villages"),
             ("Q05", "承诺事项怎样兑现", "How are commitments kept"),
             ("Q06", "基层减负怎样落实", "How is the load of the grass roots reduced"))


def _applicants(unit, quarter):
    """Four villages of the unit at most, others in each quarter; of those with the full mark one alone, for they are equal."""
    plain = [village for village in unit.villages if village.village_class != "weak" and "excellent" not in village.roles]
    first = [village for village in unit.villages if "excellent" in village.roles][:1]
    return first + [plain[place] for place in sorted({(7 * quarter + turn) % len(plain) for turn in range(3)})]


def _application(unit, village, quarter):
    day = last_day(quarter) + timedelta(days=3)
    head = {"period": period(quarter), "village": village.code, "award": "red_flag"}
    return [record({"kind": "application"} | head | {"on": day, "by": village.name + "党组织", "why": "本季重点工作全部完成"}),
            record({"kind": "review"} | head | {"on": day + timedelta(days=2), "verdict": "for",
                                                "by": {"level": "township", "name": unit.townships[village.township] + "党委"}})]


def _write_draw(city):
    head = {"kind": "draw", "period": period(4), "id": f"report-{YEAR}",
            "title": {"zh": f"{YEAR} 年度乡镇党委书记提级述职抽签", "en": f"Township secretaries who report for {YEAR}"},
            "on": date(YEAR + 1, 1, 8), "candidates": {"from": "townships"}, "strata": {"by": "county", "each": 1},
            "seed": {"text": "澜浦市示例彩票第2024006期 02 09 15 21", "fixed_on": date(YEAR + 1, 1, 7)}}
    pool = [{"id": question, "title": {"zh": zh, "en": en}} for question, zh, en in QUESTIONS]
    write(city.out / "records" / period(4) / "抽签.yaml", "随机抽取乡镇党委书记提级述职，每人两题（点题问询）",
          [record(head | {"questions": {"each": 2, "pool": pool}})])


def write_papers(city):
    for unit in city.units:
        for quarter in QUARTERS:
            papers = [paper for village in _applicants(unit, quarter) for paper in _application(unit, village, quarter)]
            write(city.folder(unit) / "records" / period(quarter) / "申报和评审.yaml", "红旗村的村级申报和乡镇评审", papers)
    _write_draw(city)
