"""What is measured in a web page: contrast, charts, tables that are moved sideways, and its pages on paper."""

import re
import subprocess

# Contrast by WCAG 2.1, 1.4.3: 4.5 to 1, for large letters 3 to 1; backgrounds are laid over each other down to the page.
FAINT = """(() => {
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

# Charts: one of the two pictures of a figure is seen, its letters are large enough, all within it and none on another.
CHARTS = """(() => {
  const bad = [];
  for (const figure of document.querySelectorAll('figure')) {
    const seen = [...figure.querySelectorAll('svg')].filter(s => s.getClientRects().length);
    const caption = figure.querySelector('figcaption');
    if (!/^(图\\d+　|Figure \\d+\\. )/.test(caption ? caption.textContent : '')) bad.push('a picture without its number');
    if (seen.length !== 1) { bad.push(seen.length + ' pictures seen of ' + figure.textContent.slice(0, 20)); continue; }
    const box = seen[0].viewBox.baseVal, scale = seen[0].getBoundingClientRect().width / box.width, taken = [];
    for (const text of seen[0].querySelectorAll('text')) {
      const words = text.textContent.slice(0, 24), across = text.getBBox(), y = +text.getAttribute('y');
      const one = {left: across.x + .5, right: across.x + across.width - .5, top: y - 10, bottom: y + 2, words};
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < 11) bad.push('small letters: ' + words + ' ' + size.toFixed(1));
      if (/\\.\\.$|…$/.test(text.textContent)) bad.push('shortened: ' + words);
      if (one.left < -1 || one.right > box.width + 1 || one.top < -1 || one.bottom > box.height + 1) bad.push('cut: ' + words);
      for (const other of taken)
        if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
          bad.push('on each other: ' + words + ' and ' + other.words);
      taken.push(one);
    }
  }
  return bad.slice(0, 8);
})()"""

# Tables: where one is moved sideways its box shows that there is more, and heads and names stay; texts have eight
# characters a line.
TABLES = """(() => {
  const bad = [];
  for (const table of document.querySelectorAll('table')) {
    if (!table.getClientRects().length) continue;
    const box = table.parentElement, look = getComputedStyle(box), words = table.textContent.trim().slice(0, 20);
    if (box.scrollWidth > box.clientWidth + 1) {
      const shades = (look.backgroundImage.match(/gradient/g) || []).length;
      if (shades < 4 || !/local/.test(look.backgroundAttachment) || !/scroll/.test(look.backgroundAttachment) || look.overflowX === 'hidden')
        bad.push('moved sideways without a sign: ' + words);
      if (![...(table.rows[1] || {cells: []}).cells].some(c => getComputedStyle(c).position === 'sticky')) bad.push('no column stays: ' + words);
    }
    if (box.scrollHeight > box.clientHeight + 1 && getComputedStyle(table.rows[0].cells[0]).position !== 'sticky') bad.push('no head stays: ' + words);
    for (const row of [...table.rows].slice(1, 60)) for (const cell of row.cells) {
      const style = getComputedStyle(cell), size = parseFloat(style.fontSize);
      const room = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const range = document.createRange();
      range.selectNodeContents(cell);
      if (range.getClientRects().length > 1 && room < 8 * size - 2) bad.push('few characters a line: ' + cell.textContent.slice(0, 20) + ' ' + (room / size).toFixed(1));
    }
  }
  return bad.slice(0, 8);
})()"""

# On paper nothing is moved sideways: the width of tables and pictures that is more than the sheet has.
WIDE_ON_PAPER = """(across => [...document.querySelectorAll('table, svg')].filter(
  e => !!e.closest('.annex, .across') === across && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(e => 'wider than the sheet: ' + e.textContent.trim().slice(0, 20)))(%s)"""

HEADINGS = "[...document.querySelectorAll('h2, h3, figcaption, caption')].filter(e => e.getClientRects().length).map(e => e.textContent)"


def sheets(pdf):
    """Give of each printed page: whether it is upright, its lines, and how far down it is filled (0 to 1)."""
    words = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    lines = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60).stdout.decode().split("\f")
    pages = re.findall(r'<page width="([0-9.]+)" height="([0-9.]+)">(.*?)</page>', words, re.S)
    for (width, height, inside), text in zip(pages, lines):
        lowest = max([float(one) for one in re.findall(r'yMax="([0-9.]+)"', inside)], default=0)
        yield float(height) > float(width), [line.strip() for line in text.splitlines() if line.strip()], lowest / float(height)


def on_paper(pdf, headings, most):
    """Say what is wrong with the printed pages: how many there are before the annexes, headings alone, empty halves."""
    pages = list(sheets(pdf))
    upright = [page for page in pages if page[0]]
    if len(upright) > most:
        yield f"{len(upright)} upright pages, {most} at most"
    plain = {"".join(heading.split()) for heading in headings}
    for number, (_, lines, filled) in enumerate(pages, 1):
        if lines and "".join(lines[-1].split()) in plain:
            yield f"a heading alone at the end of page {number}: {lines[-1]}"
        # The page before an annex, and the last one, end where the text ends.
        ends = number == len(pages) or pages[number][0] != pages[number - 1][0] or not pages[number][0]
        if not ends and filled < .5:
            yield f"page {number} is filled to {filled:.0%}"
