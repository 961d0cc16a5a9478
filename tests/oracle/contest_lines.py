"""Lines in a contest: prizes, one after the other, and who advances (panels, ranking a contest)."""

from math import ceil, floor

from seen import note
from values import number, round_half_away


def draw_lines(panel, ranked, known=True):
    """Give prizes and advancing; list the lines that equals leave undecided.

    `known` is false where an earlier contest has still to say who takes part: then nothing is given.
    """
    undecided = _draw_prizes(panel, ranked, known)
    if "advance" in panel:
        takers, left, _ = _takers(panel, panel["advance"], ranked, len(ranked))
        for entry in takers:
            entry.advances = known
        for entry in left if known else ranked:
            entry.advance_open = True
        undecided += ["advance"] if left and known else []
    return undecided


def _draw_prizes(panel, ranked, known):
    """Prizes in order. Once one is undecided no later one is given, and whoever could take one waits.

    Among the equals each can take the place that is left; those behind them get the same whoever does.
    """
    undecided, gone, waits = [], set(), not known
    for prize in panel.get("prizes", []):
        for entry in [] if known else ranked:
            entry.prize_open = True
        candidates = [entry for entry in ranked if entry.code not in gone]
        if len(candidates) < len(ranked):
            note("line: after_a_prize")
        takers, left, places = _takers(panel, prize, candidates, len(ranked))
        for entry in takers:
            entry.prize, entry.prize_open = (None, True) if waits else (prize["id"], False)
            if waits:
                note("line: waits")
        gone |= {entry.code for entry in takers + left[:places]}
        undecided += [prize["id"]] if left and not any(entry.prize_open for entry in left) else []
        for entry in left:
            entry.prize_open = True
        waits = waits or bool(left)
    return undecided


def _takers(panel, line, candidates, ranked):
    """Give those who are within a line, those whom it leaves undecided, and how many of these it can take.

    Merits and re-votes part equals where the edge is `ties`; all_in and all_out act on all who are equal by what is
    ranked.
    """
    def standing(entry):
        if line.get("edge") == "ties":
            return entry.place
        return -(entry.exact if panel["rank_on"] == "exact" else entry.result)

    if "at_least" in line:
        best = [entry for entry in candidates if entry.result >= number(line["at_least"])]
        if len(best) < len(candidates):
            note("line: below_at_least")
        candidates = best
    best = sorted(candidates, key=lambda entry: entry.place)
    if "take" not in line:
        return best, [], 0
    places = _whole(line, ranked)
    if places == 0 or places >= len(best) or standing(best[places - 1]) != standing(best[places]):
        return best[:places], [], 0
    note(f"line cuts equals: {line['edge']}")
    cut = standing(best[places])
    equals = [entry for entry in best if standing(entry) == cut]
    ahead = [entry for entry in best if standing(entry) < cut]
    if line["edge"] == "all_in":
        return ahead + equals, [], 0
    return ahead, equals if line["edge"] == "ties" else [], places - len(ahead)


def _whole(line, ranked):
    """Give how many a line takes: a whole number, or a share of all who are ranked."""
    if "round" not in line:
        return int(line["take"])
    share = number(line["take"]) * ranked
    if line["round"] == "half":
        return int(round_half_away(share, 0))
    return {"down": floor, "up": ceil}[line["round"]](share)
