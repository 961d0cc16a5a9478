"""Members of an appraisal: every change of a member's seal, of its records and of the plan is named; what is not sealed is
provisional; and figures of random members come out as worked out here.

    python3 tests/cli/members_life.py --leitai PROGRAM
"""

import hashlib
import json
import pathlib
import random
import shutil
import statistics
import sys
import tempfile
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

EXAMPLES = golden.ROOT / "examples"
SETTINGS = {"SOURCE_DATE_EPOCH": "1681617600"}  # 2023-04-16
HASH = "466fe165120f19b384329d5a215d9d7680a85a27dc397e5c69a4fa74b0efa633"
ZEROES = "missing: {}, not_applicable: zero, zero_divisor: zero, zero_baseline: zero, negative_baseline: zero, missing_baseline: zero"
MEMBER = """rubric: small
version: 1.0.0
title: 小
scores: village
total: 100
rounding: {at: {indicator: 2, module: 2, total: 2}}
ties: []
classes: {all: 村}
instead: {""" + ZEROES.format("refuse") + """}
facts: {done: {type: number, decimals: 2, better: more}}
modules:
- id: main
  title: 实绩
  indicators: [{id: a, title: 办结, points: 100, measure: done, scale: {linear: {none_at: 0, full_at: 100}}}]
"""
FIGURES = {"all": "", "scored": "", "unscored": "", "compared": "", "mean": ", decimals: 4", "median": ", decimals: 4",
           "growth": ", decimals: 4", "improved": ', unit: "%", decimals: 4', "on_time": ', unit: "%", decimals: 4'}


def appraisal_rubric():
    """A rubric of townships that reads every figure of random members."""
    facts, indicators = [], []
    for name, more in FIGURES.items():
        kind = f"type: number{more}" if more else "type: count, absent: missing"
        facts.append(f"  f_{name}: {{{kind}, better: more, from: villages.{name}}}\n")
        least, most = ("0%", "100%") if "%" in more else ("-100", "100")
        indicators.append(f"  - {{id: i_{name}, title: {name}, points: 1, measure: f_{name}, "
                          f"scale: {{linear: {{none_at: {least}, full_at: {most}}}}}}}\n")
    return f"""rubric: over
version: 1.0.0
title: 评议
scores: township
total: {len(FIGURES)}
rounding: {{at: {{indicator: 2, module: 2, total: 2}}}}
ties: []
classes: {{all: 乡镇}}
instead: {{{ZEROES.format("zero")}}}
facts:
""" + "".join(facts) + "modules:\n- id: m\n  title: 全\n  indicators:\n" + "".join(indicators)


def rounded(value):
    """To four decimals, half away from zero."""
    scaled = abs(Fraction(value)) * 10**4
    whole = int(scaled) + (1 if 2 * (scaled - int(scaled)) >= 1 else 0)
    return Fraction(whole if value >= 0 else -whole, 10**4)


class Members(golden.Checks):
    """Each test has copies of both counties and of the appraisal, in which the townships are sealed."""

    def start(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        for name in ("county", "county-two", "appraisal"):
            shutil.copytree(EXAMPLES / name, self.folder / name)
        self.plan = self.folder / "appraisal/townships/leitai.yaml"
        self.seal_of_county = self.folder / "county/seals/2023-Q1"

    def verified(self):
        ran = self.run("verify", "appraisal/townships", "--format", "json", "--lang", "en")
        found = json.loads(ran.stdout)["findings"]
        return ran.returncode, sorted((one["kind"]["id"], one["file"]) for one in found)

    def codes(self, *words):
        ran = self.run("validate", "appraisal/townships", "--format", "json", "--lang", "en", *words)
        return sorted({one["code"] for one in json.loads(ran.stdout)["issues"]})

    def swap(self, path, was, now):
        text = path.read_text("utf-8")
        assert was in text, (path, was)
        path.write_text(text.replace(was, now, 1), "utf-8")

    def sealed_and_changed(self):
        self.start()
        self.expect("seal", self.run("seal", "appraisal/townships").returncode, 0)
        manifest = json.loads((self.folder / "appraisal/townships/seals/2023-Q1/manifest.json").read_text("utf-8"))
        listed = [one["name"] for one in manifest["inputs"] if one["role"] == "member"]
        self.expect("listed", listed, [
            "../../county-two/seals/2022-Q4/SHA256SUMS", "../../county-two/seals/2023-Q1/SHA256SUMS",
            "../../county-two/steps/2023-Q1.yaml", "../../county/seals/2022-Q4.2/SHA256SUMS",
            "../../county/seals/2023-Q1/SHA256SUMS", "../../county/steps/2023-Q1.yaml"])
        self.expect("untouched", self.verified(), (0, []))
        sealed = self.folder.parent / "sealed"
        shutil.rmtree(sealed, ignore_errors=True)
        shutil.copytree(self.folder, sealed)

        def changed(what, change, *wanted, codes=()):
            shutil.rmtree(self.folder)
            shutil.copytree(sealed, self.folder)
            change()
            self.expect(what, self.verified(), (1 if wanted else 0, sorted(wanted)))
            if codes:
                self.expect(f"{what}: messages", self.codes(), sorted(codes))

        results = self.seal_of_county / "results.json"
        changed("a byte of the results", lambda: self.swap(results, "75.21", "75.31"),
                ("member_unsound", "../../county/seals/2023-Q1/results.json"), codes=["E2013"])
        changed("a file is gone", results.unlink, ("member_unsound", "../../county/seals/2023-Q1/results.json"), codes=["E2013"])
        before = self.folder / "county/seals/2022-Q4.2/results.json"
        changed("a byte of the quarter before", lambda: self.swap(before, '"total": "', '"total": "1'),
                ("member_unsound", "../../county/seals/2022-Q4.2/results.json"), codes=["E2013"])
        sums = self.seal_of_county / "SHA256SUMS"
        changed("the sums", lambda: sums.write_text(sums.read_text("utf-8") + "\n", "utf-8"),
                ("input_changed", "../../county/seals/2023-Q1/SHA256SUMS"))
        record = self.folder / "county/records/2023-Q1/农业农村局.yaml"
        changed("a record behind the seal", lambda: record.write_text(record.read_text("utf-8") + "# x\n", "utf-8"),
                ("member_unsound", "../../county/records/2023-Q1/农业农村局.yaml"), codes=["E2014"])
        steps = self.folder / "county/steps/2023-Q1.yaml"
        changed("a decision", lambda: self.swap(steps, 'upheld: "no"', 'upheld: "yes"'),
                ("input_changed", "../../county/steps/2023-Q1.yaml"))
        changed("the hash in the plan", lambda: self.swap(self.plan, HASH, "0" + HASH[1:]),
                ("input_changed", "leitai.yaml"), codes=["E2011", "W1606"])
        changed("a member is removed", lambda: self.swap(self.plan, "  - {folder: ../../county-two, seal: 2023-Q1", "  # - {"),
                ("input_changed", "leitai.yaml"), codes=["E2022", "W1606"])
        changed("a member's folder is gone", lambda: shutil.rmtree(self.folder / "county"),
                ("input_missing", "../../county/seals/2022-Q4.2/SHA256SUMS"), ("input_missing", "../../county/seals/2023-Q1/SHA256SUMS"),
                ("input_missing", "../../county/steps/2023-Q1.yaml"), codes=["E2004", "W1606"])
        # The next quarter's entries leave the seal alone, and so does what comes into a member later.
        changed("the next quarter", lambda: self.swap(
            self.plan, "  - {folder", f"  - {{folder: ../../county, seal: 2023-Q2, sha256: {'0' * 64}}}\n  - {{folder"))
        later = self.folder / "county/records/2023-Q2/corrections.yaml"
        changed("a later record of a member", lambda: later.write_text(later.read_text("utf-8") + "# x\n", "utf-8"))

    def open_second(self):
        """As the second county was before it was sealed."""
        shutil.rmtree(self.folder / "county-two/seals/2023-Q1")
        (self.folder / "county-two/steps/2023-Q1.yaml").unlink()
        self.swap(self.folder / "county-two/leitai.yaml", "state: final", "state: open")

    def not_sealed_yet(self):
        self.start()
        text = self.plan.read_text("utf-8")
        self.plan.write_text(text[:text.index("members:")] + "members:\n  - {folder: ../../county}\n  - {folder: ../../county-two}\n", "utf-8")
        self.open_second()
        table = json.loads(self.run("score", "appraisal/townships", "--format", "json", "--lang", "en").stdout)
        self.expect("provisional", [(one["kind"], one["count"], one["words"]) for one in table["reasons"]],
                    [("members_open", 1, "members that are not sealed yet: 1")])
        totals = {one["township"]["code"]: one["total"] for one in table["townships"]}
        shutil.rmtree(self.folder / "county-two")
        shutil.copytree(EXAMPLES / "county-two", self.folder / "county-two")
        # The same records give the same figures, sealed or not; the objection was in the file that is gone, and not upheld.
        again = json.loads(self.run("score", "appraisal/townships", "--format", "json").stdout)
        self.expect("the same totals", {one["township"]["code"]: one["total"] for one in again["townships"]}, totals)
        self.expect("hashes are asked for", self.codes(), ["W2018"])
        self.open_second()
        ran = self.run("seal", "appraisal/townships", "--provisional", "--lang", "en")
        self.expect("no seal", (ran.returncode, b"a member is not sealed yet" in ran.stderr), (1, True))

    # Random members

    def write_member(self, name, township, rng):
        """One member of a township in two quarters; give {village: (before, now, whether it was closed)}."""
        folder = self.folder / name
        folder.mkdir(parents=True)
        villages = [f"{township}2{number:02}" for number in range(1, rng.randint(2, 9))]
        came_to = {}
        (folder / "rubric.yaml").write_text(MEMBER, "utf-8")
        records = [f'kind: roster\nfrom: 2022-01-01\nunits: [{{code: "{township[:6]}", name: 县}}]\n'
                   f'townships: [{{code: "{township}", name: 镇}}]\nvillages:\n' +
                   "".join(f'- {{code: "{one}", name: 村{one[-2:]}, class: all}}\n' for one in villages)]
        (folder / "records.yaml").write_text("---\n".join(records), "utf-8")
        for period, day in (("2022-Q4", "2023-01-05"), ("2023-Q1", "2023-04-05")):
            new = []
            for one in villages:
                was, _, _ = came_to.get(one, (None, None, False))
                value = None if rng.random() < 0.2 else Fraction(rng.choice([5000, 6000, rng.randint(0, 10000)]), 100)
                came_to[one] = (value, None, False) if period == "2022-Q4" else (was, value, value is None)
                if value is None:
                    new.append(f'kind: closing\nperiod: {period}\nvillage: "{one}"\nfacts: [done]\non: {day}\n'
                               "by: {level: county, name: 县委组织部}\nwhy: 无法补报\n")
                else:
                    new.append(f'kind: return\nperiod: {period}\nvillage: "{one}"\nby: {{level: self}}\nfacts: {{done: {float(value):.2f}}}\n')
            (folder / "quarters").mkdir(exist_ok=True)
            (folder / f"quarters/{period}.yaml").write_text("---\n".join(new), "utf-8")
            (folder / "leitai.yaml").write_text(f"leitai: 1\ntitle: {name}\nperiod: {period}\nrubric: rubric.yaml\n"
                                                "records: [records.yaml, quarters, seals]\n", "utf-8")
            ran = self.run("seal", name, "--lang", "en")
            self.expect(f"{name}: seal", ran.returncode, 0)
        sums = (folder / "seals/2023-Q1/SHA256SUMS").read_bytes()
        return came_to, hashlib.sha256(sums).hexdigest()

    @staticmethod
    def wanted(came_to):
        totals = [now for _, now, _ in came_to.values() if now is not None]
        rises = [now - before for before, now, _ in came_to.values() if None not in (before, now)]
        figures = {"all": len(came_to), "scored": len(totals), "unscored": len(came_to) - len(totals), "compared": len(rises),
                   "on_time": Fraction(100 * sum(not closed for _, _, closed in came_to.values()), len(came_to))}
        if totals:
            figures.update(mean=sum(totals) / len(totals), median=statistics.median(totals))
        if rises:
            figures.update(growth=sum(rises) / len(rises), improved=Fraction(100 * sum(rise > 0 for rise in rises), len(rises)))
        return {name: rounded(value) for name, value in figures.items()}

    def random_members(self, seed):
        rng = random.Random(seed)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        wanted, entries = {}, []
        for number in range(rng.randint(1, 3)):
            name, township = f"m{number}", f"35991{number}101"
            came_to, sha256 = self.write_member(name, township, rng)
            wanted[township] = self.wanted(came_to)
            entries.append(f"- {{folder: ../{name}, seal: 2023-Q1, sha256: {sha256}}}\n")
        rng.shuffle(entries)
        over = self.folder / "over"
        over.mkdir()
        (over / "rubric.yaml").write_text(appraisal_rubric(), "utf-8")
        (over / "roster.yaml").write_text(
            "kind: roster\nfrom: 2022-01-01\nunits:\n" + "".join(f'- {{code: "{one[:6]}", name: 县{one[5]}}}\n' for one in wanted) +
            "townships:\n" + "".join(f'- {{code: "{one}", name: 镇{one[5]}, class: all}}\n' for one in wanted), "utf-8")
        (over / "leitai.yaml").write_text("leitai: 1\ntitle: 评议\nperiod: 2023-Q1\nrubric: rubric.yaml\nrecords: [roster.yaml]\n"
                                          "members:\n" + "".join(entries), "utf-8")
        for township, figures in wanted.items():
            ran = self.run("explain", "over", "--unit", township, "--format", "json")
            self.expect(f"seed {seed}: status", (ran.returncode, ran.stderr), (0, b""))
            reads = json.loads(ran.stdout, parse_float=Fraction)["reads"]
            found = {one["fact"]["id"][2:]: Fraction(one["value"]["value"]) for one in reads if one["value"]}
            self.expect(f"seed {seed}, {township}", found, figures)


def main():
    given = golden.arguments("Members of an appraisal.")
    with tempfile.TemporaryDirectory() as holder:
        tests = Members(given.leitai, pathlib.Path(holder) / "here", SETTINGS)
        tests.sealed_and_changed()
        tests.not_sealed_yet()
        for seed in range(1, 13):
            tests.random_members(seed)
        sys.exit(tests.close())


if __name__ == "__main__":
    main()
