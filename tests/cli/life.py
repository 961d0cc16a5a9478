"""The life of a quarter: sealed, on notice, contested, opened again, corrected, sealed again, final; and a year of seals.

    python3 tests/cli/life.py --leitai PROGRAM

Whatever a step says is held against the seals; a published notice is checked by its hash alone; the corrected seal is
compared with the first one. Totals are those of tests/cli/sealed_campaign.py: the number of visits.
"""

import hashlib
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
from sealed_campaign import CALENDAR, CODES, PLAN, SETTINGS, make, return_of  # noqa: E402


def _step(kind, day, *more):
    return "\n".join([f"kind: step\nperiod: 2023-Q1\nstep: {kind}\non: {day}\nby: 区委组织部", *more]) + "\n"


class Life:
    """One campaign, step by step."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.failures = []
        self.checks = 0
        make(folder)
        (folder / "calendar.yaml").write_text(CALENDAR, "utf-8")
        (folder / "steps").mkdir()
        self.plan("open")

    def plan(self, state, period="2023-Q1", more=""):
        text = PLAN.format(period=period).replace("open", state).replace("seals]", "steps, seals]")
        (self.folder / "leitai.yaml").write_text(text + "calendar: calendar.yaml\n" + more, "utf-8")

    def record(self, name, text):
        (self.folder / "steps" / f"{name}.yaml").write_text(text, "utf-8")

    def hash_of(self, seal):
        """The line by which a step records a seal."""
        return "sha256: " + hashlib.sha256((self.folder / "seals" / seal / "SHA256SUMS").read_bytes()).hexdigest()

    def run(self, *words):
        return golden.run_program(self.program, [*words], self.folder, SETTINGS)

    def page(self, *words):
        return json.loads(self.run(*words, "--format", "json").stdout)

    def expect(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append(f"{what}: {found!r}, wanted {wanted!r}")

    def sound(self, what):
        """Neither validate nor verify has a word to say."""
        ran = self.run("validate", "--lang", "en")
        self.expect(f"validate {what}", (ran.returncode, ran.stdout), (0, b""))
        self.expect(f"verify {what}", self.findings(), [])

    def findings(self):
        return [(one["seal"], one["kind"]["id"], one["file"] or "") for one in self.page("verify").get("findings", [])]

    def first_notice(self):
        self.expect("sealed", self.run("seal").returncode, 0)
        self.plan("frozen")
        self.record("1-frozen", _step("frozen", "2023-04-03", "seal: 2023-Q1", self.hash_of("2023-Q1")))
        self.sound("when frozen")
        # Monday to Friday but for Wednesday the 5th: five days end on Monday the 10th.
        self.plan("notice")
        self.record("2-notice", _step("notice", "2023-04-03", "days: 5"))
        self.sound("on notice")
        self.notice("2023-04-10")

    def notice(self, until):
        """The notice, its hash on every other form, and what the public can check."""
        ran = self.run("score", "--public", "--format", "json", "--lang", "en")
        self.expect("dates", json.loads(ran.stdout)["notice"]["until"], until)
        self.expect("one notice in both languages", self.run("score", "--public", "--format", "json").stdout, ran.stdout)
        digest = hashlib.sha256(ran.stdout).hexdigest()
        for shape in ("text", "markdown"):
            for lang in ("zh", "en"):
                shown = self.run("score", "--public", "--format", shape, "--lang", lang).stdout.decode()
                self.expect(f"hash on {shape}", digest in shown, True)
        sealed = (self.folder / "seals/2023-Q1/results.json").read_bytes()
        self.expect("no hash of results", hashlib.sha256(sealed).hexdigest()[:16] in shown, False)
        (self.folder / "notice.json").write_bytes(ran.stdout)
        for given, status in ((digest, 0), (digest[:16].upper(), 0), ("0" * 16, 1), (digest[:15], 2), ("g" * 16, 2)):
            found = golden.run_program(self.program, ["verify", "--notice", "notice.json", "--hash", given], self.folder)
            self.expect(f"the public checks {given}", found.returncode, status)
        return digest

    def contest(self):
        """One objection is upheld and one dismissed; the first leads to a correction and a second seal."""
        head = 'kind: objection\nperiod: 2023-Q1\nby: self\nwhat: 漏登\n'
        said = "kind: decision\nperiod: 2023-Q1\nby: 区委组织部\nperson: P01\n"
        self.record("3-OB-1", f'{head}id: OB-1\non: 2023-04-04\nvillage: "{CODES[0]}"\nabout: visit\n---\n'
                              f'{said}objection: OB-1\non: 2023-04-07\nupheld: "yes"\nwhy: 应为九次\n')
        self.record("3-OB-2", f'{head}id: OB-2\non: 2023-04-06\nvillage: "{CODES[1]}"\nabout: total\n---\n'
                              f'{said}objection: OB-2\non: 2023-04-07\nupheld: "no"\nwhy: 没有依据\n')
        self.record("4-reopened", _step("reopened", "2023-04-10", "why: OB-1 成立"))
        (self.folder / "records/corrected.yaml").write_text(return_of(
            "2023-Q1", CODES[0], 9, ", correction: {was: 3, why: 漏登, by: P01, on: 2023-04-10, objection: OB-1}"), "utf-8")
        self.plan("open")
        # Until it is sealed anew, the correction is a record that came in.
        self.expect("a correction", self.findings(), [("2023-Q1", "input_added", "records/corrected.yaml")])
        self.expect("a reason is needed", self.run("seal").returncode, 2)
        self.expect("sealed again", self.run("seal", "--again", "OB-1").returncode, 0)
        self.expect("not recorded yet", self.findings(), [])
        self.record("5-frozen", _step("frozen", "2023-04-10", "seal: 2023-Q1.2", self.hash_of("2023-Q1.2")))
        self.record("6-notice", _step("notice", "2023-04-11", "days: 5"))
        self.plan("notice")
        self.sound("after the correction")
        digest = self.notice("2023-04-17")
        self.record("6-notice", _step("notice", "2023-04-11", "days: 5", f"sha256: {digest}"))
        self.record("7-final", _step("final", "2023-04-18"))
        self.plan("final")
        self.sound("when final")

    def compared(self):
        page = self.page("diff", "--from", "2023-Q1", "--to", "2023-Q1")
        self.expect("what the correction did", {one["village"]["code"]: one["change"] for one in page["villages"]},
                    {CODES[0]: 6, CODES[1]: 0, CODES[2]: 0})
        self.expect("corrections", [(one["village"]["code"], one["was"], one["now"], one["objection"]) for one in page["corrections"]],
                    [(CODES[0], 3, 9, "OB-1")])
        self.expect("objections", [(one["objection"], one["upheld"]["id"]) for one in page["objections"]],
                    [("OB-1", "yes"), ("OB-2", "no")])
        self.expect("inputs", [(one["change"]["id"], one["file"]) for one in page["inputs"]], [("added", "records/corrected.yaml")])
        self.expect("by name", self.page("diff", "--from", "2023-Q1", "--to", "2023-Q1.2")["villages"], page["villages"])
        self.expect("itself", self.run("diff", "--from", "2023-Q1.2", "--to", "2023-Q1.2").returncode, 2)
        public = self.run("diff", "--from", "2023-Q1", "--to", "2023-Q1", "--public").stdout.decode()
        self.expect("nobody is told why", any(word in public for word in ("OB-1", "P01", "漏登", "走访")), False)

    def rubrics(self):
        """By a rubric in which twelve visits are full marks, nine are 7.50 and no longer 9."""
        other = (self.folder / "rubric.yaml").read_text("utf-8").replace("full_at: 10", "full_at: 12")
        (self.folder / "other.yaml").write_text(other.replace("1.0.0", "2.0.0"), "utf-8")
        page = self.page("diff", "--rubric", "other.yaml")
        self.expect("two rubrics", {one["village"]["code"]: (one["before"], one["after"]) for one in page["villages"]},
                    {CODES[0]: (7.5, 9), CODES[1]: (3.33, 4), CODES[2]: (4.17, 5)})

    def tampering(self):
        def with_change(what, path, old, new, wanted):
            file = self.folder / path
            before = file.read_text("utf-8")
            file.write_text(before.replace(old, new), "utf-8")
            self.expect(f"{what}: changed", file.read_text("utf-8") != before, True)
            self.expect(what, self.findings(), wanted)
            file.write_text(before, "utf-8")

        with_change("another notice", "steps/6-notice.yaml", "sha256: ", "sha256: 0", [])  # 65 digits: no such step
        digest = (self.folder / "steps/6-notice.yaml").read_text("utf-8").split("sha256: ")[1].strip()
        with_change("a notice of other bytes", "steps/6-notice.yaml", digest, "0" * 64,
                    [("2023-Q1.2", "notice_differs", "notice.json")])
        with_change("a notice of other days", "steps/6-notice.yaml", "days: 5", "days: 6",
                    [("2023-Q1.2", "notice_differs", "notice.json")])
        with_change("a seal that is not there", "steps/1-frozen.yaml", "seal: 2023-Q1", "seal: 2023-Q1.7",
                    [("2023-Q1.7", "seal_missing", "seals/2023-Q1.7")])
        with_change("the wrong seal", "steps/5-frozen.yaml", "2023-Q1.2", "2023-Q1",
                    [("2023-Q1", "seal_differs", "SHA256SUMS"), ("2023-Q1.2", "step_names_other", "seals/2023-Q1.2")])
        with_change("another hash", "steps/1-frozen.yaml", "sha256: ", "sha256: f", [])  # 65 digits: no such step
        with_change("a form that nobody knows", "steps/6-notice.yaml", "days: 5", "days: 5\nform: 3",
                    [("2023-Q1.2", "notice_differs", "notice.json")])
        with_change("the present form by its number", "steps/6-notice.yaml", "days: 5", "days: 5\nform: 2", [])
        self.sound("when all is put back")

    def year(self):
        """Two sealed quarters, one of them sealed twice, make a year: 40 % of the first and 60 % of the second."""
        self.plan("open", "2023-Q2")
        for number, code in enumerate(CODES):
            (self.folder / f"records/{code}-2.yaml").write_text(return_of("2023-Q2", code, number + 5), "utf-8")
        self.expect("second quarter", self.run("seal").returncode, 0)
        self.plan("open", "2023", "annual: {weights: {Q1: 40%, Q2: 60%}, missing_quarter: refuse}\n")
        page = self.page("score")
        self.expect("the year", {one["village"]["code"]: one["total"] for one in page["villages"]},
                    {CODES[0]: 6.6, CODES[1]: 5.2, CODES[2]: 6.2})  # 9 and 5, 4 and 6, 5 and 7
        self.expect("sealed as well", self.run("seal").returncode, 0)
        self.expect("all three", self.findings(), [])


def main():
    given = golden.arguments("Take a quarter from open to final.")
    with tempfile.TemporaryDirectory() as holder:
        life = Life(given.leitai, pathlib.Path(holder) / "campaign")
        for part in (life.first_notice, life.contest, life.compared, life.rubrics, life.tampering, life.year):
            part()
    print("\n".join([*life.failures, f"{life.checks} checks, {len(life.failures)} failures"]))
    return 1 if life.failures or not life.checks else 0


if __name__ == "__main__":
    sys.exit(main())
