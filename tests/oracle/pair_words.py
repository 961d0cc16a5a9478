"""Which words of the language of joint building a campaign uses: `every_word` lists them all, `used` finds them."""

import os
import re

from award_words import _kind

# One line a place of the language: what stands there, then every word that may.
_WORDS = {
    "file": "within neighbours nodes note effect",
    "effect": "fact against previous_period same_period_last_year",
    "lead": "who villages",
    "assisted": "who villages",
    "who": "one several any all",
    "quantity in who": "total rank rank.county rank.township rank.class module indicator fact measure panel rise climb grade "
                       "class county township village",
    "centres": "number at_least all",
    "unchosen": "join leave",
    "size: assisted": "1 more",
    "within": "distance circle both",
    "circle": "county township both",
    "cost": "distance industry needs township link one several",
}

# What has to happen in the data, as `seen.note` is told by the oracle.
_HAPPENS = {
    "refused": "E2102 E2103 E2104 E2106 E2107",
    "equals": "centres joined",
    "village": "centre lead assisted stands_by",
    "unplaced": "distance circle neighbours",
    "next": "room no_room none",
    "price": "nothing more none of_centre",
    "cluster": "superseded dissolved not_yet linked",
    "traits": "superseded later",
    "size": "full fewest",
    "effect": "none clusters lacking losing",
}

# What the chapter names besides: the file's own name, options, and what its examples are called.
_NAMED_BESIDES = set("pairing pairing.yaml village members collective_income builtin".split())
_MANUAL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "cli", "topics", "pairing.md")


def every_word():
    """List what must be used, then what must happen."""
    return [f"{place}: {word}" for table in (_WORDS, {f"happens, {key}": value for key, value in _HAPPENS.items()})
            for place, words in table.items() for word in words.split()]


def unlisted():
    """List the words that the manual's chapter writes as code and that stand in no list here."""
    with open(_MANUAL, encoding="utf-8") as stream:
        english = re.sub(r"```.*?```", "", stream.read().split("<!-- en -->")[1], flags=re.DOTALL)
    written = {word for code in re.findall(r"`([^`]+)`", english) for word in re.findall(r"[A-Za-z_][A-Za-z_.]*", code)}
    listed = {part for word in every_word() for part in re.split("[:, ]+", word)}
    return sorted(written - listed - _NAMED_BESIDES)


def used(pairs, rubric):
    """Yield every use of a word in a campaign that was joined or refused."""
    document = pairs.document
    yield from (f"file: {word}" for word in ("within", "neighbours", "nodes", "note", "effect") if word in document)
    for side in ("lead", "assisted"):
        yield from (f"{side}: {word}" for word in document[side])
        yield from _of_condition(document[side].get("who", {}), rubric)
    centres = document["centres"]
    yield f"centres: {'at_least' if isinstance(centres, dict) else 'all' if centres == 'all' else 'number'}"
    if "unchosen" in document:
        yield f"unchosen: {document['unchosen']}"
    yield f"size: assisted: {'1' if document['size']['assisted'] == '1' else 'more'}"
    within = document.get("within", {})
    yield from _several("within", within, "both")
    yield from _several("circle", within.get("circle", []), "both")
    yield from _several("cost", document["cost"], "several")
    if len(document["cost"]) == 1:
        yield "cost: one"
    if "effect" in document:
        yield from ("effect: fact", "effect: against", f"effect: {document['effect']['against']}")
    yield from (f"happens, refused: {code}" for code in pairs.refusals)
    if pairs.solution:
        yield from (f"happens, {word}" for word in _of_result(pairs))


def _several(place, words, together):
    yield from (f"{place}: {word}" for word in words)
    if len(words) > 1:
        yield f"{place}: {together}"


def _of_condition(condition, rubric):
    if condition:
        yield "who: several" if len(condition) > 1 else "who: one"
    for name, test in condition.items():
        if name in ("any", "all"):
            yield f"who: {name}"
            yield from (word for part in test for word in _of_condition(part, rubric))
        else:
            yield f"quantity in who: {_kind_of(name, rubric)}"


def _kind_of(name, rubric):
    word = name.partition(".")[0]
    return name if word == "rank" else word if word == "climb" else _kind(name, rubric)


def _of_result(pairs):
    solution = pairs.solution
    yield "village: centre"
    yield from (f"village: {'assisted' if code in pairs.sides.assisted else 'lead'}" for code in solution.centre_of)
    if pairs.standing_by():
        yield "village: stands_by"
    yield from (f"unplaced: {rule}" for _, rules in pairs.unplaced.values() for rule in rules)
    for code, centre in solution.centre_of.items():
        ahead = pairs.next(code)
        yield f"next: {'none' if ahead is None else 'room' if ahead.room else 'no_room'}"
        if "link" in pairs.document["cost"] and not pairs.relations.terms(code, centre)["link"]:
            yield "cluster: linked"
    for centre in solution.centres:
        if 1 + len(pairs.members(centre)) == pairs.problem.members:
            yield "size: full"
        if pairs.assisted_by(centre) == pairs.problem.least:
            yield "size: fewest"
