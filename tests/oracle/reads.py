"""What reads what: the names in a measure or a rule, and the facts behind names."""

from conditions import names_in
from measures import PLACES, word_of
from supplied import names_behind, supplied


def names_of_measure(measure):
    """List the names that a measure reads itself."""
    if isinstance(measure, str):
        return [measure]
    word = word_of(measure)
    names = [] if word == "points_of" else [measure[word]]
    return names + [measure["against"]] if isinstance(measure.get("against"), str) else names


def names_of_rule(rule):
    """List the names that a rule reads: condition, measure, cases, multipliers, waiver."""
    yield from names_in(rule.get("when", {}))
    if "measure" in rule:
        yield from names_of_measure(rule["measure"])
    for case in rule.get("scale", {}).get("cases", []):
        yield from names_in(case["when"])
    for multiplier in rule.get("times", []):
        yield multiplier["by"]
    yield from names_of_waiver(rule)


def names_of_waiver(spec):
    """List the names in the waiver of a rule or veto, if it has a condition."""
    if isinstance(spec.get("waiver"), dict):
        yield from names_in(spec["waiver"]["when"])


def facts_behind(rubric, names):
    """Follow names down to the facts behind them."""
    seen, pending = set(PLACES), list(names)
    while pending:
        name = pending.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in rubric.measures:
            pending += names_of_measure(rubric.measures[name])
        elif name in rubric.facts and supplied(rubric, name):
            pending += names_behind(rubric, name)
        elif name in rubric.facts:
            yield name
