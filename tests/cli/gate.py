"""The gate for text that leaves: hostile names in every format, and on the terminal.

    python3 tests/cli/gate.py --leitai PROGRAM

No name breaks a file, hides in it or forges a line; two contestants of one name can be told apart; numbers are numbers.
"""

import csv
import io
import json
import os
import pathlib
import re
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as xml
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
from sealed_campaign import CODES, PLAN, RUBRIC, SETTINGS, return_of  # noqa: E402

# As YAML escapes, which reach the program as these characters.
_HOSTILE = r"东\u200B阳\u202E村\uFFFE\uFDD0\u2066\uFEFF\x1b[2Kx\rleitai: 一切正常\u2028leitai: 一切正常\u0085leitai: 一切正常\t\U0001FFFFz\u00AD\u0085"
_STEPS = """kind: step
period: 2023-Q1
step: frozen
on: 2023-04-05
by: 区委组织部
seal: 2023-Q1
---
kind: step
period: 2023-Q1
step: notice
on: 2023-04-07
by: 区委组织部
days: 5
"""
_PAGES = ("text", "csv", "json", "jsonl", "markdown", "html", "xlsx")


def _bad(text):
    """The characters of a text that must not be there."""
    return {f"U+{ord(one):04X}" for one in text
            if (unicodedata.category(one) in ("Cc", "Cf", "Zl", "Zp") and one not in "\r\n") or (ord(one) & 0xFFFE) == 0xFFFE
            or 0xFDD0 <= ord(one) <= 0xFDEF}


def _strings(value):
    """All texts in what JSON holds, keys too."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str):
        yield value


class _Tests(golden.Checks):
    def campaign(self, name, names, township=("东镇", "西镇"), title="比武"):
        folder = self.folder / name
        (folder / "records").mkdir(parents=True)
        codes = [CODES[0], CODES[1], "359901102201"]
        (folder / "leitai.yaml").write_text(PLAN.format(period="2023-Q1").replace("title: 比武", f'title: "{title}"'), "utf-8")
        (folder / "rubric.yaml").write_text(RUBRIC.replace("title: 工作", f'title: "工作{title}"'), "utf-8")
        (folder / "roster.yaml").write_text(
            'kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\ntownships:\n' +
            f'- {{code: "359901101", name: "{township[0]}"}}\n- {{code: "359901102", name: "{township[1]}"}}\nvillages:\n' +
            "".join(f'- {{code: "{code}", name: "{one}", class: ordinary}}\n' for code, one in zip(codes, names)), "utf-8")
        for number, code in enumerate(codes):
            (folder / f"records/{code}.yaml").write_text(return_of("2023-Q1", code, number + 3), "utf-8")
        return folder

    def sound(self, what, form, data):
        """A file is whole, and nothing in it is hidden."""
        if form in ("xlsx", "docx"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for part in archive.namelist():
                    if part.endswith((".xml", ".rels")):
                        tree = xml.fromstring(archive.read(part))
                        self.expect(f"{what}: {part}", _bad("".join(tree.itertext()) + "".join(
                            value for one in tree.iter() for value in one.attrib.values())), set())
                if form == "xlsx":
                    sheets = [one.get("name") for one in xml.fromstring(archive.read("xl/workbook.xml")).iter() if one.tag.endswith("}sheet")]
                    looks = [unicodedata.normalize("NFKC", one).casefold() for one in sheets]
                    self.expect(f"{what}: sheets", len(set(looks)), len(sheets))
            return
        text = data.decode("utf-8")  # raises where it is none
        text = text[1:] if form == "csv" and text.startswith("\ufeff") else text
        self.expect(f"{what}: hidden characters", _bad(text), set())
        self.expect(f"{what}: forged lines", [line for line in text.splitlines() if line.startswith("leitai: 一切正常")], [])
        if form in ("json", "sarif"):
            self.expect(f"{what}: texts", set().union(*(_bad(one) for one in _strings(json.loads(text)))), set())
        if form == "jsonl":
            self.expect(f"{what}: texts", set().union(*(_bad(one) for line in text.splitlines() for one in _strings(json.loads(line)))), set())
        if form == "junit":
            xml.fromstring(text)

    def hostile(self):
        folder = self.campaign("hostile", [_HOSTILE, _HOSTILE + r"\u200B", r"\u200B"], (_HOSTILE, "西镇"), _HOSTILE)
        os.rename(folder / f"records/{CODES[1]}.yaml", os.path.join(os.fsencode(folder / "records"), "东溪镇".encode("gbk") + b".yaml"))
        here = str(folder)
        for words, forms in ((("score", here), _PAGES), (("report", here, "--provisional"), (*_PAGES, "docx")),
                             (("explain", here, "--village", CODES[0]), _PAGES), (("validate", here), (*_PAGES, "sarif", "junit", "github"))):
            if words[0] == "validate":
                (folder / "records/a\nleitai: 一切正常.yaml").write_text("kind: return\nperiod: many\n", "utf-8")
            for form in forms:
                ran = self.run(*words, "--format", form)
                what = f"{words[0]} as {form}"
                self.expect(f"{what}: written", bool(ran.stdout), True)
                if ran.stdout:
                    self.sound(what, form, ran.stdout)
                self.sound(f"{what}: messages", "text", ran.stderr)

    def messages(self):
        """Names on the command line and of files neither move the cursor nor make a line of the program."""
        for words in (("score", "no\nleitai: 一切正常"), ("score", "\x1b[2Jx"), ("score", "--period", "a\u202eb"), ("x\nleitai: 一切正常",),
                      ("score", "--format", "a\nleitai: 一切正常"), ("score", "-o", "gone\x1b/\nleitai: 一切正常"),
                      ("help", "\u200b\x1bx")):
            ran = self.run(*words)
            self.expect(f"{words}: status", ran.returncode, 2)
            self.sound(f"{words}", "text", ran.stderr)

    def no_utf8(self):
        """A seal cannot name a file whose name is no UTF-8: it says so, and nothing is called a bug."""
        folder = self.campaign("gbk", ["甲村", "乙村", "丙村"])
        os.rename(folder / f"records/{CODES[1]}.yaml", os.path.join(os.fsencode(folder / "records"), "东溪镇".encode("gbk") + b".yaml"))
        ran = self.run("seal", str(folder))
        self.expect("seal", (ran.returncode, "不是 UTF-8" in ran.stderr.decode(), "请报告" in ran.stderr.decode()), (1, True, False))
        self.expect("no seal is left", (folder / "seals").exists() and any((folder / "seals").iterdir()), False)

    def namesakes(self):
        """Two villages of one name: the township stands beside both, everywhere, and JSON has the code."""
        folder = str(self.campaign("same", ["东阳村", "北礁村", r"东\u200B阳村"]))
        one, other = "东阳村（东镇）", "东阳村（西镇）"
        for words in (("score", folder), ("score", folder, "--public"), ("report", folder, "--provisional"), ("validate", folder),
                      ("report", folder, "--village", CODES[0], "--provisional"), ("explain", folder, "--village", CODES[0])):
            for form in ("text", "csv", "json", "markdown", "html"):
                text = self.run(*words, "--format", form).stdout.decode().replace(one, "").replace(other, "")
                self.expect(f"{' '.join(words[0::2])} as {form}: a bare name", re.findall("东阳村.{0,9}", text), [])
        rows = json.loads(self.run("score", folder, "--public", "--format", "json").stdout)["villages"]
        self.expect("codes and names", {row["code"]: row["name"] for row in rows}, {CODES[0]: one, CODES[1]: "北礁村", "359901102201": other})

    def vetoes(self):
        """A vetoed village is named with the reason inside the office, is never the best, and is no more than a footnote in a notice."""
        folder = self.campaign("vetoed", ["甲村", "乙村", "丙村"])
        rubric = folder / "rubric.yaml"
        rubric.write_text(rubric.read_text("utf-8").replace(
            "modules:", "vetoes:\n- {id: safety, title: {zh: 重大事故, en: accident}, when: {visits: {above: 4}}, effect: fail}\nmodules:"), "utf-8")
        here, reason = str(folder), "重大事故（不合格，名次排在最后）"
        report = self.run("report", here, "--provisional", "--format", "text").stdout.decode()
        self.expect("page one", f"一票否决：{reason}：丙村。" in report, True)
        self.expect("the highest passes over it", "最高4.00分（乙村）" in report, True)
        data = json.loads(self.run("report", here, "--provisional", "--format", "json").stdout)
        self.expect("the table of classes", [(one["best"]["name"], one["best"]["code"], one["highest"], one["vetoed"]) for one in data["classes"]],
                    [("乙村", CODES[1], 4.0, [{"village": {"code": "359901102201", "name": "丙村"}, "vetoes": ["safety"]}])])
        for words in (("report", here, "--village", "丙村", "--provisional"), ("explain", here, "--village", "丙村")):
            text = self.run(*words, "--format", "text").stdout.decode()
            self.expect(f"the head of {words[0]}", [line for line in text.splitlines()[:12] if "一票否决：" in line and reason in line] != [], True)
        footnote = "细则另有规定"
        public = ["--public", *(["--provisional"] if b"--provisional" in self.run("score", "--help").stdout else [])]
        plain = self.run("score", here, *public, "--format", "text").stdout.decode()
        self.expect("before the notice nothing is said", footnote in plain or "否决" in plain, False)
        plan = folder / "leitai.yaml"
        plan.write_text(plan.read_text("utf-8").replace("records, seals]", "records, steps.yaml, seals]"), "utf-8")
        (folder / "steps.yaml").write_text(_STEPS, "utf-8")
        notice = self.run("score", here, *public, "--format", "text").stdout.decode()
        self.expect(f"on notice: {notice[-200:]}", (footnote in notice, "否决" in notice or "事故" in notice), (True, False))
        rubric.write_text(rubric.read_text("utf-8").replace("above: 4", "above: 40"), "utf-8")
        self.expect("no footnote without need", footnote in self.run("score", here, *public, "--format", "text").stdout.decode(), False)

    def numbers(self, county):
        """Changes and rates are numbers in data, and the guard touches texts alone."""
        for words in (("diff", county), ("diff", county, "--public", "--provisional"), ("report", county, "--provisional"), ("score", county)):
            data = self.run(*words, "--format", "json").stdout.decode()
            self.expect(f"{words[0]}: numbers as texts", re.findall(r'"[^"]*":"[-+]?\d+\.\d+%?"', data), [])
            table = list(csv.reader(io.StringIO(self.run(*words, "--format", "csv").stdout.decode("utf-8-sig"))))
            self.expect(f"{words[0]}: guarded numbers", [cell for row in table for cell in row if re.match(r"'[-+]?[\d.]+%?$", cell)], [])
        changes = [row["change"] for row in json.loads(self.run("diff", county, "--public", "--provisional", "--format", "json").stdout)["villages"]]
        self.expect("changes", all(isinstance(one, (int, float)) for one in changes) and min(changes) < 0 < max(changes), True)
        self.expect("people see the sign", "+" in self.run("diff", county).stdout.decode(), True)


def main():
    given = golden.arguments("Write hostile names in every format.")
    county = str(pathlib.Path(__file__).resolve().parents[2] / "examples/county")
    with tempfile.TemporaryDirectory() as holder:
        tests = _Tests(given.leitai, pathlib.Path(holder), SETTINGS)
        tests.hostile()
        tests.messages()
        tests.no_utf8()
        tests.namesakes()
        tests.vetoes()
        tests.numbers(county)
    return tests.close()


if __name__ == "__main__":
    sys.exit(main())
