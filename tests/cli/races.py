"""Runs the program on several threads under helgrind: no data race, no lock in the wrong order.

    python3 tests/cli/races.py --leitai PROGRAM

Every way by which the program comes to threads is here: records on all of them, documents of a run, rows of long tables.
A run that started no second thread fails, because it would have shown nothing. Helgrind does not know how C++ guards
the first use of a variable that is `static` within a function, so such a variable is no place for what threads build.
"""

import functools
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
import jobs  # noqa: E402

_COMMANDS = (
    *jobs.COMMANDS,
    "explain examples/county --each village --format text --format html -o pages/",
    "report examples/county --each township --format docx --format xlsx -o pages/",
    "report examples/county --format html -o report.html",
)
_THREADS = re.compile(r"exit_and_joinedwith (\d+)")


def check(program, command):
    """Run one command under helgrind; give the words of what is wrong."""
    words = command.split()
    with golden.Scratch(pathlib.Path("none"), words) as folder:
        ran = golden.run_program("valgrind", ["--tool=helgrind", "--stats=yes", "--error-exitcode=99", program, *words,
                                              "--jobs", "3"], folder)
    told = ran.stderr.decode("utf-8", "replace")
    if ran.returncode not in (0, 1):
        return f"status {ran.returncode}\n" + "\n".join(line for line in told.splitlines() if line.startswith("=="))
    threads = _THREADS.search(told)
    return "" if threads and int(threads.group(1)) > 0 else f"no second thread ran\n{told}"


def main():
    given = golden.arguments("Look for data races with helgrind.")
    cases = {command: command for command in _COMMANDS}
    sys.exit(golden.run_all(cases, functools.partial(check, given.leitai), given.jobs))


if __name__ == "__main__":
    main()
