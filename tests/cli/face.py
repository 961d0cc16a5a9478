"""The example programs of the library write what `leitai score`, `explain` and `report` write, byte for byte.

    python3 tests/cli/face.py --leitai PROGRAM --score EXAMPLE_SCORE --why EXAMPLE_WHY --report EXAMPLE_REPORT ROOT
"""

import argparse
import os
import pathlib
import subprocess
import sys

# A campaign of every kind: districts with issues, panels, other scored units, errors; and a name or code to explain.
CAMPAIGNS = (("examples/county", "东阳村"), ("examples/county", "359902101201"), ("examples/ring", ""),
             ("examples/county-with-mistakes", "359902101201"), ("examples/rubrics/river", ""))
FORMATS = ("text", "json", "csv", "jsonl", "markdown", "html", "xlsx")
# The last line of the program on stderr says how to list all issues, which a library does not.
TOLD_BY_THE_PROGRAM = b"leitai: "


def run(command, top):
    """Run a command from the top of the project, with English messages."""
    return subprocess.run(command, cwd=top, capture_output=True, env={**os.environ, "LEITAI_LANG": "en"}, check=False)


def issue_lines(err):
    """What the program wrote on stderr but its own last line."""
    return b"".join(line for line in err.splitlines(keepends=True) if not line.startswith(TOLD_BY_THE_PROGRAM))


def differences(program, face, top):
    """Name what two commands do not have in common."""
    by_program, by_face = run(program, top), run(face, top)
    wanted = by_program.returncode, by_program.stdout, issue_lines(by_program.stderr)
    got = by_face.returncode, by_face.stdout, by_face.stderr
    parts = ("the exit status", "standard output", "the issues")
    return [part for part, one, other in zip(parts, wanted, got) if one != other]


def pairs(options):
    """Give the commands that must write the same: of the program, and of the example."""
    for folder, village in CAMPAIGNS:
        for shape in FORMATS:
            yield [options.leitai, "score", folder, "--limit", "1000", "--format", shape], [options.score, folder, shape]
            if village:
                yield ([options.leitai, "explain", folder, "--limit", "1000", "--village", village, "--format", shape],
                       [options.score, folder, shape, village])
    program = [options.leitai, "report", "examples/county", "--limit", "1000", "--provisional"]
    example = [options.report, "examples/county"]
    for shape in ("json", "html", "docx"):
        yield [*program, "--format", shape], [*example, shape]
        yield [*program, "--format", shape, "--village", "东阳村"], [*example, shape, "village", "东阳村"]
    yield [*program, "--format", "markdown", "--township", "东溪镇"], [*example, "markdown", "township", "东溪镇"]
    yield ([*program, "--format", "json", "--village", "359902101201", "--rubric", "builtin:contest"],
           [*example, "json", "village", "359902101201", "builtin:contest"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--leitai", "--score", "--why", "--report"):
        parser.add_argument(name, required=True)
    parser.add_argument("root", type=pathlib.Path)
    options = parser.parse_args()
    passed = failed = 0
    for program, face in pairs(options):
        found = differences(program, face, options.root)
        passed, failed = passed + (not found), failed + bool(found)
        if found:
            print(f"{' '.join(face)}: other than {' '.join(program)}: {', '.join(found)}")
    # The short one: head, points and the first line of the reasons.
    short = run([options.why, "examples/county", "东阳村"], options.root).stdout.decode("utf-8")
    if not (short.startswith("东阳村: ") and "rank " in short and "records/2023-Q2/" in short):
        failed += 1
        print(f"example_why: {short[:200]}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
