"""What `leitai select` prints against what the oracle decides."""

from fractions import Fraction

from award_uses import brought, trained
from tours import metres


def _number(printed):
    """Read a printed number, which may be a fraction with what is near it."""
    if printed is None:
        return None
    return Fraction(printed["exact"] if isinstance(printed, dict) else printed)


def different_decisions(table, awards):
    """List what differs in the decisions on villages."""
    outcomes = awards.by_id()
    rows = {(row["award"]["id"], row["village"]["code"]): row for row in table["decisions"]}
    wanted = {(id_, code): decision for id_, outcome in outcomes.items() for code, decision in outcome.decisions.items()}
    for place in sorted({*rows, *wanted}):
        where = " ".join(place)
        if place not in rows or place not in wanted:
            yield f"{where}: only in {'the oracle' if place in wanted else 'leitai'}"
            continue
        spec = outcomes[place[0]].award.spec
        decimals = next(map(awards.quantities.decimals, [*spec.get("by", []), *spec.get("least", {})]), None)
        yield from (f"{where}: {difference}" for difference in _of_village(rows[place], wanted[place], decimals))


def _same_number(printed, number):
    """Compare a number, which is printed as a percentage where it is a rate."""
    found = _number(printed)
    return found == number or None not in (found, number) and found == 100 * number


def _of_village(row, decision, decimals):
    reason = {"open": "waits"}.get(row["reason"], row["reason"])
    if (row["state"], reason) != (decision.state, decision.reasons[0]):
        yield f"leitai {row['state']} {row['reason']}, oracle {decision.state} {' '.join(decision.reasons)}"
        return
    if (row["place"] and int(row["place"])) != decision.place:
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
    elif line:
        yield from _of_margin(margin, _number(row["number"]), decision.state == "chosen", decimals)


def _of_margin(margin, number, chosen, decimals):
    """Compare the distance, and the smallest change that turns the decision; rates are printed as percentages."""
    distance, change = abs(number - _number(margin["line"])), _number(margin["change"])
    if _number(margin["distance"]) != distance:
        yield f"distance: leitai {margin['distance']}, oracle {distance}"
    turns_at_line = chosen is not margin["reaching"]
    wanted = distance
    if not turns_at_line:  # it must be passed, by its last place where it has one
        wanted = None if decimals is None else distance + Fraction(10) ** -decimals
    if change != wanted:
        yield f"change: leitai {change}, oracle {wanted}"


def different_uses(table, awards):
    """List what differs in what awards bring, and in the modules to be trained again."""
    for row in table["brings"]:
        outcome = awards.by_id()[row["award"]["id"]]
        wanted = brought(outcome.award, outcome)
        found = {word: _number(row[printed]) for word, printed in (("grant", "grants"), ("pay_rise", "pay_rises"))}
        if found != {word: wanted.get(word) for word in found}:
            yield f"brings {outcome.award.id}: leitai {found}, oracle {wanted}"
    expected, found = {}, {}
    for award, outcome in awards.outcomes.items():
        for code in outcome.codes("chosen") if "training" in award.spec else ():
            rows = trained(awards.scoring, awards.by_code[code], int(award.spec["training"]["modules"]))
            expected.update({(award.id, code): rows} if rows else {})
    for row in table["training"]:
        found.setdefault((row["award"]["id"], row["village"]["code"]), []).append((row["module"]["id"], _number(row["lost"])))
    for place in sorted({*found, *expected}):
        if found.get(place) != expected.get(place):
            yield f"training {' '.join(place)}: leitai {found.get(place)}, oracle {expected.get(place)}"


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

