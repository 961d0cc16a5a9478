"""The plans of the units and of the city, with the rubric and the awards that they name."""

from pathlib import Path

from city import YEAR, period
from places import CITY
from text import write_text

HERE = Path(__file__).resolve().parent
CATALOGUES = HERE.parents[1] / "lib" / "leitai" / "catalogue"
MEASURES = """
measures:
  lecture_result: {panel: lecture}
  tour_result: {panel: tour}
  county_result: {panel: county}
"""


def rubric():
    """The builtin contest with grades and panels added; no points differ."""
    text = (CATALOGUES / "contest.yaml").read_text("utf-8")
    text = text.replace("version: 1.0.0", "version: 1.1.0", 1).replace("\nmeasures:\n", MEASURES, 1)
    return text + (HERE / "plan" / "panels.txt").read_text("utf-8")


def _plan(folder, zh, en, records, more=""):
    write_text(folder / "leitai.yaml", f"""# 活动计划，由生成程序写出 The plan, written by the generator
leitai: 1
title: {{zh: {zh}村党组织书记练兵比武, en: "{en}: village secretaries' contest"}}
period: {period(4)}
as_of: {YEAR}-12-31
state: open
lang: zh
rubric: rubric.yaml
catalogues: {{weakness: builtin:weakness, duties: builtin:duties, conduct: builtin:conduct, books: builtin:books}}
awards: awards.yaml
pairing: pairing.yaml
calendar: builtin:calendar
steps: {{freeze_within: 15, notice_days: 5}}
records: {records}
{more}""")
    write_text(folder / "rubric.yaml", rubric())
    write_text(folder / "awards.yaml", (HERE / "plan" / "awards.yaml").read_text("utf-8"))


def write_plans(city):
    """Write a folder for each unit."""
    for unit in city.units:
        _plan(city.folder(unit), unit.name, f"Unit {unit.code}", "[roster.yaml, records, steps, seals]")


def write_city_plan(city, members):
    """Write the city's own plan, which reads what the units sealed."""
    _plan(city.out, CITY, "Lanpu City", "[records, steps, seals]", members)
