"""The year as it was worked: every unit seals each quarter, records the steps, and the city draws, looks back and appraises."""

from datetime import timedelta
from pathlib import Path

from city import QUARTERS, YEAR, last_day, period
from plans import write_city_plan
from text import record, write, write_text

APPRAISAL = Path(__file__).resolve().parents[1] / "appraisal" / "counties" / "rubric.yaml"


def _steps(folder, quarter, sha256, office):
    """Freeze, notice and publication with their days."""
    frozen = last_day(quarter) + timedelta(days=12)
    head = {"kind": "step", "period": period(quarter)}
    write(folder / "steps" / f"{period(quarter)}.yaml", "进程：封存、公示、公布", [
        record(head | {"step": "frozen", "on": frozen, "by": office, "seal": period(quarter), "sha256": sha256}),
        record(head | {"step": "notice", "on": frozen + timedelta(days=1), "by": office, "days": 5}),
        record(head | {"step": "final", "on": frozen + timedelta(days=15), "by": office})])


def _seal(runner, city, folder, quarter, office):
    """Seal a quarter, record its steps and give the hash of the seal."""
    where = folder.relative_to(city.out).as_posix()
    sha256 = runner.run("seal", where, "--period", period(quarter))["sha256"]
    _steps(folder, quarter, sha256, office)
    if quarter == QUARTERS[-1]:
        plan = folder / "leitai.yaml"
        write_text(plan, plan.read_text("utf-8").replace("state: open", "state: final"))
    return sha256


def _members(city, seals, above, quarters):
    """What a plan says of the units' sealed quarters."""
    return "members:\n" + "".join(f"  - {{folder: {above}{unit.name}, seal: {period(quarter)}, sha256: {seals[unit.code, quarter]}}}\n"
                                  for unit in city.units for quarter in quarters)


def _appraise(city, seals):
    """The campaign that appraises the units' secretaries by their sealed quarters."""
    folder = city.out / "appraisal"
    write_text(folder / "leitai.yaml", f"""leitai: 1
title: {{zh: 县（区）委书记抓练兵比武工作述职评议, en: Appraisal of the units' secretaries}}
period: {period(4)}
as_of: {YEAR}-12-31
state: open
lang: zh
rubric: rubric.yaml
records: [roster.yaml]
{_members(city, seals, "../", QUARTERS[-2:])}""")
    write_text(folder / "rubric.yaml", APPRAISAL.read_text("utf-8"))
    units = [{"code": unit.code, "name": unit.name, "class": "county"} for unit in city.units]
    for made, unit in zip(units, city.units):
        elsewhere = [township for township in unit.townships if not township.startswith(unit.code)]
        if elsewhere:
            made["reports_for"] = elsewhere
    write(folder / "roster.yaml", "被评议的县（区）", [record({"kind": "roster", "from": last_day(3)}, units=units)])


def work_through(runner, city):
    """Seal all quarters of all units, then what the city does after the year."""
    seals = {(unit.code, quarter): _seal(runner, city, city.folder(unit), quarter, unit.office)
             for unit in city.units for quarter in QUARTERS}
    write_city_plan(city, _members(city, seals, "", QUARTERS[-2:]))
    _appraise(city, seals)
    runner.do("draw", ".", "-o", f"records/{period(4)}/抽签结果.yaml")
