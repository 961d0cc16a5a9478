"""Workbooks filled in by a program as a person would, imported: the records are those of the twin that was written as YAML.

    python3 tests/desk/round_trip.py --leitai PROGRAM

The county's second quarter of 2023 is taken out and comes back by sheets of facts, events, checks, rectifications, teams,
duties, breaches and books; the marks of the ring come back by sheets of judges, its roster by its own. What is expected is
what the program says of the files as they were: scores byte for byte, all else but for where the records stand.
"""

import pathlib
import random
import tempfile

from cells import cell_name
from desk import Desk, campaign, golden, said
from filling import Filling, data_rows
from sheets import Book
from twin import Titles, Twin, documents, flat, typed

_PERIOD = "2023-Q2"
_TELLING = {"check": ("village", "on"), "rectification": ("village", "case"), "team": ("village",), "duty": ("village",), "breach": ()}
_CATALOGUES = golden.ROOT / "lib" / "leitai" / "catalogue"
_RESULTS = [("score",), ("diagnose",), ("duties",), ("books",), ("validate",)]


class County(Desk):
    """The county without its quarter, and with it."""

    def __init__(self, program, folder):
        super().__init__(program, campaign(folder / "here", "county", lambda path: path.parts[:2] != ("records", _PERIOD)))
        self.twin = Desk(program, campaign(folder / "twin", "county", lambda path: True))
        self.records = Twin(self.twin.folder / "records" / _PERIOD, _PERIOD)
        self.titles = Titles(*(_CATALOGUES / f"{name}.yaml" for name in ("contest", "books", "weakness", "duties", "conduct")))
        self.townships = {one["code"]: one["name"] for document in documents(self.twin.folder / "roster.yaml")
                          for one in document.get("townships", [])}
        self.villages = {one["code"]: one["name"] for document in documents(self.twin.folder / "roster.yaml")
                         for one in document.get("villages", [])}

    def fill(self, path, how):
        """Opens a workbook, fills it in and saves it."""
        filling = Filling(Book(path), self.titles)
        taken = how(filling)
        filling.book.save(path)
        return filling, taken

    # Facts.

    def facts(self):
        said, reached = self.records.facts(), set()
        made = self.template("填报")
        for path in made:
            filling, taken = self.fill(path, lambda one: one.facts(said))
            reached |= taken
        missing = sorted(set(said) - reached)
        self.expect("facts with a cell to fill in", missing[:5], [])
        return made

    def correct(self, made):
        """What the twin corrects is corrected by changing its cell, with a reason."""
        for village, fact, now, correction in self.records.corrections():
            for path in made:
                book = Book(path)
                for sheet in book.forms():
                    if sheet.form() != "facts" or f"fact.{fact}" not in sheet.keys():
                        continue
                    row = next((row for row in data_rows(sheet) if sheet.value(row, sheet.keys()["village"]) == village), None)
                    if row is None:
                        continue
                    sheet.set(row, sheet.keys()[f"fact.{fact}"], typed("value", now))
                    book.save(path)
                    place = f"{path.name}!{sheet.name}!{cell_name(sheet.keys()[f'fact.{fact}'], row)}"
                    self.refused_then_corrected(path, place, now, correction)

    def refused_then_corrected(self, path, place, now, correction):
        before = self.snapshot()
        status, page, messages = self.hand_in(path)
        found = [said(one) for one in messages if one["severity"] == "error"]
        self.expect("a changed cell without a reason", (status, page.get("written"), found), (1, False, [f"{place} E2305"]))
        self.expect("nothing was written without a reason", self.snapshot() == before, True)
        page = self.taken("a correction", path, "--why", correction["why"], "--by", correction["by"], "--on", correction["on"])
        self.expect("what was corrected", [(str(one["was"]), str(one["now"])) for one in page.get("changes", [])],
                    [(correction["was"], now)])

    def correct_books(self, paths):
        """What the twin corrects in its registers is corrected by another value in the row of its entry, with a reason."""
        corrections = [(record["register"], one) for record in self.records.of_kind("book") for one in record.get("corrections", [])]
        self.expect("the twin corrects its registers", bool(corrections), True)
        for register, one in corrections:
            for path in paths:
                book = Book(path)
                sheet = next((sheet for sheet in book.forms() if sheet.form() == f"book.{register}"), None)
                if sheet is None:
                    continue
                keys = sheet.keys()
                row = next((row for row in data_rows(sheet) if sheet.value(row, keys["id"]) == one["entry"]), None)
                if row is None:
                    row = max([sheet.head_row(), *data_rows(sheet)]) + 1
                    sheet.set(row, keys["id"], one["entry"])
                sheet.set(row, keys[one["field"]], typed(one["field"], one["value"]))
                book.save(path)
                status, page, _ = self.hand_in(path)
                self.expect("another value without a reason", (status, page.get("written")), (1, False))
                self.taken("a correction of a register", path, "--why", one["why"], "--by", one["by"], "--on", one["on"])
                self.expect("once more", self.taken("a correction once more", path).get("files"), [])

    # Records.

    def kind(self, kind):
        """All records of a kind, level by level: the county's workbooks are written when those of the townships are in."""
        by_level = {}
        for record in self.records.of_kind(kind):
            level = record.get("by", {}).get("level", "county")
            group = {"self": self.villages.get(record.get("village")), "township": self.townships.get(record.get("village", "")[:9])}
            by_level.setdefault(level if level in group else "county", {}).setdefault(group.get(level, ""), []).append(record)
        made = []
        for level in ("self", "township", "county"):
            groups = by_level.get(level, {})
            per = {"self": ("--per", "village"), "township": ("--per", "township")}.get(level, ())
            paths = self.template(f"{kind}-{level}", "--kind", kind, *per) if groups else []
            handed = []
            for name, records in groups.items():
                fitting = [path for path in paths if not name or path.stem.startswith(f"{name}-")]
                self.expect(f"workbooks of {kind} for {name or level}", len(fitting), 1)
                handed += fitting[:1]
                for path in fitting[:1]:
                    self.fill_records(path, kind, records)
            if handed:
                self.taken_somehow(f"{kind} ({level})", handed)
            made += handed
        return made

    def fill_records(self, path, kind, records):
        if kind == "book":
            filling, _ = self.fill(path, lambda one: one.entries(records))
        else:
            anew = ("team", "team.terms", "team.reserve") if kind == "team" else ()
            filling, _ = self.fill(path, lambda one: one.records(kind, records, _TELLING[kind], anew))
        self.expect(f"{path.name}: what has no column", filling.left[:3], [])


def shuffled(path, seed):
    """The same workbook with its rows sorted otherwise, its columns moved with their keys and its sheets renamed."""
    chance, book = random.Random(seed), Book(path)
    for number, sheet in enumerate(book.forms()):
        rows = data_rows(sheet)
        order = chance.sample(rows, len(rows)) if sheet.form() == "facts" else rows
        sheet.arrange(dict(zip(rows, order)))
        columns = sorted(sheet.keys().values())
        sheet.arrange_columns(dict(zip(columns, chance.sample(columns, len(columns)))))
        sheet.rename(f"表{number + 1}（{sheet.name[:4]}）")
    book.save(path)


def county(program, folder):
    """The whole quarter; gives the desk with all checks."""
    desk = County(program, folder)
    made = desk.facts()
    desk.taken_somehow("facts", made)
    desk.correct(made)
    books = {}
    for kind in ("team", "duty", "check", "rectification", "breach", "book"):
        books[kind] = desk.kind(kind)
    desk.correct_books(books["book"])
    before = desk.snapshot()
    everything = [*made, *(path for paths in books.values() for path in paths)]
    page = desk.taken("all once more", *everything)
    after = desk.snapshot()
    desk.expect("nothing changes when all is imported twice",
                [name for name in {**before, **after} if before.get(name) != after.get(name)], [])
    desk.expect("files written twice", page.get("files", []), [])
    desk.compare("county", desk.twin, _RESULTS)
    return desk, made


def moved(program, folder, made):
    """Rows sorted, columns moved, sheets renamed: the same facts."""
    plain = Desk(program, campaign(folder / "plain", "county", lambda path: path.parts[:2] != ("records", _PERIOD)))
    mixed = plain.copied("mixed")
    for number, path in enumerate(made):
        for desk in (plain, mixed):
            (desk.folder / path.name).write_bytes(path.read_bytes())
        shuffled(mixed.folder / path.name, number)
    plain.taken("facts in order", *(path.name for path in made))
    mixed.taken("facts moved about", *(path.name for path in made))
    mixed.compare("moved", plain, [("score",), ("diagnose",)])
    plain.checks += mixed.checks
    return plain


def ring(program, folder):
    """The rounds of a contest one after the other, by sheets of judges."""
    def keep(path):
        return not path.name.startswith("评分表")
    desk = Desk(program, campaign(folder / "ring", "ring", keep))
    twin = Desk(program, campaign(folder / "ring-twin", "ring", lambda path: True))
    records = Twin(twin.folder / "records", "2026-Q1")
    marks = {}
    for sheet in records.of_kind("sheet"):
        for village, said in sheet["marks"].items():
            marks.setdefault(sheet["round"], {})[sheet["judge"], village] = said
    rounds = [one["id"] for one in sorted(records.of_kind("round"), key=lambda one: one["on"]) if one["id"] in marks]
    desk.expect("rounds with marks", sorted(rounds), sorted(marks))
    for number, of in enumerate(rounds):
        made = desk.template(f"评分-{of}", "--round", of, "--per", "judge" if number % 2 else "panel")
        handed = []
        for path in made:
            filling = Filling(Book(path), Titles())
            if filling.marks(marks[of]):    # who marked nobody hands in nothing
                filling.book.save(path)
                handed.append(path)
        desk.taken_somehow(f"marks of {of}", handed)
    desk.compare("ring", twin, [("panel",), ("score",)])
    return desk


def roster(program, folder):
    """The ring's roster, typed into an empty one."""
    desk = Desk(program, campaign(folder / "roster", "ring", lambda path: path.name != "roster.yaml"))
    twin = Desk(program, campaign(folder / "roster-twin", "ring", lambda path: True))
    plan = desk.folder / "leitai.yaml"
    plan.write_text(plan.read_text("utf-8").replace("[roster.yaml, records]", "[records]"), "utf-8")
    made = desk.template("名册", "--kind", "roster")
    if not made:
        return desk
    (path,) = made
    filling = Filling(Book(path), Titles(twin.folder / "rubric.yaml"))
    filling.used = set()
    forms = {sheet.form(): sheet for sheet in filling.book.forms()}
    for document in documents(twin.folder / "roster.yaml"):
        for name in ("units", "townships", "villages"):
            for one in document.get(name, []):
                filling.put(forms[f"roster.{name}"], flat(one))
    desk.expect("roster: what has no column", filling.left[:3], [])
    filling.book.save(path)
    desk.taken("roster", path)
    desk.compare("roster", twin, [("panel",), ("score",)])
    return desk


def main():
    given = golden.arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        desk, made = county(given.leitai, folder)
        for other in (moved(given.leitai, folder, made), ring(given.leitai, folder), roster(given.leitai, folder)):
            desk.failures += other.failures
            desk.checks += other.checks
        return desk.close()


if __name__ == "__main__":
    raise SystemExit(main())
