"""What workbooks ask for: what is owed and no more, with what was reported before beside it; the same bytes each time.

    python3 tests/cli/template.py --leitai PROGRAM

The numbers are those of the records of examples/county and examples/ring, read off by hand.
"""

import pathlib
import shutil
import sys
import tempfile
from decimal import Decimal

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "desk")]

import golden  # noqa: E402
from sheets import Book  # noqa: E402

_FIRST_ROW = 5  # below keys, heading, how to and heads


class Template(golden.Checks):
    """A copy of the examples, and workbooks made of them."""

    def made(self, folder, *words):
        """The workbooks that a call writes into a folder of its own, by name."""
        self.run("template", *words, "-o", f"{folder}/")
        return {path.stem: Book(path) for path in sorted((self.folder / folder).glob("*.xlsx"))}


def rows_of(sheet):
    """The rows below the heads, each by its keys; empty cells are left out."""
    keys = {column: key for key, column in sheet.keys().items()}
    return [{keys[column]: value for column, value in enumerate(words, 1) if value is not None and column in keys}
            for number, words in sheet.words() if number >= _FIRST_ROW]


def unlocked(book, sheet, row, key):
    """Whether a person can type into a cell of a protected sheet."""
    cell = sheet.rows[row][1][sheet.keys()[key]]
    xf = book._xf(int(cell.get("s", "0")))  # pylint: disable=protected-access
    return any(part.get("locked") == "0" for part in xf)


def next_quarter(tests):
    """Nothing is reported for 2023-Q3 yet: everything is asked for, and 2023-Q2 and 2022-Q3 stand beside."""
    books = tests.made("q3", "examples/county", "--period", "2023-Q3")
    tests.expect("offices", sorted(books), sorted("农业农村局 乡村振兴办 组织部 文体旅游局 生态环境局 社会治理办 乡镇纪委".split()))
    book = books["农业农村局"]
    meta = book.meta()
    told = {key: meta[key] for key in ("leitai-form", "rubric", "version", "period", "owner.level", "owner.name")}
    tests.expect("meta", told, {"leitai-form": "1", "rubric": "contest", "version": "1.0.0", "period": "2023-Q3",
                                "owner.level": "department", "owner.name": "农业农村局"})
    sheet = book.sheet("facts")
    rows = rows_of(sheet)
    tests.expect("a row a village", len(rows), 30)
    village = next(row for row in rows if row["name"] == "东阳村")
    tests.expect("东阳村", {key: village.get(key) for key in ("village", "in", "last.collective_income", "year.collective_income",
                                                          "fact.collective_income")},
                 {"village": "359902101201", "in": "东溪镇", "last.collective_income": Decimal("85.82"),
                  "year.collective_income": Decimal("119.08"), "fact.collective_income": None})
    tests.expect("income is asked for", unlocked(book, sheet, _FIRST_ROW, "fact.collective_income"), True)
    tests.expect("last income is not", unlocked(book, sheet, _FIRST_ROW, "last.collective_income"), False)
    # 浦岭社区 was set up in 2023: nobody asks what it earned before. 前埕村 took in another village, which has a past.
    keys = sheet.keys()
    tests.expect("no baselines of income", "same_period_last_year.collective_income" in keys, False)
    tests.expect("facts of others", [key for key in keys if "sewage" in key or "reserve" in key], [])
    # Projects, whose silence means none, have no row; cultural events, which are owed, have one for each village.
    tests.expect("projects", (books["乡村振兴办"].forms()[0].form(), rows_of(books["乡村振兴办"].forms()[0])), ("return.events", []))
    events = books["文体旅游局"].sheet("return.events")
    tests.expect("cultural events", [row["fact"] for row in rows_of(events)], ["村级文化活动"] * 30)


def what_is_owed(tests):
    """In 2023-Q2 one village has not handed in: its workbook alone is left, and says what others reported."""
    books = tests.made("owed", "examples/county")
    asked = {name: [row.get("name") for sheet in book.forms() for row in rows_of(sheet)] for name, book in books.items()}
    tests.expect("who is asked", {name for names in asked.values() for name in names}, {"高隔村"})
    tests.expect("nothing of the office that reported all", "农业农村局" in books, False)


def divided(tests):
    """By township and village, and one office of one township."""
    books = tests.made("townships", "examples/county", "--period", "2023-Q3", "--per", "township")
    tests.expect("townships", sorted(books), sorted("东溪镇 浦岭镇 石埕镇 云礁镇 枫园乡".split()))
    tests.expect("level", books["枫园乡"].meta()["owner.level"], "township")
    tests.expect("its villages", [row["name"] for row in rows_of(books["枫园乡"].sheet("facts"))],
                 "枫溪坂村 高隔村 茶洋尾村 半岭亭村 大坵仔村".split())
    books = tests.made("one", "examples/county", "--period", "2023-Q3", "--for", "生态环境局", "--for", "枫园乡")
    (book,) = books.values()
    tests.expect("one office of one township", (list(books), len(rows_of(book.sheet("facts"))),
                                                [key for key in book.sheet("facts").keys() if key.startswith("fact.")]),
                 (["生态环境局-枫园乡"], 5, ["fact.sewage_rate"]))
    books = tests.made("village", "examples/county", "--period", "2023-Q3", "--for", "高隔村")
    tests.expect("a village", {name: book.meta()["owner.level"] for name, book in books.items()}, {"高隔村": "self"})


def judges(tests):
    """J14 has given no mark in the county's round: 15 contestants, three marks each."""
    books = tests.made("judges", "examples/ring", "--round", "county")
    tests.expect("judges without marks", list(books), ["县级比武-J14"])
    book = books["县级比武-J14"]
    sheet = book.sheet("marks.ring")
    tests.expect("of one judge", (book.meta()["round"], book.meta()["judge"], {row["judge"] for row in rows_of(sheet)}),
                 ("county", "J14", {"J14"}))
    books = tests.made("panel", "examples/ring", "--round", "county", "--per", "panel")
    sheet = books["县级比武"].sheet("marks.ring")
    rows = rows_of(sheet)
    tests.expect("31 judges of 15 contestants", len(rows), 31 * 15)
    # J01 comes from 老埠村 (359902308204) and gives it no mark that counts.
    marked = [row for row in rows if row["judge"] == "J01" and row["village"] == "359902308204"]
    number = _FIRST_ROW + rows.index(marked[0])
    key = next(key for key in sheet.keys() if key.startswith("mark."))
    tests.expect("recused", unlocked(books["县级比武"], sheet, number, key), False)


def registers(tests):
    """What is known of rosters, cases and books stands there; nobody is asked for it again."""
    (book,) = tests.made("cases", "examples/county", "--period", "2023-Q3", "--kind", "rectification").values()
    sheet = book.sheet("rectification")
    rows = {row["village"]: row for row in rows_of(sheet)}
    # Put on the list in the records and not accepted by the end of 2023-Q2; 港坪村 left it in March 2023.
    tests.expect("open cases", "359902101206" in rows and "359902103203" not in rows, True)
    tests.expect("case of 坑柄村", {key: rows["359902101206"].get(key) for key in ("case", "name", "entered.on")},
                 {"case": "K2101", "name": "坑柄村", "entered.on": None})
    tests.expect("its entry stands beside", "last.entered.on" in rows["359902101206"], True)
    (book,) = tests.made("roster", "examples/county", "--kind", "roster").values()
    names = [row["name"] for row in rows_of(book.sheet("roster.villages"))]
    tests.expect("roster", (len(names), "金沙堤村" in names, "沙堤尾村" in names, "旧埕村" in names), (30, True, False, False))
    (book,) = tests.made("books", "examples/county", "--period", "2023-Q3", "--kind", "book.teams").values()
    # Of these teams one was dissolved in January 2023, and took no further update.
    ids = [row["id"] for row in rows_of(book.sheet("book.teams"))]
    tests.expect("teams", (len(ids) > 5, "ZU2201" in ids, len(set(ids)) == len(ids)), (True, True, True))


def same_bytes(tests):
    """The same campaign gives the same bytes, with any number of threads."""
    for folder, jobs in (("a", "1"), ("b", "4")):
        tests.made(folder, "examples/county", "--period", "2023-Q3", "--per", "township", "--jobs", jobs)
    files = [{path.name: path.read_bytes() for path in (tests.folder / folder).iterdir()} for folder in ("a", "b")]
    tests.expect("files", (len(files[0]), files[0] == files[1]), (5, True))


def main():
    given = golden.arguments(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name in ("county", "ring"):
            shutil.copytree(golden.ROOT / "examples" / name, folder / "examples" / name)
        tests = Template(given.leitai, folder)
        for test in (next_quarter, what_is_owed, divided, judges, registers, same_bytes):
            test(tests)
    return tests.close()


if __name__ == "__main__":
    sys.exit(main())
