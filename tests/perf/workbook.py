"""Writes a workbook of millions of cells, and reads such a one as a Python script would: zipfile and expat, cell by cell."""

import argparse
import zipfile
from random import Random
from xml.parsers import expat

COLUMNS = 25
NAMES = 1000                          # villages, whose codes and names are shared strings
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
                           f'package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main'
                           f'+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/>'
                           f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KIND}.sharedStrings+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
                   'Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="填报表" sheetId="1" r:id="r1"/>'
                       '</sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/worksheet" '
                                  f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{OFFICE}/sharedStrings" '
                                  'Target="sharedStrings.xml"/></Relationships>',
    "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">' + "".join(
        f"<si><t>{359902100000 + number}</t></si><si><t>第{number}村</t></si>" for number in range(NAMES)) + "</sst>",
}


def column_name(number):
    return chr(ord("A") + number)


def write(path, rows, seed):
    """Rows of a code, a name and 23 figures with up to two decimals, a fifth of them as long as programs leave them."""
    random = Random(seed)
    figures = [f"{random.randrange(10_000) / 100}" for _ in range(400)]
    figures += [f"{random.randrange(1000) / 100 + 1e-15:.16g}" for _ in range(100)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in PARTS.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            names = [column_name(number) for number in range(COLUMNS)]
            for row in range(1, rows + 1):
                village = random.randrange(NAMES)
                cells = [f'<c r="A{row}" t="s"><v>{2 * village}</v></c><c r="B{row}" t="s"><v>{2 * village + 1}</v></c>']
                cells += [f'<c r="{name}{row}"><v>{figure}</v></c>'
                          for name, figure in zip(names[2:], random.choices(figures, k=COLUMNS - 2))]
                sheet.write(f'<row r="{row}">{"".join(cells)}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")


class Peer:
    """Counts the cells, each with its value; strings by their numbers."""

    def __init__(self):
        self.cells, self.bytes = 0, 0
        self._strings, self._taken, self._type, self._taking = [], [], None, False

    def _begin(self, name, attributes):
        if name == "c":
            self._type = attributes.get("t")
        self._taking = name in ("v", "t")
        if self._taking:
            self._taken = []

    def _end(self, name):
        self._taking = False
        if name == "si":
            self._strings.append("".join(self._taken))
        if name == "v":
            text = "".join(self._taken)
            value = self._strings[int(text)] if self._type == "s" else f"{float(text):.15g}"
            self.cells += 1
            self.bytes += len(value.encode())

    def _text(self, text):
        if self._taking:
            self._taken.append(text)

    def read(self, path):
        with zipfile.ZipFile(path) as archive:
            for name in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
                parser = expat.ParserCreate()
                parser.buffer_text = True
                parser.StartElementHandler = self._begin
                parser.EndElementHandler = self._end
                parser.CharacterDataHandler = self._text
                with archive.open(name) as part:
                    parser.ParseFile(part)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", help="the workbook to write")
    parser.add_argument("--rows", type=int, default=600_000, help=f"of {COLUMNS} cells each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--read", help="the workbook to read")
    options = parser.parse_args()
    if options.out:
        write(options.out, options.rows, options.seed)
    if options.read:
        peer = Peer()
        peer.read(options.read)
        print(peer.cells, "cells,", peer.bytes, "bytes")


if __name__ == "__main__":
    main()
