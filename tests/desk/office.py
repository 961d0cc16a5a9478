"""A filled-in workbook saved by LibreOffice as xlsx, xls and ods comes in as the same records.

    python3 tests/desk/office.py --leitai PROGRAM

Needs LibreOffice: without it nothing was checked, and the test fails.
"""

import pathlib
import shutil
import subprocess
import tempfile

import small
from desk import Desk, golden
from sheets import Book

_VILLAGES = 12


def saved(path, ending, folder):
    """The file as LibreOffice saves it."""
    subprocess.run(["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", ending,
                    "--outdir", str(folder / ending), str(path)], check=True, capture_output=True, timeout=180)
    return folder / ending / f"{path.stem}.{ending}"


def main():
    given = golden.arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        made = small.reports(_VILLAGES, 7)
        desk = Desk(given.leitai, small.make(folder / "here", _VILLAGES))
        desk.expect("there is a LibreOffice", shutil.which("soffice") is not None, True)
        (path,) = desk.template("表")
        book = Book(path)
        small.fill_in(book, made)
        book.save(path)
        for ending in ("xlsx", "xls", "ods"):
            handed = desk.folder / f"报表.{ending}"
            shutil.copy(saved(path, ending, folder), handed)
            page = desk.taken(f"{ending} of LibreOffice", handed.name)
            desk.expect(f"{ending}: readings", page.get("readings", []), [])
            desk.expect(f"{ending}: records", small.said_in(desk.folder) == made, True)
            shutil.rmtree(desk.folder / "records" / small.PERIOD, ignore_errors=True)
            handed.unlink()
        return desk.close()


if __name__ == "__main__":
    raise SystemExit(main())
