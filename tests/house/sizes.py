"""No file over 400 lines, no function over 70, and every file opens with a sentence.

    python3 tests/house/sizes.py ROOT
"""

import re

import house

FILE_LINES = 400
FUNCTION_LINES = 70

_NAMESPACE = re.compile(r"^(inline )?namespace\b|^extern \"C\"")
_TYPE = re.compile(r"^\s*(template\b.*)?(struct|class|enum|union)\b[^()]*$|^\s*enum\b")


def _blocks(lines):
    """Give the first line and the length of everything in braces, outermost first, by the indents of clang-format."""
    opened = []
    for number, line in enumerate(lines, 1):
        indent = len(line) - len(line.lstrip())
        stripped = line.strip()
        if stripped.startswith("}"):
            while opened and opened[-1][0] >= indent:
                level, start, words = opened.pop()
                if level == indent:
                    yield start, number - start + 1, words
        if stripped.endswith("{"):
            opened.append((indent, number, line))


def _long_functions(lines):
    for start, length, words in _blocks(lines):
        plain = not _NAMESPACE.match(words) and not _TYPE.match(words) and not words.rstrip().endswith("= {")
        if plain and length > FUNCTION_LINES:
            yield start, length


def _opens_with_a_sentence(path, text):
    mark = {".cpp": "//", ".hpp": "//", ".def": "//", ".py": '"""', ".cmake": "#", ".sh": "#"}.get(path.suffix)
    if mark is None:
        return True
    lines = [line for line in text.splitlines() if not line.startswith("#!")]
    return bool(lines) and lines[0].startswith(mark) and len(lines[0].split()) > 3


def _findings(top, path):
    text = (top / path).read_text("utf-8")
    lines = text.splitlines()
    if len(lines) > FILE_LINES and path.suffix != ".def":
        yield f"{path}: {len(lines)} lines, at most {FILE_LINES}"
    if path.suffix in house.SOURCES:
        for start, length in _long_functions(lines):
            yield f"{path}:{start}: {length} lines in one function, at most {FUNCTION_LINES}"
    if not _opens_with_a_sentence(path, text):
        yield f"{path}: does not open with a sentence that says what it is for"


def main():
    top = house.root()
    wanted = (*house.SOURCES, ".def", ".py", ".cmake", ".sh")
    house.close([finding for path in house.project_files(top)
                 if path.suffix in wanted for finding in _findings(top, path)])


if __name__ == "__main__":
    main()
