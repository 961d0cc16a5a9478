"""A quarter by `leitai step` alone: frozen, on notice, contested, opened again, corrected, final, and the next one begun.

    python3 tests/cli/step_life.py --leitai PROGRAM

After every step `validate` and `verify` have nothing to say, and of the plan nothing differs but the values of period,
as_of and state. What does not fit is refused and writes nothing; --dry-run writes nothing and says what is written then.
"""

import hashlib
import json
import os
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
from sealed_campaign import CALENDAR, CODES, make, return_of  # noqa: E402

_PLAN = """# state: open 进度，由 step 改
leitai: 1
title: 比武
period: 2023-Q1      # 本期
as_of: "2023-03-31"  # 截止日
state:  open   # 进度
rubric: rubric.yaml
calendar: calendar.yaml
steps: {notice_days: 5}   # period: 不动
records: [roster.yaml, records, steps, seals]
# 完
"""


def _plan(period, as_of, state):
    return (_PLAN.replace("period: 2023-Q1  ", f"period: {period}  ").replace("2023-03-31", as_of)
            .replace("state:  open ", f"state:  {state} "))


class Life:
    """One campaign, step by step."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.failures = []
        self.checks = 0
        make(folder)
        (folder / "calendar.yaml").write_text(CALENDAR, "utf-8")
        (folder / "leitai.yaml").write_text(_PLAN, "utf-8")

    def run(self, day, *words):
        settings = {"SOURCE_DATE_EPOCH": str(_seconds(day))}
        return golden.run_program(self.program, [*words], self.folder, settings)

    def expect(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append(f"{what}: {found!r}, wanted {wanted!r}")

    def files(self):
        return {path.relative_to(self.folder).as_posix(): path.read_bytes()
                for path in sorted(self.folder.rglob("*")) if path.is_file()}

    def refused(self, what, day, words, status, *said):
        """It ends with that status, says the words, and leaves every file as it was."""
        before = self.files()
        ran = self.run(day, "step", *words)
        self.expect(f"{what}: status", ran.returncode, status)
        told = ran.stderr.decode()
        self.expect(f"{what}: says {said} in {told!r}", all(one in told for one in said), True)
        self.expect(f"{what}: files", self.files() == before, True)

    def step(self, day, words, plan, added, changed=("leitai.yaml",)):
        """Do it, after a dry run; then only these files are new or changed, the plan is as given, and all is sound."""
        what = " ".join(words)
        before = self.files()
        dry = self.run(day, "step", *words, "--dry-run", "--format", "json")
        self.expect(f"{what}: a dry run", (dry.returncode, self.files() == before), (0, True))
        ran = self.run(day, "step", *words, "--format", "json")
        self.expect(f"{what}: done, {ran.stderr.decode()!r}", ran.returncode, 0)
        after = self.files()
        self.expect(f"{what}: new files", sorted(set(after) - set(before)), sorted(added))
        self.expect(f"{what}: changed files", sorted(name for name in before if after.get(name) != before[name]), sorted(changed))
        self.expect(f"{what}: the plan", after["leitai.yaml"].decode(), plan)
        if ran.returncode == 0:
            wanted, found = json.loads(dry.stdout), json.loads(ran.stdout)
            self.expect(f"{what}: said before", {**wanted, "written": True}, found)
            for one in found["files"]:
                if one["text"] is not None:
                    self.expect(f"{what}: {one['path']}", after[one["path"]].decode(), one["text"])
        self.sound(what)

    def sound(self, what, begins=b""):
        """Neither validate nor verify has a word to say, but for what is owed where a period begins."""
        ran = self.run("2023-05-01", "validate", "--lang", "en")
        self.expect(f"{what}: validate", (ran.returncode, ran.stdout[:max(1, len(begins))]), (0, begins))
        findings = json.loads(self.run("2023-05-01", "verify", "--format", "json").stdout).get("findings", [])
        self.expect(f"{what}: verify", findings, [])

    def record(self, name):
        return (self.folder / name).read_text("utf-8")

    def stands(self, state, *acts):
        page = json.loads(self.run("2023-05-01", "step", "--format", "json").stdout)
        self.expect("state", page["state"]["id"], state)
        self.expect(f"what may come next when {state}", [one["act"]["id"] for one in page["next"]], list(acts))
        return page

    def freeze(self):
        self.stands("open", "freeze", "correction")
        self.refused("too early", "2023-03-30", ["freeze", "--by", "区委组织部"], 2, "2023-03-31")
        self.refused("which office", "2023-04-03", ["freeze"], 2, "--by")
        self.refused("not frozen yet", "2023-04-03", ["notice", "--by", "区委组织部"], 2, "freeze")
        self.refused("nothing to open again", "2023-04-03", ["reopen", "--why", "x"], 2, "freeze")
        self.refused("nobody is on notice", "2023-04-03", ["final"], 2)
        self.refused("a strange option", "2023-04-03", ["freeze", "--why", "x"], 2, "--again")
        self.refused("a slip of the word", "2023-04-03", ["freze"], 2, "freeze")
        self.step("2023-04-03", ["freeze", "--by", "区委组织部"], _plan("2023-Q1", "2023-03-31", "frozen"),
                  ["steps/2023-Q1/01-封存.yaml", *_seal("2023-Q1")])
        self.expect("the record", self.record("steps/2023-Q1/01-封存.yaml"),
                    "kind: step\nperiod: 2023-Q1\nstep: frozen\non: 2023-04-03\nby: 区委组织部\nseal: 2023-Q1\n"
                    f"sha256: {self.hash_of('seals/2023-Q1/SHA256SUMS')}\n")
        self.refused("twice", "2023-04-03", ["freeze"], 2, "notice")
        self.refused("corrected while frozen", "2023-04-03", _CORRECT, 2, "reopen")

    def hash_of(self, name):
        return hashlib.sha256((self.folder / name).read_bytes()).hexdigest()

    def notice(self, name, seal, day, **plan):
        self.step(day, ["notice"], _plan("2023-Q1", "2023-03-31", "notice"), [name, f"notices/{seal}/notice.json"], **plan)
        self.expect("the notice", self.record(name).split("days: 5\n")[-1],
                    f"sha256: {self.hash_of(f'notices/{seal}/notice.json')}\nform: 2\n")
        shown = self.run(day, "score", "--public", "--format", "json").stdout
        self.expect("it is what is published", shown, (self.folder / f"notices/{seal}/notice.json").read_bytes())

    def first_notice(self):
        changed = self.folder / f"records/{CODES[1]}.yaml"
        kept = changed.read_text("utf-8")
        changed.write_text(kept.replace("value: 4", "value: 8"), "utf-8")
        self.refused("changed since it was sealed", "2023-04-03", ["notice"], 1, "2023-Q1", "reopen")
        changed.write_text(kept, "utf-8")
        self.refused("before the seal", "2023-04-02", ["notice"], 2, "--on")
        self.notice("steps/2023-Q1/02-公示.yaml", "2023-Q1", "2023-04-03")
        self.stands("notice", "final", "objection", "reopen")
        # Monday to Friday but for Wednesday the 5th: five days end on Monday the 10th.
        self.refused("while the notice runs", "2023-04-10", ["final"], 1, "E1430", "steps/2023-Q1/03-公布.yaml")

    def contest(self):
        self.refused("by nobody", "2023-04-04", ["objection", "--village", "第1村", "--what", "漏登"], 2, "--by")
        self.refused("by name", "2023-04-04", ["objection", "--village", "第1村", "--by", "张三", "--what", "漏登"], 2, "self")
        self.refused("of no village", "2023-04-04", ["objection", "--village", "第9村", "--by", "self", "--what", "漏登"], 2, "第9村")
        plan = _plan("2023-Q1", "2023-03-31", "notice")
        self.step("2023-04-04", ["objection", "--village", "第1村", "--about", "visit", "--by", "self", "--what", "漏登"], plan,
                  ["steps/2023-Q1/03-异议-OB-1.yaml"], ())
        self.expect("the objection", self.record("steps/2023-Q1/03-异议-OB-1.yaml"),
                    f'kind: objection\nperiod: 2023-Q1\nid: OB-1\non: 2023-04-04\nvillage: "{CODES[0]}"  # 第1村\n'
                    "about: visit\nby: self\nwhat: 漏登\n")
        self.step("2023-04-06", ["objection", "--village", CODES[1], "--by", "resident", "--what", "no"], plan,
                  ["steps/2023-Q1/04-异议-OB-2.yaml"], ())
        self.refused("undecided", "2023-04-11", ["final"], 1, "E1427", "OB-1、OB-2")
        decide = ["decision", "--person", "P01", "--why", "应为九次"]
        self.refused("which one", "2023-04-07", [*decide, "--upheld", "yes"], 2, "--objection")
        self.refused("no such one", "2023-04-07", [*decide, "--upheld", "yes", "--objection", "OB-3"], 2, "OB-1 OB-2")
        self.step("2023-04-07", [*decide, "--upheld", "yes", "--objection", "OB-1"], plan,
                  ["steps/2023-Q1/05-答复-OB-1.yaml"], ())
        self.step("2023-04-07", [*decide, "--upheld", "no"], plan, ["steps/2023-Q1/06-答复-OB-2.yaml"], ())
        self.expect("the decision", self.record("steps/2023-Q1/06-答复-OB-2.yaml"),
                    "kind: decision\nperiod: 2023-Q1\nobjection: OB-2\non: 2023-04-07\nby: 区委组织部\nperson: P01\n"
                    'upheld: "no"\nwhy: 应为九次\n')
        page = self.stands("notice", "final", "objection", "reopen")
        self.expect("why it is not final yet", [one["kind"] for one in page["open"]], ["objections_unmended"])
        self.refused("upheld and not mended", "2023-04-11", ["final"], 1, "E1428", "OB-1")

    def corrected(self):
        self.refused("without a reason", "2023-04-10", ["reopen"], 2, "--why")
        self.step("2023-04-10", ["reopen", "--why", "异议 OB-1 成立"], _plan("2023-Q1", "2023-03-31", "open"),
                  ["steps/2023-Q1/07-重新开启.yaml"])
        self.refused("what it is already", "2023-04-10", [*_CORRECT[:6], "3", *_CORRECT[7:]], 2, "3")
        self.refused("no such fact", "2023-04-10", ["correction", "--village", "第1村", "--fact", "visit", "--to", "9"], 2, "visits")
        self.refused("no such level", "2023-04-10", [*_CORRECT, "--level", "self"], 2, "visits")
        self.refused("no number", "2023-04-10", [*_CORRECT[:6], "九", *_CORRECT[7:]], 1, "records/2023-Q1/更正-01.yaml")
        before = self.files()
        ran = self.run("2023-04-10", "step", *_CORRECT, "--evidence", "evidence/a.txt", "--evidence", "走访登记")
        new = sorted(set(self.files()) - set(before))
        self.expect("corrected", (ran.returncode, new), (0, ["records/2023-Q1/更正-01.yaml"]))
        self.expect("the correction", self.record("records/2023-Q1/更正-01.yaml"),
                    f'kind: return\nperiod: 2023-Q1\nvillage: "{CODES[0]}"  # 第1村\nby: {{level: county}}\nfacts:\n'
                    "  visits:  # visits\n    value: 9\n    evidence:\n      - {file: evidence/a.txt}\n      - 走访登记\n"
                    "    correction:\n      was: 3\n      why: 漏登\n      by: 区委组织部\n      on: 2023-04-10\n"
                    "      objection: OB-1\n")
        # Frozen again for the reason for which it was opened.
        self.step("2023-04-10", ["freeze"], _plan("2023-Q1", "2023-03-31", "frozen"),
                  ["steps/2023-Q1/08-封存.yaml", *_seal("2023-Q1.2")])
        manifest = json.loads(self.record("seals/2023-Q1.2/manifest.json"))
        self.expect("why again", manifest["supersedes"]["reason"], "异议 OB-1 成立")
        self.notice("steps/2023-Q1/09-公示.yaml", "2023-Q1.2", "2023-04-11")
        self.refused("a rubric that is gone", "2023-04-18", ["final", "--plan", "nowhere.yaml"], 2)
        self.step("2023-04-18", ["final"], _plan("2023-Q1", "2023-03-31", "final"), ["steps/2023-Q1/10-公布.yaml"])
        self.refused("after the end", "2023-04-18", ["freeze"], 2, "next")

    def whole_or_not(self):
        """A plan that cannot be written leaves no record behind."""
        if os.geteuid() == 0:
            (self.folder / "leitai.yaml").chmod(0o444)
        else:
            (self.folder / "leitai.yaml").chmod(0o400)
        self.refused("a plan that is protected", "2023-04-19", ["reopen", "--why", "x"], 2, "leitai.yaml")
        (self.folder / "leitai.yaml").chmod(0o644)
        plan = self.folder / "leitai.yaml"
        kept = plan.read_text("utf-8")
        plan.write_text(kept.replace("[roster.yaml, records, steps, seals]", '[roster.yaml, "records/*.yaml", '
                                     '"records/2023-Q1/*.yaml", "steps/2023-Q1/*.yaml", seals]'), "utf-8")
        self.step("2023-04-19", ["reopen", "--why", "x"],
                  plan.read_text("utf-8").replace("state:  final", "state:  open"), ["steps/2023-Q1/11-重新开启.yaml"])
        (self.folder / "steps/2023-Q1/11-重新开启.yaml").unlink(missing_ok=True)
        names = '[roster.yaml, ' + ", ".join(name for name in sorted(self.files()) if name.startswith(("records/", "steps/"))) + ", seals]"
        plan.write_text(kept.replace("[roster.yaml, records, steps, seals]", names), "utf-8")
        self.refused("no folder reads it", "2023-04-19", ["reopen", "--why", "x"], 2, "records", "steps")
        plan.write_text(kept, "utf-8")

    def sealed_by_hand(self):
        """A seal that lies there without a step is recorded, unless the results are others by now."""
        for number, code in enumerate(CODES):
            (self.folder / f"records/2023-Q2/{code}.yaml").write_text(return_of("2023-Q2", code, number + 5), "utf-8")
        self.expect("sealed", self.run("2023-07-03", "seal").returncode, 0)
        changed = self.folder / f"records/2023-Q2/{CODES[1]}.yaml"
        kept = changed.read_text("utf-8")
        changed.write_text(kept.replace("value: 6", "value: 8"), "utf-8")
        self.refused("other results", "2023-07-04", ["freeze"], 1, "2023-Q2", "--again")
        changed.write_text(kept, "utf-8")
        self.step("2023-07-04", ["freeze"], _plan("2023-Q2", "2023-06-30", "frozen"), ["steps/2023-Q2/01-封存.yaml"])

    def next(self):
        self.stands("final", "next", "reopen")
        before = self.files()
        ran = self.run("2023-04-20", "step", "next")
        after = self.files()
        made = sorted(set(after) - set(before))
        self.expect("next", (ran.returncode, bool(made)), (0, True))
        self.expect("only workbooks are new", [name for name in made if not name.startswith(("填报表/2023-Q2/", "sheets/2023-Q2/")) or not name.endswith(".xlsx")], [])
        self.expect("the plan of the next quarter", after["leitai.yaml"].decode(), _plan("2023-Q2", "2023-06-30", "open"))
        self.expect("its folder", (self.folder / "records/2023-Q2").is_dir(), True)
        self.sound("next", b"Not handed in: 3 facts")

    def closed(self):
        """What is owed is closed, and what is not owed is not."""
        (self.folder / f"records/2023-Q2/{CODES[2]}.yaml").unlink()
        (self.folder / "seals/2023-Q2").rename(self.folder / "gone")
        (self.folder / "steps/2023-Q2/01-封存.yaml").unlink()
        (self.folder / "leitai.yaml").write_text(_plan("2023-Q2", "2023-06-30", "open"), "utf-8")
        self.stands("open", "freeze", "close", "correction")
        self.refused("something is owed", "2023-07-05", ["freeze"], 1, "close")
        self.refused("close what", "2023-07-05", ["close", "--why", "防汛停报"], 2, "--village")
        self.refused("not owed", "2023-07-05", ["close", "--village", "第1村", "--why", "防汛停报"], 2)
        plan = _plan("2023-Q2", "2023-06-30", "open")
        self.step("2023-07-05", ["close", "--village", "第3村", "--fact", "visits", "--why", "防汛停报"], plan,
                  ["records/2023-Q2/销报-01.yaml"], ())
        self.expect("the closing", self.record("records/2023-Q2/销报-01.yaml"),
                    f'kind: closing\nperiod: 2023-Q2\nvillage: "{CODES[2]}"  # 第3村\nfacts:\n  - visits  # visits\n'
                    "on: 2023-07-05\nby: {level: county, name: 区委组织部}\nwhy: 防汛停报\n")
        self.step("2023-07-05", ["freeze"], _plan("2023-Q2", "2023-06-30", "frozen"),
                  ["steps/2023-Q2/01-封存.yaml", *_seal("2023-Q2")])


_CORRECT = ["correction", "--village", "第1村", "--fact", "visits", "--to", "9", "--why", "漏登"]


def _seconds(day):
    from datetime import datetime, timezone
    return int(datetime.fromisoformat(day).replace(tzinfo=timezone.utc).timestamp())


def _seal(name):
    return [f"seals/{name}/{file}" for file in
            ("results.json", "results.yaml", "roster.json", "city.json", "manifest.json", "SHA256SUMS", "SM3SUMS")]


def main():
    given = golden.arguments("Take a quarter from open to final by steps.")
    with tempfile.TemporaryDirectory() as holder:
        life = Life(given.leitai, pathlib.Path(holder) / "campaign")
        for part in (life.freeze, life.first_notice, life.contest, life.corrected, life.whole_or_not, life.next,
                     life.sealed_by_hand, life.closed):
            try:
                part()
            except OSError as failure:  # what the steps before should have written
                life.failures.append(f"{part.__name__}: {failure}")
    print("\n".join([*life.failures, f"{life.checks} checks, {len(life.failures)} failures"]))
    return 1 if life.failures or not life.checks else 0


if __name__ == "__main__":
    sys.exit(main())
