"""Scores and diagnoses examples/county in every way that must not matter: order of files, locale, time zone, folder. The bytes must be the same.

    python3 tests/cli/same_bytes.py --leitai PROGRAM COUNTY
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile


def outputs(leitai, arguments, folder, environment=None):
    """The bytes of all tables as JSON, with a result language that no locale decides."""
    written = b""
    for name in ("score", "diagnose", "duties"):
        command = [leitai, name, *arguments, "--format", "json", "--lang", "zh"]
        run = subprocess.run(command, cwd=folder, capture_output=True, env={**os.environ, **(environment or {})})
        if run.returncode != 0:
            sys.exit(f"{' '.join(command)} left with {run.returncode}: {run.stderr.decode()}")
        written += run.stdout
    return written


def ways(county, scratch):
    """Names, arguments, folders and environments of the ways to ask."""
    files = sorted(str(path) for path in county.rglob("*.yaml") if path.name != "leitai.yaml")
    for name, order in (("reversed", files[::-1]), ("shuffled", random.Random(7).sample(files, len(files)))):
        listed = scratch / f"{name}.txt"
        listed.write_text("\n".join(order) + "\n", encoding="utf-8")
        yield f"{name} files", ["--plan", str(county), "--files-from", str(listed)], scratch, {}
    moved = scratch / "搬到别处 elsewhere"
    shutil.copytree(county, moved)
    yield "another folder", [str(moved)], scratch, {}
    yield "the folder itself", [], county / "records", {}
    yield "another locale", [str(county)], scratch, {"LC_ALL": "de_DE.UTF-8", "LANG": "en_US.UTF-8"}
    yield "the C locale", [str(county)], scratch, {"LC_ALL": "C"}
    yield "another time zone", [str(county)], scratch, {"TZ": "Pacific/Kiritimati"}
    for jobs in ("1", "2", "4"):
        yield f"{jobs} jobs", [str(county), "--jobs", jobs], scratch, {}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leitai", required=True)
    parser.add_argument("county", type=pathlib.Path)
    options = parser.parse_args()
    county, leitai = options.county.resolve(), str(pathlib.Path(options.leitai).resolve())
    passed = failed = 0
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        first = outputs(leitai, [str(county)], scratch)
        for what, arguments, folder, environment in ways(county, scratch):
            same = outputs(leitai, arguments, folder, environment) == first
            passed, failed = passed + same, failed + (not same)
            if not same:
                print(f"{what}: other bytes")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
