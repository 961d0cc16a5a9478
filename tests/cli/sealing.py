"""Seals: every kind of tampering is named with its file, sums are those of other tools, and a kill leaves no half of one.

    python3 tests/cli/sealing.py --leitai PROGRAM
"""

import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
from forging import as_first_version, forgeries, sums_anew  # noqa: E402
from sealed_campaign import CODES, FILES, PLAN, SETTINGS, make, return_of  # noqa: E402

class Tests:
    """Each test starts from a sealed campaign in a folder of its own."""

    def __init__(self, program, holder):
        self.program = program
        self.holder = pathlib.Path(holder)
        self.sealed = self.holder / "sealed"
        self.failures = []
        self.checks = 0
        make(self.sealed)
        self.expect("seal", self.run(self.sealed, "seal").returncode, 0)

    def run(self, folder, *words):
        return golden.run_program(self.program, [*words], folder, SETTINGS)

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
        return ran.returncode, [(one["seal"], one["kind"]["id"], one["file"] or "") for one in table.get("findings", [])]

    def seals(self, folder):
        """Give each seal's name, and whether it is superseded and was computed again."""
        ran = self.run(folder, "verify", "--format", "json", "--lang", "en")
        return [(one["seal"], one["superseded"], one["computed"]) for one in json.loads(ran.stdout)["seals"]]

    def tampered(self, name, change, *wanted):
        """`change` does something to a copy; verify must find exactly this."""
        folder = self.copy(name)
        change(folder)
        self.expect(name, self.findings(folder), (1 if wanted else 0, list(wanted)))

    # Tests

    def sums(self):
        """The sums are those that sha256sum and openssl would give."""
        seal = self.sealed / "seals/2023-Q1"
        self.expect("files of a seal", sorted(path.name for path in seal.iterdir()), sorted(FILES))
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
            make(folder)
            self.expect("seal again", self.run(folder, "seal", "--jobs", jobs).returncode, 0)
            for name in FILES:
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
        for name in FILES:
            self.tampered(f"no {name}", lambda folder, name=name: (folder / "seals/2023-Q1" / name).unlink(),
                          (seal, "archive_missing", name))
        self.tampered("edited sums", edit("seals/2023-Q1/SHA256SUMS", "  results.json", "  results.jsno"),
                      (seal, "archive_edited", "SHA256SUMS"))
        def forge(folder):
            path = folder / "seals/2023-Q1/results.json"
            path.write_text(path.read_text("utf-8").replace("3.00", "9.00", 1), "utf-8")
            sums_anew(path.parent)

        self.tampered("edited with its sums", forge, (seal, "other_results", "results.json"))
        self.tampered("one more file", lambda folder: (folder / "seals/2023-Q1/notes.txt").write_text("x"),
                      (seal, "archive_unexpected", "notes.txt"))
        self.tampered("changed record", edit(f"records/{CODES[1]}.yaml", "value: 4", "value: 5"),
                      (seal, "input_changed", f"records/{CODES[1]}.yaml"))
        self.tampered("no record", lambda folder: (folder / f"records/{CODES[1]}.yaml").unlink(),
                      (seal, "input_missing", f"records/{CODES[1]}.yaml"))
        self.tampered("changed rubric", edit("rubric.yaml", "full_at: 10", "full_at: 12"), (seal, "rubric_changed", "rubric.yaml"))
        self.tampered("changed roster", edit("roster.yaml", "第1村", "第一村"), (seal, "input_changed", "roster.yaml"))
        self.tampered("changed plan", edit("leitai.yaml", "rubric: rubric.yaml", "rubric: ./rubric.yaml"), (seal, "input_changed", "leitai.yaml"))
        for more in ("weakness_quota: allowed", "catalogues: {duties: builtin:duties}"):  # the seal does not name them
            self.tampered(f"plan with {more}", edit("leitai.yaml", "rubric: rubric.yaml", f"rubric: rubric.yaml\n{more}"))
        self.tampered("changed evidence", edit("evidence/a.txt", "三次", "四次"), (seal, "input_changed", "evidence/a.txt"))
        self.tampered("no evidence", lambda folder: (folder / "evidence/a.txt").unlink(), (seal, "input_missing", "evidence/a.txt"))
        correction = return_of("2023-Q1", CODES[0], 9, ", correction: {was: 3, why: 漏登, by: P01, on: 2023-04-02}")
        self.tampered("a record that came in", lambda folder: (folder / "records/late.yaml").write_text(correction, "utf-8"),
                      (seal, "input_added", "records/late.yaml"))

    def record_step(self, folder, name="2023-Q1"):
        """Record that the period was frozen, with the hash that stands for its seal."""
        sums = hashlib.sha256((folder / "seals" / name / "SHA256SUMS").read_bytes()).hexdigest()
        (folder / "steps.yaml").write_text(f"kind: step\nperiod: 2023-Q1\nstep: frozen\non: 2023-04-06\nby: 区委组织部\n"
                                           f"seal: {name}\nsha256: {sums}\n", "utf-8")
        self.move_on(folder, "2023-Q1")

    @staticmethod
    def move_on(folder, period):
        plan = PLAN.format(period=period).replace("seals]", "steps.yaml, seals]").replace("state: open\n", "")
        (folder / "leitai.yaml").write_text(plan, "utf-8")

    def codes(self, folder, *words):
        """The codes of messages, and the status, of a command in the next quarter."""
        self.move_on(folder, "2023-Q2")
        for number, code in enumerate(CODES):
            (folder / f"records/{code}-2.yaml").write_text(return_of("2023-Q2", code, number + 4), "utf-8")
        ran = self.run(folder, *words, "--lang", "en")
        said = (ran.stdout + ran.stderr).decode()
        return sorted(set(re.findall(r"\[([EW]\d{4})\]", said))), ran.returncode

    def forgeries(self):
        """Whatever is forged, with sums written anew, is named; and no command takes it where the hash is recorded."""
        for name, forge, wanted in forgeries(f"records/{CODES[0]}.yaml"):
            folder = self.copy(f"forged: {name}")
            forge(folder)
            status, found = self.findings(folder)
            self.expect(f"{name}, nothing recorded", (status, sorted({kind for _, kind, _ in found})),
                        (1 if wanted else 0, sorted(wanted)))
            folder = self.copy(f"forged and recorded: {name}")
            self.record_step(folder)
            forge(folder)
            linked = "archive_linked" in wanted
            kinds = {kind for _, kind, _ in self.findings(folder)[1]}
            self.expect(f"{name}, recorded", "seal_differs" in kinds or linked, True)
            codes, status = self.codes(folder, "score")
            self.expect(f"{name}, scored upon", (bool({"E1600", "E1601"} & set(codes)), status), (True, 1))

    def older_program(self):
        """A seal of 0.1 verifies in its own forms; other points are told as a rule that changed, where one can have."""
        for absent, kind in (("missing", "other_results"), ("none", "rule_changed")):
            folder = self.holder / f"older, absent {absent}"
            make(folder)
            rubric = folder / "rubric.yaml"
            rubric.write_text(rubric.read_text("utf-8").replace("absent: missing", f"absent: {absent}"), "utf-8")
            self.expect("sealed", self.run(folder, "seal").returncode, 0)
            as_first_version(folder)
            self.expect(f"first forms, absent {absent}", self.findings(folder), (0, []))
            results = folder / "seals/2023-Q1/results.json"
            results.write_text(results.read_text("utf-8").replace('"visit": "3.00"', '"visit": "9.00"').replace(
                '"visit": "3"', '"visit": "9"'), "utf-8")
            sums_anew(results.parent)
            self.expect(f"other points, absent {absent}", self.findings(folder), (1, [("2023-Q1", kind, "results.json")]))

    def read_everywhere(self):
        """A seal that is not what it was is an error in every command that reads it, with its first difference."""
        folder = self.copy("read")
        self.record_step(folder)
        self.expect("sound", self.codes(folder, "score"), ([], 0))
        results = folder / "seals/2023-Q1/results.yaml"
        results.write_text(results.read_text("utf-8").replace("total: 4.00", "total: 9.00"), "utf-8")
        for command in (["validate"], ["score"], ["explain", "--village", CODES[0]], ["report"], ["diff"], ["seal"]):
            codes, status = self.codes(folder, *command)
            self.expect(f"{command[0]} upon a changed seal", ("E1600" in codes, status), (True, 1))
        said = self.run(folder, "score", "--lang", "en").stderr.decode()
        self.expect("first difference", "total: 4.00 / total: 9.00" in said, True)
        # Deleted and sealed anew after a change: nothing is wrong with it but the hash that was recorded.
        folder = self.copy("anew")
        self.record_step(folder)
        shutil.rmtree(folder / "seals")
        codes, status = self.codes(folder, "score")
        self.expect("a seal that is gone", ("E1602" in codes, status), (True, 1))
        self.move_on(folder, "2023-Q1")
        (folder / f"records/{CODES[1]}.yaml").write_text(return_of("2023-Q1", CODES[1], 8), "utf-8")
        (folder / "steps.yaml").rename(folder / "aside")
        (folder / "leitai.yaml").write_text(PLAN.format(period="2023-Q1"), "utf-8")
        self.expect("sealed anew", self.run(folder, "seal").returncode, 0)
        (folder / "aside").rename(folder / "steps.yaml")
        self.move_on(folder, "2023-Q1")
        self.expect("noticed", self.findings(folder), (1, [("2023-Q1", "seal_differs", "SHA256SUMS")]))
        self.expect("noticed when scored upon", self.codes(folder, "score"), (["E1601"], 1))
        # Not recorded at all: a warning, and no more.
        folder = self.copy("unrecorded")
        (folder / "steps.yaml").write_text("# none yet\n", "utf-8")
        codes, status = self.codes(folder, "score")
        self.expect("not recorded", ("W1605" in codes, status), (True, 0))

    def stray_results(self):
        """Results of a sealed period count from its seal alone, wherever others lie and whatever they call themselves."""
        text = (self.sealed / "seals/2023-Q1/results.yaml").read_text("utf-8")
        forged = text.replace("total: 3.00", "total: 9.00").replace("class: ordinary", "class: ordinary\nsealed: 5")
        for name in ("records/more.yaml", "seals/more.yaml", "seals/2023-Q1/more.yaml"):
            folder = self.copy(f"stray in {name.replace('/', ' ')}")
            self.record_step(folder)
            (folder / name).write_text(forged, "utf-8")
            codes, status = self.codes(folder, "score")
            self.expect(f"{name}", (bool({"E1600", "E1604"} & set(codes)), status), (True, 1))

    def changed_inputs(self):
        """validate says when a record of a sealed period was changed; while it is opened again, nothing."""
        folder = self.copy("changed inputs")
        self.record_step(folder)
        (folder / f"records/{CODES[1]}.yaml").write_text(return_of("2023-Q1", CODES[1], 5), "utf-8")
        self.expect("changed", self.codes(folder, "validate"), (["W1606"], 0))
        (folder / f"records/{CODES[1]}.yaml").unlink()
        self.expect("gone", "W1606" in self.codes(folder, "validate")[0], True)

    def progress(self):
        """What moves on in a plan, and the next quarter's records, change nothing of a sealed one; a later seal builds on it."""
        folder = self.copy("next quarter")
        moved = PLAN.format(period="2023-Q2").replace("title: 比武", "title: 第二季比武").replace("seals]", "seals, more]")
        (folder / "more").mkdir()
        (folder / "leitai.yaml").write_text(moved + "steps: {notice_days: 5}\n", "utf-8")
        for number, code in enumerate(CODES):
            (folder / f"records/{code}-2.yaml").write_text(return_of("2023-Q2", code, number + 4), "utf-8")
        self.expect("next quarter", self.findings(folder), (0, []))
        self.expect("seal of it", self.run(folder, "seal").returncode, 0)
        self.expect("both", self.findings(folder), (0, []))
        manifest = json.loads((folder / "seals/2023-Q2/manifest.json").read_text("utf-8"))
        self.expect("builds on the first", "seals/2023-Q1/results.yaml" in [one["name"] for one in manifest["inputs"]], True)

    def again(self):
        folder = self.copy("again")
        self.expect("sealed before", self.run(folder, "seal").returncode, 2)
        (folder / f"records/{CODES[2]}.yaml").write_text(return_of("2023-Q1", CODES[2], 8), "utf-8")
        self.expect("with a reason", self.run(folder, "seal", "--again", "更正").returncode, 0)
        # The later seal says what the input became, so the earlier one is no finding, and is not computed again.
        self.expect("both are sound", self.findings(folder), (0, []))
        self.expect("computed again", self.seals(folder), [("2023-Q1", True, False), ("2023-Q1.2", False, True)])
        name = f"records/{CODES[2]}.yaml"
        (folder / name).write_text(return_of("2023-Q1", CODES[2], 9), "utf-8")
        self.expect("changed once more", self.findings(folder),
                    (1, [("2023-Q1", "input_changed", name), ("2023-Q1.2", "input_changed", name)]))
        (folder / name).write_text(return_of("2023-Q1", CODES[2], 8), "utf-8")
        manifest = folder / "seals/2023-Q1.2/manifest.json"
        self.expect("why", json.loads(manifest.read_text("utf-8"))["supersedes"]["reason"], "更正")
        sums = folder / "seals/2023-Q1/SHA256SUMS"
        sums.write_text(sums.read_text("utf-8") + "\n", "utf-8")
        self.expect("a broken link", ("2023-Q1.2", "link_broken", "2023-Q1") in self.findings(folder)[1], True)
        shutil.copytree(self.sealed / "seals/2023-Q1", folder / "seals/2023-Q1.3")
        self.expect("a rival", ("2023-Q1.3", "rival", "2023-Q1.2") in self.findings(folder)[1], True)

    def refusals(self):
        folder = self.holder / "owing"
        make(folder)
        (folder / f"records/{CODES[2]}.yaml").unlink()
        self.expect("something is owed", self.run(folder, "seal").returncode, 1)
        self.expect("no seal", (folder / "seals").exists(), False)
        self.expect("nothing to verify", self.findings(folder)[0], 2)
        self.expect("provisional", self.run(folder, "seal", "--provisional").returncode, 0)
        self.expect("stamped", json.loads((folder / "seals/2023-Q1/manifest.json").read_text("utf-8"))["provisional"], True)

    def compared(self):
        """A sealed period is compared as it was sealed; the lines of a village sum to its change, exactly."""
        folder = self.copy("compared")
        (folder / "leitai.yaml").write_text(PLAN.format(period="2023-Q2"), "utf-8")
        for number, code in enumerate(CODES):
            (folder / f"records/{code}-2.yaml").write_text(return_of("2023-Q2", code, 9 - number), "utf-8")
        name = f"records/{CODES[1]}.yaml"
        (folder / name).write_text(return_of("2023-Q1", CODES[1], 10), "utf-8")  # after the seal
        table = json.loads(self.run(folder, "diff", "--format", "json").stdout)
        found = {one["village"]["code"]: (one["before"], one["after"], one["change"], one["rank_after"]) for one in table["villages"]}
        self.expect("changes", found, {CODES[0]: (3, 9, 6, 1), CODES[1]: (4, 8, 4, 2), CODES[2]: (5, 7, 2, 3)})
        rescored = json.loads(self.run(folder, "diff", "--rescore", "--format", "json").stdout)
        self.expect("scored again", [one["before"] for one in rescored["villages"] if one["village"]["code"] == CODES[1]], [10])
        for code in CODES:
            page = json.loads(self.run(folder, "diff", "--village", code, "--format", "json").stdout)
            *steps, total = [Fraction(one["change"]) for one in page["steps"]]
            self.expect(f"sum of {code}", sum(steps), total)
        rubric = folder / "rubric.yaml"
        rubric.write_text(rubric.read_text("utf-8").replace("version: 1.0.0", "version: 2.0.0"), "utf-8")
        self.expect("another rubric", self.run(folder, "diff").returncode, 2)
        self.expect("both by this one", self.run(folder, "diff", "--rescore").returncode, 0)

    def leftovers(self):
        """What a killed run leaves is told, and cleared away once its process is gone; what runs is left alone."""
        folder = self.holder / "leftovers"
        make(folder)
        dead = subprocess.Popen(["true"])
        dead.wait()
        there = [folder / "seals" / f".2023-Q1.{number}" for number in (dead.pid, os.getpid())]
        for one in there:
            one.mkdir(parents=True)
        ran = self.run(folder, "seal", "--lang", "en")
        self.expect("told", (ran.returncode, f".2023-Q1.{dead.pid}" in ran.stderr.decode()), (0, True))
        self.expect("only the dead one is gone", [one.exists() for one in there], [False, True])
        parts = [folder / f"o.html.{number}.tmp" for number in (dead.pid, os.getpid())]
        workbook = folder / "tmp" / f"leitai-workbook-0.{dead.pid}"
        workbook.mkdir(parents=True)
        for one in parts:
            one.write_text("half", "utf-8")
        ran = golden.run_program(self.program, ["score", "-o", "o.html", "-o", "o.xlsx", "--lang", "en"], folder,
                                 {**SETTINGS, "TMPDIR": str(folder / "tmp")})
        said = ran.stderr.decode()
        self.expect("told of files", (ran.returncode, parts[0].name in said, workbook.name in said), (0, True, True))
        self.expect("only those of the dead", [one.exists() for one in (*parts, workbook)], [False, True, False])
        self.expect("nothing new in the temporary folder", list((folder / "tmp").iterdir()), [])

    def kills(self):
        """Killed at fifty moments, seal leaves nothing or all of it."""
        draw = random.Random(50)
        begun = time.monotonic()
        folder = self.holder / "kill"
        make(folder)
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
        for test in (tests.sums, tests.same_bytes, tests.tampering, tests.forgeries, tests.older_program, tests.read_everywhere,
                     tests.stray_results, tests.changed_inputs, tests.leftovers, tests.progress, tests.again, tests.refusals, tests.compared,
                     tests.kills):
            test()
    print("\n".join([*tests.failures, f"{tests.checks} checks, {len(tests.failures)} failures"]))
    return 1 if tests.failures or not tests.checks else 0


if __name__ == "__main__":
    sys.exit(main())
