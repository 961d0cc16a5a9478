"""A city's draw of township secretaries, repeated by a shell script that knows nothing of the program: 36 townships in four
counties, two of each, two questions for each of a pool of ten; one is absent, one recused, and whoever was drawn in January
is not drawn again. The printed recipe gives the same order; the order of lists changes nothing; whatever is changed of a
recorded draw is named.

    python3 tests/cli/draw.py --leitai PROGRAM
"""

import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

EXAMPLE = pathlib.Path(__file__).resolve().parent.parent.parent / "examples/city-draw"
FILES = {"report-2022": "2022-Q4-抽签", "report-2023": "2023-Q2-抽签"}
FIRST_SEED = "汀屿市2023年1月6日全市组织部长会议，议程第三项"
SECOND_SEED = "汀屿市示例彩票第2023076期开奖号码 03 11 17 22 26 30 + 09"
PASSED_OVER = ("359912104", "359914203")

# smallest SEED HOW_MANY WORD...: the words with the smallest hashes of "seed, line feed, word", one a line.
SMALLEST = r"""
smallest() {
    seed=$1 many=$2
    shift 2
    for word in "$@"; do
        hash=$(printf '%s\n%s' "$seed" "$word" | sha256sum)
        echo "${hash%% *} $word"
    done | LC_ALL=C sort | head -n "$many"
}
"""


def shell(script, *words):
    ran = subprocess.run(["sh", "-c", script, "sh", *words], capture_output=True, text=True, check=True)
    assert not ran.stderr, ran.stderr
    return [line.split(" ") for line in ran.stdout.splitlines()]


def smallest(seed, many, words):
    return shell(SMALLEST + 'smallest "$@"', seed, str(many), *words)


def townships():
    """The codes of the roster, by county."""
    codes = re.findall(r'code: "(\d{9})"', (EXAMPLE / "roster.yaml").read_text("utf-8"))
    return {county: [code for code in codes if code.startswith(county)] for county in sorted({code[:6] for code in codes})}


class Draws(golden.Checks):
    """Each test has a copy of the example."""

    def start(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(EXAMPLE, self.folder)

    def path(self, draw, outcome=False):
        return self.folder / f"records/{FILES[draw]}{'结果' if outcome else ''}.yaml"

    def change(self, path, was, now):
        text = path.read_text("utf-8")
        self.expect(f"{path.name} has {was}", was in text, True)
        path.write_text(text.replace(was, now, 1), "utf-8")

    def json(self, *words):
        ran = self.run(*words, "--format", "json", "--lang", "en")
        return json.loads(ran.stdout or b"{}")

    def drawn(self, draw):
        """(stratum, place, code, key, questions) of each, as the program says."""
        rows = self.json("draw", "--draw", draw)["drawn"]
        return [(row["stratum"]["code"], row["place"], row["candidate"]["code"], row["key"], row["questions"]) for row in rows]

    def by_script(self):
        """What the shell script gives for both draws."""
        first, second = [], []
        questions = [f"Q{number:02}" for number in range(1, 11)]
        for county, codes in townships().items():
            self.expect(f"townships of {county}", len(codes), 9)
            taken = smallest(FIRST_SEED, 1, codes)
            first += [(county, place, code, key, []) for place, (key, code) in enumerate(taken, 1)]
            left = [code for code in codes if code not in PASSED_OVER and code != taken[0][1]]
            for place, (key, code) in enumerate(smallest(SECOND_SEED, 2, left), 1):
                own = [id_ for _, id_ in smallest(f"{SECOND_SEED}\n{code}", 2, questions)]
                second.append((county, place, code, key, own))
        return first, second

    def repeated(self):
        self.start()
        first, second = self.by_script()
        self.expect("drawn in January", len(first), 4)
        self.expect("drawn in July", len(second), 8)
        self.expect("January", self.drawn("report-2022"), first)
        self.expect("July", self.drawn("report-2023"), second)
        passed = self.json("draw", "--draw", "report-2023")["passed_over"]
        self.expect("passed over in line", {row["candidate"]["code"] for row in passed if row["reason"] != "drawn_before"},
                    set(PASSED_OVER))
        for row in passed:
            self.expect(f"{row['candidate']['code']} was in line", row["reached"], True)

    def recipes(self):
        """The recipe in the JSON and the one in the text are the same lines, and print what the program says."""
        self.start()
        for draw in FILES:
            page = self.json("draw", "--draw", draw)
            own = page["draws"][0]
            order = shell("\n".join(own["recipe"]))
            self.expect(f"order of {draw}", order, [[row["stratum"]["code"], row["key"], row["candidate"]["code"]]
                                                    for row in page["order"]])
            asked = [[row["candidate"]["code"], row["key"], row["question"]["id"]] for row in page["questions"]]
            if own["question_recipe"]:
                self.expect(f"questions of {draw}", shell("\n".join(own["question_recipe"])), asked)
            for form, lang in (("text", "zh"), ("text", "en"), ("markdown", "en")):
                text = self.run("draw", "--draw", draw, "--format", form, "--lang", lang, "--width", "60").stdout.decode()
                printed = text[text.index("seed="):text.index("\n/end\n") + 6]
                self.expect(f"recipe of {draw} in {form}", printed.splitlines(), own["recipe"])
                self.expect(f"pasted from {form}", shell(printed), order)

    def quoted(self):
        """Seeds with quotes, dollars, backslashes and percent signs are pasted safely."""
        for seed in ("it's $HOME `id` \\n %s \"x\" !", "'", "\\", "-n", "口令’"):
            self.start()
            path = self.path("report-2023")
            text = path.read_text("utf-8")
            written = json.dumps(seed, ensure_ascii=False)
            path.write_text(re.sub(r"seed: \{text: [^,]*", lambda _, to=written: f"seed: {{text: {to}", text), "utf-8")
            page = self.json("draw", "--draw", "report-2023")
            self.expect(f"seed {seed}", page["draws"][0]["seed"], seed)
            self.expect(f"order by {seed}", [row[1] for row in shell("\n".join(page["draws"][0]["recipe"]))],
                        [row["key"] for row in page["order"]])
            self.expect(f"first by {seed}", page["drawn"][0]["key"],
                        smallest(seed, 1, [page["drawn"][0]["candidate"]["code"]])[0][0])

    def permuted(self):
        """A list of the same codes in any order, and rosters and records in any order, give the same draw."""
        self.start()
        was = self.json("draw", "--draw", "report-2023")
        codes = [code for all_ in townships().values() for code in all_]
        for seed in range(3):
            self.start()
            mixed = random.Random(seed).sample(codes, len(codes))
            self.change(self.path("report-2023"), "candidates: {from: townships}", f'candidates: {{list: {json.dumps(mixed)}}}')
            roster = self.folder / "roster.yaml"
            head, _, rows = roster.read_text("utf-8").partition("townships:\n")
            lines = rows.splitlines()
            random.Random(seed).shuffle(lines)
            roster.write_text(f"{head}townships:\n" + "\n".join(lines) + "\n", "utf-8")
            now = self.json("draw", "--draw", "report-2023")
            for table in ("drawn", "strata", "order", "questions"):
                def keyed(page, of=table):
                    return [{name: value.get("code", value) if isinstance(value, dict) else value
                             for name, value in row.items()} for row in page[of]]
                self.expect(f"{table} of list {seed}", keyed(now), keyed(was))
            self.expect(f"hash of list {seed}", now["draws"][0]["candidates_sha256"], was["draws"][0]["candidates_sha256"])
            self.expect(f"verify of list {seed}", self.run("verify").returncode, 0)

    def written(self):
        """The recorded outcomes are what the program writes, and only a draw that can be held is written."""
        self.start()
        for draw in FILES:
            path = self.path(draw, outcome=True)
            was = path.read_bytes()
            ran = self.run("draw", "--draw", draw, "-o", str(path))
            self.expect(f"{draw} is not written over", (ran.returncode, path.read_bytes() == was), (2, True))
            path.unlink()
            self.expect(f"status of writing {draw}", self.run("draw", "--draw", draw, "-o", str(path)).returncode, 0)
            self.expect(f"bytes of {draw}", path.read_bytes() == was, True)
        self.change(self.path("report-2023"), "each: 2}", "each: 9}")
        ran = self.run("draw", "--draw", "report-2023", "-o", "new.yaml")
        self.expect("a draw of too few", (ran.returncode, (self.folder / "new.yaml").exists()), (1, False))
        for draw in FILES:
            self.path(draw, outcome=True).unlink()
        self.expect("nothing to verify", self.run("verify").returncode, 2)

    def found(self):
        """What `verify` finds of each draw, and whether `validate` agrees."""
        ran = self.run("verify", "--format", "json", "--lang", "en")
        page = json.loads(ran.stdout)
        found = {row["draw"]["id"]: row["found"]["id"] for row in page["draws"] if row["found"]["id"] != "same"}
        wrong = any(kind != "unrecorded" for kind in found.values())
        self.expect("status of verify", ran.returncode, 1 if wrong else 0)
        self.expect("status of validate", self.run("validate").returncode, 1 if wrong else 0)
        return found, {row["draw"]["id"]: row["detail"] for row in page["draws"]}

    def tampered(self):
        rule, outcome = self.path("report-2023"), self.path("report-2023", outcome=True)
        roster = self.folder / "roster.yaml"
        # Each file, text, new text, and what is found.
        cases = (
            (rule, "30 + 09", "30 + 08", "outcome_differs", "the seed is not the one"),
            (rule, "absent, why: 在省委党校学习", "recused, why: 亲属", None, None),
            (rule, '- {code: "359912104", reason: absent, why: 在省委党校学习, by: 市委组织部}\n', "", "outcome_differs",
             "place 1 of 359912 is recorded as 359912203, and comes out as 359912104"),
            (rule, "each: 2}", "each: 1}", "outcome_differs", "place 2 of 359911 stands where place 1 of 359912 belongs"),
            (rule, "{id: Q08,", "{id: Q18,", "outcome_differs", "the set of questions is recorded as"),
            (rule, "not_again: {since: 2023-01-01}", "not_again: {since: 2023-01-07}", "outcome_differs", "comes out as 359911201"),
            (rule, "kind: draw", "kind: drwa", "rule_missing", None),
            (roster, '  - {code: "359911104", name: 上陂镇, class: township}\n', "", "candidates_changed", "gone: 359911104"),
            (outcome, 'code: "359911101"', 'code: "359911105"', "outcome_differs",
             "place 2 of 359911 is recorded as 359911105, and comes out as 359911101"),
            (outcome, '["Q10", "Q07"]', '["Q07", "Q10"]', "outcome_differs", "recorded as Q07 Q10, and comes out as Q10 Q07"),
            (outcome, '"75b98b', '"75b98c', "outcome_differs", "the key is recorded as 75b98c"),
            (outcome, '"359911104", ', "", "candidates_changed", "added: 359911104"),
            (outcome, '"ebfd50', '"ebfd51', "outcome_differs", "the hash of the candidates"),
        )
        for path, was, now, kind, words in cases:
            self.start()
            self.change(path, was, now)
            found, details = self.found()
            self.expect(f"{was} as {now or 'nothing'}", found.get("report-2023"), kind)
            if words:
                self.expect(f"detail of {was}", words in (details["report-2023"] or ""), True)
        self.start()
        outcome.unlink()
        self.expect("without an outcome", self.found()[0], {"report-2023": "unrecorded"})

    def explained(self):
        """The example of the manual prints what the manual says, and a record of it draws the same."""
        for lang in ("zh", "en"):
            text = self.run("help", "draws", "--markdown", "--lang", lang).stdout.decode()
            fences = re.findall(r"```(\w*)\n(.*?)```\n", text, re.DOTALL)
            script = next(i for i, (kind, _) in enumerate(fences) if kind == "sh")
            printed = shell(fences[script][1])
            self.expect(f"the manual's example ({lang})", printed, [line.split(" ") for line in fences[script + 1][1].splitlines()])
            self.start()
            (self.folder / "records/例.yaml").write_text(next(body for kind, body in fences if kind == "yaml"), "utf-8")
            rows = self.json("draw", "--draw", "example")["drawn"]
            self.expect(f"the manual's record ({lang})", [[row["key"], row["candidate"]["code"]] for row in rows], printed[:2])


def main():
    given = golden.arguments("Repeat draws by a shell script.")
    with tempfile.TemporaryDirectory() as holder:
        draws = Draws(given.leitai, pathlib.Path(holder) / "here", {})
        for test in (draws.repeated, draws.recipes, draws.quoted, draws.permuted, draws.written, draws.tampered,
                     draws.explained):
            test()
        sys.exit(draws.close())


if __name__ == "__main__":
    main()
