"""Lines in a contest: prizes, one after the other, and who advances (panels, ranking a contest)."""

from math import ceil, floor

from seen import note
from values import number, round_half_away


def draw_lines(panel, ranked):
    """Give prizes and advancing; list the lines that equals leave undecided."""
    undecided, lost = [], set()
    for prize in panel.get("prizes", []):
        candidates = [entry for entry in ranked if entry.prize is None and entry.code not in lost]
        if len(candidates) < len(ranked):
            note("line: after_a_prize")
        takers, left = _takers(prize, candidates, len(ranked))
        for entry in takers:
            entry.prize = prize["id"]
        lost |= {entry.code for entry in left}
        undecided += [prize["id"]] if left else []
    if "advance" in panel:
        takers, left = _takers(panel["advance"], ranked, len(ranked))
        for entry in takers:
            entry.advances = True
        undecided += ["advance"] if left else []
    return undecided


def _takers(line, candidates, ranked):
    """Give those who are within a line, and those whom it leaves undecided."""
    if "at_least" in line:
        best = [entry for entry in candidates if entry.result >= number(line["at_least"])]
        if len(best) < len(candidates):
            note("line: below_at_least")
        candidates = best
    best = sorted(candidates, key=lambda entry: entry.place)
    if "take" not in line:
        return best, []
    places = _whole(line, ranked)
    if places == 0 or places >= len(best) or best[places - 1].place != best[places].place:
        return best[:places], []
    note(f"line cuts equals: {line['edge']}")
    cut = best[places].place
    equals = [entry for entry in best if entry.place == cut]
    ahead = [entry for entry in best if entry.place < cut]
    if line["edge"] == "all_in":
        return ahead + equals, []
    return ahead, equals if line["edge"] == "ties" else []


def _whole(line, ranked):
    """Give how many a line takes: a whole number, or a share of all who are ranked."""
    if "round" not in line:
        return int(line["take"])
    share = number(line["take"]) * ranked
    if line["round"] == "half":
        return int(round_half_away(share, 0))
    return {"down": floor, "up": ceil}[line["round"]](share)
