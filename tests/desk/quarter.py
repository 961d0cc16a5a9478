"""A clerk's whole quarter, from an empty folder to the next quarter: how many commands it takes, and no line of YAML.

    python3 tests/desk/quarter.py --leitai PROGRAM

Everything that a person says goes into workbooks or stands on the command line. What is typed into the sheets is made
here, by the columns that are asked; totals are then added up from it by hand.
"""

import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent))

import desk  # noqa: E402
import golden  # noqa: E402
from sheets import Book  # noqa: E402

MOST_COMMANDS = 15
PLAN = "比武/leitai.yaml"
VILLAGES = [(f"3599011{1 + i % 3:02}{201 + i}", f"{name}村") for i, name in enumerate("东西南北上下前后左右内外")]
TOWNSHIPS = [(f"3599011{n:02}", f"{name}镇") for n, name in ((1, "溪口"), (2, "岭下"), (3, "江边"))]


class Clerk(desk.Desk):
    """Counts the commands that a clerk types, each of which must go well."""

    typed = 0

    def does(self, *words, status=0):
        self.typed += 1
        ran = self.run(*words)
        told = (ran.stderr + ran.stdout).decode()[-600:]
        self.expect(f"{' '.join(words)}\n{told if ran.returncode != status else ''}", ran.returncode, status)
        return ran


def _put(sheet, row, values):
    keys = sheet.keys()
    for key, value in values.items():
        sheet.set(row, keys[key], value)


def fill_roster(path):
    """The unit, its townships and villages, as a person types them."""
    book = Book(path)
    rows = {"roster.units": [{"code": "359901", "name": "示范区"}],
            "roster.townships": [{"code": code, "name": name} for code, name in TOWNSHIPS],
            "roster.villages": [{"code": code, "name": name, "class": "一般村", "secretary.id": f"S{i:02}",
                                 "secretary.since": "2021.10.28"} for i, (code, name) in enumerate(VILLAGES)]}
    for sheet in book.forms():
        for offset, values in enumerate(rows[sheet.form()]):
            _put(sheet, sheet.head_row() + 1 + offset, values)
    book.save(path)


def fill_in(path):
    """Every cell that is asked gets the matters that the village solved: its number in the list."""
    book = Book(path)
    filled = 0
    for sheet in book.forms():
        keys = sheet.keys()
        for row in sorted(row for row in sheet.rows if row > sheet.head_row()):
            code = sheet.value(row, keys["village"])
            number = next((i for i, one in enumerate(VILLAGES) if one[0] == code), None)
            for key, column in keys.items():
                if key.startswith("fact.") and number is not None:
                    sheet.set(row, column, number)
                    filled += 1
    book.save(path)
    return filled


def check(program, folder):
    clerk = Clerk(program, folder)
    clerk.settings["SOURCE_DATE_EPOCH"] = "1688601600"  # 2023-07-06
    at = ("--plan", PLAN)
    clerk.does("init", "比武", "--empty", "--rubric", "blank", "--period", "2023-Q2")
    clerk.does("template", "比武", "--kind", "roster", "-o", "名册.xlsx", status=1)  # nobody is on the roster yet
    fill_roster(folder / "名册.xlsx")
    clerk.does("import", "名册.xlsx", *at)
    clerk.does("template", "比武", "-o", "填报表/")
    filled = sum(fill_in(path) for path in sorted((folder / "填报表").glob("*.xlsx")))
    clerk.expect("cells that were filled in", filled, len(VILLAGES))
    clerk.does("import", "填报表", *at)
    clerk.does("validate", "比武")
    scored = clerk.does("score", "比武", "--format", "csv", "--head", "ids").stdout.decode("utf-8-sig").splitlines()
    clerk.expect("villages in the table", len(scored) - 1, len(VILLAGES))
    clerk.does("explain", "比武", "--village", "外村")
    clerk.does("step", "freeze", "比武", "--by", "区委组织部", "--on", "2023-07-03")
    clerk.does("step", "notice", "比武", "--on", "2023-07-04")
    clerk.does("step", "objection", "比武", "--village", "东村", "--by", "self", "--what", "漏报一件", "--on", "2023-07-05")
    clerk.does("step", "decision", "比武", "--upheld", "no", "--person", "O02", "--why", "查台账，没有漏报", "--on", "2023-07-06")
    clerk.does("step", "final", "比武", "--on", "2023-07-11")
    clerk.does("step", "next", "比武")
    clerk.expect("commands", clerk.typed <= MOST_COMMANDS, True)
    plan = (folder / PLAN).read_text("utf-8")
    clerk.expect("the next quarter", "period: 2023-Q3" in plan and "state: open" in plan, True)
    clerk.expect("its workbooks", bool(list((folder / "比武/填报表/2023-Q3").glob("*.xlsx"))), True)
    clerk.expect("a clean campaign", clerk.run("validate", "比武", "--period", "2023-Q2").returncode, 0)
    return clerk


def main():
    program = golden.arguments(__doc__.splitlines()[0]).leitai
    with tempfile.TemporaryDirectory(prefix="leitai-quarter-") as folder:
        clerk = check(program, pathlib.Path(folder))
        print(f"{clerk.typed} commands")
        return clerk.close()


if __name__ == "__main__":
    raise SystemExit(main())
