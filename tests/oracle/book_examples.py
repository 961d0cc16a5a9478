"""Small books worked out by hand, at the lines where a figure turns; run it by itself.

It prints one line for each example and exits with 1 if a number differs.
"""

from book_campaign import BookCampaign
from command import run_examples
from example_campaign import expect
from reading import parse_yaml

_ROSTER = """
kind: roster
from: 2021-01-01
units: [{code: "359902", name: A}, {code: "359990", name: B, reports_for: ["359902110"]}]
townships: [{code: "359902101", name: T1}, {code: "359902110", name: T2, class: weak}]
villages:
- {code: "359902101201", name: V1, class: ordinary, secretary: {id: S1, since: 2021-06-30}}
- {code: "359902101202", name: V2, class: weak, secretary: {id: S2, since: 2021-07-01, newly_elected: yes}}
- {code: "359902110201", name: V3, class: weak, secretary: {id: S3, since: 2023-01-05}}
- {code: "359902110202", name: V4, class: weak, secretary: {id: S3, since: 2023-01-05}}
"""
_V1, _V2, _V3 = '"359902101201"', '"359902101202"', '"359902110201"'


def _campaign(catalogue, records, period="2023-Q2", as_of=None, roster=_ROSTER):
    return BookCampaign(parse_yaml(catalogue)[0], parse_yaml(roster) + parse_yaml(records), period, as_of)


def _record(entries="", period="2023-Q2", rest="", register="r"):
    return f"---\nkind: book\nperiod: {period}\nregister: {register}\nby: {{level: county, name: A}}\n" \
           f"entries: [{entries}]\n{rest}\n"


def _values(campaign, id_, *words):
    figure = campaign.figures.figure(id_)
    return tuple(None if figure[word] is None else float(figure[word])
                 for word in words or ("value", "year_to_date", "last_year", "last_year_to_date"))


_FLOW = """
registers: {r: {of: village, owed: never, fields: {d: {type: date}, n: {type: number, decimals: 1}, done: {type: date}}}}
figures:
  r.all: {count: r, on: d}
  r.sum: {sum: r.n, on: d}
  r.mean: {mean: r.n, on: d}
  r.done: {count: r, on: d, where: {done: known}}
  r.rate: {ratio: r.done, against: r.all}
  r.open: {count: r, at_end: yes, where: {done: unknown}}
"""


def _days(*days):
    return ", ".join(f"{{id: E{place}, village: {_V1}, d: {day}}}" for place, day in enumerate(days))


def first_and_last_day():
    # Of the second quarter: 04-01 and 06-30; of the year besides 01-01 and 03-31; 2022-12-31 is none of these.
    early = _record(_days("2023-01-01", "2023-03-31", "2022-12-31"), "2023-Q1")
    records = early + _record(_days("2023-04-01", "2023-06-30").replace("E", "F"))
    expect(_values(_campaign(_FLOW, records), "r.all"), (2, 4, 0, 0))
    # On the plan's day 06-29 the last has not happened and is an error: 1 and 3; on 04-01 the first has.
    for as_of, wanted in (("2023-06-29", (1, 3, 0, 0)), ("2023-04-01", (1, 3, 0, 0)), ("2023-07-05", (2, 4, 0, 0))):
        campaign = _campaign(_FLOW, records, as_of=as_of)
        expect(_values(campaign, "r.all"), wanted)
        expect(campaign.figures.sound(), as_of == "2023-07-05")


def same_time_last_year():
    # Up to 2022-05-15 of four days; what the year after adds (a delivery) is not known then. The plan's day lies after
    # the quarter: the whole quarter counts.
    last = _record(_days("2022-04-01", "2022-05-15", "2022-05-16", "2022-06-30"), "2022-Q2")
    later = _record("", "2023-Q2", "updates: [{entry: E0, done: 2023-04-02}]")
    campaign = _campaign(_FLOW, last + later, as_of="2023-05-15")
    expect(_values(campaign, "r.all"), (0, 0, 2, 2))
    expect(_values(campaign, "r.done"), (0, 0, 0, 0))
    expect(_values(campaign, "r.open"), (3, None, 4, None))
    expect(_values(_campaign(_FLOW, last + later, as_of="2023-07-02"), "r.all"), (0, 0, 4, 4))


def ratio_mean_and_sum():
    # 2.5 + 0.5 of three, one of them without: sum 3.0, mean 1.5 of 2; 1 of 3 done is 33.33 %; nothing has no value.
    entries = f"{{id: A, village: {_V1}, d: 2023-04-01, n: 2.5, done: 2023-04-02}}, " \
              f"{{id: B, village: {_V1}, d: 2023-04-01, n: 0.5}}, {{id: C, village: {_V2}, d: 2023-04-01}}"
    campaign = _campaign(_FLOW, _record(entries))
    expect(_values(campaign, "r.sum"), (3, 3, 0, 0))
    expect(_values(campaign, "r.mean", "value", "numerator", "denominator", "last_year"), (1.5, 3, 2, None))
    expect(_values(campaign, "r.rate", "value", "numerator", "denominator", "last_year"), (33.33, 1, 3, None))
    expect(campaign.figures.without("r.mean"), 1)
    expect({part: float(found["value"]) for part, found in campaign.figures.parts("r.all", "village").items()},
           {_V1.strip('"'): 2, _V2.strip('"'): 1})


def updates_and_corrections():
    # A known field is not stated again; a correction replaces it where `was` is what stood there.
    first = _record(_days("2023-01-10", "2023-01-11"), "2023-Q1", "updates: [{entry: E0, n: 1.0}]")
    second = _record("", "2023-Q2", """updates: [{entry: E0, n: 9.0}]
corrections: [{entry: E0, field: n, was: 1.0, value: 2.0, why: w, by: A, on: 2023-04-05},
              {entry: E0, field: n, was: 2.0, value: 3.0, why: w, by: A, on: 2023-04-06},
              {entry: E0, field: n, was: 7.0, value: 8.0, why: w, by: A, on: 2023-04-07}]""")
    campaign = _campaign(_FLOW, first + second)
    expect(_values(campaign, "r.sum"), (0, 3, 0, 0))
    expect(len(campaign.figures.now.books.faults), 2)


def overdue_on_the_due_day():
    # Due on 06-30 and looked at on 06-30 it is not overdue; due on 06-29 it is, unless it was done.
    catalogue = """
registers: {r: {of: village, owed: never, fields: {due: {type: date}, done: {type: date}},
                overdue: {due: {below: today}, done: unknown}}}
"""
    entries = f"{{id: A, village: {_V1}, due: 2023-06-30}}, {{id: B, village: {_V1}, due: 2023-06-29}}, " \
              f"{{id: C, village: {_V1}, due: 2023-06-29, done: 2023-06-30}}, {{id: D, village: {_V1}}}"
    found = _campaign(catalogue, _record(entries)).figures.listed()["overdue"]
    expect(found, [("r", "B", _V1.strip('"'))])


_TEAMS = """
registers:
  t: {of: village, owed: never, fields: {m: {type: person, many: yes}, from: {type: date}, to: {type: date}, n: {type: count}},
      rules: [{id: size, holds: {m: {at_least: 3, at_most: 4}}, severity: error, title: x},
              {id: one, unique: [m], severity: error, title: x},
              {id: steps, where: {n: known}, holds: {s: {at_most: 1}}, severity: error, title: x},
              {id: money, sum: s.p, at_most: n, severity: error, title: x},
              {id: year, at_most: 1, per: [village], each: year, on: from, severity: error, title: x},
              {id: spans, apart: [from, to], per: [village], severity: error, title: x},
              {id: all, every: roster.villages, in: village, among: {class: weak}, severity: warning, title: x}]}
  s: {of: t, owed: never, fields: {p: {type: count}}}
"""


def _breaches(records):
    return {rule: count for _, rule, _, count in _campaign(_TEAMS, records).figures.listed()["rules"] if count}


def third_and_fifth_member():
    for members, wanted in (("A, B", {"size": 1}), ("A, B, C", {}), ("A, B, C, D", {}), ("A, B, C, D, E", {"size": 1})):
        expect(_breaches(_record(f"{{id: X, village: {_V1}, m: [{members}]}}", register="t")), {**wanted, "all": 3})
    # A and B stand in both teams: two breaches. Without members there are none of them, which is fewer than three.
    both = f"{{id: X, village: {_V1}, m: [A, B, C]}}, {{id: Y, village: {_V2}, m: [A, B, D]}}"
    expect(_breaches(_record(both, register="t")), {"one": 2, "all": 2})
    expect(_breaches(_record(f"{{id: X, village: {_V1}}}", register="t")), {"size": 1, "all": 3})


def spans_and_sums():
    # 05-01 to 05-10 and 05-10 to 05-11 share a day; the next begins on 05-12; the last has no end and nothing follows;
    # one that ends before it begins has no day. Five begin in 2023: one group above 1.
    team = "{{id: {}, village: {}, m: [{}1, {}2, {}3], from: {}{}}}"
    spans = ("2023-05-01, to: 2023-05-10", "2023-05-10, to: 2023-05-11", "2023-05-12, to: 2023-05-12",
             "2023-05-13", "2023-05-05, to: 2023-05-04")
    entries = ", ".join(team.format(f"X{place}", _V1, *[f"P{place}"] * 3, span, "") for place, span in enumerate(spans))
    expect(_breaches(_record(entries, register="t")), {"spans": 1, "year": 1, "all": 3})
    whole = f"{{id: X, village: {_V1}, m: [A, B, C], n: 5}}"
    for parts, wanted in ((("2", "3"), {"steps": 1}), (("5",), {}), (("6",), {"money": 1})):
        steps = ", ".join(f"{{id: S{place}, entry: X, p: {part}}}" for place, part in enumerate(parts))
        expect(_breaches(_record(whole, register="t") + _record(steps, register="s")), {**wanted, "all": 3})


def conditions_that_cannot_be_told():
    # n is missing: neither below 5 nor not; `never` and `always` are broken by what is certain alone.
    catalogue = """
registers: {r: {of: village, owed: never, fields: {n: {type: count}, k: {type: count}, d: {type: date}, e: {type: date}},
  rules: [{id: a, never: {n: {below: 5}}, severity: error, title: x}, {id: b, always: {n: {below: 5}}, severity: error, title: x},
          {id: c, never: {n: {above: k}}, severity: error, title: x}, {id: o, never: {e: {below: d}}, severity: error, title: x},
          {id: u, never: {any: [{n: {at_least: 6}}, {k: 0}]}, severity: error, title: x}]}}
"""
    entries = ", ".join(f"{{id: E{place}, village: {_V1}{text}}}" for place, text in enumerate(
        ("", ", n: 4", ", n: 5, k: 5", ", n: 6, k: 5", ", k: 0", ", d: 2023-04-02, e: 2023-04-02",
         ", d: 2023-04-02, e: 2023-04-01", ", d: 2023-04-02")))
    campaign = _campaign(catalogue, _record(entries))
    expect([count for *_, count in campaign.figures.listed()["rules"]], [1, 2, 1, 1, 2])


def owed_and_no_records():
    catalogue = """
registers: {q: {of: village, owed: quarter, fields: {d: {type: date}}}, y: {of: village, owed: year, fields: {d: {type: date}}},
            k: {of: village, owed: quarter, kept_by: township, fields: {d: {type: date}}}}
figures: {q.n: {count: q, on: d}, y.n: {count: y, on: d}, k.n: {count: k, on: d}}
"""
    campaign = _campaign(catalogue, "")
    expect([_values(campaign, id_)[0] for id_ in ("q.n", "y.n", "k.n")], [None, 0, None])
    expect(campaign.figures.listed()["owed"], [("q", None, None), ("k", "T1", "359902101"), ("k", "T2", "359902110")])
    records = _record(register="q") + _record(register="k").replace("name: A", "name: T2").replace("county", "township")
    campaign = _campaign(catalogue, records)
    expect([_values(campaign, id_)[0] for id_ in ("q.n", "y.n", "k.n")], [0, 0, 0])
    expect(campaign.figures.listed()["owed"], [("k", "T1", "359902101")])
    expect(_values(_campaign(catalogue, "", "2023-Q4"), "y.n")[0], None)
    expect(_values(_campaign(catalogue, _record("", "2023-Q1", register="y"), "2023-Q4"), "y.n")[0], 0)
    closing = "---\n{kind: closing, period: 2023-Q2, registers: [q, k], on: 2023-07-01, why: w}"
    expect(_campaign(catalogue, closing).figures.listed()["owed"], [])


def places_of_entries():
    # S3 is the secretary of two villages and counts for none; 359990 reports for the township 359902110.
    catalogue = """
registers: {p: {of: person, owed: never, fields: {d: {type: date}}}, c: {of: p, owed: never, fields: {d: {type: date}}},
            r: {of: village, owed: never, fields: {d: {type: date}}}}
figures: {p.n: {count: p, on: d}, c.n: {count: c, on: d}, r.n: {count: r, on: d}, c.weak: {count: c, on: d, where: {class: weak}},
          p.different: {distinct: p.township, on: d}}
"""
    records = _record("{id: A, person: S1, d: 2023-04-01}, {id: B, person: S2, d: 2023-04-01}, {id: C, person: S3, d: 2023-04-01}",
                      register="p") + _record("{id: A, entry: B, d: 2023-04-01}", register="c") + \
        _record(f"{{id: A, village: {_V3}, d: 2023-04-01}}", register="r")
    figures = _campaign(catalogue, records).figures

    def parts(id_, by):
        return {part: int(found["value"]) for part, found in figures.parts(id_, by).items()}
    expect(parts("p.n", "township"), {"359902101": 2, None: 1})
    expect(parts("c.n", "village"), {_V2.strip('"'): 1})
    expect(parts("r.n", "county"), {"359990": 1})
    expect([int(figures.figure(id_)["value"]) for id_ in ("c.weak", "p.different")], [1, 1])


def states_and_ages():
    catalogue = """
registers: {r: {of: none, owed: never, fields: {d: {type: date}, a: {type: date}, b: {type: date}},
                states: {begun: {title: x}, half: {title: x, reached: a}, whole: {title: x, reached: {b: known}}}}}
figures: {r.open: {count: r, at_end: yes, where: {state: [begun, half]}, ages: {since: d, days: [30, 90]}},
          r.whole: {count: r, at_end: yes, where: {state: whole}}, r.n: {count: r, on: d}}
"""
    days = ("2023-06-30", "2023-05-31", "2023-05-30", "2023-04-01", "2023-03-31")  # 0, 30, 31, 90 and 91 days
    entries = ", ".join(f"{{id: E{place}, d: {day}}}" for place, day in enumerate(days))
    campaign = _campaign(catalogue, _record(entries + ", {id: F}, {id: G, a: 2023-04-01}, {id: H, b: 2023-04-01}"))
    expect([part["value"] for part in campaign.figures.ages("r.open")], [2, 2, 1, 2])
    expect(_values(campaign, "r.whole")[0], 1)
    expect(campaign.figures.now.faults(), ["r H skips half"])


def built_in_registers():
    # S1's two years are full on 2023-06-30, S2's a day later. V1's deputy left on 04-15 (the last day), another came.
    catalogue = """
figures: {roster.new: {count: roster.villages, at_end: yes, where: {months: {below: 24}}},
          roster.elected: {count: roster.villages, at_end: yes, where: {newly_elected: yes}},
          team.left: {count: team.terms, on: left}, team.filled: {count: team.terms, on: since, where: {follows: yes}},
          team.reserves: {count: team.reserves, at_end: yes}, panel.who: {distinct: panel.contestants.person, on: on}}
"""
    records = f"""---
{{kind: team, period: 2023-Q1, village: {_V1}, terms: [], reserve: [{{id: R0, since: 2022-01-01}}, {{id: R9, since: 2022-01-01}}]}}
---
{{kind: team, period: 2023-Q2, village: {_V1}, reserve: [{{id: R1, since: 2022-01-01}}], terms: [
  {{post: deputy, id: P1, since: 2021-10-01, until: 2023-03-31}}, {{post: deputy, id: P2, since: 2023-04-01}},
  {{post: director, id: P3, since: 2023-04-01}}]}}
---
{{kind: round, period: 2023-Q2, id: x, level: county, form: drill, on: 2023-04-01, contestants: [{_V1}, {{village: {_V3}, unranked: y}}]}}
"""
    campaign = _campaign(catalogue, records)
    wanted = {"roster.new": 3, "roster.elected": 1, "team.left": 1, "team.filled": 1, "team.reserves": 1, "panel.who": 2}
    expect({id_: int(_values(campaign, id_)[0]) for id_ in wanted}, wanted)
    vacant = _ROSTER + f"---\n{{kind: roster, from: 2023-05-20, villages: [{{code: {_V1}, name: V1, class: weak, " \
        "secretary: {vacant_since: 2023-05-20}}]}\n" + f"---\n{{kind: roster, from: 2023-06-01, villages: [{{code: {_V1}, " \
        "name: V1, class: weak, secretary: {id: S9, since: 2023-06-01}}]}\n"
    campaign = _campaign(catalogue, records, roster=vacant)
    expect([int(_values(campaign, id_)[0]) for id_ in ("team.left", "team.filled", "roster.new")], [2, 2, 4])


EXAMPLES = (first_and_last_day, same_time_last_year, ratio_mean_and_sum, updates_and_corrections, overdue_on_the_due_day,
            third_and_fifth_member, spans_and_sums, conditions_that_cannot_be_told, owed_and_no_records,
            places_of_entries, states_and_ages, built_in_registers)


if __name__ == "__main__":
    run_examples(EXAMPLES)
