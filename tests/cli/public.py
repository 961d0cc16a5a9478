"""Public outputs tell nothing of classes, weak lists, breaches, persons, judges and marks.

    python3 tests/cli/public.py --leitai PROGRAM

Non-interference: two campaigns that differ in all of these, and agree in totals and places, have the same public outputs,
byte for byte, in every format and language; their internal outputs differ, or the test would prove nothing. Once on notice
they agree in grades as well, which are then public. Every form for people ends with the hash of the form for programs.
"""

import hashlib
import itertools
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

_PLAN = """leitai: 1
title: {zh: 比武, en: Contest}
period: 2023-Q2
rubric: rubric.yaml
catalogues: {weakness: builtin:weakness, duties: builtin:duties, conduct: builtin:conduct}
calendar: builtin:calendar
records: [roster.yaml, records.yaml, steps.yaml]
"""
# Full marks are those of every class, so that a class changes no points.
_RUBRIC = """rubric: plain
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
_CODES = [f"3599011012{number:02}" for number in range(1, 5)]
# On notice: grades by cut-offs alone, and nothing that would make them tell of a breach or a list.
_VETOES = _RUBRIC[_RUBRIC.index("vetoes:"):]
_GRADED = _RUBRIC.replace(_VETOES, """grades:
- by: total
  list: [{grade: good, title: {zh: 优秀, en: good}, at_least: 5}, {grade: fair, title: {zh: 合格, en: fair}}]
""")
_STEPS = """kind: step
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
_OUTPUTS = (["score", "--public"], ["diagnose", "--public"], ["duties", "--public"], ["panel", "--public"], ["diff", "--public"])
_FORMATS = ("text", "csv", "json", "jsonl", "markdown")


def _roster(classes, persons):
    text = 'kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\n' \
           'townships: [{code: "359901101", name: 东镇}]\nvillages:\n'
    for code, village_class, person in zip(_CODES, classes, persons):
        text += f'- {{code: "{code}", name: 第{code[-1]}村, class: {village_class}, secretary: {person}}}\n'
    return text


def _head(kind, code):
    return f'---\nkind: {kind}\nperiod: 2023-Q2\nvillage: "{code}"\n'


def _returns():
    text = ""
    for number, code in enumerate(_CODES):
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
    text += f"---\nkind: round\nid: ring\n{head}contestants: ['" + "', '".join(_CODES[:3]) + \
        f"', {{village: '{_CODES[3]}', unranked: {guest}}}]\n"
    text += f"---\nkind: round\nid: teams\n{head}teams:\n" + "".join(
        f"- {{id: {name}, title: {name}, members: ['" + "', '".join(members) + "']}\n" for name, members in teams.items())
    for one, given in zip(judges, marks):
        for name in ("ring", "teams"):
            text += f"---\nkind: sheet\nperiod: 2023-Q2\nround: {name}\njudge: {one}\nmarks: {{" + \
                ", ".join(f"'{code}': {mark}" for code, mark in zip(_CODES, given)) + "}\n"
    return text


_CALM = {
    "roster.yaml": _roster(["ordinary"] * 4, [f"{{id: S{number}, since: 2021-10-28}}" for number in range(4)]),
    "records.yaml": _returns() + "".join(_team(code, f"P{code[-1]}") + _check(code, "") for code in _CODES) + _contest(
        {"J1": "{id: J1, role: expert}", "J2": "{id: J2, role: leader}"}, [(90, 80, 70, 80), (80, 80, 80, 80)], "邀请",
        {"红队": _CODES[:2], "蓝队": _CODES[2:]}),
}
_STORMY = {
    "roster.yaml": _roster(["weak", "advanced", "ordinary", "weak"],
                           ["{vacant_since: 2022-01-01}", "{id: X7, since: 2023-05-01, newly_elected: yes, mentor: M1}",
                            "{id: X8, since: 2023-06-01, born: 1990}", "{id: X9, since: 2020-01-01}"]),
    "records.yaml": _returns() + "".join(
        _team(code, f"Q{code[-1]}") + _check(code, "found: [{sign: W6.2, what: 没有表决}, {sign: W2.1}]\n") +
        _head("breach", code) + "on: 2023-05-10\nby: {level: county, name: 纪委}\nprohibition: C2\nperson: X9\n"
        "state: confirmed\n" + _head("rectification", code) + f"case: K{code[-1]}\n"
        "entered: {on: 2023-04-10, by: 组织部}\n" for code in _CODES) + _contest(
        {"A7": "{id: A7, role: secretary}", "A8": "{id: A8, role: resident}"}, [(85, 75, 75, 90), (85, 85, 75, 70)], "观摩",
        {"红队": [_CODES[0], _CODES[3]], "蓝队": [_CODES[1], _CODES[2]]}),
}


def _write(folder, texts):
    folder.mkdir()
    for name, text in {"leitai.yaml": _PLAN, **texts}.items():
        (folder / name).write_text(text, "utf-8")


def _outputs(program, folder, words):
    for shape, lang in itertools.product(_FORMATS, ("zh", "en")):
        ran = golden.run_program(program, [*words, ".", "--format", shape, "--lang", lang], folder)
        yield (shape, lang), ran.stdout, ran.returncode


def _standing(program, folder):
    ran = golden.run_program(program, ["score", ".", "--format", "json"], folder)
    return [(one["village"]["code"], one["total"], one["rank"]["all"]) for one in json.loads(ran.stdout)["villages"]]


def _hash_failures(words, outputs):
    """Say which outputs for people lack the hash of the output for programs."""
    digest = hashlib.sha256(outputs["json", "zh"]).hexdigest()
    for (shape, lang), output in outputs.items():
        if shape == "json" and output != outputs["json", "zh"]:
            yield f"{' '.join(words)}: the notice is another one in {lang}"
        if shape in ("text", "markdown") and digest not in output.decode():
            yield f"{' '.join(words)} {shape} {lang}: does not print the hash of the notice"


def _failures(program, calm, stormy):
    """Compare all public outputs of two campaigns; give what is wrong."""
    if _standing(program, calm) != _standing(program, stormy):
        yield "totals and places differ: the two campaigns cannot be compared"
    for words in _OUTPUTS:
        pairs = zip(_outputs(program, calm, words), _outputs(program, stormy, words))
        found = {}
        for (shape, one, status), (_, other, _) in pairs:
            found[shape] = one
            if status != 0 or not one:
                yield f"{' '.join(words)} {shape}: status {status}"
            if one != other:
                yield f"{' '.join(words)} {shape}: " + golden.difference("public", one, other)
        yield from _hash_failures(words, found)
        internal = [words[0]]
        if words[0] != "diff" and all(one[1] == other[1] for one, other in
                                      zip(_outputs(program, calm, internal), _outputs(program, stormy, internal))):
            yield f"{words[0]}: the internal outputs agree as well, so nothing was tested"


def main():
    given = golden.arguments("Compare public outputs of campaigns that differ in what is not public.")
    failures = []
    with tempfile.TemporaryDirectory() as scratch:
        for name, rubric, steps in (("open", _RUBRIC, ""), ("notice", _GRADED, _STEPS)):
            calm, stormy = pathlib.Path(scratch) / f"calm-{name}", pathlib.Path(scratch) / f"stormy-{name}"
            both = {"rubric.yaml": rubric, "steps.yaml": steps}
            if not steps:  # an empty file would be told of
                both = {"rubric.yaml": rubric, "leitai.yaml": _PLAN.replace(", steps.yaml", "")}
            _write(calm, {**both, **_CALM})
            _write(stormy, {**both, **_STORMY})
            failures += [f"{name}: {one}" for one in _failures(given.leitai, calm, stormy)]
        page = golden.run_program(given.leitai, ["score", ".", "--public", "--format", "json"], calm).stdout
        graded = [(one["total"], one["grade"]) for one in json.loads(page)["villages"]]
        if graded != [(6, "good"), (5, "good"), (4, "fair"), (3, "fair")]:
            failures.append(f"grades on notice: {graded}")
    compared = 2 * len(_OUTPUTS) * len(_FORMATS) * 2
    print("\n".join([*failures, f"{compared} public outputs compared, {len(failures)} failures"]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
