"""Every option of every command is explained in both halves of its manual page, and some case of tests/cli uses it.

    python3 tests/cli/options.py --leitai PROGRAM

The options are what the program proposes to a shell, so they come from the tables that the command line is read by.
"""

import argparse
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import golden  # noqa: E402


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


def _findings(program):
    used, checked = _used(), 0
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
