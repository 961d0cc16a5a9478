"""Compares `leitai panel` with the oracle: the results of every round of the scored period."""

from fractions import Fraction


def has_rounds(campaign):
    """Tell whether there is anything for `leitai panel` to count."""
    return bool(campaign.contests.of_period(campaign.period))


def _same_result(found, wanted):
    """Compare results as numbers and as they are printed."""
    if found is None or wanted is None:
        return found is wanted
    if isinstance(found, dict):
        found = found["exact"]
    try:
        return Fraction(found) == Fraction(wanted) and found == wanted
    except ValueError:
        return False


def as_computed(row):
    """Give a row of the program's with the words of the oracle's."""
    return {"code": row["contestant"]["code"], "prize_open": row["prize"]["open"],
            **row, "prize": row["prize"]["id"]}


def _keyed(rows):
    """Index rows by who stands in them; the order of rows is not compared."""
    return {(row["contest"], row["round"], row["code"]): row for row in rows}


def differences_of_results(found, wanted):
    """List what differs between the program's results and the oracle's."""
    rows, expected = _keyed([as_computed(row) for row in found]), _keyed(wanted)
    if len(rows) < len(found):
        yield "leitai has two rows of one contestant"
    for key in sorted({*rows, *expected}):
        where = " ".join(key)
        if key not in rows or key not in expected:
            yield f"{where}: only in {'the oracle' if key in expected else 'leitai'}"
            continue
        row, other = rows[key], expected[key]
        if not _same_result(row["result"], other["result"]):
            yield f"{where} result: leitai {row['result']}, oracle {other['result']}"
        rank = None if other["rank"] is None else str(other["rank"])
        for word, value in (("rank", rank), ("prize", other["prize"]), ("advances", other["advances"])):
            if row[word] != value:
                yield f"{where} {word}: leitai {row[word]}, oracle {value}"
        for word in ("prize_open", "advance_open"):
            if row[word] != other[word]:
                yield f"{where} {word}: leitai {row[word]}, oracle {other[word]}"
