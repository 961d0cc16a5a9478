"""Reads workbooks (xlsx) and changes them as a person would, with the standard library alone and nothing of the program."""

import datetime
import io
import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile

from cells import MAIN, REL, Sheet, text_of

_M, _R = f"{{{MAIN}}}", f"{{{REL}}}"
_DATES = {*range(14, 18), 22, *range(27, 37), *range(45, 48), *range(50, 59)}
_PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


class Book:
    """A workbook: its sheets, and all else in it as it was."""

    def __init__(self, path):
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            self.parts = {one: archive.read(one) for one in archive.namelist()}
        self.part = next(target for target in self.related("").values() if "workbook" in target)
        self.root = ET.fromstring(self.parts[self.part])
        settings = self.root.find(f"{_M}workbookPr")
        self.of_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        folder = posixpath.dirname(self.part)
        self._strings_part, self._styles_part = f"{folder}/sharedStrings.xml", f"{folder}/styles.xml"
        self.strings = []
        if self._strings_part in self.parts:
            self.strings = [text_of(one) for one in ET.fromstring(self.parts[self._strings_part])]
        self._known = len(self.strings)
        self.styles = ET.fromstring(self.parts[self._styles_part]) if self._styles_part in self.parts else None
        targets = self.related(self.part)
        self.sheets = [Sheet(self, one.get("name"), one.get("state", "visible") != "visible", targets[one.get(f"{_R}id")])
                       for one in self.root.find(f"{_M}sheets")]

    def related(self, part):
        """The parts that a part names, by their ids."""
        folder, name = posixpath.split(part)
        file = posixpath.join(folder, "_rels", f"{name}.rels")
        if file not in self.parts:
            return {}
        return {one.get("Id"): posixpath.normpath(posixpath.join("/", folder, one.get("Target")))[1:]
                for one in ET.fromstring(self.parts[file]) if one.get("TargetMode") != "External"}

    def sheet(self, name):
        """The sheet of a name, or the one that holds a form of that key."""
        for one in self.sheets:
            if one.name == name or one.form() == name:
                return one
        raise LookupError(f"no sheet {name}: {[one.name for one in self.sheets]}")

    def forms(self):
        """The sheets to fill in."""
        return [one for one in self.sheets if one.form()]

    def meta(self):
        """What the hidden sheet says, by its keys."""
        return {words[0]: words[1] if len(words) > 1 else None for _, words in self.sheet("_meta").words() if words}

    def names(self):
        """Names that the workbook defines for ranges."""
        return {one.get("name"): one.text for one in self.root.iterfind(f"{_M}definedNames/{_M}definedName")}

    def string(self, text):
        """The number of a shared string, which is added."""
        if text not in self.strings[self._known:]:
            self.strings.append(text)
            return len(self.strings) - 1
        return self.strings.index(text, self._known)

    # Styles.

    def _xf(self, style):
        found = self.styles.find(f"{_M}cellXfs") if self.styles is not None else None
        return found[style] if found is not None and style < len(found) else None

    def format(self, style):
        """The number format of a style: its number and its code."""
        xf = self._xf(style)
        number = int(xf.get("numFmtId", "0")) if xf is not None else 0
        codes = {int(one.get("numFmtId")): one.get("formatCode") for one in self.styles.iter(f"{_M}numFmt")} if number else {}
        return number, codes.get(number, "")

    def is_date(self, style):
        number, code = self.format(style)
        return number in _DATES or bool(re.search("[ymd]", re.sub(r'"[^"]*"|\\.|\[[^]]*\]|General', "", code), re.I))

    def moment(self, number):
        """The day of a number; with a time of day, if it has one."""
        first = datetime.datetime(1904, 1, 1) if self.of_1904 else datetime.datetime(1899, 12, 30)
        made = first + datetime.timedelta(seconds=round(float(number) * 86400))
        return made if number % 1 else made.date()

    def _add_style(self, **attributes):
        styles = self.styles.find(f"{_M}cellXfs")
        ET.SubElement(styles, f"{_M}xf", {"fontId": "0", "fillId": "0", "borderId": "0", "xfId": "0", **attributes})
        styles.set("count", str(len(styles)))
        return len(styles) - 1

    def date_style(self):
        """A style that shows a day."""
        return self._add_style(numFmtId="14", applyNumberFormat="1")

    def percent_style(self):
        """A style that shows a rate as a percentage."""
        return self._add_style(numFmtId="10", applyNumberFormat="1")

    def fill(self, style):
        xf = self._xf(style)
        if xf is None:
            return None
        fill = self.styles.find(f"{_M}fills")[int(xf.get("fillId", "0"))]
        colour = fill.find(f"{_M}patternFill/{_M}fgColor")
        return None if colour is None else colour.get("rgb", colour.get("indexed"))

    def rename(self, sheet, name):
        self.root.find(f"{_M}sheets")[self.sheets.index(sheet)].set("name", name)

    def save(self, path, method=zipfile.ZIP_DEFLATED):
        """Writes it as a program would save it."""
        parts = {**self.parts, self.part: ET.tostring(self.root, "utf-8", xml_declaration=True)}
        for sheet in self.sheets:
            parts[sheet.part] = sheet.written()
        if self.styles is not None:
            parts[self._styles_part] = ET.tostring(self.styles, "utf-8", xml_declaration=True)
        if len(self.strings) > self._known:
            known = ET.fromstring(parts.get(self._strings_part, f'<sst xmlns="{MAIN}"/>'))
            for text in self.strings[len(known):]:
                ET.SubElement(ET.SubElement(known, f"{_M}si"), f"{_M}t", _PRESERVE).text = text
            known.attrib.pop("count", None)
            known.attrib.pop("uniqueCount", None)
            parts[self._strings_part] = ET.tostring(known, "utf-8", xml_declaration=True)
        with zipfile.ZipFile(path, "w", method) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
