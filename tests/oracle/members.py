"""Works out what the villages of examples/county and examples/county-two come to, from the sealed results and the records,
and compares every figure of `from: villages.` with what the program supplies, for townships and for reporting units.

    python3 tests/oracle/members.py PROGRAM

Written from `leitai help members`; nothing of the program is used but what it prints.
"""

import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
from fractions import Fraction

from reading import parse_yaml

_EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples"
_FIRST, _LAST = "2023-01-01", "2023-03-31"
_MEMBERS = (("county", "2022-Q4.2", "2023-Q1"), ("county-two", "2022-Q4", "2023-Q1"))
_SHARES = ("improved", "on_time")
_NUMBERS = ("mean", "median", "growth")
_LEVELS = ("village", "township", "county", "city")


def _totals(folder, seal):
    results = json.loads((_EXAMPLES / folder / "seals" / seal / "results.json").read_text("utf-8"))
    return {one["code"]: Fraction(one["total"]) if "total" in one else None for one in results["villages"]}


def _documents(folder):
    for path in sorted((_EXAMPLES / folder).glob("**/*.yaml")):
        if "seals" in path.parts or path.name in ("leitai.yaml", "rubric.yaml", "calendar.yaml"):
            continue
        yield from (one for one in parse_yaml(path.read_text("utf-8")) if one.get("period", "") <= "2023-Q1")


class _Member:
    """One county: its villages with what they came to, and its contests."""

    def __init__(self, folder, before, now):
        self.totals, self.before = _totals(folder, now), _totals(folder, before)
        self.unit_of, self.grown = {}, set()
        self.weak, self.rectified, self.closed = set(), set(), set()
        self.objections, self.contests = [], {}
        marked, upheld, cases = set(), {}, {}
        documents = list(_documents(folder))
        for one in documents:
            if one["kind"] == "roster":
                if one["from"] <= _LAST:
                    self._roster(one)
            elif one["kind"] == "rectification":
                cases.setdefault((one["village"], one["case"]), []).append(one)
            elif one["period"] != "2023-Q1":
                continue
            elif one["kind"] == "closing":
                self.closed.add(one["village"])
            elif one["kind"] == "sheet":
                marked.update((one["round"], village) for village in one["marks"])
            elif one["kind"] == "decision":
                upheld[one["objection"]] = one["upheld"] != "no"
        for one in documents:
            if one["kind"] == "round" and one["period"] == "2023-Q1":
                contest = self.contests.setdefault(one.get("contest", one["id"]), (one["level"], set()))
                contest[1].update(village for village in one["contestants"] if (one["id"], village) in marked)
            elif one["kind"] == "objection" and one["period"] == "2023-Q1":
                self.objections.append((one["village"], upheld.get(one["id"], False)))
        for (village, _), records in cases.items():
            self._case(village, records)

    def _roster(self, roster):
        for unit in roster.get("units", ()):
            for prefix in [unit["code"], *unit.get("reports_for", ())]:
                self.unit_of[prefix] = unit["code"]
        for village in roster["villages"]:
            merged = village.get("merged")
            if merged and _FIRST <= merged["on"] <= _LAST:
                self.grown.add(merged["into"])

    def _case(self, village, records):
        entered = min(one["entered"]["on"] for one in records if "entered" in one)
        passed = [one["acceptance"]["on"] for one in records if "acceptance" in one and self._passed(one["acceptance"])]
        left = min(passed, default=None)
        if entered > _LAST or (left and left < _FIRST) or village not in self.totals:
            return
        self.weak.add(village)
        if left and left <= _LAST:
            self.rectified.add(village)

    @staticmethod
    def _passed(acceptance):
        votes = {choice: int(number) for choice, number in acceptance["ballots"].items()}
        return Fraction(acceptance["score"]) >= 70 and 2 * votes["dissatisfied"] <= sum(votes.values())

    def place(self, village, digits):
        if digits == 9:
            return village[:9]
        return self.unit_of.get(village[:9]) or self.unit_of[village[:6]]


def _figures(members, place, digits):
    """All figures of one place."""
    own = [(member, village) for member in members for village in member.totals if member.place(village, digits) == place]
    totals = [member.totals[village] for member, village in own if member.totals[village] is not None]
    rises = [member.totals[village] - member.before[village] for member, village in own
             if None not in (member.totals[village], member.before.get(village)) and village not in member.grown]
    contests = [(level, took_part & set(villages)) for member in members
                for villages in [{village for one, village in own if one is member}]
                for level, took_part in member.contests.values()]
    objections = [fine for member in members for village, fine in member.objections if (member, village) in own]
    figures = {"all": len(own), "scored": len(totals), "unscored": len(own) - len(totals),
               "mean": sum(totals) / len(totals), "median": statistics.median(totals), "compared": len(rises),
               "growth": sum(rises) / len(rises), "improved": Fraction(100 * sum(rise > 0 for rise in rises), len(rises)),
               "weak": sum(village in member.weak for member, village in own),
               "rectified": sum(village in member.rectified for member, village in own),
               "on_time": Fraction(100 * sum(village not in member.closed for member, village in own), len(own)),
               "contests": sum(bool(there) for _, there in contests),
               "taking_part": len(set().union(*(there for _, there in contests))) if contests else 0,
               "objections": len(objections), "upheld": sum(objections)}
    for level in _LEVELS:
        figures[f"contests_{level}"] = sum(bool(there) for one, there in contests if one == level)
    return figures


def _rubric(unit, names):
    """A rubric that reads every figure."""
    lines = ["rubric: all", "version: 1.0.0", "title: 全部", f"scores: {unit}", f"total: {len(names)}",
             "rounding: {at: {indicator: 2, module: 2, total: 2}}", "ties: []",
             "classes: {township: 乡镇, county: 县区}",
             "instead: {missing: zero, not_applicable: zero, zero_divisor: zero, zero_baseline: zero, "
             "negative_baseline: zero, missing_baseline: zero}", "facts:"]
    for name in names:
        kind = "type: count, absent: missing"
        if name in _NUMBERS:
            kind = "type: number, decimals: 6"
        elif name in _SHARES:
            kind = 'type: number, unit: "%", decimals: 6'
        lines.append(f"  f_{name}: {{{kind}, better: more, from: villages.{name}}}")
    lines += ["modules:", "- id: m", "  title: 全", "  indicators:"]
    for name in names:
        least, most = ("0%", "100%") if name in _SHARES else ("-100", "100")
        lines.append(f"  - {{id: i_{name}, title: {name}, points: 1, measure: f_{name}, "
                     f"scale: {{linear: {{none_at: {least}, full_at: {most}}}}}}}")
    return "\n".join(lines) + "\n"


def _rounded(value):
    """To six decimals, half away from zero."""
    scaled = abs(Fraction(value)) * 10**6
    whole = int(scaled) + (1 if 2 * (scaled - int(scaled)) >= 1 else 0)
    return Fraction(whole if value >= 0 else -whole, 10**6)


def _supplied(program, folder, place):
    ran = subprocess.run([program, "explain", folder, "--unit", place, "--format", "json"], capture_output=True,
                         check=False, timeout=120)
    if ran.returncode != 0:
        raise SystemExit(ran.stderr.decode())
    reads = json.loads(ran.stdout, parse_float=Fraction)["reads"]
    return {one["fact"]["id"].removeprefix("f_"): Fraction(one["value"]["value"]) for one in reads}


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    members = [_Member(*one) for one in _MEMBERS]
    checks, failures = 0, []
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("county", "county-two", "appraisal"):
            shutil.copytree(_EXAMPLES / name, pathlib.Path(scratch) / name)
        for unit, plan, digits in (("township", "townships", 9), ("county", "counties", 6)):
            folder = pathlib.Path(scratch) / "appraisal" / plan
            places = sorted({member.place(village, digits) for member in members for village in member.totals})
            names = sorted(_figures(members, places[0], digits))
            (folder / "rubric.yaml").write_text(_rubric(unit, names), "utf-8")
            for place in places:
                wanted, found = _figures(members, place, digits), _supplied(program, folder, place)
                for name in names:
                    checks += 1
                    if found.get(name) != _rounded(wanted[name]):
                        failures.append(f"{place} {name}: {found.get(name)}, wanted {wanted[name]}")
    print("\n".join([*failures, f"{checks} figures, {len(failures)} differ"]))
    sys.exit(1 if failures or not checks else 0)


if __name__ == "__main__":
    main()
