"""Reads a catalogue of books: registers with typed fields, states and rules, and the figures counted from them.

Written from the manual (leitai help registers), never from the program.
"""

from fractions import Fraction

from values import YES, Period

LIMITS = ("at_least", "above", "at_most", "below")
COUNTED = ("count", "sum", "mean", "distinct")
PLACE_KEYS = ("village", "township", "county")
MONTHS = "months"    # what the manual calls "months in office"

# The registers that need no records of books: whom their entries belong to, and their fields.
BUILT_IN = {
    "team.terms": ("village", {"person": "person", "post": "choice", "since": "date", "left": "date",
                               "follows": "yes_no"}),
    "team.reserves": ("village", {"person": "person", "since": "date"}),
    "roster.villages": ("village", {"person": "person", "since": "date", MONTHS: "number", "newly_elected": "yes_no"}),
    "panel.contests": ("none", {"level": "choice", "form": "choice", "on": "date"}),
    "panel.contestants": ("village", {"person": "person", "level": "choice", "form": "choice", "on": "date"}),
    "cluster.centres": ("village", {"since": "date", "leads": "count", "assisted": "count"}),
    "cluster.villages": ("village", {"role": "choice", "centre": "yes_no", "since": "date", "income": "number"}),
}


class Wrong(Exception):
    """A value that is in error; it costs itself."""


class Field:
    """A field of a register with its type."""

    def __init__(self, id_, spec):
        self.id = id_
        self.spec = spec
        self.refers_to = spec.get("refers_to")
        self.type = "reference" if self.refers_to else spec["type"]
        self.many = YES[spec.get("many", "no")]
        self.decimals = int(spec.get("decimals", 0))
        self.required = spec.get("required", "no")
        self.happened = False

    def read(self, written):
        """Give the typed value; None where nothing is written."""
        if not self.many:
            return self._one(written)
        if not isinstance(written, list) or len(set(written)) < len(written):
            raise Wrong(f"{self.id}: {written}")
        return tuple(self._one(one) for one in written) or None

    def _one(self, written):
        if not isinstance(written, str):
            raise Wrong(f"{self.id}: {written}")
        if self.type in ("number", "count"):
            return self._number(written)
        if self.type == "yes_no":
            if written not in YES:
                raise Wrong(f"{self.id}: {written}")
            return YES[written]
        if self.type == "choice" and "values" in self.spec and written not in self.spec["values"]:
            raise Wrong(f"{self.id}: {written}")
        return written

    def _number(self, written):
        whole, _, part = written.lstrip("-").partition(".")
        if not (whole + part).isdigit() or len(part) > (self.decimals if self.type == "number" else 0):
            raise Wrong(f"{self.id}: {written}")
        value = Fraction(written)
        if value < 0 and self.type == "count" or not _limit(self.spec.get("min"), value, -1) \
                or not _limit(self.spec.get("max"), value, 1):
            raise Wrong(f"{self.id}: {written}")
        return value

    def limit(self, written):
        """Read a constant that a condition compares the field with."""
        if self.type in ("number", "count"):
            return Fraction(written)
        return YES[written] if self.type == "yes_no" else written


def _limit(written, value, side):
    return written is None or (Fraction(written) - value) * side >= 0


class Register:
    """What a register declares; `of` names whom its entries belong to."""

    def __init__(self, id_, spec):
        self.id = id_
        self.spec = spec
        self.of = spec["of"]
        self.owed = spec.get("owed", "never")
        self.kept_by = spec.get("kept_by")
        self.fields = {name: Field(name, written) for name, written in spec.get("fields", {}).items()}
        self.states = spec.get("states", {})
        self.rules = spec.get("rules", [])
        self.overdue = spec.get("overdue")

    @property
    def belongs_key(self):
        """The key under which an entry names whom it belongs to; None of nobody."""
        if self.of == "none":
            return None
        return self.of if self.of in (*PLACE_KEYS, "person") else "entry"


def _built_in():
    return {id_: Register(id_, {"of": of, "fields": {name: {"type": type_} for name, type_ in fields.items()}})
            for id_, (of, fields) in BUILT_IN.items()}


class Figure:
    """One figure as the catalogue defines it."""

    def __init__(self, id_, spec):
        self.id = id_
        self.spec = spec
        (self.word,) = [word for word in (*COUNTED, "ratio", "total") if word in spec]
        self.register = self.name = None
        if self.word == "count":
            self.register = spec["count"]
        elif self.word in COUNTED:
            self.register, self.name = spec[self.word].rsplit(".", 1)

    @property
    def parts(self):
        """The figures that a ratio or a total names."""
        if self.word == "ratio":
            return [self.spec["ratio"], self.spec["against"]]
        return self.spec["total"] if self.word == "total" else []


class Catalogue:
    """Registers, built-in ones among them, and figures."""

    def __init__(self, document):
        self.document = document
        self.own = {id_: Register(id_, spec) for id_, spec in document.get("registers", {}).items()}
        self.registers = {**_built_in(), **self.own}
        self.figures = {id_: Figure(id_, spec) for id_, spec in document.get("figures", {}).items()}
        self._mark_what_happened()

    def leaves(self, id_):
        """List the counted figures behind a figure."""
        figure = self.figures[id_]
        return [leaf for part in figure.parts for leaf in self.leaves(part)] if figure.parts else [figure]

    def standing(self, id_):
        return all("at_end" in leaf.spec for leaf in self.leaves(id_))

    def decimals(self, id_):
        """With how many places a figure is shown."""
        figure = self.figures[id_]
        if "decimals" in figure.spec:
            return int(figure.spec["decimals"])
        if figure.word == "sum":
            return self.registers[figure.register].fields[figure.name].decimals
        if figure.word == "total":
            return max(self.decimals(part) for part in figure.parts)
        return 2 if figure.word in ("mean", "ratio") else 0

    def conditions(self):
        """Yield every condition of the catalogue with the register whose entries it is about."""
        for register in self.own.values():
            yield from ((register, condition) for condition in _of_register(register))
            for rule in register.rules:
                if "among" in rule:
                    yield self.registers[rule["every"]], rule["among"]
        for figure in self.figures.values():
            if "where" in figure.spec:
                yield self.registers[figure.register], figure.spec["where"]

    def _mark_what_happened(self):
        """Find the dates that are the day of something that happened."""
        for figure in self.figures.values():
            if "on" in figure.spec and figure.register in self.own:
                self.own[figure.register].fields[figure.spec["on"]].happened = True
        for register, condition in self.conditions():
            for name, test in tests_in(condition):
                if test in ("known", "unknown") and name in register.fields:
                    register.fields[name].happened = True
        for register in self.own.values():
            for field in register.fields.values():
                if "ahead" in field.spec:
                    field.happened = not YES[field.spec["ahead"]]
                field.happened = field.happened and field.type == "date"


def _of_register(register):
    yield from (condition for condition in [register.overdue] if condition)
    yield from (field.required for field in register.fields.values() if isinstance(field.required, dict))
    for state in register.states.values():
        if "reached" in state:
            yield reached(state)
    for rule in register.rules:
        yield from (rule[word] for word in ("never", "always", "where") if word in rule)


def reached(state):
    """Give the condition that reaches a state."""
    written = state["reached"]
    return written if isinstance(written, dict) else {written: "known"}


def tests_in(condition):
    """List the names of a condition with how each is tested."""
    for name, test in condition.items():
        if name in ("any", "all"):
            for part in test:
                yield from tests_in(part)
        else:
            yield name, test


def period_of(day):
    """Give the quarter in which a day lies."""
    return Period(int(day[:4]), (int(day[5:7]) + 2) // 3)


def first_day(period):
    return f"{period.year}-{period.quarter * 3 - 2:02}-01"
