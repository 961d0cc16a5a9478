"""Writes a campaign folder with books: a register of visits of any size beside rosters and the contact teams that visit."""

import argparse
import calendar
from pathlib import Path
from random import Random

import generate
import village

PERIODS = ("2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2")
RUBRIC = """rubric: short
version: 1.0.0
title: {zh: 走访, en: visits}
scores: village
total: 10
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {advanced: 先进村, ordinary: 一般村, weak: 软弱涣散村}
instead: {missing: zero}
facts:
  visits: {from: books.visits.made, type: count, title: {zh: 走访, en: visits}, absent: none}
modules:
- id: one
  indicators: [{id: visited, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}]
"""
PLAN = """leitai: 1
title: {zh: 村党组织书记练兵比武, en: Village secretaries' contest}
period: 2023-Q2
as_of: 2023-06-30
state: open
lang: zh
rubric: rubric.yaml
catalogues: {books: builtin:books}
records: [roster.yaml, teams.yaml, records.yaml]
"""
KINDS = ("stay", "unannounced", "overnight", "night_talk", "meeting", "household")
EVIDENCE = ("走访照片2张", "驻村日记第3页", "会议记录复印件")
TEAM, MEMBERS = 5, 4                 # villages of a team, and who is in it
DAYS = 90                            # the shortest quarter


def team_id(number):
    return f"Z{number // TEAM:04d}"


def cadre_id(number, member):
    return f"K{number // TEAM:04d}{member}"


def teams(options):
    """One record with all contact teams; every village has one."""
    lines = ["kind: book", f"period: {PERIODS[0]}", "register: teams", "by: {level: county, name: 区委组织部}", "entries:"]
    for start in range(0, options.villages, TEAM):
        codes = ", ".join(f'"{village.village(options.seed, number).code}"'
                          for number in range(start, min(start + TEAM, options.villages)))
        members = ", ".join(cadre_id(start, member) for member in range(MEMBERS))
        lines.append(f'- {{id: {team_id(start)}, county: "{village.county_code(start)}", members: [{members}], '
                     f"villages: [{codes}], formed: 2022-01-04}}")
    return "\n".join(lines) + "\n"


def entry(seed, period, number, turn, turns):
    """The visit of one turn to one village: no two of a village are on one day, none of its quarters has too many stays."""
    random = Random((seed << 32 | number) * 100_000 + PERIODS.index(period) * 100 + turn)
    year, first_month = int(period[:4]), int(period[6:]) * 3 - 2
    month, day = first_month, turn * DAYS // turns + 1
    while day > calendar.monthrange(year, month)[1]:
        day -= calendar.monthrange(year, month)[1]
        month += 1
    kind = KINDS[(number + turn) % len(KINDS)]
    code = village.village(seed, number).code
    cadres = ", ".join(cadre_id(number, member) for member in sorted(random.sample(range(MEMBERS), random.randint(1, 3))))
    more = f", days: {random.randint(1, 5)}, diaries: {random.randint(0, 3)}" if kind in ("stay", "overnight") else ""
    if random.random() < 0.12:
        more += f", evidence: [{village.pick(EVIDENCE, random.random)}]"
    if random.random() < 0.12:
        more += f", note: {village.pick(village.NOTES, random.random)}"
    return (f'- {{id: V{code[4:]}{period[2:4]}{period[6:]}{turn:02d}, village: "{code}", team: {team_id(number)}, '
            f"cadres: [{cadres}], kind: {kind}, begun: {year}-{month:02d}-{day:02d}{more}}}\n")


def entries(options, period, count):
    """Village after village, turn after turn, as an office writes them down; ids are not in this order."""
    turns = -(-count // options.villages)
    if turns > DAYS:
        raise SystemExit(f"{count} visits in a quarter are too many for {options.villages} villages")
    for at in range(count):
        yield entry(options.seed, period, at % options.villages, at // options.villages, turns)


def write_visits(options):
    share = -(-options.entries // len(PERIODS))
    with open(options.out / "records.yaml", "w", encoding="utf-8") as file:
        for place, period in enumerate(PERIODS):
            head = (f"---\nkind: book\nperiod: {period}\nregister: visits\n"
                    "by: {level: county, name: 区委组织部}\nentries:\n")
            for at, text in enumerate(entries(options, period, min(share, options.entries - place * share))):
                file.write(text if at % options.each else head + text)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, required=True)
    parser.add_argument("--each", type=int, default=500, help="entries of a document")
    parser.add_argument("--villages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def main():
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    options.layout, options.periods = "stream", PERIODS
    (options.out / "leitai.yaml").write_text(PLAN, encoding="utf-8")
    (options.out / "rubric.yaml").write_text(RUBRIC, encoding="utf-8")
    (options.out / "teams.yaml").write_text(teams(options), encoding="utf-8")
    # Secretaries of long standing, for the new ones among them would all need a mentor.
    generate.write_rosters(options, ["advanced", "ordinary"], since="2020-11-06")
    write_visits(options)


if __name__ == "__main__":
    main()
