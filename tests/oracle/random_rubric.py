"""Assembles a random rubric: head, classes, modules, full marks that sum, and indicators."""

from fractions import Fraction

from random_indicators import Indicators, Outcomes, points_by_class
from random_measures import RandomMeasures
from random_panel_indicators import PanelIndicators
from random_scales import Scales
from random_verdicts import Verdicts
from random_words import Profile
from yaml_text import Quoted

_TITLES = {"advanced": "先进村", "ordinary": "一般村", "weak": "软弱涣散村"}
_ROUNDINGS = ({"indicator": "2", "total": "2"}, {"indicator": "2", "total": "2"},
              {"indicator": "1", "total": "1"}, {"total": "2"}, {"indicator": "3"},
              {"indicator": "2", "module": "1", "total": "1"}, {"module": "2", "total": "2"},
              {"indicator": "0", "total": "0"}, {"total": "0"}, {"indicator": "2", "module": "2"})


def _total_of_conduct(rng, total):
    """Draw how much of the total a module gives that only deducts; mostly there is none."""
    return total // 10 if rng.random() < 0.2 else 0


class RandomRubric:
    """A random rubric; `head` is what is written, `words` knows how to make its data.

    `panels` are those that some indicators read, or None.
    """

    def __init__(self, rng, words, rows, unit="village", panels=None):
        self._rng = rng
        self._unit = unit
        self.words = words
        self.read_points = {}
        self._panels = panels and PanelIndicators(words, rows, panels)
        self._measures = RandomMeasures(words, rows)
        self._outcomes = Outcomes(rng, self._measures)
        self._indicators = Indicators(words, self._measures, self._outcomes)
        self._total = rng.choice([100, 100, 50, 20, 10])
        self._conduct = _total_of_conduct(rng, self._total) if not words.core else 0
        self._dotted = rng.random() < 0.3
        self._bodies = {}
        self._full = {}
        self.head = self._assemble()

    def _assemble(self):
        modules = self._modules_in_total()
        if self._panels:
            self._bodies.update(self._panels.instead_of(self._bodies, self._full))
        self._add_readers_of_points()
        modules += self._module_of_conduct()
        if not self.words.core:
            modules += self._outside() + self._beside()
        self._bound_modules(modules)
        written = [{"id": id_, "title": f"模块{place}", **extra,
                    "indicators": [self._written(name) for name in names]}
                   for place, (id_, extra, names) in enumerate(modules, start=1)]
        head = {"rubric": "random", "version": "2.1.0",
                "title": {"zh": "随机细则", "en": "random rubric"},
                "scores": self._unit, "total": str(self._total),
                "rounding": {"at": self._rng.choice(_ROUNDINGS)}, "ties": self._ties(modules),
                "classes": {name: _TITLES[name] for name in self.words.classes},
                "instead": self._outcomes.every(), **self._authority(),
                "facts": self.words.facts, "measures": self.words.measures, "modules": written}
        head.update(self._bounds_of_total(modules))
        in_total = [id_ for id_, extra, _ in modules if "in" not in extra]
        head.update(Verdicts(self.words, self._bodies, self._total, in_total).draw())
        if self._panels:
            self._panels.look_on(head.get("grades", []))
            head["panels"] = self._panels.written()
        return {key: value for key, value in head.items() if key == "ties" or value not in ([], {})}

    def _bound_modules(self, modules):
        """Declare the floor of a module in which an indicator may fall below zero."""
        for _, extra, names in modules:
            if any(self._bodies[name].get("floor", "0") != "0" for name in names):
                extra.setdefault("floor", self._rng.choice(["0", "-3"]))

    def _bounds_of_total(self, modules):
        """Declare the rubric's bounds where they are needed, and now and then elsewhere."""
        ids = [id_ for id_, _, _ in modules]
        below = any(extra.get("floor", "0") != "0" for _, extra, _ in modules)
        bounds = {}
        if below or self._rng.random() < 0.2:
            bounds["floor"] = self._rng.choice(["0", "-10"])
        if "bonus" in ids or self._rng.random() < 0.2:
            bounds["cap"] = self._rng.choice(["full", "105%", str(self._total + 2)])
        return bounds

    def _authority(self):
        """Declare for the rubric or for some facts whose score counts."""
        form = self._rng.choice(["none", "none", "rubric", "facts"])
        declared = {"scored_by": ["self", "township", "county"],
                    "unchecked": self._rng.choice(["counts", "missing"])}
        if form == "rubric":
            return declared
        for spec in self.words.facts.values():
            if form == "facts" and self._rng.random() < 0.3:
                spec.update(declared)
        return {}

    def _ties(self, modules):
        """Choose merits: modules and indicators of the total."""
        counted = [module for module in modules if "in" not in module[1]]
        ids = [id_ for id_, _, _ in counted] + [name for _, _, names in counted for name in names]
        return self._rng.sample(ids, self._rng.randint(0, 3))

    # Modules of the total

    def _modules_in_total(self):
        """Lay out modules and full marks, and draw the indicators that read facts."""
        sizes = self._rng.choice([[4], [6], [2, 3], [1, 3], [4, 4], [3, 1, 2], [2, 3, 4]])
        names = [[self._id(module, place) for place in range(1, size + 1)]
                 for module, size in enumerate(sizes, start=1)]
        self._share_out([name for module in names for name in module], names)
        self._readers = self._choose_readers(names)
        for name in self._full:
            if name not in self._readers:
                self._bodies[name] = self._indicators.draw(self._full[name])
        return [(f"module_{place}", self._module_words(module), module)
                for place, module in enumerate(names, start=1)]

    def _module_of_conduct(self):
        """Full marks to begin with, from which indicators without points deduct."""
        if not self._conduct:
            return []
        names = [f"conduct_{place}" for place in range(self._rng.randint(1, 2))]
        self._bodies.update({name: self._indicators.bonus("-") for name in names})
        return [("conduct", {"points": str(self._conduct), "start": "full", "floor": "0"}, names)]

    def _id(self, module, place):
        return Quoted(f"{module}.{place}") if self._dotted else f"item_{module}_{place}"

    def _share_out(self, names, modules):
        """Split the total among the indicators, for each class or once for all of them."""
        classes = self.words.classes
        if self._rng.random() < 0.35:
            columns = dict.fromkeys(classes, self._column(names, set()))
        else:
            columns = {cls: self._column(names, self._absent(modules)) for cls in classes}
            columns[classes[0]] = self._column(names, set())
        for name in names:
            self._full[name] = {cls: columns[cls][name] for cls in classes}

    def _absent(self, modules):
        """Choose items that are not on a class's sheet: single ones, or now and then a whole module."""
        if len(modules) > 1 and self._rng.random() < 0.15:
            return set(self._rng.choice(modules))
        return {self._rng.choice(module) for module in modules
                if len(module) > 1 and self._rng.random() < 0.3}

    def _column(self, names, absent):
        """Split the total for one class among the items that are on its sheet."""
        present = [name for name in names if name not in absent]
        units = (self._total - self._conduct) * 2
        cuts = sorted(self._rng.sample(range(1, units), len(present) - 1))
        sizes = [high - low for low, high in zip([0, *cuts], [*cuts, units])]
        column = dict.fromkeys(names, Fraction(0))
        column.update({name: Fraction(size, 2) for name, size in zip(present, sizes)})
        return column

    def _module_words(self, names):
        words = {}
        full = {cls: sum(self._full[name][cls] for name in names) for cls in self.words.classes}
        if self._rng.random() < 0.6:
            words["points"] = points_by_class(full)
        if self._rng.random() < 0.2:
            words["floor"] = "0"
        if self._rng.random() < 0.2:
            words["cap"] = points_by_class(full)
        if not self.words.core and self._rng.random() < 0.1:
            words["applies"] = self.words.condition()
        return words

    # Indicators that read points of others

    def _choose_readers(self, modules):
        """Reserve indicators that will read the points of others, at most one per module."""
        if self.words.core or len(self._full) < 3:
            return []
        readers = [self._rng.choice(module) for module in modules if self._rng.random() < 0.35]
        return readers if len(readers) < len(self._full) else []

    def _add_readers_of_points(self):
        """Draw ranks and climbs over points, in an order without circles."""
        for name in self._readers:
            targets = [id_ for id_ in self._bodies if any(self._full[id_].values())]
            if not targets:
                self._bodies[name] = self._indicators.draw(self._full[name])
                continue
            chosen = self._rng.sample(targets, self._rng.randint(1, min(3, len(targets))))
            self._bodies[name] = self._reader(name, chosen)

    def _reader(self, name, ids):
        for id_ in ids:
            if self._rng.random() < 0.6:
                self._always_points(id_)
        named = self.words.measure({"points_of": ids, "better": "more", "decimals": "3"})
        scales = Scales(self.words, self._full[name])
        form = self._rng.choice(["sum", "rank", "climb"])
        if form == "climb":
            against = self._rng.choice(self._measures.past_references)
            self.read_points.setdefault(against, set()).update(ids)
            return self._indicators.both_ways_of(scales, self._measures.climb_of(named, against))
        if form == "rank":
            profile = self._measures.rank_of(named)
        else:
            sums = [sum(self._full[id_][cls] for id_ in ids) for cls in self.words.classes]
            top = min(filter(None, sums))
            profile = Profile(named, Fraction(0), Fraction(top), "more", word="points_of")
        return self._indicators.number_rule(scales, profile)

    def _always_points(self, id_):
        """Let an indicator have points whatever happens, so that its readers can read them."""
        outcomes = self._outcomes.every(always_points=True)
        own = self._bodies[id_].get("instead", {})
        if "zero_baseline" in own and "by" in own["zero_baseline"]:
            outcomes["zero_baseline"] = own["zero_baseline"]
        self._bodies[id_]["instead"] = outcomes

    # Modules outside and beside the total

    def _outside(self):
        modules = []
        for id_, sign, bound in (("bonus", "", {"cap": "8"}), ("penalty", "-", {"floor": "-8"})):
            if self._rng.random() < 0.3:
                names = [f"{id_}_{place}" for place in range(self._rng.randint(1, 2))]
                self._bodies.update({name: self._indicators.bonus(sign) for name in names})
                modules.append((id_, {"in": "outside", **bound}, names))
        return modules

    def _beside(self):
        modules = []
        if self._rng.random() < 0.3:
            self._full["helper"] = dict.fromkeys(self.words.classes, Fraction(6))
            self._bodies["helper"] = self._indicators.draw(self._full["helper"])
            self._always_points("helper")
            modules.append(("helpers", {"in": "beside"}, ["helper"]))
        if self._rng.random() < 0.3:
            named = self.words.measure({"points_of": ["total"], "better": "more", "decimals": "2"})
            self._bodies["pay"] = self._indicators.pay(named)
            modules.append(("money", {"in": "beside", "unit": "元"}, ["pay"]))
        return modules

    def _written(self, name):
        body = {"id": name, "title": {"zh": f"指标{name}", "en": f"item {name}"}}
        if name in self._full:
            body["points"] = points_by_class(self._full[name])
        return {**body, **self._bodies[name]}

