"""Compares the two ways in which the oracle finds tours, and with a program its tours of random villages.

    python3 tests/oracle/compare_tours.py [LEITAI] [--seeds 1-40]

Every seventh seed has two groups of seven or eight, which are too many to try every order of.
"""

import argparse
import random
import sys
import tempfile
from fractions import Fraction

from award_compared import different_tours
from award_example import AwardExample, code
from command import seeds
from compare_awards import asked
from tours import Stop, by_table, by_trying, length

_LETTERS = "ABCD"


def draw(seed):
    """Draw villages by short name: some have the same total, lie at the same spot or on a grid."""
    rng = random.Random(f"tours {seed}")
    count = rng.randint(14, 16) if seed % 7 == 0 else rng.randint(1, 12)
    groups = 2 if count > 6 else rng.choice([1, 2])
    if count == 12 and rng.random() < 0.5:
        count = 11
    grid = rng.choice([4, 40, 400])
    totals = rng.choice([["90"], ["90", "91"], [f"{80 + place}.{place}5" for place in range(9)]])
    names = rng.sample([f"{letter}{place}" for letter in _LETTERS for place in range(1, 21)], count)

    def degrees(whole):
        return f"{whole}.{rng.randrange(grid) * 400 // grid:03}"
    return {name: (rng.choice(totals), degrees(130), degrees(20)) for name in names}, groups


def stops_of(villages):
    """Give the stops of villages that were drawn."""
    return [Stop(code(name), Fraction(total), float(longitude), float(latitude))
            for name, (total, longitude, latitude) in villages.items()]


def _asked(program, villages, groups):
    """Let the program choose all of the villages and lay the tour."""
    award = f"- {{award: flag, title: {{zh: 旗, en: flag}}, how_many: all, tour: {{groups: {groups}}}}}"
    example = AwardExample(award, {name: total for name, (total, _, _) in villages.items()})
    for entry, (_, *at) in zip(example.roster["villages"], villages.values()):
        entry["at"] = at
    with tempfile.TemporaryDirectory() as folder:
        example.write(folder)
        return asked(program, folder)


def _differences(seed, program):
    villages, groups = draw(seed)
    stops = stops_of(villages)
    paths = by_table(stops, groups)
    if len(stops) <= 12:
        tried = by_trying(stops, groups)
        if tried != paths:
            yield f"tried {[[stop.code for stop in path] for path in tried]}, {sum(map(length, tried))} m; by a table " \
                  f"{[[stop.code for stop in path] for path in paths]}, {sum(map(length, paths))} m"
    if program:
        yield from different_tours(_asked(program, villages, groups), {"flag": paths})


def main():
    parser = argparse.ArgumentParser(description="Compare tours.")
    parser.add_argument("leitai", nargs="?", help="the program")
    parser.add_argument("--seeds", type=seeds, default=range(1, 41), help="such as 1-40 or 7")
    arguments = parser.parse_args()
    failed = 0
    for seed in arguments.seeds:
        found = list(_differences(seed, arguments.leitai))
        failed += bool(found)
        for difference in found:
            print(f"seed {seed}: {difference}")
    print(f"{len(arguments.seeds) - failed} passed, {failed} failed")
    sys.exit(0 if arguments.seeds and not failed else 1)


if __name__ == "__main__":
    main()
