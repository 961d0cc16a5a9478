"""Pages about odd campaigns read well: nobody, one village, names of 1 and of 30 characters, no past, all equal, all vetoed,
totals below zero, forty indicators, a class with nobody.

    python3 tests/cli/odd_pages.py --leitai PROGRAM

Nothing is divided by zero, nothing is called highest or first where there is none, and no name is cut.
"""

import json
import pathlib
import re
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/cli")]

import golden  # noqa: E402
from sealed_campaign import PLAN, return_of  # noqa: E402

_LONG = "长名字的村民委员会所在的那个自然村和它旁边的几个小村合在一起叫的"[:30]
_HEAD = """rubric: odd
version: 1.0.0
title: {{zh: 细则, en: Rubric}}
scores: village
total: {total}
rounding: {{at: {{total: 2}}}}
ties: []
classes: {{ordinary: 一般村, weak: 软弱涣散村}}
instead: {{missing: zero}}
{more}facts:
  visits: {{type: count, title: {{zh: 走访, en: visits}}, absent: missing, better: more}}
modules:
- id: work
  title: {{zh: 工作, en: work}}
  points: {total}
  indicators:
"""
_GAIN = "  - {{id: i{n}, title: {{zh: 走访{n}, en: visits {n}}}, points: {points}, measure: visits, scale: {{linear: {{none_at: 0, full_at: 10}}}}}}\n"
_LOSS = "  - {id: loss, title: {zh: 扣分, en: deductions}, points: 10, start: full, floor: -50, measure: visits, scale: {each: -3}}\n"


class _Odd:
    """A campaign: names of villages, what each reports, and the rubric."""

    def __init__(self, names=("东村", "西村", "南村"), visits=None, indicators=1, loss=False, vetoed=False):
        self.names = names
        self.visits = visits or [3 + number for number in range(len(names))]
        total = 10 if loss else 10 * indicators
        more = "vetoes: [{id: accident, title: {zh: 事故, en: accident}, when: {visits: {above: 0}}, effect: fail}]\n" if vetoed else ""
        self.rubric = _HEAD.format(total=total, more=more)
        self.rubric += _LOSS if loss else "".join(_GAIN.format(n=n, points=10) for n in range(1, indicators + 1))

    def write(self, folder):
        """Write it into a new folder."""
        codes = [f"3599011012{number:02}" for number in range(1, len(self.names) + 1)]
        (folder / "records").mkdir(parents=True)
        (folder / "leitai.yaml").write_text(PLAN.format(period="2023-Q1").replace(", seals", ""), "utf-8")
        (folder / "rubric.yaml").write_text(self.rubric, "utf-8")
        villages = "".join(f'- {{code: "{code}", name: {json.dumps(name, ensure_ascii=False)}, class: ordinary}}\n'
                           for code, name in zip(codes, self.names))
        (folder / "roster.yaml").write_text(
            'kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\n'
            'townships: [{code: "359901101", name: 东镇}]\nvillages:' + ("\n" + villages if villages else " []\n"), "utf-8")
        (folder / "records/all.yaml").write_text(
            "---\n".join(return_of("2023-Q1", code, visits) for code, visits in zip(codes, self.visits)) or "# none\n", "utf-8")


_CAMPAIGNS = {
    "nobody": _Odd(names=()),
    "one": _Odd(names=("东村",)),
    "names": _Odd(names=("东", _LONG, "西村")),
    "equal": _Odd(visits=[5, 5, 5]),
    "vetoed": _Odd(vetoed=True),
    "negative": _Odd(loss=True, visits=[8, 9, 10]),
    "forty": _Odd(indicators=40),
}
# Nobody whom a veto acts on has the highest total.
_HIGHEST = re.compile(r"最高\d|highest \d")
# What no page of a campaign says, and what its analysis does say, by language.
_NEVER = re.compile(r"(?<![\w])-?(?:nan|inf)(?![\w])", re.IGNORECASE)
_UNSAID = {
    "one": ("前三名", "First three", "名次靠后"),
    "equal": ("前三名", "First three", "名次靠后"),
}
_SAID = {
    "one": ("有总分的1个，3.00分", "one has a total: 3.00"),
    "equal": ("各村名次相同，不分先后", "All have the same place"),
    # 10 - 3 x 8, 10 - 3 x 9, 10 - 3 x 10
    "negative": ("最高-14.00分（东村），最低-20.00分", "highest -14.00 (东村), lowest -20.00"),
    "names": (f"{_LONG}（4.00分）", f"{_LONG} (4.00)"),
    "vetoed": ("事故", "accident"),
}


def _plain(text):
    """The words of a page without its lines and markup."""
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]*>", "", text, flags=re.DOTALL))


def _pages(name, odd):
    """The commands that show a campaign."""
    yield "score", "c"
    yield "report", "c", "--provisional"
    yield "duties", "c"
    if odd.names:
        for command in (("explain", "c"), ("report", "c", "--provisional")):
            yield *command, "--village", "359901101201"


def _counts(report, odd):
    """Nobody is lost: every total lies in one bin of the distribution, and all villages are in the figures and the table."""
    count = len(odd.names)
    for what, found in (("distribution", sum(bin["count"] for bin in report["distribution"])),
                        ("villages", len(report["villages"])), ("figures", report["figures"]["villages"])):
        if found != count:
            yield f"{what}: {found} of {count}"
    bins = [(bin["from"], bin["to"]) for bin in report["distribution"]]
    if any(to != after for (_, to), (after, _) in zip(bins, bins[1:])):
        yield f"distribution: {bins}"


def _look(program, folder, name, odd):
    """Give what is wrong with the pages of one campaign, and how many pages there were."""
    seen = 0
    for words in _pages(name, odd):
        for lang in ("zh", "en"):
            for form in ("text", "html", "json"):
                ran = golden.run_program(program, [*words, "--lang", lang, "--format", form, *(["--width", "0"] if form == "text" else [])], folder)
                where = f"{name}: {' '.join(words)} [{lang}, {form}]"
                if ran.returncode not in (0, 1, 2) or (odd.names and words[0] != "duties" and not ran.stdout):
                    yield f"{where}: status {ran.returncode}: {ran.stderr.decode()[:300]}"
                page = _plain(ran.stdout.decode())
                seen += bool(page)
                if form == "json":
                    if page and words == ("report", "c", "--provisional"):
                        yield from (f"{where}: {fault}" for fault in _counts(json.loads(ran.stdout), odd))
                    continue
                if name == "vetoed" and _HIGHEST.search(page):
                    yield f"{where}: {_HIGHEST.search(page).group()}"
                if _NEVER.search(page):
                    yield f"{where}: {_NEVER.search(page).group()}"
                yield from (f"{where}: says {word}" for word in _UNSAID.get(name, ()) if word in page)
                said = _SAID.get(name)
                if said and words == ("report", "c", "--provisional") and said[lang == "en"] not in page:
                    yield f"{where}: does not say {said[lang == 'en']}"
    if not seen:
        yield f"{name}: no page"


def main():
    given = golden.arguments("Look at the pages of odd campaigns.")
    problems = []
    with tempfile.TemporaryDirectory() as holder:
        for name, odd in _CAMPAIGNS.items():
            folder = pathlib.Path(holder) / name
            odd.write(folder / "c")
            problems += _look(given.leitai, folder, name, odd)
    print("\n".join([*problems, f"{len(_CAMPAIGNS)} campaigns, {len(problems)} problems"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
