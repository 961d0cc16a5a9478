"""Workbooks and documents in real programs: no error by the Open XML validator, LibreOffice opens them and computes the same sums.

    python3 tests/office/files.py --leitai PROGRAM --validator PROGRAM
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/cli"), str(ROOT / "tests/office")]

import documents  # noqa: E402
import results  # noqa: E402

# 0: formulas are computed anew whenever a workbook of another program is opened.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
# One of each shape: LibreOffice takes seconds for each, and minutes for thousands of rows.
_NAMES = ("report", "village", "score", "notice", "diagnose", "panel")


class _Office:
    def __init__(self, folder):
        self._profile = folder / "profile"
        (self._profile / "user").mkdir(parents=True)
        (self._profile / "user/registrymodifications.xcu").write_text(_SETTINGS, "utf-8")

    def convert(self, paths, ending, folder):
        """Convert files into a folder; gives the paths of those that came out."""
        folder.mkdir(exist_ok=True)
        words = ["soffice", f"-env:UserInstallation={self._profile.as_uri()}", "--headless", "--convert-to", ending,
                 "--outdir", str(folder), *map(str, paths)]
        subprocess.run(words, check=True, capture_output=True, timeout=400)
        return [folder / f"{path.stem}.{ending}" for path in paths]


def _formulas(path):
    """By sheet and cell, the value of every formula."""
    sheets = documents._Book(path).sheets  # pylint: disable=protected-access
    return {(sheet, cell): value for sheet, cells in sheets.items() for cell, (value, formula) in cells.items() if formula}


def _same(a, b):
    try:
        return abs(float(a) - float(b)) < 1e-9
    except (TypeError, ValueError):
        return a == b


def _recomputed(office, folder, paths):
    """Say which formula has another value once it is computed again."""
    seen = 0
    for path, again in zip(paths, office.convert(paths, "xlsx", folder / "again")):
        before, after = _formulas(path), _formulas(again)
        seen += len(before)
        for place, value in before.items():
            # LibreOffice writes texts of formulas as such, and numbers with fifteen digits.
            if not _same(value, after.get(place)):
                yield f"{path.name} {place}: {value} is written, {after.get(place)} computed"
    if not seen:
        yield "no formula was computed again"


def _doctored(office, folder, path):
    """A wrong value in place of a computed one must come out right, or nothing was computed."""
    wrong = folder / "wrong.xlsx"
    done = []

    def spoil(match):
        done.append(match.group(2))
        return match.group(1) + "<v>-1</v>"
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(wrong, "w") as copy:
        for name in book.namelist():
            text = book.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = re.sub(r"(<f>ROUND[^<]*</f>)<v>([^<]*)</v>", spoil, text.decode(), count=1).encode()
            copy.writestr(name, text)
    values = _formulas(office.convert([wrong], "xlsx", folder / "mended")[0]).values()
    if not done or any(_same(value, -1) for value in values):
        yield "a wrong value was not computed again"


def _opened(office, folder, paths):
    """Say which file does not open, or shows nothing of its title."""
    for path, pdf in zip(paths, office.convert(paths, "pdf", folder / "pdf")):
        if not pdf.exists():
            yield f"{path.name}: does not open"
            continue
        text = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=120).stdout.decode()
        wanted = "2023" if path.stem.split("-")[0] not in ("ring", "panel", "village") else "20"
        if wanted not in text or len(text) < 40:
            yield f"{path.name}: shows {text[:60]!r}"


def _valid(validator, path):
    ran = subprocess.run([validator, str(path)], capture_output=True, timeout=120, check=False)
    try:
        found = json.loads(ran.stdout)
    except json.JSONDecodeError:
        return [f"{path.name}: the validator said {ran.stdout[:200]!r} {ran.stderr[:200]!r}"]
    return [] if found.get("ok") else [f"{path.name}: {json.dumps(found)[:600]}"]


def _forms(program, folder):
    """Workbooks to fill in, and one that comes back with what is wrong."""
    def run(*words):
        subprocess.run([program, *words], cwd=folder, capture_output=True, timeout=120, check=False)
    for example in ("county", "ring"):
        shutil.copytree(ROOT / "examples" / example, folder / example)
    run("template", "county", "--period", "2023-Q3", "-o", "forms/")
    run("template", "ring", "--round", "county", "--per", "panel", "-o", "forms/marks.xlsx")
    for kind in ("roster", "check", "rectification", "team", "duty", "breach", "book"):
        run("template", "county", "--kind", kind, "-o", f"forms/{kind}.xlsx")
    run("import", "forms/roster.xlsx", "--plan", "county/leitai.yaml", "--period", "2023-Q1")  # that of another period
    made = sorted((folder / "forms").glob("*.xlsx"))
    return made if len(made) >= 10 and any("错误" in path.stem for path in made) else []


def main():
    parser = argparse.ArgumentParser(description="Open workbooks and documents in other programs.")
    parser.add_argument("--leitai", required=True)
    parser.add_argument("--validator", required=True)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as holder:
        folder = pathlib.Path(holder)
        paths = list(results.write(given.leitai, folder, ("xlsx", "docx"), _NAMES, (1, 3)))
        forms = _forms(given.leitai, folder)
        problems = [] if forms else ["no workbooks to fill in were written"]
        problems += [problem for path in [*paths, *forms] for problem in _valid(given.validator, path)]
        broken = folder / "broken.docx"
        broken.write_bytes(paths[0].read_bytes()[:-40])
        problems += [] if _valid(given.validator, broken) else ["the validator took a broken file"]
        office = _Office(folder)
        books = [path for path in paths if path.suffix == ".xlsx" and path.stem.startswith(("score", "notice", "report-", "of3"))]
        problems += _recomputed(office, folder, books)
        problems += _doctored(office, folder, folder / "score-zh.xlsx")
        for ending in (".xlsx", ".docx"):
            problems += _opened(office, folder, [path for path in paths if path.suffix == ending])
    print("\n".join([*problems, f"{len(paths)} files, {len(problems)} problems"]))
    return 1 if problems or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
