"""Reads from a rubric what the generator must know of its facts: kind, places, bounds, evidence, which is part of which."""

from dataclasses import dataclass, field

import yaml

# Usual amounts by unit, so that the numbers look like those of a village; anything else lies between 5 and 60.
USUAL = {"万元": (20, 160), "人": (3, 9), "人次": (10, 40), "小时": (120, 420), "分": (62, 97), "处": (4, 30),
         "条": (0, 4), "件": (5, 60), "%": (45, 96)}


@dataclass
class Fact:
    """One fact a return carries; amounts are whole numbers of its last decimal place."""
    id: str
    type: str
    title: str
    decimals: int = 0
    low: int = 0
    high: int = 0
    least: int | None = None
    most: int | None = None
    to_date: bool = False
    evidence: bool = False
    sources: list = field(default_factory=list)
    values: list = field(default_factory=list)
    fields: dict = field(default_factory=dict)      # of an event: the values of a choice, none for free text
    at_most: int = 99
    part_of: str | None = None


@dataclass
class Rubric:
    """The part of a rubric that shapes data."""
    classes: list
    facts: list


def chinese(text):
    return text["zh"] if isinstance(text, dict) else text


def scaled(constant, decimals):
    """`100%` of a rate and `100` of a score are both a hundred units of what is typed into a return."""
    if constant is None:
        return None
    return round(float(str(constant).rstrip("%")) * 10**decimals)


def highest_mark(rubric, fact_id):
    """The top of the judged range of the indicator or rule that reads this mark."""
    for module in rubric["modules"]:
        for indicator in module["indicators"]:
            for rule in [indicator, *indicator.get("rules", [])]:
                if rule.get("measure") == fact_id and "judged" in rule.get("scale", {}):
                    return rule["scale"]["judged"][1]
    raise SystemExit(f"no rule says what the mark {fact_id} may be")


def parts(rubric):
    """X is part of Y where a measure divides X by Y and both have one unit: it must not exceed it."""
    facts = rubric["facts"]
    found = {}
    for measure in rubric.get("measures", {}).values():
        part, whole = measure.get("ratio"), measure.get("against")
        if part in facts and whole in facts and facts[part].get("unit") == facts[whole].get("unit"):
            found[part] = whole
    return found


def read_fact(rubric, fact_id, raw, part_of):
    fact = Fact(fact_id, raw["type"], chinese(raw["title"]), decimals=raw.get("decimals", 0), part_of=part_of)
    fact.least, fact.most = (scaled(raw.get(bound), fact.decimals) for bound in ("min", "max"))
    if fact.type == "mark":
        fact.decimals = raw.get("decimals", 1)
        fact.least, fact.most = 0, scaled(raw.get("max", highest_mark(rubric, fact_id)), fact.decimals)
        fact.low, fact.high = fact.most * 6 // 10, fact.most
    else:
        low, high = USUAL.get(raw.get("unit"), (5, 60))
        fact.low, fact.high = low * 10**fact.decimals, high * 10**fact.decimals
    fact.to_date = raw.get("span") == "year_to_date"
    fact.evidence = raw.get("evidence") == "required"
    fact.sources = chinese(raw.get("kept_in", raw["title"])).split("、")
    fact.values = list(raw.get("values", []))
    fact.fields = {key: list(of.get("values", ())) for key, of in raw.get("fields", {}).items()}
    fact.at_most = raw.get("at_most", 99)
    return fact


def read(path):
    # Every scalar as text: `yes` among the values of a choice must not become true, nor `1.10` become 1.1.
    with open(path, encoding="utf-8") as file:
        rubric = yaml.load(file, yaml.BaseLoader)
    for raw in rubric["facts"].values():
        for key in ("decimals", "at_most"):
            if key in raw:
                raw[key] = int(raw[key])
    part_of = parts(rubric)
    facts = [read_fact(rubric, name, raw, part_of.get(name))
             for name, raw in rubric["facts"].items() if "from" not in raw]
    return Rubric(list(rubric["classes"]), facts)
