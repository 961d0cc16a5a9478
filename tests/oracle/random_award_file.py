"""Random files of awards, in which every word of the manual's chapter can be drawn."""

from random_award_campaign import INDICATORS, MODULES
from yaml_text import Quoted

_FACTS = ("jobs", "courses", "faults", "attended", "more_jobs", "jobs_a_course", "place_in_jobs", "lecture")
_CLIMBS = ("climb", "climb.county", "climb.township", "climb.class")
IDS = ("red_flag", "star", "winner", "trailing", "case", "visit")


class RandomAwardFile:
    """Draws a file of awards for a campaign; `given` has the ids that were given in earlier periods."""

    def __init__(self, rng, campaign):
        self._rng = rng
        self._campaign = campaign
        self._year = False
        self.given = []
        self._names = {"quarter": [], "year": []}
        self._kinds = {}
        self.since = str(rng.choice([f"{campaign.period.year}-Q1", f"{campaign.period.year}-Q1", f"{campaign.period.year}-Q2",
                                     f"{campaign.period.year - 1}-Q3"]))
        self.document = self._document()

    def _chance(self, share):
        return self._rng.random() < share

    def _document(self):
        chosen = [id_ for id_ in IDS if self._chance(0.7)] or [IDS[0]]
        yearly = 0.1 if self._campaign.period.quarter else 0.7
        self._kinds = {id_: "year" if self._chance(yearly) else "quarter" for id_ in chosen}
        self._kinds[chosen[0]] = "quarter" if self._campaign.period.quarter else "year"
        self.given = [id_ for id_ in chosen if self._kinds[id_] == "quarter"]
        entries = []
        for id_ in chosen:
            self._year = self._kinds[id_] == "year"
            entries.append(self._award(id_))
            self._names[self._kinds[id_]] += [id_, *(f"{id_}.{theme['theme']}" for theme in entries[-1].get("themes", []))]
        found = {"awards": "random", "version": "1.0.0", "title": {"zh": "随机评先办法", "en": "random awards"},
                 "since": self.since, "list": entries}
        if self._chance(0.3):
            found["note"] = "说明"
        return found

    def themes_of(self, id_):
        """List the ids of an award's themes, or its own."""
        (spec,) = [spec for spec in self.document["list"] if spec["award"] == id_]
        return [f"{id_}.{theme['theme']}" for theme in spec.get("themes", [])] or [id_]

    def _award(self, id_):
        found = {"award": id_, "title": {"zh": f"评先{id_}", "en": f"award {id_}"}}
        kind = self._kinds[id_]
        if kind == "year" or self._chance(0.2):
            found["for"] = kind
        if self._chance(0.3):
            found["application"] = self._rng.choice(["required", "required", "none"])
        found.update(self._who())
        if self._chance(0.3):
            found["no_veto"] = "yes"
        found.update(self._others())
        found.update(self._ranking())
        found.update(self._themes(found))
        found.update(self._uses(found))
        return found

    # Who can have it

    def _who(self):
        found = {}
        if self._chance(0.4):
            found["who"] = self._condition()
        if self._chance(0.3):
            found["least"] = self._least()
        return found

    def _condition(self):
        atoms = [
            {"class": self._rng.sample(list(self._campaign.classes), self._rng.randint(1, len(self._campaign.classes)))},
            {"total": {self._rng.choice(["at_least", "above"]): str(self._rng.randint(6, 12))}},
            {self._rng.choice(MODULES): {"at_least": "2"}},
            {"rise": {self._rng.choice(["at_least", "above"]): self._rng.choice(["0", "-1", "1.5"])}},
            *({climb: {"at_least": self._rng.choice(["-2", "0", "1"])}} for climb in _CLIMBS),
            {"township": [Quoted(code) for code in self._rng.sample(self._campaign.townships, 2)]},
            {"county": self._rng.choice(self._campaign.units)},
            {"village": [Quoted(code) for code in self._rng.sample(self._campaign.villages, 8)]}]
        if self._year:
            atoms += [{"progress": {"at_least": "0"}}, {"progress": {"above": "-2"}}]
        if self.given:
            words = ["won.", "won."] if self._year else ["won.", "won.", "won_before.", "won_before."]
            atoms += [{word + self._rng.choice(self.given): {self._rng.choice(["at_least", "below"]): "1"}} for word in words]
        if not self._year:
            atoms += [{"grade": self._rng.choice([["excellent", "good"], "good", ["good", "fair"]])},
                      {"open_books": "yes"}, {"courses": {"at_least": "1"}}, {"attended": {"at_least": "80%"}},
                      {self._rng.choice(INDICATORS): {"above": "0"}}, {"more_jobs": {"at_least": "0"}}]
        first, second = self._rng.sample(atoms, 2)
        return self._rng.choice([first, first, {**first, **second}, {"any": [first, second]}, {"all": [first, second]}])

    def _least(self):
        choices = {"total": ["8", "40%"], "culture": ["25%", "3"], "industry": ["2"], "order": ["25%"], "rise": ["-2"],
                   "climb": ["-5"]}
        if self._year:
            choices["progress"] = ["-3"]
        else:
            choices.update({"halls": ["25%"], "mediation": ["1"], "jobs": ["1"], "attended": ["80%"], "lecture": ["6.5"]})
        names = self._rng.sample(sorted(choices), self._rng.randint(1, 2))
        return {name: self._rng.choice(choices[name]) for name in names}

    def _others(self):
        found = {}
        names = list(self._names["year" if self._year else "quarter"])
        for word in ("with", "not_with"):
            if names and self._chance(0.3):
                found[word] = self._rng.sample(names, self._rng.randint(1, min(2, len(names))))
                families = {name.split(".")[0] for name in found[word]}
                names = [name for name in names if name.split(".")[0] not in families]
        return found

    # Ranking and places

    def _ranking(self):
        if self._chance(0.12):
            return {"how_many": "all"}
        found = {"by": self._by()}
        if self._chance(0.3):
            found["first"] = self._rng.choice(["best", "last", "last"])
        if self._chance(0.6):
            found["among"] = self._rng.sample(["county", "township", "class"], self._rng.choice([1, 1, 1, 2]))
        found["how_many"] = self._how_many(found.get("among", []))
        if self._chance(0.5):
            found["at_most"] = {self._rng.choice(["township", "township", "county", "class"]): str(self._rng.randint(1, 3))}
        found["edge"] = self._rng.choice(["ties", "ties", "all_in", "all_out"])
        return found

    def _by(self):
        if self._chance(0.4):
            return ["total"] if self._chance(0.7) else ["total", "rise"]
        choices = ["total", "rise", *_CLIMBS, *MODULES]
        if self.given:
            choices.append("won." + self._rng.choice(self.given))
        choices += ["progress", "progress"] if self._year else []
        if not self._year:
            choices += [*INDICATORS, *_FACTS, *_FACTS]
            if self.given:
                choices.append("won_before." + self._rng.choice(self.given))
        return list(dict.fromkeys(self._rng.sample(choices, self._rng.choice([1, 2, 2, 3]))))

    def _how_many(self, among):
        form = self._rng.choice(["number", "share", "over"])
        if form == "number":
            return str(self._rng.randint(1, 5))
        if form == "share":
            return {"share": self._rng.choice(["10%", "20%", "25%", "1/3", "40%"]),
                    "round": self._rng.choice(["down", "up", "half"])}
        groups = [word for word in ("county", "township", "class") if word not in among]
        if not groups:
            return "2"
        return {"number": str(self._rng.randint(1, 6)),
                "over": self._rng.sample(groups, min(len(groups), self._rng.choice([1, 1, 2])))}

    # Themes and uses

    def _themes(self, award):
        if not self._chance(0.25):
            return {}
        found = []
        for id_ in ("industry", "culture", "talent")[:self._rng.randint(2, 3)]:
            theme = {"theme": id_, "title": {"zh": f"主题{id_}", "en": f"theme {id_}"}}
            if award["how_many"] != "all" and self._chance(0.6):
                theme["by"] = self._by()
            if self._chance(0.2):
                theme["least"] = self._least()
            if self._chance(0.2):
                theme["who"] = self._condition()
            if award["how_many"] != "all" and self._chance(0.3):
                theme["how_many"] = self._how_many(award.get("among", []))
            found.append(theme)
        if award["how_many"] != "all" and self._chance(0.2) and all("by" in theme for theme in found):
            del award["by"]
        return {"themes": found, "one_theme_each": self._rng.choice(["yes", "yes", "no"])}

    def _uses(self, award):
        found = {}
        if self._chance(0.3):
            amounts = {"grant": "50000", "pay_rise": "100", "star": "3", "leave_days": "5"}
            found["brings"] = {word: amount for word, amount in amounts.items() if self._chance(0.5)}
        small = award["how_many"] in ("1", "2", "3", "4", "5") and "among" not in award and award["edge"] != "all_in"
        if small and all("how_many" not in theme for theme in award.get("themes", [])) and self._chance(0.5):
            found["tour"] = {"groups": self._rng.choice("12")}
        if self._chance(0.2):
            found["training"] = {"modules": self._rng.choice("12")}
        if self._chance(0.2):
            found["cases"] = self._rng.choice(["yes", "no"])
        return {word: value for word, value in found.items() if value}
