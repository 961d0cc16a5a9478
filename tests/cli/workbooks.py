"""Workbooks: names of sheets, none of them empty, points by indicator as JSON has them, and every mark of a counting sheet.

    python3 tests/cli/workbooks.py --leitai PROGRAM
"""

import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import documents  # noqa: E402
import golden  # noqa: E402

_EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"
_BOOK = documents._Book  # pylint: disable=protected-access
_NAMES = {"zh": ["成绩表", "指标得分", "细则", "计算方法"], "en": ["Scores", "Points by indicator", "Rubric", "Method"]}
_ISSUES = {"zh": "问题", "en": "Issues"}


def _rows(cells):
    """The rows of a sheet from the head on, as lists of values by column."""
    return documents._rows(cells)  # pylint: disable=protected-access


def _headed(cells, head):
    """The rows below the row that has this head, each by its heads."""
    rows = _rows(cells)
    start = next(i for i, row in enumerate(rows) if head in row.values())
    heads = rows[start]
    return [{heads[column]: value for column, value in row.items() if column in heads} for row in rows[start + 1:]]


class _Tests(golden.Checks):
    def sheets(self, name):
        """By sheet the values that stand in it; a sheet has more than a title and heads."""
        book = _BOOK(self.folder / name)
        for sheet, cells in book.sheets.items():
            rows = [row for row in _rows(cells) if any(row.values())]
            chart = sheet.endswith(("图", " chart"))
            self.expect(f"{name}: {sheet} is not empty", len(rows) >= 3 or chart, True)
            self.expect(f"{name}: {sheet} has a name", len(sheet) <= 31 and not sheet.startswith(("表", "Table")), True)
        return book.sheets

    def score(self):
        county = str(_EXAMPLES / "county")
        for lang in ("zh", "en"):
            self.run("score", county, "--period", "2022-Q4", "--lang", lang, "-o", "s.xlsx", "-o", "s.json")
            page = json.loads((self.folder / "s.json").read_text("utf-8"))
            sheets = self.sheets("s.xlsx")
            names = [name for name in sheets if name not in ("更正", "Corrections", _ISSUES[lang])]
            self.expect(f"sheets, {lang}", names, _NAMES[lang])
            titles = {one["id"]: one["title"] for one in page["indicators"]}
            self.indicators(sheets[_NAMES[lang][1]], page, titles, "编码" if lang == "zh" else "Code")
            rows = _rows(sheets[_NAMES[lang][0]])
            townships = {one["township"]["name"] for one in page["villages"]}
            self.expect("townships", townships <= {value for row in rows for value in row.values()}, True)
            full = [row for row in rows if ("满分" if lang == "zh" else "Full mark") in row.values()]
            wanted = {tuple(one["full"][c] for one in page["modules"]) for c in page["modules"][0]["full"]}
            self.expect("full marks", {tuple(float(v) for v in list(row.values())[-len(page["modules"]) - 2:] if v) for row in full},
                        {tuple(map(float, one)) for one in wanted})

    def indicators(self, cells, page, titles, code):
        found = {row[code]: row for row in _headed(cells, code) if row.get(code)}
        self.expect("villages of the indicator sheet", set(found), {one["village"]["code"] for one in page["villages"]})
        for one in page["villages"]:
            row = found[one["village"]["code"]]
            for key, points in one["indicators"].items():
                value = row.get(titles[key])
                same = value is None if points is None else value is not None and abs(float(value) - points) < 1e-9
                self.expect(f"{one['village']['name']}: {key}", same, True)

    def counting_sheets(self):
        ring = str(_EXAMPLES / "ring")
        for round_id in ("drill-3", "league-1", "county", "city", "lectures"):
            self.run("panel", ring, "--round", round_id, "--counting-sheet", "-o", "c.xlsx", "-o", "c.json")
            self.run("panel", ring, "--round", round_id, "-o", "r.json")
            marks = json.loads((self.folder / "r.json").read_text("utf-8"))["marks"]
            counted = json.loads((self.folder / "c.json").read_text("utf-8"))["counted"]
            held = {(one["contestant"]["code"], one["mark"], judge): value for one in counted
                    for judge, value in one["judges"].items()}
            lone = len({one["mark"] for one in marks}) == 1
            for one in marks:
                key = (one["contestant"]["code"], one["mark"], one["judge"])
                value = held.get(key, held.get((key[0], None, key[2])) if lone else None)
                self.expect(f"{round_id}: {key}", value, one["value"])
            cells = next(iter(self.sheets("c.xlsx").values()))
            values = {str(value) for value, _ in cells.values()}
            shown = {number for value in values for number in [value.strip("()")]}
            missing = {one["value"] for one in marks if one["value"] is not None and one["kept"] != "recused" and
                       not {f"{one['value']:g}", f"{one['value']:.1f}", f"{one['value']:.0f}"} & shown}
            self.expect(f"{round_id}: marks in the sheet", missing, set())
            self.expect(f"{round_id}: signatures", any("统分人" in value and "监督人" in value for value in values), True)
            self.expect(f"{round_id}: no id for a title", round_id in values, False)

    def others(self):
        for name, words in {"report": ("report", str(_EXAMPLES / "county"), "--provisional"),
                            "diagnose": ("diagnose", str(_EXAMPLES / "county")),
                            "panel": ("panel", str(_EXAMPLES / "ring")),
                            "round": ("panel", str(_EXAMPLES / "ring"), "--round", "county")}.items():
            for lang in ("zh", "en"):
                self.run(*words, "--lang", lang, "-o", f"{name}.xlsx")
                self.sheets(f"{name}.xlsx")


def main():
    given = golden.arguments("Write workbooks, and read them.")
    with tempfile.TemporaryDirectory() as holder:
        tests = _Tests(given.leitai, pathlib.Path(holder))
        tests.score()
        tests.counting_sheets()
        tests.others()
    return tests.close()


if __name__ == "__main__":
    sys.exit(main())
