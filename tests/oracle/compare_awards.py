"""Compares `leitai select` with the oracle on random campaigns, or on one that exists.

    python3 tests/oracle/compare_awards.py LEITAI [--seeds 1-70] [--keep FOLDER] [--no-words]
    python3 tests/oracle/compare_awards.py LEITAI --campaign FOLDER [--periods 2023-Q2 ...]

Every award must have the same places, and every village the same decision for a reason that holds. Every third seed is decided
again with its records in another order, and with other codes: nothing may change. The words of the language that the
seeds used are printed. The exit status is 1 if anything differs, a word stays unused, or nothing ran.
"""

import json
import subprocess
import tempfile

import award_words
import seen
from award_compared import different_awards, different_decisions, different_tours, different_uses, outcome_of
from award_shuffled import recoded, reordered
from awards import Awards
from random_awards import write_awards
from reading import plan_document, read_campaign
from seeded import Printed, compare_all, shown
from tours import by_table, stops_of
from values import RubricError


def asked(program, folder, period=None, errors=None):
    """Give what `leitai select` prints of a folder; `errors` says whether it must find any in the data."""
    call = [program, "select", folder, "--provisional", "--format", "json", "--lang", "en"]
    ran = subprocess.run(call + (["--period", period] if period else []), capture_output=True, text=True, encoding="utf-8",
                         check=False)
    expected = (0, 1) if errors is None else (1,) if errors else (0,)
    if ran.returncode not in expected or not ran.stdout.lstrip().startswith("{"):
        raise RuntimeError(f"leitai select left with status {ran.returncode}, expected {expected}\n{ran.stderr.strip()[:2000]}")
    return json.loads(ran.stdout, parse_float=Printed, parse_int=Printed)


def _differences(program, folder, period, awards):
    if not awards.list.given(awards.campaign.period):
        seen.note("period: before_since")
        yield from _not_refused(program, folder, period, awards.list.document["since"])
        return
    table = asked(program, folder, period, awards.in_error())
    yield from different_awards(table, awards.by_id())
    yield from different_decisions(table, awards)
    yield from different_uses(table, awards)
    yield from different_tours(table, _tours(awards))


def _not_refused(program, folder, period, since):
    """Tell if the program does not say that no awards are given yet."""
    try:
        asked(program, folder, period)
        yield f"decided before {since}"
    except RuntimeError as refusal:
        if f"since {since}" not in str(refusal):
            yield str(refusal)


def _tours(awards):
    """Give the groups of the tours of awards that no line leaves open."""
    found = {}
    for award, outcome in awards.outcomes.items():
        if "tour" in award.spec and not outcome.open and outcome.codes("chosen"):
            stops = stops_of(awards.campaign, outcome.codes("chosen"), awards.scores)
            found[award.id] = by_table(stops, int(award.spec["tour"]["groups"]))
    return found


def _same_again(program, folder, rng):
    """Decide again with other orders and codes."""
    first = outcome_of(asked(program, folder))
    for way in (reordered, recoded):
        with tempfile.TemporaryDirectory() as other:
            codes = way(folder, other, rng)
            again = outcome_of(asked(program, other))
            renamed = {(award, codes.get(code, code)): outcome for (award, code), outcome in first.items()}
            for place in sorted({*again, *renamed}):
                if again.get(place) != renamed.get(place):
                    yield f"{way.__name__}, {' '.join(place)}: {renamed.get(place)} became {again.get(place)}"


def compare(program, folder, label, period=None, again=None):
    """Compare one campaign, print the first differences, and give whether there were none, and the words it uses."""
    seen.NOTED.clear()
    words = set()
    try:
        awards = Awards(read_campaign(folder, period), plan_document(folder, "awards"))
        words = set(award_words.used(awards))
        found = list(_differences(program, folder, period, awards))
        if again and awards.outcomes:
            found += _same_again(program, folder, again)
    except (RuntimeError, json.JSONDecodeError, KeyError, TypeError, ValueError, OSError, RubricError) as failure:
        found = [f"{type(failure).__name__}: {failure}"]
    return shown(label, found), words | {f"happens, {what}" for what in seen.NOTED}


if __name__ == "__main__":
    compare_all("select", 70, write_awards, compare, award_words)
