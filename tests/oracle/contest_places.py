"""Places in a contest: by result, then merits, then re-votes (panels, ranking a contest)."""

from itertools import groupby

from panel_marks import rounded
from seen import note


def give_places(panel, ranked, revotes):
    """Give every ranked entry its place; equals share one."""
    place, seen_before = 1, 0
    for group in _groups(panel, ranked, [vote["order"] for vote in revotes]):
        for entry in group:
            entry.place = place if panel.get("places") == "dense" else seen_before + 1
        place += 1
        seen_before += len(group)


def _standing(panel, entry):
    """Give what decides: the result, then the merits; a team has none."""
    exact = panel["rank_on"] == "exact"
    merits = [entry.marks.get(name) for name in panel.get("ties", [])] if entry.marks else []
    merits = [(merit is not None, merit or 0) for merit in merits]
    if not exact:
        merits = [(known, rounded(panel, "result", merit)) for known, merit in merits]
    return (entry.exact if exact else entry.result, merits)


def _groups(panel, ranked, orders):
    """Part the ranked into those that share a place, the best first."""
    def standing(entry):
        return _standing(panel, entry)
    ordered = sorted(ranked, key=standing, reverse=True)
    for (first, merits), equals in groupby(ordered, key=standing):
        equals = list(equals)
        if merits and sum(standing(entry)[0] == first for entry in ordered) > len(equals):
            note("contest: by_merits")
        order = next((order for order in orders if all(entry.code in order for entry in equals)), None)
        if len(equals) > 1 and order:
            note("contest: revote")
            yield from ([entry] for entry in sorted(equals, key=lambda entry: order.index(entry.code)))
            continue
        if len(equals) > 1:
            note(f"place shared in contest: {panel.get('places', 'competition')}")
        yield equals
