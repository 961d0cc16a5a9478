"""Files that are broken, wrong or made to do harm: refused or located, in bounded memory, and nothing is written.

    python3 tests/desk/hostile.py --leitai PROGRAM

Each is made from a workbook that is filled in rightly. What is expected is told with each: that it is refused with a code and
at a place, or that it is taken and the records are those of the workbook as it was.
"""

import io
import json
import os
import pathlib
import random
import resource
import shutil
import struct
import subprocess
import tempfile
import warnings
import zipfile

import small
from cells import MAIN, Error, cell_name
from desk import Desk, golden, said
from filling import data_rows
from making import Ways, copied, write_book
from sheets import Book

_VILLAGES = 10
_MEMORY = 200 << 20
_NAME = "填报.xlsx"
_SHEET = "xl/worksheets/sheet1.xml"
_TAKEN = "taken"


def _parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _pack(path, parts, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _with(part, change):
    """A workbook with one part of it changed."""
    def make(path):
        parts = _parts(path)
        parts[part] = change(parts[part])
        _pack(path, parts)
    return make


def _bytes(change):
    """A file with other bytes."""
    def make(path):
        path.write_bytes(change(path.read_bytes()))
    return make


def _book(change):
    """A workbook that a person changed."""
    def make(path):
        book = Book(path)
        change(book)
        book.save(path)
    return make


def _before(mark, more):
    return lambda content: content.replace(mark, more + mark, 1)


def _entities(content):
    """A thousand million letters out of ten lines."""
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = content.decode().replace("<worksheet", f'<!DOCTYPE w [<!ENTITY a0 "好好好好好好好好好好">{lines}]><worksheet', 1)
    return text.replace("<sheetData>", '<sheetData><row r="9000"><c r="A9000" t="inlineStr"><is><t>&a9;</t></is></c></row>', 1).encode()


def _outside(content):
    """An entity that is a file of the system."""
    text = content.decode().replace("<worksheet", '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet', 1)
    return text.replace("<sheetData>", '<sheetData><row r="9000"><c r="A9000" t="inlineStr"><is><t>&f;</t></is></c></row>', 1).encode()


def _bomb(size):
    """Shared strings that are small when packed."""
    def make(path):
        parts = _parts(path)
        one = b"<si><t>" + b"0" * 1000 + b"</t></si>"
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">'.encode() + one * (size // len(one)) + b"</sst>"
        _pack(path, parts)
    return make


def _long_cell(size):
    """One cell with a text of many bytes."""
    cell = b'<row r="9000"><c r="A9000" t="inlineStr"><is><t>' + b"x" * size + b"</t></is></c></row>"
    return _with(_SHEET, _before(b"</sheetData>", cell))


def _lying_size(path):
    """The archive says that a part has ten bytes."""
    parts = _parts(path)
    name = "xl/sharedStrings.xml"
    parts[name] = f'<sst xmlns="{MAIN}">'.encode() + b"<si><t>0</t></si>" * 3_000_000 + b"</sst>"
    _pack(path, parts)
    content = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x01\x02", 46), (b"PK\x03\x04", 30)):
        start = content.find(mark)
        while start >= 0:
            if content[start + at:start + at + len(name)] == name.encode():
                content[start + at - 22:start + at - 18] = struct.pack("<I", 10)
            start = content.find(mark, start + 4)
    path.write_bytes(content)


def _empty_rows(content):
    rows = "".join(f'<row r="{number}"/>' for number in range(1001, 1_001_001))
    return content.replace(b"</sheetData>", rows.encode() + b"</sheetData>", 1)


def _styled_rows(content):
    """As a program leaves them when a column was formatted to its end."""
    rows = "".join(f'<row r="{number}"><c r="A{number}" s="1"/></row>' for number in range(1001, 301_001))
    return content.replace(b"</sheetData>", rows.encode() + b"</sheetData>", 1)


def _deep(content):
    return content.replace(b"</sheetData>", b"<row r=\"9000\"><c r=\"A9000\"><is>" + b"<r>" * 100_000 + b"</r>" * 100_000 +
                           b"</is></c></row></sheetData>", 1)


def _ole(streams):
    """The first bytes of a compound file with the names of its streams: enough to tell what it is."""
    content = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3e, 3, 0xfffe, 9, 6))
    content += bytes(10) + struct.pack("<IIIIIIII", 1, 1, 0, 4096, 0xfffffffe, 0, 0xfffffffe, 0)
    content += struct.pack("<I", 0) + b"\xff" * (512 - len(content) - 4)
    content += struct.pack("<II", 0xfffffffd, 0xfffffffe) + b"\xff" * 504
    for number, name in enumerate(("Root Entry", *streams)):
        words = name.encode("utf-16-le") + b"\0\0"
        content += words + bytes(64 - len(words)) + struct.pack("<HBBIII", len(words), 5 if number == 0 else 2, 1, 0xffffffff,
                                                               0xffffffff, 1 if number == 0 else 0xffffffff) + bytes(48)
    return bytes(content + bytes(-len(content) % 512))


def _meta(key, value):
    def change(book):
        sheet = book.sheet("_meta")
        (row,) = [number for number, words in sheet.words() if words and words[0] == key]
        sheet.set(row, 2, value)
    return _book(change)


def _macros(path):
    """A project of macros beside the sheets, and the kind of file that has one."""
    parts = _parts(path)
    parts["xl/vbaProject.bin"] = _ole(("VBA", "dir"))
    kinds = parts["[Content_Types].xml"].decode()
    kinds = kinds.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    parts["[Content_Types].xml"] = kinds.encode()
    _pack(path, parts)


def _links(path):
    """A workbook that takes a value from another one."""
    book = Book(path)
    sheet = book.sheet("facts")
    row, column = data_rows(sheet)[0], sheet.keys()["fact.members"]
    sheet.formula(row, column, "[1]Sheet1!$A$1", sheet.value(row, column))
    book.save(path)
    parts = _parts(path)
    parts["xl/externalLinks/externalLink1.xml"] = f'<externalLink xmlns="{MAIN}"/>'.encode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>", f'<Relationship Id="rId99" Type="{kind}" Target="externalLinks/externalLink1.xml"/></Relationships>'.encode())
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"</sheets>", b'</sheets><externalReferences><externalReference r:id="rId99"/></externalReferences>', 1)
    _pack(path, parts)


def _cell(key, change):
    """A change in the first row of the sheet of facts, at the column of a key."""
    def make(book):
        sheet = book.sheet("facts")
        change(sheet, data_rows(sheet)[0], sheet.keys()[key])
    return _book(make)


def _no_value(sheet, row, column):
    sheet.formula(row, column, "SUM(A1:A2)", "x")
    cell = sheet.rows[row][1][column]
    cell.attrib.pop("t", None)
    cell.remove(cell[-1])


def _twice(book):
    """The sheet of facts once more, as a person copies it for last year's."""
    other = next(sheet for sheet in book.sheets if sheet.form() == "return.events")
    facts = book.sheet("facts")
    other.rows, other.data = facts.rows, other.data


def _hidden_row(book):
    sheet = book.sheet("facts")
    sheet.hide_row(data_rows(sheet)[3])


def _hidden_sheet(book):
    book.root.find(f"{{{MAIN}}}sheets")[0].set("state", "hidden")


def _two_columns(book):
    sheet = book.sheet("facts")
    keys = sheet.keys()
    for row in list(sheet.rows):
        sheet.set(row, max(keys.values()) + 1, sheet.value(row, keys["fact.income"]))


def _outside_the_sheet(content):
    return content.replace(b"</sheetData>", b'<row r="1048577"><c r="XFE1048577"><v>1</v></c></row></sheetData>', 1)


def _no_workbook(path):
    parts = _parts(path)
    _pack(path, {"word/document.xml": b"<w/>", "[Content_Types].xml": parts["[Content_Types].xml"]})


def _climbing(path):
    """Names of parts that lead out of the archive; all else as it was."""
    parts = _parts(path)
    _pack(path, {**parts, "../../../../tmp/leitai-was-here": b"x", "/etc/leitai-was-here": b"x"})


def _same_name_twice(path):
    parts = _parts(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")     # that a name stands twice
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.writestr(zipfile.ZipInfo(_SHEET), f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>')


def _flipped(seed):
    def change(content):
        made, chance = bytearray(content), random.Random(seed)
        for _ in range(30):
            made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
        return bytes(made)
    return change


# Name of the case: how it is made, what it is to come to (a code, with the key of a cell's column or nothing; or taken, with a
# warning or nothing), and the file's name where it is another.
CASES = {
    "shared strings of 100 MB": (_bomb(100 << 20), "E2300"),
    "shared strings of 1 GB": (_bomb(1 << 30), "E2300"),
    "a cell of 100 MB": (_long_cell(100 << 20), "E2300"),
    "a size that is a lie": (_lying_size, "E2300"),
    "entities of entities": (_with(_SHEET, _entities), "E2300"),
    "an entity that is a file": (_with(_SHEET, _outside), "E2300"),
    "elements in a hundred thousand elements": (_with(_SHEET, _deep), "E2300"),
    "a million empty rows": (_with(_SHEET, _empty_rows), _TAKEN),
    "rows with a look and nothing in them": (_with(_SHEET, _styled_rows), _TAKEN),
    "half of the archive": (_bytes(lambda content: content[:len(content) // 2]), "E2300"),
    "all but its end": (_bytes(lambda content: content[:-30]), "E2300"),
    "an empty file": (_bytes(lambda content: b""), "E2300"),
    "a text": (_bytes(lambda content: "各村收入见附件\n".encode()), None),
    "a picture": (_bytes(lambda content: b"\x89PNG\r\n\x1a\n" + bytes(200)), "E2300"),
    "protected by a password": (_bytes(lambda content: _ole(("EncryptionInfo", "EncryptedPackage"))), "E2300"),
    "an old workbook under a new name": (_bytes(lambda content: _ole(("Workbook",))), "E2300"),
    "a document of another program": (_no_workbook, "E2300"),
    "a sheet that is no XML": (_with(_SHEET, lambda content: content[:-200]), "E2300"),
    "a sheet that is not there": (lambda path: _pack(path, {name: one for name, one in _parts(path).items() if name != _SHEET}), "E2300"),
    "a cell beyond the last": (_with(_SHEET, _outside_the_sheet), "E2300"),
    "a part that is there twice": (_same_name_twice, None),
    "parts with names that lead out": (_climbing, _TAKEN),
    "macros": (_macros, _TAKEN, "填报.xlsm"),
    "values from another workbook": (_links, _TAKEN, _NAME, "W2315"),
    "a hidden row": (_book(_hidden_row), _TAKEN, _NAME, "W2313"),
    "a hidden sheet": (_book(_hidden_sheet), _TAKEN),
    "a formula without a value": (_cell("fact.members", _no_value), "E2303", "fact.members"),
    "a lost reference": (_cell("fact.members", lambda sheet, row, column: sheet.set(row, column, Error("#REF!"))), "E2303", "fact.members"),
    "another rubric": (_meta("rubric", "contest"), "E2301"),
    "another version of the rubric": (_meta("version", "2.0.0"), "E2301"),
    "another period": (_meta("period", "2023-Q1"), "E2302"),
    "another kind of form": (_meta("leitai-form", "9"), "E2306"),
    "no owner": (_meta("owner.level", None), "E2306"),
    "the same column twice": (_book(_two_columns), "E2304"),
    "the same sheet twice": (_book(_twice), None),
}


class Guarded(Desk):
    """Runs the program with little of the machine and sees how much memory it took; no LibreOffice is found."""

    def guarded(self, *words):
        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
            resource.setrlimit(resource.RLIMIT_FSIZE, (64 << 20, 64 << 20))
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as told:
            child = subprocess.Popen([self.program, *words], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=out, stderr=told,
                                     preexec_fn=limit, env={"PATH": "/nowhere", "SOURCE_DATE_EPOCH": "1688400000", "TZ": "UTC"})
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            told.seek(0)
            return child.returncode, out.read(), told.read(), used.ru_maxrss << 10


def check(desk, name, case, filled, made):
    """One file is handed in."""
    make, wanted, *more = case
    file = more[0] if wanted == _TAKEN and more else _NAME
    path = desk.folder / file
    path.write_bytes(filled)
    make(path)
    before = desk.snapshot()
    status, out, told, memory = desk.guarded("import", file, "--messages", "json", "--format", "json")
    messages = [json.loads(line) for line in told.decode("utf-8", "replace").splitlines() if line.startswith("{")]
    messages = [one for one in messages if one.get("kind") == "issue"]
    codes = sorted({one["code"] for one in messages})
    errors = sorted({one["code"] for one in messages if one["severity"] == "error"})
    desk.expect(f"{name}: memory is {memory >> 20} MB", memory < _MEMORY, True)
    added = sorted(set(desk.snapshot()) - set(before))
    if wanted == _TAKEN:
        desk.expect(f"{name}: {told.decode('utf-8', 'replace')[:200]}", (status, errors), (0, []))
        desk.expect(f"{name}: records", small.said_in(desk.folder) == made, True)
        desk.expect(f"{name}: warnings", [code for code in more[1:] if code not in codes], [])
    else:
        desk.expect(f"{name}: status {status}, {told.decode('utf-8', 'replace')[-200:]}", (status, bool(errors)), (1, True))
        desk.expect(f"{name}: nothing is written", added, [])
        desk.expect(f"{name}: every message is about the file", [said(one) for one in messages if not said(one).startswith(path.stem)], [])
        if wanted is not None:
            desk.expect(f"{name}: codes", errors, [wanted])
        if more:
            book = Book(path)
            sheet = book.sheet("facts")
            place = f"{file}!{sheet.name}!{cell_name(sheet.keys()[more[0]], data_rows(sheet)[0])}"
            desk.expect(f"{name}: place", [said(one) for one in messages if one["severity"] == "error"], [f"{place} {wanted}"])
    for one in added:
        (desk.folder / one).unlink()
    for one in desk.folder.glob("填报*"):
        one.unlink()


def flips(desk, filled, made):
    """Bits turned at random: whatever comes of it, the records are right or there are none."""
    for seed in range(25):
        path = desk.folder / _NAME
        path.write_bytes(_flipped(seed)(filled))
        before = desk.snapshot()
        status, _, told, memory = desk.guarded("import", _NAME)
        desk.expect(f"bits {seed}: status {status}, {told.decode('utf-8', 'replace')[-150:]}", status in (0, 1), True)
        desk.expect(f"bits {seed}: memory", memory < _MEMORY, True)
        added = sorted(set(desk.snapshot()) - set(before))
        desk.expect(f"bits {seed}: half written", bool(added), status == 0)
        shutil.rmtree(desk.folder / "records" / small.PERIOD, ignore_errors=True)
        for one in desk.folder.glob("填报*"):
            one.unlink()


def main():
    given = golden.arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        desk = Guarded(given.leitai, small.make(pathlib.Path(folder) / "here", _VILLAGES))
        made = small.reports(_VILLAGES, 5)
        (path,) = desk.template("表")
        book = Book(path)
        small.fill_in(book, made)
        book.save(path)
        filled = path.read_bytes()
        shutil.rmtree(desk.folder / "表")
        check(desk, "nothing wrong", (lambda path: None, _TAKEN), filled, made)
        write = io.BytesIO()
        write_book(write, copied(book), Ways(strings="inline", prefix="x"))
        check(desk, "nothing wrong, by another program", (lambda path: path.write_bytes(write.getvalue()), _TAKEN), filled, made)
        for name, case in CASES.items():
            if not given.only or any(word in name for word in given.only):
                check(desk, name, case, filled, made)
        flips(desk, filled, made)
        return desk.close()


if __name__ == "__main__":
    raise SystemExit(main())
