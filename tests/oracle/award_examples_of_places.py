"""Worked examples of places: circles, shares, limits of a township, and places divided over groups."""

from award_example import AwardExample
from example_campaign import expect

_FLAG = "- {award: flag, title: {zh: 旗, en: flag}, by: [total], how_many: %s, edge: ties%s}"


def _falling(counts):
    """Give totals that fall from village to village: counts such as "A3 B1"."""
    names = [f"{part[0]}{place}" for part in counts.split() for place in range(1, int(part[1:]) + 1)]
    return {name: str(95 - place) for place, name in enumerate(names)}


def _places(example):
    return example.awards()["flag"].places


def shares():
    # 10 % of 10 is 1, of 11 rounded up 2; 5 % of 39 rounded down is 1, of 40 2; 10 % of 14 half up is 1, of 15 2.
    for share, rounding, fewer in (("10%", "up", 10), ("5%", "down", 39), ("10%", "half", 14)):
        for more in (0, 1):
            example = AwardExample(_FLAG % (f"{{share: {share}, round: {rounding}}}", ""), _falling(f"A{fewer + more}"))
            example.check(chosen="A1 A2" if more else "A1")
            expect(_places(example), 1 + more)
    # Who has no total is not counted: ten of eleven.
    example = AwardExample(_FLAG % ("{share: 10%, round: up}", ""), {**_falling("A10"), "A11": ""})
    example.check(chosen="A1", unknown_quantity="A11")


def circles():
    # Each county and class has its own place; C1 is better than A2, B1 than nobody of its county.
    totals = {"A1": "90", "A2": "80", "B1": "70", "C1": "85", "C2": "60"}
    AwardExample(_FLAG % ("1", ", among: [county]"), totals).check(chosen="A1 C1")
    AwardExample(_FLAG % ("1", ", among: [township]"), totals).check(chosen="A1 B1 C1")
    classes = {"A2": "weak", "C2": "weak"}
    AwardExample(_FLAG % ("1", ", among: [class]"), totals, classes=classes).check(chosen="A1 A2")
    AwardExample(_FLAG % ("1", ", among: [county, class]"), totals, classes=classes).check(chosen="A1 A2 C1 C2")
    AwardExample(_FLAG % ("2", ", among: [county]"), {**totals, "B1": "80"}).check(chosen="A1 C1 C2", open_="A2 B1")


def limit_of_a_township():
    # Three places, two of a township: the third of A is passed over, and B1 is taken; with one village less in A it is not.
    limited = _FLAG % ("3", ", at_most: {township: 2}")
    AwardExample(limited, {"A1": "90", "A2": "89", "A3": "88", "B1": "87"}).check(chosen="A1 A2 B1", full="A3")
    AwardExample(limited, {"A1": "90", "A2": "89", "B1": "87", "C1": "86"}).check(chosen="A1 A2 B1", no_place="C1")
    # A3 equal to A2: one place of A is left for two; the line cuts through A2 and A3, and B1 has a place in either case.
    AwardExample(limited, {"A1": "90", "A2": "88", "A3": "88", "B1": "87"}).check(chosen="A1 B1", open_="A2 A3")
    AwardExample(limited, {"A1": "90", "A2": "88.01", "A3": "88", "B1": "87"}).check(chosen="A1 A2 B1", full="A3")
    # all_in: both, whatever their township has; no place is left for B1. all_out: none of A any more, B1 and C1 have them.
    equals = {"A1": "90", "A2": "88", "A3": "88", "A4": "80", "B1": "79", "C1": "78"}
    AwardExample(limited.replace("ties", "all_in"), equals).check(chosen="A1 A2 A3", no_place="A4 B1 C1")
    AwardExample(limited.replace("ties", "all_out"), equals).check(chosen="A1 B1 C1", edge_out="A2 A3", full="A4")


def limits_over_circles():
    # One of each class, but one of a township: A1 takes A's, so the best weak one is B1 although A2 is better.
    limited = _FLAG % ("1", ", among: [class], at_most: {township: 1}")
    totals, weak = {"A1": "90", "A2": "85", "B1": "80", "B2": "75"}, {"A2": "weak", "B1": "weak"}
    AwardExample(limited, totals, classes=weak).check(chosen="A1 B1", full="A2 B2")
    # Two of each county and of each class.
    totals = {"A1": "90", "A2": "89", "A3": "88", "C1": "87", "C2": "86", "C3": "85"}
    AwardExample(_FLAG % ("4", ", at_most: {county: 2}"), totals).check(chosen="A1 A2 C1 C2", full="A3 C3")
    AwardExample(_FLAG % ("4", ", at_most: {class: 2}"), totals, classes={"C2": "weak"}).check(
        chosen="A1 A2 C2", full="A3 C1 C3")


def a_line_that_others_wait_for():
    # One of each township, two of a class: A1 (ordinary) and A2 (weak) are equal for the one of A. If A1 wins it, A1 and
    # B1 are the two ordinary ones; if A2 does, C1 is the second. So C1 waits as they do.
    limited = _FLAG % ("1", ", among: [township], at_most: {class: 2}")
    totals, classes = {"A1": "90", "A2": "90", "B1": "85", "C1": "80"}, {"A2": "weak"}
    AwardExample(limited, totals, classes=classes).check(chosen="B1", open_="A1 A2 C1")
    AwardExample(limited, {**totals, "A1": "90.01"}, classes=classes).check(chosen="A1 B1", full="C1")
    AwardExample(limited, {**totals, "A1": "89.99"}, classes=classes).check(chosen="A2 B1 C1")


def more_equal_groups_than_ways():
    # Ten places for fifteen townships of one village each: 3,003 ways to divide them, and no township is ahead.
    villages = [f"{letter}1" for letter in "ABCDEFGHIJKLMNO"]
    places = _FLAG % ("{number: 10, over: [township]}", "")
    AwardExample(places, dict.fromkeys(villages, "80")).check_in_program(open_=" ".join(villages))
    AwardExample(places, dict.fromkeys(villages[:10], "80")).check(chosen=" ".join(villages[:10]))
    # With a limit that nobody reaches they all wait as well, though not every way is followed.
    limited = _FLAG % ("{number: 10, over: [township]}, at_most: {township: 1}", "")
    AwardExample(limited, dict.fromkeys(villages, "80")).check_in_program(open_=" ".join(villages))
    vote = "kind: revote\nperiod: 2023-Q2\naward: flag\non: 2023-07-05\nby: 部务会\nwhy: 并列\norder: [%s]\n"
    AwardExample(places, dict.fromkeys(villages, "80"), records=vote % ", ".join(villages[::-1])).check(
        chosen=" ".join(villages[5:]))


def largest_remainder():
    # Two places over 6 and 2: 1.5 and 0.5, and the larger comes first; over 5 and 2 1.43 and 0.57: one each.
    divided = _FLAG % ("{number: 2, over: [township]}", "")
    AwardExample(divided, _falling("A6 B2")).check(chosen="A1 A2")
    AwardExample(divided, _falling("A5 B2")).check(chosen="A1 B1")
    # Five over 6, 5, 3: 2.14, 1.79, 1.07, so 2, 2, 1.
    AwardExample(_FLAG % ("{number: 5, over: [township]}", ""), _falling("A6 B5 C3")).check(chosen="A1 A2 B1 B2 C1")
    # One place over 3 and 3: nobody knows which township has it. With one village more in B it has it.
    single = _FLAG % ("{number: 1, over: [township]}", "")
    AwardExample(single, _falling("A3 B3")).check(open_="A1 B1", no_place="A2 A3 B2 B3")
    AwardExample(single, _falling("A3 B4")).check(chosen="B1")
    # In each county its own: two over A3 and B1 (1.5, 0.5) and two over C1 and D1.
    divided = _FLAG % ("{number: 2, over: [township]}", ", among: [county]")
    AwardExample(divided, _falling("A3 B1 C1 D1")).check(chosen="A1 A2 C1 D1")


def margins():
    # Two places, one of A: A1 90, A2 88, B1 85, B2 80. A2 has to pass A1; B2 to pass B1; A1 may fall to A2's 88; B1
    # to B2's 80, although A2 stands between, for A is full.
    limited = _FLAG % ("2", ", at_most: {township: 1}")
    found = AwardExample(limited, {"A1": "90", "A2": "88", "B1": "85", "C1": "80"}).check(chosen="A1 B1")
    expect({name: int(found[name].had_from[0]) for name in found}, {"A1": 88, "A2": 90, "B1": 80, "C1": 85})
    # Nobody is behind: it cannot be lost by its total.
    found = AwardExample(_FLAG % ("2", ""), {"A1": "90", "A2": "88"}).check(chosen="A1 A2")
    expect(found["A2"].had_from, (None, True))
    # all_in: to be equal is enough; all_out: to be equal loses it.
    three = {"A1": "90", "A2": "88", "A3": "80"}
    for edge, inclusive in (("all_in", True), ("all_out", False)):
        found = AwardExample((_FLAG % ("2", "")).replace("ties", edge), three).check(chosen="A1 A2")
        expect((found["A3"].had_from, found["A2"].had_from), ((88, inclusive), (80, inclusive)))


def _lines(awards, totals, **more):
    found = AwardExample(awards, totals).check(**more)
    return {name: decision.had_from and (decision.had_from[0] and float(decision.had_from[0]), decision.had_from[1])
            for name, decision in found.items()}


def margins_behind_limits():
    # Two of A and B1 are equal with A3; should B1 fall, three of A remain for two places of A: all of them are taken, and no
    # place is left. So B1 keeps it at 70 and loses it below.
    three = (_FLAG % ("3", ", at_most: {township: 2}")).replace("total", "work").replace("ties", "all_in")
    totals = {"A1": "70", "A2": "70", "A3": "70", "B1": "70", "C1": "60"}
    expect(_lines(three, totals, chosen="A1 A2 A3 B1")["B1"], (70, True))
    found = _lines(three, {**totals, "B1": "69"}, chosen="A1 A2 A3")
    expect((found["B1"], found["C1"]), ((70, True), (70, True)))
    # A1, A2, A3 are out, and A's two places stay empty. D1 keeps the last place while it is above C2's 0: there
    # two are equal for one place. C2 has to pass the two that have 1.33.
    five = (_FLAG % ("5", ", at_most: {township: 2}")).replace("total", "work").replace("ties", "all_out")
    totals = {"A1": "4", "A2": "4", "A3": "4", "B1": "4", "B2": "2.67", "C1": "2.67", "D1": "1.33", "D2": "1.33", "C2": "0"}
    found = _lines(five, totals, chosen="B1 B2 C1 D1 D2", edge_out="A1 A2 A3")
    expect([found[name] for name in ("B1", "D1", "C2", "A1")], [(0, False), (0, False), (1.33, False), (4, False)])
    _lines(five, {**totals, "D1": "0.01"}, chosen="B1 B2 C1 D1 D2")
    _lines(five, {**totals, "D1": "0"}, chosen="B1 B2 C1 D2", edge_out="A1 A2 A3 C2 D1")


def margins_beside_votes():
    # A1 (ordinary) and A2 (advanced) are equal for the one of A, and the vote gives it to A2. So B2 has the ordinary
    # place at 60, and C1 has to pass B2 and not A1.
    vote = "kind: revote\nperiod: 2023-Q2\naward: flag\non: 2023-07-05\nby: 部务会\nwhy: 并列\norder: [A2, A1]\n"
    limited = _FLAG % ("1", ", among: [class], at_most: {township: 1}")
    totals, more = {"A1": "80", "A2": "80", "B2": "60", "C1": "50"}, {"classes": {"A2": "advanced"}, "records": vote}
    found = AwardExample(limited, totals, **more).check(chosen="A2 B2", revoted_out="A1", no_place="C1")
    expect([(float(found[name].had_from[0]), found[name].had_from[1]) for name in ("B2", "C1")], [(50, False), (60, False)])
    AwardExample(limited, {**totals, "C1": "60.01"}, **more).check(chosen="A2 C1")
    AwardExample(limited, {**totals, "C1": "59.99"}, **more).check(chosen="A2 B2")


def margins_and_minima():
    # Nothing behind: the least of 78 is the line. With all_out B1 and B2 are equal there, and three would be.
    least = _FLAG % ("3", ", least: {total: 78}")
    expect(_lines(least, {"A1": "90", "B1": "80"}, chosen="A1 B1")["B1"], (78, True))
    equal = _lines(least.replace("ties", "all_out"), {"A1": "90", "A2": "90", "B1": "78", "B2": "78"}, chosen="A1 A2")
    expect((equal["A1"], equal["B1"]), ((78, False), (78, False)))
    # Without a place there is no line.
    none = _lines(_FLAG % ("{share: 10%, round: down}", ""), {"A1": "90", "A2": "85"}, no_place="A1 A2")
    expect(none, {"A1": None, "A2": None})


EXAMPLES = (shares, circles, limit_of_a_township, limits_over_circles, a_line_that_others_wait_for, largest_remainder,
            more_equal_groups_than_ways, margins, margins_behind_limits, margins_beside_votes, margins_and_minima)
