"""Words: the pages say what there is, nothing cites a document that is not in the repository, and rooms have a page.

    python3 tests/house/words.py ROOT
"""

import re

import house
import layers

ROOM_LINES = 80
CONTRIBUTING_BYTES = 10 * 1024

# Documents that exist beside the repository, and the numbering of one of them.
_ELSEWHERE = re.compile(r"\b(?:RULES|HOUSE|DOMAIN|PRODUCT|OUTPUTS)\b|\bdecision \d")
# A file as comments name it: count.cpp, panel/count.cpp.
_FILE = re.compile(r"(?<![\w*/.<{-])((?:[a-z_0-9]+/)*[a-z_0-9]+\.(?:cpp|hpp|def|py|sh|mjs))\b")
_READ = (*house.SOURCES, ".def", ".py", ".sh", ".cmake", ".txt", ".md", ".mjs")


def _citations(top):
    """Nothing cites what a reader of the repository cannot open."""
    for path in house.project_files(top):
        name = path.as_posix()
        if path.suffix not in _READ or name == "tests/house/words.py":
            continue
        for number, line in enumerate((top / path).read_text("utf-8", "replace").splitlines(), 1):
            found = _ELSEWHERE.search(line)
            if found:
                yield f"{name}:{number}: cites {found.group()}, which is not in the repository"


def _named_files(top):
    """A file that a comment or a page names is there, under the end of its path."""
    files = house.project_files(top)
    there = {"/".join(path.parts[i:]) for path in files for i in range(len(path.parts))}
    for path in files:
        if path.suffix not in (*house.SOURCES, ".def", ".md"):
            continue
        for number, line in enumerate((top / path).read_text("utf-8", "replace").splitlines(), 1):
            words = line if path.suffix == ".md" else line.partition("//")[2]
            for name in _FILE.findall(words):
                if name not in there:
                    yield f"{path}:{number}: names {name}, which is not there"


def _commands(top):
    """Both READMEs list every command in their table, and no other."""
    known = set(re.findall(r"^COMMAND\((\w+)\)", (top / "cli/commands.def").read_text("utf-8"), re.MULTILINE))
    for name in ("README.md", "README.zh.md"):
        listed = set(re.findall(r"^\|.*\| `leitai (\w+)` \|$", (top / name).read_text("utf-8"), re.MULTILINE))
        for command in sorted(known - listed):
            yield f"{name}: the table of commands lacks leitai {command}"
        for command in sorted(listed - known):
            yield f"{name}: there is no command leitai {command}"


def _rooms(top):
    """Every room has a page with its decisions, a page long at most; CONTRIBUTING is short because they stand there."""
    for room in sorted({room.split("/")[0] for room in layers.ROOMS}):
        page = top / "lib/leitai" / room / "README.md"
        if page.is_file():
            if len(page.read_text("utf-8").splitlines()) > ROOM_LINES:
                yield f"lib/leitai/{room}/README.md: more than {ROOM_LINES} lines"
        else:
            yield f"lib/leitai/{room}/README.md: is missing"
    if (top / "CONTRIBUTING.md").stat().st_size > CONTRIBUTING_BYTES:
        yield f"CONTRIBUTING.md: more than {CONTRIBUTING_BYTES} bytes"


def main():
    top = house.root()
    house.close([finding for check in (_citations, _named_files, _commands, _rooms) for finding in check(top)])


if __name__ == "__main__":
    main()
