"""The invented places and units of random campaigns."""

from yaml_text import Quoted

UNITS = ("village", "township", "county", "other")
TOWNSHIPS = ("359901101", "359901102", "359902101", "359902310")
LONE_UNIT = "359990"


class Place:
    """The invented places of a campaign: mostly villages in four townships and three reporting units.

    `words` are the places that conditions may name, `cohorts` the circles that the unit has.
    """

    def __init__(self, rng, rows, classes, unit="village"):
        self.unit = unit
        self.villages = [Quoted(self._code(rng, row)) for row in range(rows)]
        self.classes = {code: rng.choice(classes) for code in self.villages}
        words = {"county": ["359901", "359902", LONE_UNIT], "township": list(TOWNSHIPS),
                 "village": self.villages}
        held = {"village": ("county", "township", "village"), "township": ("county", "township"),
                "county": ("county",), "other": ()}[unit]
        self.words = {word: words[word] for word in held}
        if unit in self.words:
            self.words[unit] = self.villages
        circles = {"village": (["county"], ["township"]), "township": (["county"],)}.get(unit, ())
        self.cohorts = [*circles, ["class"], *([["county", "class"]] if circles else [])]

    def _code(self, rng, row):
        if self.unit == "township":
            return f"{rng.choice(['359901', '359902', LONE_UNIT])}{101 + row}"
        if self.unit == "county":
            return f"3599{21 + row}"
        return f"K{row}-J" if self.unit == "other" else f"{rng.choice(TOWNSHIPS)}{201 + row}"


def reporters():
    """Give the reporting units and townships of every roster."""
    return {"units": [{"code": Quoted("359901"), "name": "甲区"}, {"code": Quoted("359902"), "name": "乙区"},
                      {"code": Quoted(LONE_UNIT), "name": "丙岛", "reports_for": [Quoted("359902310")]}],
            "townships": [{"code": Quoted(code), "name": f"乡镇{code[6:]}"} for code in TOWNSHIPS]}
