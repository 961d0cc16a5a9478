"""Scores a campaign folder by the rule language with exact fractions and prints the result as JSON.

An independent second reading of the specification, for comparison with `leitai score`:

    python3 tests/oracle/oracle.py FOLDER [--period PERIOD] [--panel]

With `--panel` it prints the results of the period's rounds, as `leitai panel` does.
"""

import argparse
import json
import sys

from annual import AnnualScoring
from reading import read_campaign
from roster import LISTED, SCOPES
from scoring import Scoring
from seen import note
from values import points_text


def _village_table(rubric, score, annual):
    """Give one row; a year shows its total alone and none of the parts."""
    def texts(stage, values):
        return {id_: None if value is None else points_text(value, rubric.places(stage))
                for id_, value in values.items()}

    village = score.village
    places = {word: village.key(word) for word in ("county", "township") if word in SCOPES[rubric.unit]}
    parts = {} if annual else {"modules": texts("module", score.modules),
                               "indicators": texts("indicator", score.indicators)}
    return {
        "code": village.code, "name": village.name, **places, "class": village.village_class,
        **texts("total", {"total": score.total}), "rank": score.ranks, **parts,
        "vetoes": [veto["id"] for veto in score.vetoes],
        "grade": score.grades.get(None),
        "grades": {id_: grade for id_, grade in score.grades.items() if id_ is not None},
        "grades_open": sorted(id_ or "total" for id_ in score.open_grades),
    }


def score_table(campaign):
    """Give the score table as the program prints it, with points as text."""
    scoring = AnnualScoring(campaign) if campaign.annual else Scoring(campaign)
    scores = scoring.scores()
    head = campaign.rubric.head
    note(f"village: {'provisional' if scoring.provisional() else 'complete'}")
    if any(score.total is None for score in scores):
        note("village: not_scored")
    return {
        "kind": "score", "period": str(campaign.period),
        "rubric": {"id": head["rubric"], "version": head["version"]},
        "provisional": scoring.provisional(), "undecided": scoring.undecided,
        LISTED[campaign.rubric.unit]: [_village_table(campaign.rubric, score, bool(campaign.annual))
                                       for score in scores],
    }


def panel_table(campaign):
    """Give the results of the period's rounds, as text, and what is an error in them."""
    return {"results": campaign.contests.results(campaign.period),
            "problems": campaign.contests.problems(campaign.period)}


def main():
    parser = argparse.ArgumentParser(description="Score a campaign folder with exact fractions.")
    parser.add_argument("folder")
    parser.add_argument("--period")
    parser.add_argument("--panel", action="store_true", help="the results of rounds instead of scores")
    arguments = parser.parse_args()
    campaign = read_campaign(arguments.folder, arguments.period)
    table = panel_table(campaign) if arguments.panel else score_table(campaign)
    json.dump(table, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
