"""Writes a random small campaign whose scores the rules decide, for comparing two programs.

    python3 tests/oracle/random_campaign.py SEED OUTDIR [--rows N] [--core]

The same seed always gives the same files.
"""

import argparse
import os
import random

from random_annual import RandomYear
from random_clusters import RandomClusters
from random_panels import RandomPanels
from random_places import UNITS, Place
from random_records import RandomRecords
from random_rounds import RandomRounds
from random_rubric import RandomRubric
from random_words import Words
from reading import Campaign
from scoring import Scoring
from values import Period
from yaml_text import Quoted, document, documents

_CLASSES = (["advanced", "ordinary", "weak"], ["advanced", "ordinary", "weak"],
            ["ordinary", "weak"], ["ordinary"])
_FILES = 3


def _without_unread(rng, period, head, rosters, returns, rounds):
    """Give the returns without half of the facts that their villages do not owe."""
    scoring = Scoring(Campaign(str(period), head, rosters + returns + rounds))
    unread = {(village.code, name) for village in scoring.campaign.villages
              for name in sorted(set(head["facts"]) - scoring.owed.facts(village))
              if rng.random() < 0.5}
    found, heard = [], set()
    for record in returns:
        village, facts = record[scoring.campaign.rubric.unit], record["facts"]
        if record["period"] == str(period):
            facts = {name: report for name, report in facts.items() if (village, name) not in unread}
            heard |= {village} if facts else set()
        if facts:
            found.append({**record, "facts": facts})
    return found + [record for record in returns
                    if record["period"] == str(period) and record[scoring.campaign.rubric.unit] not in heard]


def _revotes(seed, period, head, documents):
    """Part some of the equals at the lines of grades, now and then in a second record that contradicts nothing."""
    rng = random.Random(f"revotes {seed}")
    scoring = Scoring(Campaign(str(period), head, documents))
    scoring.scores()
    found = []
    for graded, codes in scoring.edges:
        if rng.random() < 0.5:
            continue
        named = {} if graded == "total" and rng.random() < 0.5 else {"graded": graded}
        order = [Quoted(code) for code in rng.sample(codes, len(codes))]
        found.append({"kind": "revote", "period": str(period), **named, "on": f"{period.year + 1}-01-05", "by": "部务会",
                      "why": "并列", "order": order})
    return found


def _panels(seed, unit, without):
    """Draw the panels of a third of the campaigns, from numbers of their own."""
    rng = random.Random(f"panels {seed}")
    return None if without or rng.random() > 1 / 3 else RandomPanels(rng, unit)


def _clusters(seed, words, place, periods, missing):
    """Draw joint buildings, from numbers of their own, where a fact is supplied from them."""
    if not words.joint:
        return []
    return RandomClusters(random.Random(f"clusters {seed}"), place.villages, periods[::-1], missing).records()


def _write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text)


def _period(rng):
    """Draw the scored period: mostly a quarter, now and then a whole year."""
    return Period(2023, 0 if rng.random() < 0.15 else rng.randint(1, 4))


def write_campaign(seed, folder, rows=12, core=False):
    """Write the campaign of a seed into a folder; it has at least 6 villages."""
    rows = max(rows, 6)
    rng = random.Random(seed)
    annual = seed % 8 == 3 and not core
    period = Period(2023, 0) if annual else _period(rng)
    classes = rng.choice(_CLASSES)
    unit = UNITS[1 + seed // 8 % 3] if seed % 8 == 5 and not core else "village"
    place = Place(rng, rows, classes, unit)
    words = Words(rng, core, classes, place, period.year, not period.quarter)
    panels = _panels(seed, unit, core or annual)
    rubric = RandomRubric(rng, words, rows, unit, panels)
    rounds = RandomRounds(panels, place, period).records() if panels else []
    missing = rng.choice([0, 0.05, 0.05, 0.2])
    records = RandomRecords(rng, rubric, place, period, missing)
    rosters, returns, results = records.rosters(), records.returns(), records.results()
    clusters = _clusters(seed, words, place, records.periods(), missing)
    year = RandomYear(rng, rubric, place, period.year, seed // 8) if annual else None
    if year:
        results = year.results()

    plan = {"leitai": "1", "title": {"zh": "随机赛", "en": "random contest"}, "period": str(period),
            "state": "open", "rubric": "rubric.yaml", "records": ["roster.yaml", "records", "results"]}
    if year:
        plan["annual"] = year.annual
    _write(folder, "leitai.yaml", document(plan))
    _write(folder, "rubric.yaml", document(rubric.head))
    _write(folder, "roster.yaml", documents(rosters))
    if not missing and not year:
        returns = _without_unread(rng, period, rubric.head, rosters + clusters, returns, rounds)
    if not year:
        rounds = rounds + _revotes(seed, period, rubric.head, rosters + clusters + returns + results + rounds)
    for part in range(_FILES):
        _write(folder, f"records/returns-{part + 1}.yaml", documents(returns[part::_FILES]))
    if clusters:
        _write(folder, "records/clusters.yaml", documents(clusters))
    if rounds:
        _write(folder, "records/rounds.yaml", documents(rounds))
    os.makedirs(os.path.join(folder, "results"), exist_ok=True)
    if results:
        _write(folder, "results/results.yaml", documents(results))


def main():
    parser = argparse.ArgumentParser(description="Write a random campaign.")
    parser.add_argument("seed", type=int)
    parser.add_argument("folder")
    parser.add_argument("--rows", type=int, default=12, help="number of villages, at least 6")
    parser.add_argument("--core", action="store_true", help="only the core of the language")
    arguments = parser.parse_args()
    write_campaign(arguments.seed, arguments.folder, arguments.rows, arguments.core)


if __name__ == "__main__":
    main()
