"""Web pages in a real browser: nothing runs over the edge, nothing is asked for, every word is legible in light and dark.

    python3 tests/office/pages.py --leitai PROGRAM
"""

import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/office")]

import browser  # noqa: E402
import golden  # noqa: E402
import results  # noqa: E402

# Contrast by WCAG 2.1, 1.4.3: 4.5 to 1, for large letters 3 to 1; backgrounds are laid over each other down to the page.
_FAINT = """(() => {
  const parse = c => { const n = c.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
  const light = c => { const l = c.slice(0, 3).map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * l[0] + .7152 * l[1] + .0722 * l[2]; };
  const behind = e => { const all = []; for (; e; e = e.parentElement) all.push(parse(getComputedStyle(e).backgroundColor));
    return all.reverse().reduce((under, c) => over(c, under), matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1]); };
  const faint = []; let seen = 0;
  for (const e of document.body.querySelectorAll('*')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.nodeValue.trim());
    if (!own || !e.getClientRects().length || ['TITLE', 'title', 'desc'].includes(e.tagName)) continue;
    const style = getComputedStyle(e), under = behind(e);
    const ink = over(parse(e instanceof SVGElement ? style.fill : style.color), under);
    const [a, b] = [light(ink), light(under)].sort((x, y) => y - x), ratio = (a + .05) / (b + .05);
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    seen++;
    if (ratio < (large ? 3 : 4.5)) faint.push(e.tagName + ' ' + e.textContent.slice(0, 20) + ' ' + ratio.toFixed(2));
  }
  return {seen, faint};
})()"""
_LARGE = 500000  # bytes of a page whose kinds of words stand on smaller ones as well
_WIDE = "[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]"


def _look(tab, path):
    """Give what is wrong with a page."""
    for width in (1280, 390):
        for scheme in ("light", "dark"):
            tab.open(path, width, scheme)
            where = f"{path.name} at {width}, {scheme}"
            whole, seen = tab.evaluate(_WIDE)
            if whole > seen:
                yield f"{where}: {whole} wide"
            # What is folded is read by somebody as well.
            tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
            yield from (f"{where}: {one}" for one in tab.complaints(path))
            if path.stat().st_size > _LARGE:
                continue
            letters = tab.evaluate(_FAINT)
            if not letters or not letters["seen"]:
                yield f"{where}: no word was seen"
            elif letters["faint"]:
                yield f"{where}: faint: {letters['faint'][:5]}"


def _proof(tab, folder):
    """Everything that is looked for is found on a page that has it, or the test says nothing."""
    path = folder / "bad.html"
    path.write_text("<!DOCTYPE html><title>x</title><p style='color:#bbb'>faint</p><div style='width:2000px'>wide</div>"
                    "<img src='absent.png'><script>console.log('heard')</script>", "utf-8")
    found = " ".join(_look(tab, path))
    return [f"not noticed: {word}" for word in ("wide", "faint", "absent.png", "consoleAPICalled") if word not in found]


def _printed(folder, path, last):
    """Say what is missing of a page on A4."""
    pdf = folder / "printed.pdf"
    words = [browser.find(), "--headless", "--disable-gpu", "--no-sandbox", f"--print-to-pdf={pdf}", path.as_uri()]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    if last not in "".join(text.split()):
        yield f"{path.name}: {last} is not printed"


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
            problems += _proof(tab, folder)
        finally:
            tab.close()
        problems += _printed(folder, folder / "report-zh.html", "results.json")
    print("\n".join([*problems, f"{pages} pages, {len(problems)} problems"]))
    return 1 if problems or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
