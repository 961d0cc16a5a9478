"""The two campaigns of public.py: they agree in what is public, and differ in classes, lists, breaches, persons and marks."""

PLAN = """leitai: 1
title: {zh: 比武, en: Contest}
period: 2023-Q2
rubric: rubric.yaml
catalogues: {weakness: builtin:weakness, duties: builtin:duties, conduct: builtin:conduct, books: books.yaml}
calendar: builtin:calendar
records: [roster.yaml, records.yaml, steps.yaml]
"""
# Full marks are those of every class, so that a class changes no points.
RUBRIC = """rubric: plain
version: 1.0.0
title: {zh: 细则, en: Rubric}
scores: village
total: 10
rounding: {at: {total: 2}}
ties: []
classes: {advanced: {zh: 先进村, en: advanced}, ordinary: {zh: 一般村, en: ordinary}, weak: {zh: 软弱涣散村, en: weak}}
instead: {missing: zero}
facts:
  visits: {type: count, absent: missing, better: more}
  breaches: {type: count, absent: none, from: conduct.breaches}
  listed: {type: yes_no, absent: none, from: weakness.on_list}
panels:
  ring: {marks: {m: {range: [0, 100], decimals: 0}}, drop: none, quorum: none, recusal: village, rounding: {result: 1},
    rank_on: rounded, team: mean, prizes: [{id: first, title: {zh: 擂主村, en: ring holder}, take: 1, edge: all_in}]}
modules:
- {id: work, title: 工作, points: 10, indicators: [{id: visit, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}]}
vetoes:
- {id: conduct, title: {zh: 违规, en: breach}, when: {breaches: {at_least: 1}}, effect: no_award}
- {id: weak, title: {zh: 在册, en: on the list}, when: {listed: "yes"}, effect: no_award}
"""
# Figures that count persons and look at whose entries they are; the last one may not be public.
BOOKS = """books: plain
version: 1.0.0
title: {zh: 台账, en: Registers}
registers:
  matters:
    title: {zh: 民生问题, en: matters}
    of: village
    owed: quarter
    fields:
      what: {type: text, required: yes}
      owner: {type: person, required: yes}
      raised: {type: date, required: yes}
      due: {type: date}
      answered: {type: date}
    overdue: {due: {below: today}, answered: unknown}
  mentoring:
    title: {zh: 导师帮带, en: mentoring}
    of: person
    owed: never
    fields: {mentor: {type: person, required: yes}, begun: {type: date, required: yes}}
    rules:
    - {id: covered, every: roster.villages, in: person, severity: warning, title: {zh: 书记没有导师, en: without a mentor}}
figures:
  matters.raised: {count: matters, on: raised, show: [public, report]}
  matters.answered: {count: matters, on: raised, where: {answered: known}, show: [public]}
  matters.rate: {ratio: matters.answered, against: matters.raised, show: [public]}
  matters.owners: {distinct: matters.owner, on: raised, show: [public]}
  mentoring.mentors: {distinct: mentoring.mentor, at_end: yes, show: [public]}
  contests.held: {count: panel.contests, on: on, show: [public]}
  matters.weak: {count: matters, on: raised, where: {class: weak}}
"""
# Public figures that tell of classes: outright, through another figure, and through a state.
_CLASS_STATE = BOOKS.replace("    overdue:", "    states: {open: {title: 未了}, listed: {title: 在册, reached: {class: weak}}}\n    overdue:")
TELLING = {
    "outright": BOOKS + "  told: {count: matters, on: raised, where: {class: weak}, show: [public]}\n",
    "total": BOOKS + "  told: {total: [matters.weak], show: [public]}\n",
    "ratio": BOOKS + "  told: {ratio: matters.weak, against: matters.raised, show: [public]}\n",
    "total of a total": BOOKS + "  inner: {total: [matters.weak]}\n  told: {total: [inner], show: [public]}\n",
    "state": _CLASS_STATE + "  told: {count: matters, on: raised, where: {state: listed}, show: [public]}\n",
}
CODES = [f"3599011012{number:02}" for number in range(1, 5)]
# On notice: grades by cut-offs alone, and nothing that would make them tell of a breach or a list.
_VETOES = RUBRIC[RUBRIC.index("vetoes:"):]
GRADED = RUBRIC.replace(_VETOES, """grades:
- by: total
  list: [{grade: good, title: {zh: 优秀, en: good}, at_least: 5}, {grade: fair, title: {zh: 合格, en: fair}}]
""")
STEPS = """kind: step
period: 2023-Q2
step: frozen
on: 2023-07-05
by: 区委组织部
seal: 2023-Q2
---
kind: step
period: 2023-Q2
step: notice
on: 2023-07-07
by: 区委组织部
days: 5
"""


def _roster(classes, persons):
    text = 'kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\n' \
           'townships: [{code: "359901101", name: 东镇}]\nvillages:\n'
    for code, village_class, person in zip(CODES, classes, persons):
        text += f'- {{code: "{code}", name: 第{code[-1]}村, class: {village_class}, secretary: {person}}}\n'
    return text


def _head(kind, code):
    return f'---\nkind: {kind}\nperiod: 2023-Q2\nvillage: "{code}"\n'


def _returns():
    text = ""
    for number, code in enumerate(CODES):
        text += _head("return", code) + "by: {level: county}\nfacts: {" + \
            f"visits: {number + 3}, satisfaction: 80, last_candidate_on: 2023-01-10, reserve_talents: 2, " \
            "disclosure: on_time, matters_raised: 0, matters_solved: 0, trainings_due: 0, trainings_attended: 0, " \
            "operating_income: 5, party_days: [{on: 2023-04-10}, {on: 2023-05-10}]}\n"
        text += _head("return", code).replace("2023-Q2", "2023-Q1") + \
            f"by: {{level: county}}\nfacts: {{visits: {7 - number}}}\n"
        text += _head("duty", code) + "by: {level: self}\ndone: [{duty: D1, on: 2023-04-10}]\n"
    return text


def _team(code, person):
    return _head("team", code) + f"seats: {{deputy: 1}}\nterms: [{{post: deputy, id: {person}, since: 2021-10-28}}]\n"


def _check(code, found):
    return _head("check", code) + "on: 2023-05-10\nby: {level: county, name: 组织部}\ncovers: all\n" + found


def _contest(judges, marks, guest, teams):
    """A round in which one guest takes no place, and one of two teams; `marks` by judge, the villages in order."""
    head = "period: 2023-Q2\nlevel: county\nform: league\non: 2023-05-20\nrules: ring\npanel: panel\n"
    text = f"---\nkind: panel\nperiod: 2023-Q2\nid: panel\njudges: [{', '.join(judges.values())}]\n"
    text += f"---\nkind: round\nid: ring\n{head}contestants: ['" + "', '".join(CODES[:3]) + \
        f"', {{village: '{CODES[3]}', unranked: {guest}}}]\n"
    text += f"---\nkind: round\nid: teams\n{head}teams:\n" + "".join(
        f"- {{id: {name}, title: {name}, members: ['" + "', '".join(members) + "']}\n" for name, members in teams.items())
    for one, given in zip(judges, marks):
        for name in ("ring", "teams"):
            text += f"---\nkind: sheet\nperiod: 2023-Q2\nround: {name}\njudge: {one}\nmarks: {{" + \
                ", ".join(f"'{code}': {mark}" for code, mark in zip(CODES, given)) + "}\n"
    return text


def _books(ids, codes, owners, mentored):
    """Three matters of two persons, of which the last is open; two secretaries with the same mentor."""
    head = "---\nkind: book\nperiod: 2023-Q2\nby: {level: county}\nregister: "
    text = head + "matters\nentries:\n"
    for number, (name, code, owner) in enumerate(zip(ids, codes, owners)):
        text += f'- {{id: {name}, village: "{code}", what: 事{name}, owner: {owner}, raised: 2023-05-0{number + 1}, ' + \
            f"due: 2023-06-0{number + 1}{'' if number == 2 else ', answered: 2023-06-20'}}}\n"
    text += head + "mentoring\nentries:\n"
    for name, person in mentored.items():
        text += f"- {{id: {name}, person: {person}, mentor: {owners[0]}, begun: 2023-04-10}}\n"
    return text


CALM = {
    "roster.yaml": _roster(["ordinary"] * 4, [f"{{id: S{number}, since: 2021-10-28}}" for number in range(4)]),
    "records.yaml": _returns() + "".join(_team(code, f"P{code[-1]}") + _check(code, "") for code in CODES) + _contest(
        {"J1": "{id: J1, role: expert}", "J2": "{id: J2, role: leader}"}, [(90, 80, 70, 80), (80, 80, 80, 80)], "邀请",
        {"红队": CODES[:2], "蓝队": CODES[2:]}) + _books(
            ["C1", "C2", "C3"], CODES[:3], ["Z1", "Z1", "Z2"], {"B1": "S0", "B2": "S1"}),
}
STORMY = {
    "roster.yaml": _roster(["weak", "advanced", "ordinary", "weak"],
                           ["{vacant_since: 2022-01-01}", "{id: X7, since: 2023-05-01, newly_elected: yes, mentor: M1}",
                            "{id: X8, since: 2023-06-01, born: 1990}", "{id: X9, since: 2020-01-01}"]),
    "records.yaml": _returns() + "".join(
        _team(code, f"Q{code[-1]}") + _check(code, "found: [{sign: W6.2, what: 没有表决}, {sign: W2.1}]\n") +
        _head("breach", code) + "on: 2023-05-10\nby: {level: county, name: 纪委}\nprohibition: C2\nperson: X9\n"
        "state: confirmed\n" + _head("rectification", code) + f"case: K{code[-1]}\n"
        "entered: {on: 2023-04-10, by: 组织部}\n" for code in CODES) + _contest(
        {"A7": "{id: A7, role: secretary}", "A8": "{id: A8, role: resident}"}, [(85, 75, 75, 90), (85, 85, 75, 70)], "观摩",
        {"红队": [CODES[0], CODES[3]], "蓝队": [CODES[1], CODES[2]]}) +
    _books(["K7", "K8", "K9"], [CODES[3], CODES[3], CODES[0]], ["Y3", "Y4", "Y3"], {"M5": "X8", "M6": "X9"}),
}
