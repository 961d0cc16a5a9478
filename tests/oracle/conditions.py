"""The one condition language (end of 1c of the rule language), in Kleene's three values.

True and False are themselves, None is unknown. Comparisons are exact.
"""

from fractions import Fraction

from values import YES, NoNumber, constant, of_class

_COMPARISONS = {
    "at_least": lambda value, limit: value >= limit,
    "above": lambda value, limit: value > limit,
    "at_most": lambda value, limit: value <= limit,
    "below": lambda value, limit: value < limit,
}


def _all(truths):
    truths = list(truths)
    if False in truths:
        return False
    return None if None in truths else True


def _any(truths):
    truths = list(truths)
    if True in truths:
        return True
    return None if None in truths else False


def _operand(value, written, village_class):
    """Read what a value is compared with, in the value's own type."""
    if isinstance(value, Fraction):
        return constant(written, village_class)
    text = of_class(written, village_class)
    return YES[text] if isinstance(value, bool) else text


def _is_comparison(test):
    return isinstance(test, dict) and any(word in _COMPARISONS for word in test)


def _test(value, test, village_class):
    if _is_comparison(test):
        return all(_COMPARISONS[word](value, _operand(value, limit, village_class))
                   for word, limit in test.items())
    accepted = test if isinstance(test, list) else [test]
    return value in [_operand(value, written, village_class) for written in accepted]


def holds(condition, lookup, village_class):
    """Evaluate a condition; `lookup` gives a name's value or raises NoNumber or KeyError."""
    def key(name, test):
        if name == "any":
            return _any(holds(part, lookup, village_class) for part in test)
        if name == "all":
            return _all(holds(part, lookup, village_class) for part in test)
        try:
            value = lookup(name)
        except (NoNumber, KeyError):
            return None
        # A mark that nobody had to give passes no test.
        return False if value is None else _test(value, test, village_class)

    return _all(key(name, test) for name, test in condition.items())


def names_in(condition):
    """List the names that a condition reads."""
    for name, test in condition.items():
        if name in ("any", "all"):
            for part in test:
                yield from names_in(part)
        else:
            yield name
