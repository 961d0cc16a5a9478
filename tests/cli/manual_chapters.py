"""What the chapters on the first time and on corrections show as YAML is read without errors, in both languages.

    python3 tests/cli/manual_chapters.py --leitai PROGRAM
"""

import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import golden  # noqa: E402

_BLOCK = re.compile(r"^```yaml\n(kind: .*?)^```$", re.MULTILINE | re.DOTALL)
# What was handed in before the correction that the chapter shows.
_BEFORE = ("kind: return\nperiod: 2023-Q2\nvillage: \"359902101201\"\nby: {level: self}\nfacts: {hall_open_hours: 251}\n")
_FEWEST = 3


def main():
    given = golden.arguments("Read the YAML of two chapters.")
    roster = golden.ROOT / "examples/county/roster.yaml"
    with tempfile.TemporaryDirectory() as holder:
        folder = pathlib.Path(holder)
        (folder / "before.yaml").write_text(_BEFORE, "utf-8")
        checks = golden.Checks(given.leitai, folder)
        for chapter in ("start", "corrections"):
            halves = (golden.ROOT / f"cli/topics/{chapter}.md").read_text("utf-8").split("<!-- en -->")
            for lang, half in zip(("zh", "en"), halves):
                for number, block in enumerate(_BLOCK.findall(half)):
                    name = f"{chapter}-{lang}-{number}.yaml"
                    (folder / name).write_text(block, "utf-8")
                    more = [] if "kind: roster" in block else [str(roster)]
                    more += ["before.yaml"] if "correction" in block else []
                    ran = checks.run("validate", name, *more, "--period", "2023-Q2", "--lang", "en")
                    checks.expect(name, (ran.returncode, "0 errors, 0 warnings" in ran.stderr.decode()), (0, True))
        checks.expect("there are examples", checks.checks >= 2 * _FEWEST, True)
        sys.exit(checks.close())


if __name__ == "__main__":
    main()
