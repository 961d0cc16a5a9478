"""Little examples of ballots, sums, teams, places and lines; the comments say how the numbers come about."""

from example_campaign import code, expect
from example_rounds import DELEGATES_AND_PEERS, MODULES, ONE_MARK, TWO_MARKS, PanelExample, flow

_CHOICES = "choices: {good: {score: 100}, fair: {score: 80}, poor: {score: 0}}"


def p10_ballots():
    # A: 6 good, 3 fair, 1 poor of 10 valid: (600 + 240)/10 = 84. Good and fair: 9 of 10 valid are 90 %, and of 12 who
    # were present 75 %. B: 5 good, 5 fair: 90, and 100 or 83.3 %. C has no valid ballots: missing, 1 point. 12 of 15 are 80 %.
    for base, grades in (("valid", ("60.00", "100.00")), ("present", ("0.00", "60.00"))):
        example = PanelExample(f"""
  P:
    ballots: {{{_CHOICES}, of: {base}, grades: [
      {{id: top, choices: [good, fair], above: 90%}}, {{id: able, choices: [good, fair], at_least: 80%}}, {{id: rest}}]}}
    quorum: {{at_least: 80%}}
    rounding: {{result: 1}}
    rank_on: exact
    absent: not_applicable""", """
measures: {grade: {panel: P, mark: grade}}
modules: [{id: all, indicators: [{id: item, points: 100, scale: {cases: [{when: {grade: top}, points: full}, {when: {grade: able}, points: 60}], else: 0}, instead: {missing: {points: 1}}}]}]""")
        example.held("r", "P", "ABC")
        example.ballots("r", 15, 12, {"A": flow("good: 6, fair: 3, poor: 1"), "B": flow("good: 5, fair: 5")})
        expect(example.results("r"), {"A": "84.0", "B": "90.0", "C": None})
        expect(example.totals(), dict(zip("ABC", (*grades, "1.00"))))


def p11_ballots_in_groups():
    # Delegates 100, 100, 80 for A: the mean is 93.33, in whole numbers 93; peers 80. 0.7 x 93 + 0.3 x 80 = 89.1.
    example = PanelExample(f"  P: {{ballots: {{{_CHOICES}}}, {DELEGATES_AND_PEERS}, empty_group: refuse, quorum: none, "
                           "rounding: {mean: 0, result: 1}, rank_on: exact, absent: missing}")
    example.held("r", "P", "AB")
    example.ballots("r", 3, 3, {"A": flow("good: 2, fair: 1"), "B": flow("good: 3")}, "delegates")
    example.ballots("r", 2, 2, {"A": flow("fair: 2")}, "peers")
    expect(example.results("r"), {"A": "89.1", "B": None})


def p12_sum_of_rounds():
    # 40 % of the rounded 83.3 are 33.32, 60 % of 90 are 54: 87.32, and with products of one decimal 33.3 + 54 = 87.3.
    for stage, wanted in (("", "87.32"), ("product: 1, ", "87.30")):
        example = PanelExample(f"  P: {{sum: {{x: 40%, y: 60%}}, rounding: {{{stage}result: 2}}, rank_on: exact, absent: missing}}\n"
                               + "\n".join(f"  {name}: {{{ONE_MARK}, drop: none, rounding: {{result: 1}}}}" for name in "xy"))
        example.judged("one", "x", [{"A": "80", "B": "80"}, {"A": "80", "B": "80"}, {"A": "90", "B": "80"}])
        example.judged("two", "y", [{"A": "90"}])
        example.held("all", "P", "AB")
        expect(example.results("all"), {"A": wanted, "B": None})


def p13_teams():
    # Red 80.3 and 90 (rounded from 80.25 and 90): the mean is 85.15, which is 85.2, the sum 170.3. Of blue D has no marks.
    for word, red in (("mean", "85.2"), ("sum", "170.3")):
        example = PanelExample(f"  P: {{{ONE_MARK}, drop: none, team: {word}, prizes: [{{id: first, title: x, take: 1, edge: ties}}], "
                               "advance: {take: 2, edge: ties}, rounding: {result: 1}}",
                               MODULES.replace("{panel: P}", "{panel: P, mark: team}").replace("full_at: 100", "full_at: 200"))
        teams = {"teams": [{"id": "red", "title": "x", "members": [code("A"), code("B")]},
                           {"id": "blue", "title": "x", "members": [code("C"), code("D")]}]}
        for short in "ABCD":
            example.village(short)
        example.judged("r", "P", [{"A": "80", "B": "90", "C": "99"}, {"A": "80.5", "B": "90"}], who=teams)
        expect(example.results("r", "result", "rank", "prize", "advances"), {
            "A": ("80.3", None, "first", True), "B": ("90.0", None, "first", True), "C": ("99.0", None, None, False),
            "D": (None, None, None, False), "red": (red, 1, "first", True), "blue": (None, None, None, False)})
        points = {"mean": "42.60", "sum": "85.15"}[word]        # half of the team's result
        expect(example.totals(), {"A": points, "B": points, "C": "0.00", "D": "0.00"})


def p14_places():
    # 90 80.2 80.4 70 and one beside the contest with 95. On results in whole numbers B and C are equal, exactly they are not.
    for words, wanted in (("rank_on: rounded", (1, 2, 2, 4)), ("rank_on: exact", (1, 3, 2, 4)),
                          ("rank_on: rounded, places: dense", (1, 2, 2, 3))):
        example = PanelExample(f"  P: {{{ONE_MARK.replace('rank_on: exact', words)}, drop: none, rounding: {{result: 0}}}}")
        for short in "ABCDE":
            example.village(short)
        who = {"contestants": [*map(code, "ABCD"), {"village": code("E"), "unranked": "guest"}]}
        example.judged("r", "P", [{"A": "90", "B": "80.2", "C": "80.4", "D": "70", "E": "95"}], who=who)
        expect(example.results("r", "rank"), {**dict(zip("ABCD", wanted)), "E": None})


def p15_merits_and_votes():
    # A and B have 80; C has 0.6 x 73.3 + 0.4 x 90 = 79.98, which is 80 too, and 90 for b; a vote puts B before A.
    example = PanelExample(f"  P: {{{TWO_MARKS}, ties: [b], drop: none, rounding: {{result: 0}}}}")
    votes = [{"on": "2023-06-02", "by": "x", "why": "y", "order": [code("B"), code("A")]}]
    marks = {"A": "a: 80, b: 80", "B": "a: 80, b: 80", "C": "a: 73.3, b: 90"}
    example.judged("r", "P", [{short: flow(given) for short, given in marks.items()}], revotes=votes)
    expect(example.results("r", "result", "rank"), {"A": ("80", 2), "B": ("80", 1), "C": ("80", 3)})
    example.rubric["panels"]["P"]["rank_on"] = "rounded"
    expect(example.results("r", "rank"), {"A": 3, "B": 2, "C": 1})


def p16_edges():
    # 95 90 90 85: the first prize goes to A; one more prize stands at two equals: both, none, or nobody can say yet.
    # Then one of those who are left is praised: with all_out B and C are still there, equal at one place, and out again;
    # while nobody can say which of them has y, the other has z, and D has nothing in any case.
    for edge, prizes, problems in (("all_in", ("x", "y", "y", "z"), []), ("all_out", ("x", None, None, None), []),
                                   ("ties", ("x", None, None, None), ["undecided y"])):
        example = PanelExample(f"  P: {{{ONE_MARK}, drop: none, rounding: {{result: 0}}, prizes: [{{id: x, title: x, take: 1, edge: ties}}, "
                               f"{{id: y, title: y, take: 1, edge: {edge}}}, {{id: z, title: z, take: 1, edge: {edge}}}]}}")
        example.judged("r", "P", [{"A": "95", "B": "90", "C": "90", "D": "85"}])
        expect(example.results("r", "prize"), dict(zip("ABCD", prizes)))
        expect(example.problems(), problems)


def p17_shares_and_limits():
    # Five are ranked: half of them is 2.5, down 2, up and half 3; at least 80 leaves A B C.
    for words, count in (("take: 50%, round: down, edge: ties", 2), ("take: 50%, round: up, edge: ties", 3),
                         ("take: 1/2, round: half, edge: ties", 3), ("at_least: 80", 3),
                         ("take: 4, edge: ties, at_least: 85", 2)):
        example = PanelExample(f"  P: {{{ONE_MARK}, drop: none, rounding: {{result: 0}}, advance: {{{words}}}}}")
        example.judged("r", "P", [dict(zip("ABCDE", ("95", "90", "80", "70", "60")))])
        expect(example.results("r", "advances"), {short: place < count for place, short in enumerate("ABCDE")})


def p18_final():
    # The best of two contests meet in a final.
    panel = f"{ONE_MARK}, drop: none, rounding: {{result: 0}}, advance: {{take: 1, edge: ties}}"
    example = PanelExample(f"  first: {{{panel}}}\n  P: {{{panel}}}")
    example.judged("east", "first", [{"A": "80", "B": "90"}])
    example.judged("west", "first", [{"C": "70", "D": "60"}])
    example.judged("final", "P", [{"B": "80", "C": "85"}], who={"advanced_from": ["east", "west"]})
    expect(example.results("final", "result", "rank", "advances"), {"B": ("80", 2, False), "C": ("85", 1, True)})


def p19_who_has_none():
    # B stands in no round, and C in one where nobody marked it: what is not there is missing or does not apply.
    for absent, points in (("missing", "2.00"), ("not_applicable", "1.00")):
        example = PanelExample(f"  P: {{{ONE_MARK.replace('absent: missing', f'absent: {absent}')}, drop: none, rounding: {{result: 0}}}}",
                               MODULES.replace("100}}}", "100}}, instead: {missing: {points: 2}, not_applicable: {points: 1}, missing_round: {points: 3}}}"))
        for short in "ABC":
            example.village(short)
        expect((example.totals(), example.provisional()), (dict.fromkeys("ABC", "3.00"), True))  # not held yet
        example.judged("r", "P", [{"A": "80"}], who={"contestants": [code("A"), code("C")]})
        expect(example.totals(), {"A": "80.00", "B": points, "C": "2.00"})
        expect(example.provisional(), True)


EXAMPLES = tuple(example for name, example in list(globals().items()) if name[0] in "ep" and name[1:2].isdigit())
