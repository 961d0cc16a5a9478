"""What `leitai select` prints against what the oracle decides."""

from fractions import Fraction

from tours import metres


def _number(printed):
    """Read a printed number, which may be a fraction with what is near it."""
    if printed is None:
        return None
    return Fraction(printed["exact"] if isinstance(printed, dict) else printed)


def different_decisions(table, outcomes):
    """List what differs in the decisions on villages."""
    rows = {(row["award"]["id"], row["village"]["code"]): row for row in table["decisions"]}
    wanted = {(id_, code): decision for id_, outcome in outcomes.items() for code, decision in outcome.decisions.items()}
    for place in sorted({*rows, *wanted}):
        where = " ".join(place)
        if place not in rows or place not in wanted:
            yield f"{where}: only in {'the oracle' if place in wanted else 'leitai'}"
            continue
        yield from (f"{where}: {difference}" for difference in _of_village(rows[place], wanted[place]))


def _same_number(printed, number):
    """Compare a number, which is printed as a percentage where it is a rate."""
    found = _number(printed)
    return found == number or None not in (found, number) and found == 100 * number


def _of_village(row, decision):
    reason = {"open": "waits"}.get(row["reason"], row["reason"])
    if (row["state"], reason in decision.reasons) != (decision.state, True):
        yield f"leitai {row['state']} {row['reason']}, oracle {decision.state} {' '.join(decision.reasons)}"
        return
    if decision.number is None:
        return
    if row["place"] is None or int(row["place"]) != decision.place:
        yield f"place: leitai {row['place']}, oracle {decision.place}"
    if not _same_number(row["number"], decision.number):
        yield f"number: leitai {row['number']}, oracle {decision.number}"
    if decision.state == "open":
        return
    margin = row["margin"]
    line = margin and (_number(margin["line"]), margin["reaching"])
    wanted = decision.had_from if decision.had_from != (None, True) else None
    if (line is None) is not (wanted is None) or line and not (
            line[1] is wanted[1] and _same_number(margin["line"], wanted[0])):
        yield f"line: leitai {line}, oracle {decision.had_from}"


def different_awards(table, outcomes):
    """List what differs in the awards themselves: their places, and how many are chosen and wait."""
    rows = {}
    for row in table["awards"]:
        rows.setdefault(row["award"]["id"], []).append(row)
    if set(rows) != set(outcomes):
        yield f"awards: leitai {sorted(rows)}, oracle {sorted(outcomes)}"
    for id_ in rows.keys() & outcomes.keys():
        outcome = outcomes[id_]
        found = [None if None in numbers else sum(map(int, numbers)) for numbers in
                 ([row[word] for row in rows[id_]] for word in ("places", "chosen", "open"))]
        expected = [outcome.places, len(outcome.codes("chosen")), len(outcome.codes("open"))]
        if found != expected:
            yield f"award {id_}: leitai has places, chosen, open {found}, oracle {expected}"


def different_tours(table, paths):
    """List what differs in tours; `paths` has the groups of each award."""
    wanted = {}
    for award, groups in paths.items():
        for group, path in enumerate(groups, start=1):
            for stop, village in enumerate(path, start=1):
                wanted[award, group, stop] = (village.code, metres(path[stop - 2], village) if stop > 1 else 0)
    found = {(row["award"]["id"], int(row["group"]), int(row["stop"])): (row["village"]["code"], int(row["metres"] or 0))
             for row in table["tours"]}
    for place in sorted({*found, *wanted}):
        if found.get(place) != wanted.get(place):
            yield f"tour {place}: leitai {found.get(place)}, oracle {wanted.get(place)}"


def outcome_of(table):
    """Give what is decided of each village, for comparing runs of the program with each other."""
    return {(row["award"]["id"], row["village"]["code"]): (row["state"], row["reason"], row["place"], row["number"])
            for row in table["decisions"]}

