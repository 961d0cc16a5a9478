"""With --messages json every line on standard error is a JSON object of one form, whatever goes wrong.

    python3 tests/cli/messages.py --leitai PROGRAM

Each row: what is called, the exit status, the kinds of the objects in their order, and words that one of them holds.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

_MISTAKES = "examples/county-with-mistakes"

_CALLS = [
    ("no command", [], 2, ["usage"], "a command is missing"),
    ("a command that there is not", ["scroe"], 2, ["usage"], "scroe"),
    ("an option that there is not", ["validate", "--statistic"], 2, ["usage"], "--statistics"),
    ("a value that is none", ["score", "--jobs", "many"], 2, ["usage"], "--jobs"),
    ("an option twice", ["score", "--jobs", "1", "--jobs", "2"], 2, ["usage"], "once"),
    ("two options that exclude each other", ["report", "c", "--village", "x", "--county", "y"], 2, ["usage"], "--county"),
    ("a table that there is not", ["score", "c", "--table", "village"], 2, ["usage"], "villages"),
    ("each without a folder", ["report", "c", "--each", "village", "--format", "html"], 2, ["usage"], "cards/"),
    ("names that nothing tells apart", ["report", "c", "--each", "village", "--format", "html", "--name", "{county}", "--provisional", "-o", "d/"], 2, ["usage"], "{code}"),
    ("a field of names that there is not", ["report", "c", "--each", "village", "--format", "html", "--name", "{cod}", "-o", "d/"], 2, ["usage"], "code"),
    ("each of what cannot be had", ["explain", "c", "--each", "township", "--format", "html", "-o", "d/"], 2, ["usage"], "village"),
    ("a period twice", ["score", "c", "--period", "2023-Q2", "--period", "2023-Q2"], 2, ["usage"], "twice"),
    ("names for one result", ["score", "c", "--name", "{period}"], 2, ["usage"], "--name"),
    ("no shell", ["completion"], 2, ["usage"], "bash"),
    ("no plan", ["score", "empty"], 2, ["environment"], "empty"),
    ("no file", ["validate", "c/nowhere.yaml"], 2, ["environment"], "nowhere.yaml"),
    ("no page of the manual", ["help", "xyzzy"], 2, ["usage"], "xyzzy"),
    ("a folder that is there", ["init", "c"], 2, ["environment"], "c"),
    ("an output that cannot be written", ["score", "c", "-o", "/dev/full", "--format", "csv"], 2, ["environment"], "/dev/full"),
    ("a name with a line end", ["validate", "c/a\nb.yaml"], 2, ["environment"], "b.yaml"),
    ("no village of that name", ["explain", "c", "--village", "nobody"], 2, ["environment"], "nobody"),
    ("nothing sealed", ["verify", "c"], 2, ["environment"], "seal"),
    ("files of no campaign", ["validate", "--only", "other.yaml"], 2, ["environment"], "other.yaml"),
    ("a broken plan", ["score", "broken"], 2, ["issue", "issue", "totals", "note"], "E0323"),
    ("what is provisional", ["report", "c", "-o", "r.docx"], 1, ["note"], "--provisional"),
    ("a new folder", ["init", "new"], 0, ["note"], "new"),
    ("what was found", ["validate", "c", "--verbose"], 0, ["opened", "totals"], "2026"),
]


def _objects(stderr):
    """The objects of the lines; None where a line is none of the form."""
    objects = []
    for line in stderr.decode("utf-8").splitlines():
        try:
            one = json.loads(line)
        except ValueError:
            return None
        if not isinstance(one, dict) or one.get("leitai") != {"form": "message", "version": 1}:
            return None
        objects.append(one)
    return objects


def _findings(program, folder):
    def run(*words):
        return subprocess.run([program, *words, "--messages", "json", "--lang", "en"], cwd=folder, capture_output=True,
                              check=False)

    run("init", "c")
    (folder / "empty").mkdir()
    (folder / "other.yaml").write_text("name: other\n", encoding="utf-8")
    (folder / "broken").mkdir()
    (folder / "broken/leitai.yaml").write_text("leitai: 1\ntitle: T\nperiod: 2023-Q9\nrecords: [r]\n", encoding="utf-8")
    (folder / "broken/r.yaml").write_text("kind: roster\n", encoding="utf-8")
    for what, words, status, kinds, piece in _CALLS:
        ran = run(*words)
        objects = _objects(ran.stderr)
        if objects is None:
            yield f"{what}: not an object a line: {ran.stderr!r}"
            continue
        found = [one["kind"] for one in objects]
        if (ran.returncode, found) != (status, kinds):
            yield f"{what}: got {ran.returncode} {found}, wanted {status} {kinds}"
        if piece not in ran.stderr.decode("utf-8"):
            yield f"{what}: {piece!r} is not said: {ran.stderr!r}"
        if status == 2 and any(one.get("status", 2) != 2 for one in objects):
            yield f"{what}: another status is said"
    ran = subprocess.run([program, "score", golden.ROOT / _MISTAKES, "--messages", "json"], capture_output=True,
                         env={**os.environ, "LEITAI_LANG": "zh"}, check=False)
    objects = _objects(ran.stderr) or []
    issues = [one for one in objects if one["kind"] == "issue"]
    totals = objects[-1] if objects else {}
    if len(issues) != 20 or totals.get("errors", 0) + totals.get("warnings", 0) <= 20 or not totals.get("truncated"):
        yield f"many issues: {len(issues)} of {totals}"


def main():
    program = golden.arguments(__doc__.splitlines()[0]).leitai
    with tempfile.TemporaryDirectory() as folder:
        findings = list(_findings(program, pathlib.Path(folder)))
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
