"""One hundred messy workbooks: imported by one command, every mess in the table of readings, the period frozen by the next.

    python3 tests/desk/messy.py --leitai PROGRAM [--seed N]

A seed makes the reports of a hundred villages and writes each into its workbook with messes that have one meaning: numbers in
full-width digits, with separators or a unit, days in all ways, codes as numbers or names, answers as ticks, columns moved and
hidden, rows in another order, sheets renamed, files as other programs write them. The generator keeps what it did; the table
of readings must list that, cell by cell with the value, and nothing else. Then the scores are those of the clean twin. The
same table goes in as csv of several encodings, by a mapping.
"""

import decimal
import pathlib
import random
import re
import sys
import tempfile

import small
from cells import cell_name, serial
from desk import Desk, golden
from filling import data_rows
from making import Raw, Ways, copied, write_book, write_table
from sheets import Book

_VILLAGES = 100
_WIDE = str.maketrans("0123456789.,%+-", "０１２３４５６７８９．，％＋－")
_WAYS = (Ways(), Ways(strings="inline"), Ways(prefix="x"), Ways(absolute=True), Ways(of_1904=True), Ways(strings="str"),
         Ways(strings="inline", references=False), Ways(prefix="x", absolute=True, of_1904=True))
_MAPPING = """import: facts
by: {level: county, name: 区委组织部}
heads:
  村名: village
  收入: {to: fact.income, unit: 元}
  参训: fact.members
  治理率: fact.rate
  联建: {to: fact.joined, values: {参加: yes, 没参加: no}}
  公开: fact.disclosure
unread: [序号]
leave_out: [合计]
"""


def _plain(number):
    """1234.5 and not 1234.50."""
    return format(number.normalize(), "f")


def money(value, chance):
    """A figure in 万元: what is typed, and whether that is a mess."""
    return chance.choice((
        (f"{value:,}", True), (str(value).translate(_WIDE), True), (f"{value}万元", True), (f"{value * 10000:.0f}元", True),
        (f"{_plain(value / 10000)}亿元", True), (f"+{value}", True), (f"{value:,}万元", True), (f"{value * 10:.1f}千元", True),
        (str(value), False), (value, False), (Raw(f"{value}00000000001" if "." in str(value) else str(value)), False)))


def count(value, chance):
    return chance.choice(((f"{value:,}", True), (f"{value}人", True), (str(value).translate(_WIDE), True), (f"{value:,}人", True),
                          (str(value), False), (value, False)))


def rate(value, chance):
    return chance.choice(((str(value).translate(_WIDE), True), (Raw(str(value / 100), "percent"), True), (value, False),
                          (str(value), False)))


def answer(value, chance):
    yes = value == "yes"
    word = chance.choice(("√", "有", "Y", "对", "✓", "TRUE") if yes else ("×", "无", "N", "错", "FALSE"))
    return chance.choice(((word, True), ("是" if yes else "否", False), (1 if yes else 0, True), (yes, False)))


def day(value, chance):
    month, of = value.month, value.day
    return chance.choice(((f"{value.year}.{month}.{of}", True), (f"{value.year}/{month}/{of}", True), (f"{value.year}年{month}月{of}日", True),
                          (f"{month}月{of}日", True), (f"{value:%Y%m%d}", True), (serial(value), True),
                          (f"{value.year}-{month}-{of}".translate(_WIDE), True), (value, False), (value.isoformat(), False)))


def who(code, name, chance):
    return chance.choice(((code, False), (code, False), (name, True), (int(code), True), (code.translate(_WIDE), True), (f"'{code}", True)))


class Messy:
    """One workbook with its messes: [(sheet's key, row, column, what is meant)]."""

    def __init__(self, book, village, name, said, chance):
        self.book, self.chance, self.village, self.name = book, chance, village, name
        self.messes, self.counted = [], False
        self.facts(said)
        self.events(said)
        self.structure()

    def put(self, sheet, row, key, typed, meant):
        value, mess = typed
        column = sheet.keys()[key]
        if isinstance(value, Raw):
            sheet.set(row, column, decimal.Decimal(1))
            sheet.rows[row][1][column][-1].text = value.digits
            if value.style:
                sheet.rows[row][1][column].set("s", str(self.book.percent_style()))
            else:
                sheet.rows[row][1][column].attrib.pop("s", None)
        else:
            sheet.set(row, column, value)
            if isinstance(value, int) and not isinstance(value, bool):
                sheet.rows[row][1][column].attrib.pop("s", None)    # a number that no format makes a day or a text
                self.counted = self.counted or key == "on"
        if mess:
            self.messes.append([sheet.form(), row, key, meant])

    def facts(self, said):
        sheet = self.book.sheet("facts")
        (row,) = data_rows(sheet)
        self.put(sheet, row, "village", who(self.village, self.name, self.chance), self.village)
        self.put(sheet, row, "fact.income", money(said["income"], self.chance), said["income"])
        self.put(sheet, row, "fact.members", count(said["members"], self.chance), said["members"])
        self.put(sheet, row, "fact.rate", rate(said["rate"], self.chance), said["rate"])
        self.put(sheet, row, "fact.joined", answer(said["joined"], self.chance), "是" if said["joined"] == "yes" else "否")
        sheet.set(row, sheet.keys()["fact.disclosure"], small.CHOICES[said["disclosure"]])

    def events(self, said):
        sheet = self.book.sheet("return.events")
        row = sheet.head_row() + 1
        for on, what in self.chance.sample(said["activities"], len(said["activities"])):
            self.put(sheet, row, "village", who(self.village, self.name, self.chance), self.village)
            self.put(sheet, row, "fact", ("文化活动", False), None)
            self.put(sheet, row, "on", day(on, self.chance), on)
            self.put(sheet, row, "what", (what, False), None)
            row += 1

    def structure(self):
        """Columns moved and hidden, sheets renamed."""
        for number, sheet in enumerate(self.book.forms()):
            if self.chance.random() < 0.4:
                columns = sorted(sheet.keys().values())
                sheet.arrange_columns(dict(zip(columns, self.chance.sample(columns, len(columns)))))
                sheet.hide_columns(self.chance.sample(columns, 1))
            if self.chance.random() < 0.3:
                sheet.rename(f"{number}-{self.name}报表")

    def readings(self, file):
        """What the table of readings must say: {(file, sheet, cell): what is meant}."""
        return {(file, sheet.name, cell_name(sheet.keys()[key], row)): meant for form, row, key, meant in self.messes
                for sheet in (self.book.sheet(form),)}


def says(reading, meant):
    """Whether the words of a reading name the value that was meant."""
    if isinstance(meant, decimal.Decimal):
        return any(decimal.Decimal(one) == meant for one in re.findall(r"\d+(?:\.\d+)?", reading))
    return str(meant) in reading


def write_all(desk, made, seed):
    """Fills in all workbooks; gives what their readings must be."""
    wanted, names = {}, small.villages(_VILLAGES)
    by_name = {name: code for code, name in names.items()}
    paths = desk.template("填报", "--per", "village")
    desk.expect("workbooks", sorted(path.stem for path in paths), sorted(by_name))
    for path in paths:
        village = by_name[path.stem]
        chance = random.Random(f"{seed}-{village}")
        messy = Messy(Book(path), village, path.stem, made[village], chance)
        wanted.update(messy.readings(path.name))
        messy.book.save(path)
        if chance.random() < 0.5:
            # A day as a bare number is one of the usual system.
            write_again(path, chance.choice([one for one in _WAYS if not one.of_1904 or not messy.counted]))
    return wanted


def write_again(path, ways):
    """The same cells, written by another program. Percentages keep their look; all other numbers have none."""
    book = Book(path)

    def change(sheet, row, column, value):
        cell = sheet.rows[row][1].get(column)
        style = book.format(int(cell.get("s", "0"))) if cell is not None else (0, "")
        return Raw(str(value), "percent") if isinstance(value, decimal.Decimal) and "%" in style[1] + {9: "%", 10: "%"}.get(style[0], "") else value
    write_book(path, copied(book, change), ways)


def hundred(desk, twin, made, seed):
    wanted = write_all(desk, made, seed)
    page = desk.taken("a hundred messy workbooks", "填报")
    found = {(one["workbook"], one["sheet"], one["cell"]): one["reading"] for one in page.get("readings", [])}
    desk.expect("messes", len(wanted) > 250, True)
    desk.expect("messes that are not listed", [(at, str(wanted[at])) for at in sorted(set(wanted) - set(found))][:6], [])
    desk.expect("listed and no mess", [(at, found[at]) for at in sorted(set(found) - set(wanted))][:6], [])
    desk.expect("read as something else", [(at, found[at], str(wanted[at])) for at in sorted(set(found) & set(wanted))
                                           if not says(found[at], wanted[at])][:6], [])
    said = small.said_in(desk.folder)
    desk.expect("records", [(code, said.get(code), made[code]) for code in made if said.get(code) != made[code]][:2], [])
    desk.compare("messy", twin, [("score",)])
    frozen(desk, twin)


def frozen(desk, twin):
    """The next command freezes the period, and its seal has the twin's results."""
    for one in (desk, twin):
        ran = one.run("step", "freeze", "--by", "区委组织部", "--on", "2023-07-05")
        one.expect(f"frozen: {ran.stderr.decode()[-200:]}", ran.returncode, 0)
    seals = [(one.folder / "seals" / small.PERIOD / "results.json") for one in (desk, twin)]
    desk.expect("sealed", [path.exists() for path in seals], [True, True])
    if all(path.exists() for path in seals):
        desk.expect("sealed results", seals[0].read_bytes() == seals[1].read_bytes(), True)


def tables(program, folder, made):
    """The same table as csv: by names, in yuan, with a line of totals."""
    rows = [["沧浦区2023年第二季度报表"], ["序号", "村名", "收入", "参训", "治理率", "联建", "公开"]]
    for number, (code, name) in enumerate(small.villages(_VILLAGES).items(), 1):
        said = made[code]
        rows.append([number, name, f"{said['income'] * 10000:.0f}", said["members"], said["rate"],
                     "参加" if said["joined"] == "yes" else "没参加", small.CHOICES[said["disclosure"]]])
    rows.append(["", "合计", "", sum(one["members"] for one in made.values())])
    wanted = {code: {**one, "activities": []} for code, one in made.items()}
    first, checks, failures = None, 0, []
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le-mark"):
        for separator in ",;\t":
            desk = Desk(program, small.make(folder / f"{encoding}-{ord(separator)}", _VILLAGES))
            path = desk.folder / "报表.csv"
            if encoding == "utf-16-le-mark":
                write_table(path, rows, separator, "utf-16-le", "\n")
                path.write_bytes(b"\xff\xfe" + path.read_bytes())
            else:
                write_table(path, rows, separator, encoding)
            (desk.folder / "对应.yaml").write_text(_MAPPING, "utf-8")
            desk.taken(f"csv in {encoding} with {separator!r}", path.name, "--mapping", "对应.yaml")
            (desk.folder / "对应.yaml").unlink()
            said = small.said_in(desk.folder)
            desk.expect(f"csv in {encoding} with {separator!r}", [code for code in wanted if said.get(code) != wanted[code]][:3], [])
            first = first or desk
            if desk is not first:
                desk.compare(f"csv in {encoding} with {separator!r}", first, [("score",)])
            checks, failures = checks + desk.checks, failures + desk.failures
    return checks, failures


def main():
    seed = "1"
    if "--seed" in sys.argv:
        at = sys.argv.index("--seed")
        seed = sys.argv[at + 1]
        del sys.argv[at:at + 2]
    given = golden.arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        desk = Desk(given.leitai, small.make(folder / "here", _VILLAGES))
        twin = Desk(given.leitai, small.make(folder / "twin", _VILLAGES))
        made = small.reports(_VILLAGES, seed)
        small.write_records(twin.folder, made)
        hundred(desk, twin, made, seed)
        checks, failures = tables(given.leitai, folder, made)
        desk.checks += checks + twin.checks
        desk.failures += failures + twin.failures
        return desk.close()


if __name__ == "__main__":
    raise SystemExit(main())
