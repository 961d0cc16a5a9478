"""Compares what `leitai books` printed with the oracle, one member of its output after the other."""

from collections import Counter
from fractions import Fraction

from book_catalogue import BUILT_IN
from book_figures import SPANS, public

_VALUES = ("value", "year_to_date", "last_year", "last_year_to_date", "numerator", "denominator")
_OF_PARTS = ("value", "year_to_date", "numerator", "denominator")


def exact(found):
    """Read a printed number; None stays None."""
    if isinstance(found, dict):  # no decimal number: a fraction, with what is near it
        found = found["exact"]
    return None if found is None else Fraction(found)


def said(value):
    return "none" if value is None else f"{float(value):.10g}"


def _numbers(found, wanted, words, where):
    for word in words:
        if exact(found[word]) != wanted[word]:
            yield f"{where} {word}: leitai {said(exact(found[word]))}, oracle {said(wanted[word])}"


def _asked_of(found, wanted):
    """A figure without records says nothing: neither do its numerator and denominator."""
    return _VALUES if wanted["numerator"] is not None or found["numerator"] is not None else _VALUES[:4]


def different_figures(campaign, rows, wanted=None):
    """Compare all figures; they stand in the catalogue's order."""
    ids = list(campaign.catalogue.figures)
    wanted = campaign.figures.everything() if wanted is None else wanted
    listed = [row["figure"]["id"] for row in rows]
    if listed != ids:
        yield f"figures: leitai {listed}, oracle {ids}"
        return
    for row in rows:
        id_ = row["figure"]["id"]
        if row["standing"] is not wanted[id_]["standing"]:
            yield f"figure {id_} standing: leitai {row['standing']}, oracle {wanted[id_]['standing']}"
        yield from _numbers(row, wanted[id_], _asked_of(row, wanted[id_]), f"figure {id_}")


def different_lists(campaign, table):
    """Compare who is left out, what is overdue, the breaches of rules and what is owed."""
    wanted = campaign.figures.listed()
    found = {
        "left_out": [(row["register"]["id"], row["rule"]["id"], row["who"], row["name"]) for row in table["left_out"]],
        "overdue": [(row["register"]["id"], row["entry"], row["of"]) for row in table["overdue"]],
        "rules": [(row["register"]["id"], row["rule"]["id"], row["severity"], int(row["breaches"]))
                  for row in table["rules"]],
        "owed": [(row["register"]["id"], row["keeper"], row["place_code"]) for row in table["owed"]],
    }
    for word, rows in found.items():
        other = Counter(wanted[word])
        for row in [*(Counter(rows) - other), *(other - Counter(rows))]:
            yield f"{word} {' '.join(map(str, row))}: only in {'leitai' if row in rows else 'the oracle'}, or more often"
        if Counter(rows) == other and rows != wanted[word]:
            yield f"{word}: the order differs: leitai {rows[:6]}, oracle {wanted[word][:6]}"


# One figure

def different_parts(campaign, found, id_, by):
    """Compare a figure with its parts, which sum exactly to it, its ages, and what lacks the summed field."""
    figures, figure = campaign.figures, campaign.catalogue.figures[id_]
    wanted = figures.figure(id_)
    yield from _numbers(found, wanted, _asked_of(found, wanted), "itself")
    without = None if found["without"] is None else int(found["without"])
    if wanted["numerator"] is not None and without != figures.without(id_):
        yield f"without: leitai {without}, oracle {figures.without(id_)}"
    if "ages" in figure.spec:
        ages = [{word: None if part[word] is None else int(part[word]) for word in part} for part in found["ages"]]
        if wanted["numerator"] is not None and ages != figures.ages(id_):
            yield f"ages: leitai {ages}, oracle {figures.ages(id_)}"
    if wanted["numerator"] is None:
        return
    rows = {row["part"]["id"]: row for row in found["parts"]}
    if len(rows) < len(found["parts"]):
        yield "leitai has a part twice"
    several = rows.pop("several", None)
    if by == "quarter":
        yield from _quarters(figures, id_, rows)
    else:
        yield from _parts(figures.parts(id_, by), rows)
        yield from _sum(wanted, [*rows.values(), *([several] if several else [])], figure.word)


def _quarters(figures, id_, rows):
    wanted = {period: figures.shown(id_, amount) for period, amount in figures.quarters(id_).items()}
    for period in sorted({*rows, *wanted}, key=str):
        value = exact(rows[period]["value"]) if period in rows else None
        if value != wanted.get(period):
            yield f"{period}: leitai {said(value)}, oracle {said(wanted.get(period))}"


def _parts(wanted, rows):
    """A part in which nothing is counted may be listed or left out."""
    for part in sorted({*rows, *wanted}, key=str):
        if part not in rows:
            if any(wanted[part][word] for word in _OF_PARTS):
                yield f"part {part}: only in the oracle, {said(wanted[part]['value'])}"
        elif part not in wanted:
            if any(exact(rows[part][word]) for word in _OF_PARTS):
                yield f"part {part}: only in leitai, {said(exact(rows[part]['value']))}"
        else:
            yield from _numbers(rows[part], wanted[part], _OF_PARTS, f"part {part}")


def _sum(wanted, rows, word):
    """The values of the parts sum to the figure's; those of a ratio and of a mean do not."""
    if word in ("ratio", "mean"):
        return
    for column in ("value", "year_to_date"):
        if column == "value" and any(row["value"] is None for row in rows):
            continue  # of one who has not handed in nothing is known
        if wanted[column] is not None:
            total = sum((exact(row[column]) or 0 for row in rows), Fraction(0))
            if total != wanted[column]:
                yield f"the parts' {column} sum to {said(total)}, the figure is {said(wanted[column])}"


def _place_of(row, word):
    return row[word] and row[word]["code"]


def different_entries(campaign, found, id_):
    """Compare the list of entries of the year to date, or of the day; entries of built-in registers by what they say."""
    figures, catalogue = campaign.figures, campaign.catalogue
    if figures.figure(id_)["numerator"] is None:
        return
    wanted = set()
    optional = set()
    for leaf in {leaf.id: leaf for leaf in catalogue.leaves(id_)}.values():
        inside = set(map(id, figures.rows(leaf, figures.now, SPANS[0])))
        for entry in figures.rows(leaf, figures.now, SPANS[1]):
            row = _expected(figures.now, leaf, entry, id(entry) in inside)
            (optional if leaf.word in ("sum", "mean") and row[6] is None else wanted).add(row)
    rows = [_printed(catalogue, row) for row in found["entries"]]
    for row in sorted(set(rows) - wanted - optional, key=str):
        yield f"entry {row}: only in leitai"
    for row in sorted(wanted - set(rows), key=str):
        yield f"entry {row}: only in the oracle"
    own = [row for row in rows if row[2] is not None]
    if len(set(own)) < len(own):
        yield "leitai lists an entry twice"


def _expected(view, leaf, entry, inside):
    place, standing = view.place(entry), "at_end" in leaf.spec
    return (leaf.id, leaf.register, None if leaf.register in BUILT_IN else entry.id,
            None if standing else entry.values[leaf.spec["on"]], None if standing else inside,
            (place.village, place.township), entry.values.get(leaf.name) if leaf.word in ("sum", "mean") else None)


def _printed(catalogue, row):
    leaf = catalogue.figures[row["figure"]]
    standing = "at_end" in leaf.spec
    return (leaf.id, row["register"], None if row["register"] in BUILT_IN else row["entry"],
            None if standing else row["on"], None if standing else row["in_period"],
            (_place_of(row, "village"), _place_of(row, "township")),
            exact(row["number"]) if leaf.word in ("sum", "mean") else None)


# Public pages

def different_public(campaign, table):
    """Compare public figures, as a whole and by township and county."""
    ids = [id_ for id_ in campaign.catalogue.figures if public(campaign.catalogue, id_)]
    everything = campaign.figures.everything()
    listed = [row["figure"]["id"] for row in table["figures"]]
    if listed != ids:
        yield f"public figures: leitai {listed}, oracle {ids}"
    for row in table["figures"]:
        yield from _numbers(row, everything[row["figure"]["id"]], _VALUES[:4], f"public figure {row['figure']['id']}")
    for word, rows in (("township", table["townships"]), ("county", table["counties"])):
        yield from _public_by(campaign, ids, word, rows, everything)


def _public_by(campaign, ids, word, rows, everything):
    found = {(row["figure"]["id"], row[word] and row[word]["code"]): row for row in rows}
    for id_ in ids:
        if everything[id_]["numerator"] is None:
            continue
        for code, part in campaign.figures.parts(id_, word).items():
            row = found.get((id_, code))
            if row is None and code is not None and part["value"]:
                yield f"public figure {id_} of {code}: only in the oracle"
            elif row is not None:
                yield from _numbers(row, part, _OF_PARTS[:2], f"public figure {id_} of {code}")
