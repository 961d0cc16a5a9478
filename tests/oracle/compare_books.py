"""Compares `leitai books` with the oracle on random books, or on a campaign that exists.

    python3 tests/oracle/compare_books.py LEITAI [--seeds 1-100] [--keep FOLDER] [--no-words]
    python3 tests/oracle/compare_books.py LEITAI --campaign FOLDER [--periods 2023-Q2 ...]

Every figure must have the same four values, numerator and denominator, and its parts must sum to it; who is left out,
what is overdue, the breaches of rules and what is owed must be the same. The words of the language that the seeds
used are printed. The exit status is 1 if anything differs, a word stays unused, or nothing ran.
"""

import json
import random
import subprocess

import seen
from book_campaign import read_books
from book_compared import different_entries, different_figures, different_lists, different_parts, different_public
from book_catalogue import PLACE_KEYS
from book_figures import public
from book_words import every_word, used
from random_books import write_books
from seeded import Printed, arguments_of, run, shown
from values import RubricError


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
    return shown(label, found), words | {f"happens, {what}" for what in seen.NOTED}


def _compare_seed(arguments, seed, folder):
    write_books(seed, folder)
    same, words = compare(arguments.leitai, folder, f"seed {seed}", None, arguments.figures, True)
    if seed % 3 == 0:  # an earlier quarter, in which yearly registers are asked for
        earlier = compare(arguments.leitai, folder, f"seed {seed} 2022-Q4", "2022-Q4", 1)
        same, words = same and earlier[0], words | earlier[1]
    return same, words


def _compare_campaign(arguments, period):
    return compare(arguments.leitai, arguments.campaign, period or arguments.campaign, period)


def main():
    parser = arguments_of("books", 100)
    parser.add_argument("--figures", type=int, default=4, help="how many figures of a seed are looked into")
    run(parser.parse_args(), _compare_seed, _compare_campaign, every_word())


if __name__ == "__main__":
    main()
