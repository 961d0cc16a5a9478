"""HTML, workbooks and documents: what they show is what JSON says, hostile names stay text, and the same bytes come every time.

    python3 tests/cli/documents.py --leitai PROGRAM

Reads workbooks and documents by themselves (zip and XML), without a spreadsheet program; the re-check formulas are computed here.
"""

import hashlib
import html.parser
import json
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile
from decimal import ROUND_HALF_UP, Decimal

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
from sealed_campaign import CODES, PLAN, RUBRIC, return_of  # noqa: E402

_NAMES = ["<script>alert(1)</script>村", "=HYPERLINK(\"http://x\",\"y\")", "长" * 200 + "'\"&]]>村"]
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TAGS = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "p", "dl", "dt", "dd", "div", "table",
         "caption", "thead", "tbody", "tr", "th", "td", "br", "figure", "figcaption", "details", "summary", "svg", "desc", "rect",
         "text", "path", "section", "footer", "nav", "ul", "li", "a", "span"}


class _Page(html.parser.HTMLParser):
    """Tags that stand in a page, and its text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text, self.attributes = set(), [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text.append(data)


class _Book:
    """The cells of a workbook's sheets: value as text, and formula."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as book:
            self.files = {name: book.read(name) for name in book.namelist()}
        strings = ["".join(part.text or "" for part in item.iter(_MAIN + "t"))
                   for item in xml.fromstring(self.files["xl/sharedStrings.xml"])]
        names = [sheet.get("name") for sheet in xml.fromstring(self.files["xl/workbook.xml"]).iter(_MAIN + "sheet")]
        self.sheets = {}
        for number, name in enumerate(names, 1):
            cells = self.sheets[name] = {}
            for cell in xml.fromstring(self.files[f"xl/worksheets/sheet{number}.xml"]).iter(_MAIN + "c"):
                value, formula = cell.find(_MAIN + "v"), cell.find(_MAIN + "f")
                text = None if value is None else value.text
                cells[cell.get("r")] = (strings[int(text)] if cell.get("t") == "s" else text,
                                        None if formula is None else formula.text)


def _charts(trees):
    """The names and first values of every chart that says them for each of its points."""
    space = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
    charts = []
    for name in sorted((name for name in trees if name.startswith("word/charts/")), key=lambda one: int(re.sub(r"\D", "", one))):
        series = trees[name].find(f".//{space}ser")
        lists = [[point.findtext(space + "v") for point in series.iterfind(f"{space}{tag}//{space}pt")] for tag in ("cat", "val")]
        charts.append(dict(zip(lists[0], map(float, lists[1]))))
    return charts


def _document(path):
    """A document: whether all parts are well-formed and reached; its paragraphs; its charts; the fonts of its styles."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    trees = {name: xml.fromstring(bytes_of) for name, bytes_of in files.items()}
    targets = {"word/" + one.get("Target") for one in trees["word/_rels/document.xml.rels"]}
    parts = {one.get("PartName").lstrip("/") for one in trees["[Content_Types].xml"] if one.get("PartName")}
    whole = targets | {"word/document.xml"} == parts == {name for name in files if not name.endswith((".rels", "_Types].xml"))}
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    styles = {one.get(word + "styleId") for one in trees["word/styles.xml"].iter(word + "style")}
    used = {one.get(word + "val") for one in trees["word/document.xml"].iter(word + "pStyle")}
    lines = ["".join("-" if part.tag == word + "noBreakHyphen" else part.text or "" for part in one.iter()
                     if part.tag in (word + "t", word + "noBreakHyphen"))
             for one in trees["word/document.xml"].iter(word + "p")]
    fonts = {one.get(word + "eastAsia") for one in trees["word/styles.xml"].iter(word + "rFonts")}
    return whole and used <= styles, lines, _charts(trees), fonts


def _rows(cells):
    """The rows of a sheet as lists of values."""
    rows = {}
    for name, (value, _) in cells.items():
        column, row = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
        rows.setdefault(int(row), {})[column] = value
    return [rows[number] for number in sorted(rows)]


def _recomputed(cells):
    """Say which re-check formula does not give its cached value, or gives another sum than the total beside it."""
    found = 0
    for name, (value, formula) in cells.items():
        if not formula or not formula.startswith("ROUND(SUM("):
            continue
        found += 1
        parts, places = re.fullmatch(r"ROUND\(SUM\(([A-Z0-9,]+)\),(\d)\)", formula).groups()
        total = sum(Decimal(cells[part][0]) for part in parts.split(",") if cells[part][0])
        rounded = total.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP)
        if rounded != Decimal(value).quantize(rounded):
            yield f"{name}: {formula} gives {rounded}, and {value} is written"
    if not found:
        yield "no formula was found"


class _Tests(golden.Checks):
    def campaign(self, count):
        folder = self.folder / f"of {count}"
        folder.mkdir()
        (folder / "leitai.yaml").write_text(PLAN.format(period="2023-Q1"), "utf-8")
        (folder / "rubric.yaml").write_text(RUBRIC, "utf-8")
        (folder / "roster.yaml").write_text(
            'kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\n'
            'townships: [{code: "359901101", name: 东镇}]\nvillages:' + ("\n" if count else " []\n") +
            "".join(f'- {{code: "{code}", name: {json.dumps(name, ensure_ascii=False)}, class: ordinary}}\n'
                    for code, name in list(zip(CODES, _NAMES))[:count]), "utf-8")
        (folder / "records").mkdir()
        for number, code in enumerate(CODES[:count]):
            (folder / f"records/{code}.yaml").write_text(return_of("2023-Q1", code, number + 3), "utf-8")
        return folder.name

    def page(self, path):
        """A page is safe: known tags alone, no script, no address, nothing that is run."""
        text = (self.folder / path).read_text("utf-8")
        page = _Page(text)
        self.expect(f"{path}: tags", page.tags - _TAGS, set())
        self.expect(f"{path}: attributes", page.attributes - {"lang", "charset", "http-equiv", "content", "name", "class", "scope",
                                                             "colspan", "viewbox", "role", "aria-label", "x", "y", "width",
                                                             "height", "d", "text-anchor", "id", "href", "data-label"},
                    set())
        self.expect(f"{path}: leads nowhere else", re.findall(r'href="[^#][^"]*"', text), [])
        self.expect(f"{path}: no address", re.findall(r"https?:|url\(|@import", text.split("<body>")[0]), [])
        self.expect(f"{path}: policy", "default-src 'none'; style-src 'unsafe-inline'" in text, True)
        return page

    def hostile(self):
        for count in (3, 1, 0):
            name = self.campaign(count)
            ran = self.run("score", name, "-o", "a.html", "-o", "a.xlsx", "-o", "a.json")
            self.expect(f"{count} villages", ran.returncode, 0 if count else 1)  # a roster without villages is an error
            text = "".join(self.page("a.html").text)
            book = _Book(self.folder / "a.xlsx")
            cells = next(iter(book.sheets.values()))
            values = {value for value, _ in cells.values()}
            for village in _NAMES[:count]:
                self.expect(f"{village[:20]} on the page", village in text, True)
                self.expect(f"{village[:20]} in the book", village in values, True)
            self.expect("formulas", [f for _, f in cells.values() if f and not f.startswith(("ROUND(SUM(", "IF("))], [])
            first = [(self.folder / f"a.{ending}").read_bytes() for ending in ("html", "xlsx")]
            self.run("score", name, "-o", "a.html", "-o", "a.xlsx")
            self.expect("the same bytes", [(self.folder / f"a.{ending}").read_bytes() for ending in ("html", "xlsx")], first)

    def nobody(self):
        """A report on no village is refused, and leaves no file."""
        ran = self.run("report", "of 0", "--provisional", "-o", "none.html", "-o", "none.docx")
        self.expect("a report on nobody", ran.returncode, 1)
        self.expect("says why", "E0510" in ran.stderr.decode() and "没有写报告" in ran.stderr.decode(), True)
        self.expect("leaves nothing", [path.name for path in self.folder.glob("none.*")], [])

    def report(self, county):
        """A document says what the page says, row by row, and comes out the same twice."""
        name = self.campaign(2)
        for what, words in (("hostile", [name]), ("county", [county, "--provisional"])):
            ran = self.run("report", *words, "-o", "r.docx", "-o", "r.json", "-o", "r.txt")
            self.expect(f"report of {what}", ran.returncode, 0)
            sound, lines, charts, _ = _document(self.folder / "r.docx")
            self.expect(f"{what}: parts and styles", sound, True)
            page = json.loads((self.folder / "r.json").read_text("utf-8"))
            for one in page["recoverable"]:
                title = one["indicator"]["title"]
                self.expect(f"{what}: {title[:20]}", title in lines and one["furthest"]["name"] in lines, True)
            labels = {"distribution": (lambda one: f"{one['from']}-{one['to']}", "count"),
                      "moved": (lambda one: one["village"]["name"], "change"),
                      "recoverable": (lambda one: one["indicator"]["title"], "points")}
            for rows, (label, value) in labels.items():
                wanted = {label(one): float(one[value]) for one in page.get(rows, [])}
                self.expect(f"{what}: a chart or rows of {rows}",
                            not wanted or wanted in charts or all(name in lines for name in wanted), True)
            first = (self.folder / "r.docx").read_bytes()
            self.run("report", *words, "-o", "r.docx")
            self.expect(f"{what}: the same bytes", (self.folder / "r.docx").read_bytes(), first)
        plan = self.folder / name / "leitai.yaml"
        plan.write_text(plan.read_text("utf-8") + "layout: layout.yaml\n", "utf-8")
        (plan.parent / "layout.yaml").write_text("layout: own\nfonts: {body: '仿宋 & <体>'}\n", "utf-8")
        self.expect("report in a layout of its own", self.run("report", name, "-o", "l.docx").returncode, 0)
        self.expect("its font", "仿宋 & <体>" in _document(self.folder / "l.docx")[3], True)
        self.expect("commands of tables alone write no documents", self.run("duties", county, "-o", "s.docx").returncode, 2)

    def carried(self, county):
        """What is written on paper says which result it is of, and workbooks carry what it stands on."""
        self.run("score", county, "--period", "2023-Q1", "-o", "q.html", "-o", "q.xlsx")
        self.run("report", county, "--period", "2023-Q1", "-o", "q.docx")
        found = re.search(r"<footer>results.json 校验码：([0-9a-f]{16}) ", (self.folder / "q.html").read_text("utf-8"))
        self.expect("footer of the page", found is not None, True)
        digits = found.group(1) if found else "none"
        self.expect("footer of the document", any(digits in line for line in _document(self.folder / "q.docx")[1]), True)
        book = _Book(self.folder / "q.xlsx")
        self.expect("sheets", {"细则", "计算方法", "问题"} <= set(book.sheets), True)
        footer = book.files["xl/worksheets/sheet1.xml"].decode()
        self.expect("footer of the sheet", digits in footer, True)
        self.expect("hash in the method", any(re.fullmatch(digits + "[0-9a-f]{48}", str(v)) for v, _ in book.sheets["计算方法"].values()), True)
        rubric = _rows(book.sheets["细则"])
        self.expect("indicators", len({row.get("B") for row in rubric[2:] if row.get("B")} - {"序号"}), 16)
        self.run("score", county, "--period", "2022-Q4", "--public", "-o", "n.html", "-o", "n.json", "-o", "n.xlsx")
        digits = hashlib.sha256((self.folder / "n.json").read_bytes()).hexdigest()[:16]
        self.expect("footer of the notice", f"<footer>notice.json 校验码：{digits} " in (self.folder / "n.html").read_text("utf-8"), True)
        self.expect("a notice carries no more", set(_Book(self.folder / "n.xlsx").sheets) & {"细则", "计算方法", "问题", "指标得分"}, set())

    def county(self, county):
        """Every total of the county stands in the workbook as JSON has it, with its code as text."""
        for command in ("score", "diagnose", "duties", "validate", "diff", "verify", "report"):
            ran = self.run(command, county, *(["--provisional"] if command == "report" else []), "-o", "c.html", "-o", "c.xlsx", "-o", "c.json")
            self.expect(f"{command}: status", ran.returncode, 0)
            self.page("c.html")
            book = _Book(self.folder / "c.xlsx")
            self.expect(f"{command}: sheets", bool(book.sheets), True)
            if command != "score":
                continue
            cells = next(iter(book.sheets.values()))
            wanted = {one["village"]["code"]: f"{one['total']:.2f}" for one in json.loads((self.folder / "c.json").read_text())["villages"]}
            found = {row["B"]: f"{float(row['G']):.2f}" for row in _rows(cells) if row.get("B") in wanted}
            self.expect("totals", found, wanted)
            self.expect("formulas", list(_recomputed(cells)), [])
            self.expect("all agree", {value for value, formula in cells.values() if formula and formula.startswith("IF(")}, {"是"})


def main():
    given = golden.arguments("Write HTML and workbooks, and read them.")
    county = pathlib.Path(__file__).resolve().parents[2] / "examples/county"
    with tempfile.TemporaryDirectory() as holder:
        tests = _Tests(given.leitai, pathlib.Path(holder))
        tests.hostile()
        tests.nobody()
        tests.report(str(county))
        tests.carried(str(county))
        tests.county(str(county))
    return tests.close()


if __name__ == "__main__":
    sys.exit(main())
