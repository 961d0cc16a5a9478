"""Which words of the language of awards a campaign uses: `every_word` lists them all, `used` finds them."""

import os
import re

from measures import PLACES
from values import Period

_LIMITS = ("at_least", "above", "at_most", "below")

# One line a place of the language: what stands there, then every word that may.
_WORDS = {
    "file": "note",
    "award": "for application who least no_veto with not_with by first among how_many at_most edge themes one_theme_each brings "
             "tour training cases",
    "for": "quarter year",
    "application": "required none",
    "first": "best last",
    "among": "county township class several",
    "how_many": "number all share over over_several",
    "round": "down up half",
    "over": "county township class",
    "at_most": "township county class",
    "edge": "ties all_in all_out",
    "by": "one several total_not_alone",
    "theme": "theme by least who how_many",
    "one_theme_each": "yes no",
    "no_veto": "yes",
    "brings": "grant pay_rise star leave_days",
    "tour": "1 2",
    "training": "1 2",
    "cases": "yes no",
    "quantity in by": "total module indicator rise progress climb climb.county climb.township climb.class won won_before "
                      "fact measure panel",
    "quantity in who": "total module indicator rise progress climb climb.county climb.township climb.class won won_before "
                       "fact measure grade class county township village",
    "quantity in least": "total module indicator rise progress climb fact panel",
    "least": "number share",
    "who": "several any all",
    "with": "award theme",
    "not_with": "award theme",
    "record": "application_award application_theme review_for review_against revote outcome_again outcome_empty",
}

# What has to happen in the data, as `seen.note` is told by the oracle.
_HAPPENS = {
    "period": "quarter year before_since",
    "reason": "chosen revoted all waits veto who who_unknown least no_application review_against not_reviewed with "
              "not_with theme unknown_quantity full no_place edge_out",
    "line cuts": "pool_ties cap_ties pool_all_in cap_all_in pool_all_out cap_all_out",
    "line": "revoted waits waits_behind_it",
    "award": "waits_for_another",
    "places": "groups_tied revoted",
    "climb": "unknown",
    "won": "unknown",
}


def every_word():
    """List what must be used, then what must happen."""
    return [f"{place}: {word}" for table in (_WORDS, {f"happens, {key}": value for key, value in _HAPPENS.items()})
            for place, words in table.items() for word in words.split()]


# What the chapter names besides: what every file, record and roster has, names of its examples, and records that decide nothing.
_NAMED_BESIDES = set("awards version title since list kind review at groups modules culture red_flag.industry won.AWARD "
                     "won_before.AWARD conferral withdrawal builtin".split())
_MANUAL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "cli", "topics", "awards.md")


def unlisted():
    """List the words that the manual's chapter writes as code and that stand in no list here."""
    with open(_MANUAL, encoding="utf-8") as stream:
        english = re.sub(r"```.*?```", "", stream.read().split("<!-- en -->")[1], flags=re.DOTALL)
    written = {word for code in re.findall(r"`([^`]+)`", english) for word in re.findall(r"[A-Za-z_][A-Za-z_.]*", code)}
    listed = {part for word in every_word() for part in (word.split(": ")[1], word.split(": ")[0].split()[-1])}
    return sorted(written - listed - _NAMED_BESIDES)


def used(awards):
    """Yield every use of a word in a decided campaign."""
    document, rubric = awards.list.document, awards.campaign.rubric
    if "note" in document:
        yield "file: note"
    period = awards.campaign.period
    yield f"happens, period: {'quarter' if period.quarter else 'year'}"
    for award, outcome in awards.outcomes.items():
        yield from _of_award(award, rubric)
        yield from (f"happens, reason: {decision.reasons[0] if decision.state != 'not' else reason}"
                    for decision in outcome.decisions.values() for reason in decision.reasons)
    yield from (word for spec in document["list"] for word in _of_spec(spec))
    yield from _of_records(awards)


def _of_spec(spec):
    """Give the words of an award as written, its themes among them."""
    yield from (f"award: {word}" for word in spec)
    for word in ("for", "application", "first", "edge", "one_theme_each", "no_veto", "cases"):
        if word in spec:
            yield f"{word}: {spec[word]}"
    for word, inner in (("tour", "groups"), ("training", "modules")):
        if word in spec:
            yield f"{word}: {spec[word][inner]}"
    for word in ("among", "at_most", "brings"):
        yield from (f"{word}: {key}" for key in spec.get(word, []))
        if len(spec.get(word, [])) > 1:
            yield f"{word}: several"
    for theme in spec.get("themes", []):
        yield from (f"theme: {word}" for word in theme)
    for word in ("with", "not_with"):
        yield from (f"{word}: {'theme' if '.' in name else 'award'}" for name in spec.get(word, []))


def _of_award(award, rubric):
    """Give the words of one award that is decided."""
    how_many = award.spec["how_many"]
    if isinstance(how_many, str):
        yield f"how_many: {'all' if how_many == 'all' else 'number'}"
    elif "share" in how_many:
        yield from ("how_many: share", f"round: {how_many['round']}")
    else:
        yield f"how_many: {'over' if len(how_many['over']) == 1 else 'over_several'}"
        yield from (f"over: {word}" for word in how_many["over"])
    if award.by:
        yield "by: one" if len(award.by) == 1 else "by: several"
        if "total" in award.by[:-1]:
            yield "by: total_not_alone"
    yield from (f"quantity in by: {_kind(name, rubric)}" for name in award.by)
    for name, written in award.spec.get("least", {}).items():
        yield from (f"quantity in least: {_kind(name, rubric)}", f"least: {'share' if written.endswith('%') else 'number'}")
    yield from _of_condition(award.spec.get("who", {}), rubric)


def _of_condition(condition, rubric):
    if len(condition) > 1:
        yield "who: several"
    for name, test in condition.items():
        if name in ("any", "all"):
            yield f"who: {name}"
            yield from (word for part in test for word in _of_condition(part, rubric))
        else:
            yield f"quantity in who: {_kind(name, rubric)}"


def _kind(name, rubric):
    """Tell what kind of quantity a name is."""
    if name in (*PLACES, "total", "grade", "rise", "progress") or name.split(".")[0] == "climb":
        return name
    if name.split(".")[0] in ("won", "won_before"):
        return name.split(".")[0]
    if name in rubric.indicators:
        return "indicator"
    if any(module.id == name for module in rubric.modules):
        return "module"
    if name in rubric.facts:
        return "fact"
    return "panel" if "panel" in rubric.measures[name] else "measure"


def _of_records(awards):
    campaign = awards.campaign
    for document in campaign.records("application"):
        yield f"record: application_{'theme' if '.' in document['award'] else 'award'}"
    for document in campaign.records("review"):
        yield f"record: review_{document['verdict']}"
    if campaign.award_votes:
        yield "record: revote"
    for document in campaign.records("award"):
        if "sealed" in document:
            yield "record: outcome_again"
        if not document["villages"] and Period.parse(document["period"]) < campaign.period:
            yield "record: outcome_empty"
