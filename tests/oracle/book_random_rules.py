"""Random rules of a register, one of each kind at most."""


class RandomRules:
    """Makes the rules of the registers of a random catalogue."""

    def __init__(self, rng, books):
        self._rng, self._books = rng, books

    def _chance(self, share):
        return self._rng.random() < share

    def rules(self, name):
        makers = [self._never, self._unique, self._holds, self._at_most, self._every, self._sum, self._apart]
        found = []
        for maker in self._rng.sample(makers, self._rng.randint(2, 5)):
            rule = maker(name)
            if rule:
                if self._chance(0.25):
                    rule["where"] = self._books.condition(name)
                found.append({"id": f"rule-{len(found) + 1}", "title": {"zh": "不合规则", "en": "a rule is broken"},
                              "severity": self._rng.choice(["error", "warning", "warning"]), **rule})
        return found

    def _children(self, name):
        return [other for other, spec in self._books.registers.items() if spec["of"] == name]

    def _never(self, name):
        if self._chance(0.3):
            return {"never": {"ended": {"below": "begun"}}}
        return {self._rng.choice(["never", "always"]): self._books.condition(name)}

    def _unique(self, name):
        many = self._books.of_kind(name, "person", "village", "reference", many=True)
        if many and self._chance(0.6):
            return {"unique": [self._rng.choice(many), *(self._books.belongs(name) if self._chance(0.3) else [])]}
        single = self._books.of_kind(name, "choice", "person", "village", "count", "date", "reference", "text", "yes_no")
        belongs = self._books.belongs(name) if self._chance(0.6) else []
        return {"unique": self._rng.sample(single, 1 if belongs else 2) + belongs}

    def _limits(self):
        return self._rng.choice([{"at_least": "1"}, {"at_most": "2"}, {"at_least": "1", "at_most": "2"},
                                 {"at_least": "2", "at_most": "3"}])

    def _holds(self, name):
        names = self._books.of_kind(name, "person", "village", "reference", many=True) + self._children(name)
        return {"holds": {self._rng.choice(names): self._limits()}} if names else None

    def _at_most(self, name):
        names = self._books.belongs(name) + self._books.of_kind(name, "choice", "person", "village", "yes_no")
        if not names:
            return None
        per = self._rng.sample(names, min(len(names), self._rng.choice([1, 1, 2])))
        rule = {"at_most": self._rng.choice(["1", "2"]), "per": per}
        if self._chance(0.6):
            rule.update(each=self._rng.choice(["quarter", "year"]), on=self._rng.choice(["begun", "due", "ended"]))
        return rule

    def _every(self, name):
        villages = self._books.of_kind(name, "village") + self._books.of_kind(name, "village", many=True)
        villages += ["village"] * (self._books.belongs(name) == ["village"])
        people = self._books.of_kind(name, "person") + self._books.of_kind(name, "person", many=True)
        people += ["person"] * (self._books.belongs(name) == ["person"])
        references = self._books.of_kind(name, "reference") + self._books.of_kind(name, "reference", many=True)
        others = [(other, spec["of"]) for other, spec in self._books.registers.items() if other != name]
        of_village = ["roster.villages"] + [other for other, of in others if of == "village"]
        of_person = ["team.reserves"] + [other for other, of in others if of == "person"]
        found = [(register, field) for field in villages for register in of_village]
        found += [(register, field) for field in people for register in of_person]
        found += [(self._books.fields(name)[field]["refers_to"], field) for field in references]
        if not found:
            return None
        register, field = self._rng.choice(found)
        among = {"among": self._books.condition(register)} if self._chance(0.5) else {}
        return {"every": register, "in": field, **among}

    def _sum(self, name):
        limits = self._books.of_kind(name, "number", "count")
        found = [(f"{child}.{field}", limit) for child in self._children(name) for limit in limits
                 for field in self._books.of_kind(child, "number", "count")]
        if not found:
            return None
        summed, limit = self._rng.choice(found)
        return {"sum": summed, "at_most": limit}

    def _apart(self, name):
        names = self._books.belongs(name) + self._books.of_kind(name, "person", "choice")
        if not names:
            return None
        return {"apart": self._rng.choice([["begun", "ended"], ["begun", "due"]]), "per": [self._rng.choice(names)]}
