"""Conditions about entries of books, in Kleene's three values: True, False, and None where it cannot be told."""

from book_catalogue import LIMITS

_PLACE_WORDS = ("class", "village", "township", "county")
_COMPARISONS = {
    "at_least": lambda value, limit: value >= limit,
    "above": lambda value, limit: value > limit,
    "at_most": lambda value, limit: value <= limit,
    "below": lambda value, limit: value < limit,
}


def _all(truths):
    truths = list(truths)
    return False if False in truths else None if None in truths else True


def _any(truths):
    truths = list(truths)
    return True if True in truths else None if None in truths else False


def holds(condition, entry, view):
    """Tell whether a condition holds of an entry, as `view` knows it on its day."""
    return _all(_key(name, test, entry, view) for name, test in condition.items())


def _key(name, test, entry, view):
    if name == "any":
        return _any(holds(part, entry, view) for part in test)
    if name == "all":
        return _all(holds(part, entry, view) for part in test)
    if name == "state":
        return _equals(view.state(entry), test, None)
    if name in _PLACE_WORDS:
        return _equals(view.place(entry).key(name), test, None)
    field, value = entry.register.fields[name], entry.values.get(name)
    if name in entry.wrong:
        return None
    if test in ("known", "unknown"):
        return (value is not None) is (test == "known")
    if isinstance(test, dict):
        return _all(_compare(word, field, value, limit, entry, view) for word, limit in test.items())
    return _equals(value, test, field)


def _equals(value, test, field):
    if value is None:
        return None
    accepted = test if isinstance(test, list) else [test]
    return value in [field.limit(one) if field else one for one in accepted]


def _compare(word, field, value, written, entry, view):
    limit = _limit(field, written, entry, view)
    if value is None or limit is None:
        return None
    assert word in LIMITS
    return _COMPARISONS[word](value, limit)


def _limit(field, written, entry, view):
    """A limit is a constant, another field of the same type, or of a date the plan's day."""
    if written in entry.register.fields:
        return entry.values.get(written)
    if written == "today" and field.type == "date":
        return view.day
    return field.limit(written)
