"""Joint building: records of the centre committees and of what their villages live on, and how they are best joined."""

from datetime import date

from city import YEAR, period
from text import record, write, write_text

INDUSTRIES = (["枇杷", "茶叶"], ["海带", "花蛤"], ["水稻", "蔬菜"], ["龙眼", "民宿"])
STRENGTHS = (["电商", "资金"], ["技术", "销路"], ["资金", "技术"])
NEEDS = (["电商"], ["技术"], ["资金"])


def _cluster(centre, turn):
    head = {"kind": "cluster", "period": period(4), "cluster": centre.id,
            "title": {"zh": f"{centre.leads[0].name}中心村党委", "en": f"Centre committee {centre.id}"},
            "centre": centre.leads[0].code, "leads": [village.code for village in centre.leads],
            "assisted": [village.code for village in centre.assisted], "since": date(YEAR, 1, 10),
            "industries": INDUSTRIES[turn % len(INDUSTRIES)]}
    return record(head)


def _traits(centre, turn):
    """Industries alike within a centre; what the lead villages are strong in is what the others lack."""
    for village in centre.villages():
        own = {"strengths": STRENGTHS[turn % 3], "needs": []} if village in centre.leads else {"strengths": ["土地"], "needs": NEEDS[turn % 3]}
        yield record({"kind": "traits", "period": period(4), "village": village.code,
                      "industries": INDUSTRIES[turn % len(INDUSTRIES)]} | own)


def write_joint(city):
    """Write the city's records, and its file of joint building, which the units' plans name too: so their seals keep what it looks at."""
    records = [_cluster(centre, turn) for turn, centre in enumerate(city.centres)]
    records += [text for turn, centre in enumerate(city.centres) for text in _traits(centre, turn)]
    write(city.out / "records" / period(4) / "联建.yaml", "跨村联建和村情", records)
    for folder in (city.out, *map(city.folder, city.units)):
        _write_pairing(city, folder)


def _write_pairing(city, folder):
    write_text(folder / "pairing.yaml", f"""# 跨村联建办法：怎样结对代价最小，联建以后看集体收入 How villages are joined at the least cost, and what came of it
pairing: lanpu
version: 1.0.0
title: {{zh: 澜浦市跨村联建办法, en: Joint building of Lanpu}}
lead: {{who: {{class: advanced, joint_building: yes}}}}
assisted: {{who: {{class: [ordinary, weak], joint_building: yes}}}}
centres: {len(city.centres)}
unchosen: join
size: {{assisted: 1, members: 5}}
within: {{circle: [county]}}
cost: {{distance: 1, industry: 3000, needs: 2000}}
effect: {{fact: collective_income, against: same_period_last_year}}
""")
