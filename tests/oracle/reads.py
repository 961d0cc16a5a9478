"""What reads what: the names in a measure or a rule, and the facts and panels behind names.

What is read of a panel has no name; it stands as a `PanelRead` among the names.
"""

from conditions import names_in
from contests import PanelRead
from measures import PLACES, panel_read, word_of
from supplied import asked_for, names_behind, supplied


def names_of_measure(measure):
    """List the names that a measure reads itself."""
    if isinstance(measure, str):
        return [measure]
    word = word_of(measure)
    if word == "panel":
        return [panel_read(measure)]
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
    return (name for name in _behind(rubric, names) if name in rubric.facts)


def panels_behind(rubric, names):
    """Follow names down to what is read of panels."""
    return (name for name in _behind(rubric, names) if isinstance(name, PanelRead))


def _behind(rubric, names):
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
            if asked_for(rubric, name):
                yield name
        else:
            yield name
