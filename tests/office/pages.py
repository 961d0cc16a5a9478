"""Web pages in a real browser: nothing runs over the edge, nothing is asked for, every word is legible in light and dark.

    python3 tests/office/pages.py --leitai PROGRAM

What is measured stands in measures.py; every measure is shown to notice a page that is wrong.
"""

import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/office")]

import browser  # noqa: E402
import golden  # noqa: E402
import measures  # noqa: E402
import results  # noqa: E402

_LARGE = 500000  # bytes of a page whose kinds of words stand on smaller ones as well
_WIDE = "[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]"
_UPRIGHT, _ACROSS = 680, 1009  # pixels of A4 within its margins
_MOST_PAGES = 6  # of a report on thirty villages, before its annexes
_PRINTED = ("report-zh.html", "report-en.html", "village-zh.html", "township-en.html", "ring-zh.html", "of3.html")


def _look(tab, path):
    """Give what is wrong with a page on a screen."""
    for width, scheme in ((1280, "light"), (390, "light"), (390, "dark")):
        tab.open(path, width, scheme)
        where = f"{path.name} at {width}, {scheme}"
        whole, seen = tab.evaluate(_WIDE)
        if whole > seen:
            yield f"{where}: {whole} wide"
        yield from (f"{where}: {one}" for one in tab.evaluate(measures.CHARTS))
        # What is folded is read by somebody as well.
        tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        yield from (f"{where}: {one}" for one in tab.evaluate(measures.TABLES))
        yield from (f"{where}: {one}" for one in tab.complaints(path))
        if path.stat().st_size > _LARGE:
            continue
        letters = tab.evaluate(measures.FAINT)
        if not letters or not letters["seen"]:
            yield f"{where}: no word was seen"
        elif letters["faint"]:
            yield f"{where}: faint: {letters['faint'][:5]}"


def _printed(tab, folder, path, last="", most=_MOST_PAGES):
    """Give what is wrong with a page on A4."""
    for width, across in ((_UPRIGHT, "false"), (_ACROSS, "true")):
        tab.open(path, width, media="print")
        yield from (f"{path.name}: {one}" for one in tab.evaluate(measures.WIDE_ON_PAPER % across))
    headings = tab.evaluate(measures.HEADINGS)
    tab.open(path, _UPRIGHT)
    pdf = folder / "printed.pdf"
    pdf.write_bytes(tab.pdf())
    yield from (f"{path.name} on paper: {one}" for one in measures.on_paper(pdf, headings, most))
    if last not in "".join("".join(lines) for _, lines, _ in measures.sheets(pdf)).replace(" ", ""):
        yield f"{path.name}: {last} is not printed"


_BAD = """<!DOCTYPE html><title>x</title><p style='color:#bbb'>faint</p><div style='width:2000px'>wide</div>
<img src='absent.png'><script>console.log('heard')</script>
<figure><figcaption>Chart</figcaption><svg viewBox='0 0 2000 40' width='300'><text x='0' y='20'>small</text></svg></figure>
<figure><figcaption>图1　x</figcaption><svg viewBox='0 0 300 40' width='300'><text x='290' y='20'>runs over</text>
<text x='10' y='20'>first</text><text x='12' y='22'>second</text><text x='100' y='20'>Long na..</text></svg></figure>
<div style='overflow-x:auto;width:200px'><table><thead><tr><th>a</th></tr></thead><tr><td><div style='width:900px'>b</div></td></tr></table></div>
<div style='overflow:auto;height:50px'><table><tr><th>a</th></tr><tr><td style='height:300px'>b</td></tr></table></div>
<table><tr><th>a</th></tr><tr><td><div style='width:3em'>一二三四五六七八九十</div></td></tr></table>
<h2 style='break-before:page'>Heading one</h2><h2 style='margin-top:3in'>Left alone</h2><p style='break-before:page'>Behind it</p>"""
_NOTICED = (" wide", "faint", "absent.png", "consoleAPICalled", "without its number", "small letters", "cut: runs over", "on each other",
            "shortened", "without a sign", "no column stays", "no head stays", "few characters", "upright pages", "heading alone",
            "is filled to", "wider than the sheet", "nothing is not printed")


def _proof(tab, folder):
    """Everything that is looked for is found on a page that has it, or the test says nothing."""
    path = folder / "bad.html"
    path.write_text(_BAD, "utf-8")
    found = "\n".join([*_look(tab, path), *_printed(tab, folder, path, "nothing", 1)])
    return [f"not noticed: {word}" for word in _NOTICED if word not in found]


def main():
    given = golden.arguments("Look at web pages in a browser.")
    problems, pages = [], 0
    with tempfile.TemporaryDirectory() as holder:
        folder = pathlib.Path(holder)
        tab = browser.Browser()
        try:
            for path in results.write(given.leitai, folder, ("html",)):
                problems += _look(tab, path)
                pages += 1
                if path.name in _PRINTED:
                    problems += _printed(tab, folder, path, "results.json")
            problems += _proof(tab, folder)
        finally:
            tab.close()
    print("\n".join([*problems, f"{pages} pages, {len(problems)} problems"]))
    return 1 if problems or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
