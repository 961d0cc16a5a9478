"""Names of office holders stand on the pages about their own village, and nowhere else.

    python3 tests/cli/office_holders.py --leitai PROGRAM

Two campaigns are the same but that the rosters of one name every secretary. Pages about one village (`explain`, `report --village`,
`duties --village`, its checklist) print the name, and without it nothing else than before. All other outputs, public ones and
files of a seal among them, are the same bytes; so are those of a city, which reads seals and goes on into the county's folder.
"""

import hashlib
import pathlib
import re
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
from sealed_campaign import CODES, RUBRIC, SETTINGS, make  # noqa: E402

_NAME = "钱塘甲"  # neither word stands in any example
_VILLAGE = "359902101202"
_FORMATS = ("text", "json", "jsonl", "csv", "markdown", "html")
_OWN = (["explain", "--village", _VILLAGE], ["report", "--village", _VILLAGE, "--provisional"], ["duties", "--village", _VILLAGE],
        ["duties", "--village", _VILLAGE, "--checklist"])
# What stands on other pages is decided before its format: these three have all that is printed at all.
_FORMATS_OF_OTHERS = ("text", "json", "html")
_OTHERS = (["score"], ["score", "--public"], ["diagnose"], ["diagnose", "--public"], ["diagnose", "--village", _VILLAGE], ["duties"],
           ["duties", "--public"], ["books"], ["books", "--public"], ["report", "--provisional"],
           ["report", "--showcase", "--provisional"], ["report", "--township", "东溪镇", "--provisional"], ["diff", "--village", _VILLAGE], ["diff", "--public"],
           ["validate"])


class Tests:
    """Counts what was compared."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.passed, self.failures = 0, []

    def expect(self, what, fine):
        self.passed += bool(fine)
        if not fine:
            self.failures.append(what)

    def run(self, folder, *words):
        return golden.run_program(self.program, [*words, "."], self.folder / folder, SETTINGS)

    def pages(self):
        """Every page in every format that it has, with names and without."""
        for words in (*_OWN, *_OTHERS):
            compared = 0
            for shape in _FORMATS if words in _OWN else _FORMATS_OF_OTHERS:
                named, plain = (self.run(folder, *words, "--format", shape, "--lang", "zh") for folder in ("named", "plain"))
                if named.returncode == 2 and plain.returncode == 2:  # not in this format
                    continue
                what = f"{' '.join(words)} {shape}"
                there = _NAME.encode() in named.stdout
                compared += 1
                if words not in _OWN:
                    same = all(_placed(one) == _placed(other) for one, other in
                               ((named.stdout, plain.stdout), (named.stderr, plain.stderr)))
                    self.expect(f"{what}: names", not there and _NAME.encode() not in named.stderr)
                    # Tables of messages have the column in a cell of its own.
                    same = same or (words == ["validate"] and shape in ("csv", "markdown", "html"))
                    self.expect(f"{what}: differs", same and named.returncode == plain.returncode)
                elif shape in ("text", "markdown", "html"):
                    self.expect(f"{what}: does not name", there)
                    self.expect(f"{what}: names without a name", _NAME.encode() not in plain.stdout)
            self.expect(f"{' '.join(words)}: in no format", compared > 0)

    def seal(self):
        """No file of a seal names anybody, and none that tells results is another one."""
        for folder in ("named-county", "plain-county"):
            make(self.folder / folder)
        roster = self.folder / "named-county/roster.yaml"
        named = roster.read_text("utf-8").replace("class: ordinary}", "class: ordinary, secretary: {id: S1, name: " + _NAME +
                                                  ", since: 2022-01-01}}")
        roster.write_text(named, "utf-8")
        plain = self.folder / "plain-county/roster.yaml"
        plain.write_text(named.replace(f" name: {_NAME},", ""), "utf-8")
        self.expect("the county names its secretaries", _NAME in named)
        for folder in ("named-county", "plain-county"):
            self.expect(f"seal of {folder}", self.run(folder, "seal").returncode == 0)
            self.expect(f"{folder} verified", self.run(folder, "verify").returncode == 0)
        sealed = sorted((self.folder / "named-county/seals/2023-Q1").iterdir())
        self.expect("files of the seal", {"roster.json", "city.json", "results.json"} <= {file.name for file in sealed})
        for file in sealed:
            same = file.read_bytes() == (self.folder / "plain-county/seals/2023-Q1" / file.name).read_bytes()
            self.expect(f"{file.name} of a seal", _NAME.encode() not in file.read_bytes() and
                        (same or file.name in ("manifest.json", "SHA256SUMS", "SM3SUMS")))

    def city(self):
        """The county explains with the name; the city that goes into its folder does not."""
        sums = (self.folder / "named-county/seals/2023-Q1/SHA256SUMS").read_bytes()
        folder = self.folder / "city"
        folder.mkdir()
        (folder / "rubric.yaml").write_text(RUBRIC, "utf-8")
        (folder / "leitai.yaml").write_text(
            "leitai: 1\ntitle: 全市\nperiod: 2023-Q1\nrubric: rubric.yaml\nrecords: [seals]\nmembers:\n"
            f"- {{folder: ../named-county, seal: 2023-Q1, sha256: {hashlib.sha256(sums).hexdigest()}}}\n", "utf-8")
        self.expect("the county explains with the name",
                    _NAME.encode() in self.run("named-county", "explain", "--village", CODES[0]).stdout)
        for words in (["score"], ["explain", "--village", CODES[0]], ["report", "--village", CODES[0]], ["validate"]):
            ran = self.run("city", *words)
            self.expect(f"city: {' '.join(words)}", ran.returncode == 0 and _NAME.encode() not in ran.stdout + ran.stderr)
        told = self.run("city", "explain", "--village", CODES[0]).stdout.decode()
        self.expect("the city goes into the county's folder", "S1" in told)


def _placed(text):
    """Without columns and byte offsets of the roster, which a name moves."""
    text = re.sub(rb"(roster\.yaml:\d+):\d+", rb"\1", text)
    return re.sub(rb'"(byte|column)": ?\d+', rb"", text)


def _named(folder):
    """The county whose rosters name every secretary; and how many."""
    roster = folder / "roster.yaml"
    text, count = re.subn(r"(secretary: \{id: S\d+,)", rf"\1 name: {_NAME},", roster.read_text("utf-8"))
    roster.write_text(text, "utf-8")
    return count


def main():
    given = golden.arguments("Look for names of office holders in all outputs.")
    with tempfile.TemporaryDirectory() as scratch:
        tests = Tests(given.leitai, pathlib.Path(scratch))
        for folder in ("named", "plain"):
            # Seals list the roster with its hash; here nothing is to hang on that.
            shutil.copytree(golden.ROOT / "examples/county", tests.folder / folder)
            shutil.rmtree(tests.folder / folder / "seals")
            plan = tests.folder / folder / "leitai.yaml"
            plan.write_text(plan.read_text("utf-8").replace(", seals]", "]"), "utf-8")
        tests.expect("secretaries of the roster", _named(tests.folder / "named") > 30)
        tests.pages()
        tests.seal()
        tests.city()
    print("\n".join([*tests.failures, f"{tests.passed} passed, {len(tests.failures)} failed"]))
    return 1 if tests.failures else 0


if __name__ == "__main__":
    sys.exit(main())
