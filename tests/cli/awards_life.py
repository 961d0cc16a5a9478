"""Awards in a seal, in a notice and beside the steps: what was decided can be computed again, and what was changed is named.

    python3 tests/cli/awards_life.py --leitai PROGRAM
"""

import hashlib
import json
import pathlib
import re
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

EXAMPLE = golden.ROOT / "examples/awards"
LOSER = "359905101205"  # 大坂村, which applied for nothing
PERSON = re.compile(r"\bQ0\d\d\b")


class Awards(golden.Checks):
    """Each test has a copy of the example: one quarter final, the next one on notice."""

    def start(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(EXAMPLE, self.folder)

    def table(self, *words):
        return json.loads(self.run(*words, "--format", "json", "--lang", "en").stdout or b"{}")

    def found(self):
        ran = self.run("verify", "--format", "json", "--lang", "en")
        return ran.returncode, {(one["seal"], one["kind"]["id"], one["file"]) for one in json.loads(ran.stdout)["findings"]}

    def change(self, name, before, after):
        path = self.folder / name
        text = path.read_text("utf-8")
        self.expect(f"{before!r} in {name}", before in text, True)
        path.write_text(text.replace(before, after, 1), "utf-8")

    def codes(self, *words):
        ran = self.run("validate", *words, "--lang", "en")
        return set(re.findall(rb"\[([EW]\d{4})\]", ran.stdout + ran.stderr))

    def sealed(self):
        self.start()
        self.expect("untouched", self.found(), (0, set()))
        outcome = self.folder / "seals/2023-Q2/awards.yaml"
        records = [record.split("\n") for record in outcome.read_text("utf-8").split("---\n")]
        decisions = self.table("select")["decisions"]
        winners = {}
        for one in decisions:
            winners.setdefault(one["award"]["id"], set())
            if one["state"] == "chosen":
                winners[one["award"]["id"]].add(one["village"]["code"])
        told = {}
        for lines in records:
            record = dict(line.split(": ", 1) for line in lines if ": " in line)
            if record:
                told[record["award"]] = set(re.findall(r"\d{12}", record["villages"]))
        self.expect("what the seal holds", told, winners)
        self.expect("winners", sum(map(len, winners.values())) > 20, True)
        manifest = json.loads((self.folder / "seals/2023-Q2/manifest.json").read_text("utf-8"))
        self.expect("forms", (manifest["forms"]["awards"], manifest["forms"]["notice"]), (1, 3))
        self.expect("the key of the plan", "awards" in manifest["plan_keys"], True)
        names = {one["name"] for one in manifest["inputs"]}
        self.expect("its inputs", {"awards.yaml", "records/2023-Q2/申报和评审.yaml"} <= names, True)

    def tampered(self):
        self.start()
        self.change("seals/2023-Q2/awards.yaml", "359905102201", LOSER)
        self.expect("an outcome", self.found(), (1, {("2023-Q2", "archive_edited", "awards.yaml")}))
        self.start()
        self.change("records/2023-Q2/申报和评审.yaml", "verdict: for", "verdict: against\nwhy: 不实")
        self.expect("a review", self.found(), (1, {("2023-Q2", "input_changed", "records/2023-Q2/申报和评审.yaml")}))
        self.start()
        self.change("awards.yaml", "how_many: 2", "how_many: 3")
        code, findings = self.found()
        self.expect("the file of awards", (code, {one[2] for one in findings}), (1, {"awards.yaml"}))
        self.start()
        self.change("leitai.yaml", "awards: awards.yaml", "awards: others.yaml")
        shutil.copy(self.folder / "awards.yaml", self.folder / "others.yaml")
        code, findings = self.found()
        self.expect("the plan", (code, "leitai.yaml" in {one[2] for one in findings}), (1, True))

    def forged(self):
        """Outcomes of a sealed period come from its seal alone."""
        self.start()
        forged = f'kind: award\nperiod: 2023-Q1\naward: winner\nsealed: 9\nvillages: ["{LOSER}"]\n'
        (self.folder / "records/forged.yaml").write_text(forged, "utf-8")
        self.expect("a forged outcome is told", b"E1604" in self.codes(), True)
        self.expect("and hinders", self.table("select", "--provisional").get("provisional"), True)

    def on_notice(self):
        self.start()
        notice = self.run("score", "--public", "--format", "json").stdout
        steps = (self.folder / "steps/2023-Q2.yaml").read_text("utf-8")
        self.expect("the hash of the notice", hashlib.sha256(notice).hexdigest() in steps, True)
        awards = {(one["award"]["id"], one["village"]["code"]) for one in json.loads(notice)["awards"]}
        public = {(one["award"]["id"], one["village"]["code"]) for one in self.table("select", "--public")["awards"]}
        self.expect("the notice and select", awards, public)
        self.expect("somebody", len(awards) > 10, True)
        ids = {award for award, _ in public}
        self.expect("nobody who trails", ids & {"lecture_again", "tour_again"}, set())
        for words in (("score", "--public"), ("select", "--public")):
            text = self.run(*words, "--lang", "zh").stdout.decode()
            self.expect("no person", PERSON.findall(text), [])
            self.expect("no class and no reason", [word for word in ("软弱涣散", "不同意", "没有申报") if word in text], [])

    def conferred(self):
        self.start()
        self.expect("in order", self.codes("--period", "2023-Q1") & {b"E1812", b"E1813", b"E1814", b"E1815"}, set())
        steps = self.folder / "steps/2023-Q1.yaml"
        text = steps.read_text("utf-8")
        before = self.run("select", "--period", "2023-Q1", "--format", "json").stdout
        record = f'---\nkind: conferral\nperiod: 2023-Q1\nvillage: "{LOSER}"\naward: winner\non: 2023-04-25\nby: 区委组织部\n'
        steps.write_text(text + record, "utf-8")
        self.expect("who did not win", b"E1812" in self.codes("--period", "2023-Q1"), True)
        steps.write_text(text.replace("on: 2023-04-25", "on: 2023-04-19", 1), "utf-8")
        self.expect("on the last day of the notice", b"E1814" in self.codes("--period", "2023-Q1"), True)
        steps.write_text(text.replace("on: 2023-04-25", "on: 2023-04-20", 1), "utf-8")
        self.expect("on the day after", b"E1814" in self.codes("--period", "2023-Q1"), False)
        winner = re.search(r'kind: conferral\nperiod: 2023-Q1\nvillage: "(\d+)".*\naward: (\S+)', text)
        steps.write_text(text + f'---\nkind: withdrawal\nperiod: 2023-Q1\nvillage: "{winner.group(1)}"\naward: {winner.group(2)}\n'
                         "on: 2023-09-01\nby: 区委组织部\nwhy: 弄虚作假\n", "utf-8")
        self.expect("a withdrawal changes no outcome", self.run("select", "--period", "2023-Q1", "--format", "json").stdout, before)
        self.expect("and no seal", self.found(), (0, set()))

    def explained(self):
        """Each village's explanation says what select says of it."""
        self.start()
        decisions = self.table("select")["decisions"]
        for code in ("359905102201", "359905102203", LOSER):
            told = {one["award"]["id"]: (one["state"], one["reason"]) for one in self.table("explain", "--village", code)["awards"]}
            own = {one["award"]["id"]: (one["state"], one["reason"]) for one in decisions if one["village"]["code"] == code}
            self.expect(f"awards of {code}", told, own)

    def in_any_order(self):
        self.start()
        before = self.run("select", "--format", "json").stdout
        for path in (self.folder / "records").rglob("*.yaml"):
            documents = path.read_text("utf-8").split("---\n")
            path.write_text("---\n".join(part if part.endswith("\n") else part + "\n" for part in reversed(documents)), "utf-8")
        roster = self.folder / "roster.yaml"
        head, villages = roster.read_text("utf-8").split("villages:\n")
        roster.write_text(head + "villages:\n" + "".join(reversed(villages.splitlines(keepends=True))), "utf-8")
        after = self.run("select", "--provisional", "--format", "json").stdout
        self.expect("decisions in any order", json.loads(after)["decisions"], json.loads(before)["decisions"])


def main():
    given = golden.arguments("Seal awards, tamper with them, and confer them.")
    with tempfile.TemporaryDirectory() as holder:
        awards = Awards(given.leitai, pathlib.Path(holder) / "here", {})
        for test in (awards.sealed, awards.tampered, awards.forged, awards.on_notice, awards.conferred, awards.explained,
                     awards.in_any_order):
            test()
        sys.exit(awards.close())


if __name__ == "__main__":
    main()
