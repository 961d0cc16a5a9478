"""The worked examples of section 3 of the rule language, that the oracle's part of the language can say.

Run it by itself: it prints one line per example and exits with 1 if a number differs.
Small ones for panels, which the rule language has no numbers for, follow.
"""

import examples_of_bounds as bounds
import examples_of_contests as contests
import examples_of_measures as measures
import examples_of_panels as panels
import examples_of_verdicts as verdicts
from command import run_examples


EXAMPLES = (
    measures.e1_class_emphasis,
    measures.e2_baselines,
    measures.e3_spans,
    measures.e4_climb,
    measures.e5_two_stages,
    measures.e6_level_or_growth,
    bounds.e7_limits_by_time_and_project,
    measures.e8_not_applicable,
    bounds.e9_multiplier_waiver_floors,
    bounds.e10_partial_steps,
    bounds.e11_outside_and_two_places,
    verdicts.e11_vetoes,
    bounds.e12_marginal_both_ways_coefficient,
    bounds.e13_rounding_stage,
    bounds.e14_authority,
    verdicts.e14_rounds,
    verdicts.e15_grades,
    *panels.EXAMPLES,
    *contests.EXAMPLES,
)


if __name__ == "__main__":
    run_examples(EXAMPLES)
