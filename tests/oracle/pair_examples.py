"""Joint building worked out by hand, mostly in pairs one step apart; with a program, this joins them too.

    python3 tests/oracle/pair_examples.py [LEITAI]
"""

import argparse

from award_example import code
from command import run_examples
from example_campaign import expect
from pair_example import PairExample
from pairs import Next, Price

# Two lead villages and three assisted ones on a line, 1,000 metres apart: A1, B1, B2, A2, B3.
_LINE = {"A1": 0, "B1": 1000, "B2": 2000, "A2": 3000, "B3": 4000}
_ONE = """
lead: {villages: [A1, A2]}
assisted: {villages: [B1, B2, B3]}
centres: 1
unchosen: join
size: {assisted: 1, members: 5}
cost: {distance: 1}
"""


def example_of_the_manual():
    # A1 the centre: 1,000 + 2,000 + 3,000 + 4,000 = 10,000. A2 the centre: 3,000 + 2,000 + 1,000 + 1,000 = 7,000.
    pairs = PairExample(_ONE, _LINE).check(7000, "A1>A2 B1>A2 B2>A2 B3>A2")
    expect(pairs.price(code("A2")), Price(3000, code("A1")))
    # Five do not fit into a cluster of four; those who leave free a place: 2,000 + 1,000 + 1,000 = 4,000.
    PairExample(_ONE.replace("members: 5", "members: 4"), _LINE).check_refused("E2106")
    left = PairExample(_ONE.replace("members: 5", "members: 4").replace("join", "leave"), _LINE)
    expect(left.check(4000, "B1>A2 B2>A2 B3>A2").standing_by(), [code("A1")])


def two_centres():
    # B1 1,000 from A1, B2 and B3 1,000 from A2: 3,000. B2 is as far from A1 as 2,000, and there is room.
    two = _ONE.replace("centres: 1", "centres: all").replace("unchosen: join\n", "")
    pairs = PairExample(two, _LINE).check(3000, "B1>A1 B2>A2 B3>A2")
    expect(pairs.next(code("B2")), Next(code("A1"), 2000, True))
    # Without the pair B1 A1 one of the others goes to A1, B2 for 2,000: 2,000 for B1, 2,000, 1,000.
    expect(pairs.price(code("B1")), Price(2000, code("A2")))
    # A1 cannot spare B1. Three members at most: A1 has room for one more; two: then nobody fits, for there are five.
    expect(pairs.next(code("B1")), Next(code("A2"), 2000, False))
    pairs = PairExample(two.replace("members: 5", "members: 3"), _LINE).check(3000, "B1>A1 B2>A2 B3>A2")
    expect([pairs.next(code(short)).room for short in ("B1", "B2")], [False, True])
    PairExample(two.replace("members: 5", "members: 2"), _LINE).check_refused("E2106")
    # Two assisted at least for each of two centres, of three.
    PairExample(two.replace("assisted: 1", "assisted: 2"), _LINE).check_refused("E2106")


def as_many_centres_as_pay():
    # From one to two: two cost 3,000, one costs 7,000. Alone far away, one centre of two: the other must join it as well.
    PairExample(_ONE.replace("centres: 1", "centres: {at_least: 1, at_most: 2}"), _LINE).check(3000, "B1>A1 B2>A2 B3>A2")


def equals():
    # A1 and A2 are 2,000 apart with B1 between them: either centre costs 1,000 + 2,000. The smaller code is it.
    line = {"A1": 0, "B1": 1000, "A2": 2000}
    one = _ONE.replace("[B1, B2, B3]", "[B1]")
    PairExample(one, line).check(3000, "A2>A1 B1>A1")
    PairExample(one, {"A2": 0, "B1": 1000, "A1": 2000}).check(3000, "A2>A1 B1>A1")
    # One metre nearer to A2, and A2 is it.
    PairExample(one, {**line, "B1": 1001}).check(2999, "A1>A2 B1>A2")
    # In one township nothing costs anything: both are centres, and A3 joins the smaller code, but A4 has to join the other.
    free = one.replace("distance: 1", "township: 1").replace("centres: 1", "centres: {at_least: 1, at_most: 2}")
    PairExample(free.replace("[B1]", "[A3, A4]"), {"A1": 0, "A2": 0, "A3": 0, "A4": 500}).check(0, "A3>A1 A4>A2")


def who_fits_nowhere():
    # 4,000 metres at most: B1 is left out at 4,001 and no other; the rest is joined.
    rule = _ONE.replace("[A1, A2]", "[A1]").replace("[B1, B2, B3]", "[B1, B2]").replace(
        "cost:", "within: {distance: 4000}\ncost:")
    PairExample(rule, {"A1": 0, "B2": 1000, "B1": 4000}).check(5000, "B1>A1 B2>A1")
    pairs = PairExample(rule, {"A1": 0, "B2": 1000, "B1": 4001}).check(1000, "B2>A1", out="B1")
    expect(pairs.unplaced[code("B1")], (code("A1"), ["distance"]))
    # A1 and B1 lie in one county and not in one township, C1 in another county.
    for circle, joined, out in (("county", "B1>A1", "C1"), ("township", "A2>A1", "B1 C1")):
        rule = _ONE.replace("[A1, A2]", "[A1]").replace("[B1, B2, B3]", "[A2, B1, C1]").replace(
            "cost:", f"within: {{circle: [{circle}]}}\ncost:")
        joined = joined if circle == "township" else f"A2>A1 {joined}"
        PairExample(rule, {"A1": 0, "A2": 1000, "B1": 1000, "C1": 1000}).check(1000 * joined.count(">"), joined, out=out)
    # Neighbours are listed in either order.
    rule = _ONE.replace("[A1, A2]", "[A1]").replace("cost:", "neighbours: [[A1, B1], [B2, A1], [B1, B3]]\ncost:")
    PairExample(rule, {key: _LINE[key] for key in ("A1", "B1", "B2", "B3")}).check(3000, "B1>A1 B2>A1", out="B3")


_TRAITS = """
{kind: traits, period: 2023-Q1, village: A1, industries: [茶叶, 枇杷], strengths: [资金, 电商], needs: []}
---
{kind: traits, period: 2023-Q1, village: A2, industries: [水产], strengths: [技术], needs: [资金]}
---
{kind: traits, period: 2022-Q4, village: B1, industries: [水产], strengths: [], needs: []}
---
{kind: traits, period: 2023-Q1, village: B1, industries: [茶叶], strengths: [], needs: [技术, 资金, 土地]}
"""


def terms_of_traits():
    # With A1 B1 has tea in common; of three needs one is met: 2 x 100. With A2 nothing is in common: 1,000 + 2 x 100.
    rule = _ONE.replace("[B1, B2, B3]", "[B1]").replace("distance: 1", "industry: 1000, needs: 100")
    line = {"A1": None, "A2": None, "B1": None}
    pairs = PairExample(rule.replace("join", "leave"), line, _TRAITS).check(200, "B1>A1")
    # Where A1 is no centre it takes no part, and A2 is one.
    expect(pairs.price(code("A1")), Price(1000, None))
    # A2 joins too: 1,000 without an industry in common, and its need of money is met.
    PairExample(rule, line, _TRAITS).check(1200, "A2>A1 B1>A1")
    PairExample(rule, {**line, "B2": None}, _TRAITS).check(1200, "A2>A1 B1>A1")
    PairExample(rule.replace("[B1]", "[B1, B2]"), {**line, "B2": None}, _TRAITS).check_refused("E2104")
    PairExample(rule.replace("needs: 100", "needs: 100, distance: 1"), line, _TRAITS).check_refused("E2103")


_CLUSTER = """
{kind: cluster, period: 2023-Q1, cluster: L1, title: {zh: 片区, en: area}, centre: A1, assisted: [B1], since: 2023-01-09}
---
{kind: cluster, period: 2023-Q2, cluster: L1, title: {zh: 片区, en: area}, centre: A2, assisted: [%s], since: 2023-01-09%s}
"""


def links_of_the_present():
    # The later record holds: A2 and B1. Where it is of B2, or was dissolved by the last day, nothing joins A2 and B1.
    rule = _ONE.replace("[B1, B2, B3]", "[B1]").replace("join", "leave").replace("distance: 1", "link: 10, township: 1")
    for assisted, until, cost, joined in (("B1", "", 1, "B1>A2"), ("B1", ", until: 2023-06-30", 1, "B1>A2"),
                                          ("B1", ", until: 2023-06-29", 11, "B1>A1"), ("B2", "", 11, "B1>A1")):
        PairExample(rule, _LINE, _CLUSTER % (assisted, until)).check(cost, joined)


def sides():
    # A village on both sides is an error; so is one of which a condition cannot tell.
    PairExample(_ONE.replace("[A1, A2]", "[A1, B1]"), _LINE).check_refused("E2102")
    who = _ONE.replace("{villages: [A1, A2]}", "{who: {class: advanced}}").replace(
        "{villages: [B1, B2, B3]}", "{who: {class: weak, jobs: {at_least: 1}}}")
    classes = {"A2": "advanced", "B1": "weak", "B3": "weak"}
    PairExample(who, _LINE, classes=classes).check(3000, "B1>A2 B3>A2")
    PairExample(who.replace("jobs: {", "rise: {"), _LINE, classes=classes).check_refused("E2107")


EXAMPLES = (example_of_the_manual, two_centres, as_many_centres_as_pay, equals, who_fits_nowhere, terms_of_traits,
            links_of_the_present, sides)


def main():
    parser = argparse.ArgumentParser(description="Run the worked examples of joint building.")
    parser.add_argument("leitai", nargs="?", help="the program, where it decides them too")
    PairExample.program = parser.parse_args().leitai
    run_examples(EXAMPLES)


if __name__ == "__main__":
    main()
