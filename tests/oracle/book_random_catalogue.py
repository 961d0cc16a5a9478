"""A random catalogue of books: registers of every kind, and conditions about them, all of them valid."""

from book_catalogue import BUILT_IN, MONTHS
from book_random_figures import RandomFigures
from book_random_rules import RandomRules
from yaml_text import Quoted

CLASSES = ("advanced", "ordinary", "weak")
VILLAGES = [Quoted(f"359902{part}") for part in ("101201", "101202", "101203", "102201", "102202", "110201", "110202",
                                                 "110203")]
UNITS = [Quoted("359902"), Quoted("359990")]
TOWNSHIPS = [Quoted(code) for code in ("359902101", "359902102", "359902110")]
COUNTIES = [Quoted(code) for code in ("359902", "359990")]
PLACES = {"village": VILLAGES, "township": TOWNSHIPS, "county": COUNTIES}
CHOICES = ["road", "water", "school"]
DAYS = ["2022-03-31", "2022-07-01", "2022-12-31", "2023-01-01", "2023-04-01", "2023-05-10", "2023-06-30"]
_NAMES = ("courses", "visits", "matters", "projects", "mentors", "payments")
_TYPES = {"people": "person", "villages": "village", "who": "person", "where": "village"}
_TITLE = {"zh": "台账", "en": "register"}
_CARRIED = {"team.terms": {"post": ["secretary", "deputy", "director"]},
            "panel.contests": {"level": ["county", "township"], "form": ["drill", "league"]},
            "panel.contestants": {"level": ["county", "township"], "form": ["drill", "league"]},
            "cluster.villages": {"role": ["lead", "assisted"]}}


class RandomCatalogue:
    """Makes a catalogue; `registers` stand in an order in which each refers to earlier ones alone."""

    def __init__(self, rng):
        self._rng = rng
        self.registers = {}
        for name in rng.sample(_NAMES, rng.randint(3, 5)):
            self._register(name)
        for name in self.registers:
            self._conditions_of(name)
        for name in self.registers:
            self.registers[name]["rules"] = RandomRules(rng, self).rules(name)
        self.figures = RandomFigures(rng, self).figures

    def document(self):
        """Give the catalogue as a document; the order of registers says nothing."""
        names = list(self.registers)
        self._rng.shuffle(names)
        return {"books": "local", "version": "1.0.0", "title": {"zh": "随机台账", "en": "random books"},
                "registers": {name: {key: value for key, value in self.registers[name].items() if value not in ([], {})}
                              for name in names},
                "figures": self.figures}

    def _chance(self, share):
        return self._rng.random() < share

    # Registers and fields

    def _register(self, name):
        rng, earlier = self._rng, list(self.registers)
        of = rng.choice(["village", "village", "township", "township", "county", "person", "none"] + earlier * 2)
        spec = {"title": rng.choice([_TITLE, "台账"]), "of": of, "owed": rng.choice(["never", "never", "quarter", "year"])}
        if of in ("village", "township") and self._chance(0.5):
            spec["kept_by"] = rng.choice(["county", "township", "village"] if of == "village" else ["county", "township"])
        spec["fields"] = self._fields(earlier)
        self.registers[name] = spec

    def _fields(self, earlier):
        rng = self._rng
        fields = {"begun": {"type": "date", "required": "yes"}, "due": {"type": "date"}, "ended": {"type": "date"}}
        if self._chance(0.3):
            fields["planned"] = {"type": "date", "ahead": rng.choice(["yes", "no"])}
        kinds = ["number", "count", "yes_no", "choice", "text", "who", "where", "people", "villages"]
        kinds += ["reference", "references"] if earlier else []
        for kind in rng.sample(kinds, rng.randint(4, 6)):
            for place in range(rng.choice([1, 2]) if kind in ("number", "count") else 1):
                fields[f"{kind}{place or ''}"] = self._field(kind, earlier)
        return fields

    def _field(self, kind, earlier):
        rng = self._rng
        if kind.startswith("reference"):
            spec = {"refers_to": rng.choice(earlier)}
        else:
            spec = {"type": _TYPES.get(kind, kind)}
        if kind in ("people", "villages", "references"):
            spec["many"] = "yes"
        if kind == "number":
            spec.update({"decimals": "1"} if self._chance(0.6) else {}, **({"unit": "万元"} if self._chance(0.5) else {}))
        if kind in ("number", "count") and self._chance(0.4):
            spec.update(min="0", max=rng.choice(["40", "60"]))
        if kind == "choice":
            spec["values"] = rng.choice([CHOICES, {value: {"zh": "类", "en": value} for value in CHOICES}])
        if self._chance(0.3):
            spec["title"] = {"zh": "字段", "en": kind}
        if self._chance(0.3):
            spec["required"] = rng.choice(["yes", "no"])
        return spec

    def _conditions_of(self, name):
        """States, what is overdue, and fields that are required under a condition."""
        rng, spec = self._rng, self.registers[name]
        if self._chance(0.6):
            states = {"open": {"title": "开始"}, "moving": {"title": "进行", "reached": self.condition(name, state=False)},
                      "shut": {"title": {"zh": "办结", "en": "shut"}, "reached": "ended"}}
            for state in ("moving", "shut"):
                states[state].update({"may_skip": "yes"} if self._chance(0.5) else {})
            spec["states"] = states
        if self._chance(0.6):
            spec["overdue"] = rng.choice([{"due": {"below": "today"}, "ended": "unknown"}, {"due": {"below": "today"}},
                                          self.condition(name)])
        free = [field for field, written in spec["fields"].items() if "required" not in written]
        if free and self._chance(0.4):
            spec["fields"][rng.choice(free)]["required"] = self.condition(name)

    # Conditions

    def condition(self, name, state=True, depth=0, place=True):
        """Make a condition about the entries of a register, built-in or not."""
        rng = self._rng
        if depth < 2 and self._chance(0.25):
            return {rng.choice(["any", "all"]): [self.condition(name, state, depth + 1, place) for _ in range(2)]}
        found = {}
        for _ in range(rng.choice([1, 1, 1, 2])):
            found.update([self._test(name, state, place)])
        return found

    def fields(self, name):
        """The fields of a register with type and values."""
        if name in self.registers:
            return self.registers[name]["fields"]
        return {field: {"type": type_, "values": _CARRIED.get(name, {}).get(field)}
                for field, type_ in BUILT_IN[name][1].items()}

    def _test(self, name, state, place):
        rng, own = self._rng, name in self.registers
        of = self.registers[name]["of"] if own else BUILT_IN[name][0]
        if place and of != "none" and self._chance(0.2):
            word = rng.choice(["class", "village", "township", "county"])
            values = list(PLACES.get(word, CLASSES))
            return word, rng.choice([rng.choice(values), rng.sample(values, 2)])
        if state and own and "states" in self.registers[name] and self._chance(0.25):
            return "state", rng.choice(["open", "shut", ["open", "moving"]])
        fields = self.fields(name)
        field = rng.choice(list(fields))
        return field, self._of_field(name, field, fields[field])

    def _of_field(self, name, field, spec):
        rng, type_ = self._rng, spec.get("type")
        if "many" in spec or type_ not in ("number", "count", "date", "choice", "yes_no") or self._chance(0.2):
            # Whether a roster says nothing of `newly_elected` is left to the words it has.
            return rng.choice(["known", "unknown"]) if field != "newly_elected" else "yes"
        if type_ == "choice":
            values = list(spec["values"])
            return rng.choice([rng.choice(values), rng.sample(values, 2)])
        if type_ == "yes_no":
            return "yes" if field == "newly_elected" else rng.choice(["yes", "no", "是"])
        return self._number_or_date(name, field, type_)

    def _number_or_date(self, name, field, type_):
        rng = self._rng
        constants = DAYS if type_ == "date" else ["12", "24", "30"] if field == MONTHS else ["2", "5", "10", "20"]
        if type_ != "date" and field != MONTHS and self._chance(0.15):
            return rng.choice([rng.choice(constants), rng.sample(constants, 2)])
        others = [other for other, spec in self.fields(name).items()
                  if spec.get("type") == type_ and other != field and "many" not in spec]
        limits = constants[:2] + others * 2 + (["today"] * 2 if type_ == "date" else [])
        if self._chance(0.25):
            low, high = sorted(rng.sample(constants, 2), key=lambda one: one if type_ == "date" else int(one))
            return {rng.choice(["at_least", "above"]): low, rng.choice(["at_most", "below"]): high}
        return {rng.choice(["at_least", "above", "at_most", "below"]): rng.choice(limits + [rng.choice(constants)])}

    # What rules and figures ask

    def of_kind(self, name, *types, many=False):
        return [field for field, spec in self.fields(name).items()
                if spec.get("type", "reference") in types and ("many" in spec) is many]

    def belongs(self, name):
        of = self.registers[name]["of"]
        return [] if of == "none" else [of if of in (*PLACES, "person") else "entry"]
