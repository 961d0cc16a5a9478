"""Worked examples of measures, baselines, peers and outcomes."""

from example_campaign import Example, expect


def e1_class_emphasis():
    example = Example("""
facts: {income: {type: number, decimals: 2, span: year, better: more}, service: {type: count, absent: missing}}
measures: {income_growth: {growth: income, against: same_period_last_year}}
modules:
- id: all
  indicators:
  - {id: growth, points: {advanced: 60, ordinary: 40, weak: 30}, measure: income_growth,
     scale: {linear: {none_at: 0%, full_at: {advanced: 10%, ordinary: 15%, weak: 20%}}}}
  - {id: service, points: {advanced: 40, ordinary: 60, weak: 70}, measure: service,
     scale: {bands: [{from: 3, to: 5, points: 50%}, {from: 6, points: 100%}], else: 0}}
""")
    for village_class in ("advanced", "ordinary", "weak"):
        short = village_class[0]
        example.village(short, village_class)
        example.returned(short, "income: 78.00", "2022-Q2")
        example.returned(short, "income: 84.24, service: 4")
    expect(example.indicator("growth"), {"a": "48.00", "o": "21.33", "w": "12.00"})
    expect(example.indicator("service"), {"a": "20.00", "o": "30.00", "w": "35.00"})
    expect(example.totals(), {"a": "68.00", "o": "51.33", "w": "47.00"})


def e2_baselines():
    example = Example("""
facts: {income: {type: number, decimals: 2, span: year, better: more}}
measures: {income_growth: {growth: income, against: same_period_last_year}}
modules:
- id: all
  indicators:
  - id: growth
    points: 8
    measure: income_growth
    scale: {linear: {none_at: 0%, full_at: 15%}}
    instead: {missing: zero, zero_baseline: {by: {measure: income, scale: {linear: {none_at: 0, full_at: 20}}}},
              negative_baseline: {points: 50%}, missing_baseline: {peers_mean: {among: [county]}}}
""")
    past = {"01": "20.00", "02": "0.00", "03": "-3.00", "05": "40.00", "06": "50.00"}
    now = {"01": "22.40", "02": "7.00", "03": "5.00", "04": "9.00", "05": "43.00"}
    for short, income in past.items():
        example.returned(short, f"income: {income}", "2022-Q2")
    for short, income in now.items():
        example.returned(short, f"income: {income}")
    expect(example.indicator("growth"), {"01": "6.40", "02": "2.80", "03": "4.00", "04": "5.20",
                                         "05": "4.00", "06": "0.00"})


def e3_spans():
    example = Example("""
facts: {income: {type: number, decimals: 2, span: year_to_date, better: more}}
measures:
  quarter: {convert: income, span: quarter}
  year_on_year: {growth: income, against: same_period_last_year}
  quarter_on_year: {growth: quarter, against: same_period_last_year}
  quarter_on_quarter: {growth: quarter, against: previous_period}
modules:
- id: all
  indicators:
  - {id: a, points: 10, measure: year_on_year, scale: {linear: {none_at: 0, full_at: 40%}}}
  - {id: b, points: 10, measure: quarter_on_year, scale: {linear: {none_at: 0, full_at: 40%}}}
  - {id: c, points: 10, measure: quarter_on_quarter, scale: {linear: {none_at: 0, full_at: 40%}}}
""")
    for period, income in (("2022-Q1", "18.00"), ("2022-Q2", "40.00"), ("2023-Q1", "20.00"),
                           ("2023-Q2", "46.00")):
        example.returned("01", f"income: {income}", period)
    expect(example.scores()["01"]["indicators"], {"a": "3.75", "b": "4.55", "c": "7.50"})


def e4_climb():
    example = Example("""
facts: {base_value: {type: number, decimals: 1, better: more}}
measures:
  base_points: {points_of: [base], better: more}
  climbed: {climb: base_points, against: previous_period, among: all, ties: best}
modules:
- id: all
  indicators:
  - {id: base, points: 10, measure: base_value, scale: {each: 1, part: exact}, cap: full}
  - {id: climb, points: 8, start: 4, floor: 0, cap: 8,
     rules: [{measure: climbed, scale: {each: 1, above: 0}}, {measure: climbed, scale: {each: -1, below: 0}}],
     instead: {missing_baseline: {peers_mean: {among: [county]}}}}
""")
    for short, points in {"02": "9", "03": "8", "04": "7", "05": "6", "01": "5"}.items():
        example.result(short, "2023-Q1", f"base: {points}")
    for short, value in {"02": "8", "03": "7.5", "04": "9", "05": "7.5", "09": "9.5"}.items():
        example.returned(short, f"base_value: {value}")
    expect(example.indicator("climb"),
           {"02": "3.00", "03": "3.00", "04": "6.00", "05": "5.00", "09": "4.25"})
    expect(example.totals(),
           {"02": "11.00", "03": "10.50", "04": "15.00", "05": "12.50", "09": "13.75"})


def e5_two_stages():
    wanted = {"best": {"A": "20.00", "B": "18.00", "C": "20.00", "D": "18.00", "E": "16.00"},
              "worst": {"A": "19.00", "B": "17.00", "C": "19.00", "D": "17.00", "E": "16.00"}}
    for ties, points in wanted.items():
        example = Example("""
facts:
  posts: {type: count, absent: missing}
  villages: {type: count, absent: missing}
  residents: {type: count, absent: missing}
  firms: {type: count, absent: missing}
measures:
  per_village: {ratio: posts, against: villages, decimals: 4, better: more}
  per_resident: {ratio: posts, against: residents, decimals: 4, better: more}
  per_firm: {ratio: posts, against: firms, decimals: 4, better: more}
  helped: {points_of: ["1", "2", "3"], better: more}
  place: {rank: helped, among: all, ties: TIES}
modules:
- id: helpers
  in: beside
  indicators:
  - {id: "1", points: 6, measure: {ratio: per_village, against: peers_best, among: all}, scale: {linear: {none_at: 0, full_at: 1}}}
  - {id: "2", points: 6, measure: {ratio: per_resident, against: peers_best, among: all}, scale: {linear: {none_at: 0, full_at: 1}}}
  - {id: "3", points: 6, measure: {ratio: per_firm, against: peers_best, among: all}, scale: {linear: {none_at: 0, full_at: 1}}}
- id: all
  indicators:
  - {id: "4", points: 20, measure: place, scale: {table: {1: 20, 2: 19, 3: 18, 4: 17, 5: 16}, else: 0}}
""".replace("TIES", ties))
        for short, (posts, villages, residents, firms) in {
                "A": (1200, 300, 60, 400), "B": (900, 250, 40, 450), "C": (1500, 500, 75, 375),
                "D": (900, 250, 40, 450), "E": (700, 200, 50, 500)}.items():
            example.returned(short, f"posts: {posts}, villages: {villages}, residents: {residents}, firms: {firms}")
        expect(example.indicator("1"), {"A": "6.00", "B": "5.40", "C": "4.50", "D": "5.40", "E": "5.25"})
        expect(example.indicator("2"), {"A": "5.33", "B": "6.00", "C": "5.33", "D": "6.00", "E": "3.73"})
        expect(example.indicator("3"), {"A": "4.50", "B": "3.00", "C": "6.00", "D": "3.00", "E": "2.10"})
        expect(example.totals(), points)


def e6_level_or_growth():
    example = Example("""
facts: {income: {type: number, decimals: 2, span: year, better: more}, income_mark: {type: mark}}
measures: {income_growth: {growth: income, against: same_period_last_year}}
instead: {missing: refuse}
modules:
- id: all
  indicators:
  - {id: U5, points: 25, measure: income_mark, scale: {cases: [{when: {any: [{income: {at_least: 5500}}, {income_growth: {above: 17%}}]}, judged: [20, 25]}, {when: {any: [{income: {at_least: 4500}}, {income_growth: {above: 15%}}]}, judged: [15, 20]}, {when: {any: [{income: {at_least: 2300}}, {income_growth: {above: 13%}}]}, judged: [10, 15]}, {when: {income: {above: 0}}, judged: [5, 10]}], else: 0}}
""")
    for short, (past, now, mark) in {
            "01": ("2000", "2260", "9.5"), "02": ("2000", "2262", "13"), "03": ("2000", "2350", "21"),
            "04": ("4000", "4600", "14.5"), "05": ("1900", "2299.99", "25")}.items():
        example.returned(short, f"income: {past}", "2022-Q2")
        example.returned(short, f"income: {now}, income_mark: {mark}")
    expect(example.totals(), {"01": "9.50", "02": "13.00", "03": "21.00", "04": None, "05": "25.00"})


def e8_not_applicable():
    outcomes = {"{peers_mean: {among: all}}": ("15.50", "67.00"), "{respread: module}": (None, "65.50"),
                "{respread: rubric}": (None, "64.38"), "full": ("20.00", "71.50"), "zero": ("0.00", "51.50")}
    for outcome, (young, total) in outcomes.items():
        example = Example("""
facts:
  new_staff: {type: count, absent: missing}
  young_share: {type: number, unit: "%", decimals: 2}
  rest_share: {type: number, unit: "%", decimals: 2}
  other_share: {type: number, unit: "%", decimals: 2}
modules:
- id: first
  indicators:
  - {id: young, points: {advanced: 10, ordinary: 20}, start: full, floor: 0, applies: {new_staff: {above: 0}},
     measure: young_share, scale: {each: -5%, per: 1%, below: 80%, part: whole}, instead: {not_applicable: OUTCOME}}
  - {id: rest, points: {advanced: 40, ordinary: 30}, measure: rest_share, scale: {linear: {none_at: 0%, full_at: 100%}}}
- id: second
  indicators:
  - {id: other, points: 50, measure: other_share, scale: {linear: {none_at: 0%, full_at: 100%}}}
""".replace("OUTCOME", outcome))
        example.village("01", "advanced")
        example.returned("01", "new_staff: 3, young_share: 78.50, rest_share: 50, other_share: 50")
        example.returned("02", "new_staff: 2, young_share: 72.00%, rest_share: 50%, other_share: 50%")
        example.returned("03", "new_staff: 0, rest_share: 70, other_share: 61")
        example.returned("04", "rest_share: 70, other_share: 61")
        expect(example.indicator("young"), {"01": "9.50", "02": "12.00", "03": young, "04": "0.00"})
        expect((example.totals()["03"], example.totals()["04"]), (total, "51.50"))
