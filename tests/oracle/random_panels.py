"""Random panels of a rubric: marks, ballots and sums with all that the language says of them."""

from fractions import Fraction

from values import exact_text, number, round_half_away

ROLES = ("party_delegate", "congress_deputy", "cppcc_member", "secretary", "leader", "department", "expert", "resident")
_MARKS = {"report": "听汇报", "questions": "现场问", "mutual": "互相议"}
_WEIGHTS = {2: (["50%", "50%"], ["60%", "40%"], ["33.5%", "66.5%"]),
            3: (["40%", "30%", "30%"], ["50%", "25%", "25%"], ["33.3%", "33.3%", "33.4%"])}
_CHOICES = ("excellent", "competent", "basic", "poor")


class RandomPanels:
    """Draws panels; `kinds` says of each how rounds by its rules are made, `past` in which earlier periods too.

    Rounds of `drill` and `talk` have contestants of their own, those of `league` teams; to a `final` come those
    who advanced from another panel's contests, and a `sum` is over those who stand in both parts.
    """

    def __init__(self, rng, unit):
        self.rng = rng
        self.unit = unit
        self.panels = {}
        self.kinds = {}
        self.past = set()
        self._add("ring", "drill", self._marks())
        if self._chance(0.6):
            self._add("league", "league", {**self._marks(), "team": rng.choice(["mean", "sum"])})
        if self._chance(0.7):
            self._add("vote", "drill", self._ballots())
        if "vote" in self.panels and self._chance(0.5):
            self._add("both", "sum", self._sum("ring", "vote"))
        if self._chance(0.5):
            self._add("last", "final", self._marks() if self._chance(0.6) else self._ballots())
            self.source = "league" if "league" in self.panels and self._chance(0.3) else "ring"
            self.panels[self.source]["advance"] = self._line(self.panels[self.source], always=True)

    def _chance(self, share):
        return self.rng.random() < share

    def _add(self, name, kind, body):
        """Put the words that every panel has around a body."""
        panel = {"title": {"zh": "擂台赛评议", "en": "panel"}} if self._chance(0.5) else {}
        panel.update(body)
        if self._chance(0.4):
            panel["adjust"] = self.rng.choice([["-5", "2"], ["-3", "0"], ["0", "2.5"]])
        if self._chance(0.5):
            panel["normalize"] = {"by": self.rng.choice(["panel_means", "pooled_mean"]),
                                  "decimals": self.rng.choice(["exact", "2", "3", "4"])}
        panel["rounding"] = self._rounding(panel)
        panel["rank_on"] = self.rng.choice(["exact", "rounded", "rounded"])
        if "marks" in panel and self._chance(0.5):
            panel["ties"] = self.rng.sample(list(panel["marks"]), self.rng.randint(1, len(panel["marks"])))
        if self._chance(0.6):
            panel["places"] = self.rng.choice(["competition", "dense", "dense"])
        self.panels[name] = panel
        self.kinds[name] = kind
        self._add_lines(panel)

    def _rounding(self, panel):
        stages = {"marks": ["product", "mean"], "ballots": ["mean"], "sum": ["product"]}[self.body_of(panel)]
        if "ballots" in panel and "groups" in panel:
            stages = ["product", *stages]
        if panel.get("drop", "none") != "none" and panel["drop"]["by"] == "total":
            stages.append("judge")
        found = {stage: str(self.rng.randint(0, 3)) for stage in stages if self._chance(0.4)}
        return {**found, "result": self.rng.choice("0011223")}

    @staticmethod
    def body_of(panel):
        """Tell what is counted: marks, ballots or a sum."""
        (word,) = {"marks", "ballots", "sum"} & panel.keys()
        return word

    # Bodies

    def _marks(self):
        form = self.rng.choice(["one", "parts", "weighted", "weighted"])
        names = self.rng.sample(list(_MARKS), 1 if form == "one" else self.rng.randint(2, 3))
        marks = {name: {"title": _MARKS[name], "range": ["0", "100"], "decimals": self.rng.choice("0012")}
                 for name in names}
        if form == "parts":
            for name, high in zip(names, ["40", "30", "30"]):
                marks[name]["range"] = [self.rng.choice(["0", "0", "10"]), high]
        elif form == "weighted":
            for name, weight in zip(names, self.rng.choice(_WEIGHTS[len(names)])):
                marks[name]["weight"] = weight
        return self._judged(marks)

    def _judged(self, marks):
        words = {"marks": marks, **self._groups(), "drop": self._drop(), "quorum": self._quorum(7), "recusal": "none"}
        if self.unit == "village":
            words["recusal"] = self.rng.choice(["none", "village", "township", "rivals"])
        return words

    def _groups(self):
        if self._chance(0.5):
            return {}
        count = self.rng.randint(2, 3)
        roles = self.rng.sample(ROLES, 5)
        shares = [roles[:2], roles[2:4], roles[4:]] if count == 3 else [roles[:3], roles[3:]]
        groups = []
        for id_, own, weight in zip(("delegates", "peers", "experts"), shares, self.rng.choice(_WEIGHTS[count])):
            title = {"title": {"zh": "评议组", "en": id_}} if self._chance(0.4) else {}
            groups.append({"id": id_, **title, "roles": own, "weight": weight})
        return {"groups": groups, "empty_group": self.rng.choice(["respread", "respread", "refuse"])}

    def _drop(self):
        by = self.rng.choice(["none", "mark", "mark", "total", "total"])
        if by == "none":
            return by
        highest, lowest = self.rng.choice([(1, 1), (1, 1), (1, 0), (0, 1), (2, 1)])
        fewest = highest + lowest + self.rng.randint(1, 2)
        return {"highest": str(highest), "lowest": str(lowest), "fewest": str(fewest), "by": by}

    def _quorum(self, most):
        if self._chance(0.2):
            return "none"
        limit = self.rng.choice([str(self.rng.randint(1, most // 2)), "2/3", "1/2", "60%", "50%"])
        return {self.rng.choice(["at_least", "above"]): limit}

    def _ballots(self):
        scores = self.rng.choice([("100", "80", "60", "40"), ("100", "90", "75", "50"), ("10", "8", "6", "3.5")])
        choices = {choice: {"score": score} for choice, score in zip(_CHOICES, scores)}
        if self._chance(0.4):
            for choice in choices.values():
                choice["title"] = {"zh": "等次", "en": "choice"}
        ballots = {"choices": choices}
        if self._chance(0.8):
            ballots.update(of=self.rng.choice(["valid", "present"]), grades=self._grades())
        return {"ballots": ballots, **self._groups(), "quorum": self._quorum(40)}

    def _grades(self):
        lines = sorted(self.rng.sample(range(20, 80, 5), 2), reverse=True)
        chosen = self.rng.choice([[["excellent"], ["excellent", "competent"]],
                                  [["excellent", "competent"], ["excellent", "competent", "basic"]]])
        found = [{"id": id_, "choices": choices, self.rng.choice(["at_least", "above"]): f"{line}%"}
                 for id_, choices, line in zip(("excellent", "competent"), chosen, lines)]
        return found + [{"id": "poor"}]

    def _sum(self, *names):
        return {"sum": dict(zip(names, self.rng.choice(_WEIGHTS[2])))}

    def judged(self, full):
        """Add a panel whose one mark is the points of an indicator."""
        self._add("talk", "drill", self._judged({"speech": {"title": "演讲", "range": ["0", exact_text(full)],
                                                            "decimals": "1"}}))
        for word in ("adjust", "normalize"):
            self.panels["talk"].pop(word, None)
        self.panels["talk"]["rounding"] = {"result": self.rng.choice("12")}    # no result beyond the full mark
        return "talk"

    # Lines

    def _add_lines(self, panel):
        if self._chance(0.7):
            ids = [("holder", "擂主村"), ("winner", "优胜村"), ("praised", "表扬村")][:self.rng.randint(1, 3)]
            panel["prizes"] = [{"id": id_, "title": title, **self._line(panel)} for id_, title in ids]
        if self._chance(0.4):
            panel["advance"] = self._line(panel)

    def _line(self, panel, always=False):
        form = "take" if always else self.rng.choice(["take", "take", "take", "at_least", "both"])
        line = {}
        if form != "at_least":
            line["take"] = self.rng.choice(["1", "2", "3", "4"] + ["30%", "1/3", "25%", "50%"])
            if not line["take"].isdigit():
                line["round"] = self.rng.choice(["down", "up", "half"] if not always else ["up"])
            line["edge"] = self.rng.choice(["ties", "ties", "all_in", "all_out"])
        if form != "take":
            low, high = self.ends(panel)
            limit = low + (high - low) * self.rng.choice([14, 16, 17, 18]) / 20
            line["at_least"] = exact_text(round_half_away(limit, int(panel["rounding"]["result"])))
        return line

    # What measures see

    def ends(self, panel, mark=None):
        """Give the least and the most that a panel can give, but for adjusting and normalizing."""
        if mark in panel.get("marks", {}):
            low, high = map(number, panel["marks"][mark]["range"])
            return low, high
        if "ballots" in panel:
            scores = [number(choice["score"]) for choice in panel["ballots"]["choices"].values()]
            return min(scores), max(scores)
        if "sum" in panel:
            parts = [(number(weight), self.ends(self.panels[name])) for name, weight in panel["sum"].items()]
        else:
            parts = [(number(spec.get("weight", "1")), tuple(map(number, spec["range"])))
                     for spec in panel["marks"].values()]
        return tuple(sum((weight * ends[side] for weight, ends in parts), Fraction(0)) for side in (0, 1))

    def use(self, name):
        """Say what it means for a measure that somebody does not take part."""
        self.panels[name].setdefault("absent", self.rng.choice(["missing", "not_applicable"]))
