"""What the comparisons of books and of awards share: running seeds or a campaign, showing differences, and counting words."""

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections import Counter

from command import seeds

_SHOWN = 12


class Printed(str):
    """A JSON number as it was printed."""


def shown(label, differences):
    """Print the first differences, and tell whether there were none."""
    for difference in differences[:_SHOWN]:
        print(f"{label}: {difference}")
    if len(differences) > _SHOWN:
        print(f"{label}: {len(differences)} differences in all")
    return not differences


def arguments_of(command, most):
    """Give the parser of a comparison with `leitai COMMAND`, by default over the seeds 1 to `most`."""
    parser = argparse.ArgumentParser(description=f"Compare leitai {command} with the oracle.")
    parser.add_argument("leitai", help="the program")
    parser.add_argument("--seeds", type=seeds, default=range(1, most + 1), help="such as 1-70 or 7")
    parser.add_argument("--keep", metavar="FOLDER", help="keep the campaigns that differ")
    parser.add_argument("--no-words", action="store_true", help="do not ask for every word of the language")
    parser.add_argument("--campaign", metavar="FOLDER", help="compare this campaign instead")
    parser.add_argument("--periods", nargs="+", default=[None], help="of that campaign")
    return parser


def _of_seed(arguments, seed, compare_seed):
    with tempfile.TemporaryDirectory() as folder:
        same, words = compare_seed(arguments, seed, folder)
        if arguments.keep and not same:
            kept = os.path.join(arguments.keep, f"seed-{seed}")
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(folder, kept)
            print(f"seed {seed}: kept in {kept}")
        return same, words


def _words_missing(outcomes, every_word):
    """Print which words were used, and tell whether one was not."""
    counts = Counter(word for _, words in outcomes for word in words)
    places = {}
    for word in every_word:
        place, _, name = word.rpartition(": ")
        places.setdefault(place, []).append(f"{name} {counts[word]}")
    for place, found in places.items():
        print(f"{place}: {', '.join(found)}")
    absent = [word for word in every_word if not counts[word]]
    for word in absent:
        print(f"used by no campaign: {word}")
    return bool(absent)


def compare_all(command, most, write, compare, words):
    """Be the main program of a comparison whose every third seed is decided again in another way.

    `write` makes the campaign of a seed in a folder; `compare` gets the program, a folder, a label, a period and what to
    decide it again with; `words` is the module that knows the words of the manual.
    """
    arguments = arguments_of(command, most).parse_args()
    unknown = words.unlisted()
    if unknown:
        sys.exit(f"in the manual, and in no list of words: {', '.join(unknown)}")

    def of_seed(arguments, seed, folder):
        write(seed, folder)
        again = random.Random(f"again {seed}") if seed % 3 == 0 else None
        return compare(arguments.leitai, folder, f"seed {seed}", None, again)

    def of_campaign(arguments, period):
        return compare(arguments.leitai, arguments.campaign, period or arguments.campaign, period)
    run(arguments, of_seed, of_campaign, words.every_word())


def run(arguments, compare_seed, compare_campaign, every_word):
    """Compare, and end with status 1 if anything differs, a word stays unused, or nothing ran.

    `compare_seed` gets the arguments, a seed and an empty folder; `compare_campaign` gets the arguments and a period. Both
    tell whether nothing differs, and which words were used.
    """
    if arguments.campaign:
        outcomes = [compare_campaign(arguments, period) for period in arguments.periods]
    else:
        outcomes = [_of_seed(arguments, seed, compare_seed) for seed in arguments.seeds]
    lacking = not arguments.campaign and not arguments.no_words and _words_missing(outcomes, every_word)
    passed = sum(same for same, _ in outcomes)
    print(f"{passed} passed, {len(outcomes) - passed} failed")
    sys.exit(0 if outcomes and passed == len(outcomes) and not lacking else 1)
