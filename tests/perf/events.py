"""Writes a campaign of one village whose return has many events in one list, up to 65,535.

    python3 tests/perf/events.py --out FOLDER --events COUNT
"""

import argparse
from pathlib import Path

from rubric import write_rubric

PLAN = "leitai: 1\ntitle: {zh: 一村, en: one village}\nperiod: 2023-Q2\nrubric: rubric.yaml\nrecords: [records.yaml]\n"
ROSTER = """---
kind: roster
from: 2022-01-01
units: [{code: "359901", name: 东阳区}]
townships:
  - {code: "359901101", name: 东阳镇}
villages:
  - {code: "359901101201", name: 东阳村, class: ordinary}
---
kind: return
period: 2023-Q2
village: "359901101201"
by: {level: township, name: 东阳镇党委}
facts:
  events_0:
"""


def main():
    parser = argparse.ArgumentParser(description="Write a return of many events.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--events", type=int, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "leitai.yaml").write_text(PLAN, encoding="utf-8")
    (options.out / "rubric.yaml").write_text(write_rubric(8), encoding="utf-8")
    with open(options.out / "records.yaml", "w", encoding="utf-8") as stream:
        stream.write(ROSTER)
        for event in range(options.events):
            stream.write(f"    - {{on: 2023-{4 + event % 3:02}-{1 + event % 28:02}, what: 第{event + 1}场, level: 镇}}\n")


if __name__ == "__main__":
    main()
