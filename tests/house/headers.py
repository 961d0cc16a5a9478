"""Every header of the library and the program compiles by itself: it includes all that it needs.

    python3 tests/house/headers.py ROOT BUILD COMPILER [--all]

Precompiled headers would hide an include that is missing, so this looks without them. A header that some source opens
with is seen by clang-tidy, which reads sources without precompiled headers; without --all only the others are compiled.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

import house



def _wrong(top, build, compiler, path):
    folder = path.parts[0]
    included = path.relative_to(folder).as_posix()
    command = [compiler, "-std=c++20", "-fsyntax-only", "-x", "c++", f"-I{top / 'lib'}", f"-I{top / 'cli'}",
               f"-I{build / 'lib'}", "-"]
    ran = subprocess.run(command, input=f'#include "{included}"\n', text=True, capture_output=True, check=False)
    return f"{path}: does not compile by itself\n{ran.stderr[:2000]}" if ran.returncode else ""


def _opened(top):
    """The headers that are the first include of some source."""
    sources = [path for path in house.sources(top, "lib", "cli") if path.suffix == ".cpp"]
    firsts = (re.search(r'^#include [<"]([^>"]+)', (top / path).read_text("utf-8"), re.MULTILINE) for path in sources)
    return {first.group(1) for first in firsts if first}


def main():
    top, build, compiler = house.root(), pathlib.Path(sys.argv[2]), sys.argv[3]
    opened = set() if "--all" in sys.argv else _opened(top)
    headers = [path for path in house.sources(top, "lib", "cli")
               if path.suffix == ".hpp" and path.relative_to(path.parts[0]).as_posix() not in opened]
    with concurrent.futures.ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        findings = [wrong for wrong in pool.map(lambda path: _wrong(top, build, compiler, path), headers) if wrong]
    if not headers:
        findings.append("no header was found")
    print(f"{len(headers)} headers")
    house.close(findings)


if __name__ == "__main__":
    main()
