"""Awards worked out by hand, in pairs one step apart at every line; with a program, this decides them too.

    python3 tests/oracle/award_examples.py [LEITAI]
"""

import argparse
from fractions import Fraction

from award_example import AwardExample
from award_examples_of_papers import EXAMPLES as OF_PAPERS
from award_examples_of_places import EXAMPLES as OF_PLACES
from command import run_examples
from example_campaign import expect

_ONE = "- {award: flag, title: {zh: 旗, en: flag}, by: [total], how_many: 1, edge: ties}"


def last_place_by_a_hundredth():
    # One place. 90.00 is 0.01 ahead of 89.99; equal, they wait; 0.01 behind, it is lost.
    for first, chosen, open_ in (("90.00", "A1", ""), ("89.99", "", "A1 B1"), ("89.98", "B1", "")):
        found = AwardExample(_ONE, {"A1": first, "B1": "89.99", "B2": "80"}).check(chosen=chosen, open_=open_)
        expect(found["B2"].reasons, ("no_place",))
        # The line of A1 is B1's total: from it on it is not lost, above it it is had.
        expect((found["A1"].had_from, found["A1"].kept_from), ((Fraction(8999, 100), False), (Fraction(8999, 100), True)))
    expect(found["B2"].had_from, (Fraction(8999, 100), False))


def ties_of_the_rubric():
    # Equal totals; the merit of the rubric's ties decides, and by: [jobs, total] looks at jobs first.
    for merit, chosen, open_ in (("2", "A1", ""), ("1", "", "A1 B1"), ("0", "B1", "")):
        AwardExample(_ONE, {"A1": "90", "B1": "90"}, facts={"A1": f"merits: {merit}", "B1": "merits: 1"}).check(
            chosen=chosen, open_=open_)
    by_jobs = _ONE.replace("[total]", "[jobs, total]")
    for jobs, chosen in (("5", "A1"), ("4", "B1"), ("3", "B1")):
        AwardExample(by_jobs, {"A1": "70", "B1": "90"}, facts={"A1": f"jobs: {jobs}", "B1": "jobs: 4"}).check(chosen=chosen)
    AwardExample(by_jobs, {"A1": "70", "B1": "90"}, facts={"A1": "jobs: 0"}).check(chosen="A1", unknown_quantity="B1")


def edges():
    # Two places and three equals behind one who is better: 92, 90, 90, 90, 85.
    totals = {"A1": "92", "A2": "90", "B1": "90", "C1": "90", "D1": "85"}
    two = _ONE.replace("how_many: 1", "how_many: 2")
    AwardExample(two, totals).check(chosen="A1", open_="A2 B1 C1", no_place="D1")
    AwardExample(two.replace("ties", "all_in"), totals).check(chosen="A1 A2 B1 C1", no_place="D1")
    AwardExample(two.replace("ties", "all_out"), totals).check(chosen="A1", edge_out="A2 B1 C1", no_place="D1")
    # With 90.01 for C1 nobody is equal at the line, whatever the edge.
    for edge in ("ties", "all_in", "all_out"):
        AwardExample(two.replace("ties", edge), {**totals, "C1": "90.01"}).check(chosen="A1 C1", no_place="A2 B1 D1")
    # Equal in the first quantity and not in the second: only ties looks at the second.
    facts = {"A2": "jobs: 1", "B1": "jobs: 3", "C1": "jobs: 2", "A1": "jobs: 0", "D1": "jobs: 0"}
    second = two.replace("[total]", "[work, jobs]")
    AwardExample(second, totals, facts=facts).check(chosen="A1 B1")
    AwardExample(second.replace("ties", "all_in"), totals, facts=facts).check(chosen="A1 A2 B1 C1")
    AwardExample(second.replace("ties", "all_out"), totals, facts=facts).check(chosen="A1")


def votes():
    # The vote names both equals and nobody else; one that names another, or not all, parts nobody.
    vote = "kind: revote\nperiod: 2023-Q2\naward: flag\non: 2023-07-05\nby: 部务会\nwhy: 并列\norder: [%s]\n"
    totals = {"A1": "90", "B1": "90", "B2": "80"}
    AwardExample(_ONE, totals, records=vote % "B1, A1").check(chosen="B1", revoted="B1", revoted_out="A1", no_place="B2")
    AwardExample(_ONE, totals, records=vote % "A1, B1").check(chosen="A1", revoted="A1")


def last_first():
    # Those who trail: 60.00 is the last of two; with 60.01 it is not.
    trailing = _ONE.replace("how_many: 1", "first: last, how_many: 2")
    for points, chosen, open_ in (("60.00", "A1 A2", ""), ("60.01", "A1", "A2 B1"), ("60.02", "A1 B1", "")):
        example = AwardExample(trailing, {"A1": "50", "A2": points, "B1": "60.01", "C1": "70"})
        found = example.check(chosen=chosen, open_=open_)
    expect((found["C1"].had_from, found["A1"].had_from), ((Fraction(6001, 100), False), (Fraction(6002, 100), False)))


def who_and_least():
    # At least 80.00; a grade; a share of the full mark.
    for points, chosen in (("80.00", "A1"), ("79.99", "B1")):
        totals = {"A1": points, "B1": "70"}
        AwardExample(_ONE.replace("how_many", "who: {any: [{total: {at_least: 80}}, {class: weak}]}, how_many"), totals,
                     classes={"B1": "weak"}).check(chosen=chosen if points == "80.00" else "B1")
        AwardExample(_ONE.replace("how_many", "least: {work: 80%}, how_many"), totals).check(
            chosen=chosen.replace("B1", ""), least="B1" if chosen == "A1" else "A1 B1")
        AwardExample(_ONE.replace("how_many", "who: {grade: [excellent, good]}, how_many"), totals).check(
            chosen=chosen.replace("B1", ""), who="B1" if chosen == "A1" else "A1 B1")
    unknown = _ONE.replace("how_many", "who: {jobs: {at_least: 1}}, how_many")
    AwardExample(unknown, {"A1": "90", "B1": "70"}, facts={"B1": "jobs: 1"}).check(chosen="B1", who_unknown="A1")
    AwardExample(_ONE, {"A1": "", "B1": "70"}).check(chosen="B1", unknown_quantity="A1")


def vetoes():
    # Four vetoes: fails, forbids awards, demotes, not the top grade. Without no_veto only the first two keep out.
    totals = {f"A{place}": str(90 - place) for place in (1, 2, 3, 4, 5)}
    facts = {f"A{place}": f"faults: {number}" for place, number in ((1, 4), (2, 3), (3, 2), (4, 1), (5, 0))}
    AwardExample(_ONE, totals, facts=facts).check(chosen="A3", veto="A1 A2")
    strict = _ONE.replace("how_many", "no_veto: yes, how_many")
    AwardExample(strict, totals, facts=facts).check(chosen="A5", veto="A1 A2 A3 A4")


def rise_and_climb():
    # 88 - 80 = 8.00 and 90 - 82 = 8.00; a hundredth less before is a hundredth more rise. Without a past it is unknown.
    for before, chosen, open_ in (("79.99", "A1", ""), ("80", "", "A1 B1"), ("80.01", "B1", "")):
        totals, earlier = {"A1": "88", "B1": "90", "C1": "99"}, {"A1": before, "B1": "82"}
        example = AwardExample(_ONE.replace("total", "rise"), totals, before=earlier)
        example.check(chosen=chosen, open_=open_, unknown_quantity="C1")
    # Before: A1 80, B1 75, B2 70: places 1, 2, 3. Now B2 90, A1 85, B1 80: places 1, 2, 3; climbs 2, -1, -1. Without a
    # total before C1 moves nobody. In township B: B1 1 -> 2, B2 2 -> 1, in A 1 -> 1.
    totals, before = {"A1": "85", "B1": "80", "B2": "90", "C1": "95"}, {"A1": "80", "B1": "75", "B2": "70"}
    found = AwardExample(_ONE.replace("total", "climb"), totals, before=before).check(chosen="B2", unknown_quantity="C1")
    expect([int(found[name].number) for name in ("A1", "B1", "B2")], [-1, -1, 2])
    found = AwardExample(_ONE.replace("total", "climb.township"), totals, before=before).check(chosen="B2")
    expect([int(found[name].number) for name in ("A1", "B1", "B2")], [0, -1, 1])
    # Equals share the best of their places: B1 rises to A1's 85 and both have place 2; one place more for B1.
    found = AwardExample(_ONE.replace("total", "climb"), {**totals, "B1": "85"}, before=before).check(chosen="B2")
    expect([int(found[name].number) for name in ("A1", "B1", "B2")], [-1, 0, 2])


EXAMPLES = (last_place_by_a_hundredth, ties_of_the_rubric, edges, votes, last_first, who_and_least, vetoes, rise_and_climb,
            *OF_PLACES, *OF_PAPERS)


def main():
    parser = argparse.ArgumentParser(description="Decide awards that were worked out by hand.")
    parser.add_argument("leitai", nargs="?", help="the program, which then decides them too")
    AwardExample.program = parser.parse_args().leitai
    run_examples(EXAMPLES)


if __name__ == "__main__":
    main()
