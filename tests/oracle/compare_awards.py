"""Compares `leitai select` with the oracle on random campaigns, or on one that exists.

    python3 tests/oracle/compare_awards.py LEITAI [--seeds 1-70] [--keep FOLDER] [--no-words]
    python3 tests/oracle/compare_awards.py LEITAI --campaign FOLDER [--periods 2023-Q2 ...]

Every award must have the same places, and every village the same decision for a reason that holds. Every third seed is decided
again with its records in another order, and with other codes: nothing may change. The words of the language that the
seeds used are printed. The exit status is 1 if anything differs, a word stays unused, or nothing ran.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

import seen
from award_compared import different_awards, different_decisions, different_tours, different_uses, outcome_of
from award_shuffled import recoded, reordered
from award_words import every_word, unlisted, used
from awards import Awards
from command import seeds
from random_awards import write_awards
from reading import plan_document, read_campaign
from tours import by_table, stops_of
from values import RubricError

_SHOWN = 12


class Printed(str):
    """A JSON number as it was printed."""


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
        words = set(used(awards))
        found = list(_differences(program, folder, period, awards))
        if again and awards.outcomes:
            found += _same_again(program, folder, again)
    except (RuntimeError, json.JSONDecodeError, KeyError, TypeError, ValueError, OSError, RubricError) as failure:
        found = [f"{type(failure).__name__}: {failure}"]
    for difference in found[:_SHOWN]:
        print(f"{label}: {difference}")
    if len(found) > _SHOWN:
        print(f"{label}: {len(found)} differences in all")
    return not found, words | {f"happens, {what}" for what in seen.NOTED}


def _compare_seed(arguments, seed):
    with tempfile.TemporaryDirectory() as folder:
        write_awards(seed, folder)
        same, words = compare(arguments.leitai, folder, f"seed {seed}", None,
                              random.Random(f"again {seed}") if seed % 3 == 0 else None)
        if arguments.keep and not same:
            kept = os.path.join(arguments.keep, f"seed-{seed}")
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(folder, kept)
            print(f"seed {seed}: kept in {kept}")
        return same, words


def _words_missing(outcomes):
    """Print which words were used, and tell whether one was not."""
    counts = Counter(word for _, words in outcomes for word in words)
    places = {}
    for word in every_word():
        place, _, name = word.rpartition(": ")
        places.setdefault(place, []).append(f"{name} {counts[word]}")
    for place, found in places.items():
        print(f"{place}: {', '.join(found)}")
    absent = [word for word in every_word() if not counts[word]]
    for word in absent:
        print(f"used by no campaign: {word}")
    unknown = unlisted()
    for word in unknown:
        print(f"in the manual, and in no list of words: {word}")
    return bool(absent or unknown)


def main():
    parser = argparse.ArgumentParser(description="Compare leitai select with the oracle.")
    parser.add_argument("leitai", help="the program")
    parser.add_argument("--seeds", type=seeds, default=range(1, 71), help="such as 1-70 or 7")
    parser.add_argument("--keep", metavar="FOLDER", help="keep the campaigns that differ")
    parser.add_argument("--no-words", action="store_true", help="do not ask for every word of the language")
    parser.add_argument("--campaign", metavar="FOLDER", help="compare this campaign instead")
    parser.add_argument("--periods", nargs="+", default=[None], help="of that campaign")
    arguments = parser.parse_args()
    if arguments.campaign:
        outcomes = [compare(arguments.leitai, arguments.campaign, period or arguments.campaign, period)
                    for period in arguments.periods]
    else:
        outcomes = [_compare_seed(arguments, seed) for seed in arguments.seeds]
    lacking = not arguments.campaign and not arguments.no_words and _words_missing(outcomes)
    passed = sum(same for same, _ in outcomes)
    print(f"{passed} passed, {len(outcomes) - passed} failed")
    sys.exit(0 if outcomes and passed == len(outcomes) and not lacking else 1)


if __name__ == "__main__":
    main()
