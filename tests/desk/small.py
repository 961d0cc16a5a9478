"""A small campaign with a fact of every kind that stands in a cell, and what its villages report, made from a seed."""

import datetime
import decimal
import random

from filling import data_rows
from twin import documents

PERIOD, FIRST = "2023-Q2", datetime.date(2023, 4, 1)
PLAN = f"""leitai: 1
title: 小比武
period: {PERIOD}
state: open
rubric: rubric.yaml
records: [roster.yaml, records, seals]
"""
_OWNER = "owner: {zh: 县农业农村局, en: bureau}, evidence: optional"
RUBRIC = f"""rubric: small
version: 1.0.0
title: {{zh: 小细则, en: Small}}
scores: village
total: 60
rounding: {{at: {{indicator: 2, total: 2}}}}
ties: []
classes: {{ordinary: 一般村}}
instead: {{missing: zero}}
facts:
  income: {{title: 集体收入, type: number, unit: 万元, decimals: 2, min: 0, absent: missing, better: more, {_OWNER}}}
  members: {{title: 参训人数, type: count, unit: 人, absent: missing, better: more, {_OWNER}}}
  rate: {{title: 治理率, type: number, unit: "%", decimals: 1, min: 0%, max: 100%, absent: missing, better: more, {_OWNER}}}
  joined: {{title: 是否联建, type: yes_no, absent: missing, {_OWNER}}}
  disclosure: {{title: 三务公开, type: choice, absent: missing, {_OWNER},
    values: {{on_time: {{zh: 按时, en: on time}}, late: {{zh: 逾期, en: late}}, undone: {{zh: 未公开, en: not done}}}}}}
  activities: {{title: 文化活动, type: events, absent: none, better: more, {_OWNER}}}
modules:
- id: work
  title: 工作
  points: 60
  indicators:
  - {{id: earned, title: 收入, points: 10, measure: income, scale: {{linear: {{none_at: 0, full_at: 2000}}}}}}
  - {{id: trained, title: 参训, points: 10, measure: members, scale: {{linear: {{none_at: 0, full_at: 3000}}}}}}
  - {{id: treated, title: 治理, points: 10, measure: rate, scale: {{linear: {{none_at: 0%, full_at: 100%}}}}}}
  - {{id: shown, title: 公开, points: 10, measure: disclosure, scale: {{table: {{on_time: 10, late: 4, undone: 0}}}}}}
  - {{id: joint, title: 联建, points: 10, measure: joined, scale: {{table: {{"yes": 10, "no": 3}}}}}}
  - {{id: culture, title: 文化, points: 10, measure: {{count: activities}}, scale: {{each: 2}}, cap: full}}
"""
CHOICES = {"on_time": "按时", "late": "逾期", "undone": "未公开"}
FACTS = ("income", "members", "rate", "joined", "disclosure")
_FIRSTS, _LASTS = "东西南北上下前后大小", "阳溪山岭坪湾塘桥林店"


def villages(count):
    """Codes and names of villages, ten in each township; no name stands twice."""
    names = [first + last + "村" for first in _FIRSTS for last in _LASTS]
    return {f"3599011{number // 10 + 1:02}2{number % 10 + 1:02}": names[number] for number in range(count)}


def make(folder, count):
    """Writes the campaign without any record."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "records").mkdir(exist_ok=True)
    lines = ["kind: roster", "from: 2023-01-01", 'units: [{code: "359901", name: 沧浦区}]', "townships:"]
    known = villages(count)
    lines += [f'  - {{code: "{code}", name: 第{number}镇}}' for number, code in enumerate(sorted({one[:9] for one in known}), 1)]
    lines.append("villages:")
    lines += [f'  - {{code: "{code}", name: {name}, class: ordinary, secretary: {{id: S{number:03}, since: 2021-01-01}}}}'
              for number, (code, name) in enumerate(known.items())]
    (folder / "roster.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "rubric.yaml").write_text(RUBRIC, "utf-8")
    (folder / "leitai.yaml").write_text(PLAN, "utf-8")
    return folder


def reports(count, seed):
    """{village: {fact: value}}: numbers as Decimal, yes and no as words; activities as (day, words)."""
    chance, made = random.Random(seed), {}

    def day():
        return FIRST + datetime.timedelta(chance.randrange(91))
    for code in villages(count):
        made[code] = {
            "income": decimal.Decimal(chance.randrange(100_000, 190_000)) / 100,
            "members": decimal.Decimal(chance.randrange(1000, 3000)),
            "rate": decimal.Decimal(chance.randrange(300, 999)) / 10,
            "joined": chance.choice(("yes", "no")),
            "disclosure": chance.choice(tuple(CHOICES)),
            "activities": [(one, f"活动{number}") for number, one in enumerate(sorted(day() for _ in range(chance.randrange(4))))],
        }
    return made


def write_records(folder, made):
    """The twin: one record a village, each by the village itself."""
    target = folder / "records" / PERIOD
    target.mkdir(parents=True)
    for code, said in made.items():
        lines = ["kind: return", f"period: {PERIOD}", f'village: "{code}"', "by: {level: self}", "facts:"]
        lines += [f"  {fact}: {said[fact]}" for fact in FACTS]
        if said["activities"]:
            lines.append("  activities:")
            lines += [f"    - {{on: {day}, what: {what}}}" for day, what in said["activities"]]
        (target / f"{code}.yaml").write_text("\n".join(lines) + "\n", "utf-8")


def said_in(folder):
    """What the records of the period say, as `reports` has it: read from the files alone."""
    made = {}
    for path in sorted((folder / "records").rglob("*.yaml")):
        for one in documents(path):
            for fact, said in one["facts"].items():
                of = made.setdefault(one["village"], {"activities": []})
                if fact == "activities":
                    events = said if isinstance(said, list) else said["events"]
                    of[fact] = [(datetime.date.fromisoformat(event["on"]), event["what"]) for event in events]
                    continue
                value = said["value"] if isinstance(said, dict) else said
                of[fact] = decimal.Decimal(value.rstrip("%")) if fact in ("income", "members", "rate") else value
    for of in made.values():
        of["activities"].sort()
    return made


def type_facts(sheet, row, said):
    """Types what a village reports into its row of the sheet of facts."""
    keys = sheet.keys()
    for fact in FACTS:
        shown = {**CHOICES, "yes": "是", "no": "否"}.get(said[fact], said[fact])
        sheet.set(row, keys[f"fact.{fact}"], shown)


def type_events(sheet, row, village, events):
    """Types events into rows from `row` on; gives the first row behind them."""
    keys = sheet.keys()
    for day, what in events:
        for key, value in (("village", village), ("fact", "文化活动"), ("on", day), ("what", what)):
            sheet.set(row, keys[key], value)
        row += 1
    return row


def fill_in(book, made):
    """Fills in a workbook for the villages that stand in it."""
    facts, events = book.sheet("facts"), book.sheet("return.events")
    following = events.head_row() + 1
    for row in data_rows(facts):
        village = facts.value(row, facts.keys()["village"])
        type_facts(facts, row, made[village])
        following = type_events(events, following, village, made[village]["activities"])
