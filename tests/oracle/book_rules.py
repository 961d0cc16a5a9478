"""Rules of consistency, who is left out, what is overdue, and what is owed of books.

How breaches are counted: never, always, holds, sum: one for each entry; unique: one for each entry beyond the first
of those that agree, for each value of a field with many; at_most: one for each group and span that exceeds; every:
one for each entry that nobody names; apart: one for each entry that begins no later than the greatest end so far.
"""

from collections import Counter
from itertools import product

from book_catalogue import period_of
from book_conditions import holds
from seen import note
from values import Period

_WORDS = ("never", "always", "unique", "holds", "every", "sum", "apart")
_ENDLESS = "9999-12-31"


def word_of(rule):
    """The word that says what a rule asks for."""
    return next((word for word in _WORDS if word in rule), "at_most")


def within(rule, register, view, word="where"):
    """The entries that a rule is about."""
    return [entry for entry in view.entries(register)
            if word not in rule or holds(rule[word], entry, view) is True]


def breaches(rule, register, view):
    """Count the breaches of a rule."""
    word = word_of(rule)
    count = len(left_out(rule, register, view)) if word == "every" else \
        globals()["_" + word](rule, within(rule, register, view), view)
    if count:
        note(f"breach: {word}")
    return count


def _never(rule, entries, view):
    return sum(holds(rule["never"], entry, view) is True for entry in entries)


def _always(rule, entries, view):
    return sum(holds(rule["always"], entry, view) is False for entry in entries)


def _unique(rule, entries, _view):
    found = Counter(values for entry in entries for values in product(*map(entry.named, rule["unique"])))
    return sum(times - 1 for times in found.values())


def _holds(rule, entries, view):
    ((name, limits),) = rule["holds"].items()

    def how_many(entry):
        if name in entry.register.fields:
            return len(entry.named(name))
        return sum(other.of() == entry.id for other in view.entries(name))

    return sum(not int(limits.get("at_least", 0)) <= how_many(entry) <= int(limits.get("at_most", 10 ** 9))
               for entry in entries if name not in entry.wrong)


def _at_most(rule, entries, _view):
    found = Counter()
    for entry in entries:
        day = entry.values.get(rule["on"]) if "each" in rule else ""
        span = day and (str(period_of(day)) if rule["each"] == "quarter" else day[:4])
        if day is not None:
            found.update((values, span) for values in product(*map(entry.named, rule["per"])))
    return sum(times > int(rule["at_most"]) for times in found.values())


def _sum(rule, entries, view):
    register, name = rule["sum"].rsplit(".", 1)
    count = 0
    for entry in entries:
        limit = entry.values.get(rule["at_most"])
        parts = [other.values[name] for other in view.entries(register)
                 if other.of() == entry.id and other.values.get(name) is not None]
        count += limit is not None and sum(parts) > limit
    return count


def _apart(rule, entries, _view):
    begin, end = rule["apart"]
    groups = {}
    for entry in entries:
        span = entry.values.get(begin), entry.values.get(end) or _ENDLESS
        if span[0] is not None and span[0] <= span[1] and end not in entry.wrong:
            for values in product(*map(entry.named, rule["per"])):
                groups.setdefault(values, []).append(span)
    count = 0
    for spans in groups.values():
        greatest = ""
        for first, last in sorted(spans):
            count += first <= greatest
            greatest = max(greatest, last)
    return count


# Coverage

def left_out(rule, register, view):
    """List who is named by no entry, as (whom, name), in the order of the ids."""
    asked = view.catalogue.registers[rule["every"]]
    kind = _kind(view.catalogue.own[register], rule["in"])
    named = {one for entry in within(rule, register, view) for one in entry.named(rule["in"])}
    found = []
    if not any(document["register"] == register for document in view.books.documents):
        return found  # nobody keeps it
    for entry in within(rule, asked.id, view, "among"):
        who = {"village": view.place(entry).village, "person": next(iter(entry.named("person")), None),
               "reference": entry.id}[kind]
        if who not in named:
            note("every: left_out")
            found.append((who, view.places.name(who) if kind == "village" else None))
    return sorted(found, key=lambda pair: pair[0] or "")


def _kind(register, name):
    if name in ("village", "person"):
        return name
    return "reference" if name == "entry" else register.fields[name].type


# Overdue and owed

def overdue(register, view):
    """List the entries of a register that are overdue, as (entry, of)."""
    found = [(entry.id, entry.of()) for entry in view.entries(register.id)
             if register.overdue and holds(register.overdue, entry, view) is True]
    if found:
        note("overdue: entry")
    return sorted(found)


def handed_in(register, view):
    """The records that a register has for the quarter; of a yearly one for any quarter of the year."""
    return [document for document in view.books.documents
            if document["register"] == register.id and _asked(register, view.period, Period.parse(document["period"]))]


def _asked(register, period, of_record):
    return of_record == period or register.owed == "year" and of_record.year == period.year


def asks(register, period):
    """Tell whether a register is asked for in a period; a yearly one is in the last quarter."""
    return register.owed == "quarter" or register.owed == "year" and period.quarter == 4


def has_records(register, view, place=None):
    """Tell whether a register may be counted: what is owed and nobody handed in says nothing.

    Of a place alone only those matter who keep it for the place, for what lies in it or for what it lies in.
    """
    if not asks(register, view.period):
        return True
    if place is None or not register.kept_by:
        return bool(handed_in(register, view))
    missing = {code for _, code in behind(register, view)}
    return any(code not in missing for code in _keepers(register, view) if _concerns(view.places, code, place))


def _concerns(places, keeper, place):
    """Whether one of the two lies in the other: a county is not always the prefix of a code."""
    def around(code):
        return {code, code[:9], places.county(code)} if len(code) > 6 else {code}
    return place in around(keeper) or keeper in around(place)


def _keepers(register, view):
    return {"village": view.places.standing(), "township": sorted(view.places.townships),
            "county": sorted(view.places.units)}[register.kept_by]


def behind(register, view):
    """List those who have not handed in a register that each of them keeps, closed or not, as (name, code)."""
    if not register.kept_by or not asks(register, view.period):
        return []
    by = {value for document in handed_in(register, view) for word, value in document["by"].items() if word != "level"}
    return [(view.places.name(code), code) for code in _keepers(register, view)
            if not by & {code, view.places.name(code)}]


def closed(register, view):
    """Tell whether the county decided that a register will not be handed in for the period."""
    return any(document["kind"] == "closing" and document["period"] == str(view.period)
               and register.id in document.get("registers", []) for document in view.documents)


def owed(register, view):
    """List the keepers that owe a register, as (name, code)."""
    if not asks(register, view.period) or closed(register, view):
        return []
    records = handed_in(register, view)
    if not register.kept_by and not records:
        note(f"owed: {register.owed}")
    if not register.kept_by:
        return [] if records else [(None, None)]
    found = behind(register, view)
    if found:
        note("owed: keeper")
    return found
