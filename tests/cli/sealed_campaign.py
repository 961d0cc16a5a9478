"""A small campaign that can be sealed: three villages, one quarter of returns, one piece of evidence that is a file."""

PLAN = """leitai: 1
title: 比武
period: {period}
state: open
rubric: rubric.yaml
records: [roster.yaml, records, seals]
"""
RUBRIC = """rubric: plain
version: 1.0.0
title: {zh: 细则, en: Rubric}
scores: village
total: 10
rounding: {at: {total: 2}}
ties: []
classes: {ordinary: 一般村}
instead: {missing: zero}
facts: {visits: {type: count, absent: missing, better: more, evidence: optional}}
modules:
- {id: work, title: 工作, points: 10, indicators: [{id: visit, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}]}
"""
CALENDAR = """calendar: test
from: 2023-01-01
until: 2024-12-31
holidays: [{from: 2023-04-05, until: 2023-04-05, what: 清明节}]
"""
CODES = [f"3599011012{number:02}" for number in range(1, 4)]
FILES = ("results.json", "results.yaml", "roster.json", "city.json", "manifest.json", "SHA256SUMS", "SM3SUMS")
SETTINGS = {"SOURCE_DATE_EPOCH": "1688400000"}


def return_of(period, code, visits, beside=""):
    """Give the return of a village; `beside` follows its value."""
    return f'kind: return\nperiod: {period}\nvillage: "{code}"\nby: {{level: county}}\n' \
           f"facts: {{visits: {{value: {visits}{beside}}}}}\n"


def make(folder):
    """Write it into a new folder, ready for its seal."""
    (folder / "records").mkdir(parents=True)
    (folder / "evidence").mkdir()
    (folder / "evidence/a.txt").write_text("三次走访\n", "utf-8")
    (folder / "leitai.yaml").write_text(PLAN.format(period="2023-Q1"), "utf-8")
    (folder / "rubric.yaml").write_text(RUBRIC, "utf-8")
    (folder / "roster.yaml").write_text(
        'kind: roster\nfrom: 2023-01-01\nunits: [{code: "359901", name: 东区}]\n'
        'townships: [{code: "359901101", name: 东镇}]\nvillages:\n' +
        "".join(f'- {{code: "{code}", name: 第{code[-1]}村, class: ordinary}}\n' for code in CODES), "utf-8")
    for number, code in enumerate(CODES):
        evidence = ", evidence: [{file: evidence/a.txt}]" if number == 0 else ""
        (folder / f"records/{code}.yaml").write_text(return_of("2023-Q1", code, number + 3, evidence), "utf-8")
