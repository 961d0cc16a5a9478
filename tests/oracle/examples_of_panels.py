"""Worked examples of the ways to count marks; the comments say how the numbers come about."""

from example_campaign import code, expect
from example_rounds import DELEGATES_AND_PEERS, MODULES, ONE_MARK, TWO_MARKS, PanelExample, flow, judges_of_two_groups, sheets_of


def e14_seven_sheets():
    # The seventh judge comes from the village: left out. 79 and 93 are dropped: (88 + 90.5 + 85 + 91) / 4 = 88.625.
    example = PanelExample(f"  P: {{{ONE_MARK.replace('recusal: none', 'recusal: village')}, "
                           "drop: {highest: 1, lowest: 1, fewest: 3, by: mark}, rounding: {result: 3}}")
    judges = [{"id": f"J{place}", "role": "expert"} for place in range(7)]
    judges[6]["home"] = code("A")
    example.judged("r", "P", sheets_of("88 90.5 85 91 79 93 100"), judges)
    expect(example.results("r"), {"A": "88.625"})


def e14_rounds_as_indicators():
    # 88.625 of 100 in 40 points are 35.45, 92 in 30 are 27.60; the third round is not held: 95 % of 30 are 28.50,
    # and 35.45 + 27.60 + 28.50 = 91.55; spread over the others (35.45 + 27.60) x 100/70 = 90.07.
    panel = f"{ONE_MARK}, drop: {{highest: 1, lowest: 1, fewest: 3, by: mark}}, rounding: {{result: 3}}"
    for outcome, total in (("{points: 95%}", "91.55"), ("{respread: module}", "90.07")):
        example = PanelExample("\n".join(f"  {name}: {{{panel}}}" for name in ("r1", "r2", "r3")), f"""
modules:
- id: all
  indicators:
  - {{id: r1, points: 40, measure: {{panel: r1}}, scale: {{linear: {{none_at: 0, full_at: 100}}}}}}
  - {{id: r2, points: 30, measure: {{panel: r2}}, scale: {{linear: {{none_at: 0, full_at: 100}}}}}}
  - {{id: r3, points: 30, measure: {{panel: r3}}, scale: {{linear: {{none_at: 0, full_at: 100}}}}, instead: {{missing_round: {outcome}}}}}
""")
        example.judged("first", "r1", sheets_of("88 90.5 85 91 79 93"))
        example.judged("second", "r2", sheets_of("92 92"))
        expect((example.totals(), example.provisional()), ({"A": total}, True))  # r3 was not held yet


def e14_two_groups():
    # 88 is left of 88 90.5 85 and 91 of 91 79 93: 70 % of 88 are 61.6, 30 % of 91 are 27.3: 88.90.
    example = PanelExample(f"  P: {{{ONE_MARK}, {DELEGATES_AND_PEERS}, empty_group: refuse, "
                           "drop: {highest: 1, lowest: 1, fewest: 3, by: mark}, rounding: {result: 2}}")
    example.judged("r", "P", sheets_of("88 90.5 85 91 79 93"), judges_of_two_groups(3, 3))
    expect(example.results("r"), {"A": "88.90"})


def p1_forms_of_dropping():
    # 60 70 80 95: without 95 and 60 75; without 95 70; without 60 81.67; without 95, 80 and 60 70; nothing dropped
    # 76.25, and nothing either where five marks are needed to drop some.
    for drop, wanted in (("{highest: 1, lowest: 1, fewest: 3, by: mark}", "75.00"),
                         ("{highest: 1, lowest: 0, fewest: 2, by: mark}", "70.00"),
                         ("{highest: 0, lowest: 1, fewest: 2, by: total}", "81.67"),
                         ("{highest: 2, lowest: 1, fewest: 4, by: mark}", "70.00"),
                         ("none", "76.25"), ("{highest: 1, lowest: 1, fewest: 5, by: mark}", "76.25")):
        example = PanelExample(f"  P: {{{ONE_MARK}, drop: {drop}, rounding: {{result: 2}}}}")
        example.judged("r", "P", sheets_of("60 70 80 95"))
        expect(example.results("r"), {"A": wanted})


def p2_by_mark_and_by_total():
    # a: 80 90 100, b: 100 50 60, weights 60 and 40 %. By mark the middle ones are left: 0.6 x 90 + 0.4 x 60 = 78.
    # By total the judges give 88, 74 and 84, and the middle one is 84. The mark b alone is 60 in either way.
    for by, wanted in (("mark", "78.0"), ("total", "84.0")):
        example = PanelExample(f"  P: {{{TWO_MARKS}, drop: {{highest: 1, lowest: 1, fewest: 3, by: {by}}}, rounding: {{result: 1}}}}",
                               MODULES.replace("{panel: P}", "{panel: P, mark: b}"))
        example.judged("r", "P", [{"A": flow(marks)} for marks in ("a: 80, b: 100", "a: 90, b: 50", "a: 100, b: 60")])
        expect((example.results("r"), example.totals()), ({"A": wanted}, {"A": "60.00"}))


def p3_judge_who_gave_not_all():
    # The third judge gave no b. By total the totals are 88 and 74, and their mean is 81; by mark the mean of a
    # is 90 and that of b 75: 54 + 30 = 84.
    for drop, wanted in (("{highest: 1, lowest: 1, fewest: 3, by: total}", "81.0"), ("none", "84.0")):
        example = PanelExample(f"  P: {{{TWO_MARKS}, drop: {drop}, rounding: {{result: 1}}}}")
        example.judged("r", "P", [{"A": flow(marks)} for marks in ("a: 80, b: 100", "a: 90, b: 50", "a: 100")])
        expect(example.results("r"), {"A": wanted})


def p4_rounding_stages():
    # Means 80.25 and 70.75, weights 60 and 40 %: 48.15 + 28.3 = 76.45, which is 76.5. With products in whole numbers
    # 48 + 28 = 76. With means in whole numbers 80 and 71: 48 + 28.4 = 76.4.
    sheets = [{"A": flow(marks)} for marks in ("a: 80, b: 70.5", "a: 80.5, b: 71")]
    for stages, wanted in (("", "76.5"), ("product: 0, ", "76.0"), ("mean: 0, ", "76.4")):
        example = PanelExample(f"  P: {{{TWO_MARKS}, drop: none, rounding: {{{stages}result: 1}}}}")
        example.judged("r", "P", sheets)
        expect(example.results("r"), {"A": wanted})
    # A judge's totals are 76.2 and 76.7; in whole numbers 76 and 77, whose mean is 76.5. Nothing is dropped.
    example = PanelExample(f"  P: {{{TWO_MARKS}, drop: {{highest: 1, lowest: 1, fewest: 3, by: total}}, rounding: {{judge: 0, result: 2}}}}")
    example.judged("r", "P", sheets)
    expect(example.results("r"), {"A": "76.50"})


def p5_empty_group():
    # Nobody of the peers judged B: refused, or the delegates weigh 70 of 70 %. Of A it is 0.7 x 80 + 0.3 x 90 = 83.
    for word, wanted in (("refuse", None), ("respread", "80.0")):
        example = PanelExample(f"  P: {{{ONE_MARK}, {DELEGATES_AND_PEERS}, empty_group: {word}, drop: none, rounding: {{result: 1}}}}")
        example.judged("r", "P", [{"A": "80", "B": "80"}, {"A": "90"}], judges_of_two_groups(1, 1))
        expect(example.results("r"), {"A": "83.0", "B": wanted})
        expect(example.provisional(), word == "refuse")


def p6_recusals():
    # Four judges: from A, from B (of the same township), from elsewhere, and without a home, give 100 90 80 60.
    # none 82.5; village leaves out the first for A: 76.67; township the first two: 70; rivals too: A and B take part.
    homes = [code("A"), code("B"), "359901101201", None]
    judges = [{"id": f"J{place}", "role": "expert", **({"home": home} if home else {})} for place, home in enumerate(homes)]
    for recusal, wanted in (("none", ("82.50", "82.50")), ("village", ("76.67", "80.00")),
                            ("township", ("70.00", "70.00")), ("rivals", ("70.00", "70.00"))):
        example = PanelExample(f"  P: {{{ONE_MARK.replace('recusal: none', f'recusal: {recusal}')}, drop: none, rounding: {{result: 2}}}}")
        example.judged("r", "P", [{"A": mark, "B": mark} for mark in ("100", "90", "80", "60")], judges)
        expect(example.results("r"), dict(zip("AB", wanted)))


def p7_quorum():
    # Two of three judges came: that is 2/3, and not more than 2/3.
    for quorum, wanted in (("{at_least: 2/3}", "80.0"), ("{above: 2/3}", None), ("{at_least: 2}", "80.0"),
                           ("{above: 1}", "80.0"), ("{at_least: 3}", None), ("{above: 60%}", "80.0")):
        example = PanelExample(f"  P: {{{ONE_MARK.replace('quorum: none', f'quorum: {quorum}')}, drop: none, rounding: {{result: 1}}}}")
        example.judged("r", "P", [{"A": "70"}, {"A": "90"}, {}])
        expect((example.results("r"), example.provisional()), ({"A": wanted}, wanted is None))


def p8_adjustments():
    # 90 - 1.5 + 0.25 = 88.75, which is 88.8; -4 - 2 = -6 is below -5, so B has no result.
    example = PanelExample(f"  P: {{{ONE_MARK}, drop: none, adjust: [-5, 2], rounding: {{result: 1}}}}")
    points = (("A", "-1.5"), ("A", "0.25"), ("B", "-4"), ("B", "-2"))
    example.judged("r", "P", [{"A": "90", "B": "90"}], adjustments=[
        {"village": code(short), "points": value, "why": "x", "by": "y"} for short, value in points])
    expect(example.results("r"), {"A": "88.8", "B": None})


def p9_normalizing():
    # Means of the rounds 85 (A 80, B 90) and 70 (C). Mean of panels 77.5: 77.5/85 = 0.9118, in hundredths 0.91, and
    # 77.5/70 = 1.1071, which is 1.11. Pooled (80 + 90 + 70)/3 = 80: 80/85 = 0.94 and 80/70 = 1.14.
    # panel_means: 72.8, 81.9, 77.7; exactly 72.94, 82.06, 77.5. pooled_mean: 75.2, 84.6, 79.8; exactly 75.29, 84.71, 80.
    for words, wanted in (("by: panel_means, decimals: 2", ("72.80", "81.90", "77.70")),
                          ("by: panel_means, decimals: exact", ("72.94", "82.06", "77.50")),
                          ("by: pooled_mean, decimals: 2", ("75.20", "84.60", "79.80")),
                          ("by: pooled_mean, decimals: exact", ("75.29", "84.71", "80.00"))):
        example = PanelExample(f"  P: {{{ONE_MARK}, drop: none, normalize: {{{words}}}, rounding: {{result: 2}}}}")
        example.judged("r1", "P", [{"A": "80", "B": "90"}], contest="c")
        example.judged("r2", "P", [{"C": "70"}], contest="c")
        expect({**example.results("r1"), **example.results("r2")}, dict(zip("ABC", wanted)))


EXAMPLES = tuple(example for name, example in list(globals().items()) if name[0] in "ep" and name[1:2].isdigit())
