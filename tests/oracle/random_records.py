"""Random rosters, returns and earlier results for a random rubric; all of them are valid."""

from fractions import Fraction

from random_places import TOWNSHIPS, reporters
from random_words import LEVELS, PROJECTS
from roster import LISTED
from values import Period, exact_text
from yaml_text import Quoted


class RandomRecords:
    """Makes the records of one campaign.

    `missing` is the share of facts that are not reported; with 0 the campaign is complete.
    """

    def __init__(self, rng, rubric, place, period, missing):
        self._rng = rng
        self._rubric = rubric
        self._recipes = rubric.words.recipes
        self._place = place
        self._period = period
        self._missing = missing
        self._newcomers = set(rng.sample(place.villages, len(place.villages) // 6))
        self._silent = set(rng.sample(place.villages, 1)) if missing and rng.random() < 0.5 else set()
        self._gone = Quoted({"village": TOWNSHIPS[0] + "299", "township": TOWNSHIPS[0][:6] + "399",
                             "county": "359999", "other": "GONE"}[place.unit])
        self._key = "id" if place.unit == "other" else "code"

    def _chance(self, share):
        return self._rng.random() < share

    # Roster

    def rosters(self):
        """Give a roster and, now and then, later ones: one that counts and one that does not yet."""
        entries = [self._entry(code) for code in self._place.villages]
        heir = self._place.villages[0]
        leaver = {self._key: self._gone, "name": "旧村", "class": self._place.classes[heir],
                  "merged": {"into": heir, "on": f"{self._period.year}-01-20"}}
        listed = LISTED[self._place.unit]
        first = {"kind": "roster", "from": f"{self._period.year - 3}-01-01", **reporters(),
                 listed: [*entries, leaver]}
        rosters = [first]
        if self._chance(0.4):
            moved = self._rng.choice(entries)
            first[listed] = [{**entry, "class": self._other_class()} if entry is moved else entry
                             for entry in first[listed]]
            rosters.append({"kind": "roster", "from": f"{self._period.year}-01-01", listed: [moved]})
        if self._chance(0.3):
            later = {**self._rng.choice(entries), "class": self._other_class()}
            rosters.append({"kind": "roster", "from": f"{self._period.year + 1}-01-01",
                            listed: [later]})
        self._rng.shuffle(rosters)
        return rosters

    def _other_class(self):
        return self._rng.choice(self._rubric.words.classes)

    def _entry(self, code):
        entry = {self._key: code, "name": f"第{code[9:] or code}村", "class": self._place.classes[code]}
        if self._place.unit == "village" and self._chance(0.2):
            entry["type"] = self._rng.choice(["village", "community"])
        return entry

    # Returns

    def periods(self):
        """List six quarters (or three years) that end with the scored period, the newest first."""
        found = [self._period]
        while len(found) < (6 if self._period.quarter else 3):
            found.append(found[-1].previous_period())
        return found

    def returns(self):
        """Give all returns, in a random order."""
        found = []
        for code in self._place.villages:
            found += self._village_returns(code)
        for period in self.periods()[4:] if self._period.quarter else self.periods()[1:]:
            found += self._period_returns(self._gone, period, {})
        if self._chance(0.2):
            later = Period(self._period.year + 1, self._period.quarter)
            found += self._period_returns(self._place.villages[0], later, {})
        self._rng.shuffle(found)
        return found

    def _village_returns(self, code):
        found, sums, effective = [], {}, {}
        for period in reversed(self.periods()):
            if period == self._period and code in self._silent:
                continue
            found += self._period_returns(code, period, sums, effective)
        return found

    def _period_returns(self, code, period, sums, effective=None):
        """Make one village's returns for one period, by level; corrections come in their own."""
        effective = {} if effective is None else effective
        returns = {}
        for name, recipe in self._recipes.items():
            if not self._is_reported(recipe, code, period):
                continue
            value = self._value(name, recipe, code, period, sums)
            if value is None or self._is_missing(recipe, period):
                continue
            for level, report in self._by_level(recipe, code, value):
                report = self._with_baseline(recipe, name, period, report, effective)
                for turn, part in enumerate(self._corrected(recipe, report, period)):
                    returns.setdefault((level, turn), {})[name] = part
            if "scored_by" not in self._scoring(recipe):
                effective[name, period] = value
        return [self._return(code, period, level, facts) for (level, _), facts in returns.items()]

    def _return(self, code, period, level, facts):
        document = {"kind": "return", "period": str(period), self._place.unit: code, "by": {"level": level}}
        if level != "self":
            document["by"]["name"] = "农业农村局" if level == "department" else "镇党委"
        if period == self._period and self._chance(0.2):
            document["class"] = self._place.classes[code]
        return {**document, "facts": facts}

    def _is_reported(self, recipe, code, period):
        """Tell whether a period is one for which this fact is handed in at all."""
        if recipe.not_held:
            return False
        if period == self._period:
            return True
        this_year = period.year == self._period.year
        if code in self._newcomers:
            return this_year and recipe.kept
        return recipe.past or (this_year and recipe.spec["type"] == "events")

    def _is_missing(self, recipe, period):
        now = period == self._period
        if recipe.kept and (recipe.marks or (not now and period.year == self._period.year)):
            return False
        if recipe.spec.get("absent", "missing") != "missing":
            return self._chance(0.3)
        return self._chance(self._missing if now else max(self._missing, 0.05))

    def _value(self, name, recipe, code, period, sums):
        """Draw a value as text, or events; None where nothing can be said."""
        kind = recipe.spec["type"]
        if kind == "events":
            return self._events(recipe, code, period)
        if kind == "mark":
            return self._mark(recipe.marks, code)
        text = self._rng.choice(recipe.texts)
        if recipe.spec.get("span") == "year_to_date":
            return self._year_to_date(name, text, period, sums)
        if recipe.spec.get("unit") == "%" and self._chance(0.3):
            return text + "%"
        return text

    @staticmethod
    def _year_to_date(name, text, period, sums):
        """Add to what was reached earlier in the year."""
        before = sums.get((name, period.year), Fraction(0))
        sums[name, period.year] = before + Fraction(text)
        return exact_text(sums[name, period.year])

    def _mark(self, marks, code):
        """Draw a mark within its range, often at one of the ends."""
        low, high = marks[self._place.classes.get(code, next(iter(marks)))]
        if self._chance(0.3):
            return exact_text(self._rng.choice([low, high]))
        steps = (high - low) * 20 // 1
        return exact_text(low + Fraction(self._rng.randint(0, int(steps)), 20))

    def _events(self, recipe, code, period):
        found = []
        for _ in range(self._rng.choice([0, 1, 1, 2, 3, 5])):
            first = period.quarter * 3 - 2 if period.quarter else 1
            month = first + self._rng.randrange(3 if period.quarter else 12)
            event = {"on": f"{period.year}-{month:02}-{self._rng.choice([3, 10, 17, 24]):02}",
                     "what": "活动", "level": self._rng.choice(LEVELS),
                     "project": self._rng.choice(PROJECTS), "place": self._rng.choice("甲乙丙"),
                     "serious": self._rng.choice(["yes", "no"]),
                     "size": exact_text(Fraction(self._rng.randint(0, 50), 10)),
                     "share": exact_text(Fraction(self._rng.randint(0, 40) * 25, 10)) + self._rng.choice(["", "%"])}
            if self._chance(0.08):
                del event[self._rng.choice(["level", "serious", "size", "share"])]
            if recipe.marks:
                event["mark"] = self._mark(recipe.marks, code)
            if recipe.waived and self._chance(0.5):
                event["waived"] = {"share": self._rng.choice(["50%", "100%", "100%", "25%"]), "by": "镇党委",
                                   "reason": "不可抗力"}
            found.append(event)
        return found

    # Levels, corrections, baselines

    def _scoring(self, recipe):
        """Give who scores a fact: as the fact declares it, else the rubric."""
        return recipe.spec if "scored_by" in recipe.spec else self._rubric.head

    def _by_level(self, recipe, code, value):
        """Yield what each level says of a fact."""
        declared = self._scoring(recipe)
        if "scored_by" not in declared:
            level = "department" if recipe.spec["type"] == "number" else "township"
            yield level, {"value": value}
            return
        levels = declared["scored_by"]
        chosen = [level for level in levels if self._chance(0.5)] or [levels[0]]
        complete = not self._missing or recipe.kept or recipe.spec.get("absent", "missing") != "missing"
        if declared["unchecked"] == "missing" and (complete or self._chance(0.7)):
            chosen = sorted({*chosen, levels[-1]}, key=levels.index)
        for level in chosen:
            yield level, {"value": self._another(recipe, code, value)}

    def _another(self, recipe, code, value):
        """Let a level see a fact a little differently."""
        kind = recipe.spec["type"]
        if kind == "mark":
            return self._mark(recipe.marks, code)
        if kind == "events":
            return value[:self._rng.randint(0, len(value))]
        if recipe.spec.get("span") == "year_to_date":
            return value
        return self._rng.choice(recipe.texts)

    def _corrected(self, recipe, report, period):
        """Give the reports of one level in turn: what was said first, then the corrections."""
        if len(report) > 1 or not report["value"] or not self._chance(0.08):
            return [self._shaped(recipe, report)]
        chain = [{"value": self._wrong(recipe, report["value"])}, report]
        if self._chance(0.3):
            chain.insert(0, {"value": self._wrong(recipe, chain[0]["value"])})
        found = [self._shaped(recipe, chain[0])]
        for turn, (before, after) in enumerate(zip(chain, chain[1:]), start=1):
            was = before["value"]
            was = str(len(was)) if isinstance(was, list) else was
            correction = {"was": was, "why": "更正", "by": "镇党委",
                          "on": f"{period.last_day()[:8]}{turn + 10}"}
            found.append({**self._long(after), "correction": correction})
        return found

    def _wrong(self, recipe, value):
        """Make a value that a correction supersedes, as a rule another one."""
        if isinstance(value, list):
            return value + value[:1]
        if recipe.marks:
            return value
        return self._rng.choice(recipe.texts)

    @staticmethod
    def _long(report):
        value = report["value"]
        return {"events": value} if isinstance(value, list) else dict(report)

    def _shaped(self, recipe, report):
        """Write a report in one of the ways that are allowed."""
        if len(report) > 1:
            return report
        if recipe.spec["type"] == "mark":
            return {**report, "reason": "讲得清楚"}
        if self._chance(0.7):
            return report["value"]
        return {**self._long(report), "note": "说明"}

    def _with_baseline(self, recipe, name, period, report, effective):
        """Restate a baseline now and then, unchanged or changed by a decision."""
        if period != self._period or not recipe.past or recipe.kept or not self._chance(0.15):
            return report
        if recipe.spec["type"] != "number" or "scored_by" in self._scoring(recipe):
            return report
        reference = self._rng.choice(["previous_period", "same_period_last_year"])
        reported = effective.get((name, period.past(reference)))
        if reported is None:
            return report
        if self._chance(0.5):
            return {**report, reference: reported}
        decided = {"value": self._rng.choice(recipe.texts),
                   "decided": {"by": "县委组织部", "on": f"{period.year}-01-05", "why": "口径调整"}}
        return {**report, reference: decided}

    # Earlier results

    def results(self):
        """Give the result records that climbs over points read."""
        read = self._rubric.read_points
        ids = sorted({id_ for names in read.values() for id_ in names})
        periods = sorted({self._period.past(reference) for reference in read})
        return [self._result(code, period, ids) for period in periods
                for code in [*self._place.villages, self._gone]
                if code not in self._newcomers and self._chance(0.9)]

    def _result(self, code, period, ids):
        """Make a record of this rubric, now and then of one that cannot be compared."""
        version = self._rng.choice(["2.1.0"] * 6 + ["2.0.3", "1.4.0"])
        points = {id_: exact_text(Fraction(self._rng.randint(0, 8), 2)) for id_ in ids
                  if not self._chance(0.05)}
        return {"kind": "result", "period": str(period), self._place.unit: code,
                "rubric": {"id": "random", "version": version},
                "class": self._place.classes.get(code, self._rubric.words.classes[0]),
                "total": exact_text(Fraction(self._rng.randint(0, 200), 2)),
                "ranks": {scope: str(self._rng.randint(1, 5)) for scope in ("all", "county", "township", "class")},
                "modules": {"module_1": "1.00"},
                "indicators": points}

