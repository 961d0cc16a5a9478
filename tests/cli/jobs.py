"""Runs the program with one thread, two and eight: the bytes must be the same.

    python3 tests/cli/jobs.py --leitai PROGRAM
"""

import functools
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

COMMANDS = (
    "validate examples/county",
    "validate examples/county-with-mistakes",
    "score examples/county --format csv",
    "score examples/county --format json --period 2023-Q1",
    "score examples/county-with-mistakes --format json",
    "explain examples/county --village 359902101201",
)


def check(program, command):
    """Run one command with several numbers of threads; give the words of what differs."""
    words = command.split()
    with golden.Scratch(pathlib.Path("none"), words) as folder:
        one, *more = [golden.run_program(program, [*words, "--jobs", jobs], folder) for jobs in ("1", "2", "8")]
    told = "" if one.returncode in (0, 1) else one.stderr.decode("utf-8", "replace")
    for other in more:
        told += golden.difference("stdout", one.stdout, other.stdout)
        told += golden.difference("stderr", one.stderr, other.stderr)
        if one.returncode != other.returncode:
            told += f"status {one.returncode} with one thread, {other.returncode} with more\n"
    return told


def main():
    given = golden.arguments("Compare runs with one thread, two and eight.")
    cases = {command: command for command in COMMANDS}
    sys.exit(golden.run_all(cases, functools.partial(check, given.leitai), given.jobs))


if __name__ == "__main__":
    main()
