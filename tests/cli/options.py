"""Every option of every command is explained in both halves of its manual page, and used by a test.

    python3 tests/cli/options.py --leitai PROGRAM

The options are what the program proposes to a shell, so they come from the tables that the command line is read by. Those
that all commands share are tried here with each of them: they may change the way, and never the result. All others stand in
a case or a script of tests/cli.
"""

import argparse
import csv
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import golden  # noqa: E402


# Commands that read a campaign, with what they need; in a copy of the example that init writes, or of one that has more.
_READERS = {
    "validate": [], "score": [], "explain": ["--village", "359901101201"], "panel": [], "diagnose": [], "duties": [],
    "report": [], "draw": [], "diff": [], "seal": ["--again", "tried"], "verify": [],
}
_EXAMPLES = {"panel": "ring", "diagnose": "county", "duties": "county", "draw": "city-draw"}
# What leaves the result as it is.
_SHARED = {
    "--plan": ["--plan", "leitai.yaml"], "--period": ["--period", "PERIOD"], "--files-from": ["--files-from", "../list"],
    "--jobs": ["--jobs", "2"], "--limit": ["--limit", "7"], "--output": ["-o", "../out.txt"],
    "--format": ["--format", "text"],
}
_CLOCK = {"SOURCE_DATE_EPOCH": "1700000000", "LEITAI_LANG": "en"}


def _proposed(program, *words):
    said = subprocess.run([program, "completion", "--words", "fish", *words], capture_output=True, text=True, check=True).stdout
    return [line.split("\t") for line in said.splitlines()[1:]]


def _used():
    """Pairs of command and option that stand on a command line of a case, and of "" and option without a command."""
    pairs = set()
    for path in sorted(HERE.glob("*/*/cmd")):
        words, _ = golden.words_of(path.read_text("utf-8"))
        command = path.parent.parent.name
        for word in words:
            if word.startswith("-") and word != "-":
                pairs.add((command if command in words else "", "--output" if word == "-o" else word.split("=")[0]))
    return pairs


def _check_page(path, options):
    """Each option opens an item of the list of options; both halves have the same."""
    halves = path.read_text("utf-8").split("<!-- en -->\n")
    for half, lang in zip(halves, ("Chinese", "English")):
        heads = " ".join(re.findall(r"^- `([^`]+)`(?::|：)", half, re.MULTILINE))
        for name in options:
            if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", heads):
                yield f"{path.name}: the {lang} half does not explain {name}"
    if len(halves) != 2:
        yield f"{path.name}: {len(halves)} halves"


class _Tried:
    """A campaign of which each run sees a fresh copy."""

    def __init__(self, program, folder, example):
        self.program, self.folder = program, folder
        self.original = folder / "original"
        if example:
            shutil.copytree(golden.ROOT / "examples" / example, self.original)
        else:
            golden.run_program(program, ["init", "original", "--example"], folder, _CLOCK)
            golden.run_program(program, ["seal", "original"], folder, _CLOCK)
        self.period = re.search(r"^period: (\S+)", (self.original / "leitai.yaml").read_text("utf-8"), re.MULTILINE)[1]

    def run(self, words, stdin=None):
        copy = self.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.original, copy)
        listed = [path.relative_to(copy).as_posix() for path in sorted(copy.rglob("*.yaml"))
                  if path.parts[len(copy.parts)] in ("records", "roster.yaml", "steps", "seals")]
        (self.folder / "list").write_text("\n".join(listed) + "\n", "utf-8")
        words = [word.replace("PERIOD", self.period) for word in words]
        return golden.run_program(self.program, words, copy, _CLOCK, stdin)


def _check_shared(program, command, folder):
    """Each shared option gives what the command gives without it, from the same files or in another place."""
    tried = _Tried(program, folder, _EXAMPLES.get(command))
    words = [command, *_READERS[command]]
    plain = tried.run([*words, "--width", "0"])
    if plain.returncode == 2 or (not plain.stdout and command != "validate"):
        yield f"{command}: status {plain.returncode}: {plain.stderr.decode()[:300]}"
        return
    for name, more in _SHARED.items():
        ran = tried.run([*words, "--width", "0", *more])
        result = (folder / "out.txt").read_bytes() if name == "--output" and (folder / "out.txt").exists() else ran.stdout
        if (ran.returncode, result) != (plain.returncode, plain.stdout):
            yield f"{command} {' '.join(more)}: status {ran.returncode}, another result: {ran.stderr.decode()[:300]}"
    if command != "validate" and tried.run([*words, "--width", "24"]).stdout == plain.stdout:  # validate has nothing to say
        yield f"{command} --width 24: as wide as without limit"
    broken = folder / "broken.yaml"
    broken.write_text("kind: [", "utf-8")
    ran = tried.run([*words, "roster.yaml", "records", "-", "--stdin-name", "what-was-piped"], broken)
    if b"what-was-piped:" not in ran.stdout + ran.stderr and command != "verify":  # which tells of no issues of records
        yield f"{command} --stdin-name: standard input is not called so: {ran.stderr.decode()[:300]}"


def _tables(tried, words):
    """The tables that a command lists, each with its columns, as rows of csv."""
    ran = tried.run([*words, "--tables", "--format", "csv", "--head", "ids"])
    return list(csv.DictReader(io.StringIO(ran.stdout.decode("utf-8-sig"))))


def _check_tables(program, command, folder):
    """Every table that is listed can be had by its id, with just its columns; all together as files of a folder."""
    tried = _Tried(program, folder, _EXAMPLES.get(command))
    words = [command, *_READERS[command]]
    listed = _tables(tried, words)
    if not listed:
        yield f"{command} --tables: lists nothing"
    found = {}
    for one in listed:
        ran = tried.run([*words, "--table", one["id"], "--format", "csv", "--head", "ids"])
        head, *rows = csv.reader(io.StringIO(ran.stdout.decode("utf-8-sig")))
        found[one["id"]] = ran.stdout
        wanted = one["columns"].split(" ")
        if [name for name in head if name not in wanted] not in ([], ["provisional"]) or head[:len(wanted)] != wanted:
            yield f"{command} --table {one['id']}: the head is {head}, and not {one['columns']}"
        if len(rows) != int(one["rows"]):
            yield f"{command} --table {one['id']}: {len(rows)} rows, and not {one['rows']}"
    shutil.rmtree(folder / "out", ignore_errors=True)
    ran = tried.run([*words, "-o", "../out/", "--format", "csv", "--head", "ids"])
    files = {path.name: path.read_bytes() for path in sorted((folder / "out").glob("*"))}
    if files != {f"{name}.csv": text for name, text in found.items()}:
        yield f"{command} -o out/: the files are {sorted(files)}: {ran.stderr.decode()[:200]}"
    if tried.run([*words, "--table", "nosuch"]).returncode != 2:
        yield f"{command} --table nosuch: is not refused"


def _used_by_scripts():
    """Pairs of command and option whose names stand in one script."""
    for path in sorted(HERE.glob("*.py")):
        if path.name == pathlib.Path(__file__).name:
            continue
        words = set(re.findall(r'"([a-z]+|--[a-z-]+)"', path.read_text("utf-8")))
        yield from ((command, name) for command in words if command[0] != "-" for name in words if name[0] == "-")


def _findings(program):
    used, checked = _used(), 0
    used.update(_used_by_scripts())
    for command in _READERS:
        used.update((command, name) for name in [*_SHARED, "--width", "--stdin-name", "--table", "--tables", "--head"])
        with tempfile.TemporaryDirectory() as folder:
            yield from _check_shared(program, command, pathlib.Path(folder))
        with tempfile.TemporaryDirectory() as folder:
            yield from _check_tables(program, command, pathlib.Path(folder))
    general = {name for name, _ in _proposed(program, "-")}
    for command, _ in _proposed(program, "."):
        options = [name for name, _ in _proposed(program, command, "-") if name not in general]
        yield from _check_page(HERE.parent.parent / f"cli/commands/{command}.md", options)
        for name in options:
            checked += 1
            if (command, name) not in used:
                yield f"{command} {name}: no case of tests/cli/{command} uses it"
    yield from _check_page(HERE.parent.parent / "cli/topics/leitai.md", general)
    for name in sorted(general):
        if not any(option == name for _, option in used):
            yield f"{name}: no case of tests/cli uses it"
    if checked < 60:
        yield f"only {checked} options were looked at"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--leitai", required=True, type=pathlib.Path)
    findings = list(_findings(parser.parse_args().leitai.resolve()))
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
