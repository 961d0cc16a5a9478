"""The rubric as written (section 1h of the rule language), brought into one shape.

Nothing is computed here: constants and points stay text until a class is known.
"""

from values import number, of_class

# Words of a rule that an indicator with one rule carries itself, without a list `rules`.
_RULE_WORDS = ("measure", "scale", "when", "times", "waiver", "cap_per", "highest_per")


class Indicator:
    """An indicator with its rules; a one-rule indicator is its own rule."""

    def __init__(self, module, spec):
        self.id = spec["id"]
        self.module = module
        self.spec = spec
        self.highest_per = spec.get("highest_per") if "rules" in spec else None
        own = {word: spec[word] for word in _RULE_WORDS if word in spec}
        self.rules = spec.get("rules", [own])

    def full(self, village_class):
        """Give the full mark of a class, or None where the indicator has no points."""
        if "points" not in self.spec:
            return None
        return number(of_class(self.spec["points"], village_class))

    def on_sheet(self, village_class):
        """Points of 0 for a class: not on that class's sheet."""
        return self.full(village_class) != 0


class Module:
    """A module and its indicators."""

    def __init__(self, spec):
        self.id = spec["id"]
        self.spec = spec
        self.place = spec.get("in", "total")
        self.indicators = [Indicator(self, written) for written in spec["indicators"]]

    def full(self, village_class):
        """Give the declared points, else the sum of the indicators' full marks."""
        if "points" in self.spec:
            return number(of_class(self.spec["points"], village_class))
        return sum(indicator.full(village_class) or 0 for indicator in self.indicators)


class Rubric:
    """A rubric's head, facts, measures and modules."""

    def __init__(self, head):
        self.head = head
        # Facts of the weakness catalogue stand beside the rubric's; one of the same name is the same fact.
        self.catalogues = head.get("catalogues", {})
        weakness = self.catalogues.get("weakness", {})
        self.facts = {**weakness.get("facts", {}), **head.get("facts", {})}
        self.measures = {**weakness.get("measures", {}), **head.get("measures", {})}
        self.panels = head.get("panels", {})
        self.unit = head.get("scores", "village")
        self.vetoes = head.get("vetoes", [])
        self.modules = [Module(spec) for spec in head["modules"]]
        self.indicators = {indicator.id: indicator
                           for module in self.modules for indicator in module.indicators}

    def places(self, stage):
        """Give the decimals of a rounding stage, or None if it does not round."""
        declared = self.head["rounding"]["at"].get(stage)
        return None if declared is None else int(declared)
