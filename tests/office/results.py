"""Results that the tests with real programs look at: the example county and ring, and campaigns that are hard to show."""

import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/cli")]

import golden  # noqa: E402
from sealed_campaign import PLAN, RUBRIC, return_of  # noqa: E402

_COUNTY, _RING = str(ROOT / "examples/county"), str(ROOT / "examples/ring")
_NAMES = ["<script>alert(1)</script>村", "=HYPERLINK(\"http://x\",\"y\")", "长" * 200 + "'\"&]]>村"]

_RUNS = {
    "report": ["report", _COUNTY, "--provisional"],
    "village": ["report", _COUNTY, "--provisional", "--village", "赤岐村"],
    "township": ["report", _COUNTY, "--provisional", "--township", "东溪镇"],
    "explanation": ["explain", _COUNTY, "--village", "赤岐村"],
    "score": ["score", _COUNTY],
    "notice": ["score", _COUNTY, "--period", "2022-Q4", "--public"],
    "diagnose": ["diagnose", _COUNTY],
    "duties": ["duties", _COUNTY],
    "validate": ["validate", _COUNTY],
    "diff": ["diff", _COUNTY],
    "verify": ["verify", _COUNTY],
    "panel": ["panel", _RING],
    "ring": ["report", _RING],
}


def campaign(folder, count):
    """A campaign of one class and no earlier period; the first three names are hostile, the third is of 200 characters."""
    folder.mkdir()
    codes = [f"3599011{1 + i // 999:02d}{1 + i % 999:03d}" for i in range(count)]
    names = [*_NAMES, *(f"第{i}村" for i in range(3, count))][:count]
    (folder / "leitai.yaml").write_text(PLAN.format(period="2023-Q1"), "utf-8")
    (folder / "rubric.yaml").write_text(RUBRIC, "utf-8")
    townships = sorted({code[:9] for code in codes} or {"359901101"})
    (folder / "roster.yaml").write_text(
        'kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\ntownships:\n' +
        "".join(f'- {{code: "{code}", name: 镇{code[-2:]}}}\n' for code in townships) +
        "villages:" + ("\n" if count else " []\n") +
        "".join(f'- {{code: "{code}", name: {json.dumps(name, ensure_ascii=False)}, class: ordinary}}\n'
                for code, name in zip(codes, names)), "utf-8")
    (folder / "records").mkdir()
    texts = [return_of("2023-Q1", code, number % 90 + 3) for number, code in enumerate(codes)]
    (folder / "records/all.yaml").write_text("---\n".join(texts), "utf-8")
    return str(folder)


def write(program, folder, endings, names=tuple(_RUNS), counts=(1, 3, 5000)):
    """Write these results in these formats, in Chinese and English, and campaigns of so many villages; gives the paths."""
    runs = [(f"{name}-{lang}", [*_RUNS[name], "--lang", lang]) for name in names for lang in ("zh", "en")]
    runs += [(f"of{count}", ["report", campaign(folder / f"campaign{count}", count), "--provisional"]) for count in counts]
    for name, words in runs:
        wanted = [ending for ending in endings if ending != "docx" or words[0] in ("report", "explain")]
        for ending in wanted:
            words = [*words, "-o", f"{name}.{ending}"]
        ran = golden.run_program(program, words, folder)
        if ran.returncode:
            raise RuntimeError(f"{words}: {ran.stderr.decode()[:500]}")
        yield from (folder / f"{name}.{ending}" for ending in wanted)
