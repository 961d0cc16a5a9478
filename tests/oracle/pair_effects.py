"""What came of joint building (leitai help pairing): a fact of the joined villages before and after, and what differs in it."""

from fractions import Fraction

from seen import note
from values import NoNumber, round_half_away


def effects_of(pairs, campaign):
    """Give before and after of the villages in the clusters of the present, by cluster and code; None is not known."""
    effect = pairs.document["effect"]
    periods = (campaign.period.past(effect["against"]), campaign.period)
    percent = 100 if campaign.rubric.facts[effect["fact"]].get("unit") == "%" else 1  # as rates are printed
    return {record["cluster"]: {code: [_known(campaign, effect["fact"], code, period, percent) for period in periods]
                                for code in sorted(pairs.relations.members(record))} for record in pairs.relations.clusters}


def _known(campaign, fact, code, period, times):
    try:
        return times * campaign.returns.value(fact, code, period)
    except NoNumber:
        return None


def _summed(members):
    """Sum up villages: how many, of how many both values are known, by how much these rose, and how many lost."""
    rises = [_rise(pair) for pair in members.values()]
    known = [rise for rise in rises if rise is not None]
    return {"villages": len(rises), "known": len(known), "rise": sum(known) if known else None,
            "mean": sum(known, Fraction(0)) / len(known) if known else None, "lost": sum(rise < 0 for rise in known)}


def _rise(pair):
    return None if None in pair else pair[1] - pair[0]


def different_effects(table, effects):
    """List what differs in a table of effects."""
    everyone = {code: pair for members in effects.values() for code, pair in members.items()}
    found = {(row["cluster"]["id"], row["village"]["code"]): [_number(row[key]) for key in ("before", "after", "rise")]
             for row in table["villages"]}
    wanted = {(id_, code): [*pair, _rise(pair)] for id_, members in effects.items() for code, pair in members.items()}
    yield from _different("effect", found, wanted)
    rows = {row["cluster"]["id"]: row for row in table["clusters"]}
    yield from _different("clusters", sorted(rows), sorted(effects))
    for id_ in rows.keys() & effects.keys():
        yield from _different_sums(f"cluster {id_}", rows[id_], _summed(effects[id_]))
    yield from _different_sums("all", {**table, "villages": table["joined"]}, _summed(everyone))
    for word, is_in in (("lacking", lambda rise: rise is None), ("losing", lambda rise: rise is not None and rise < 0)):
        expected = sorted(code for code, pair in everyone.items() if is_in(_rise(pair)))
        if expected:
            note(f"effect: {word}")
        yield from _different(word, sorted(row["village"]["code"] for row in table[word]), expected)


def _number(printed):
    return None if printed is None else Fraction(printed)


def _different(what, found, wanted):
    if found != wanted:
        yield f"{what}: leitai {found}, oracle {wanted}"


def _different_sums(what, row, wanted):
    """Compare sums; a mean is printed with so many decimals, half away from zero."""
    for key, value in wanted.items():
        printed = row[key]
        if key == "mean" and None not in (printed, value):
            value = round_half_away(value, len(printed.partition(".")[2]))
        yield from _different(f"{what}, {key}", _number(printed), value)
