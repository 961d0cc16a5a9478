"""Random vetoes and grades: what acts beside and above the points of a random rubric."""

from conditions import names_in
from reads import facts_behind, names_of_rule
from values import number

_GRADES = ("excellent", "good", "qualified", "poor")
_TITLES = {"excellent": "优秀", "good": "良好", "qualified": "合格", "poor": "不合格"}


class Verdicts:
    """Draws vetoes and grades for the indicators in `bodies`, which are drawn before."""

    def __init__(self, words, bodies, total, modules):
        self._words = words
        self._rng = words.rng
        self._bodies = bodies
        self._total = total
        self._modules = modules
        self._names = []

    def draw(self):
        """Give the head's `vetoes` and `grades`; both may be empty."""
        if self._words.core or self._words.chance(0.3):
            return {}
        grades = self._grades()
        vetoes = self._vetoes() if self._words.chance(0.7) else []
        return {"vetoes": vetoes, "grades": grades}

    # Grades

    def _grades(self):
        found = []
        if self._words.chance(0.7):
            found.append({"by": "total", **self._graded(self._words.condition, self._total)})
            self._names = [entry["grade"] for entry in found[0]["list"]]
        if self._words.chance(0.3):
            found.append({"by": "each_module", **self._graded(None, None)})
        elif self._words.chance(0.3):
            found.append({"by": "module", "module": self._rng.choice(self._modules),
                          **self._graded(self._words.condition, None)})
        return found

    def _graded(self, condition, total):
        """Draw a list of grades with cut-offs that fall and shares that rise."""
        names = _GRADES[-self._rng.randint(2, 4):]
        cuts = sorted(self._rng.sample(range(10, 90, 5), len(names) - 1), reverse=True)
        shares = sorted(self._rng.sample(["10%", "20%", "25%", "30%", "1/3", "40%", "45%"], len(names) - 1),
                        key=number)
        entries = [self._entry(name, cut, share, condition, total)
                   for name, cut, share in zip(names, cuts, shares)]
        found = {}
        if any("share" in entry and entry.keys() & {"at_least", "above"} for entry in entries):
            found["precedence"] = self._rng.choice(["both", "cutoff", "share"])
        if any("share" in entry for entry in entries):
            found["shares"] = {"of": self._rng.choice(["all", *self._words.cohorts]),
                               "count": self._rng.choice(["each", "cumulative"]),
                               "round": self._rng.choice(["down", "up", "half"]),
                               "edge": self._rng.choice(["ties", "ties", "all_in", "all_out"])}
        entries.append({"grade": names[-1]})
        for entry in entries:
            if self._words.chance(0.3):
                entry["title"] = {"zh": _TITLES[entry["grade"]], "en": entry["grade"]}
        return {**found, "list": entries}

    def _entry(self, name, cut, share, condition, total):
        form = self._rng.choice(["cut", "share", "share", "both", "both"])
        entry = {"grade": name}
        if form != "share":
            entry[self._rng.choice(["at_least", "at_least", "above"])] = self._cut(cut, total)
        if form != "cut":
            entry["share"] = share
        if total is not None and self._words.chance(0.3):
            entry["modules"] = {self._rng.choice(["at_least", "above"]): f"{cut // 2}%"}
        if condition is not None and self._words.chance(0.2):
            entry["when"] = condition()
        return entry

    def _cut(self, cut, total):
        if total is None or self._words.chance(0.6):
            return f"{cut}%"
        plain = str(total * cut // 100)
        return {name: plain for name in self._words.classes} if self._words.chance(0.2) else plain

    # Vetoes

    def _vetoes(self):
        found = []
        for place in range(1, self._rng.randint(2, 4)):
            when, of_events = self._when()
            veto = {"id": f"veto_{place}", "when": when, "effect": self._effect()}
            if self._words.chance(0.3):
                veto["title"] = {"zh": f"否决{place}", "en": f"veto {place}"}
            waiver = self._rng.choice(["none", "granted", "granted", "when"])
            if waiver == "granted" and of_events:
                veto["waiver"] = "granted"
            elif waiver != "none":
                veto["waiver"] = {"when": self._words.condition(known=self._words.chance(0.5))}
            found.append({**veto, **self._listed(when)})
        return found

    def _effect(self):
        effects = ["fail", "fail", "no_award"]
        if self._names:
            effects += ["not_top", "not_top", {"demote_by": self._rng.choice("12")},
                        {"demote_to": self._rng.choice(self._names[1:])}]
        return self._rng.choice(effects)

    def _when(self):
        """Draw a condition, mostly on a fact that an indicator reads; tell if it is on events."""
        facts = sorted({fact for body in self._bodies.values() for fact in self._facts(body)})
        fact = self._rng.choice(facts) if facts and self._words.chance(0.8) else None
        test = fact and self._test(fact)
        if test is None:
            return self._words.condition(), False
        if self._words.chance(0.2):
            test = {"any": [test, self._words.condition()]}
        return test, self._words.facts[fact]["type"] == "events"

    def _facts(self, body):
        rules = body.get("rules", [body])
        return set(facts_behind(self._words, [name for rule in rules for name in names_of_rule(rule)]))

    def _test(self, fact):
        """Draw a test on a fact that some villages meet; None for what no condition reads."""
        spec, recipe = self._words.facts[fact], self._words.recipes.get(fact)
        if recipe is None:    # supplied: nobody reports it
            return None
        if spec["type"] == "events":
            recipe.waived = True
            form = self._rng.choice([{"count": fact}, {"count": fact, "where": {"serious": "yes"}},
                                     {"sum": fact, "of": "size"}])
            return {self._words.measure(form): {"above": self._rng.choice(["0", "1", "1/2"])}}
        if spec["type"] in ("number", "count"):
            sign = "%" if spec.get("unit") == "%" else ""
            word = "at_most" if spec.get("better") == "more" else "at_least"
            return {fact: {word: self._rng.choice(recipe.texts) + sign}}
        if spec["type"] in ("yes_no", "choice"):
            return {fact: recipe.texts[-1]}
        return None

    def _listed(self, when):
        """List indicators that read a fact of the veto, in either way."""
        read = set(facts_behind(self._words, names_in(when)))
        shared = [id_ for id_, body in self._bodies.items() if self._facts(body) & read]
        if not shared:
            return {}
        return {self._rng.choice(["besides", "instead_of", "instead_of"]):
                self._rng.sample(shared, self._rng.randint(1, len(shared)))}
