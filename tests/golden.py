"""What the runners of tests/cli and tests/issues share: the program in a folder of its own, and the closing line."""

import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TIMEOUT = 120

_EXAMPLE = re.compile(r"\bexamples/([\w-]+)")


def arguments(what):
    """Read the command line of a runner."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--leitai", required=True, type=pathlib.Path, help="the program")
    parser.add_argument("--update", action="store_true", help="write what came out, for review with git diff")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--brief", action="store_true", help="what a sanitizer is to see, and no more")
    parser.add_argument("only", nargs="*", help="words that the wanted cases' names contain")
    given = parser.parse_args()
    given.leitai = given.leitai.resolve()
    return given


def words_of(command):
    """Split the text of a `cmd` file as a shell would, into words and leading NAME=value settings."""
    words = shlex.split(command, comments=True)
    settings = {}
    while words and "=" in words[0] and words[0].partition("=")[0].isidentifier():
        name, _, value = words.pop(0).partition("=")
        settings[name] = value
    return words, settings


def _surroundings(settings):
    # Nothing of the developer's language, colours or time zone reaches the program.
    kept = {name: value for name, value in os.environ.items()
            if name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LD_LIBRARY_PATH")}
    return {**kept, "TZ": "UTC", **settings}


def run_program(program, words, folder, settings=None, stdin=None):
    """Run the program in a folder and give what came of it."""
    with open(stdin or os.devnull, "rb") as source:
        return subprocess.run([program, *words], cwd=folder, stdin=source, capture_output=True, check=False,
                              timeout=TIMEOUT, env=_surroundings(settings or {}))


# The examples that an example's plans name as members.
_MEMBERS = {"appraisal": ("county", "county-two")}


class Scratch:
    """A temporary folder with a copy of what a case starts from, and of those `examples/NAME` that its command names."""

    def __init__(self, start, words):
        self._holder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._holder.name) / "here"
        if start.is_dir():
            shutil.copytree(start, self.folder)
        else:
            self.folder.mkdir()
        named = {name for word in words for name in _EXAMPLE.findall(word)}
        for name in named | {member for name in named for member in _MEMBERS.get(name, ())}:
            shutil.copytree(ROOT / "examples" / name, self.folder / "examples" / name)

    def __enter__(self):
        return self.folder

    def __exit__(self, *_):
        self._holder.cleanup()


class Checks:
    """What several tests of one folder expect of the program, counted; a family of tests adds its own to it."""

    def __init__(self, program, folder, settings=None):
        self.program, self.folder, self.settings = program, folder, settings
        self.failures, self.checks = [], 0

    def expect(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append(f"{what}: {str(found)[:300]}, wanted {str(wanted)[:300]}")

    def run(self, *words, **more):
        return run_program(self.program, words, self.folder, self.settings, **more)

    def close(self):
        """Print what is wrong and the closing line, and give the status; having checked nothing is wrong."""
        print("\n".join([*self.failures, f"{self.checks} checks, {len(self.failures)} failures"]))
        return 1 if self.failures or not self.checks else 0


def difference(name, wanted, found):
    """Say what differs between two outputs; empty if nothing does."""
    if wanted == found:
        return ""
    def lines(data):
        return data.decode("utf-8", "backslashreplace").splitlines(keepends=True)
    rows = difflib.unified_diff(lines(wanted), lines(found), f"{name} wanted", f"{name} found", n=2)
    told = "".join(row if row.endswith("\n") else row + "\n\\ no line end\n" for row in rows)
    return told or f"{name}: only line ends differ\n"


def run_all(cases, check, jobs):
    """Check all cases and print what is wrong and the closing line; `check` gives the words of what is wrong."""
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for name, wrong in zip(cases, pool.map(check, cases.values())):
            if wrong:
                failed += 1
                print(f"--- {name}\n{wrong.rstrip()}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed or not cases else 0
