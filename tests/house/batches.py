"""What is compiled together: lib/cmake/batches.py over small sources whose answer is plain to see.

    python3 tests/house/batches.py ROOT
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import house

# A case: what is tried, two sources, whether they may be compiled as one.
CASES = [
    ("names of their own that differ", "namespace a { namespace { int one() { return 1; } } }",
     "namespace a { namespace { int two() { return 2; } } }", True),
    ("the same name in unnamed namespaces", "namespace a { namespace { int one() { return 1; } } }",
     "namespace a { namespace { int one() { return 2; } } }", False),
    ("the same name kept by static", "static int one() { return 1; }", "static int one() { return 2; }", False),
    ("the same name in namespaces that do not meet", "namespace a { namespace { int one() { return 1; } } }",
     "namespace b { namespace { int one() { return 2; } } }", True),
    ("a call that another's own function would take",
     "namespace a { namespace { int one(long) { return 1; } } }",
     "namespace a::b { int two() { return one(2); } }", False),
    ("a member of that name is no call of it", "namespace a { namespace { int one(long) { return 1; } } }",
     "namespace a { int two(const Box& box) { return box.one(2); } }", True),
    ("an object's name that another uses for something else", "namespace a { constexpr int count = 3; }",
     "namespace a { int two(int count) { return count; } }", False),
    ("a type of the same name", "namespace a { namespace { struct Row {}; } }",
     "namespace a { namespace { struct Row { int one; }; } }", False),
    ("the same alias for the same thing", "namespace a { using base::Text; }", "namespace a { using base::Text; }", True),
    ("one alias for two things", "namespace a { using Cell = int; }", "namespace a { using Cell = long; }", False),
    ("a macro that another's words hold", "#define most 3\n", "int two(int most) { return most; }", False),
    ("a name in a comment or a text counts for nothing", "namespace a { namespace { const int most = 3; } }",
     '// most\nnamespace a { const char* two() { return "most"; } }', True),
    ("a name that a header of the other declares", '#include "a.hpp"\nnamespace a { int two() { return shared(); } }',
     "namespace a { namespace { int shared() { return 2; } } }", False),
]
HEADERS = {"a.hpp": "namespace a { int shared(); }\n"}
SIZE = 12  # what a batch holds at most, as CONTRIBUTING and batches.py have it


def batches(root, folder, sources):
    """The batch of each source, by its name."""
    library = folder / "lib"
    library.mkdir(parents=True, exist_ok=True)
    for name, text in {**HEADERS, **sources}.items():
        (library / name).write_text(text, encoding="utf-8")
    lines = "".join(f"t;{library / name}\n" for name in sources)
    ran = subprocess.run([sys.executable, "-B", root / "lib" / "cmake" / "batches.py", folder], input=lines,
                         capture_output=True, text=True, check=True)
    rows = [line.split("|") for line in ran.stdout.splitlines()]
    assert all(target == "t" for target, _, _ in rows)
    assert sorted(Path(path).name for _, _, path in rows) == sorted(sources), "each source stands in one batch"
    return {Path(path).name: batch for _, batch, path in rows}


def main():
    root = house.root()
    findings = []
    with tempfile.TemporaryDirectory() as scratch:
        for number, (what, one, other, together) in enumerate(CASES):
            for order in ({"one.cpp": one, "other.cpp": other}, {"other.cpp": other, "one.cpp": one}):
                of = batches(root, Path(scratch) / str(number), order)
                if (of["one.cpp"] == of["other.cpp"]) != together:
                    findings.append(f"{what}: {'apart' if together else 'together'}, with {next(iter(order))} first")
        many = {f"f{n:02}.cpp": f"namespace a {{ namespace {{ int f{n:02}() {{ return 1; }} }} }}" for n in range(SIZE + 1)}
        of = batches(root, Path(scratch) / "many", many)
        if len(set(of.values())) != 2:
            findings.append(f"{SIZE + 1} sources: {len(set(of.values()))} batches")
    house.close(findings)


if __name__ == "__main__":
    main()
