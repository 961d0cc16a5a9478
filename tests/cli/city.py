"""A city of counties: over random splits of a campaign into sealed counties the city's table is that of the campaign with all
records, point by point, and so are its awards; what is wrong with a county's seal is named; what is not at hand is said.

    python3 tests/cli/city.py --leitai PROGRAM
"""

import hashlib
import json
import pathlib
import random
import re
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.path.insert(0, str(HERE))

import city_campaigns as campaigns  # noqa: E402
import golden  # noqa: E402

SETTINGS = {"SOURCE_DATE_EPOCH": "1689000000"}
NOW = campaigns.PERIODS[1]


class City(golden.Checks):
    """Each test writes a campaign with all records and a city over the counties into which it was split."""

    def seal(self, name, *words):
        ran = self.run("seal", name, "--lang", "en", "--provisional", *words)
        self.expect(f"seal {name}", ran.returncode, 0)

    def start(self, seed, counties=3, awards=True, complete=True, among="[county]", version="1.0.0"):
        """Write and seal everything but the whole of the scored period; give the campaign and the members."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        rng = random.Random(seed)
        campaign = campaigns.Campaign(rng, counties, complete)
        self.rubric = campaigns.RUBRIC.format(version=version, missing="refuse" if seed % 2 else "zero", among=among)
        members = {f"m{number}": units for number, units in enumerate(campaign.split())}
        for period in campaigns.PERIODS:
            for name, units in (("whole", campaign.units), *members.items()):
                campaign.write(self.folder / name, units, self.rubric, period, awards)
                if name != "whole" or period != NOW:
                    self.seal(name)
        self.write_city({name: campaigns.PERIODS for name in members}, awards)
        return campaign, members

    def write_city(self, members, awards=True, rubric=None):
        campaigns.write_city(self.folder / "city", rubric or self.rubric, list(members.items()), awards)

    def table(self, *words):
        ran = self.run(*words, "--format", "json", "--lang", "en")
        self.expect(f"{words}: status", ran.returncode, 0)
        return json.loads(ran.stdout)

    def codes(self, name="city"):
        ran = self.run("validate", name, "--format", "json", "--lang", "en")
        return sorted({one["code"] for one in json.loads(ran.stdout)["issues"]})

    def equal_to_whole(self, seed, counties, complete):
        campaign, members = self.start(seed, counties, complete=complete)
        for name in members:
            campaigns.leave_seals_alone(self.folder / name)
        whole, city = self.table("score", "whole"), self.table("score", "city")
        for village, there in zip(whole["villages"], city["villages"]):
            self.expect(f"seed {seed}: {village['village']}", there, village)
        self.expect(f"seed {seed}: villages", len(city["villages"]), len(whole["villages"]))
        self.expect(f"seed {seed}: counties", city["counties"], {"compared": len(members), "other_rubric": 0, "owed": 0})
        self.expect(f"seed {seed}: units", [one["county"]["code"] for one in city["by_county"]], sorted(campaign.units))
        figures, there = self.table("books", "whole"), self.table("books", "city")
        values = [{one["figure"]["id"]: tuple(one[key] for key in ("value", "year_to_date", "numerator", "denominator")) for one in of["figures"]}
                  for of in (figures, there)]
        self.expect(f"seed {seed}: books", values[1], values[0])
        held, there = self.table("panel", "whole"), self.table("panel", "city")
        for key in ("contests_held", "rounds_held", "secretaries_trained", "levels"):
            self.expect(f"seed {seed}: {key}", there[key], held[key])
        if complete:
            awards, there = self.table("select", "whole"), self.table("select", "city")
            self.expect(f"seed {seed}: awards", there["awards"], awards["awards"])

    def sealed_and_verified(self):
        _, members = self.start(5)
        ran = self.run("seal", "city", "--lang", "en")
        self.expect("seal of a city", ran.returncode, 0)
        manifest = json.loads((self.folder / f"city/seals/{NOW}/manifest.json").read_text("utf-8"))
        listed = [one["name"] for one in manifest["inputs"] if one["role"] == "member"]
        self.expect("its members", listed, [f"../{name}/seals/{period}/SHA256SUMS" for name in sorted(members) for period in campaigns.PERIODS])
        self.expect("no record of a county", [one["name"] for one in manifest["inputs"] if one["role"] == "record"], [])
        self.expect("verified", self.run("verify", "city").returncode, 0)
        results = self.folder / f"m0/seals/{NOW}/results.json"
        text = results.read_text("utf-8")
        results.write_text(re.sub(r'"total": "\d', '"total": "9', text, count=1), "utf-8")
        found = self.table_of_findings()
        self.expect("a member's seal was changed", found, (1, [("member_unsound", f"../m0/seals/{NOW}/results.json")]))
        results.write_text(text, "utf-8")
        self.expect("and put back", self.table_of_findings(), (0, []))

    def table_of_findings(self):
        ran = self.run("verify", "city", "--format", "json", "--lang", "en")
        return ran.returncode, [(one["kind"]["id"], one["file"]) for one in json.loads(ran.stdout)["findings"]]

    def bad_seals(self):
        _, members = self.start(7, counties=4)
        self.expect("sound", self.codes(), [])
        plan = self.folder / "city/leitai.yaml"
        sound = plan.read_text("utf-8")

        def changed(what, change, *wanted, within="city"):
            saved = self.folder.parent / "saved"
            shutil.rmtree(saved, ignore_errors=True)
            shutil.copytree(self.folder, saved)
            change()
            self.expect(what, self.codes(within), sorted(wanted))
            shutil.rmtree(self.folder)
            shutil.copytree(saved, self.folder)

        first = self.folder / f"m0/seals/{NOW}"
        changed("a point was changed", lambda: self.swap(first / "results.json", '"total": "', '"total": "1'), "E2013")
        changed("a fact was changed", lambda: self.swap(first / "city.json", '"on": "2023', '"on": "2024') if
                '"on"' in (first / "city.json").read_text("utf-8") else self.swap(first / "city.json", '"period"', '"Period"'), "E2013")
        changed("a village was renamed", lambda: self.swap(first / "roster.json", "村201", "村299"), "E2013")
        changed("another hash", lambda: self.swap(plan, campaigns.digest(self.folder / "m0", NOW), "0" * 64), "E2011")
        changed("no hash", lambda: plan.write_text(re.sub(f"(m0, seal: {NOW}), sha256: \\w+", r"\1", sound), "utf-8"), "W2018")
        again = f"  - {{folder: ../m0, seal: {NOW}, sha256: {campaigns.digest(self.folder / 'm0', NOW)}}}\n"
        changed("named twice", lambda: plan.write_text(sound + again, "utf-8"), "E2009")

        def copied():
            shutil.copytree(self.folder / "m0", self.folder / "copy")
            plan.write_text(sound + again.replace("m0", "copy"), "utf-8")
        changed("handed in twice", copied, "E2201")

        def overlapping():
            shutil.copytree(self.folder / "m0", self.folder / "copy")
            self.seal("copy", "--again", "another")
            self.write_city({**{name: campaigns.PERIODS for name in members}, "copy": [f"{NOW}.2"]})
        changed("a village in two counties", overlapping, "E2015")

        def another_period():
            shutil.move(first, self.folder / "m0/seals/2023-Q3")
            shutil.copytree(self.folder / "m0/seals/2023-Q1", first)
            plan.write_text(sound.replace(re.search(rf"m0, seal: {NOW}, sha256: (\w+)", sound)[1],
                                          campaigns.digest(self.folder / "m0", "2023-Q1")), "utf-8")
        changed("of another period", another_period, "E2013")
        changed("the seal is gone", lambda: shutil.rmtree(first), "E2010")
        changed("superseded", lambda: self.seal("m0", "--again", "another"), "E2012")
        changed("a county's records in the city", lambda: (
            shutil.copy(self.folder / "m0/roster.yaml", self.folder / "city/roster.yaml"),
            self.swap(plan, "records: [", "records: [roster.yaml, ")), "E0502", "E2203")

    def swap(self, path, was, now):
        text = path.read_text("utf-8")
        assert was in text, (path, was)
        path.write_text(text.replace(was, now, 1), "utf-8")

    def owed_and_others(self):
        _, members = self.start(11, counties=4)
        names = list(members)
        seals = {name: campaigns.PERIODS for name in names}
        self.write_city({**seals, names[0]: []})
        shutil.rmtree(self.folder / names[0])
        table = self.table("score", "city")
        self.expect("owed", [(one["kind"], one["count"]) for one in table["reasons"]], [("members_owed", 1)])
        self.expect("counted", table["counties"], {"compared": len(names) - 1, "other_rubric": 0, "owed": 1})
        ran = self.run("validate", "city", "--lang", "en", "--fail-on", "missing")
        self.expect("asked for", (ran.returncode, b"1 county has not handed in its seal" in ran.stdout), (1, True))
        ran = self.run("seal", "city", "--lang", "en", "--provisional")
        self.expect("not sealed", ran.returncode, 1)
        self.expect("refused", self.run("report", "city", "--lang", "en").returncode, 1)
        # Another major version: named, and left out of the ranking.
        _, members = self.start(11, counties=4)
        names = list(members)
        (self.folder / names[0] / "rubric.yaml").write_text(self.rubric.replace("version: 1.0.0", "version: 2.0.0"), "utf-8")
        self.seal(names[0], "--again", "another rubric")
        self.write_city({**{name: campaigns.PERIODS for name in names}, names[0]: [f"{NOW}.2"]})
        self.expect("another rubric", self.codes(), ["W2202"])
        table = self.table("score", "city")
        units = set(members[names[0]])
        left_out = [one for one in table["villages"] if one["county"]["code"] in units]
        self.expect("not ranked", {(one["total"], one["rank"]) for one in left_out}, {(None, None)})
        self.expect("standing", [one["standing"]["id"] for one in table["seals"]], ["other_rubric"] + ["compared"] * (len(names) - 1))

    def made_before(self):
        _, members = self.start(13)
        path = self.folder / f"m0/seals/{NOW}"
        manifest = json.loads((path / "manifest.json").read_text("utf-8"))
        del manifest["forms"]["city"]
        (path / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", "utf-8")
        for name in ("roster.json", "city.json"):
            (path / name).unlink()
        files = [one for one in ("results.json", "results.yaml", "books.json", "awards.yaml", "manifest.json") if (path / one).exists()]
        (path / "SHA256SUMS").write_text("".join(f"{hashlib.sha256((path / one).read_bytes()).hexdigest()}  {one}\n" for one in files), "utf-8")
        (path / "SM3SUMS").write_text("".join(f"{hashlib.new('sm3', (path / one).read_bytes()).hexdigest()}  {one}\n" for one in files), "utf-8")
        self.write_city({name: campaigns.PERIODS for name in members})
        self.expect("an earlier form", self.codes(), ["E2200"])
        self.expect("which verifies", self.run("verify", "m0").returncode, 0)

    def explained(self):
        campaign, members = self.start(17)
        village = next(code for code in campaign.villages if code[:6] in members["m0"] and code not in campaign.merged.values())
        whole = self.table("explain", "whole", "--village", village)
        here = self.table("explain", "city", "--village", village)
        self.expect("as the county would", here["steps"], whole["steps"])
        campaigns.leave_seals_alone(self.folder / "m0")
        sealed = self.table("explain", "city", "--village", village)
        self.expect("sealed points alone", {one["stage"] for one in sealed["steps"]}, {"sealed"})
        self.expect("the total", (sealed["total"], sealed["steps"][-1]["result"]), (whole["total"], whole["total"]))
        ran = self.run("explain", "city", "--village", village, "--lang", "en")
        self.expect("said so", b"the records are not at hand" in ran.stdout, True)

    def beyond(self):
        self.start(19, among="all")
        ran = self.run("score", "city", "--lang", "en")
        self.expect("it says so", b"this is not the table of one campaign" in b" ".join(ran.stdout.split()), True)
        self.start(19)
        ran = self.run("score", "city", "--lang", "en")
        self.expect("nor where it is", b"those of one campaign with all records" in b" ".join(ran.stdout.split()), True)

    def pages(self):
        _, members = self.start(23, counties=5)
        report = self.table("report", "city")
        self.expect("side by side", len(report["by_county"]), 5)
        shown = self.table("report", "city", "--showcase")
        ranks = [one["rank"] for one in shown["best"]]
        self.expect("the best", (ranks, len(ranks) >= 10), (sorted(ranks), True))
        changes = [one["change"] for one in shown["improved"]]
        self.expect("the most improved", changes, sorted(changes, reverse=True))
        held = self.table("panel", "city")
        self.expect("who came first", {one["contest"]: one["first"] for one in held["county_contests"]},
                    {one["contest"]: "、".join(one2["name"] for one2 in held["county_results"] if (one2["contest"], one2["rank"]) == (one["contest"], 1))
                     for one in held["county_contests"]})
        figure = self.table("books", "city", "--figure", "courses.attended")
        self.expect("added up", sum(one["value"] for one in figure["by_county"]), figure["figures"][0]["value"])
        self.expect("no entries", self.run("books", "city", "--figure", "courses.held", "--list").returncode, 2)


def main():
    given = golden.arguments("A city of counties.")
    with tempfile.TemporaryDirectory() as holder:
        tests = City(given.leitai, pathlib.Path(holder) / "here", SETTINGS)
        for seed in range(1, 9):
            tests.equal_to_whole(seed, 2 + seed, complete=seed % 4 != 0)
        tests.equal_to_whole(101, 10, complete=True)
        tests.sealed_and_verified()
        tests.bad_seals()
        tests.owed_and_others()
        tests.made_before()
        tests.explained()
        tests.beyond()
        tests.pages()
        sys.exit(tests.close())


if __name__ == "__main__":
    main()
