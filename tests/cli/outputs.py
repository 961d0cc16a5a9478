"""Outputs: never over what was read or what people keep, under any name; and the files of refused ones stay as they were.

    python3 tests/cli/outputs.py --leitai PROGRAM
"""

import hashlib
import os
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
from sealed_campaign import CODES, SETTINGS, make  # noqa: E402


def _state(folder):
    """Every file with its bytes, links with their target."""
    return {str(path.relative_to(folder)): os.readlink(path) if path.is_symlink() else hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_symlink() or path.is_file()}


class _Tests(golden.Checks):
    def refused(self, what, *words, because="不覆盖", **more):
        """Status 2, a reason, and no file changed, added or gone."""
        before = _state(self.folder)
        ran = self.run(*words, **more)
        self.expect(f"{what}: status", ran.returncode, 2)
        self.expect(f"{what}: says why ({ran.stderr.decode()[-120:]})", because in ran.stderr.decode(), True)
        self.expect(f"{what}: every file stays", _state(self.folder), before)

    def onto_inputs(self):
        record = f"records/{CODES[0]}.yaml"
        self.run("seal", ".")
        (self.folder / "soft.yaml").symlink_to("roster.yaml")
        os.link(self.folder / "rubric.yaml", self.folder / "hard.yaml")
        (self.folder / "list.txt").write_text(f"roster.yaml\n{record}\n", "utf-8")
        (self.folder / "other.yaml").write_text("rubric: other\nversion: 1.0.0\nscores: village\n", "utf-8")
        (self.folder / "old-roster.yaml").write_text("kind: roster\nfrom: 2022-01-01\n", "utf-8")
        for target in ("roster.yaml", "leitai.yaml", "rubric.yaml", record, f"./records/../{record}", "soft.yaml", "hard.yaml",
                       str(self.folder / "roster.yaml"), "other.yaml", "old-roster.yaml"):
            self.refused(f"score onto {target}", "score", "--format", "yaml", "-o", target)
            self.refused(f"csv onto {target}", "score", "--format", "csv", "-o", target)
        for target in ("seals/2023-Q1/results.yaml", "seals/2023-Q1/manifest.json", "seals/2023-Q1/new.csv"):
            self.refused(f"score onto {target}", "score", "-o", target, because="封存")
        for words in (("validate", "--format", "text"), ("explain", "--village", CODES[0], "--format", "text"), ("report", "--format", "csv"),
                      ("diff", "--rubric", "rubric.yaml", "--format", "csv"), ("verify", "--format", "csv")):
            self.refused(f"{words[0]} onto a record", *words, "-o", record)
        self.refused("an output onto the list of inputs", "validate", "--files-from", "list.txt", "--format", "csv", "-o", "list.txt")
        self.refused("onto evidence that was hashed", "validate", "--format", "csv", "-o", "evidence/a.txt")
        self.refused("onto standard input", "score", "-", "--plan", ".", "--format", "csv", "-o", record, stdin=self.folder / record)
        self.refused("onto the notice that is verified", "verify", "--notice", "list.txt", "--hash", "0" * 16, "-o", "list.txt", "--format", "csv")
        self.expect("results over results", [self.run("score", "-o", "r.yaml").returncode for _ in range(2)], [0, 0])

    def two_onto_one(self):
        (self.folder / "a.csv").write_text("old", "utf-8")
        os.link(self.folder / "a.csv", self.folder / "b.csv")
        (self.folder / "c.csv").symlink_to("a.csv")
        for one, two in (("a.csv", "a.csv"), ("a.csv", "./a.csv"), ("a.csv", "b.csv"), ("a.csv", "c.csv"), ("new.csv", "records/../new.csv"),
                         ("-", "-")):
            self.refused(f"{one} and {two}", "score", "--format", "csv", "-o", one, "-o", two, because="同一个文件")
        self.expect("two devices", self.run("score", "-o", "/dev/null", "-o", "/dev/null", "--format", "csv").returncode, 0)

    def odd_targets(self):
        (self.folder / "dead.csv").symlink_to("gone/x.csv")
        (self.folder / "round.csv").symlink_to("round.csv")
        (self.folder / "kept.csv").write_text("old", "utf-8")
        (self.folder / "kept.csv").chmod(0o444)
        (self.folder / "folder.csv").mkdir()
        for target, because in (("dead.csv", "指向的文件不存在"), ("round.csv", "绕成了圈"), ("kept.csv", "没有权限"), ("folder.csv", "这是文件夹"),
                                ("", "无法写入"), ("长" * 84 + ".csv", "路径太长")):
            self.refused(f"onto {target[:20]}", "score", "--format", "csv", "-o", target, because=because)
        for form in ("html", "json", "xlsx"):  # which hold all tables of a page
            self.refused(f"{form} into a folder", "score", "--format", form, "-o", "new/", because="是文件夹")
        self.refused("tables of which one is an input", "score", "--format", "csv", "-o", "tables/", "--table", "facts", because="全部的表")
        for name in ("关" * 83 + ".csv", "x" * 251 + ".csv"):
            for _ in range(2):  # new, then replaced
                self.expect("a name as long as the system takes", self.run("score", "-o", name).returncode, 0)
            (self.folder / name).unlink()
        (self.folder / "link.csv").symlink_to("a.csv")
        self.run("score", "-o", "link.csv")
        self.expect("a link stays one", ((self.folder / "link.csv").is_symlink(), (self.folder / "a.csv").read_bytes()[:3]), (True, b"\xef\xbb\xbf"))

    def endings(self):
        for name in ("A.CSV", "b.XLSX", "c.htm", "d.yml", "e.HTML", "f.Json", "g.YAML"):
            self.expect(name, self.run("score", "-o", name).returncode, 0)
        self.expect("a workbook", (self.folder / "b.XLSX").read_bytes()[:2], b"PK")
        self.expect("an unknown ending", self.run("score", "-o", "x.xls").returncode, 2)

    def without_temporary_folder(self):
        ran = golden.run_program(self.program, ("score", "-o", "t.xlsx"), self.folder, {**SETTINGS, "TMPDIR": "/nonexistent"})
        self.expect("no temporary folder", (ran.returncode, "临时文件夹 /nonexistent" in ran.stderr.decode(), "请报告" in ran.stderr.decode()),
                    (2, True, False))

    def public(self):
        """A public run counts issues and names nobody, neither in the output nor beside it."""
        record = self.folder / f"records/{CODES[1]}.yaml"
        record.write_text(record.read_text("utf-8").replace("visits: {value: 4}", "visits: {value: many}"), "utf-8")
        for command in ("score", "diff"):
            ran = self.run(command, "--public", *(["--provisional"] if "--provisional" in self.run(command, "--help").stdout.decode() else []),
                           *(["--rubric", "rubric.yaml"] if command == "diff" else []))
            told = ran.stderr.decode()
            self.expect(f"{command}: counted", "错误 1 个" in told, True)
            self.expect(f"{command}: nobody is named", [word for word in (CODES[1], "第2村", "error[") if word in told], [])
        self.expect("others list them", CODES[1] in self.run("score").stderr.decode(), True)


def main():
    given = golden.arguments("Write onto files that must stay.")
    with tempfile.TemporaryDirectory() as holder:
        folder = pathlib.Path(holder) / "here"
        make(folder)
        tests = _Tests(given.leitai, folder, SETTINGS)
        tests.onto_inputs()
        tests.two_onto_one()
        tests.odd_targets()
        tests.endings()
        tests.without_temporary_folder()
        tests.public()
    return tests.close()


if __name__ == "__main__":
    sys.exit(main())
