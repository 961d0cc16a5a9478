"""A PDF is printed by the right program with the right words, or nothing is written.

    python3 tests/cli/pdf.py --leitai PROGRAM

LibreOffice, Chromium and fc-list are stand-ins on a PATH of their own. How long a program may take is tested in tests/unit/cli/program.cpp.
"""

import json
import os
import pathlib
import pty
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
import sealed_campaign  # noqa: E402

# A stand-in notes how it was called, beside itself; then it does what the case wants.
_HEAD = """#!{python} -I
import json, os, pathlib, sys
me = pathlib.Path(__file__)
words = sys.argv[1:]
def note(**more):
    with open(me.parent / "calls", "a") as file:
        file.write(json.dumps({{"name": me.name, "words": words, "here": os.getcwd(), "stdin": sys.stdin.read(), **more}}) + "\\n")
"""
_OFFICE = """
if words[-1] == "--version":
    print("LibreOffice 7.9.1.2 40(Build:2)")
    sys.exit(0)
source = pathlib.Path(words[-1])
note(source=source.read_bytes().hex(), epoch=os.environ.get("SOURCE_DATE_EPOCH"), temporary=os.environ.get("TMPDIR"), mode=os.stat(os.getcwd()).st_mode & 0o777)
result = source.with_suffix(".pdf")
"""
_BROWSER = """
if words == ["--version"]:
    print("noise 0", file=sys.stderr)
    print("Chromium Web 156.0.1 built on Debian")
    sys.exit(0)
import urllib.parse
source = pathlib.Path(urllib.parse.unquote(words[-1].removeprefix("file://")))
note(source=source.read_bytes().hex())
result = pathlib.Path(next(word for word in words if word.startswith("--print-to-pdf=")).partition("=")[2])
"""
_PRINTS = 'result.write_text("%PDF-1.7 by " + me.name)\n'
_FONTS = ["方正小标宋简体", "黑体", "楷体", "仿宋", "宋体", "Times New Roman"]
_LISTS = 'print("FZXiaoBiaoSong\\\\-B05S,方正小标宋简体\\nSimHei,黑体\\n楷体,KaiTi\\nFangSong,仿宋\\n宋体\\nTimes New Roman")\n'
_HOSTILE = "-o 'q\" $(touch gone); 一%20"


class _Tests:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.failures, self.checks = [], 0
        self.bin, self.temporary = folder / "bin", folder / f"tmp {_HOSTILE}"
        sealed_campaign.make(folder / "village")
        self.temporary.mkdir()

    def expect(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append(f"{what}: {str(found)[:400]}, wanted {str(wanted)[:400]}")

    def stand_ins(self, **bodies):
        """Put programs on PATH, and no others."""
        self.bin.mkdir(exist_ok=True)
        for old in self.bin.iterdir():
            old.unlink()
        for name, body in bodies.items():
            path = self.bin / name.replace("_", "-")
            path.write_text(_HEAD.format(python=sys.executable) + body, "utf-8")
            path.chmod(0o755)

    def settings(self, **more):
        return {"PATH": f".:{self.bin}", "TMPDIR": str(self.temporary), "PYTHONIOENCODING": "utf-8", **more}

    def report(self, *words, **settings):
        """Run a report; whatever comes of it, nothing is left in the temporary folder."""
        ran = golden.run_program(self.program, ["report", "village", *words], self.folder, self.settings(**settings))
        self.expect(f"{words}: nothing is left", list(self.temporary.iterdir()), [])
        return ran

    def calls(self):
        path = self.bin / "calls"
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []

    def told(self, what, ran, *lines):
        self.expect(f"{what}: status", (ran.returncode, ran.stderr.decode().splitlines()), (0, list(lines)))

    def read(self, name):
        path = self.folder / name
        return path.read_text("utf-8") if path.exists() else None

    def preferred(self):
        """LibreOffice comes before any browser, and each is known by its names."""
        browsers = ("chromium", "chromium_browser", "google_chrome", "google_chrome_stable")
        names = ("soffice", "libreoffice", *browsers)
        for at, name in enumerate(names):
            self.stand_ins(**{one: (_BROWSER if one in browsers else _OFFICE) + _PRINTS for one in names[at:]})
            self.expect(f"{name}: status", self.report("-o", "a.pdf").returncode, 0)
            self.expect(f"{name}: by", self.read("a.pdf"), "%PDF-1.7 by " + name.replace("_", "-"))

    def words(self):
        """The exact words of both programs, with every name hostile, and what they find."""
        self.stand_ins(soffice=_OFFICE + _PRINTS, fc_list=_LISTS)
        target = f"{_HOSTILE}.pdf"
        ran = self.report(f"--output={target}", "-o", "a.docx", SOURCE_DATE_EPOCH="1688400000")
        self.told("office", ran, f"leitai: {target} 由 LibreOffice 7.9.1.2 排印")
        self.expect("office: file", self.read(target), "%PDF-1.7 by soffice")
        call, = self.calls()
        here = call["here"]
        self.expect("its folder", (str(pathlib.Path(here).parent), call["mode"]), (str(self.temporary), 0o700))
        profile, *others = call["words"]
        self.expect("office: words", others, ["--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export", "--outdir", here,
                                              f"{here}/report.docx"])
        self.expect("office: profile", profile, "-env:UserInstallation=" + pathlib.Path(here, "profile").as_uri())
        self.expect("office: surroundings", (call["stdin"], call["epoch"], call["temporary"]), ("", "1688400000", here))
        self.expect("office: prints the docx", call["source"], (self.folder / "a.docx").read_bytes().hex())

        self.stand_ins(chromium=_BROWSER + _PRINTS)
        ran = self.report("-o", "a.pdf", "-o", "b.html", "-o", "c.pdf", "--lang", "en")
        self.told("browser", ran, "leitai: a.pdf, c.pdf were printed by Chromium Web 156.0.1",
                  "leitai: a page printed by a browser has no official layout: this PDF is a preview; to hand in, write docx with -o")
        self.expect("browser: files", [self.read("a.pdf"), self.read("c.pdf")], ["%PDF-1.7 by chromium"] * 2)
        call, = self.calls()
        here = call["here"]
        self.expect("browser: words", call["words"],
                    ["--headless", "--disable-gpu", "--no-first-run", f"--user-data-dir={here}/profile", "--no-pdf-header-footer",
                     "--print-to-pdf-no-header", f"--print-to-pdf={here}/report.pdf", *(["--no-sandbox"] if os.geteuid() == 0 else []),
                     pathlib.Path(here, "report.html").as_uri()])
        self.expect("browser: prints the page", call["source"], (self.folder / "b.html").read_bytes().hex())
        self.expect("no shell ran", (self.folder / "gone").exists(), False)

    def fonts(self):
        """A preview is called one, and why."""
        by = {"zh": "leitai: a.pdf 由 LibreOffice 7.9.1.2 排印", "en": "leitai: a.pdf was printed by LibreOffice 7.9.1.2"}
        without = _LISTS.replace("FangSong,仿宋", "FangSong,仿宋_GB2312").replace("\\nTimes New Roman", "")
        unknown = {"zh": "leitai: 没有 fc-list，不知道公文的字体装全没有，这份 PDF 当作预览",
                   "en": "leitai: without fc-list the fonts could not be checked: take this PDF as a preview"}
        replaced = {"zh": "leitai: 没有安装的字体换成了别的：{}；这份 PDF 是预览，要上交的请在装有这些字体的电脑上用 docx 打印",
                    "en": "leitai: fonts that are not installed were replaced: {}; this PDF is a preview: to hand in, print the docx where "
                          "they are installed"}
        for lang, comma in (("zh", "、"), ("en", ", ")):
            for what, lister, line in (("all", {"fc_list": _LISTS}, None),
                                       ("some", {"fc_list": without}, replaced[lang].format(comma.join(["仿宋", "Times New Roman"]))),
                                       ("none", {"fc_list": "pass\n"}, replaced[lang].format(comma.join(_FONTS))),
                                       ("failing", {"fc_list": _LISTS + "sys.exit(1)\n"}, unknown[lang]),
                                       ("no fc-list", {}, unknown[lang])):
                self.stand_ins(soffice=_OFFICE + _PRINTS, **lister)
                self.told(f"{what} {lang}", self.report("-o", "a.pdf", "--lang", lang), by[lang], *([line] if line else []))
        self.stand_ins(soffice=_OFFICE.replace('print("LibreOffice', 'print("?') + _PRINTS, fc_list=_LISTS)
        self.told("no name", self.report("-o", "a.pdf"), "leitai: a.pdf 由 ? 7.9.1.2 排印")
        self.stand_ins(soffice=_OFFICE.replace('print("LibreOffice 7.9.1.2 40(Build:2)")', "") + _PRINTS, fc_list=_LISTS)
        self.told("no version", self.report("-o", "a.pdf"), f"leitai: a.pdf 由 {self.bin}/soffice 排印")

    def failures_of(self):
        """Whatever goes wrong, no output appears, the previous one stays, and the program's own words are told."""
        for name in ("a.pdf", "a.docx"):
            (self.folder / name).write_text("before", "utf-8")
        noise = 'for i in range(9): print("line", i, "\\x1b[31m", file=sys.stderr)\n'
        for what, body, zh, en in (
                ("status", noise + "sys.exit(7)\n", "没有排成 PDF，退出码 7", "failed with status 7"),
                ("prints, and fails", _PRINTS + noise + "sys.exit(1)\n", "没有排成 PDF，退出码 1", "failed with status 1"),
                ("signal", noise + "sys.stderr.flush()\nos.kill(os.getpid(), 9)\n", "没有排成 PDF，退出码 137", "failed with status 137"),
                ("no file", noise, "没有写出 PDF", "wrote no PDF"),
                ("empty file", noise + "result.touch()\n", "没有写出 PDF", "wrote no PDF"),
                ("another file", noise + 'result.write_text("<html>")\n', "没有写出 PDF", "wrote no PDF")):
            self.stand_ins(soffice=_OFFICE + body, chromium=_BROWSER + _PRINTS)
            lines = [f"  line {i}  [31m" for i in range(4, 9)]
            for lang, first, last in (
                    ("zh", f"leitai: 没有写报告：{self.bin}/soffice {zh}；它最后说：", "  可以用 -o 写 docx 或 html，在别的程序里打印"),
                    ("en", f"leitai: no report was written: {self.bin}/soffice {en}; its last words:",
                     "  write docx or html with -o and print that with another program")):
                ran = self.report("-o", "a.pdf", "-o", "a.docx", "-o", "new.html", "--lang", lang)
                self.expect(f"{what} {lang}", (ran.returncode, ran.stderr.decode().splitlines()), (2, [first, *lines, last]))
                self.expect(f"{what} {lang}: files", [self.read(name) for name in ("a.pdf", "a.docx", "new.html")],
                            ["before", "before", None])
        self.stand_ins(soffice="sys.exit(3)\n")
        self.expect("silent", self.report("-o", "a.pdf").stderr.decode().splitlines()[0],
                    f"leitai: 没有写报告：{self.bin}/soffice 没有排成 PDF，退出码 3")
        self.stand_ins(soffice="")
        (self.bin / "soffice").write_text("#!/nowhere/at/all\n", "utf-8")
        ran = self.report("-o", "a.pdf")
        self.expect("cannot run", (ran.returncode, ran.stderr.decode()),
                    (2, f"leitai: 无法运行 {self.bin}/soffice：没有这个文件或文件夹\n"))
        self.stand_ins(soffice=_OFFICE + _PRINTS)
        ran = self.report("-o", "a.pdf", TMPDIR="/nowhere/at/all")
        self.expect("no temporary folder", (ran.returncode, ran.stderr.decode()),
                    (2, "leitai: 无法在 /nowhere/at/all 建临时文件夹：没有这个文件或文件夹\n"))
        self.expect("the previous file", self.read("a.pdf"), "before")

    def refused(self):
        """Without a program nothing is read; a terminal gets no PDF; other commands write none."""
        self.stand_ins()
        (self.folder / "soffice").write_text("#!/bin/sh\ntouch gone\n", "utf-8")  # where one stands, and PATH has "."
        (self.folder / "soffice").chmod(0o755)
        for lang, words in (("zh", "leitai: 写 PDF 要用 LibreOffice 或 Chromium"), ("en", "leitai: PDF takes LibreOffice or Chromium")):
            ran = self.report("no such campaign", "-o", "n.pdf", "-o", "n.docx", "--lang", lang)
            self.expect(f"none {lang}", (ran.returncode, ran.stderr.decode().startswith(words)), (2, True))
            self.expect(f"none {lang}: names", [name for name in ("soffice", "google-chrome-stable", "-o", "docx", "html")
                                                if name not in ran.stderr.decode()], [])
        self.expect("nothing else ran or was written", [(self.folder / name).exists() for name in ("gone", "n.pdf", "n.docx")], [False] * 3)
        self.expect("other formats need none", self.report("-o", "a.html").returncode, 0)
        self.stand_ins(soffice=_OFFICE + _PRINTS, fc_list=_LISTS)
        self.expect("no other command", golden.run_program(self.program, ["duties", "village", "-o", "s.pdf"], self.folder).returncode, 2)
        self.expect("a pipe", self.report("--format", "pdf").stdout, b"%PDF-1.7 by soffice")
        master, slave = pty.openpty()
        ran = subprocess.run([self.program, "report", "village", "--format", "pdf"], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=slave,
                             stderr=subprocess.PIPE, env={**os.environ, **self.settings(LEITAI_LANG="en")}, check=False)
        os.close(slave)
        os.close(master)
        self.expect("a terminal", (ran.returncode, ran.stderr),
                    (2, b"leitai: pdf cannot be shown on a terminal: write it to a file with -o\n"))

    def interrupted(self):
        """Who is ended while it waits ends the other program too, and leaves nothing."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)  # a shell may have started this with the signal ignored, and that is handed down
            self.stand_ins(soffice=_OFFICE + 'import signal\n(me.parent / "id").write_text(str(os.getpid()) + "\\n")\nsignal.pause()\n')
            ready = self.bin / "id"
            with subprocess.Popen([self.program, "report", "village", "-o", "i.pdf"], cwd=self.folder, stdin=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE, env={**os.environ, **self.settings()}) as running:
                while running.poll() is None and not (ready.exists() and ready.read_text().endswith("\n")):
                    time.sleep(0.01)
                running.send_signal(number)
                running.wait(golden.TIMEOUT)
            self.expect(f"{number}: ended by it", running.returncode, -number)
            self.expect(f"{number}: nothing is left", (list(self.temporary.iterdir()), self.read("i.pdf")), ([], None))
            state = pathlib.Path("/proc", ready.read_text().strip(), "stat")
            self.expect(f"{number}: the other has ended", not state.exists() or ") Z" in state.read_text(), True)


def main():
    given = golden.arguments("Print PDFs by stand-ins.")
    with tempfile.TemporaryDirectory() as holder:
        tests = _Tests(given.leitai, pathlib.Path(holder))
        for part in (tests.preferred, tests.words, tests.fonts, tests.failures_of, tests.refused, tests.interrupted):
            part()
    print("\n".join([*tests.failures, f"{tests.checks} checks, {len(tests.failures)} failures"]))
    return 1 if tests.failures or not tests.checks else 0


if __name__ == "__main__":
    sys.exit(main())
