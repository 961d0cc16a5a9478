"""Which words of the language of books a campaign uses: WORDS lists them all, `used` finds them."""

from book_catalogue import BUILT_IN, LIMITS, PLACE_KEYS
from book_rules import word_of

_TYPES = "number count yes_no choice date text person village reference"

# One line a place of the manual: what stands there, then every word that may.
_WORDS = {
    "of": "village township county person register none",
    "owed": "quarter year never",
    "kept_by": "unsaid county township village",
    "title": "two_languages one_text",
    "field": _TYPES,
    "field has": "decimals unit title min max",
    "values": "list titles",
    "many": "person village reference",
    "required": "yes no condition",
    "ahead": "yes no",
    "condition": f"value list any all several {' '.join(LIMITS)}",
    "condition in": "required reached overdue never always where_of_rule where_of_figure among",
    "condition on": "state class village township county number count yes_no choice date",
    "known of": f"{_TYPES} many",
    "unknown of": f"{_TYPES} many",
    "limit": "constant field today",
    "state": "reached_field reached_condition may_skip",
    "rule": "never always unique holds at_most every sum apart where each_quarter each_year among",
    "severity": "error warning",
    "unique of": f"{_TYPES.replace('number ', '')} many village township county person entry",
    "holds": "field register at_least at_most",
    "per": "field village township county person entry",
    "every": "built_in register",
    "every in": "village village_field person person_field reference many",
    "figure": "count sum mean distinct ratio total on at_end where title unit decimals ages",
    "show": "report public",
    "ratio": "percentage of_unit",
    "ratio of": "count sum distinct total",
    "total of": "count sum total",
    "distinct of": "choice person village reference many of_village of_township of_county of_person of_entry",
    "built in": " ".join(BUILT_IN),
    "record": "entries no_entries updates corrections evidence note by_name by_code closing",
    "plan's day": "last within after first",
}

# What has to happen in the data, as `seen.note` is told.
_HAPPENS = {
    "breach": "never always unique holds at_most every sum apart",
    "every": "left_out",
    "overdue": "entry",
    "flow": "first_day last_day",
    "figure": "no_records no_records_then without_value",
    "value": "in_error",
    "update": "counts of_known",
    "correction": "of_entry",
    "reference": "into_nothing",
    "ages": "at_the_limit",
    "campaign": "sound with_errors",
    "owed": "keeper quarter year",
}


def every_word():
    """List what must be used, then what must happen."""
    return [f"{place}: {word}" for table in (_WORDS, {f"happens, {key}": value for key, value in _HAPPENS.items()})
            for place, words in table.items() for word in words.split()]


def used(campaign):
    """Yield every use of a word in the catalogue, the records and the plan of a campaign."""
    catalogue = campaign.catalogue
    for register in catalogue.own.values():
        yield from _register(register, catalogue)
    for figure in catalogue.figures.values():
        yield from _figure(figure, catalogue)
    for register, condition in catalogue.conditions():
        yield from _condition(register, condition)
    yield from _records(campaign.documents)
    last = campaign.period.last_day()
    first = f"{last[:4]}-{campaign.period.quarter * 3 - 2:02}-01"
    yield "plan's day: " + ("last" if campaign.day == last else "after" if campaign.day > last else
                            "first" if campaign.day == first else "within")


def _register(register, catalogue):
    spec = register.spec
    yield f"of: {register.of if register.of in (*PLACE_KEYS, 'person', 'none') else 'register'}"
    yield f"owed: {register.owed}"
    yield f"kept_by: {spec.get('kept_by', 'unsaid')}"
    yield f"title: {'one_text' if isinstance(spec['title'], str) else 'two_languages'}"
    for field in register.fields.values():
        yield from _field(field)
    for state in register.states.values():
        if "reached" in state:
            yield f"state: reached_{'condition' if isinstance(state['reached'], dict) else 'field'}"
            yield from ["condition in: reached"] * isinstance(state["reached"], dict)
        yield from ["state: may_skip"] * ("may_skip" in state)
    yield from ["condition in: overdue"] * bool(register.overdue)
    for rule in register.rules:
        yield from _rule(rule, register, catalogue)


def _field(field):
    yield f"field: {field.type}"
    yield from (f"field has: {word}" for word in _WORDS["field has"].split() if word in field.spec)
    if "values" in field.spec:
        yield f"values: {'list' if isinstance(field.spec['values'], list) else 'titles'}"
    if field.many:
        yield f"many: {field.type}"
    if "required" in field.spec:
        written = field.required
        yield f"required: {'condition' if isinstance(written, dict) else written}"
        yield from ["condition in: required"] * isinstance(written, dict)
    if "ahead" in field.spec:
        yield f"ahead: {field.spec['ahead']}"


def _named(register, name):
    """What a name is in a list of names: whom the entry names, or a field."""
    return name if name in (*PLACE_KEYS, "person", "entry") else "field"


def _rule(rule, register, catalogue):
    word = word_of(rule)
    yield f"rule: {word}"
    yield f"severity: {rule['severity']}"
    yield from (f"rule: {key}" for key in ("where", "among") if key in rule)
    yield from (f"condition in: {key}" for key in ("never", "always", "among") if key in rule)
    yield from ["condition in: where_of_rule"] * ("where" in rule)
    if "each" in rule:
        yield f"rule: each_{rule['each']}"
    if word == "unique":
        for name in rule["unique"]:
            field = register.fields.get(name)
            yield f"unique of: {'many' if field and field.many else field.type if field else name}"
    if word in ("at_most", "apart"):
        yield from (f"per: {_named(register, name)}" for name in rule["per"])
    if word == "holds":
        ((name, limits),) = rule["holds"].items()
        yield f"holds: {'field' if name in register.fields else 'register'}"
        yield from (f"holds: {limit}" for limit in limits)
    if word == "every":
        yield f"every: {'register' if rule['every'] in catalogue.own else 'built_in'}"
        field = register.fields.get(rule["in"])
        kind = field.type if field else rule["in"]
        yield f"every in: {kind}{'_field' if field and kind != 'reference' else ''}"
        yield from ["every in: many"] * bool(field and field.many)


def _figure(figure, catalogue):
    yield f"figure: {figure.word}"
    yield from (f"figure: {key}" for key in ("on", "at_end", "where", "title", "unit", "decimals", "ages")
                if key in figure.spec)
    yield from (f"show: {word}" for word in figure.spec.get("show", []))
    yield from ["condition in: where_of_figure"] * ("where" in figure.spec)
    if figure.register in BUILT_IN:
        yield f"built in: {figure.register}"
    if figure.word == "ratio":
        yield f"ratio: {'of_unit' if 'unit' in figure.spec else 'percentage'}"
    yield from (f"{figure.word} of: {catalogue.figures[part].word}" for part in figure.parts)
    if figure.word == "distinct":
        field = catalogue.registers[figure.register].fields.get(figure.name)
        yield f"distinct of: {'many' if field and field.many else field.type if field else 'of_' + figure.name}"


def _condition(register, condition):
    for name, test in condition.items():
        yield from ["condition: several"] * (len(condition) > 1)
        if name in ("any", "all"):
            yield f"condition: {name}"
            for part in test:
                yield from _condition(register, part)
            continue
        field = register.fields.get(name)
        if test in ("known", "unknown"):
            yield f"{test} of: {'many' if field.many else field.type}"
            continue
        yield f"condition on: {field.type if field else name}"
        if not isinstance(test, dict):
            yield f"condition: {'list' if isinstance(test, list) else 'value'}"
            continue
        for word, limit in test.items():
            yield f"condition: {word}"
            yield "limit: " + ("field" if limit in register.fields else "today" if limit == "today" else "constant")


def _records(documents):
    for document in documents:
        if document["kind"] == "closing" and "registers" in document:
            yield "record: closing"
        if document["kind"] != "book":
            continue
        entries = document.get("entries")
        yield from (f"record: {word}" for word in ("updates", "corrections") if word in document)
        yield from ["record: entries" if entries else "record: no_entries"] * (entries is not None)
        yield from (f"record: {word}" for entry in entries or [] for word in ("evidence", "note") if word in entry)
        yield f"record: by_{'code' if document['by']['name'].isdigit() else 'name'}"


