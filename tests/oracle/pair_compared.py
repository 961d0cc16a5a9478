"""What `leitai pair` prints against what the oracle decides."""

import json

def _whole(printed):
    return None if printed is None else int(printed)


def different(table, pairs):
    """List what differs in a table; `pairs` has joined the villages."""
    yield from _different_head(table, pairs)
    yield from _rows("village", {row["village"]["code"]: _of_row(row) for row in table["villages"]}, _villages(pairs))
    yield from _rows("cluster", {row["centre"]["code"]: _of_cluster(row) for row in table["clusters"]}, _clusters(pairs))
    yield from _different_left_out(table, pairs)


def _rows(what, found, wanted):
    for code in sorted({*found, *wanted}):
        if code not in found or code not in wanted:
            yield f"{what} {code}: only in {'the oracle' if code in wanted else 'leitai'}"
            continue
        yield from (f"{what} {code}, {key}: leitai {found[code].get(key)}, oracle {value}"
                    for key, value in wanted[code].items() if found[code].get(key) != value)


def _different_head(table, pairs):
    solution = pairs.solution
    joined = len(solution.centres) + len(solution.centre_of)
    assisted = sum(code in pairs.sides.assisted for code in solution.centre_of)
    wanted = {"state": "optimal", "cost": solution.cost, "bound": solution.cost, "gap": 0,
              "centres": len(solution.centres), "leads": joined - assisted, "assisted": assisted, "joined": joined}
    found = {key: table[key] if key == "state" else _whole(table[key]) for key in wanted}
    yield from _rows("result", {"": found}, {"": wanted})


# Villages

def _of_row(row):
    ahead = row["next"]
    return {"role": row["role"], "centre": row["centre"]["code"], "cost": _whole(row["cost"]), "metres": _whole(row["metres"]),
            "terms": row["terms"] and {word: _whole(amount) for word, amount in row["terms"].items()},
            **{word: sorted(row[word]) for word in ("industries", "met", "unmet") if word in row},
            "next": ahead and (ahead["code"], _whole(ahead["cost"]), ahead["room"])}


def _villages(pairs):
    found = {code: {"role": "centre", "centre": code, "cost": 0, "next": None, "terms": None, "metres": None}
             for code in pairs.solution.centres}
    for code, centre in pairs.solution.centre_of.items():
        relations, ahead = pairs.relations, pairs.next(code)
        terms = relations.terms(code, centre)
        found[code] = {"role": "assisted" if code in pairs.sides.assisted else "lead", "centre": centre, "terms": terms,
                       "cost": sum(terms.values()), "next": ahead and (ahead.centre, ahead.cost, ahead.room),
                       "metres": relations.metres(code, centre) if relations.looks_at_distance else None}
        if {"industry", "needs"} & set(terms):
            met, unmet = relations.needs(code, centre)
            found[code].update(industries=relations.industries(code, centre), met=met, unmet=unmet)
    return found


# Clusters

def _of_cluster(row):
    return {key: _whole(row[key]) for key in ("leads", "assisted", "farthest", "cost")}


def _clusters(pairs):
    found = {}
    for centre in pairs.solution.centres:
        members, relations = pairs.members(centre), pairs.relations
        assisted = pairs.assisted_by(centre)
        found[centre] = {"leads": 1 + len(members) - assisted, "assisted": assisted,
                         "cost": sum(pairs.problem.costs[code, centre] for code in members)}
        metres = [relations.metres(code, centre) for code in members]
        found[centre]["farthest"] = max(metres) if relations.looks_at_distance else None
    return found


# Who is left out

def _different_left_out(table, pairs):
    standing = sorted(row["village"]["code"] for row in table["standing_by"])
    if standing != pairs.standing_by():
        yield f"standing by: leitai {standing}, oracle {pairs.standing_by()}"
    rows = {row["village"]["code"]: row for row in table["unplaced"]}
    if sorted(rows) != sorted(pairs.unplaced):
        yield f"unplaced: leitai {sorted(rows)}, oracle {sorted(pairs.unplaced)}"
    for code in sorted(rows.keys() & pairs.unplaced.keys()):
        lead, rules = pairs.unplaced[code]
        row = rows[code]
        metres = pairs.relations.metres(code, lead) if lead else None
        if lead and ((row["nearest"] or {}).get("code") != lead or row["rule"] not in rules or _whole(row["metres"]) != metres):
            yield (f"unplaced {code}: leitai {row['nearest']} {row['rule']} {row['metres']}, "
                   f"oracle {lead} {' '.join(rules)} {metres}")


def different_price(printed, pairs, code):
    """List what differs in the price of a village's pairing."""
    price = pairs.price(code)
    found = {"village": printed["village"], "more": _whole(printed["more"]), "proven": printed["proven"],
             "cost": _whole(printed["cost"]), "centre": printed["centre"]}
    wanted = {"village": code, "more": price.more, "cost": None if price.more is None else price.more + pairs.solution.cost,
              "centre": price.centre, "proven": True}
    yield from _rows(f"price of {code}", {"": found}, {"": wanted})


def outcome_of(table):
    """Give what is decided by village and cluster, for comparing runs of the program with each other."""
    found = {key: table[key] for key in ("state", "cost", "bound", "gap", "nodes", "centres", "leads", "assisted", "joined")}
    found.update({f"village {row['village']['code']}": list(_of_row(row).items()) for row in table["villages"]})
    found.update({f"cluster {row['centre']['code']}": list(_of_cluster(row).items()) for row in table["clusters"]})
    found.update({word: sorted(row["village"]["code"] for row in table[word]) for word in ("unplaced", "standing_by")})
    return json.loads(json.dumps(found))
