"""Spoils one return in one of ten ways and says exactly where; each way is one mistake, worth one message."""

import re

WRONG_TYPES = ("八十六", "约86", "86万", "1_893", "0x1F")
BAD_DATES = ("{year}-06-31", "{year}-02-30", "{year}-13-01", "{year}/05/04", "{year}-5-4")
BAD_PERIODS = ("{year}-Q5", "{year}-Q0", "{year}Q2", "{year}-06", "二季度")
AMOUNT = r"(?:value: )?(?P<amount>\d[\d.]*)"


class NotHere(Exception):
    """This record offers no place for the mistake."""


def lines_with(lines, pattern, random):
    """One of the lines that match, and the match."""
    found = [(at, match) for at, line in enumerate(lines) if (match := re.search(pattern, line))]
    if not found:
        raise NotHere(pattern)
    return random.choice(found)


def put(lines, at, start, end, text):
    """Replaces a part of a line; the mistake stands where it began."""
    lines[at] = lines[at][:start] + text + lines[at][end:]
    return at + 1, start + 1


def amount_of(lines, facts, random):
    names = "|".join(fact.id for fact in facts)
    at, match = lines_with(lines, rf"^  (?P<fact>{names}): \{{?{AMOUNT}", random)
    return at, match, next(fact for fact in facts if fact.id == match["fact"])


def unknown_key(lines, rubric, random):
    """A letter is missing in a required key or in the name of a fact."""
    at, match = lines_with(lines, random.choice((r"^(village):", r"^  (\w{6,}):", r"\{(value):")), random)
    drop = random.randrange(match.start(1) + 1, match.end(1) - 1)
    return put(lines, at, match.start(1), match.end(1), lines[at][match.start(1):drop] + lines[at][drop + 1:match.end(1)])


def missing_key(lines, rubric, random):
    """The place is that of the mapping that lacks the key."""
    if random.random() < 0.3:
        del lines[next(at for at, line in enumerate(lines) if line.startswith("period:"))]
        return 1, 1
    at, match = lines_with(lines, r"\{((?:on|level|value): [^,}]+, )", random)
    put(lines, at, match.start(1), match.end(1), "")
    return at + 1, match.start() + 1


def wrong_type(lines, rubric, random):
    at, match, _ = amount_of(lines, [f for f in rubric.facts if f.type in ("number", "count")], random)
    return put(lines, at, *match.span("amount"), random.choice(WRONG_TYPES))


def too_many_decimals(lines, rubric, random):
    # Facts without a highest value: 100.037 would be out of range as well.
    at, match, _ = amount_of(lines, [f for f in rubric.facts if f.type == "number" and f.most is None], random)
    return put(lines, at, *match.span("amount"), match["amount"] + "37")


def out_of_range(lines, rubric, random):
    at, match, fact = amount_of(lines, [f for f in rubric.facts if f.most is not None or f.least is not None], random)
    beyond = random.randint(1, 40)
    bad = -beyond if fact.most is None else fact.most // 10**fact.decimals + beyond
    return put(lines, at, *match.span("amount"), str(bad))


def bad_date(lines, rubric, random):
    at, match = lines_with(lines, r"\{on: ((\d{4})-\d\d-\d\d)", random)
    return put(lines, at, *match.span(1), random.choice(BAD_DATES).format(year=match[2]))


def bad_period(lines, rubric, random):
    at, match = lines_with(lines, r"^period: ((\d{4}).*)", random)
    return put(lines, at, *match.span(1), random.choice(BAD_PERIODS).format(year=match[2]))


def duplicate_key(lines, rubric, random):
    """The place is that of the second key."""
    at, _ = lines_with(lines, r"^  \w+: \S", random)
    lines.append(lines[at])
    return len(lines), 3


def unknown_village(lines, rubric, random):
    """Villages end in 201 and so on, these in 901: no two alike, or they would hand in twice."""
    at, match = lines_with(lines, r'^village: ("(\d{9})\d(\d\d)")', random)
    return put(lines, at, *match.span(1), f'"{match[2]}9{match[3]}"')


def unclosed_bracket(lines, rubric, random):
    """The place is that of the bracket that is never closed."""
    at, match = lines_with(lines, random.choice((r"(\[)[^\]]*(\])", r"^    - (\{)[^}]*(\})")), random)
    put(lines, at, *match.span(2), "")
    return at + 1, match.start(1) + 1


KINDS = (unknown_key, missing_key, wrong_type, too_many_decimals, out_of_range, bad_date, bad_period, duplicate_key,
         unknown_village, unclosed_bracket)


def spoil(text, kind, rubric, random):
    """The spoilt record, and line and column (from 1, in characters) of the mistake in it."""
    for _ in range(100):
        lines = text.rstrip("\n").split("\n")
        try:
            line, column = KINDS[kind](lines, rubric, random)
        except NotHere:
            continue
        return "\n".join(lines) + "\n", line, column
    raise ValueError(f"the rubric offers no place for {KINDS[kind].__name__}")
