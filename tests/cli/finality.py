"""A result is final or it says why not, in every output; what looks final is refused while it is not.

    python3 tests/cli/finality.py --leitai PROGRAM

One small campaign is final. Each change below makes it provisional for one kind of reason, which every format must state;
public views, result records, reports and seals of it are refused with status 1. A county's decision makes it final again.
"""

import io
import json
import pathlib
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

_CODES = [f"3599011012{number:02}" for number in range(1, 4)]
_PLAN = """leitai: 1
title: {zh: 比武, en: Contest}
period: 2023-Q2
rubric: rubric.yaml
records: [roster.yaml, records]
"""
_RUBRIC = """rubric: plain
version: 1.0.0
title: {zh: 细则, en: Rubric}
scores: village
total: 20
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {ordinary: {zh: 一般村, en: ordinary}}
instead: {missing: zero, missing_round: zero, not_applicable: zero}
facts:
  visits: {type: count, title: {zh: 走访, en: visits}, absent: missing, better: more}
panels:
  ring: {marks: {m: {range: [0, 100], decimals: 0}}, drop: none, quorum: none, recusal: none, rounding: {result: 1},
    absent: not_applicable, rank_on: rounded,
    prizes: [{id: first, title: {zh: 擂主村, en: ring holder}, take: 1, edge: ties}]}
modules:
- id: work
  title: 工作
  indicators:
  - {id: visit, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}
  - {id: ring, points: 10, measure: {panel: ring}, scale: {linear: {none_at: 0, full_at: 100}}}
grades:
- by: total
  shares: {of: all, count: each, round: down, edge: ties}
  list: [{grade: good, title: {zh: 优秀, en: good}, share: 34%}, {grade: fair, title: {zh: 合格, en: fair}}]
"""
_ROSTER = 'kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\n' \
    'townships: [{code: "359901101", name: 东镇}]\nvillages:\n' + \
    "".join(f'- {{code: "{code}", name: 第{code[-1]}村, class: ordinary}}\n' for code in _CODES)
_JUDGES = """kind: panel
period: 2023-Q2
id: jury
judges: [{id: J1, role: expert}]
"""
_ROUND = """---
kind: round
period: 2023-Q2
id: final
level: county
form: final
on: 2023-05-20
rules: ring
panel: jury
contestants: ["359901101201", "359901101202"]
"""
_SHEET = """---
kind: sheet
period: 2023-Q2
round: final
judge: J1
marks: {"359901101201": 88, "359901101202": 80}
"""
_CLOSING = """kind: closing
period: 2023-Q2
village: "359901101203"
facts: [visits]
on: 2023-07-03
by: {level: county, name: 区委组织部}
why: 整村搬迁
"""
_RESULT = """kind: result
period: 2023-Q1
village: "359901101201"
rubric: {id: plain, version: "1.0.0"}
class: ordinary
total: 5.00
"""


def _return(code, visits):
    return f'kind: return\nperiod: 2023-Q2\nvillage: "{code}"\nby: {{level: county}}\nfacts: {{visits: {visits}}}\n'


def _files():
    """Give the files of the campaign that is final: totals 8+8.8, 7+8 and 6+0."""
    files = {"leitai.yaml": _PLAN, "rubric.yaml": _RUBRIC, "roster.yaml": _ROSTER,
             "records/judging.yaml": _JUDGES + _ROUND + _SHEET}
    files.update({f"records/{code}.yaml": _return(code, 8 - number) for number, code in enumerate(_CODES)})
    return files


def _with(name, text):
    return lambda files: files.update({name: text})


def _without(name):
    return lambda files: files.pop(name)


def _changed(name, old, new):
    def change(files):
        assert old in files[name], name
        files[name] = files[name].replace(old, new)
    return change


def _equals_in_all(files):
    """No round for the second: 8 + 8 and 7 + 9 are equal."""
    files[f"records/{_CODES[0]}.yaml"] = _return(_CODES[0], 8)
    files["records/judging.yaml"] = files["records/judging.yaml"].replace(": 88", ": 80").replace(": 80}", ": 90}")


# What is changed; the kind of reason for the scores; that for the contests, None where they stay final.
_CHANGES = (
    ("a file in GBK", _with("records/纪委.yaml", "kind: return\n# 纪委".encode("gbk")), "errors", "errors"),
    ("an unknown kind", _with("records/a.yaml", "kind: retrun\nperiod: 2023-Q2\n"), "errors", "errors"),
    ("no kind", _with("records/a.yaml", "period: 2023-Q2\n"), "errors", "errors"),
    ("broken YAML", _with("records/a.yaml", "kind: [return\n"), "errors", "errors"),
    ("a village that is not on the roster", _with("records/a.yaml", _return("359901101209", 1)), "errors", None),
    ("no such quarter", _with("records/a.yaml", _return(_CODES[0], 1).replace("Q2", "Q5")), "errors", None),
    ("a roster entry without its class", _changed("roster.yaml", "第1村, class: ordinary", "第1村"), "errors", "errors"),
    ("two results of one village", _with("records/a.yaml", f"{_RESULT}---\n{_RESULT}"), "errors", None),
    ("a contestant that is not on the roster", _changed("records/judging.yaml", '202"]', '202", "359901101209"]'),
     "errors", "errors"),
    ("a mark out of range", _changed("records/judging.yaml", ": 88", ": 188"), "errors", "errors"),
    ("a fact in error", _with(f"records/{_CODES[2]}.yaml", _return(_CODES[2], "many")), "errors", None),
    ("nothing handed in", _without(f"records/{_CODES[2]}.yaml"), "owed", None),
    ("a file of the plan that is not there", _changed("leitai.yaml", "records]", "records, 纪委.yaml]"), "absent", "absent"),
    ("no contest yet", _without("records/judging.yaml"), "not_held", None),
    ("a contest without its sheets", _changed("records/judging.yaml", _SHEET, ""), "not_held", "not_held"),
    ("equals at the line of a grade", _equals_in_all, "undecided", None),
    ("equals at the line of a prize", _changed("records/judging.yaml", ": 80", ": 88"), "undecided", "undecided"),
)
_FORMATS = ("text", "csv", "json", "jsonl", "markdown", "html", "xlsx")


class Finality:
    """Every change in a folder of its own."""

    def __init__(self, leitai):
        self.checks = 0
        self.failures = []
        self._leitai = leitai
        self._folder = None

    def expect(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append(f"{what}: {found}, wanted {wanted}")

    def _run(self, *words):
        return golden.run_program(self._leitai, [*words, "--lang", "zh"], self._folder, {"SOURCE_DATE_EPOCH": "1688400000"})

    def _page(self, *words):
        return json.loads(self._run(*words, "--format", "json").stdout)

    def _campaign(self, change):
        folder = tempfile.TemporaryDirectory()
        files = _files()
        change(files)
        self._folder = pathlib.Path(folder.name)
        (self._folder / "records").mkdir()
        for name, text in files.items():
            (self._folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    def all(self):
        with self._campaign(lambda files: None):
            self._is_final("the campaign as it is", "score", "panel")
        for what, change, of_scores, of_contests in _CHANGES:
            with self._campaign(change):
                for command, kind in (("score", of_scores), ("panel", of_contests)):
                    if kind is None:
                        self._is_final(what, command)
                    else:
                        self._is_provisional(what, command, kind)
        self._closed()
        self._judged()

    def _is_final(self, what, *commands):
        for command in commands:
            page = self._page(command)
            self.expect(f"{what}: {command}", (page["provisional"], page["reasons"]), (False, []))
            self.expect(f"{what}: public {command}", self._run(command, "--public").returncode in (0, 1), True)
            self.expect(f"{what}: public {command} written", self._run(command, "--public").stdout != b"", True)

    def _is_provisional(self, what, command, kind):
        page = self._page(command)
        kinds = [reason["kind"] for reason in page.get("reasons", [])]
        self.expect(f"{what}: {command}", (page["provisional"], kind in kinds, all(r["count"] > 0 for r in page["reasons"])),
                    (True, True, True))
        for form in _FORMATS:
            self.expect(f"{what}: {command} as {form}", _says_so(self._run(command, "--format", form).stdout, form), True)
        asked = [(command, "--public")]
        if command == "score":
            asked += [("report",), ("score", "-o", "r.yaml"), ("score", "--format", "yaml"), ("seal",)]
        for words in asked:
            ran = self._run(*words)
            self.expect(f"{what}: {' '.join(words)}", (ran.returncode, ran.stdout), (1, b""))
            self.expect(f"{what}: says why", "原因" in ran.stderr.decode() or "暂定" in ran.stderr.decode()
                        or "数据有错误" in ran.stderr.decode(), True)
        self.expect(f"{what}: no file", (self._folder / "r.yaml").exists() or (self._folder / "seals").exists(), False)
        public = self._run(command, "--public", "--provisional", "--format", "json")
        notice = json.loads(public.stdout)
        self.expect(f"{what}: the notice", (notice["provisional"], [r["kind"] for r in notice["reasons"]]), (True, kinds))
        self.expect(f"{what}: nobody is named", any(f"第{n}村" in r["words"] for n in (1, 2, 3) for r in notice["reasons"]),
                    False)

    def _judged(self):
        """A suspected period hinders until the county confirms it, by the value that it judged; other values stay open."""
        odd = _return(_CODES[0], 3).replace("2023-Q2", "2021-Q2")
        judged = odd + "acknowledged:\n- {code: W0653, value: 2021-Q2, why: 前年的, " \
                       "by: {level: county, name: 组织部}, on: 2023-07-01}\n"
        for text, kind in ((odd, "suspected"), (judged, None), (judged.replace("value: 2021-Q2", "value: 2021-Q3"), "suspected")):
            def change(files, text=text):
                files["records/2022-Q2.yaml"] = text
            with self._campaign(change):
                kinds = [one["kind"] for one in self._page("score").get("reasons", [])]
                self.expect(f"a suspected period: {text[-60:]}", kinds, [kind] if kind else [])

    def _closed(self):
        def change(files):
            files.pop(f"records/{_CODES[2]}.yaml")
            files["records/closing.yaml"] = _CLOSING
        with self._campaign(change):
            self._is_final("closed by the county", "score")
            self.expect("told as closed", [(one["kind"], one["count"]) for one in self._page("score")["closed"]], [("owed", 1)])
            self.expect("counts as missing", {row["village"]["code"][-1]: row["total"] for row in self._page("score")["villages"]},
                        {"1": 16.8, "2": 15.0, "3": 0.0})
            self.expect("sealed as an input", self._run("seal").returncode, 0)
            manifest = json.loads((self._folder / "seals/2023-Q2/manifest.json").read_text("utf-8"))
            self.expect("in the manifest", "records/closing.yaml" in [one["name"] for one in manifest["inputs"]], True)
            self.expect("and it verifies", self._run("verify").returncode, 0)

        def not_held(files):
            files["records/judging.yaml"] = _ROUND.removeprefix("---\n") + "held: no\nwhy: 防汛停办\n"
        with self._campaign(not_held):
            self._is_final("a round that is said not to have been held", "score", "panel")
            self.expect("told as not held", [one["kind"] for one in self._page("score")["closed"]], ["not_held"])

        def decided(files):
            files.pop("records/judging.yaml")
            files["records/closing.yaml"] = _CLOSING.replace(f'village: "{_CODES[2]}"\nfacts: [visits]', "round: ring")
        with self._campaign(decided):
            self._is_final("rounds that the county decided not to hold", "score")


def _says_so(output, form):
    if form in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(output)) as parts:
            text = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
        return "【暂定】" in text and "原因：" in text
    text = output.decode()
    if form == "json":
        return '"provisional":true' in text and '"reasons":[' in text
    if form == "jsonl":
        return all('"provisional":true' in line and '"reasons":[' in line for line in text.splitlines())
    if form == "csv":
        return all(line.endswith("暂定") for line in text.splitlines()[1:])  # without rows it says nothing
    return "【暂定】" in text and "原因：" in text


def main():
    given = golden.arguments("Check that what looks final is final.")
    finality = Finality(given.leitai)
    finality.all()
    print("\n".join([*finality.failures, f"{finality.checks} checks, {len(finality.failures)} failures"]))
    return 1 if finality.failures else 0


if __name__ == "__main__":
    sys.exit(main())
