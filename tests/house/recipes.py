"""The recipes of CONTRIBUTING.md ("Where to add something") against the code: each place that a recipe names is there, none
has more places than it says or may have, and a row of each list is named in the code where the recipe says, and nowhere else.

    python3 tests/house/recipes.py ROOT
"""

import re

import house

# How many places a recipe may have, and the row that stands for NAME in its paths.
_MOST = {"scale": (7, "each"), "command": (6, "score"), "format": (4, "csv"), "message": (3, None), "record": (3, None)}

# Files outside the recipe that name one scale, and why: what only this scale has, which a new one has not.
_ITS_OWN = {
    "Each": {"lint/directions.cpp": "only steps ask which way is good", "read/each.cpp": "its reader, long",
             "read/reader.hpp": "declares that"},
    "Linear": {"lint/good_and_bad.cpp": "only linear has two ends", "read/rules.cpp": "only linear takes points of a rule"},
    "Bands": {"lint/bands.cpp": "only bands can leave gaps"},
    "Table": {"read/scale_tables.cpp": "its reader, long", "read/reader.hpp": "declares that",
              "versions/canonical.cpp": "Table::Entry, a part of its own", "rubric/uses.hpp": "Table::Entry, a part of its own"},
    "Cases": {"read/scale_tables.cpp": "its reader, long", "read/reader.hpp": "declares that",
              "lint/good_and_bad.cpp": "only cases have an order of gravity", "read/rules.cpp": "only cases need no measure"},
    "Judged": {"report/causes.cpp": "a mark that nobody gave has a reason",
               "read/scale_tables.cpp": "its reader, which cases use", "read/reader.hpp": "declares that",
               "read/rules.cpp": "a case may be judged", "versions/canonical.cpp": "a case may be judged",
               "check/causes.cpp": "a mark outside its range is missing",
               "score/marks.cpp": "looks for marks alone", "init/example_values.cpp": "proposes a mark",
               "scale/cases.hpp": "a case may be judged", "scale/cases.cpp": "a case may be judged"},
}


def _recipes(top):
    text = (top / "CONTRIBUTING.md").read_text("utf-8")
    section = text.split("## Where to add something\n", 1)[1].split("\n## ", 1)[0]
    return [re.sub(r"\s+", " ", one) for one in re.split(r"\n(?=- )", section.strip())]


def _paths(recipe):
    return [word for word in re.findall(r"`([^`]+)`", recipe) if re.fullmatch(r"[\w./*-]+", word) and ("/" in word)]


def _there(top, word, row):
    name = word.replace("NAME", row or "*").replace("CODE", "E0301")
    roots = (top, top / "lib/leitai", top / "lib/leitai/rubric")
    return any(True for root in roots for pattern in (name.rstrip("/"), f"{name}.*") for _ in root.glob(pattern))


def _kind(recipe):
    words = recipe.split(":")[0]
    return next((kind for kind in _MOST if re.match(rf"- A (?:kind of )?{kind}\b", words)), None)


def _check_recipes(top):
    recipes = _recipes(top)
    if len(recipes) < 8:
        yield "CONTRIBUTING.md: no recipes are found"
    for recipe in recipes:
        most, row = _MOST.get(_kind(recipe), (None, None))
        for word in _paths(recipe):
            if not _there(top, word, row):
                yield f"CONTRIBUTING.md: {recipe[:40]}…: {word} is not there"
        said = re.match(r"- [^:]*\((\d+) places\)", recipe)
        if most and said and int(said[1]) > most:
            yield f"CONTRIBUTING.md: {recipe[:40]}…: more than {most} places"


def _recipe_of(top, kind):
    return next(recipe for recipe in _recipes(top) if _kind(recipe) == kind)


def _code(path):
    """A source without its comments."""
    return re.sub(r"//[^\n]*", "", path.read_text("utf-8"))


def _check_scales(top):
    lib = top / "lib/leitai"
    variant = re.search(r"using Scale = std::variant<([^>]+)>;", (lib / "rule/rule.hpp").read_text("utf-8"))[1]
    recipe = _recipe_of(top, "scale")
    places = [word for word in _paths(recipe) if word != "rule/scale/asked.hpp"]
    if f"({len(places)} places)" not in recipe:
        yield f"CONTRIBUTING.md: the recipe of a scale names {len(places)} places and says another number"
    for scale in variant.split(", "):
        named = re.compile(rf"\brule::{scale}\b|(?<![\w:]){scale}(?=&| scale| then|\{{)")
        word = scale.lower()
        here = {path.relative_to(lib).as_posix() for path in [*lib.rglob("*.hpp"), *lib.rglob("*.cpp")]
                if named.search(_code(path)) and (path.parts[-3:-1] == ("rule", "scale") or f"rule::{scale}" in _code(path)
                                                  )}
        here.add("rule/rule.hpp")  # whose variant was read above
        allowed = {place.replace("NAME", word) for place in places}
        own = _ITS_OWN.get(scale, {})
        for name in sorted(here - allowed - {f"rule/scale/{word}.cpp"}):
            if not any(name.endswith(end) for end in own):
                yield f"lib/leitai/{name}: names the scale {scale}; the recipe of CONTRIBUTING.md does not say so"
        for place in allowed - here - {"rubric/read/tables.hpp"}:
            yield f"lib/leitai/{place}: does not name the scale {scale}; the recipe of CONTRIBUTING.md says so"
        if f'"{word}"' not in (lib / "rubric/read/tables.hpp").read_text("utf-8"):
            yield f"lib/leitai/rubric/read/tables.hpp: has no row {word}"


def _check_formats(top):
    """No file but the row compares the name of a format, and no manual page lists them."""
    names = re.findall(r'\.name = "(\w+)"', (top / "lib/leitai/page/format.cpp").read_text("utf-8"))
    if len(names) < 8:
        yield "lib/leitai/page/format.cpp: no rows are found"
    compared = re.compile(rf'[=!]= "(?:{"|".join(names)})"')
    for path in house.sources(top, "cli", "lib"):
        if compared.search(_code(top / path)):
            yield f"{path}: compares the name of a format; ask for a property of its row"
    for path in sorted((top / "cli/commands").glob("*.md")):
        if re.search(r"`--format NAME`[:：] ?text", path.read_text("utf-8")):
            yield f"cli/commands/{path.name}: lists formats; write {{page formats}} and the rows are printed there"


def main():
    top = house.root()
    house.close([finding for check in (_check_recipes, _check_scales, _check_formats) for finding in check(top)])


if __name__ == "__main__":
    main()
