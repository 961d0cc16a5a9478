"""The script of examples/ci for many counties: ten of them are checked, scored, asked in a database, and every village gets
its cards; with a county whose data has an error, one that owes something, and one that cannot be read at all.

    python3 tests/cli/counties.py --leitai PROGRAM
"""

import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from decimal import ROUND_HALF_UP, Decimal

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import golden  # noqa: E402

_SCRIPT = golden.ROOT / "examples/ci/counties.sh"
_NAMES = [f"county {i:02}" for i in range(1, 11)]
_WRONG, _OWES = "county 03", "county 07"


class Counties:
    def __init__(self, program, folder):
        self.folder, self.failures, self.checks = folder, [], 0
        self.settings = {"PATH": f"{program.parent}:{os.environ['PATH']}", "SOURCE_DATE_EPOCH": "1687000000", "LEITAI_LANG": "zh", "TZ": "UTC"}
        for place, name in enumerate(_NAMES):
            self.tool(program, "init", f"in/{name}", "--example")
            self.change(name, "trainings_attended: (\\d+)", lambda found, less=place: f"trainings_attended: {int(found[1]) - less % 7}")
        self.change(_WRONG, "joint_building: yes", lambda _: "joint_building: perhaps")
        owing = self.latest(_OWES)
        owing.unlink()
        self.program = program

    def tool(self, program, *words):
        return subprocess.run([program, *words], cwd=self.folder, capture_output=True, check=False, env=self.settings)

    def latest(self, name):
        return sorted((self.folder / "in" / name / "records").glob("*/*.yaml"))[-1]

    def change(self, name, pattern, change):
        path = self.latest(name)
        text, count = re.subn(pattern, change, path.read_text("utf-8"))
        assert count, (name, pattern)
        path.write_text(text, "utf-8")

    def expect(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append(f"{what}: {found}, wanted {wanted}")

    def script(self, *words):
        return subprocess.run(["sh", str(_SCRIPT), *words], cwd=self.folder, capture_output=True, text=True, check=False, env=self.settings)

    def scores(self, name):
        """The score document of one county, by itself."""
        return json.loads(self.tool(self.program, "score", f"in/{name}", "--format", "json").stdout, parse_float=Decimal, parse_int=Decimal)

    def all(self):
        ran = self.script("in", "out")
        self.expect(f"the status is that of errors ({ran.stderr[-300:]})", ran.returncode, 1)
        found = json.loads((self.folder / "out/found.json").read_text("utf-8"))
        self.expect("the form", found["leitai"], {"form": "validations", "version": 1})
        self.expect("errors by county", {one["campaign"].rstrip("/"): one["errors"] for one in found["campaigns"]},
                    {f"in/{name}": 1 if name == _WRONG else 0 for name in _NAMES})
        alone = {name: self.scores(name) for name in _NAMES}
        self.expect("provisional", sorted(name for name, one in alone.items() if one["provisional"]), [_WRONG, _OWES])
        with open(self.folder / "out/scores.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.expect("the table", {(row["campaign"].rstrip("/"), row["village.code"], row["total"], row["provisional"]) for row in rows},
                    {(f"in/{name}", row["village"]["code"], f"{row['total']}", str(one["provisional"]).lower())
                     for name, one in alone.items() for row in one["villages"]})
        self.answers((self.folder / "out/answers.txt").read_text("utf-8").splitlines(), alone)
        for name in _NAMES:
            cards = sorted(path.name for path in (self.folder / "out/cards" / name).iterdir())
            self.expect(f"cards of {name}", cards, sorted(f"{row['village']['code']}.{form}" for row in alone[name]["villages"] for form in ("docx", "html")))
            for path in (self.folder / "out/cards" / name).iterdir():
                self.expect(f"{name} {path.name}", path.read_bytes()[:2], b"PK" if path.suffix == ".docx" else b"<!")

    def answers(self, lines, alone):
        """Each question's answer, worked out from the single documents."""
        parts = "\n".join(lines).split("\n2. ")
        means = {name: sum(row["total"] for row in one["villages"]) / len(one["villages"]) for name, one in alone.items()}
        wanted = [f"in/{name}|{means[name].quantize(Decimal('0.01'), ROUND_HALF_UP)}|{str(alone[name]['provisional']).lower()}"
                  for name in sorted(means, key=lambda name: (-means[name], name))]
        self.expect("the first answer", parts[0].splitlines()[1:], wanted)
        best = {}
        for name, one in alone.items():
            for row in one["villages"]:
                best.setdefault(row["class"]["id"], []).append((row["total"], f"in/{name}", row["village"]["name"]))
        wanted = [f"{of}|{village}|{name}|{total}" for of in sorted(best) for total, name, village in sorted(best[of], key=lambda one: one[1])
                  if total == max(best[of])[0]]
        self.expect("the second answer", parts[1].split("\n3. ")[0].splitlines()[1:], wanted)
        self.expect("the third answer", [line.split("|")[0] for line in parts[1].split("\n3. ")[1].splitlines()[1:]], _NAMES)

    def broken(self):
        """What cannot be read ends the script with 2, and says which county it was."""
        (self.folder / "in/county 05/leitai.yaml").write_text("leitai: [", "utf-8")
        ran = self.script("in", "other")
        self.expect("status", ran.returncode, 2)
        self.expect("no table of scores", (self.folder / "other/scores.csv").exists(), False)


def main():
    given = golden.arguments("Run the script of examples/ci for ten counties.")
    if not shutil.which("sqlite3"):
        sys.exit("sqlite3 is not there")
    with tempfile.TemporaryDirectory() as folder:
        counties = Counties(given.leitai, pathlib.Path(folder))
        counties.all()
        counties.broken()
    print("\n".join([*counties.failures, f"{counties.checks} checks, {len(counties.failures)} failures"]))
    return 1 if counties.failures else 0


if __name__ == "__main__":
    sys.exit(main())
