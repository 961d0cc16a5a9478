"""Compares `leitai books` with the oracle on random books, or on a campaign that exists.

    python3 tests/oracle/compare_books.py LEITAI [--seeds 1-100] [--keep FOLDER] [--no-words]
    python3 tests/oracle/compare_books.py LEITAI --campaign FOLDER [--periods 2023-Q2 ...]

Every figure must have the same four values, numerator and denominator, and its parts must sum to it; who is left out,
what is overdue, the breaches of rules and what is owed must be the same. The words of the language that the seeds
used are printed. The exit status is 1 if anything differs, a word stays unused, or nothing ran.
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
from book_campaign import read_books
from book_compared import different_entries, different_figures, different_lists, different_parts, different_public
from book_catalogue import PLACE_KEYS
from book_figures import public
from book_words import every_word, used
from command import seeds
from random_books import write_books
from values import RubricError

_SHOWN = 12


class Printed(str):
    """A JSON number as it was printed."""


class Asked:
    """One campaign, asked of the program."""

    def __init__(self, program, folder, period):
        self._call = [program, "books", folder, "--format", "json", *(["--period", period] if period else [])]

    def __call__(self, *options, status=(0, 1)):
        ran = subprocess.run([*self._call, *options], capture_output=True, text=True, encoding="utf-8", check=False)
        if ran.returncode not in status or not ran.stdout.lstrip().startswith("{"):
            raise RuntimeError(f"leitai books {' '.join(options)} left with status {ran.returncode}, expected {status}\n"
                               f"{ran.stderr.strip()[:2000]}")
        return json.loads(ran.stdout, parse_float=Printed, parse_int=Printed)


def _by(campaign, id_, rng):
    """Choose by what a figure is parted."""
    catalogue = campaign.catalogue
    found = [*PLACE_KEYS]
    figure = catalogue.figures[id_]
    if not figure.parts and not catalogue.standing(id_):
        found += ["quarter"]
    if not figure.parts and figure.register in catalogue.own:
        register = catalogue.own[figure.register]
        found += [name for name, field in register.fields.items() if field.type not in ("number", "count", "date", "text")]
        found += ["person"] * (register.of == "person")
    return rng.choice(found)


def differences(campaign, ask, rng, some, books_alone):
    """List what differs; `some` is how many figures are looked into.

    Where nothing but the books can be in error, the exit status tells whether they are.
    """
    sound = campaign.figures.sound()
    seen.note(f"campaign: {'sound' if sound else 'with_errors'}")
    table = ask(status=(0, 1) if not books_alone else (0,) if sound else (1,))
    if not campaign.catalogue.figures:
        yield "there is no figure to compare"
    yield from different_figures(campaign, table["figures"])
    yield from different_lists(campaign, table)
    ids = list(campaign.catalogue.figures)
    for id_ in ids if some is None else rng.sample(ids, min(some, len(ids))):
        by = _by(campaign, id_, rng)
        one = ask("--figure", id_, "--by", by, "--list")
        where = f"figure {id_} by {by}"
        yield from (f"{where}: {difference}" for difference in different_parts(campaign, one, id_, by))
        yield from (f"{where}: {difference}" for difference in different_entries(campaign, one, id_))
    yield from _places(campaign, ask, rng)
    if any(public(campaign.catalogue, id_) for id_ in ids):
        yield from different_public(campaign, ask("--public", "--provisional"))


def _places(campaign, ask, rng):
    """Restrict everything to one place."""
    word = rng.choice(PLACE_KEYS)
    places = campaign.figures.now.places
    code = rng.choice({"village": places.standing(), "township": sorted(places.townships),
                       "county": sorted(places.units)}[word] or [None])
    if code:
        table = ask(f"--{word}", code)
        wanted = campaign.figures.everything(lambda entry, view: view.place(entry).key(word) == code, (word, code))
        yield from (f"{word} {code}: {difference}" for difference in different_figures(campaign, table["figures"], wanted))


def compare(program, folder, label, period=None, some=None, books_alone=False):
    """Compare one campaign, print the first differences, and give whether there were none, and the words it uses."""
    seen.NOTED.clear()
    words = set()
    try:
        campaign = read_books(folder, period)
        words = set(used(campaign))
        found = list(differences(campaign, Asked(program, folder, period), random.Random(f"asked {label}"), some,
                                 books_alone))
    except (RuntimeError, json.JSONDecodeError, KeyError, TypeError, ValueError, OSError, RubricError) as failure:
        found = [f"{type(failure).__name__}: {failure}"]
    for difference in found[:_SHOWN]:
        print(f"{label}: {difference}")
    if len(found) > _SHOWN:
        print(f"{label}: {len(found)} differences in all")
    return not found, words | {f"happens, {what}" for what in seen.NOTED}


def _compare_seed(arguments, seed):
    with tempfile.TemporaryDirectory() as folder:
        write_books(seed, folder)
        same, words = compare(arguments.leitai, folder, f"seed {seed}", None, arguments.figures, True)
        if seed % 3 == 0:  # an earlier quarter, in which yearly registers are asked for
            earlier = compare(arguments.leitai, folder, f"seed {seed} 2022-Q4", "2022-Q4", 1)
            same, words = same and earlier[0], words | earlier[1]
        if arguments.keep and not same:
            kept = os.path.join(arguments.keep, f"seed-{seed}")
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(folder, kept)
            print(f"seed {seed}: kept in {kept}")
        return same, words


def _words_missing(outcomes):
    """Print which words were used, and tell whether one was not."""
    counts = Counter(word for _, words in outcomes for word in words)
    absent = [word for word in every_word() if not counts[word]]
    places = {}
    for word in every_word():
        place, _, name = word.rpartition(": ")
        places.setdefault(place, []).append(f"{name} {counts[word]}")
    for place, found in places.items():
        print(f"{place}: {', '.join(found)}")
    for word in absent:
        print(f"used by no campaign: {word}")
    return bool(absent)


def main():
    parser = argparse.ArgumentParser(description="Compare leitai books with the oracle.")
    parser.add_argument("leitai", help="the program")
    parser.add_argument("--seeds", type=seeds, default=range(1, 101), help="such as 1-100 or 7")
    parser.add_argument("--figures", type=int, default=4, help="how many figures of a seed are looked into")
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
