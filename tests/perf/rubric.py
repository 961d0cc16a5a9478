"""Writes a rubric of many indicators, and measures how long `leitai validate` takes to load and check it.

    python3 tests/perf/rubric.py [--indicators 10000] [-o FILE]
    python3 tests/perf/rubric.py --leitai PROGRAM [--runs 5]
"""

import argparse
import subprocess
import sys
import tempfile
import time

_HEAD = """rubric: wide
version: 1.0.0
title: {{zh: 万项细则, en: ten thousand items}}
scores: village
total: {total}
rounding: {{at: {{indicator: 2, total: 2}}}}
ties: [module_1]
classes: {{advanced: 先进村, ordinary: 一般村, weak: 软弱涣散村}}
instead: {{missing: zero, not_applicable: {{respread: module}}, zero_baseline: zero, negative_baseline: zero,
          missing_baseline: zero, zero_divisor: zero}}
facts:
"""
_FACTS = (
    "amount_{i}: {{type: number, title: {{zh: 数额{i}, en: amount {i}}}, decimals: 2, better: more, span: quarter, min: 0}}",
    "tally_{i}: {{type: count, title: {{zh: 次数{i}, en: tally {i}}}, absent: none, better: more}}",
    "state_{i}: {{type: yes_no, title: {{zh: 状态{i}, en: state {i}}}, absent: none}}",
    "events_{i}: {{type: events, title: {{zh: 事件{i}, en: events {i}}}, absent: none, "
    "fields: {{level: {{type: choice, title: 级别, values: [镇, 县, 市, 省]}}}}}}",
)
_MEASURES = (
    "growth_{i}: {{growth: amount_{i}, against: same_period_last_year, decimals: 4}}",
    "place_{i}: {{rank: amount_{i}, among: [county, class], ties: best}}",
    "share_{i}: {{ratio: amount_{i}, against: peers_best, among: all}}",
)
_RULES = (
    "measure: growth_{i}, scale: {{linear: {{none_at: 0%, full_at: {{advanced: 10%, ordinary: 15%, weak: 20%}}}}}}",
    "measure: amount_{i}, scale: {{bands: [{{from: 0, below: 5, points: 10%}}, {{from: 5, below: 10, points: 50%}}, "
    "{{from: 10, points: full}}], else: 0}}",
    "measure: tally_{i}, scale: {{each: 20%}}, cap: full, floor: 0",
    "measure: place_{i}, scale: {{table: {{1: full, 2: 80%, 3: 60%}}, else: 0}}",
    "measure: {{events: events_{i}, by: level}}, scale: {{table: {{镇: 10%, 县: 20%, 市: 40%, 省: full}}}}, cap: full, floor: 0",
    "scale: {{cases: [{{when: {{amount_{i}: {{at_least: 10}}, state_{i}: yes}}, points: full}}, "
    "{{when: {{any: [{{tally_{i}: {{above: 3}}}}, {{growth_{i}: {{above: 5%}}}}]}}, points: 50%}}], else: 0",
    "measure: share_{i}, start: full, floor: 0, scale: {{each: -5%, per: 1%, below: 80%, part: whole}}, "
    "applies: {{state_{i}: yes}}",
)


def write_rubric(indicators):
    """Give the text: a tenth as many modules and groups of facts as there are tens of indicators."""
    modules = max(indicators // 100, 1)
    groups = max(indicators // len(_RULES) // 2, 1)
    lines = [_HEAD.format(total=indicators)]
    lines += [f"  {fact.format(i=i)}\n" for i in range(groups) for fact in _FACTS]
    lines.append("measures:\n")
    lines += [f"  {measure.format(i=i)}\n" for i in range(groups) for measure in _MEASURES]
    lines.append("modules:\n")
    for module in range(modules):
        own = range(module, indicators, modules)
        lines.append(f"- id: module_{module + 1}\n  title: {{zh: 模块{module + 1}, en: module {module + 1}}}\n  indicators:\n")
        for i in own:
            rule = _RULES[i % len(_RULES)].format(i=i % groups)
            rule += "}" * (rule.count("{") - rule.count("}"))
            lines.append(f"  - {{id: item_{i}, title: {{zh: 第{i}项, en: item {i}}}, points: 1, {rule}}}\n")
    return "".join(lines)


def _measured(program, path, runs):
    seconds = []
    for _ in range(runs):
        begun = time.perf_counter()
        ran = subprocess.run([program, "validate", path], capture_output=True, text=True, check=False)
        seconds.append(time.perf_counter() - begun)
    print(f"status {ran.returncode}, best {min(seconds):.3f} s, worst {max(seconds):.3f} s of {runs}")
    print("\n".join(ran.stderr.splitlines()[-5:]), file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description="Write a wide rubric and measure how it loads.")
    parser.add_argument("--indicators", type=int, default=10_000)
    parser.add_argument("-o", "--output", help="write here and do nothing else")
    parser.add_argument("--leitai")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    text = write_rubric(arguments.indicators)
    if arguments.output:
        with open(arguments.output, "w", encoding="utf-8") as stream:
            stream.write(text)
    if arguments.leitai:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".yaml") as stream:
            stream.write(text)
            stream.flush()
            print(f"{arguments.indicators} indicators, {len(text.encode()) / 2**20:.1f} MiB")
            _measured(arguments.leitai, stream.name, arguments.runs)


if __name__ == "__main__":
    main()
