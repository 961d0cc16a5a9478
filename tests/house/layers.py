"""Which folder may include which: every #include of the library and the program is read.

    python3 tests/house/layers.py ROOT
"""

import re

import house

# A folder includes itself and what stands before it; this list is the only place where that is said.
LAYERS = ("base", "source", "page", "issue", "yaml", "catalogue", "rule", "rubric", "record", "cohort", "process", "score",
          "panel", "diagnose", "select", "pair", "books", "seal", "batch", "report")

# What a folder must not see although it stands below: scoring is pure.
FORBIDDEN = {"score": {"source", "page", "issue", "yaml", "catalogue"}}

# Libraries that only one folder may see: the beginning of the include, and where.
GUARDED = (("yaml.h", "lib/leitai/yaml/"), ("yaml-cpp/", "lib/leitai/yaml/"), ("xlsxwriter", "lib/leitai/page/"),
           ("zip.h", "lib/leitai/page/"), ("CLI/", "cli/"))

_INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', re.MULTILINE)


def _of_leitai(path, included):
    """Say what is wrong with a library file's include of another."""
    here, there = path.parts[2], included.split("/")[1]
    if there.endswith(".hpp") or there == here:  # leitai/version.hpp is everyone's
        return None
    if here not in LAYERS or there not in LAYERS:
        return f"{path}: includes {included}: not in the list of layers"
    if LAYERS.index(there) > LAYERS.index(here):
        return f"{path}: includes {included}: {there} stands above {here}"
    if there in FORBIDDEN.get(here, ()):
        return f"{path}: includes {included}: {here} must not see {there}"
    return None


def _wrong(path, included):
    name = path.as_posix()
    for beginning, home in GUARDED:
        if included.startswith(beginning) and not name.startswith(home):
            yield f"{path}: includes {included}, which only {home} may see"
    if included.startswith("fmt/") and path.suffix != ".cpp":
        yield f"{path}: includes {included}: fmt is for .cpp files"
    if included in ("iostream", "sstream", "iomanip", "locale"):
        yield f"{path}: includes {included}: no iostream formatting, no locale"
    if name.startswith("lib/") and included.startswith("leitai/"):
        wrong = _of_leitai(path, included)
        if wrong:
            yield wrong
    if name.startswith("lib/") and ("../" in included or included.endswith(".hpp") and "/" not in included):
        yield f"{path}: includes {included}: write the path from lib/"


def main():
    top = house.root()
    house.close([wrong for path in house.sources(top, "lib", "cli")
                 for included in _INCLUDE.findall((top / path).read_text("utf-8"))
                 for wrong in _wrong(path, included)])


if __name__ == "__main__":
    main()
