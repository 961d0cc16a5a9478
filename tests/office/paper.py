"""Documents as they are printed: titles whole, headings with their text, no word outside the page or on another, paper not wasted.

    python3 tests/office/paper.py --leitai PROGRAM
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/office")]

import golden  # noqa: E402
import results  # noqa: E402

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_NAMES = ("report", "explanation", "village", "township", "ring")
# How many pages each may have: what it has today, and one more.
# Annexes apart. Where Times New Roman is not installed, the letters that stand in for it are a fifth wider: English
# explanations, which are mostly letters, may take a page more.
_PAGES = {"report": 6, "village": 3, "township": 6, "ring": 6, "explanation": 3, "explanation-en": 4, "of3": 4}
_POINT = 72 / 25.4
# The text of upright pages and of those across (GB/T 9704-2012), in points: left, top, right, bottom.
_UPRIGHT = tuple(mm * _POINT for mm in (28, 37, 210 - 26, 297 - 35))
_ACROSS = tuple(mm * _POINT for mm in (35, 28, 297 - 37, 210 - 26))
_TITLE_HEIGHT = 24  # points; letters of titles are 22 points large, all others 18 or less
_FILLED = 0.6  # of a page, at least
_NEAR = 3  # points that an office program may be off
# No line ends inside these.
_WHOLE = re.compile(r"\d{4}年第.季度|\d{4}年(?:\d+月)?(?:\d+日)?|第[一二三四五六七八九十\d]+.|[A-Za-z0-9'.,%-]+|党组织|书记|练兵|比武|报告|分析")
_HANGING = "，。、；：！？）】》”’"


class _Page:
    """The words of a printed page with their boxes, its text and the lines of it."""

    def __init__(self, page):
        self.size = (float(page.get("width")), float(page.get("height")))
        self.across = self.size[0] > self.size[1]
        self.area = _ACROSS if self.across else _UPRIGHT
        words = [(word.text or "", *(float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax"))) for word in page]
        self.words = [word for word in words if word[0] and not self._in_margin(word)]
        self.lines = []
        for word in sorted(self.words, key=lambda word: (round(word[4]), word[1])):
            if self.lines and abs(self.lines[-1][-1][4] - word[4]) < 4:
                self.lines[-1].append(word)
            else:
                self.lines.append([word])

    def _in_margin(self, word):
        """The page number, and the stamp in the head of a page."""
        left, top, _, bottom = self.area
        number = re.fullmatch(r"[—\d]+", word[0]) and (word[2] > bottom or (self.across and word[1] < left - _NEAR))
        return number or word[4] < top - _NEAR

    def text(self):
        return "".join(word[0] for word in self.words)

    def filled(self):
        """The part of the page's height down to its last word."""
        _, top, _, bottom = self.area
        return max((word[4] - top) / (bottom - top) for word in self.words) if self.words else 0


def _pages(pdf):
    ran = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=60)
    space = "{http://www.w3.org/1999/xhtml}"
    # Characters that no XML may have stand for glyphs without a meaning.
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", ran.stdout.decode("utf-8", "replace"))
    return [_Page(page) for page in xml.fromstring(text).iter(space + "page")]


def _read(path):
    """The headings of a document and the names in its charts, without blanks."""
    with zipfile.ZipFile(path) as archive:
        document = xml.fromstring(archive.read("word/document.xml"))
        charts = [xml.fromstring(archive.read(name)) for name in archive.namelist() if name.startswith("word/charts/")]
    headings = set()
    for one in document.iter(_WORD + "p"):
        style = one.find(f"{_WORD}pPr/{_WORD}pStyle")
        if style is not None and style.get(_WORD + "val") in ("Heading1", "Heading2", "Caption"):
            headings.add(_plain("".join(part.text or "" for part in one.iter(_WORD + "t"))))
    # Every series has the same names.
    names = [point.findtext(_CHART + "v") for chart in charts for series in chart.findall(f".//{_CHART}cat")[:1]
             for point in series.iter(_CHART + "pt")]
    return headings, [_plain(line) for name in names for line in name.split("\n")]


def _plain(text):
    return re.sub(r"\s", "", text)


def _joined(line):
    """The words of a line, without the gaps beside Chinese."""
    return re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", " ".join(word[0] for word in line))


def _title_problems(page):
    """A title's line ends neither in a period, nor a number, nor a word."""
    title = [line for line in page.lines if max(word[4] - word[2] for word in line) > _TITLE_HEIGHT]
    if not title:
        yield "no title"
    for above, below in zip(title, title[1:]):
        first, second = _joined(above), _joined(below)
        # Letters on either side of a line's end are two words: a blank stood there.
        between = " " if first[-1].isascii() and second[0].isascii() else ""
        for match in _WHOLE.finditer(first + between + second):
            if match.start() < len(first) < match.end():
                yield f"a title is broken in {match.group()}"


def _word_problems(page):
    left, top, right, bottom = page.area
    for word, x0, y0, x1, y1 in page.words:
        over = (y1 - y0) * 1.2 if word[-1] in _HANGING else 0
        if x0 < left - _NEAR or x1 > right + _NEAR + over or y0 < top - _NEAR - 4 or y1 > bottom + _NEAR + 4:
            yield f"outside the text: {word[:20]}"
    for i, one in enumerate(page.words):
        for other in page.words[i + 1:]:
            across = min(one[3], other[3]) - max(one[1], other[1])
            down = min(one[4], other[4]) - max(one[2], other[2])
            small = min(one[4] - one[2], other[4] - other[2])
            if across > 2 and down > small * 0.6:
                yield f"one word on another: {one[0][:12]} {other[0][:12]}"


def _problems(path, pdf, most):
    """Say what is wrong with a document and its print."""
    pages = _pages(pdf)
    headings, names = _read(path)
    text_pages = next((at for at, page in enumerate(pages) if page.text().startswith(("附件", "Annex"))), len(pages))
    if text_pages > most:
        yield f"{text_pages} pages before the annexes, more than {most}"
    yield from _title_problems(pages[0])
    text = "".join(page.text() for page in pages)
    yield from (f"a name in a chart is cut: {name}" for name in names if name not in _plain(text))
    for number, page in enumerate(pages, 1):
        following = pages[number] if number < len(pages) else None
        yield from (f"page {number}: {problem}" for problem in _word_problems(page))
        last = _plain("".join(word[0] for word in page.lines[-1])) if page.lines else ""
        if last in headings:
            yield f"page {number}: ends with the heading {last}"
        begins = following.text()[:6] if following else ""
        annex = following is None or following.across != page.across or begins.startswith(("附件", "Annex"))
        if not annex and page.filled() < _FILLED:
            yield f"page {number}: filled by {page.filled():.0%}"


def _edited(path, copy, edit):
    """A copy of a document with another text."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == "word/document.xml":
                changed = edit(text.decode()).encode()
                assert changed != text, f"nothing to change in {path.name}"
                text = changed
            target.writestr(name, text)
    return copy


def _bad(folder, path):
    """Documents, each with a fault and the words that tell of it."""
    def paragraph(words, style="Normal", look=""):
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{look}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'

    def behind_title(added):
        """The edit that adds paragraphs behind the title."""
        return lambda text: re.sub(r"(<w:body>\s*<w:p>.*?</w:p>)", lambda match: match.group(1) + added, text, count=1, flags=re.S)
    new_page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    low = '<w:spacing w:line="40" w:lineRule="exact"/>'
    edits = {
        "broken in": lambda text: re.sub(r"</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space=\"preserve\">", "", text, count=1),
        "ends with the heading": behind_title(
            paragraph("正文", look='<w:pageBreakBefore/>') + paragraph("正文") * 20 +
            paragraph("孤立的标题", "Heading1", '<w:keepNext w:val="0"/>') + paragraph("正文")),
        "filled by": behind_title(new_page),
        "outside": behind_title(paragraph("越出版心的文字", look='<w:ind w:left="-900" w:firstLine="0"/>')),
        "more than": behind_title(paragraph("正文") * 400),
        "is cut": lambda text: re.sub(r'(<wp:extent cx=)"\d+" cy="\d+"', r'\1"900000" cy="300000"', text, count=1),
        "on another": behind_title(paragraph("叠在一起的文字", look=low) + paragraph("另外一行的文字", look=low)),
    }
    return [(words, _edited(path, folder / f"bad{number}.docx", edit)) for number, (words, edit) in enumerate(edits.items())]


def _print(folder, paths):
    words = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
             "--outdir", str(folder / "pdf"), *map(str, paths)]
    subprocess.run(words, check=True, capture_output=True, timeout=400, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return [folder / "pdf" / f"{path.stem}.pdf" for path in paths]


def main():
    given = golden.arguments("Print documents and measure them.")
    with tempfile.TemporaryDirectory() as holder:
        folder = pathlib.Path(holder)
        good = [path for path in results.write(given.leitai, folder, ("docx",), _NAMES, (3,)) if path.exists()]
        bad = _bad(folder, folder / "report-zh.docx")
        printed = _print(folder, [*good, *(path for _, path in bad)])
        problems, seen = [], 0
        for path, pdf in zip(good, printed):
            seen += len(_pages(pdf))
            most = _PAGES.get(path.stem, _PAGES[path.stem.split("-")[0]])
            problems += [f"{path.name}: {problem}" for problem in _problems(path, pdf, most)]
        for (word, path), pdf in zip(bad, printed[len(good):]):
            if not any(word in problem for problem in _problems(path, pdf, _PAGES["report"])):
                problems.append(f"not noticed: {word}")
    print("\n".join([*problems, f"{len(good)} documents, {seen} pages, {len(problems)} problems"]))
    return 1 if problems or not good else 0


if __name__ == "__main__":
    sys.exit(main())
