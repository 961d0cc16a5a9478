"""One sheet of a workbook: what its cells hold, and what a person does to them."""

import datetime
import decimal
import re
import xml.etree.ElementTree as ET

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_M, _R = f"{{{MAIN}}}", f"{{{REL}}}"
ET.register_namespace("", MAIN)
ET.register_namespace("r", REL)

_KEY = re.compile(r"leitai:([^/]+)/(.+)")


class Error(str):
    """A cell that holds an error: #REF!"""


class NoResult(str):
    """A formula whose value is not in the file."""


def letters(column):
    """"A" for 1, "AB" for 28."""
    text = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def cell_name(column, row):
    """"D7" for column 4 and row 7."""
    return f"{letters(column)}{row}"


def place_of(name):
    """(7, 4) for "$D$7": row and column, from 1."""
    match = re.fullmatch(r"\$?([A-Z]+)\$?([0-9]+)", name)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column


def serial(day, of_1904=False):
    """The number by which a spreadsheet knows a day."""
    first = datetime.date(1904, 1, 1) if of_1904 else datetime.date(1899, 12, 30)
    return (day - first).days


class Sheet:
    """One sheet: cells by row and column, both from 1."""

    def __init__(self, book, name, hidden, part):
        self.book, self.name, self.hidden, self.part = book, name, hidden, part
        self.root = ET.fromstring(book.parts[part])
        self.data = self.root.find(f"{_M}sheetData")
        self.rows = {}   # number: (element, {column: element})
        for row in self.data:
            number = int(row.get("r"))
            self.rows[number] = (row, {place_of(cell.get("r"))[1]: cell for cell in row})

    # What stands in it.

    def value(self, row, column):
        """Text as str, a number as Decimal, a day as date (or datetime), yes and no as bool, an error as Error, else None."""
        cell = self.rows[row][1].get(column) if row in self.rows else None
        if cell is None:
            return None
        kind, value = cell.get("t", "n"), cell.find(f"{_M}v")
        if kind == "inlineStr":
            return text_of(cell.find(f"{_M}is"))
        if value is None or value.text is None:
            return NoResult() if cell.find(f"{_M}f") is not None else None
        if kind == "s":
            return self.book.strings[int(value.text)]
        if kind in ("str", "e"):
            return Error(value.text) if kind == "e" else value.text
        if kind == "b":
            return value.text == "1"
        number = decimal.Decimal(value.text)
        return self.book.moment(number) if self.book.is_date(int(cell.get("s", "0"))) else number

    def hidden_rows(self):
        """The numbers of rows that nobody sees."""
        return [number for number, (row, _) in sorted(self.rows.items()) if row.get("hidden") == "1"]

    def hidden_columns(self):
        """The columns that nobody sees."""
        return [number for one in self.root.iterfind(f"{_M}cols/{_M}col") if one.get("hidden") == "1"
                for number in range(int(one.get("min")), int(one.get("max")) + 1)]

    def merged(self):
        """Ranges that are one cell."""
        return [one.get("ref") for one in self.root.iterfind(f"{_M}mergeCells/{_M}mergeCell")]

    def checks(self):
        """What its cells may hold: for each range its kind, formula, prompt and error."""
        return [{**one.attrib, "formula1": one.findtext(f"{_M}formula1")}
                for one in self.root.iterfind(f"{_M}dataValidations/{_M}dataValidation")]

    def offered(self, column):
        """The titles that a column's drop-down shows; none: an empty list."""
        for check in self.checks():
            first, _, last = check["sqref"].partition(":")
            inside = place_of(first)[1] <= column <= place_of(last or first)[1]
            if check.get("type") != "list" or not inside:
                continue
            formula = check["formula1"]
            if formula.startswith('"'):
                return formula[1:-1].split(",")
            name, _, cells = formula.rpartition("!")
            (top, at), (bottom, _) = (place_of(end) for end in cells.split(":"))
            listed = self.book.sheet(name.strip("'"))
            return [listed.value(row, at) for row in range(top, bottom + 1)]
        return []

    def comments(self):
        """The comments by the names of their cells."""
        for target in self.book.related(self.part).values():
            if "comments" in target and target in self.book.parts:
                root = ET.fromstring(self.book.parts[target])
                return {one.get("ref"): text_of(one.find(f"{_M}text")) for one in root.iter(f"{_M}comment")}
        return {}

    def fill(self, row, column):
        """The colour behind a cell; None where there is none."""
        cell = self.rows[row][1].get(column) if row in self.rows else None
        return None if cell is None else self.book.fill(int(cell.get("s", "0")))

    def words(self):
        """All rows as lists of what stands in them, with None between."""
        for number in sorted(self.rows):
            cells = self.rows[number][1]
            yield number, [self.value(number, column) for column in range(1, max(cells, default=0) + 1)]

    # The keys of a sheet to fill in.

    def keys(self):
        """The columns by their keys: {"village": 1, "fact.income": 4}; empty for a sheet that is none to fill in."""
        row = self._key_row()
        return {_KEY.fullmatch(text)[2]: column for column, text in row.items()} if row else {}

    def form(self):
        """The key of its form: "facts"; empty for a sheet that is none to fill in."""
        row = self._key_row()
        return _KEY.fullmatch(next(iter(row.values())))[1] if row else ""

    def _key_row(self):
        for number in sorted(self.rows)[:20] if not self.name.startswith("_") else ():
            texts = {column: self.value(number, column) for column in self.rows[number][1]}
            row = {column: text for column, text in texts.items() if isinstance(text, str) and _KEY.fullmatch(text)}
            if row:
                return row
        return {}

    def head_row(self):
        """The number of the row of heads: below the keys the first in which every column has a text."""
        row = self._key_row()
        for number in sorted(self.rows)[1:]:
            if all(isinstance(self.value(number, column), str) for column in row):
                return number
        raise LookupError(f"{self.name}: no heads")

    # What a person does.

    def set(self, row, column, value, date_format=True):
        """Types a value: str, int, Decimal, date, bool; None clears the cell. Its look stays, as it does for a person."""
        if row not in self.rows:
            element = ET.Element(f"{_M}row", {"r": str(row)})
            self.rows[row] = (element, {})
        cells = self.rows[row][1]
        if column not in cells:
            cells[column] = ET.Element(f"{_M}c", {"r": cell_name(column, row)})
            style = self._column_style(column)
            if style:
                cells[column].set("s", style)
        cell = cells[column]
        for child in list(cell):
            cell.remove(child)
        cell.attrib.pop("t", None)
        if value is None:
            return
        if isinstance(value, bool):
            kind, text = "b", str(int(value))
        elif isinstance(value, datetime.date):
            kind, text = None, str(serial(value, self.book.of_1904))
            if date_format and not self.book.is_date(int(cell.get("s", "0"))):
                cell.set("s", str(self.book.date_style()))
        elif isinstance(value, str):
            kind, text = ("e", str(value)) if isinstance(value, Error) else ("s", str(self.book.string(value)))
        else:
            kind, text = None, repr(float(value)) if value % 1 else str(int(value))
        if kind:
            cell.set("t", kind)
        ET.SubElement(cell, f"{_M}v").text = text

    def formula(self, row, column, words, cached=None):
        """Types a formula; `cached` is its value as the file keeps it, an Error for one that came to nothing."""
        self.set(row, column, cached)
        cell = self.rows[row][1][column]
        made = ET.Element(f"{_M}f")
        made.text = words
        cell.insert(0, made)

    def _column_style(self, column):
        for one in self.root.iterfind(f"{_M}cols/{_M}col"):
            if int(one.get("min")) <= column <= int(one.get("max")):
                return one.get("style")
        return None

    def clear_row(self, row, keep=()):
        """Empties the cells of a row but for some columns."""
        for column in list(self.rows[row][1]) if row in self.rows else []:
            if column not in keep:
                self.set(row, column, None)

    def hide_row(self, row):
        self.rows[row][0].set("hidden", "1")

    def arrange(self, rows):
        """Puts rows in another order: {number: its new number}. Comments and checks stay where they are."""
        moved = {new: self.rows.pop(old) for old, new in rows.items() if old in self.rows}
        self.rows.update(moved)

    def arrange_columns(self, columns):
        """Puts columns elsewhere: {column: its new one}, for all of them. Merged cells and checks are given up."""
        for element, cells in self.rows.values():
            moved = {columns.get(old, old): cell for old, cell in cells.items()}
            cells.clear()
            cells.update(moved)
        for tag in ("mergeCells", "dataValidations", "conditionalFormatting", "autoFilter", "cols", "legacyDrawing"):
            for one in self.root.findall(f"{_M}{tag}"):
                self.root.remove(one)

    def hide_columns(self, columns):
        """Hides these columns and shows all others."""
        cols = self.root.find(f"{_M}cols")
        if cols is not None:
            self.root.remove(cols)
        cols = ET.Element(f"{_M}cols")
        for column in sorted(columns):
            ET.SubElement(cols, f"{_M}col", {"min": str(column), "max": str(column), "width": "9", "hidden": "1"})
        if len(cols):
            self.root.insert(list(self.root).index(self.data), cols)

    def rename(self, name):
        self.book.rename(self, name)
        self.name = name

    def written(self):
        """The part's bytes."""
        self.data[:] = []
        for number in sorted(self.rows):
            row, cells = self.rows[number]
            row.set("r", str(number))
            row.attrib.pop("spans", None)
            row[:] = [cells[column] for column in sorted(cells)]
            for column, cell in cells.items():
                cell.set("r", cell_name(column, number))
            self.data.append(row)
        dimension = self.root.find(f"{_M}dimension")
        if dimension is not None:
            self.root.remove(dimension)
        return ET.tostring(self.root, "utf-8", xml_declaration=True)


def text_of(element):
    """The text of plain or rich words, without what tells their sound."""
    if element is None:
        return ""
    return "".join(one.text or "" for child in element for one in ([child] if child.tag == f"{_M}t" else child.findall(f"{_M}t"))
                   if child.tag in (f"{_M}t", f"{_M}r"))
