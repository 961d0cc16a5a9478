"""Nothing is passed over in silence: each kind of entry, name and record that is not read is told of.

    python3 tests/cli/unread.py --leitai PROGRAM

One small campaign, to which each case adds what a person might. The figures: every village earns 58 points, and the file
of the discipline office takes 20 from one of them, so a file that is not read shows in the points.
"""

import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

_PLAN = """leitai: 1
title: 小比武
period: {period}
rubric: rubric.yaml
records: {records}
"""

_RUBRIC = """rubric: mini
version: 1.0.0
title: 小细则
scores: village
total: 100
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {ordinary: 一般村}
instead: {missing: zero, zero_baseline: zero, negative_baseline: zero, missing_baseline: zero}
facts:
  income: {type: number, decimals: 2, unit: 万元, span: quarter}
  disputes: {type: count, absent: none, better: less}
measures:
  up: {growth: income, against: same_period_last_year}
modules:
- id: work
  title: 工作
  indicators:
  - {id: a, title: 收入增长, points: 60, measure: up, scale: {linear: {none_at: 0%, full_at: 100%}}}
  - {id: b, title: 少纠纷, points: 40, start: 40, floor: 0, measure: disputes, scale: {each: -10}}
"""

_VILLAGES = [f"3599021012{number:02}" for number in range(1, 13)]

_ROSTER = """kind: roster
from: 2020-01-01
units: [{code: "359902", name: 沧浦区}]
townships: [{code: "359902101", name: 东溪镇}]
villages:
""" + "".join(f'- {{code: "{code}", name: 村{code[-2:]}, class: ordinary}}\n' for code in _VILLAGES)


def _return(village, period="2023-Q2", facts="{income: 130}", by="{level: county, name: 农业农村局}"):
    return f'kind: return\nperiod: {period}\nvillage: "{village}"\nby: {by}\nfacts: {facts}\n'


_DISCIPLINE = _return(_VILLAGES[0], facts="{disputes: 2}", by="{level: department, name: 区纪委}")


class Campaign:
    """A sound campaign in a folder of its own, and what the program says of it."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.plan()
        self.write("rubric.yaml", _RUBRIC)
        self.write("roster.yaml", _ROSTER)
        for village in _VILLAGES:
            self.write(f"records/{village}.yaml", _return(village))
            self.write(f"records/2022/{village}.yaml", _return(village, "2022-Q2", "{income: 100}"))

    def plan(self, records="[roster.yaml, records]", period="2023-Q2"):
        self.write("leitai.yaml", _PLAN.format(records=records, period=period))

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run(self, *words, **more):
        """Runs in English; never longer than a minute: nothing here may wait for a pipe."""
        return subprocess.run([self.program, *words, "--lang", "en"], cwd=self.folder, capture_output=True, timeout=60,
                              check=False, stdin=subprocess.DEVNULL, **more)

    def codes(self, *words):
        """Code, file and line of every issue."""
        ran = self.run("validate", *words, "--format", "json")
        return [(one["code"], one["place"]["file"], one["place"]["line"]) for one in json.loads(ran.stdout)["issues"]
                if one["place"]["file"] != "rubric.yaml"]  # its lints are no matter of reading

    def info(self, *words):
        ran = self.run("validate", *words, "--format", "json")
        return [(one["kind"], one["count"], one["names"]) for one in json.loads(ran.stdout).get("info", [])]


def _entries(case):
    """(what, how it comes about, code, the file it is told at): entries of a records folder that look like records."""
    def link(name, target):
        return lambda: (case.folder / name).symlink_to(target)

    def write(name, text=_DISCIPLINE):
        return lambda: case.write(name, text)

    def pipe():
        os.mkfifo(case.folder / "records/纪委.yaml")

    def listening():
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(os.path.relpath(case.folder / "records/s", "."))

    case.write("../share/纪委.yaml", _DISCIPLINE)
    return [
        ("an ending that Windows hides", write("records/纪委.yaml.txt"), "W0416", "records/纪委.yaml.txt"),
        ("an ending in capitals", write("records/纪委.YAML"), "W0416", "records/纪委.YAML"),
        ("the other ending in capitals", write("records/纪委.Yml"), "W0416", "records/纪委.Yml"),
        ("a copy kept", write("records/纪委.yaml.bak"), "W0416", "records/纪委.yaml.bak"),
        ("a copy kept by an editor", write("records/纪委.yaml~"), "W0416", "records/纪委.yaml~"),
        ("an ending in full width", write("records/纪委．ｙａｍｌ"), "W0416", "records/纪委．ｙａｍｌ"),
        ("a workbook", write("records/纪委.xlsx", b"PK\0\0"), "W0417", "records/纪委.xlsx"),
        ("a table in capitals", write("records/纪委.CSV", "a,b\n"), "W0417", "records/纪委.CSV"),
        ("a table of another office", write("records/纪委.et", b"\0"), "W0417", "records/纪委.et"),
        ("an empty record", write("records/纪委.yaml", ""), "W0418", "records/纪委.yaml"),
        ("an empty file of another name", write("records/纪委", ""), "W0418", "records/纪委"),
        ("comments alone", write("records/纪委.yaml", "# 稍后补\n---\n"), "W0418", "records/纪委.yaml"),
        ("a linked folder", link("records/share", case.folder.parent / "share"), "W0419", "records/share"),
        ("a share that is not there", link("records/share", "/nowhere/share"), "W0419", "records/share"),
        ("a record named as text", write("records/纪委.txt"), "W0420", "records/纪委.txt"),
        ("a record without an ending", write("records/纪委"), "W0420", "records/纪委"),
        ("a record in UTF-16", write("records/纪委.txt", _DISCIPLINE.encode("utf-16")), "W0420", "records/纪委.txt"),
        ("a record behind words", write("records/纪委.md", "# 纪委\n\n```yaml\n" + _DISCIPLINE), "W0420",
         "records/纪委.md"),
        ("a hidden record", write("records/.纪委.yaml"), "W0421", "records/.纪委.yaml"),
        ("what macOS leaves", write("records/._纪委.yaml", b"\0\5\x16\7"), "W0421", "records/._纪委.yaml"),
        ("a pipe", pipe, "W0422", "records/纪委.yaml"),
        ("a device", link("records/纪委.yaml", "/dev/zero"), "W0422", "records/纪委.yaml"),
        ("a socket", listening, "W0422", "records/s"),
        ("in a folder below", write("records/纪委/6月/a.YAML"), "W0416", "records/纪委/6月/a.YAML"),
    ]


class Tests:
    """All kinds, one method each."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.failures, self.checks = [], 0

    def campaign(self):
        self.checks += 1
        folder = self.folder / str(self.checks) / "campaign"
        folder.mkdir(parents=True)
        return Campaign(self.program, folder)

    def expect(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append(f"{what}: {found!r}, wanted {wanted!r}")

    def expect_words(self, what, ran, status, *words):
        said = (ran.stdout + ran.stderr).decode("utf-8", "replace")
        self.expect(f"{what}: status", ran.returncode, status)
        for word in words:
            self.checks += 1
            if word not in said:
                self.failures.append(f"{what}: no “{word}” in {said!r}")

    def entries_that_look_like_records(self):
        for number in range(len(_entries(self.campaign()))):
            case = self.campaign()
            what, happens, code, name = _entries(case)[number]
            happens()
            self.expect(what, case.codes(), [(code, name, None)])
            ran = case.run("score")
            self.expect_words(f"{what}, scored", ran, 0, f"{name}: warning[{code}]")

    def a_line_for_each_kind(self):
        case = self.campaign()
        for number in range(7):
            case.write(f"records/{number}.yaml.txt", _DISCIPLINE)
        ran = case.run("validate")
        self.expect_words("seven of a kind", ran, 0, "records/0.yaml.txt: warning[W0416]: 7 files not read",
                          "records/4.yaml.txt and others", "2 warnings")

    def other_entries(self):
        case = self.campaign()
        case.write("records/README.md", "# 说明\n")
        case.write("records/照片.jpg", b"\xff\xd8\0")
        case.write("records/.DS_Store", b"\0")
        case.write("records/.git/x.yaml", _DISCIPLINE)
        case.write("records/旧细则.yaml", _RUBRIC)
        self.expect("no warning", case.codes(), [])
        self.expect("kinds", case.info(), [("hidden", 2, ["records/.DS_Store", "records/.git"]),
                                           ("other", 2, ["records/README.md", "records/照片.jpg"]),
                                           ("sheet", 1, ["records/旧细则.yaml"])])
        self.expect_words("lines", case.run("validate"), 0, "2 other entries not read, being hidden",
                          "2 other entries not read, being no .yaml", "records/README.md, records/照片.jpg")

    def evidence(self):
        case = self.campaign()
        fact = "{income: {value: 130, evidence: [{file: records/账.xlsx}, {file: ./records//账.txt}]}}"
        case.write(f"records/{_VILLAGES[0]}.yaml", _return(_VILLAGES[0], facts=fact))
        case.write("records/账.xlsx", b"PK")
        case.write("records/账.txt", _DISCIPLINE)
        self.expect("named as evidence", (case.codes(), case.info()), ([], []))
        self.expect("likewise when scored", case.run("score").stderr, b"")

    def evidence_that_is_refused(self):
        case = self.campaign()
        (case.folder / "out").symlink_to("/etc")
        (case.folder / "in").symlink_to("records")
        os.mkfifo(case.folder / "pipe")
        village = _VILLAGES[0]
        for name, code in [("../../../../etc/passwd", "E0625"), ("/etc/passwd", "E0625"), ("out/passwd", "E0625"),
                           ("records/../../x", "E0625"), ("pipe", "E0623"), ("records", "E0623"), ("gone", "E0609"),
                           (f"in/{village}.yaml", None), (f"records/../records/{village}.yaml", None)]:
            fact = f"{{income: {{value: 130, evidence: [{{file: {name}}}]}}}}"
            case.write(f"records/{village}.yaml", _return(village, facts=fact))
            self.expect(name, [one for one, _, _ in case.codes()], [code] if code else [])

    def what_the_plan_names(self):
        case = self.campaign()
        place = [("W0407", "leitai.yaml", 5)]
        for name in ["disciplin", "disciplin/", "2021*", "纪委.yaml"]:
            case.plan(f"[roster.yaml, records, {name}]")
            self.expect(name, case.codes(), place)
        (case.folder / "empty").mkdir()
        case.plan("[roster.yaml, records, steps, seals, empty]")
        self.expect("steps and seals come later, and an empty folder is there", case.codes(), [])
        case.plan('[roster.yaml, "records/*.yaml", "records/2022/*"]')
        case.write("records/纪委.YAML", _DISCIPLINE)
        self.expect("beside a glob", case.codes(), [("W0416", "records/纪委.YAML", None)])

    def what_the_line_names(self):
        case = self.campaign()
        (case.folder / "empty").mkdir()
        case.write("big/纪委.YAML", _DISCIPLINE)
        case.write("list", "")
        for words in [["none"], ["none.yaml"], ["none*"], ["empty"], ["big"], ["records", "none*"],
                      ["--files-from", "list"]]:
            for plan in [[], ["--plan", "leitai.yaml"]]:
                self.expect(" ".join(words + plan), case.run("validate", *words, *plan).returncode, 2)
                self.expect(" ".join(["score"] + words + plan), case.run("score", *words, *plan).returncode, 2)
        self.expect_words("why", case.run("validate", "big"), 2, "not read: 1, such as big/纪委.YAML")

    def lists(self):
        case = self.campaign()
        odd = case.write("records/a\nb.yaml", _DISCIPLINE)
        names = ["roster.yaml", f"records/{_VILLAGES[0]}.yaml"]
        for what, text in [("with a mark", "\ufeff" + "\n".join(names)), ("with CRLF", "\r\n".join(names)),
                           ("by NUL", "\0".join(names) + "\0"),
                           ("by NUL, with a line end in a name", "\0".join([*names, "records/a\nb.yaml"]))]:
            case.write("list", text)
            self.expect_words(f"list {what}", case.run("validate", "--files-from", "list"), 0, "0 errors")
        odd.unlink()
        case.write("list", "\n".join(names).encode("utf-16"))
        self.expect_words("list in UTF-16", case.run("validate", "--files-from", "list"), 2, "UTF-16")

    def pipes(self):
        case = self.campaign()
        os.mkfifo(case.folder / "pipe")
        text = (_DISCIPLINE + "---\n" + _ROSTER.replace("2020-01-01", "2021-01-01")).encode()
        for words in [["validate", "roster.yaml", "/dev/fd/{}"], ["validate", "--plan", ".", "roster.yaml", "/dev/fd/{}"]]:
            reading, writing = os.pipe()
            os.write(writing, text)
            os.close(writing)
            ran = case.run(*[word.format(reading) for word in words], pass_fds=[reading])
            os.close(reading)
            self.expect_words("named on the command line", ran, 0, "2 rosters, 1 return")
        plan = (case.folder / "leitai.yaml").read_text("utf-8")
        for what, text in [("rubric", plan.replace("rubric.yaml", "pipe")),
                           ("records", plan.replace("records]", "records, pipe]")),
                           ("catalogue", plan + "catalogues: {duties: pipe}\n"),
                           ("layout", plan + "layout: pipe\n"), ("calendar", plan + "calendar: pipe\n")]:
            case.write("leitai.yaml", text)
            self.expect_words(f"a pipe as {what}", case.run("validate"), 2, "pipe is a pipe, device or socket")
        case.plan()
        self.expect_words("a pipe as older rubric", case.run("validate", "--against", "pipe"), 2, "pipe")
        case.run("seal", "--provisional")
        self.expect("a pipe as notice", case.run("verify", "--notice", "pipe").returncode, 2)

    def periods(self):
        case = self.campaign()
        one = _VILLAGES[4]

        def told(what, where):
            self.expect(what, [one for one in case.codes() if one[0] == "W0653"], [("W0653", *where)] if where else [])

        together = [_return(village, "2022-Q2", "{income: 100}") for village in _VILLAGES]
        together[4] = together[4].replace("2022-Q2", "2021-Q2")
        for path in (case.folder / "records/2022").iterdir():
            path.unlink()
        case.write("records/past.yaml", "---\n".join(together))
        told("amid others in a file", ("records/past.yaml", 4 * 6 + 2))
        case.write("records/past.yaml", "---\n".join(together).replace("2021-Q2", "2032-Q2"))
        told("a later one amid others", ("records/past.yaml", 4 * 6 + 2))
        case.write("records/past.yaml", "---\n".join(together).replace("2021-Q2", "2022-Q2"))
        told("none", None)
        for folder in ["2022-Q2", "2022", "2022年二季度", "2022Q2", "2022/Q2", "2022-Q2 纪委"]:
            name = f"more/{folder}/a.yaml"
            case.plan("[roster.yaml, records, more]")
            case.write(name, _return(one, "2021-Q2", "{disputes: 1}"))
            told(f"in {name}", (name, 2))
            case.write(name, _return(one, "2022-Q2", "{disputes: 1}"))
            told(f"rightly in {name}", None)
            (case.folder / name).unlink()
        case.write("more/2022-Q2.yaml", _return(one, "2022-Q1", "{disputes: 1}"))
        told("in a file of another period", ("more/2022-Q2.yaml", 2))
        (case.folder / "more/2022-Q2.yaml").unlink()
        name = f"records/{one}.yaml"
        case.write(name, _return(one, "2023-Q1"))
        told("amid the files of a folder", (name, 2))

    def misspelt_facts_of_the_past(self):
        case = self.campaign()
        one = f"records/2022/{_VILLAGES[0]}.yaml"
        case.write(one, _return(_VILLAGES[0], "2022-Q2", "{incmoe: 100}"))
        self.expect("a slip", case.codes(), [("E0603", one, 5)])
        case.write(one, _return(_VILLAGES[0], "2022-Q2", "{income: 100, incomes: 3}"))
        self.expect("beside the fact itself", case.codes(), [("W0651", one, 5)])
        case.write(one, _return(_VILLAGES[0], "2021-Q2", "{incmoe: 100}"))
        self.expect("in a past that nothing reads", [code for code in case.codes() if code[0] != "W0653"],
                    [("W0651", one, 5)])
        for village in _VILLAGES:
            case.write(f"records/2022/{village}.yaml", _return(village, "2022-Q2", "{incomes: 100}"))
        self.expect("by an older version", case.codes(), [("W0651", one, 5)])

    def words_that_there_are_not(self):
        case = self.campaign()
        for word, meant in [("retrun", "return"), ("Return", "return"), ("填报", "return"), ("rosters", "roster"),
                            ("xyzzy", None)]:
            case.write("records/a.yaml", _DISCIPLINE.replace("kind: return", f"kind: {word}"))
            ran = case.run("validate")
            self.expect_words(word, ran, 1, f"did you mean “{meant}”?" if meant else f"no record of kind “{word}”")
            self.expect(f"{word}: a guess", b"did you mean" in ran.stdout, meant is not None)
        for word, meant in [("scroe", "score"), ("valdate", "validate"), ("xyzzy", None), ("go", None)]:
            ran = case.run(word)
            self.expect(word, (ran.returncode, b"did you mean" in ran.stderr), (2, meant is not None))

    def a_year_of_contests(self):
        example = pathlib.Path(__file__).resolve().parent.parent.parent / "examples/ring"
        ran = subprocess.run([self.program, "panel", "--plan", example, "--period", "2026", "--lang", "en"],
                             capture_output=True, check=False, timeout=60)
        self.expect_words("a year of contests", ran, 0, "Contests held", " 13\n")
        ran = subprocess.run([self.program, "panel", "--plan", example, "--period", "2026", "--public", "--lang", "en"],
                             capture_output=True, check=False, timeout=60)
        self.expect_words("its public view", ran, 2, "name a quarter with --period")

    def names_that_are_no_text(self):
        case = self.campaign()
        odd = b"records/" + "东溪镇".encode("gbk") + b".yaml"
        with open(os.path.join(os.fsencode(case.folder), odd), "wb") as file:
            file.write(_DISCIPLINE.encode())
        for form in ["text", "json", "jsonl", "csv", "markdown", "html", "sarif", "junit", "github"]:
            ran = case.run("validate", "--format", form)
            self.expect(form, (ran.returncode, "E0110" in ran.stdout.decode()), (1, True))
        for words in (["score"], ["seal", "--provisional"]):
            self.expect_words(words[0], case.run(*words), 1, "E0110")

    def many_keys(self):
        case = self.campaign()
        text = _return(_VILLAGES[0], facts="").rstrip()
        case.write("records/a.yaml", text + "\n" + "".join(f"  k{n}: 1\n" for n in range(60000)))
        case.write("records/b.yaml", text + " {" + ", ".join(f"k{n}: 1" for n in range(60000)) + "}\n")
        case.write("records/c.yaml", text + " {}\n" + "".join(f"k{n % 30000}: 1\n" for n in range(60000)))
        ran = case.run("validate", "--limit", "5")
        self.expect_words("three mappings of 60,000 keys", ran, 1, "only the first 5")


def main():
    program = golden.arguments("Run the cases of what is not read.").leitai
    with tempfile.TemporaryDirectory() as folder:
        tests = Tests(program, folder)
        for name, case in list(vars(Tests).items()):
            if callable(case) and not name.startswith(("_", "expect", "campaign")):
                case(tests)
    for failure in tests.failures:
        print(failure)
    print(f"{tests.checks - len(tests.failures)} passed, {len(tests.failures)} failed")
    sys.exit(1 if tests.failures else 0)


if __name__ == "__main__":
    main()
