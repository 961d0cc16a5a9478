"""Writes a campaign folder with joint building of any size: lead and assisted villages, traits, and who is near enough."""

import argparse
import math
from pathlib import Path
from random import Random

import village

RUBRIC = """rubric: short
version: 1.0.0
title: {zh: 联建, en: joint building}
scores: village
total: 10
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {advanced: 先进村, weak: 软弱涣散村}
instead: {missing: zero}
facts:
  visits: {type: count, title: {zh: 走访, en: visits}, absent: none, span: quarter}
modules:
- id: one
  indicators: [{id: visited, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}]
"""
PLAN = """leitai: 1
title: {zh: 跨村联建, en: Joint building}
period: 2023-Q2
as_of: 2023-06-30
state: open
lang: zh
rubric: rubric.yaml
pairing: pairing.yaml
records: [roster.yaml, records.yaml]
"""
PAIRING = """pairing: large
version: 1.0.0
title: {{zh: 跨村联建办法, en: Joint building}}
lead: {{who: {{class: advanced}}}}
assisted: {{who: {{class: weak}}}}
centres: {centres}
unchosen: join
size: {{assisted: 1, members: {members}}}
cost: {{distance: 1, industry: 3000, needs: 2000}}
nodes: {nodes}
"""
INDUSTRIES = ("枇杷", "茶叶", "海水养殖", "食用菌", "民宿")
STRENGTHS = ("资金", "技术", "电商", "冷链", "土地", "人才")
APART = 2000                         # metres between villages, about
NORTH, EAST = 111195, 104600         # metres of a degree there


def traits(random):
    """Industries, strengths and needs, as flow lists."""
    def some(words, most):
        return ", ".join(random.sample(words, random.randint(1, most)))
    return f"industries: [{some(INDUSTRIES, 2)}]\nstrengths: [{some(STRENGTHS, 3)}]\nneeds: [{some(STRENGTHS, 2)}]\n"


def near(places, leads, count):
    """Pairs of each village with its nearest lead villages, each pair once."""
    found = set()
    for number, (east, north) in enumerate(places):
        others = sorted((math.hypot(places[lead][0] - east, places[lead][1] - north), lead) for lead in leads - {number})
        found.update(tuple(sorted((number, lead))) for _, lead in others[:count])
    return sorted(found)


def write_roster(options, codes, places, leads):
    lines = ["kind: roster", "from: 2020-01-01"]
    for key, length, word in (("units", 6, "区"), ("townships", 9, "镇")):
        lines.append(f"{key}:")
        lines += [f'  - {{code: "{code}", name: {code[4:]}{word}}}' for code in sorted({code[:length] for code in codes})]
    lines.append("villages:")
    for number, (code, (east, north)) in enumerate(zip(codes, places)):
        lines.append(f'  - {{code: "{code}", name: {village.name(number)}村, class: {"advanced" if number in leads else "weak"}, '
                     f"at: [{130 + east / EAST:.5f}, {20 + north / NORTH:.5f}]}}")
    (options.out / "roster.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_records(options, codes, random):
    with open(options.out / "records.yaml", "w", encoding="utf-8") as file:
        for code in codes:
            head = f'period: 2023-Q2\nvillage: "{code}"\n'
            visits = random.randint(0, 10)
            file.write(f"---\nkind: return\n{head}by: {{level: township, name: 镇党委}}\nfacts: {{visits: {visits}}}\n")
            file.write(f"---\nkind: traits\n{head}{traits(random)}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--villages", type=int, required=True)
    parser.add_argument("--leads", type=int, required=True, help="lead villages among them")
    parser.add_argument("--centres", type=int, required=True)
    parser.add_argument("--members", type=int, default=4, help="the most villages of a cluster")
    parser.add_argument("--near", type=int, default=0, help="only so many lead villages are near enough for each; 0: all")
    parser.add_argument("--nodes", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def main():
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    random = Random(options.seed)
    codes = [village.village(options.seed, number).code for number in range(options.villages)]
    side = APART * math.sqrt(options.villages)
    places = [(random.random() * side, random.random() * side) for _ in codes]
    leads = set(random.sample(range(options.villages), options.leads))
    (options.out / "leitai.yaml").write_text(PLAN, encoding="utf-8")
    (options.out / "rubric.yaml").write_text(RUBRIC, encoding="utf-8")
    write_roster(options, codes, places, leads)
    write_records(options, codes, random)
    text = PAIRING.format(centres=options.centres, members=options.members, nodes=options.nodes)
    if options.near:
        pairs = [f'  - ["{codes[one]}", "{codes[other]}"]' for one, other in near(places, leads, options.near)]
        text += "neighbours:\n" + "\n".join(pairs) + "\n"
    (options.out / "pairing.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
