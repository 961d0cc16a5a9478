"""Writes a random small campaign with joint building, for comparing two programs.

    python3 tests/oracle/random_pairs.py SEED OUTDIR

The same seed always gives the same files.
"""

import argparse
import random

from pair_relations import Relations
from pairs import Scored, Sides
from random_campaign import _write
from random_pair_campaign import RandomPairCampaign
from random_pair_file import RandomPairFile
from reading import read_campaign
from values import Period
from yaml_text import document, documents

_DRAWN, _LEADS, _ASSISTED = 400, 6, 8
_MANY_LEADS, _MANY_ASSISTED = 8, 18


def write_pairs(seed, folder):
    """Write the campaign of a seed into a folder."""
    rng = random.Random(f"pairs {seed}")
    large = seed % 8 == 7
    campaign = RandomPairCampaign(rng, Period(2023, rng.choice([1, 2, 3, 4])), rng.choice([24, 28]) if large else None)
    plan = {"leitai": "1", "title": {"zh": "随机联建", "en": "random joint building"}, "period": str(campaign.period),
            "state": "open", "rubric": "rubric.yaml", "pairing": "pairing.yaml", "records": ["roster.yaml", "records", "results"]}
    if campaign.as_of:
        plan["as_of"] = campaign.as_of
    _write(folder, "leitai.yaml", document(plan))
    _write(folder, "rubric.yaml", document(campaign.rubric))
    _write(folder, "roster.yaml", documents(campaign.rosters()))
    _write(folder, "results/results.yaml", documents(campaign.results()))
    records = {"returns": campaign.returns(), "rounds": campaign.rounds(), "traits": campaign.traits(),
               "clusters": campaign.clusters()}
    for name, found in records.items():
        _write(folder, f"records/{name}.yaml", documents(found))
    _write(folder, "pairing.yaml", document(_file(rng, campaign, read_campaign(folder), large)))


def _file(rng, campaign, read, large):
    """Draw a file whose sides are small enough to try every way, and mostly can be told apart."""
    most = (_MANY_LEADS, _MANY_ASSISTED) if large else (_LEADS, _ASSISTED)
    file = RandomPairFile(rng, campaign, Relations(read, {"cost": {}}).metres, most)
    scored = Scored(read)
    odd, fewest_leads, fewest_assisted = rng.random() < 0.12, rng.choice([1, 2, 3, 4, 5]), rng.choice([1, 3, 4, 5, 6])
    if large:
        fewest_leads, fewest_assisted = 5, 9
    for drawn in range(_DRAWN):
        written = file.sides()
        sides = Sides(scored, written)
        if not odd and (sides.unknown or set(sides.leads) & set(sides.assisted) or not sides.leads or not sides.assisted):
            continue
        if drawn < _DRAWN / 2 and not odd and (len(sides.leads) < fewest_leads or len(sides.assisted) < fewest_assisted):
            continue
        if len(sides.leads) <= most[0] and len(sides.assisted) <= most[1]:
            return file.document(written, len(sides.leads), len(sides.assisted))
    return file.document(file.lists(), 1, 1)


def main():
    parser = argparse.ArgumentParser(description="Write a random campaign with joint building.")
    parser.add_argument("seed", type=int)
    parser.add_argument("folder")
    arguments = parser.parse_args()
    write_pairs(arguments.seed, arguments.folder)


if __name__ == "__main__":
    main()
