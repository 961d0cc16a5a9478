"""Joint building: records of the centre committees and of what their villages live on, and how much more each earned."""

from datetime import date

from city import YEAR, period
from text import record, write

INDUSTRIES = (["枇杷", "茶叶"], ["海带", "花蛤"], ["水稻", "蔬菜"], ["龙眼", "民宿"])
STRENGTHS = (["电商", "资金"], ["技术", "销路"], ["资金", "技术"])
NEEDS = (["电商"], ["技术"], ["资金"])


def _cluster(centre, turn):
    head = {"kind": "cluster", "period": period(1), "cluster": centre.id,
            "title": {"zh": f"{centre.leads[0].name}中心村党委", "en": f"Centre committee {centre.id}"},
            "centre": centre.leads[0].code, "leads": [village.code for village in centre.leads],
            "assisted": [village.code for village in centre.assisted], "since": date(YEAR, 1, 10),
            "industries": INDUSTRIES[turn % len(INDUSTRIES)]}
    return record(head)


def _traits(centre, turn):
    """Industries alike within a centre; what the lead villages are strong in is what the others lack."""
    for village in centre.villages():
        own = {"strengths": STRENGTHS[turn % 3], "needs": []} if village in centre.leads else {"strengths": ["土地"], "needs": NEEDS[turn % 3]}
        yield record({"kind": "traits", "period": period(1), "village": village.code,
                      "industries": INDUSTRIES[turn % len(INDUSTRIES)]} | own)


def write_joint(city, all_books):
    for unit, books in zip(city.units, all_books):
        centres = [centre for centre in city.centres if centre.unit is unit]
        records = [_cluster(centre, turn) for turn, centre in enumerate(centres)]
        records += [text for turn, centre in enumerate(centres) for text in _traits(centre, turn)]
        if records:
            write(city.folder(unit) / "records" / period(1) / "联建.yaml", "跨村联建和村情", records)
        for village in (village for centre in centres for village in centre.villages()):
            books.add("joint_accounts", "ZA", 4, village=village.code, gain=city.gains[village.code], closed=date(YEAR, 12, 30))
