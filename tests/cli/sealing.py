"""Seals: every kind of tampering is named with its file, sums are those of other tools, and a kill leaves no half of one.

    python3 tests/cli/sealing.py --leitai PROGRAM
"""

import hashlib
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

_PLAN = """leitai: 1
title: 比武
period: {period}
state: open
rubric: rubric.yaml
records: [roster.yaml, records, seals]
"""
_RUBRIC = """rubric: plain
version: 1.0.0
title: {zh: 细则, en: Rubric}
scores: village
total: 10
rounding: {at: {total: 2}}
ties: []
classes: {ordinary: 一般村}
instead: {missing: zero}
facts: {visits: {type: count, absent: missing, better: more, evidence: optional}}
modules:
- {id: work, title: 工作, points: 10, indicators: [{id: visit, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}]}
"""
_CODES = [f"3599011012{number:02}" for number in range(1, 4)]
_FILES = ("results.json", "results.yaml", "manifest.json", "SHA256SUMS", "SM3SUMS")
_SETTINGS = {"SOURCE_DATE_EPOCH": "1688400000"}


def _return(period, code, visits, evidence=""):
    return f'kind: return\nperiod: {period}\nvillage: "{code}"\nby: {{level: county}}\n' \
           f"facts: {{visits: {{value: {visits}{evidence}}}}}\n"


def _campaign(folder):
    """Three villages, a quarter of returns, one piece of evidence that is a file."""
    (folder / "records").mkdir(parents=True)
    (folder / "evidence").mkdir()
    (folder / "evidence/a.txt").write_text("三次走访\n", "utf-8")
    (folder / "leitai.yaml").write_text(_PLAN.format(period="2023-Q1"), "utf-8")
    (folder / "rubric.yaml").write_text(_RUBRIC, "utf-8")
    (folder / "roster.yaml").write_text(
        'kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\n'
        'townships: [{code: "359901101", name: 东镇}]\nvillages:\n' +
        "".join(f'- {{code: "{code}", name: 第{code[-1]}村, class: ordinary}}\n' for code in _CODES), "utf-8")
    for number, code in enumerate(_CODES):
        evidence = ", evidence: [{file: evidence/a.txt}]" if number == 0 else ""
        (folder / f"records/{code}.yaml").write_text(_return("2023-Q1", code, number + 3, evidence), "utf-8")


class Tests:
    """Each test starts from a sealed campaign in a folder of its own."""

    def __init__(self, program, holder):
        self.program = program
        self.holder = pathlib.Path(holder)
        self.sealed = self.holder / "sealed"
        self.failures = []
        self.checks = 0
        _campaign(self.sealed)
        self.expect("seal", self.run(self.sealed, "seal").returncode, 0)

    def run(self, folder, *words):
        return golden.run_program(self.program, [*words], folder, _SETTINGS)

    def expect(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append(f"{what}: {found!r}, wanted {wanted!r}")

    def copy(self, name):
        folder = self.holder / name
        shutil.copytree(self.sealed, folder)
        return folder

    def findings(self, folder):
        ran = self.run(folder, "verify", "--format", "json", "--lang", "en")
        if not ran.stdout:
            return ran.returncode, ran.stderr.decode()
        table = json.loads(ran.stdout)
        return ran.returncode, [(one["seal"], one["kind"], one["file"]) for one in table.get("findings", [])]

    def tampered(self, name, change, *wanted):
        """`change` does something to a copy; verify must find exactly this."""
        folder = self.copy(name)
        change(folder)
        self.expect(name, self.findings(folder), (1 if wanted else 0, list(wanted)))

    # Tests

    def sums(self):
        """The sums are those that sha256sum and openssl would give."""
        seal = self.sealed / "seals/2023-Q1"
        self.expect("files of a seal", sorted(path.name for path in seal.iterdir()), sorted(_FILES))
        for line in (seal / "SHA256SUMS").read_text("utf-8").splitlines():
            sum_, name = line.split("  ")
            self.expect(f"SHA-256 of {name}", sum_, hashlib.sha256((seal / name).read_bytes()).hexdigest())
        for line in (seal / "SM3SUMS").read_text("utf-8").splitlines():
            sum_, name = line.split("  ")
            ran = subprocess.run(["openssl", "dgst", "-sm3", "-r", seal / name], capture_output=True, text=True, check=True)
            self.expect(f"SM3 of {name}", sum_, ran.stdout.split()[0])
        self.expect("nothing was touched", self.findings(self.sealed), (0, []))

    def same_bytes(self):
        """One thread or four, this folder or another: the same seal."""
        for jobs in ("1", "4"):
            folder = self.holder / f"jobs-{jobs}"
            _campaign(folder)
            self.expect("seal again", self.run(folder, "seal", "--jobs", jobs).returncode, 0)
            for name in _FILES:
                one, other = (where / "seals/2023-Q1" / name for where in (self.sealed, folder))
                self.expect(f"{name} with {jobs} jobs", other.read_bytes(), one.read_bytes())

    def tampering(self):
        def edit(name, old, new):
            def change(folder):
                path = folder / name
                text = path.read_text("utf-8")
                assert old in text, (name, old)
                path.write_text(text.replace(old, new, 1), "utf-8")
            return change

        seal = "2023-Q1"
        for name, old in (("results.json", "3.00"), ("results.yaml", "total: 3"), ("manifest.json", '"role": "plan"')):
            self.tampered(f"edited {name}", edit(f"seals/2023-Q1/{name}", old, old[:-1] + "9"),
                          (seal, "archive_edited", name), *([(seal, "archive_unreadable", name)] if name == "manifest.json" else []))
        for name in _FILES:
            more = [(seal, "archive_unreadable", name)] if name == "manifest.json" else []
            self.tampered(f"no {name}", lambda folder, name=name: (folder / "seals/2023-Q1" / name).unlink(),
                          (seal, "archive_missing", name), *more)
        self.tampered("edited sums", edit("seals/2023-Q1/SHA256SUMS", "  results.json", "  results.jsno"),
                      (seal, "archive_edited", "SHA256SUMS"))
        def forge(folder):
            path = folder / "seals/2023-Q1/results.json"
            path.write_text(path.read_text("utf-8").replace("3.00", "9.00", 1), "utf-8")
            for sums, tool in (("SHA256SUMS", "sha256"), ("SM3SUMS", "sm3")):
                made = subprocess.run(["openssl", "dgst", f"-{tool}", "-r", *_FILES[:3]], cwd=path.parent, capture_output=True,
                                      text=True, check=True).stdout
                (path.parent / sums).write_text(made.replace(" *", "  "), "utf-8")

        self.tampered("edited with its sums", forge, (seal, "other_results", "results.json"))
        self.tampered("one more file", lambda folder: (folder / "seals/2023-Q1/notes.txt").write_text("x"),
                      (seal, "archive_unexpected", "notes.txt"))
        self.tampered("changed record", edit(f"records/{_CODES[1]}.yaml", "value: 4", "value: 5"),
                      (seal, "input_changed", f"records/{_CODES[1]}.yaml"))
        self.tampered("no record", lambda folder: (folder / f"records/{_CODES[1]}.yaml").unlink(),
                      (seal, "input_missing", f"records/{_CODES[1]}.yaml"))
        self.tampered("changed rubric", edit("rubric.yaml", "full_at: 10", "full_at: 12"), (seal, "input_changed", "rubric.yaml"))
        self.tampered("changed roster", edit("roster.yaml", "第1村", "第一村"), (seal, "input_changed", "roster.yaml"))
        self.tampered("changed plan", edit("leitai.yaml", "title: 比武", "title: 赛"), (seal, "input_changed", "leitai.yaml"))
        self.tampered("changed evidence", edit("evidence/a.txt", "三次", "四次"), (seal, "input_changed", "evidence/a.txt"))
        self.tampered("no evidence", lambda folder: (folder / "evidence/a.txt").unlink(), (seal, "input_missing", "evidence/a.txt"))
        correction = _return("2023-Q1", _CODES[0], 9, ", correction: {was: 3, why: 漏登, by: P01, on: 2023-04-02}")
        self.tampered("a record that came in", lambda folder: (folder / "records/late.yaml").write_text(correction, "utf-8"),
                      (seal, "input_added", "records/late.yaml"))

    def progress(self):
        """The state, and the next quarter's records, change nothing of a sealed one; a later seal builds on it."""
        folder = self.copy("next quarter")
        (folder / "leitai.yaml").write_text(_PLAN.format(period="2023-Q2").replace("open", "notice"), "utf-8")
        for number, code in enumerate(_CODES):
            (folder / f"records/{code}-2.yaml").write_text(_return("2023-Q2", code, number + 4), "utf-8")
        self.expect("next quarter", self.findings(folder), (0, []))
        self.expect("seal of it", self.run(folder, "seal").returncode, 0)
        self.expect("both", self.findings(folder), (0, []))
        manifest = json.loads((folder / "seals/2023-Q2/manifest.json").read_text("utf-8"))
        self.expect("builds on the first", "seals/2023-Q1/results.yaml" in [one["name"] for one in manifest["inputs"]], True)

    def again(self):
        folder = self.copy("again")
        self.expect("sealed before", self.run(folder, "seal").returncode, 2)
        (folder / f"records/{_CODES[2]}.yaml").write_text(_return("2023-Q1", _CODES[2], 8), "utf-8")
        self.expect("with a reason", self.run(folder, "seal", "--again", "更正").returncode, 0)
        name = f"records/{_CODES[2]}.yaml"
        self.expect("the old one is told", self.findings(folder), (1, [("2023-Q1", "input_changed", name)]))
        manifest = folder / "seals/2023-Q1.2/manifest.json"
        self.expect("why", json.loads(manifest.read_text("utf-8"))["supersedes"]["reason"], "更正")
        sums = folder / "seals/2023-Q1/SHA256SUMS"
        sums.write_text(sums.read_text("utf-8") + "\n", "utf-8")
        self.expect("a broken link", ("2023-Q1.2", "link_broken", "2023-Q1") in self.findings(folder)[1], True)
        shutil.copytree(self.sealed / "seals/2023-Q1", folder / "seals/2023-Q1.3")
        self.expect("a rival", ("2023-Q1.3", "rival", "2023-Q1.2") in self.findings(folder)[1], True)

    def refusals(self):
        folder = self.holder / "owing"
        _campaign(folder)
        (folder / f"records/{_CODES[2]}.yaml").unlink()
        self.expect("something is owed", self.run(folder, "seal").returncode, 1)
        self.expect("no seal", (folder / "seals").exists(), False)
        self.expect("nothing to verify", self.findings(folder)[0], 2)
        self.expect("provisional", self.run(folder, "seal", "--provisional").returncode, 0)
        self.expect("stamped", json.loads((folder / "seals/2023-Q1/manifest.json").read_text("utf-8"))["provisional"], True)

    def compared(self):
        """A sealed period is compared as it was sealed; the lines of a village sum to its change, exactly."""
        folder = self.copy("compared")
        (folder / "leitai.yaml").write_text(_PLAN.format(period="2023-Q2"), "utf-8")
        for number, code in enumerate(_CODES):
            (folder / f"records/{code}-2.yaml").write_text(_return("2023-Q2", code, 9 - number), "utf-8")
        name = f"records/{_CODES[1]}.yaml"
        (folder / name).write_text(_return("2023-Q1", _CODES[1], 10), "utf-8")  # after the seal
        table = json.loads(self.run(folder, "diff", "--format", "json").stdout)
        found = {one["code"]: (one["before"], one["after"], one["change"], one["rank_after"]) for one in table["villages"]}
        self.expect("changes", found, {_CODES[0]: (3, 9, "+6.00", 1), _CODES[1]: (4, 8, "+4.00", 2), _CODES[2]: (5, 7, "+2.00", 3)})
        rescored = json.loads(self.run(folder, "diff", "--rescore", "--format", "json").stdout)
        self.expect("scored again", [one["before"] for one in rescored["villages"] if one["code"] == _CODES[1]], [10])
        for code in _CODES:
            page = json.loads(self.run(folder, "diff", "--village", code, "--format", "json").stdout)
            *steps, total = [Fraction(one["change"]) for one in page["steps"]]
            self.expect(f"sum of {code}", sum(steps), total)
        rubric = folder / "rubric.yaml"
        rubric.write_text(rubric.read_text("utf-8").replace("version: 1.0.0", "version: 2.0.0"), "utf-8")
        self.expect("another rubric", self.run(folder, "diff").returncode, 2)
        self.expect("both by this one", self.run(folder, "diff", "--rescore").returncode, 0)

    def kills(self):
        """Killed at fifty moments, seal leaves nothing or all of it."""
        draw = random.Random(50)
        begun = time.monotonic()
        folder = self.holder / "kill"
        _campaign(folder)
        self.run(folder, "seal")
        whole = time.monotonic() - begun
        finished = 0
        for _ in range(50):
            shutil.rmtree(folder / "seals", ignore_errors=True)
            child = subprocess.Popen([self.program, "seal"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                child.wait(draw.uniform(0, whole * 1.2))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            there = (folder / "seals/2023-Q1").exists()
            finished += there
            found = self.findings(folder)
            self.expect("after a kill", found[0], 0 if there else 2)
        self.expect("some were killed, or some finished", 0 <= finished <= 50, True)


def main():
    given = golden.arguments("Seal, tamper and verify.")
    with tempfile.TemporaryDirectory() as holder:
        tests = Tests(given.leitai, holder)
        for test in (tests.sums, tests.same_bytes, tests.tampering, tests.progress, tests.again, tests.refusals, tests.compared,
                     tests.kills):
            test()
    print("\n".join([*tests.failures, f"{tests.checks} checks, {len(tests.failures)} failures"]))
    return 1 if tests.failures or not tests.checks else 0


if __name__ == "__main__":
    sys.exit(main())
