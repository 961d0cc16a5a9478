"""Random facts and conditions of a rubric, with the recipe by which data for them are made.

A `Profile` says what is known of a number before any data exist: its range, its direction and
how its constants are written, so that scales can be laid over it that every class can reach.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from values import exact_text
from yaml_text import Quoted

LEVELS = ["镇", "县", "市", "省"]
PROJECTS = ["P1", "P2", "P3"]


@dataclass
class Recipe:
    """How the data of one fact are made.

    `past`: reported in earlier periods too; `kept`: never missing (a converted number: in the
    year's earlier quarters); `marks`: the range of a mark for each class; `not_held`: a round that is never
    reported.
    """

    spec: dict
    texts: list = field(default_factory=list)
    past: bool = False
    kept: bool = False
    marks: dict | None = None
    waived: bool = False
    not_held: bool = False


@dataclass
class Profile:
    """A number that a scale can look at: `measure` is a name or an inline mapping."""

    measure: object
    low: Fraction
    high: Fraction
    better: str
    whole: bool = False
    rate: bool = False
    word: str = "value"
    base: "Profile | None" = None

    def text(self, value):
        """Write a constant of this number as a rubric would."""
        if self.rate:
            return exact_text(value * 100) + "%"
        fraction = value.denominator > 1 and value.numerator % 3 == 0
        return f"{value.numerator}/{value.denominator}" if fraction else exact_text(value)

    def limits(self, rng, count):
        """Draw distinct limits above the low end, in ascending order."""
        steps = int(self.high - self.low) if self.whole else 20
        drawn = sorted(rng.sample(range(1, steps + 1), count))
        return [self.low + (self.high - self.low) * step / steps for step in drawn]

    def mirrored(self, value):
        """Turn a limit round, for numbers of which less is better."""
        return self.low + self.high - value if self.better == "less" else value


class Words:
    """The facts and named measures of one random rubric, made when they are asked for."""

    def __init__(self, rng, core, classes, place, year, yearly):
        self.rng = rng
        self.core = core
        self.classes = classes
        self.places = place.words
        self.cohorts = place.cohorts
        self.year = year
        self.yearly = yearly
        self.facts = {}
        self.recipes = {}
        self.measures = {}
        self.joint = False    # whether a fact is supplied from records of joint building

    def chance(self, share):
        return self.rng.random() < share

    def _fact(self, stem, spec, **recipe):
        name = f"{stem}_{len(self.facts) + 1}"
        title = {"zh": f"事实{len(self.facts) + 1}", "en": f"fact {len(self.facts) + 1}"}
        self.facts[name] = {**spec, "title": title}
        self.recipes[name] = Recipe(self.facts[name], **recipe)
        return name

    def measure(self, spec):
        """Name a measure."""
        name = f"measure_{len(self.measures) + 1}"
        self.measures[name] = spec
        return name

    def _spans(self, previous):
        if self.yearly:
            return ["year"]
        return ["moment", "quarter"] if previous else ["moment", "quarter", "year_to_date"]

    def number(self, past=False, previous=False, positive=False, better=None, span=None, kind=None):
        """Make a number fact and give its profile."""
        if kind is None and span is None and self.chance(0.1):
            return self._months(past, better)
        kinds = ["amount", "amount", "percent"] + ["signed"] * (not positive)
        kind = kind or self.rng.choice(kinds)
        top = Fraction(self.rng.choice([10, 20, 100, 1000])) if kind != "percent" else Fraction(100)
        low = -top / 2 if kind == "signed" else Fraction(0)
        decimals = self.rng.choice([0, 1, 2, 3])
        spec = {"type": "number", "decimals": str(decimals), "better": better or self._better(),
                "span": span or self.rng.choice(self._spans(previous))}
        if kind == "percent":
            spec["unit"] = "%"
        elif self.chance(0.3):
            spec["unit"] = "万元"
        sign = "%" if kind == "percent" else ""
        if spec["span"] != "year_to_date" and self.chance(0.5):
            spec["min"], spec["max"] = exact_text(low) + sign, exact_text(top) + sign
        if kind != "percent" and len(self.facts) % 3 < 2:
            spec["adds"] = ("yes", "no")[len(self.facts) % 3]
        if self.chance(0.1):
            spec["plausible"] = {"growth_at_most": "1000%"}
        if self.chance(0.1):
            spec["kept_in"] = {"zh": "年报", "en": "annual return"}
        texts = [self._figure(low, top, decimals, positive) for _ in range(self.rng.randint(4, 12))]
        if not positive:
            texts.append("0")
        if self.chance(0.2):
            spec["absent"] = {"value": self.rng.choice(texts) + sign}
        name = self._fact("amount", spec, texts=texts, past=past)
        scale = 100 if kind == "percent" else 1
        return Profile(name, low / scale, top / scale, spec["better"], rate=kind == "percent")

    def _months(self, past, better):
        """Make a fact that the toolkit supplies: months since a day, or what joint building brings and whether there is one."""
        if not self.core and "village" in self.places and len(self.facts) % 2:
            return self._joint_income(better or self._better())
        day = self._fact("day", {"type": "date"}, past=past, texts=[
            f"{self.year - 1 - back}-{month:02}-{day}" for back, month, day in
            ((1, 1, 31), (1, 6, 30), (1, 12, 31), (2, 2, 28), (2, 3, 30), (2, 8, 15), (1, 9, 29))])
        name = f"months_{len(self.facts) + 1}"
        self.facts[name] = {"type": "number", "decimals": "2", "unit": "月", "better": better or self._better(),
                            "span": "year" if self.yearly else "moment", "from": f"months_since.{day}",
                            "title": {"zh": f"月数{len(self.facts)}", "en": f"months {len(self.facts)}"}}
        return Profile(name, Fraction(6), Fraction(36), self.facts[name]["better"])

    def _joint_income(self, better):
        """Make the income of a village's cluster, and now and then ask in a measure for the fact that it is in one."""
        self.joint = True
        name = f"joint_{len(self.facts) + 1}"
        span = "year" if self.yearly else "moment"
        self.facts[name] = {"type": "number", "decimals": "2", "unit": "万元", "better": better, "span": span,
                            "from": "cluster.income", "title": {"zh": "联建收益", "en": "joint income"}}
        return Profile(name, Fraction(0), Fraction(60), better)

    def _figure(self, low, top, decimals, positive):
        """Draw a figure, often one that falls on a limit, with up to `decimals` places."""
        unit = 10 ** decimals
        if self.chance(0.5):
            value = low + (top - low) * self.rng.randint(1, 20) / 20
            value = Fraction(int(value * unit), unit)
        else:
            value = Fraction(self.rng.randint(int(low * unit), int(top * unit)), unit)
        if positive and value <= 0:
            value = Fraction(1)
        return exact_text(value)

    def _better(self):
        return self.rng.choice(["more", "more", "less"])

    def _absent(self):
        return self.rng.choice(["none", "missing"])

    def count(self, past=False, positive=False, better=None, absent=None):
        """Make a count fact and give its profile."""
        top = self.rng.choice([6, 10, 30])
        low = 1 if positive else 0
        spec = {"type": "count", "absent": absent or self._absent(),
                "better": better or self._better(),
                "span": "year" if self.yearly else self.rng.choice(["moment", "quarter"])}
        texts = [str(self.rng.randint(low, top)) for _ in range(8)]
        name = self._fact("tally", spec, texts=texts, past=past)
        return Profile(name, Fraction(0), Fraction(top), spec["better"], whole=True)

    def yes_no(self, absent=None):
        if self.joint and len(self.facts) % 2:
            name = f"joined_{len(self.facts) + 1}"
            self.facts[name] = {"type": "yes_no", "absent": absent or self._absent(), "from": "cluster.member",
                                "title": {"zh": "是否联建", "en": "in a cluster"}}
            return name
        spec = {"type": "yes_no", "absent": absent or self._absent()}
        return self._fact("state", spec, texts=["yes", "no", "是", "否"])

    def choice(self):
        values = ["good", "fair", "poor", "优"][:self.rng.randint(2, 4)]
        spec = {"type": "choice", "values": values}
        if self.chance(0.3):
            spec["absent"] = {"value": self.rng.choice(values)}
        return self._fact("grade", spec, texts=values)

    def date(self):
        return self._fact("day", {"type": "date"},
                          texts=[f"{self.year}-0{month}-15" for month in (1, 2, 3)])

    def mark(self, ranges, always=False, round_=False):
        """Make a mark fact whose data stay within `ranges`, given for each class."""
        spec = {"type": "mark"}
        if round_:
            spec["round"] = "yes"
            return self._fact("round", spec, marks=ranges, not_held=self.chance(0.3))
        if not always and self.chance(0.3):
            spec["absent"] = "none"
        return self._fact("judgement", spec, marks=ranges, kept=always)

    def events(self, past=False, marks=None, waived=False):
        """Make a fact of events with fields of every type."""
        spec = {"type": "events", "absent": self._absent(), "fields": {
            "level": {"type": "choice", "values": LEVELS},
            "project": {"type": "choice", "values": PROJECTS},
            "serious": {"type": "yes_no"},
            "size": {"type": "number", "decimals": "1"},
            "share": {"type": "number", "decimals": "1", "unit": "%"}, "place": {"type": "text"}}}
        return self._fact("happening", spec, past=past, marks=marks, waived=waived)

    # Conditions

    def _comparison(self, profile):
        low, high = profile.limits(self.rng, 2)
        word = self.rng.choice(["at_least", "above", "at_most", "below"])
        if self.chance(0.2):
            return {"at_least": profile.text(low), "below": profile.text(high)}
        return {word: profile.text(self.rng.choice([low, high]))}

    def _place(self):
        word = self.rng.choice(["class", *self.places])
        if word == "class":
            chosen = self.rng.sample(self.classes, self.rng.randint(1, len(self.classes)))
            return {word: chosen if len(chosen) > 1 else chosen[0]}
        return {word: [Quoted(code) for code in self.rng.sample(self.places[word], 2)]}

    def _atom(self, known):
        """One test; `known` takes only names whose value is never missing."""
        kind = self.rng.choice(["place", "count", "yes_no"] + ["choice", "date", "number"] * (not known))
        absent = "none" if known else None
        if kind == "place":
            return self._place()
        if kind == "count":
            profile = self.count(absent=absent)
            return {profile.measure: self._comparison(profile)}
        if kind == "number":
            profile = self.number()
            return {profile.measure: self._comparison(profile)}
        if kind == "yes_no":
            return {self.yes_no(absent): self.rng.choice(["yes", "no", "是"])}
        if kind == "date":
            return {self.date(): {self.rng.choice(["at_least", "below"]): f"{self.year}-02-15"}}
        name = self.choice()
        values = self.facts[name]["values"]
        return {name: self.rng.choice([values[0], values[:2]])}

    def condition(self, known=False):
        """Make a condition of one to three tests."""
        form = self.rng.choice(["one", "one", "both", "any", "all"])
        if form == "one":
            return self._atom(known)
        atoms = [self._atom(known) for _ in range(2)]
        if form == "both":
            return {**atoms[0], **atoms[1]}
        if form == "any" and self.chance(0.4):
            atoms.append({"all": [self._atom(known), self._atom(known)]})
        return {form: atoms}

    def where(self):
        """Make a condition on the fields of an event."""
        return self.rng.choice([
            {"serious": "yes"}, {"level": LEVELS[1:3]}, {"size": {"at_least": "2.5"}}, {"share": {"below": "62.5%"}},
            {"any": [{"serious": "no"}, {"project": "P1"}]},
            {"on": {"at_least": f"{self.year}-05-10"}},
            {"level": "县", "serious": "no"}])
