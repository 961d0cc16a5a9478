"""Writes workbooks and tables from nothing, as other programs write them: every way in which a file may keep the same cells."""

import csv
import datetime
import decimal
import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from cells import MAIN, REL, cell_name, serial

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_PART = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = {"": 0, "date": 1, "percent": 2, "own date": 3, "text": 4}


@dataclass(frozen=True)
class Raw:
    """A number by its digits in the file, 8.380000000000001, in a style of `_STYLES`."""

    digits: str
    style: str = ""


@dataclass(frozen=True)
class Formula:
    """A formula; `cached` is a str, Raw, bool or Fault; None: the file has no value."""

    words: str
    cached: object = None


@dataclass(frozen=True)
class Fault:
    """#REF! and the like."""

    words: str


@dataclass(frozen=True)
class Rich:
    """A text in pieces of several looks, with the sound of some of it beside."""

    pieces: tuple
    sound: str = ""


@dataclass
class Made:
    """A sheet to write: rows of cells by their numbers; a cell is str, int, date, bool or one of the above."""

    name: str
    rows: dict
    state: str = "visible"
    hidden_rows: tuple = ()
    hidden_columns: tuple = ()
    merged: tuple = ()
    more: str = ""          # elements behind the cells


@dataclass(frozen=True)
class Ways:
    """How a program writes its files."""

    strings: str = "shared"     # shared, inline, str (in each cell, as for formulas)
    prefix: str = ""            # of the elements: "x" for <x:row>
    absolute: bool = False      # targets from the root of the package: /xl/worksheets/sheet1.xml
    of_1904: bool = False
    references: bool = True     # cells and rows say where they stand
    method: int = zipfile.ZIP_DEFLATED
    sheet_names: str = "xl/worksheets/sheet{}.xml"
    parts: dict = field(default_factory=dict)       # further parts, by name
    book_more: str = ""         # elements at the end of the workbook's own
    content: str = f"{_PART}.sheet.main+xml"


class _Writer:
    def __init__(self, sheets, ways):
        self.sheets, self.ways, self.strings = sheets, ways, []

    def tag(self, name):
        return f"{self.ways.prefix}:{name}" if self.ways.prefix else name

    def root(self, name, inside):
        space = f"xmlns:{self.ways.prefix}" if self.ways.prefix else "xmlns"
        return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{self.tag(name)} {space}="{MAIN}" xmlns:r="{REL}">'
                f"{inside}</{self.tag(name)}>")

    def element(self, kind, inside="", /, **attributes):
        words = "".join(f" {key}={quoteattr(str(value))}" for key, value in attributes.items() if value is not None)
        tag = self.tag(kind)
        return f"<{tag}{words}>{inside}</{tag}>" if inside else f"<{tag}{words}/>"

    def text(self, value):
        """The inside of a shared or inline string."""
        def plain(words):
            return f'<{self.tag("t")} xml:space="preserve">{escape(words)}</{self.tag("t")}>'
        if isinstance(value, str):
            return plain(value)
        runs = "".join(self.element("r", self.element("rPr", self.element("b")) + plain(piece)) for piece in value.pieces)
        sound = self.element("rPh", plain(value.sound), sb=0, eb=1) if value.sound else ""
        return runs + sound + (self.element("phoneticPr", fontId=1) if value.sound else "")

    def value(self, value):
        """Kind, inside and style of a cell."""
        if isinstance(value, bool):
            return "b", self.element("v", str(int(value))), None
        if isinstance(value, Fault):
            return "e", self.element("v", value.words), None
        if isinstance(value, Raw):
            return None, self.element("v", value.digits), _STYLES[value.style] or None
        if isinstance(value, datetime.date):
            return None, self.element("v", str(serial(value, self.ways.of_1904))), 1
        if isinstance(value, int):
            return "n" if self.ways.strings == "inline" else None, self.element("v", str(value)), None
        if self.ways.strings == "inline" or isinstance(value, Rich) and self.ways.strings == "str":
            return "inlineStr", self.element("is", self.text(value)), None
        if self.ways.strings == "str":
            return "str", self.element("v", escape(value)), None
        if value not in self.strings:
            self.strings.append(value)
        return "s", self.element("v", str(self.strings.index(value))), None

    def cell(self, row, column, value):
        made = ""
        if isinstance(value, Formula):
            made = self.element("f", escape(value.words))
            value = value.cached
            if isinstance(value, str):
                return self.element("c", made + self.element("v", escape(value)), r=cell_name(column, row), t="str")
        kind, inside, style = (None, "", None) if value is None else self.value(value)
        place = cell_name(column, row) if self.ways.references else None
        return self.element("c", made + inside, r=place, s=style, t=kind)

    def sheet(self, made):
        cols = "".join(self.element("col", min=one, max=one, width=9, hidden=1) for one in made.hidden_columns)
        rows = []
        for number in sorted(made.rows):
            # Without places a cell stands behind the last one: gaps are written as cells that hold nothing.
            cells = made.rows[number]
            columns = range(1, len(cells) + 1)
            inside = "".join(self.cell(number, column, value) for column, value in zip(columns, cells)
                             if value is not None or not self.ways.references)
            rows.append(self.element("row", inside, r=number if self.ways.references else None,
                                     hidden=1 if number in made.hidden_rows else None))
        merged = "".join(self.element("mergeCell", ref=one) for one in made.merged)
        return self.root("worksheet", (self.element("cols", cols) if cols else "") + self.element("sheetData", "".join(rows)) +
                         (self.element("mergeCells", merged, count=len(made.merged)) if merged else "") + made.more)

    def styles(self):
        formats = [(0, None), (14, None), (10, None), (164, None), (49, None)]
        xfs = "".join(self.element("xf", numFmtId=number, fontId=0, fillId=0, borderId=0, xfId=0) for number, _ in formats)
        code = 'yyyy"年"m"月"d"日"'
        return self.root("styleSheet", self.element("numFmts", self.element("numFmt", numFmtId=164, formatCode=code), count=1) +
                         self.element("fonts", self.element("font", self.element("sz", val=11)), count=1) +
                         self.element("fills", self.element("fill", self.element("patternFill", patternType="none")) * 2, count=2) +
                         self.element("borders", self.element("border", self.element("left")), count=1) +
                         self.element("cellStyleXfs", self.element("xf", numFmtId=0, fontId=0, fillId=0, borderId=0), count=1) +
                         self.element("cellXfs", xfs, count=len(formats)))

    def parts(self):
        ways, names = self.ways, [self.ways.sheet_names.format(number + 1) for number in range(len(self.sheets))]
        made = {name: self.sheet(one) for name, one in zip(names, self.sheets)}
        listed = "".join(self.element("sheet", name=one.name, sheetId=number, state=None if one.state == "visible" else one.state)
                         .replace("/>", f' r:id="rId{number}"/>') for number, one in enumerate(self.sheets, 1))
        settings = self.element("workbookPr", date1904=1) if ways.of_1904 else ""
        made["xl/workbook.xml"] = self.root("workbook", settings + self.element("sheets", listed) + ways.book_more)
        made["xl/styles.xml"] = self.styles()
        targets = [("worksheet", name) for name in names] + [("styles", "xl/styles.xml")]
        if self.strings:
            inside = "".join(self.element("si", self.text(one)) for one in self.strings)
            made["xl/sharedStrings.xml"] = self.root("sst", inside)
            targets.append(("sharedStrings", "xl/sharedStrings.xml"))
        relations = "".join(f'<Relationship Id="rId{number}" Type="{REL}/{kind}" Target="{self.target(name)}"/>'
                            for number, (kind, name) in enumerate(targets, 1))
        made["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'
        first = "/xl/workbook.xml" if ways.absolute else "xl/workbook.xml"
        made["_rels/.rels"] = (f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{REL}/officeDocument" '
                               f'Target="{first}"/></Relationships>')
        made["[Content_Types].xml"] = self.content_types(names)
        return {**{name: made.pop(name) for name in ("[Content_Types].xml", "_rels/.rels")}, **made, **ways.parts}

    def target(self, name):
        return f"/{name}" if self.ways.absolute else name.removeprefix("xl/")

    def content_types(self, names):
        kinds = {**{f"/{name}": f"{_PART}.worksheet+xml" for name in names}, "/xl/workbook.xml": self.ways.content,
                 "/xl/styles.xml": f"{_PART}.styles+xml", "/xl/sharedStrings.xml": f"{_PART}.sharedStrings+xml"}
        listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
                         if self.strings or "shared" not in name)
        return (f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
                f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{listed}</Types>')


def write_book(path, sheets, ways=Ways()):
    """Writes a workbook of `Made` sheets."""
    with zipfile.ZipFile(path, "w", ways.method) as archive:
        for name, content in _Writer(sheets, ways).parts().items():
            archive.writestr(name, content)


def copied(book, change=lambda sheet, row, column, value: value):
    """The sheets of a `sheets.Book` as `Made` ones: the same cells, for another program to write."""
    made = []
    for sheet in book.sheets:
        rows = {}
        for number, words in sheet.words():
            cells = [change(sheet, number, column, value) for column, value in enumerate(words, 1)]
            rows[number] = [_native(value) for value in cells]
        made.append(Made(sheet.name, rows, "hidden" if sheet.hidden else "visible", tuple(sheet.hidden_rows())))
    return made


def _native(value):
    """A number as Raw digits; all else as it is."""
    return Raw(str(value)) if isinstance(value, decimal.Decimal) else value


def write_table(path, rows, separator=",", encoding="utf-8", line_end="\r\n"):
    """Writes a csv: `encoding` is one of Python's: utf-8, utf-8-sig, gb18030, utf-16 (with its mark)."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator=line_end).writerows(
        ["" if value is None else value for value in row] for row in rows)
    path.write_bytes(text.getvalue().encode(encoding))
