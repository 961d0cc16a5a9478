"""The typical mistakes in a workbook come back at their cells, with words beside them; mended there, it is the twin.

    python3 tests/desk/mistakes.py --leitai PROGRAM

Every mistake is made in a workbook that is filled in otherwise, then all together. What is expected: status 1, one error at
the cell and no other, nothing written but the workbook that is given back; in it the cell in a colour, a column 错误 with words
in that row and in no other, and all else as it was. Mended in that very workbook it is imported, and scores as the twin.
"""

import pathlib
import tempfile

import small
from cells import Error, cell_name
from desk import Desk, golden, said
from filling import data_rows
from sheets import Book

_VILLAGES = 12
_NAME = "填报.xlsx"


class Mistake:
    """What is typed wrong, where, and how it is mended; `places` are the cells at which it is found."""

    def __init__(self, name, form, key, make, mend, code="E2303"):
        self.name, self.form, self.key, self.make, self.mend, self.code = name, form, key, make, mend, code

    def cell(self, book, number):
        """Sheet, row and column of a mistake that is made in the row of that number."""
        sheet = book.sheet(self.form)
        return sheet, data_rows(sheet)[number], sheet.keys()[self.key]


def _typed(wrong):
    def make(sheet, row, column):
        was = sheet.value(row, column)
        sheet.set(row, column, wrong(was) if callable(wrong) else wrong)
        return row, was
    return make


def _back(sheet, row, column, was):
    sheet.set(row, column, was)


def _reference_lost(sheet, row, column):
    was = sheet.value(row, column)
    sheet.formula(row, column, "SUM(#REF!)/2", Error("#REF!"))
    return row, was


def _second_row(sheet, row, column):
    """A copy of the row below the last."""
    last = data_rows(sheet)[-1] + 1
    for at in list(sheet.rows[row][1]):
        sheet.set(last, at, sheet.value(row, at))
    return last, None


def _no_second_row(sheet, row, column, was):
    sheet.clear_row(row)


MISTAKES = (
    Mistake("a code that became a number and lost digits", "facts", "village", _typed("3.59901E+11"), _back),
    Mistake("a value with its unit and a note", "facts", "fact.income", _typed(lambda was: f"{was}万元（含补助）"), _back),
    Mistake("a comma for the point", "facts", "fact.rate", _typed(lambda was: str(was).replace(".", ",") if "." in str(was) else f"{was},0"), _back),
    Mistake("two rows for one village", "facts", "village", _second_row, _no_second_row),
    Mistake("a reference that was lost", "facts", "fact.members", _reference_lost, _back),
    Mistake("a day that does not exist", "return.events", "on", _typed("2023-06-31"), _back),
    Mistake("a choice that is misspelt", "facts", "fact.disclosure", _typed("按时的"), _back),
    Mistake("a village that nobody knows", "facts", "village", _typed("东羊村"), _back),
    Mistake("words for a number", "facts", "fact.members", _typed("不详"), _back),
)


class Given(Desk):
    """A campaign with one filled-in workbook, and its twin."""

    def __init__(self, program, folder):
        super().__init__(program, small.make(folder / "here", _VILLAGES))
        self.twin = Desk(program, small.make(folder / "twin", _VILLAGES))
        self.made = small.reports(_VILLAGES, 3)
        small.write_records(self.twin.folder, self.made)
        (path,) = self.template("表")
        book = Book(path)
        small.fill_in(book, self.made)
        book.save(self.folder / _NAME)
        path.unlink()
        self.clean = self.snapshot()

    def fresh(self):
        """As nothing had been imported."""
        for name in set(self.snapshot()) - set(self.clean):
            (self.folder / name).unlink()
        back = self.folder / "填报.错误.xlsx"
        back.unlink(missing_ok=True)
        return back

    def is_twin(self, what):
        self.expect(f"{what}: records", small.said_in(self.folder) == self.made, True)
        self.compare(what, self.twin, [("score",)])


def check(desk, what, mistakes):
    """Makes mistakes in one workbook, each in a row of its own."""
    back = desk.fresh()
    original = (desk.folder / _NAME).read_bytes()
    book = Book(desk.folder / _NAME)
    wrong = []
    for number, mistake in enumerate(mistakes):
        sheet, row, column = mistake.cell(book, number)
        made_in, was = mistake.make(sheet, row, column)
        wrong.append((mistake, sheet.name, made_in, column, was))
    book.save(desk.folder / _NAME)
    try:
        status, page, messages = desk.hand_in(_NAME)
        found = sorted({said(one) for one in messages if one["severity"] == "error"})
        wanted = sorted(f"{_NAME}!{sheet}!{cell_name(column, row)} {mistake.code}" for mistake, sheet, row, column, _ in wrong)
        desk.expect(f"{what}: found", found, wanted)
        desk.expect(f"{what}: status", (status, page.get("written")), (1, False))
        desk.expect(f"{what}: nothing is written", sorted(set(desk.snapshot()) - set(desk.clean)), [])
        desk.expect(f"{what}: given back", back.exists(), True)
        if not back.exists():
            return
        given = Book(back)
        look_at(desk, what, Book(desk.folder / _NAME), given, wrong)
        for mistake, name, row, column, was in wrong:
            mistake.mend(given.sheet(name), row, column, was)
        given.save(back)
        desk.taken(f"what was mended ({what})", back.name)
        desk.is_twin(what)
    finally:
        (desk.folder / _NAME).write_bytes(original)


def look_at(desk, what, handed, given, wrong):
    """The workbook that came back: as it was, with colours and words."""
    for sheet in handed.sheets:
        back = given.sheet(sheet.name)
        heads = {back.value(row, column): column for row in back.rows for column in back.rows[row][1]
                 if back.value(row, column) == "错误"}
        rows = {row for _, name, row, _, _ in wrong if name == sheet.name}
        same = all(sheet.value(row, column) == back.value(row, column) for row in sheet.rows for column in sheet.rows[row][1])
        desk.expect(f"{what}: cells of {sheet.name} as they were", same, True)
        desk.expect(f"{what}: 错误 in {sheet.name}", bool(heads), bool(rows))
        if not heads:
            continue
        column = heads["错误"]
        words = {row for row in back.rows if back.value(row, column) not in (None, "", "错误")}
        desk.expect(f"{what}: rows with words in {sheet.name}", words, rows)
        desk.expect(f"{what}: 错误 stands behind all columns", column > max(sheet.keys().values(), default=0), True)
        for _, name, row, at, _ in wrong:
            if name == sheet.name:
                desk.expect(f"{what}: colour of {cell_name(at, row)}", back.fill(row, at) not in (None, sheet.fill(row, at)), True)
    desk.expect(f"{what}: sheets", [one.name for one in given.sheets], [one.name for one in handed.sheets])


def other_period(desk):
    """The workbook of the quarter before."""
    desk.fresh()
    book = Book(desk.folder / _NAME)
    meta = book.sheet("_meta")
    for row, words in list(meta.words()):
        if words and words[0] == "period":
            meta.set(row, 2, "2023-Q1")
    book.save(desk.folder / "上一期.xlsx")
    status, page, messages = desk.hand_in("上一期.xlsx")
    errors = [one for one in messages if one["severity"] == "error"]
    desk.expect("wrong period", (status, page.get("written"), [one["code"] for one in errors]), (1, False, ["E2302"]))
    desk.expect("wrong period: whose", all(one["place"]["file"].startswith("上一期.xlsx") for one in errors), True)
    desk.expect("wrong period: nothing is written", sorted(set(desk.snapshot()) - set(desk.clean)), [])
    (desk.folder / "上一期.xlsx").unlink()
    desk.taken("that of this period instead", _NAME)
    desk.is_twin("wrong period")


def partial(desk):
    """With --partial the rest is taken: all but one value."""
    desk.fresh()
    original = (desk.folder / _NAME).read_bytes()
    book = Book(desk.folder / _NAME)
    sheet = book.sheet("facts")
    row = data_rows(sheet)[2]
    village = sheet.value(row, sheet.keys()["village"])
    sheet.set(row, sheet.keys()["fact.members"], "不详")
    book.save(desk.folder / _NAME)
    desk.hand_in(_NAME, "--partial")
    wanted = {code: {fact: value for fact, value in one.items() if (code, fact) != (village, "members")} for code, one in desk.made.items()}
    desk.expect("--partial takes the rest", small.said_in(desk.folder) == wanted, True)
    (desk.folder / _NAME).write_bytes(original)
    desk.taken("the rest of it", _NAME)
    desk.is_twin("after --partial")


def main():
    given = golden.arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        desk = Given(given.leitai, pathlib.Path(folder))
        desk.taken("no mistake", _NAME)
        desk.is_twin("no mistake")
        for mistake in MISTAKES:
            check(desk, mistake.name, [mistake])
        check(desk, "all at once", MISTAKES)
        other_period(desk)
        partial(desk)
        return desk.close()


if __name__ == "__main__":
    raise SystemExit(main())
