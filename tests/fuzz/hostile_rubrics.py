"""Hostile rubrics: depth, length, huge numbers, circles. Each ends in messages, in time, and never in a crash.

    python3 tests/fuzz/hostile_rubrics.py --leitai PROGRAM
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time

_SECONDS = 180  # what grows by powers never ends; a sanitizer on a busy machine takes up to a minute
_HEAD = """rubric: hostile
version: 1.0.0
title: 试
scores: village
total: 100
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {ordinary: 一般村}
instead: {missing: zero, not_applicable: zero, zero_baseline: zero, negative_baseline: zero,
          missing_baseline: zero, zero_divisor: zero}
facts:
  n: {type: number, title: 数, decimals: 2, better: more, span: quarter, min: 0}
"""
_LINEAR = "scale: {linear: {none_at: 0, full_at: 1}}"
_ONE = "modules:\n- {id: all, title: 全, indicators: [{id: a, title: 甲, points: 100, measure: n, %s}]}\n"


def _indicators(lines):
    return "modules:\n- id: all\n  title: 全\n  indicators:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


def _measures(lines):
    return "measures:\n" + "".join(f"  {line}\n" for line in lines)


def _case(condition):
    return _ONE % f"scale: {{cases: [{{when: {condition}, points: 100}}], else: 0}}"


def _nested(depth):
    return _case('{any: [' * depth + "{n: 1}" + "]}" * depth)


def _chain(length, last):
    lines = [f"m{i}: {{rank: m{i + 1}, among: all, ties: best, better: more}}" for i in range(length)]
    return (_measures([*lines, f"m{length}: {{rank: {last}, among: all, ties: best, better: more}}"])
            + _ONE.replace("measure: n", "measure: m0") % _LINEAR)


def _doubling(length):
    """Each measure looks at the next one twice: taken naively, 2 to the power of the length."""
    lines = [f"m{i}: {{difference: m{i + 1}, against: m{i + 1}, decimals: 2}}" for i in range(length)]
    return (_measures([*lines, f"m{length}: {{difference: n, against: 1}}"])
            + _ONE.replace("measure: n", "measure: m0") % _LINEAR)


def _ring(length):
    measures = [f'p{i}: {{points_of: ["i{(i + 1) % length}"], better: more, decimals: 2}}' for i in range(length)]
    rows = [f"id: i{i}, title: 项{i}, points: {100 / length:g}, measure: p{i}, {_LINEAR}" for i in range(length)]
    return _measures(measures) + _indicators(rows)


def _numbers():
    """Scalars that a number cannot be, in every place that takes one."""
    huge = ("9" * 5000, "1" + "0" * 40, "-" + "9" * 30, "1e999", "0x10", "1/0", "9" * 30 + "%", "1/" + "9" * 40,
            ".inf", ".nan", "1_000", "０")
    for text in huge:
        yield _ONE % f"scale: {{linear: {{none_at: 0, full_at: {text}}}}}"
        yield _ONE % f"scale: {{each: {text}}}, cap: 100, floor: 0"
        yield _ONE % f"scale: {{each: 1, per: {text}, part: whole}}, cap: 100, floor: 0"
        yield (_ONE % _LINEAR).replace("points: 100", f"points: {text}")
        yield _case(f"{{n: {{above: {text}}}}}")


# Every rubric is refused, but those whose name begins with "long": these are only big.
_WEAKNESS = """weakness: local
version: 1.0.0
title: 标准
class: weak
facts: {n: {type: count, absent: none}}
determination: {any: 1, met_by: {grave: 1, plain: 1}}
rectification: {score_at_least: 70, dissatisfied_at_most: 50%, follow_up_months: 6, stalled_after_days: 60}
warning: {quarters: 4}
"""


def _sign(id_, when="{n: {above: 3}}"):
    return f"{{id: {id_}, title: 甲, check: 查, evidence: 据, severity: grave, when: {when}}}"


def _criteria(signs):
    return _WEAKNESS + "criteria:\n- id: A\n  title: 甲\n  signs: [" + ", ".join(signs) + "]\n"


def _catalogues():
    """Give names and texts of hostile catalogues of weakness."""
    yield "more signs than there is room for", _criteria(_sign(f"A{i}") for i in range(70_000))
    yield "more criteria than there is room for", _WEAKNESS + "criteria:\n" + "".join(
        f"- {{id: C{i}, title: 甲, signs: [{_sign(f'S{i}')}]}}\n" for i in range(70_000))
    yield "signs twice", _criteria([_sign("A1")] * 5_000)
    yield "long condition of a sign", _criteria([_sign("A1", "{any: [" + ", ".join(["{n: {above: 3}}"] * 50_000) + "]}")])
    yield "a sign of a ring of measures", _criteria([_sign("A1", "{m0: {above: 3}}")]) + "measures:\n" + "".join(
        f"  m{i}: {{difference: m{(i + 1) % 5_000}, against: 1}}\n" for i in range(5_000))
    yield "a day that is supplied from itself", _criteria([_sign("A1")]).replace(
        "facts: {", "facts: {d: {type: number, unit: 月, decimals: 2, from: months_since.d}, ")


_BY_PANEL = _ONE.replace("measure: n", "measure: {panel: p0}").replace("points: 100,", "points: 100, cap: full,") % \
    "scale: {linear: {none_at: 0, full_at: 100}}"
_HELD = _HEAD.replace("zero_divisor: zero}", "zero_divisor: zero, missing_round: zero}")
_COUNT = "quorum: none, recusal: none, drop: none, rounding: {result: 2}, absent: missing, rank_on: rounded"


def _sums(parts):
    """Panels that add up others: the parts of each by name; `m` is marked."""
    head = f"panels:\n  m: {{marks: {{a: {{range: [0, 100], decimals: 0}}}}, {_COUNT}}}\n"
    return _HELD + head + "".join(
        f"  {name}: {{sum: {{{', '.join(f'{part}: {weight}' for part, weight in sum_.items())}}}, rounding: {{result: 2}}, "
        f"absent: missing, rank_on: rounded}}\n" for name, sum_ in parts.items()) + _BY_PANEL


def _panels():
    """Give names and texts of hostile panels."""
    yield "a ring of sums", _sums({f"p{i}": {f"p{(i + 1) % 900}": "100%"} for i in range(900)})
    yield "long sums that double", _sums({
        f"{letter}{i}": {f"p{i + 1}": "50%", f"q{i + 1}": "50%"} if i < 400 else {"m": "100%"}
        for i in range(401) for letter in "pq"})
    yield "more panels than there is room for", _sums({f"p{i}": {"m": "100%"} for i in range(70_000)})
    marks = ", ".join(f"m{i}: {{range: [0, 1], decimals: 0}}" for i in range(5_000))
    yield "more marks than there is room for", _HELD + f"panels:\n  p0: {{marks: {{{marks}}}, {_COUNT}}}\n" + _BY_PANEL
    for place, weight in enumerate(("1/0", "9" * 40, "1/" + "9" * 18, "1e9", "-50%", "0")):
        yield f"weight {place}", _HELD + f"panels:\n  p0: {{marks: {{a: {{range: [0, 100], decimals: 0, weight: {weight}}}}}, {_COUNT}}}\n" + _BY_PANEL
        yield f"take {place}", _HELD + f"panels:\n  p0: {{marks: {{a: {{range: [0, 100], decimals: 0}}}}, {_COUNT}, " \
            f"prizes: [{{id: x, take: {weight}, edge: ties}}]}}\n" + _BY_PANEL


def rubrics():
    """Yield names and texts."""
    yield "nested beyond the limit", _HEAD + _nested(10_000)
    yield "nested at the limit", _HEAD + _nested(25)
    yield "never closed", _HEAD + "modules: " + "[" * 100_000
    yield "aliases that multiply", "rubric: x\na: &a [x, x]\n" + "".join(
        f"a{i}: &a{i} [*a{i - 1 if i else ''}, *a{i - 1 if i else ''}]\n" for i in range(1, 40))
    yield "a measure of itself", _HEAD + _chain(0, "m0")
    yield "a ring of measures", _HEAD + _chain(10_000, "m0")
    yield "a ring of points", _HEAD + _ring(2_000)
    yield "a chain of measures", _HEAD + _chain(10_000, "n")
    yield "long chain of measures", _HEAD + _chain(900, "n")
    yield "measures that double", _HEAD + _doubling(60)
    yield "more measures than there is room for", _HEAD + _measures(
        [f"m{i}: {{difference: n, against: m{i + 1}}}" for i in range(70_000)]) + _ONE % _LINEAR
    yield "more facts than there is room for", _HEAD + "".join(
        f"  n{i}: {{type: count, title: 数{i}, absent: none}}\n" for i in range(70_000)) + _ONE % _LINEAR
    yield "more indicators than there is room for", _HEAD + _indicators(
        f"id: i{i}, title: 项{i}, points: 0.001, measure: n, {_LINEAR}" for i in range(70_000))
    yield "ids twice", _HEAD + _indicators([f"id: a, title: 甲, points: 1, measure: n, {_LINEAR}"] * 10_000)
    yield "unknown names", _HEAD + _indicators([f"id: a{i}, title: 甲, points: 0.01, measure: x{i}, {_LINEAR}"
                                                for i in range(10_000)])
    yield "long condition", _HEAD + _case("{any: [" + ", ".join(["{n: {above: 3}}"] * 50_000) + "]}")
    yield "long bands", _HEAD + _ONE % ("scale: {bands: [" + ", ".join(
        f"{{from: {i}, below: {i + 1}, points: {i / 500:g}}}" for i in range(50_000)) + "], else: 0}")
    yield "long table", _HEAD + _measures(["r: {rank: n, among: all, ties: best}"]) + _ONE.replace(
        "measure: n", "measure: r") % ("scale: {table: {" + ", ".join(f"{i}: 1" for i in range(1, 50_000)) + "}, else: 0}")
    yield "a title of ten megabytes", _HEAD.replace("title: 试", "title: " + "试" * 3_500_000) + _ONE % _LINEAR
    yield "no text", "rubric: " + "\0" * 1000
    yield "ten thousand classes", _HEAD.replace("{ordinary: 一般村}", "{" + ", ".join(
        f"c{i}: 类{i}" for i in range(10_000)) + "}") + _ONE % _LINEAR
    for place, text in enumerate(_numbers()):
        yield f"number {place}", _HEAD + text
    yield from _catalogues()
    yield from _panels()


def _told(program, path):
    """Run `validate`; give what is wrong with how it ended, or nothing, and the seconds."""
    begun = time.monotonic()
    try:
        ran = subprocess.run([program, "validate", path], capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"not done in {_SECONDS} seconds", None, _SECONDS
    seconds = time.monotonic() - begun
    text = (ran.stdout + ran.stderr).decode("utf-8", "replace")
    if ran.returncode not in (0, 1):
        return f"status {ran.returncode}: {text[:300]}", ran.returncode, seconds
    if ran.returncode == 1 and "E0" not in text and "E1" not in text:
        return f"refused without a code: {text[:300]}", 1, seconds
    return None, ran.returncode, seconds


def main():
    parser = argparse.ArgumentParser(description="Run hostile rubrics through `leitai validate`.")
    parser.add_argument("--leitai", required=True)
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "rubric.yaml")
        for name, text in rubrics():
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text)
            wrong, status, seconds = _told(arguments.leitai, path)
            if wrong is None and status == 0 and not name.startswith(("long", "nested at", "number")):
                wrong = "accepted"
            failed += wrong is not None
            if wrong or arguments.verbose:
                print(f"{name}: {wrong or 'status ' + str(status)} ({seconds:.2f} s)")
    print(f"{failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
