"""Writes a random small campaign with awards, for comparing two programs.

    python3 tests/oracle/random_awards.py SEED OUTDIR

The same seed always gives the same files.
"""

import argparse
import os
import random

from awards import Awards
from random_award_campaign import RandomAwardCampaign
from random_award_file import RandomAwardFile
from random_award_records import RandomAwardRecords, votes
from random_campaign import _write
from reading import plan_document, read_campaign
from values import Period
from yaml_text import document, documents

_WEIGHTS = ({"Q1": "25%", "Q2": "25%", "Q3": "25%", "Q4": "25%"}, {"Q1": "50%", "Q3": "50%"},
            {"Q2": "40%", "Q3": "30%", "Q4": "30%"})


def write_awards(seed, folder):
    """Write the campaign of a seed into a folder."""
    rng = random.Random(f"awards {seed}")
    period = Period(2023, 0 if seed % 6 == 5 else rng.choice([2, 2, 3, 4, 1]))
    campaign = RandomAwardCampaign(rng, period)
    file = RandomAwardFile(rng, campaign)
    records = RandomAwardRecords(rng, campaign, file)
    plan = {"leitai": "1", "title": {"zh": "随机赛", "en": "random contest"}, "period": str(period), "state": "open",
            "rubric": "rubric.yaml", "awards": "awards.yaml", "records": ["roster.yaml", "records", "results"]}
    if not period.quarter:
        plan["annual"] = {"weights": rng.choice(_WEIGHTS), "missing_quarter": rng.choice(["respread", "refuse", "zero"])}
    else:
        _write(folder, "records/returns.yaml", documents(campaign.returns()))
        _write(folder, "records/rounds.yaml", documents(campaign.rounds()))
    _write(folder, "leitai.yaml", document(plan))
    _write(folder, "rubric.yaml", document(campaign.rubric))
    _write(folder, "roster.yaml", documents(campaign.rosters()))
    _write(folder, "awards.yaml", document(file.document))
    _write(folder, "results/results.yaml", documents(campaign.results()))
    for name, found in (("records/applications.yaml", records.applications()), ("results/awards.yaml", records.outcomes())):
        if found:
            _write(folder, name, documents(found))
    os.makedirs(os.path.join(folder, "records"), exist_ok=True)
    _vote(rng, folder, period)


def _vote(rng, folder, period):
    """Write votes among equals at the lines that are open without them, and at those that these leave."""
    found = []
    for share in (0.5, 0.4):
        outcomes = Awards(read_campaign(folder), plan_document(folder, "awards"), margins=False).by_id()
        found += votes(rng, outcomes, period, share)
        if found:
            _write(folder, "records/votes.yaml", documents(found))


def main():
    parser = argparse.ArgumentParser(description="Write a random campaign with awards.")
    parser.add_argument("seed", type=int)
    parser.add_argument("folder")
    arguments = parser.parse_args()
    write_awards(arguments.seed, arguments.folder)


if __name__ == "__main__":
    main()
