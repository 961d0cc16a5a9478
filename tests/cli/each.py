"""Many results from one read: `--each` into a folder, several campaigns and periods, and trials by another rubric.

    python3 tests/cli/each.py --leitai PROGRAM

A file of many is byte for byte what one call for it alone writes. What goes wrong is told before the first file, or
leaves whole files and the names of the missing ones.
"""

import csv
import io
import json
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
from sealed_campaign import CODES, RUBRIC, SETTINGS, make, return_of  # noqa: E402

# Names that no file can have as they are, and what stands for them.
NAMES = {"../出村": "___出村", "con": "con_", "东:阳*村": "东_阳_村"}


def _files(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())} if folder.is_dir() else None


class _Tests(golden.Checks):
    def fine(self, *words):
        ran = self.run(*words)
        self.expect(f"{' '.join(words)}: {ran.stderr.decode()[-200:]}", ran.returncode, 0)
        return ran.stdout

    def refused(self, *words, because, status=2, folder="none"):
        """A status, a reason, and no file in the folder."""
        ran = self.run(*words)
        self.expect(f"{' '.join(words)}: status", ran.returncode, status)
        self.expect(f"{' '.join(words)}: says why ({ran.stderr.decode()[-150:]})", because in ran.stderr.decode(), True)
        self.expect(f"{' '.join(words)}: nothing is written", _files(self.folder / folder) or {}, {})

    def as_alone(self):
        """Every file is what its own call writes, for any number of threads."""
        for words, formats in ((("report", "a"), ("html", "docx", "json")), (("explain", "a"), ("text", "json")),
                               (("duties", "duties", "--checklist"), ("html", "markdown"))):
            endings = {"text": "txt", "markdown": "md"}
            asked = [word for name in formats for word in ("--format", name)]
            for jobs in ("1", "2"):
                self.fine(*words, "--each", "village", "-o", f"{words[0]}{jobs}/", "--jobs", jobs, *asked)
            found = _files(self.folder / f"{words[0]}1")
            self.expect(f"{words[0]}: files", sorted(found), sorted(f"{code}.{endings.get(one, one)}" for code in CODES for one in formats))
            self.expect(f"{words[0]}: threads", _files(self.folder / f"{words[0]}2"), found)
            for name in formats:
                alone = self.fine(*words, "--village", CODES[1], "--format", name)
                self.expect(f"{words[0]}: {name} as alone", found[f"{CODES[1]}.{endings.get(name, name)}"] == alone, True)
        self.fine("report", "a", "--each", "township", "-o", "townships/", "--format", "html", "--name", "{name} {period}")
        self.expect("a township", _files(self.folder / "townships"),
                    {"东镇 2023-Q1.html": self.fine("report", "a", "--township", "东镇", "--format", "html")})
        self.fine("report", "a", "--each", "county", "-o", "townships", "--format", "html")
        self.expect("beside what was there", sorted(_files(self.folder / "townships")), ["359901.html", "东镇 2023-Q1.html"])
        self.fine("explain", "a", "--each", "village", "--township", "359901101", "-o", "names/", "--format", "text", "--name", "{name}")
        self.expect("hostile names", sorted(_files(self.folder / "names")), sorted(f"{name}.txt" for name in NAMES.values()))
        self.fine("explain", "a", "--each", "village", "-o", "more/", "--format", "text", "--name", "{rank}-{township}-{class}")
        self.expect("other fields", sorted(_files(self.folder / "more")), [f"{place}-东镇-ordinary.txt" for place in (1, 2, 3)])

    def refusals(self):
        each = ("explain", "a", "--each", "village", "--format", "text", "-o", "none/")
        for pattern, because in (("{nmae}", "是不是 {name}"), ("{class}", "会有两个文件都叫 ordinary"), ("../{code}", "不能有 /"), ("all", "文件都会叫一个名字"),
                                 ("{code", "不成对"), ("长" * 80 + "{code}", "太长")):
            self.refused(*each, "--name", pattern, because=because)
        self.refused("report", "a", "--each", "vilage", "--format", "html", "-o", "none/", because="是不是 village")
        self.refused("explain", "a", "--each", "township", "--format", "text", "-o", "none/", because="不能写 township")
        self.refused("report", "a", "--each", "village", "--format", "html", because="写明一个文件夹")
        self.refused("report", "a", "--each", "village", "-o", "none/", because="--format 写明格式")
        self.refused("report", "a", "--each", "village", "--format", "pdf", "-o", "none/", because="--convert-to pdf")
        self.refused("report", "a", "--each", "village", "--village", CODES[0], "--format", "html", "-o", "none/", because="只能写一个")
        self.refused("duties", "duties", "--checklist", "--each", "township", "--format", "html", "-o", "none/", because="--each village")
        self.refused("report", "a", "--each", "village", "--township", "无镇", "--format", "html", "-o", "none/", because="没有乡镇")
        self.refused("report", "a", "--each", "village", "--township", "空镇", "--format", "html", "-o", "none/", because="没有选中")
        self.refused("report", "empty", "--each", "village", "--format", "html", "-o", "none/", because="没有可以报告的村", status=1)
        self.refused("explain", "empty", "--each", "village", "--format", "html", "-o", "none/", because="没有选中")
        self.refused("report", "towns", "--each", "township", "--format", "html", "-o", "none/", because="没有可以逐个写的乡镇")
        self.refused("report", "a", "--name", "{code}", because="--each")
        record = self.folder / "a/records"
        before = _files(record)
        for name in CODES:
            (self.folder / f"a/{name}.txt").write_bytes(before[f"{name}.yaml"])
        self.refused("explain", "a", "--each", "village", "--format", "text", "-o", "a", because="不覆盖", folder="a/none")
        self.refused("explain", "a", "--each", "village", "--format", "text", "-o", "a/seals/2023-Q1", because="封存", folder="a/none")
        self.expect("the records stay", (_files(record), (self.folder / f"a/{CODES[0]}.txt").read_bytes()), (before, before[f"{CODES[0]}.yaml"]))
        (self.folder / "taken").mkdir()
        (self.folder / "taken" / f"{CODES[2]}.txt").symlink_to("elsewhere")
        self.refused("explain", "a", "--each", "village", "--format", "text", "-o", "taken", because="链接", folder="none")
        self.expect("nothing beside it", sorted(path.name for path in (self.folder / "taken").iterdir()), [f"{CODES[2]}.txt"])

    def full_disk(self):
        """A file that may not grow further stands for a full disk: what is there is whole, and what is not is said."""
        whole = _files(self.folder / "report1")
        most = min(len(bytes_of) for name, bytes_of in whole.items() if name.endswith("html")) - 1

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

        ran = subprocess.run([self.program, "report", "a", "--each", "village", "--format", "json", "--format", "html", "-o", "full/", "--jobs", "1"],
                             cwd=self.folder, capture_output=True, check=False, preexec_fn=limit, restore_signals=False, env=SETTINGS)
        told = ran.stderr.decode()
        self.expect("a full disk: status", ran.returncode, 2)
        self.expect(f"a full disk: what is missing ({told})", (f"没有写的 5 个：{CODES[0]}.html、{CODES[1]}.json、{CODES[1]}.html 等" in told,
                                                              "写成了 1 个文件" in told), (True, True))
        self.expect("a full disk: what is whole", _files(self.folder / "full"), {f"{CODES[0]}.json": whole[f"{CODES[0]}.json"]})

    def several(self):
        """Each result of several is what its own call gives, with its campaign and period beside it."""
        def alone(name, period):
            return self.fine("score", name, "--period", period, "--format", "json")

        wanted = [("a", "2023-Q1"), ("a", "2023-Q2"), ("b", "2023-Q1"), ("b", "2023-Q2")]
        words = ("score", "b", "a/leitai.yaml", "--period", "2023-Q1", "--period", "2023-Q2")
        whole = json.loads(self.fine(*words, "--format", "json"))
        self.expect("one document", (sorted(whole), whole["leitai"]), (["leitai", "results"], {"form": "scores", "version": 1}))
        for (name, period), result in zip(wanted, whole["results"], strict=True):
            self.expect(f"{name} {period} as alone", {**json.loads(alone(name, period)), "campaign": name}, result)
        rows = list(csv.DictReader(io.StringIO(self.fine(*words, "--format", "csv").decode("utf-8-sig"))))
        self.expect("one table", sorted({(row["活动"], row["期间"]) for row in rows}), wanted)
        self.expect("all rows", len(rows), 12)
        rows = list(csv.DictReader(io.StringIO(self.fine("score", "a", "towns", "--format", "csv", "--head", "ids").decode("utf-8-sig"))))
        self.expect("columns of two rubrics", sorted((row["campaign"], row["village.name"] or row["township.name"], row["township.code"]) for row in rows),
                    sorted([*(("a", name, "359901101") for name in NAMES), ("towns", "东镇", "359901101")]))
        rows = list(csv.DictReader(io.StringIO(self.fine(*words, "--format", "csv").decode("utf-8-sig"))))
        self.expect("each says its own state", sorted({(row["活动"], row["期间"], row["暂定"]) for row in rows}),
                    [(*one, "是" if one[1] == "2023-Q2" else "否") for one in wanted])
        lines = [json.loads(line) for line in self.fine(*words, "--format", "jsonl").splitlines()]
        self.expect("rows by themselves", [(row["campaign"], row["period"], row["provisional"]) for row in lines],
                    [(*one, one[1] == "2023-Q2") for one in wanted for _ in CODES])
        text = self.fine(*words).decode()
        self.expect("one below the other", [text.count(word) for word in ("比武", "活动：a", "活动：b", "【暂定】")], [4, 2, 2, 2])
        self.fine(*words, "--format", "xlsx", "-o", "books/")
        self.expect("a file for each", sorted(_files(self.folder / "books")), [f"{name}-{period}.xlsx" for name, period in wanted])
        self.fine("score", "a", "--period", "2023-Q1", "--period", "2023-Q2", "--format", "html", "-o", "books", "--name", "{period}")
        self.expect("as alone", (self.folder / "books/2023-Q1.html").read_bytes() == self.fine("score", "a", "--period", "2023-Q1", "--format", "html"), True)
        self.refused(*words, "--format", "html", because="-o 文件夹/")
        self.refused(*words, "--public", because="一次写一个活动的一期")
        self.refused("score", "a", "--period", "2023-Q1", "--period", "2023-Q1", because="写了两次")
        self.refused("score", "a", "b", "broken", "--format", "csv", "-o", "none/", because="有不能计分的：broken；什么也没有写")
        ran = self.run("score", "a", "wrong", "--period", "2023-Q1", "--format", "csv")
        self.expect("the worst status", (ran.returncode, ran.stdout.decode().count("\r\n")), (1, 7))

    def trial(self):
        """A trial says so in every format, and goes nowhere from where it could be taken for the result."""
        (self.folder / "new.yaml").write_text(RUBRIC.replace("version: 1.0.0", "version: 2.0.0").replace("full_at: 10", "full_at: 5"), "utf-8")
        words = ("--rubric", "new.yaml")
        self.expect("another total", [json.loads(self.fine("score", "a", *more, "--format", "json"))["villages"][0]["total"] for more in ((), words)],
                    [5.0, 10.0])
        said = "试算：用细则plain 2.0.0代替计划的细则"
        for name in ("text", "markdown", "html"):
            for command in (("score",), ("explain", "--village", CODES[0]), ("report",), ("report", "--village", CODES[0])):
                self.expect(f"{' '.join(command)} {name}", said in self.fine(command[0], "a", *command[1:], *words, "--format", name).decode(), True)
        whole = json.loads(self.fine("score", "a", *words, "--format", "json"))
        self.expect("json", (whole["provisional"], [one["kind"] for one in whole["reasons"]]), (True, ["trial"]))
        self.expect("jsonl", json.loads(self.fine("score", "a", *words, "--format", "jsonl").splitlines()[0])["reasons"][0]["kind"], "trial")
        self.expect("csv", self.fine("score", "a", *words, "--format", "csv").decode().count("暂定"), 3)
        self.fine("score", "a", *words, "-o", "trial.xlsx")
        with zipfile.ZipFile(self.folder / "trial.xlsx") as book:
            self.expect("xlsx", any(said in book.read(part).decode() for part in book.namelist() if part.endswith(".xml")), True)
        self.fine("report", "a", *words, "-o", "trial.docx")
        with zipfile.ZipFile(self.folder / "trial.docx") as document:
            self.expect("docx", "试算" in document.read("word/document.xml").decode(), True)
        self.refused("score", "a", *words, "--public", "--provisional", because="不公示")
        self.refused("score", "a", *words, "--format", "yaml", "--provisional", because="不写结果记录")
        self.refused("seal", "a", *words, because="没有选项 --rubric")
        self.refused("score", "a", "--rubric", "nowhere.yaml", because="找不到细则 nowhere.yaml")
        self.refused("score", "a", *words, "--format", "csv", "-o", "new.yaml", because="不覆盖")
        self.expect("several", self.fine("score", "a", "b", *words).decode().count("试算"), 2)


def _roster(names, first="- {{code: \"{code}\", name: \"{name}\", class: ordinary}}\n"):
    return "".join(first.format(code=code, name=name) for code, name in zip(CODES, names, strict=True))


def _prepare(folder):
    for name in ("a", "b", "broken", "wrong", "duties"):
        make(folder / name)
        roster = folder / name / "roster.yaml"
        text = roster.read_text("utf-8")
        if name in ("a", "duties"):
            text = text[:text.index("villages:\n")] + "villages:\n" + _roster(NAMES)
        roster.write_text(text.replace("townships: [", 'townships: [{code: "359901102", name: 空镇}, '), "utf-8")
        (folder / name / "records/more.yaml").write_text(return_of("2023-Q2", CODES[0], 2), "utf-8")
    (folder / "broken/rubric.yaml").write_text("rubric: broken\n", "utf-8")
    (folder / "wrong/records/more.yaml").write_text(return_of("2023-Q1", "359901101999", 2), "utf-8")
    plan = folder / "duties/leitai.yaml"
    plan.write_text(plan.read_text("utf-8") + "catalogues: {duties: builtin:duties}\n", "utf-8")
    make(folder / "empty")
    roster = folder / "empty/roster.yaml"
    roster.write_text(roster.read_text("utf-8").split("villages:")[0] + "villages: []\n", "utf-8")
    for record in (folder / "empty/records").iterdir():
        record.write_text("# nothing\n", "utf-8")
    towns = folder / "towns"
    make(towns)
    (towns / "rubric.yaml").write_text(RUBRIC.replace("scores: village", "scores: township"), "utf-8")
    (towns / "roster.yaml").write_text('kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\n'
                                       'townships: [{code: "359901101", name: 东镇, class: ordinary}]\n', "utf-8")
    for record in (towns / "records").iterdir():
        record.unlink()
    (towns / "records/one.yaml").write_text(return_of("2023-Q1", "359901101", 3).replace("village:", "township:"), "utf-8")


def main():
    given = golden.arguments("Write many results from one read.")
    with tempfile.TemporaryDirectory() as holder:
        folder = pathlib.Path(holder) / "here"
        _prepare(folder)
        tests = _Tests(given.leitai, folder, SETTINGS)
        tests.fine("seal", "a")
        tests.as_alone()
        tests.several()
        if not given.brief:
            tests.refusals()
            tests.full_disk()
            tests.trial()
    return tests.close()


if __name__ == "__main__":
    sys.exit(main())
