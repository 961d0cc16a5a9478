"""An installed prefix holds the face of the library and the headers that it needs, and nothing else of it.

    python3 tests/install/headers.py PREFIX/include
"""

import pathlib
import re
import sys

FACE = "leitai/leitai.hpp"
_INCLUDE = re.compile(r'^\s*#\s*include\s+[<"](leitai/[^">]+)[">]', re.MULTILINE)


def needed(include):
    """Follow the includes of the face."""
    found, open_ends = set(), [FACE]
    while open_ends:
        name = open_ends.pop()
        if name in found:
            continue
        found.add(name)
        path = include / name
        if path.is_file():
            open_ends += _INCLUDE.findall(path.read_text("utf-8"))
    return found


def main():
    include = pathlib.Path(sys.argv[1])
    there = {path.relative_to(include).as_posix() for path in include.rglob("*") if path.is_file()}
    wanted = needed(include)
    for name in sorted(wanted - there):
        print(f"{name}: is included by the face, and is not installed")
    for name in sorted(there - wanted):
        print(f"{name}: is installed, and the face does not need it")
    print(f"{len(there)} headers: {' '.join(sorted(there))}")
    sys.exit(1 if there != wanted else 0)


if __name__ == "__main__":
    main()
