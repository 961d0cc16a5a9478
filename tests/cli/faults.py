"""A fault costs its own cell and no more, and its message names it.

    python3 tests/cli/faults.py --leitai PROGRAM

One small campaign; each case puts one slip into it and says which lines must be printed, which must not, and what still
counts.
"""

import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

_PLAN = """leitai: 1
title: 考核
period: 2023-Q2
rubric: rubric.yaml
records: [roster.yaml, records]
"""
_RUBRIC = """rubric: plain
version: 1.0.0
title: 细则
scores: village
total: 100
rounding: {at: {total: 2}}
ties: []
classes: {ordinary: 一般村}
instead: {missing: zero, missing_baseline: zero, zero_baseline: zero, negative_baseline: zero, missing_round: zero, zero_divisor: zero}
facts:
  income: {type: number, decimals: 2, span: quarter, better: more, plausible: {growth_at_most: 100%}, title: 收入}
  rate: {type: number, decimals: 1, unit: "%", title: 满意率, min: 0%, max: 100%}
  visits: {type: count, absent: missing, title: 走访}
  talks: {type: events, absent: none, title: 谈话, fields: {topic: {type: text, title: 主题}}}
measures: {grown_by: {growth: income, against: same_period_last_year}}
panels:
  ring: {marks: {m: {range: [0, 100], decimals: 1}}, drop: {highest: 1, lowest: 1, fewest: 5, by: mark}, quorum: none,
    recusal: none, adjust: [-5, 2], rounding: {result: 2}, absent: missing, rank_on: rounded}
modules:
- id: work
  title: 工作
  points: 100
  indicators:
  - {id: grown, title: 增长, points: 40, measure: grown_by, scale: {linear: {none_at: 0%, full_at: 50%}}}
  - {id: rated, title: 满意, points: 20, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}
  - {id: visited, title: 走访, points: 20, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}
  - {id: talked, title: 谈话, points: 10, floor: 0, cap: full, rules: [{measure: {events: talks}, scale: {each: 1}}]}
  - {id: fought, title: 打擂, points: 10, measure: {panel: ring}, scale: {linear: {none_at: 0, full_at: 100}}}
"""
_ROSTER = """kind: roster
from: 2022-01-01
units: [{code: "359902", name: 示例县}]
townships: [{code: "359902101", name: 东溪镇}]
villages:
- {code: "359902101201", name: 东阳村, class: ordinary}
- {code: "359902101202", name: 溪墩村, class: ordinary}
"""
_A = """kind: return
period: 2023-Q2
village: "359902101201"
by: {level: self}
facts:
  income: 15.00
  rate: 80.0
---
kind: return
period: 2023-Q2
village: "359902101201"
by: {level: township}
facts:
  visits: 5
---
kind: return
period: 2022-Q2
village: "359902101201"
by: {level: self}
facts: {income: 10.00}
"""
_B = _A.replace("101201", "101202")
_CONTEST = """kind: panel
period: 2023-Q2
id: jury
judges: [{id: J1, role: expert}, {id: J2, role: expert}, {id: J3, role: expert}, {id: J4, role: expert}, {id: J5, role: expert}]
---
kind: round
period: 2023-Q2
id: final
level: county
form: final
on: 2023-06-01
rules: ring
panel: jury
contestants: ["359902101201", "359902101202"]
"""
_MARKS = {"J1": (90, 80), "J2": (91, 80), "J3": (92, 80), "J4": (93, 80), "J5": (100, 80)}
_SHEET = """---
kind: sheet
period: 2023-Q2
round: final
judge: {}
marks: {{"359902101201": {}, "359902101202": {}}}
"""
_CONTEST += "".join(_SHEET.format(judge, *marks) for judge, marks in _MARKS.items())


class Campaign:
    """The campaign in a folder of its own."""

    def __init__(self, program):
        self._program = program
        self._holder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._holder.name)

    def write(self, a=_A, b=_B, contest=_CONTEST, roster=_ROSTER):
        (self.folder / "records").mkdir(exist_ok=True)
        texts = {"leitai.yaml": _PLAN, "rubric.yaml": _RUBRIC, "roster.yaml": roster, "records/a.yaml": a,
                 "records/b.yaml": b, "records/c.yaml": contest}
        for name, text in texts.items():
            (self.folder / name).write_text(text, "utf-8")

    def run(self, *words, **settings):
        ran = golden.run_program(self._program, list(words), self.folder, settings)
        return ran.returncode, ran.stdout.decode(), ran.stderr.decode()

    def points(self):
        """Points by village and indicator, as `score` gives them, provisional or not."""
        _, out, _ = self.run("score", "--format", "json")
        return {row["code"]: row for row in json.loads(out)["scores"]}


def _changed(text, old, new):
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


# Name of the case, which file, what is replaced by what, what `validate` must say, and what it must not.
_CASES = [
    # A fault in the head of a record does not hide those of its facts; its facts cannot be read, and are not missing.
    ("head and facts", "a", [("level: self", "level: slef"), ("rate: 80.0", "rate: 好")],
     ["a.yaml:4:13: error[E0312]", "a.yaml:7:9: error[E0314]", "报了但读不出", "2项数据报了但读不出"], ["项数据未报"]),
    ("no period", "a", [("period: 2023-Q2\n", ""), ("rate: 80.0", "rate: 好")],
     ["error[E0304]", "error[E0314]", "收入、满意率"], ["项数据未报"]),
    ("no kind", "a", [("kind: return\n", "knid: return\n"), ("rate: 80.0", "rate: 好")],
     ["a.yaml:1:1: error[E0303]: 记录里没有“knid”这个键，而必填的“kind”没有写", "error[E0314]", "收入、满意率"],
     ["E0602", "项数据未报"]),
    # A line that cannot be read leaves the village's other records.
    ("broken line", "a", [("income: 15.00", "income: [15.00")], ["error[E0203]", "收入、满意率"], ["走访", "项数据未报"]),
    ("tab", "a", [("  income: 15.00", "\tincome: 15.00")], ["error[E0202]", "收入、满意率"], ["走访", "项数据未报"]),
    # Slips at the colon and at quotes.
    ("by:{", "a", [("by: {level: self}", "by:{level: self, name: 村委会}")], ["a.yaml:4:3: error[E0207]"], ["引号括"]),
    ("by:{ alone", "a", [("by: {level: self}", "by:{level: self}")], ["a.yaml:4:3: error[E0207]"], ["E0301", "E0304"]),
    ("by：{", "a", [("by: {level: self}", "by：{level: self, name: 村委会}")], ["a.yaml:4:3: error[E0206]"], ["引号括"]),
    ("by：{ alone", "a", [("by: {level: self}", "by：{level: self}")], ["a.yaml:4:3: error[E0206]"], ["E0301"]),
    ("opening quote", "a", [('village: "359902101201"', 'village: 359902101201"')],
     ["a.yaml:3:10: error[E0333]: “359902101201\"”末尾有引号，前面没有"], ["E0325"]),
    ("opening quote of a name", "a", [("{level: self}", "{level: self, name: 村委会\"}")], ["error[E0333]"], []),
    # Numbers.
    ("full-width percent", "a", [("rate: 80.0", "rate: ５８.９%")], ["error[E0317]: “５８.９%”里有全角"], ["E0314"]),
    ("full-width sign", "a", [("rate: 80.0", "rate: 58.9％")], ["error[E0317]"], ["E0314"]),
    # Invisible characters are named, with their column.
    ("U+3000 before a key", "a", [("village:", "　village:")],
     ["E0303", "；第 1 列有看不见的字符 U+3000 全角空格"], []),
    ("U+200B in a code", "a", [('"359902101201"', '"359902101201\u200b"')],
     ["error[E0325]", "；第 23 列有看不见的字符 U+200B 零宽空格"], []),
    ("U+00A0 behind a colon", "a", [("level: self", "level:\u00a0self")], ["U+00A0 不换行空格"], []),
    ("U+00A0 in a number", "a", [("15.00", "15.00\u00a0")], ["error[E0314]", "U+00A0 不换行空格"], []),
    ("U+202E in a choice", "a", [("level: self", "level: self\u202e")], ["E0312", "U+202E 书写方向标记"], []),
    # A baseline is not without a record where its record is in error.
    ("baseline in error", "a", [("facts: {income: 10.00}", "facts: {income: ten}"),
                                ("income: 15.00", "income: {value: 15.00, same_period_last_year: 10.00}")],
     ["error[E0314]"], ["W0752"]),
    ("baseline without record", "a", [("period: 2022-Q2", "period: 2022-Q1"),
                                      ("income: 15.00", "income: {value: 15.00, same_period_last_year: 10.00}")],
     ["W0752"], []),
]

_PRIVATE = ["11010519491231002X", "110105 19491231 002X", "110105-1949-1231-002X", "１１０１０５１９４９１２３１００２Ｘ",
            "110105491231002", "110105 491231 002", "13800138000", "138 0013 8000", "138-0013-8000", "+86 13800138000",
            "+86-138-0013-8000", "8613800138000", "0086 138 0013 8000", "１３８００１３８０００", "电话：19900000000",
            "0593-6321234", "(0593)6321234", "（0593） 6321234", "010-12345678".replace("12345678", "62345678"),
            "05936321234", "0593 6321234", "+86 593 6321234", "电话 6321234", "tel: 6321234", "联系电话是63212345",
            "0593-6321234-801", "138\u200b0013\u200b8000"]
_NOT_PRIVATE = ["KJ13800138000", "13800138000A", "138001380001", "12345678901", "2023-06-01 08:30", "359902101201",
                "2023 年 138 亩 2000 元", "91350981MA2XN8LK3X", "2023-Q2 第 20230601001 号", "100 138 2000 3000 5",
                "15 2023-06-01", "第13号、第138号、第8000号", "6321234", "12345", "2022-2023-0001-000200"]


def _messages(campaign):
    failures = []
    for name, which, changes, wanted, unwanted in _CASES:
        text = {"a": _A, "c": _CONTEST}[which]
        for old, new in changes:
            text = _changed(text, old, new)
        campaign.write(**{{"a": "a", "c": "contest"}[which]: text})
        _, out, err = campaign.run("validate")
        failures += [f"{name}: lacks {one!r}\n{out}{err}" for one in wanted if one not in out]
        failures += [f"{name}: has {one!r}\n{out}{err}" for one in unwanted if one in out]
    return failures


def _private(campaign):
    failures = []
    for text, code in [(one, True) for one in _PRIVATE] + [(one, False) for one in _NOT_PRIVATE]:
        campaign.write(a=_changed(_A, "{level: self}", '{level: self, name: "找' + text + '联系"}'))
        _, out, _ = campaign.run("validate")
        found = "E0327" in out or "E0328" in out
        if found != code:
            failures.append(f"{text}: {'not refused' if code else 'refused'}\n{out}")
    return failures


def _sheets(campaign):
    """One faulty mark is that mark alone: the rest of the sheet counts."""
    failures = []
    # 101201 has 91, 92, 93, 100 left: four marks, so nothing is dropped: 94.00. 101202 has five times 80.
    wanted = {"359902101201": "94.00", "359902101202": "80.00"}
    for mark in ["", "null", "弃权", "90,5", "９０", "~", "[90]", "{n: 90}", "\"\""]:
        text = _changed(_CONTEST, '"359902101201": 90,', f'"359902101201": {mark},')
        campaign.write(contest=text)
        _, out, err = campaign.run("panel", "--format", "json")
        if "W1351" in err or "error[" not in err:
            failures.append(f"mark {mark!r}: {err}")
        found = {row["contestant"]["code"]: f'{row["result"]:.2f}' for row in json.loads(out)["results"]}
        if found != wanted:
            failures.append(f"mark {mark!r}: results {found}")
    # A fault in the head of the sheet leaves its marks: 90 and 100 are dropped again.
    campaign.write(contest=_changed(_CONTEST, "judge: J1\n", "judge: J1\nremark: 好\n"))
    _, out, err = campaign.run("panel", "--format", "json")
    if "E0301" not in err or f'{json.loads(out)["results"][0]["result"]:.2f}' != "92.00":
        failures.append(f"head of a sheet: {err}{out}")
    # A contestant that stands twice has no mark by that judge; the other one has.
    campaign.write(contest=_changed(_CONTEST, '{"359902101201": 90,', '{"359902101201": 90, "359902101201": 91,'))
    _, out, err = campaign.run("panel", "--format", "json")
    found = {row["contestant"]["code"]: f'{row["result"]:.2f}' for row in json.loads(out)["results"]}
    if "E0305" not in err or found != wanted:
        failures.append(f"twice on a sheet: {err}{found}")
    # An adjustment that cannot be read costs its contestant the result, and a judge who cannot be read the judge's marks.
    for old, new, code, found in [
            ("panel: jury\n", "panel: jury\nadjustments: [{village: \"359902101201\", points: 一分, why: 超时, by: 计时员}]\n",
             "E0314", {"359902101202": "80.00"}),
            ("{id: J5, role: expert}", "{id: J5, role: export}", "E0312",
             {"359902101201": "91.50", "359902101202": "80.00"})]:  # (90 + 91 + 92 + 93) / 4
        campaign.write(contest=_changed(_CONTEST, old, new))
        _, out, err = campaign.run("panel", "--format", "json")
        results = {row["contestant"]["code"]: f'{row["result"]:.2f}' for row in json.loads(out)["results"] if row["result"] is not None}
        if results != found or code not in err or err.count("error[") != 1:
            failures.append(f"{new}: {err}{results}")
    return failures


_JUDGED = """acknowledged:
- {code: W0751, value: 25.00, why: 新建两个项目, by: {level: county, name: 县委组织部}, on: 2023-07-05}
"""


def _acknowledged(campaign):
    """A warning is acknowledged by code and value, at county level, and no error ever is."""
    failures = []
    grown = _changed(_A, "income: 15.00", "income: 25.00")  # 150 % more than 10.00
    head = "village: \"359902101201\"\n"
    judged = _changed(grown, head, head + _JUDGED)
    for what, text, wanted, unwanted in [
            ("none", grown, ["warning[W0751]"], ["已确认"]),
            ("one", judged, ["县级已确认的警告 1 条"], ["warning["]),
            ("another value", judged.replace("income: 25.00", "income: 25.50"), ["warning[W0751]", "warning[W0654]"], []),
            ("with quotes", judged.replace("income: 25.00", "income: '25.00'"), ["县级已确认的警告 1 条"], ["warning["]),
            ("longer value", judged.replace("income: 25.00", "income: 25.001"), ["W0654"], ["已确认"]),
            ("other record", grown.replace("by: {level: township}", _JUDGED + "by: {level: township}"),
             ["warning[W0751]", "warning[W0654]"], []),
            ("township", judged.replace("level: county", "level: township"), ["error[E0622]", "warning[W0751]"], []),
            ("no name", judged.replace(", name: 县委组织部", ""), ["error[E0304]", "warning[W0751]"], []),
            ("an error", judged.replace("W0751", "E0314"), ["error[E0621]", "warning[W0751]"], []),
            ("no list", grown.replace(head, head + "acknowledged: W0751\n"), ["error[E0307]", "warning[W0751]"], []),
            ("twice", judged.replace(head, head + _JUDGED, 1), ["error[E0305]"], []),
    ]:
        campaign.write(a=text)
        _, out, err = campaign.run("validate")
        failures += [f"{what}: lacks {one}\n{out}{err}" for one in wanted if one not in out]
        failures += [f"{what}: has {one}\n{out}{err}" for one in unwanted if one in out]
    for old in ("judge: J1\n", "on: 2023-06-01\n", "id: jury\n"):  # every kind of record may have the key
        campaign.write(contest=_changed(_CONTEST, old, old + _JUDGED))
        _, out, _ = campaign.run("validate")
        if "error[" in out or "warning[W0654]" not in out:
            failures.append(f"acknowledged behind {old}: {out}")
    return failures


def _places(campaign):
    """Messages that stand for several places say how many, and list them in data."""
    failures = []
    campaign.write(roster=_ROSTER[:_ROSTER.index('- {code: "359902101202"')])
    _, out, _ = campaign.run("validate")
    if "error[E0701]: 村 359902101202 不在名册上（共 3 处）" not in out:
        failures.append(f"E0701: {out}")
    _, out, _ = campaign.run("validate", "--format", "json")
    told = [one for one in json.loads(out)["issues"] if one["code"] == "E0701"]
    if [[(at["file"], at["line"]) for at in one["places"]] for one in told] != [[("records/b.yaml", line) for line in (3, 11, 18)]]:
        failures.append(f"E0701 in data: {told}")
    campaign.write(a=_changed(_A, "{income: 10.00}", "{inc: 10.00}"), b=_changed(_B, "{income: 10.00}", "{inc: 1}"))
    _, out, _ = campaign.run("validate", "--format", "jsonl")
    places = [(at["file"], at["line"]) for line in out.splitlines() for at in json.loads(line)["places"]]
    if not {("records/a.yaml", 20), ("records/b.yaml", 20)} <= set(places):
        failures.append(f"an unknown fact of the past, in data: {out}")
    return failures


def _invisible(campaign):
    """An identity that differs by one invisible character alone is found, or refused with that word."""
    failures = []
    campaign.write()
    for word in ["东阳村\u200b", "\u3000东阳村", "359902101201\u00a0", "\ufeff359902101201"]:
        status, out, err = campaign.run("explain", "--village", word)
        if status != 0 or "东阳村" not in out:
            failures.append(f"--village {word!r}: {status} {err}")
    status, _, err = campaign.run("score", "--period", "2023-Q2\u200b")
    if status != 2 or "U+200B 零宽空格" not in err:
        failures.append(f"--period: {status} {err}")
    return failures


def _environment(campaign):
    """What the system refuses is said in the language of messages, and is no bug of ours."""
    failures = []
    campaign.write()
    for folder in ["/nonexistent", "/dev/null", "/proc"]:
        for lang in ("zh", "en"):
            status, _, err = campaign.run("score", "-o", "a.xlsx", TMPDIR=folder, LEITAI_LANG=lang)
            wanted = {"zh": f"临时文件夹 {folder}", "en": f"temporary folder {folder}"}[lang]
            if status != 2 or wanted not in err or "程序出错" in err or "bug" in err or "[ERROR]" in err:
                failures.append(f"TMPDIR={folder}: {status} {err}")
    if (campaign.folder / "a.xlsx").exists():
        failures.append("a.xlsx was written without a temporary folder")
    return failures


def _colors(campaign):
    failures = []
    campaign.write()
    for words, settings, wanted in [(["--color", "always"], {}, True), (["--color=never"], {}, False), ([], {}, False),
                                    (["--color", "auto"], {}, False), (["--color", "always"], {"NO_COLOR": "1"}, True)]:
        _, out, _ = campaign.run("score", *words, **settings)
        if ("\x1b[" in out) != wanted:
            failures.append(f"colours of {words} {settings}")
    status, _, err = campaign.run("score", "--color", "sometimes")
    if status != 2 or "auto、always、never" not in err:
        failures.append(f"--color sometimes: {status} {err}")
    return failures


def main():
    program = golden.arguments(__doc__.splitlines()[0]).leitai
    campaign = Campaign(program)
    failures = []
    for part in (_messages, _private, _sheets, _acknowledged, _places, _invisible, _environment, _colors):
        failures += part(campaign)
    print("\n".join(failures) or "each fault costs its own cell, and is named")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
