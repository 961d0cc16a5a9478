"""Which words of the rule language a campaign uses: WORDS lists them all, `used` finds them.

    python3 tests/oracle/coverage.py [--seeds 1-40]

exits with 1 and names what no random campaign of the seeds uses, or what never happens in one.
"""

import argparse
import sys
import tempfile
from collections import Counter

import seen
from oracle import score_table
from random_campaign import write_campaign
from reading import read_campaign
from words_used import used

_CAUSES = "missing not_applicable zero_baseline negative_baseline missing_baseline zero_divisor missing_round"
_OUTCOMES = "zero full points peers_mean respread_module respread_rubric refuse not_applicable by"
_LIMITS = "at_least above at_most below"

# One line a place of the language: what stands there, then every word that may.
_WORDS = {
    "scores": "village township county other",
    "head": "ties classes floor cap scored_by vetoes grades measures instead",
    "fact": "number count yes_no choice date mark events",
    "fact has": "unit percent min max better_more better_less scored_by round from plausible kept_in adds_yes adds_no",
    "absent": "count_none count_missing yes_no_none yes_no_missing mark_none events_none events_missing "
              "number_value choice_value",
    "span": "moment quarter year_to_date year",
    "field": "number percent yes_no choice text",
    "unchecked": "counts missing",
    "measure": "name events count sum ratio difference growth rank climb points_of convert panel",
    "measure has": "where by of decimals better points_of_total named_measure",
    "against": "constant percent class_map name previous_period same_period_last_year peers_mean peers_best",
    "among": "all county township class",
    "ties": "best worst",
    "convert to": "quarter year_to_date",
    "scale": "each linear bands table cases judged",
    "each": "above below up_to per part_whole part_started part_exact",
    "band": "from to above below",
    "table of": "choice yes_no place event",
    "case": "points judged",
    "constant": "plain percent fraction class_map",
    "points": "plain percent full class_map negative",
    "condition": f"value list {_LIMITS} any all several class county township village fact measure",
    "condition on": "number count yes_no choice date measure",
    "condition in": "when applies where cases waiver veto grade",
    "rule": "when times waiver highest_per cap_per floor cap points",
    "times": "where always several by_number by_name",
    "waiver": "granted when",
    "cap_per": "month year",
    "indicator": "points applies instead start floor cap rules highest_per",
    "indicator points": "one by_class zero_for_a_class none",
    "module": "points in applies start floor cap unit",
    "in": "outside beside",
    "instead of": _CAUSES,
    "rubric instead of": _CAUSES,
    "outcome": _OUTCOMES,
    "rounding": "indicator module total",
    "effect": "fail no_award not_top demote_by demote_to",
    "veto": "title waiver_granted waiver_when besides instead_of",
    "grades by": "total module each_module",
    "grade": "at_least above share modules_at_least modules_above when title",
    "precedence": "both cutoff share",
    "share of": "all county township class",
    "share count": "each cumulative",
    "share round": "down up half",
    "share edge": "ties all_in all_out",
    "missing_quarter": "refuse zero respread",
    "panel": "title marks ballots sum groups adjust normalize ties prizes advance",
    "panel measure": "result mark team grade named inline",
    "panel marks": "one several weighted unweighted",
    "panel mark decimals": "0 1 2",
    "role": "party_delegate congress_deputy cppcc_member secretary leader department expert resident",
    "panel group": "title roles",
    "empty_group": "respread refuse",
    "panel drop": "none mark total highest_only lowest_only both",
    "panel quorum": "none at_least_count at_least_share above_count above_share",
    "recusal": "none village township rivals",
    "normalize by": "panel_means pooled_mean",
    "normalize decimals": "exact rounded",
    "panel rounding": "product judge mean result",
    "panel team": "mean sum",
    "panel absent": "missing not_applicable",
    "rank_on": "exact rounded",
    "places": "competition dense unsaid",
    "line": "take_count take_share at_least both title",
    "line round": "down up half",
    "line edge": "ties all_in all_out",
    "ballots": "title of_valid of_present grades no_grades at_least above",
    "round": "contest title contestants advanced_from teams unranked adjustments revotes panel without_panel",
    "round level": "village township county city",
    "round form": "drill league team lecture tour final",
    "round of": "now earlier",
    "judge": "home no_home",
    "sheet": "plain by_mark",
}

# What has to happen in the data, as `seen.note` is told by the scorer.
_HAPPENS = {
    "cause": _CAUSES,
    "outcome": _OUTCOMES,
    "place shared": "best worst",
    "edge cut": "ties all_in all_out",
    "grade": "barred_above failed demoted revote",
    "veto": "acts unknown waived granted spares",
    "rank": "shared by_merits failed_behind",
    "village": "not_scored provisional complete",
    "event": "waived earlier_record",
    "correction": "counts",
    "baseline": "restated",
    "fact": "supplied",
    "cluster": "member income outside untold without_record",
    "absent": "value",
    "merger": "apart count number no_place_then",
    "panel": "quorum_not_reached no_result all_groups_empty incomplete_judge adjusted",
    "recused": "village township rivals",
    "drop": "by_mark by_total too_few",
    "empty group": "respread refuse",
    "normalized": "panel_means pooled_mean",
    "ballots": "graded",
    "sum": "part_without_result",
    "team": "no_result",
    "contest": "unranked advanced_from by_merits revote",
    "place shared in contest": "competition dense",
    "line": "after_a_prize below_at_least waits",
    "line cuts equals": "ties all_in all_out",
    "panel gives": "missing_round not_applicable missing",
    "panel result": "owed",
}


def every_word():
    """List what must be used, then what must happen."""
    return [f"{place}: {word}" for table in (_WORDS, {f"happens, {key}": value for key, value in _HAPPENS.items()})
            for place, words in table.items() for word in words.split()]


def of_campaign(folder):
    """Give the words that the campaign in a folder uses, and what happens when it is scored."""
    campaign = read_campaign(folder)
    seen.NOTED.clear()
    score_table(campaign)
    campaign.contests.results(campaign.period)
    return set(used(campaign)) | {f"happens, {what}" for what in seen.NOTED}


def main():
    parser = argparse.ArgumentParser(description="Find words of the rule language that no random campaign uses.")
    parser.add_argument("--seeds", default="1-40")
    parser.add_argument("--counts", action="store_true", help="print how many campaigns use each word")
    arguments = parser.parse_args()
    first, _, last = arguments.seeds.partition("-")
    counts = Counter()
    for seed in range(int(first), int(last or first) + 1):
        with tempfile.TemporaryDirectory() as folder:
            write_campaign(seed, folder)
            counts.update(of_campaign(folder))
    words = every_word()
    if arguments.counts:
        for word in words:
            print(f"{counts[word]:5} {word}")
    for word in sorted(set(counts) - set(words)):
        print(f"not in the list: {word}")
    absent = [word for word in words if not counts[word]]
    for word in absent:
        print(f"used by no campaign: {word}")
    print(f"{len(words) - len(absent)} of {len(words)} words are used")
    sys.exit(1 if absent or set(counts) - set(words) else 0)


if __name__ == "__main__":
    main()
