"""Books in a seal, and every entry in its figures: what is sealed can be computed again, and an entry that is removed changes
the figures that list it and no others.

    python3 tests/cli/books_life.py --leitai PROGRAM
"""

import json
import pathlib
import re
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

START = pathlib.Path(__file__).resolve().parent / "books/all-zh/in"
SETTINGS = {"SOURCE_DATE_EPOCH": "1688688000"}  # 2023-07-07
WITHOUT = ("bare.yaml", "year.yaml", "list.txt")  # plans of other cases
ENTRY = re.compile(r"^- \{id: (\w+),.*\n", re.MULTILINE)


class Books(golden.Checks):
    """Each test has a copy of the small campaign, in which nothing is owed any more."""

    def start(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(START, self.folder)
        for name in WITHOUT:
            (self.folder / name).unlink(missing_ok=True)
        records = self.folder / "records/2023-Q2.yaml"
        owed = self.table("books")["owed"]
        more = "".join(f"---\nkind: book\nperiod: 2023-Q2\nregister: {one['register']['id']}\n"
                       f"by: {{level: township, name: {one['keeper'] or '区委组织部'}}}\nentries: []\n" for one in owed)
        records.write_text(records.read_text("utf-8") + more, "utf-8")

    def table(self, *words):
        ran = self.run(*words, "--format", "json", "--lang", "en")
        return json.loads(ran.stdout or b"{}")

    def kinds(self):
        ran = self.run("verify", "--format", "json", "--lang", "en")
        return ran.returncode, {(one["kind"]["id"], one["file"]) for one in json.loads(ran.stdout)["findings"]}

    def sealed(self):
        self.start()
        ran = self.run("seal", "--provisional")
        self.expect("seal", (ran.returncode, ran.stderr[-200:] if ran.returncode else b""), (0, b""))
        seal = self.folder / "seals/2023-Q2"
        books = json.loads((seal / "books.json").read_text("utf-8"))
        figures = {one["id"]: one for one in books["figures"]}
        # 62 in the quarter and 55 before: worked out by hand in the case that the campaign is of.
        self.expect("attended", figures["courses.attended"]["period"]["numerator"], "62")
        self.expect("attended this year", figures["courses.attended"]["year_to_date"]["numerator"], "117")
        self.expect("cadres", figures["visits.cadres"]["period"]["ids"], ["Z1", "Z2"])
        self.expect("its form", json.loads((seal / "manifest.json").read_text("utf-8"))["forms"]["books"], 1)
        self.expect("untouched", self.kinds(), (0, set()))
        text = (seal / "books.json").read_text("utf-8")
        (seal / "books.json").write_text(text.replace('"62"', '"63"'), "utf-8")
        self.expect("a figure that was changed", self.kinds(), (1, {("archive_edited", "books.json")}))
        (seal / "books.json").unlink()
        self.expect("without its figures", self.kinds(), (1, {("archive_missing", "books.json")}))

    def continued(self):
        self.start()
        self.run("seal", "--provisional")
        records = self.folder / "records/2023-Q2.yaml"
        later = "---\nkind: book\nperiod: 2023-Q3\nregister: visits\nby: {level: township, name: 东镇}\nentries: []\n"
        records.write_text(records.read_text("utf-8") + later, "utf-8")
        ran = self.run("validate", "--period", "2023-Q3", "--lang", "en")
        self.expect("a sealed file that goes on", b"W1713" in ran.stdout + ran.stderr, True)

    def removed(self):
        self.start()
        before = {one["figure"]["id"]: one for one in self.table("books")["figures"]}
        listed = {id_: {one["entry"] for one in self.table("books", "--figure", id_, "--list")["entries"]} for id_ in before}
        records = self.folder / "records/2023-Q2.yaml"
        text = records.read_text("utf-8")
        removed = 0
        for found in ENTRY.finditer(text):
            records.write_text(text[:found.start()] + text[found.end():], "utf-8")
            after = {one["figure"]["id"]: one for one in self.table("books")["figures"]}
            changed = {id_ for id_ in before if after.get(id_) != before[id_]}
            stands = {id_ for id_, entries in listed.items() if found.group(1) in entries}
            self.expect(f"figures without {found.group(1)} that did not list it", changed - stands, set())
            counts = {id_ for id_ in stands if id_.endswith((".made", ".held"))}
            self.expect(f"counts without {found.group(1)}", counts - changed, set())
            removed += 1
        records.write_text(text, "utf-8")
        self.expect("entries were removed", removed > 5, True)


def main():
    given = golden.arguments("Seal books, tamper with them, and remove entries.")
    with tempfile.TemporaryDirectory() as holder:
        books = Books(given.leitai, pathlib.Path(holder) / "here", SETTINGS)
        books.sealed()
        books.continued()
        books.removed()
        sys.exit(books.close())


if __name__ == "__main__":
    main()
