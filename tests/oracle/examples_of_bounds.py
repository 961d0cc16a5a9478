"""Worked examples of bounds on events and numbers, rounding and authority."""

from example_campaign import Example, expect


_TALKS = """
facts: {talks: {type: events, absent: none}}
modules:
- id: all
  indicators:
  - {id: talks, points: 3, floor: 0, measure: talks, scale: {each: 1}, LIMITS}
"""


def e7_limits_by_time_and_project():
    by_month = Example(_TALKS.replace("LIMITS", "cap_per: {month: 1}, cap: 2"))
    by_month.returned("01", "talks: [{on: 2023-04-02}, {on: 2023-04-28}, {on: 2023-05-31},"
                            "{on: 2023-06-01}, {on: 2023-06-30}]")
    expect(by_month.totals(), {"01": "2.00"})
    for period, points in (("2023-Q1", "2.00"), ("2023-Q2", "1.00")):
        by_year = Example(_TALKS.replace("LIMITS", "cap_per: {year: 3}, cap: full"), period)
        by_year.returned("01", "talks: [{on: 2023-01-02}, {on: 2023-02-28}]", "2023-Q1")
        by_year.returned("01", "talks: [{on: 2023-05-31}, {on: 2023-06-01}]", "2023-Q2")
        expect(by_year.totals(), {"01": points})
    praise = Example("""
facts:
  praised: {type: events, absent: none, fields: {project: {type: text}, level: {type: choice, values: [镇, 县, 市, 省]}}}
  spread: {type: events, absent: none, fields: {project: {type: text}, level: {type: choice, values: [镇, 县, 市, 省]}}}
modules:
- id: all
  cap: 30
  indicators:
  - {id: L21.1, highest_per: project, rules: [{measure: {events: praised, by: level}, scale: {table: {镇: 2, 县: 4, 市: 6, 省: 10}}}, {measure: {events: spread, by: level}, scale: {table: {镇: 4, 县: 8, 市: 12, 省: 20}}}]}
""")
    praise.returned("A", """
praised: [{on: 2023-04-01, project: P, level: 县}, {on: 2023-04-02, project: P, level: 省},
          {on: 2023-04-03, project: R, level: 镇}, {on: 2023-04-04, project: S, level: 镇}],
spread: [{on: 2023-04-05, project: P, level: 市}, {on: 2023-04-06, project: Q, level: 镇}]""")
    praise.returned("B", """
praised: [{on: 2023-04-01, project: P, level: 省}, {on: 2023-04-02, project: Q, level: 省}],
spread: [{on: 2023-04-05, project: R, level: 省}]""")
    expect(praise.indicator("L21.1"), {"A": "20.00", "B": "40.00"})
    expect(praise.totals(), {"A": "20.00", "B": "30.00"})


def e9_multiplier_waiver_floors():
    rubric = """
facts:
  undone: {type: events, absent: none, fields: {after_reminder: {type: yes_no}}}
  violations: {type: events, absent: none, fields: {who: {type: choice, values: [head, other]}, serious: {type: yes_no}}}
modules:
- id: all
  indicators:
  - {id: line, points: 10, start: 10, floor: 0, cap: 10, rules: [A, B]}
- id: apart
  in: beside
  indicators:
  - {id: a, points: 10, floor: -100, rules: [A]}
  - {id: b, points: 10, floor: -100, rules: [B]}
"""
    rules = {"A": "{measure: undone, scale: {each: -1}, times: [{where: {after_reminder: yes}, by: 2}], floor: -4}",
             "B": "{measure: violations, scale: {each: -3}, waiver: granted,"
                  " times: [{where: {who: other}, by: 0.5}, {where: {serious: yes}, by: 2}]}"}
    for letter, rule in rules.items():
        rubric = rubric.replace(f"[{letter}", f"[{rule}").replace(f" {letter}]", f" {rule}]")
    example = Example(rubric)
    example.returned("A", """
undone: [{on: 2023-04-01, after_reminder: no}, {on: 2023-04-02, after_reminder: yes}, {on: 2023-04-03, after_reminder: yes}],
violations: [{on: 2023-04-01, who: head, serious: no}, {on: 2023-04-02, who: other, serious: no}, {on: 2023-04-03, who: other, serious: yes}]""")
    example.returned("B", """
undone: [{on: 2023-04-01, after_reminder: no}, {on: 2023-04-02, after_reminder: yes}],
violations: [{on: 2023-04-01, who: head, serious: no, waived: {share: 50%, by: x, reason: y}},
             {on: 2023-04-03, who: other, serious: yes, waived: {share: 100%, by: x, reason: y}}]""")
    expect(example.indicator("a"), {"A": "-4.00", "B": "-3.00"})
    expect(example.indicator("b"), {"A": "-7.50", "B": "-1.50"})
    expect(example.totals(), {"A": "0.00", "B": "5.50"})


def e10_partial_steps():
    wanted = {"87.0": ("7.00", "7.00", "7.00"), "86.9": ("7.00", "6.50", "6.98"),
              "84.0": ("6.50", "6.50", "6.50"), "83.9": ("6.50", "6.00", "6.48"),
              "50.0": ("1.00", "0.50", "0.83"), "45.0": ("0.00", "0.00", "0.00")}
    example = Example("""
facts: {share: {type: number, unit: "%", decimals: 1}}
modules:
- id: all
  indicators:
""" + "\n".join(f"  - {{id: {part}, points: 7, start: full, floor: 0, measure: share, "
                f"scale: {{each: -0.5, per: 3%, below: 87%, part: {part}}}}}"
                for part in ("whole", "started", "exact")))
    for place, share in enumerate(wanted):
        example.returned(str(place), f"share: {share}")
    rows = example.scores()
    for place, points in enumerate(wanted.values()):
        expect(tuple(rows[str(place)]["indicators"].values()), points)


def e11_outside_and_two_places():
    example = Example("""
facts:
  share: {type: number, unit: "%", decimals: 2}
  awards: {type: events, absent: none, fields: {size: {type: number, decimals: 0}}}
  named: {type: count, absent: none}
measures: {award_points: {sum: awards, of: size}}
floor: 0
modules:
- id: all
  indicators:
  - {id: share, points: 100, measure: share, scale: {linear: {none_at: 0, full_at: 1}}}
- id: bonus
  in: outside
  cap: 10
  indicators:
  - {id: awards, measure: award_points, scale: {each: 1, part: exact}}
- id: penalty
  in: outside
  floor: -20
  indicators:
  - {id: named, measure: named, scale: {each: -4}}
""")
    example.returned("A", "share: 93.25, named: 1, awards: [{on: 2023-04-01, size: 10}, {on: 2023-04-02, size: 4}]")
    example.returned("B", "share: 98.50, awards: [{on: 2023-04-01, size: 20}]")
    example.returned("C", "share: 8.00, named: 6")
    expect(example.totals(), {"A": "99.25", "B": "108.50", "C": "0.00"})
    line = Example("""
facts: {years_without: {type: count, absent: missing}}
modules:
- id: all
  indicators:
  - {id: line, points: 10, start: 10, floor: 0, cap: 10, rules: [
       {measure: years_without, scale: {bands: [{from: 3, points: -5}], else: 0}},
       {measure: years_without, scale: {each: -1, above: 3}}]}
""")
    line.returned("01", "years_without: 4")
    expect(line.totals(), {"01": "4.00"})


def e12_marginal_both_ways_coefficient():
    donation = Example("""
facts: {donation: {type: number, decimals: 2}}
modules:
- id: all
  indicators:
  - {id: donation, points: 40, cap: 40, rules: [
       {measure: donation, scale: {each: 1, per: 100, up_to: 1000, part: whole}},
       {measure: donation, scale: {each: 1, above: 1000, per: 400, up_to: 5000, part: whole}},
       {measure: donation, scale: {each: 1, above: 5000, per: 500, up_to: 10000, part: whole}},
       {measure: donation, scale: {each: 1, above: 10000, per: 1000, part: whole}, cap: 10}]}
""")
    wanted = {"99.99": "0.00", "1399": "10.00", "1400": "11.00", "12345.67": "32.00", "50000": "40.00"}
    for place, amount in enumerate(wanted):
        donation.returned(str(place), f"donation: {amount}")
    expect(list(donation.totals().values()), list(wanted.values()))

    posts = Example("""
facts: {posts: {type: count, absent: missing, span: quarter, better: more}}
measures: {more_posts: {difference: posts, against: same_period_last_year}}
modules:
- id: all
  indicators:
  - {id: "2.222", points: 2, start: 1.5, floor: -0.5, rules: [{measure: more_posts, scale: {each: 0.05, above: 0}, cap: 0.5}, {measure: more_posts, scale: {each: -0.1, below: 0}, floor: -2}]}
""")
    wanted = {7: "1.85", 11: "2.00", 0: "1.50", -7: "0.80", -21: "-0.50"}
    for place, more in enumerate(wanted):
        posts.returned(str(place), "posts: 30", "2022-Q2")
        posts.returned(str(place), f"posts: {30 + more}")
    expect(list(posts.totals().values()), list(wanted.values()))

    coefficient = Example("""
facts: {share: {type: number, unit: "%", decimals: 0}}
modules:
- {id: all, indicators: [{id: share, points: 20, measure: share, scale: {each: 0.57, per: 1%, up_to: 35%, part: exact}}]}
""")
    coefficient.returned("01", "share: 35")
    expect(coefficient.totals(), {"01": "19.95"})


def e13_rounding_stage():
    marks = {"A": ("1.25", "1.25", "1.25"), "B": ("1.28", "1.28", "1.24")}
    for rounding, wanted in (("{at: {indicator: 1, total: 1}}", {"A": ("3.9", 1), "B": ("3.8", 2)}),
                             ("{at: {total: 2}}", {"A": ("3.75", 2), "B": ("3.80", 1)})):
        example = Example("rounding: " + rounding + """
facts: {a: {type: mark}, b: {type: mark}, c: {type: mark}}
modules:
- id: all
  indicators: [{id: a, points: 2, measure: a, scale: {judged: [0, full]}},
               {id: b, points: 2, measure: b, scale: {judged: [0, full]}},
               {id: c, points: 2, measure: c, scale: {judged: [0, full]}}]
""")
        for short, (first, second, third) in marks.items():
            example.returned(short, f"a: {first}, b: {second}, c: {third}")
        expect({short: (row["total"], row["rank"]["all"]) for short, row in example.scores().items()}, wanted)
    for rounding, total in (("{at: {total: 2}}", "8.88"), ("{at: {indicator: 2, total: 2}}", "8.87")):
        example = Example("rounding: " + rounding + """
facts: {main: {type: number, decimals: 2}, late: {type: count, absent: none}}
modules:
- {id: all, indicators: [{id: main, points: 10, measure: main, scale: {linear: {none_at: 0, full_at: 10}}}]}
- {id: less, in: outside, floor: -1, indicators: [{id: late, measure: late, scale: {each: -0.125}}]}
""")
        example.returned("C", "main: 9.00, late: 1")
        expect(example.totals(), {"C": total})


def e14_authority():
    for levels, unchecked, wanted in ((("self", "township", "county"), "counts", "3.80"),
                                      (("self", "township"), "counts", "4.50"),
                                      (("self", "township"), "missing", "0.00")):
        example = Example(f"""
scored_by: [self, township, county]
unchecked: {unchecked}
facts: {{judged_work: {{type: mark}}}}
modules:
- {{id: all, indicators: [{{id: work, points: 5, measure: judged_work, scale: {{judged: [0, full]}}}}]}}
""")
        marks = {"self": "5", "township": "4.5", "county": "3.8"}
        for level in levels:
            example.returned("01", f"judged_work: {{value: {marks[level]}, reason: x}}", level=level)
        expect(example.totals(), {"01": wanted})
