"""Makes a campaign folder of a manual's example: what the example leaves out is the head of a rubric and the records."""

import json
import re
from fractions import Fraction

_OUTCOMES = ("missing", "not_applicable", "zero_baseline", "negative_baseline", "missing_baseline", "zero_divisor",
             "missing_round")
_PERIOD = re.compile(r"^\d{4}(-Q[1-4])?$")
_PLAIN = re.compile(r"^[^\W_][\w.%+-]*$|^-?[\d.]+%?$")
_LEVELS = ("self", "township", "department", "county")
_HEAD = {
    "rubric": "example", "version": "1.0.0", "title": "example", "scores": "village",
    "rounding": "{at: {indicator: 2, total: 2}}",
    "classes": "{advanced: advanced, ordinary: ordinary, weak: weak}",
}
_LISTS = {"village": "villages", "township": "townships", "county": "units", "other": "others"}
TOWNSHIP = "359902101"


def flow(value):
    """Write a value as one line of YAML; scalars are text, as the example wrote them."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    text = "" if value is None else str(value)
    return text if _PLAIN.match(text) else json.dumps(text, ensure_ascii=False)


def _number(points, village_class):
    """Give a full mark as a number; the classes of an example have the same total."""
    if isinstance(points, dict):
        points = points.get(village_class, next(iter(points.values())))
    return Fraction(str(points))


def _total(modules):
    classes = {name for module in modules for item in (module, *module["indicators"])
               if isinstance(item.get("points"), dict) for name in item["points"]}
    village_class = min(classes, default="ordinary")
    total = Fraction(0)
    for module in modules:
        if module.get("in", "total") == "total":
            marks = [item["points"] for item in module["indicators"] if "points" in item]
            total += sum((_number(mark, village_class) for mark in marks or [module["points"]]), Fraction(0))
    return str(float(total)) if total.denominator != 1 else str(total)


def rubric_text(entry):
    """Complete the fragment; its own lines stand as they are printed in the manual."""
    rubric = entry.yaml("rubric")
    text = entry.parts["rubric"]
    modules = rubric.get("modules") or [{"indicators": rubric["indicators"]}]
    if "indicators" in rubric:
        before, _, after = text.partition("indicators:\n")
        items = re.match(r"(?:[ #-].*\n|\n)*", after)[0]
        lines = "".join(f"  {line}\n" if line else "\n" for line in items.splitlines())
        text = f"{before}modules:\n- id: example\n  indicators:\n{lines}{after[len(items):]}"
    head = {**_HEAD, "total": _total(modules), "ties": f"[{modules[0].get('id', 'example')}]",
            "instead": "{" + ", ".join(f"{cause}: zero" for cause in _OUTCOMES) + "}"}
    if isinstance(rubric.get("instead"), dict):
        del head["instead"]
    missing = [f"{key}: {value}\n" for key, value in head.items() if key not in rubric]
    if "rubric" in rubric:
        return text + "".join(missing)
    return "".join(missing) + text


def _code(unit, letter, village):
    number = ord(letter) - ord("A") + 1
    if unit == "township":
        return f"3599021{number:02}"
    if unit == "county":
        return f"3599{number:02}"
    if unit == "other":
        return f"U-{letter}"
    place = village.get("township")  # or what the township reports
    return f"{place if isinstance(place, str) else TOWNSHIP}{number:03}"


def _roster(unit, villages):
    codes = {letter: _code(unit, letter, village) for letter, village in villages.items()}
    scored = [{"id" if unit == "other" else "code": codes[letter], "name": letter,
               "class": village.get("class", "ordinary")} for letter, village in villages.items()]
    roster = {"kind": "roster", "from": "2020-01-01"}
    if unit in ("village", "township"):
        counties = sorted({code[:6] for code in codes.values()})
        roster["units"] = [{"code": code, "name": code} for code in counties]
    if unit == "village":
        townships = sorted({code[:9] for code in codes.values()})
        roster["townships"] = [{"code": code, "name": code} for code in townships]
    roster[_LISTS[unit]] = scored
    return codes, roster


def _returns(unit, period, code, facts):
    """One return for each level that reports; facts without a level are the township's."""
    by_level = {level: facts[level] for level in _LEVELS if isinstance(facts.get(level), dict)}
    plain = {key: value for key, value in facts.items()
             if key not in by_level and key not in ("class", "township", "results") and not _PERIOD.match(key)}
    if plain or not by_level:
        by_level = {"township": plain, **by_level}
    for level, own in by_level.items():
        yield {"kind": "return", "period": period, unit: code, "by": {"level": level}, "facts": own}


def _result(rubric, period, code, points):
    unit = rubric.get("scores", "village")
    result = {"kind": "result", "period": period, unit: code, "class": "ordinary",
              "rubric": {"id": rubric.get("rubric", "example"), "version": rubric.get("version", "1.0.0")},
              "total": "0", "ranks": {"all": "1", "county": "1", "township": "1", "class": "1"}, "indicators": {}}
    return {**result, **points}


# What examples of contests leave out.
_ROUND = {"level": "county", "form": "league", "on": "2023-05-10"}


def _coded(value, codes):
    """Put the codes of villages for their letters, in keys and values alike."""
    if isinstance(value, dict):
        return {codes.get(key, key): _coded(one, codes) for key, one in value.items()}
    if isinstance(value, list):
        return [_coded(one, codes) for one in value]
    return codes.get(value, value)


def _contests(entry, period, codes):
    """The records of panels, rounds, sheets and ballots that an example writes itself."""
    for record in entry.documents("records"):
        left_out = _ROUND if record["kind"] == "round" else {}
        yield {"kind": record["kind"], "period": period, **left_out, **_coded(record, codes)}


def write_campaign(entry, folder):
    """Write rubric, plan and records; give the code of every village."""
    rubric = entry.yaml("rubric")
    villages = {letter: village or {} for letter, village in (entry.yaml("villages") or {}).items()}
    silent = [letter for letter, village in (entry.yaml("villages") or {}).items() if village in (None, "")]
    plan = {"leitai": "1", "title": "example", "period": "2023-Q2", "rubric": "rubric.yaml",
            "records": ["records.yaml"], **(entry.yaml("plan") or {})}
    unit = rubric.get("scores", "village")
    codes, roster = _roster(unit, villages)
    records = [roster]
    for letter, village in villages.items():
        periods = {key: value for key, value in village.items() if _PERIOD.match(key)}
        for period, facts in periods.items():
            records += _returns(unit, period, codes[letter], facts)
        if letter not in silent and _PERIOD.match(plan["period"]):
            records += _returns(unit, plan["period"], codes[letter], village)
        for period, points in village.get("results", {}).items():
            records.append(_result(rubric, period, codes[letter], points))
    records += _contests(entry, plan["period"], codes)
    (folder / "rubric.yaml").write_text(rubric_text(entry), "utf-8")
    (folder / "leitai.yaml").write_text("".join(f"{key}: {flow(value)}\n" for key, value in plan.items()), "utf-8")
    documents = ("".join(f"{key}: {flow(value)}\n" for key, value in record.items()) for record in records)
    (folder / "records.yaml").write_text("---\n".join(documents), "utf-8")
    return codes
