"""Which room may include which: every #include of the library is read, and followed through other headers where a room
must not see another at all.

    python3 tests/house/layers.py ROOT
"""

import re

import house

# A room includes itself and the rooms before it; this list is the only place where that is said. A folder that is not
# listed belongs to the room around it.
ROOMS = ("base", "text", "source", "page", "issue", "yaml", "workbook", "catalogue", "rule", "rubric", "rubric/versions", "rubric/read",
         "rubric/check", "rubric/lint", "rubric/load", "record", "record/read", "cohort", "process", "plan",
         "score", "panel", "book", "award", "pair", "diagnose", "seal", "draw", "batch", "report", "campaign", "desk", "schema")

# What a room must not see, neither directly nor through the headers that it includes: the rubric's model, the records and
# the engine know nothing of YAML, and only merging raises messages.
UNSEEN = {"rubric": {"yaml", "issue", "page"}, "rule": {"yaml", "issue", "page"}, "record": {"yaml", "issue", "page"},
          "cohort": {"yaml", "issue", "page", "record/read"}, "score": {"yaml", "issue", "page"}}
# The header of such a room that raises messages all the same, and with it the files that include it.
RAISES = "leitai/cohort/merge.hpp"
# What a room must not include itself.
UNNAMED = {"score": {"source", "page", "issue", "yaml", "catalogue"}}

# Libraries that only one room may see, or two: the beginning of the include, and where.
GUARDED = (("yaml.h", "lib/leitai/yaml/"), ("yaml-cpp/", "lib/leitai/yaml/"), ("xlsxwriter", ("lib/leitai/page/", "lib/leitai/workbook/")),
           ("zip.h", ("lib/leitai/page/", "lib/leitai/workbook/")), ("expat.h", "lib/leitai/workbook/"), ("coin/", "lib/leitai/pair/"), ("CLI/", "cli/"))

_INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', re.MULTILINE)


def _room(path):
    """The room of `leitai/rubric/read/x.hpp`; None for a file beside the rooms (leitai/version.hpp)."""
    folders = path.split("/")[1:-1]
    while folders and "/".join(folders) not in ROOMS:
        folders.pop()
    return "/".join(folders) or None


class House:
    """The includes of every file of the library."""

    def __init__(self, top):
        self.includes = {}
        for path in house.sources(top, "lib"):
            name = path.relative_to("lib").as_posix()
            self.includes[name] = _INCLUDE.findall((top / path).read_text("utf-8"))
        self._seen = {}

    def seen(self, name):
        """All rooms whose headers a file sees, each with the first header on the way to it."""
        if name not in self._seen:
            self._seen[name] = {}
            for included in self.includes.get(name, ()):
                if included.startswith("leitai/"):
                    self._seen[name].setdefault(_room(included), included)
                    for room in self.seen(included):
                        self._seen[name].setdefault(room, included)
        return self._seen[name]


def _of_leitai(name, included):
    """Say what is wrong with a library file's include of another."""
    here, there = _room(name), _room(included)
    if there is None or here is None:
        return None
    if ROOMS.index(there) > ROOMS.index(here):
        return f"lib/{name}: includes {included}: {there} stands above {here}"
    if there in UNNAMED.get(here, ()):
        return f"lib/{name}: includes {included}: {here} must not name {there}"
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
        wrong = _of_leitai(path.relative_to("lib").as_posix(), included)
        if wrong:
            yield wrong
    if name.startswith("lib/") and ("../" in included or included.endswith(".hpp") and "/" not in included):
        yield f"{path}: includes {included}: write the path from lib/"


def _unseen(tree):
    """Rooms that must not be seen even through others."""
    for name in sorted(tree.includes):
        for room in sorted(UNSEEN.get(_room(name), ()) & tree.seen(name).keys()):
            through = tree.seen(name)[room]
            if room != "issue" or RAISES not in (name, through):
                yield f"lib/{name}: sees {room} through {through}"


def _rooms_there(tree):
    """Every room of the list is a folder with files, and every folder has a room."""
    found = {_room(name) for name in tree.includes}
    for room in ROOMS:
        if room not in found:
            yield f"tests/house/layers.py: there is no room {room}"
    for name in sorted(tree.includes):
        if _room(name) is None and name.count("/") > 1:
            yield f"lib/{name}: {name.split('/')[1]} is not in the list of rooms"


def main():
    top = house.root()
    tree = House(top)
    findings = [wrong for path in house.sources(top, "lib", "cli")
                for included in _INCLUDE.findall((top / path).read_text("utf-8"))
                for wrong in _wrong(path, included)]
    house.close([*findings, *_unseen(tree), *_rooms_there(tree)])


if __name__ == "__main__":
    main()
