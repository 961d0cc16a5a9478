"""The top level is what it should be, no path of a machine is written anywhere, and no file is huge.

    python3 tests/house/tree.py ROOT
"""

import re

import house

TOP = {"CMakeLists.txt", "CMakePresets.json", "CONTRIBUTING.md", "LICENSE", "README.md", "README.zh.md", "cli",
       "examples", "lib", "tests"}
HIDDEN = {".ci", ".clang-format", ".clang-tidy", ".gitignore", ".pre-commit-hooks.yaml"}
HUGE = 512 * 1024

# Home and work folders, and hosts of package registries. The system's own places (/usr, /tmp, /dev) are fine.
_MACHINE = re.compile(rb"(?<![\w.*\]])/(?:work|home|root|Users|farm)/\w|\b(?:deb\.debian|registry\.npmjs)\.")


def _top_level(files):
    found = {path.parts[0] for path in files}
    for name in sorted(TOP - found):
        yield f"{name}: is missing from the top level"
    for name in sorted(found - TOP - HIDDEN):
        yield f"{name}: does not belong to the top level"


def _content(top, path):
    data = (top / path).read_bytes()
    if len(data) > HUGE:
        yield f"{path}: {len(data)} bytes"
    for number, line in enumerate(data.splitlines(), 1):
        found = _MACHINE.search(line)
        if found:
            yield f"{path}:{number}: a name of a machine: {found.group().decode()}"


def main():
    top = house.root()
    files = house.project_files(top)
    findings = list(_top_level(files))
    for path in files:
        findings += _content(top, path)
    house.close(findings)


if __name__ == "__main__":
    main()
