"""What is written down in a list is there, and what is there is in its list: tests, commands, messages, formats.

    python3 tests/house/lists.py ROOT
"""

import re

import house


def _rows(path, word):
    return re.findall(rf"^{word}\((\w+)", path.read_text("utf-8"), re.MULTILINE)


def _commands(top):
    """Every command has a source, a manual page in both languages, and cases."""
    names = _rows(top / "cli/commands.def", "COMMAND")
    for name in names:
        page = top / f"cli/commands/{name}.md"
        if not (top / f"cli/commands/{name}.cpp").is_file():
            yield f"cli/commands/{name}.cpp: is missing"
        if not page.is_file():
            yield f"cli/commands/{name}.md: is missing"
        elif page.read_text("utf-8").splitlines().count("<!-- en -->") != 1:
            yield f"cli/commands/{name}.md: needs one line <!-- en --> between the Chinese and the English page"
        if not any((top / f"tests/cli/{name}").glob("*/cmd")):
            yield f"tests/cli/{name}: has no case"
    for path in sorted((top / "cli/commands").glob("*")):
        if path.stem not in names:
            yield f"cli/commands/{path.name}: is no row of commands.def"


# Messages whose sample would fit no repository, or that nothing is known to raise.
_WITHOUT_SAMPLE = {
    "E0110",  # a name that is no text; tests/cli/unread.py raises this and the next two
    "W0419",  # a link to a folder
    "W0422",  # a pipe
    "E2301",  # takes a workbook, as the next eight do: tests/desk raises them
    "E2302", "E2304", "E2306", "E2309", "W2312", "W2313", "W2314", "W2315",
    "E0109",  # takes a document of more than 64 MB; tests/unit/yaml/refuse.cpp raises it
    "E0201",  # a safety net for words of libyaml that refuse.cpp does not know
    "E0227",  # takes a text of more than 1 MiB; tests/unit/yaml/refuse.cpp raises it
    "E0228",  # takes a document of more than eight million values
}


def _issues(top):
    """Every message has its sample."""
    codes = _rows(top / "lib/leitai/issue/catalogue.def", "ISSUE")
    for code in sorted(set(codes) - _WITHOUT_SAMPLE):
        for name in ("failing", "mended", "expected"):
            if not (top / f"tests/issues/{code}/{name}").exists():
                yield f"tests/issues/{code}/{name}: is missing"
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        yield f"catalogue.def: {code} has two rows"
    for path in sorted((top / "tests/issues").glob("[EW][0-9]*")):
        if path.name not in codes:
            yield f"tests/issues/{path.name}: is no row of catalogue.def"


def _formats(top):
    """Every writer of pages has its row, and is defined."""
    page = top / "lib/leitai/page"
    rows = (page / "format.cpp").read_text("utf-8")
    sources = "".join(path.read_text("utf-8") for path in sorted(page.glob("**/*.cpp")))
    for name in re.findall(r"^void (write_\w+)\(", (page / "writers.hpp").read_text("utf-8"), re.MULTILINE):
        if not re.search(rf"\.write = (?:people|data)<{name}>", rows):
            yield f"lib/leitai/page/format.cpp: {name}: is in no row, or does not pass the gate"
        if f"void {name}(const Page& page" not in sources:
            yield f"lib/leitai/page: {name}: is written nowhere"


def _unit_tests(top):
    """Every room of unit tests is a program."""
    written = (top / "tests/CMakeLists.txt").read_text("utf-8")
    rooms = set(re.findall(r"^\s*unit_test\((\w+)", written, re.MULTILINE))
    for names in re.findall(r"^foreach\(room ([^)]*)\)", written, re.MULTILINE):
        rooms.update(names.split())
    for path in sorted({path.relative_to("tests/unit").parts[0] for path in house.sources(top, "tests")
                        if path.as_posix().startswith("tests/unit/") and len(path.parts) > 3} - rooms):
        yield f"tests/unit/{path}: is not in tests/CMakeLists.txt"


_TYPE = re.compile(r"^(?:struct|class|enum class) (\w+)\b[^;]*$|^namespace ([\w:]+) {$|^}  // namespace", re.MULTILINE)


def _types(top):
    """A type of one name is defined in one header of its namespace: the linker takes two for one, and tells nobody."""
    defined = {}
    for path in house.sources(top, "lib", "cli"):
        if path.suffix != ".hpp":
            continue
        spaces = []
        for found in _TYPE.finditer((top / path).read_text("utf-8")):
            if found.group(1):
                defined.setdefault("::".join([*spaces, found.group(1)]), []).append(path)
            elif found.group(2):
                spaces.append(found.group(2))
            else:
                spaces.pop()
    for name, paths in sorted(defined.items()):
        if len(paths) > 1:
            yield f"{paths[1]}: {name} is defined in {paths[0]} too"


def main():
    top = house.root()
    checks = (_commands, _issues, _formats, _unit_tests, _types)
    house.close([finding for check in checks for finding in check(top)])


if __name__ == "__main__":
    main()
