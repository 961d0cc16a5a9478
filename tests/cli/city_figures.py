"""The example of a city: every figure of the article comes out of its records and follows a record that is changed, and the
program knows none of them.

    python3 tests/cli/city_figures.py --leitai PROGRAM [--scale 0.1]
"""

import argparse
import pathlib
import re
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "examples" / "city"))

import figures  # noqa: E402
import generate  # noqa: E402
import table  # noqa: E402
from city import period  # noqa: E402


def _change(city, units, name, pattern, replacement):
    """Change a file of the last quarter: that of the first of these units in which the pattern stands."""
    for unit in units:
        path = city.folder(unit) / "records" / period(4) / name
        text, count = re.subn(pattern, replacement, path.read_text("utf-8"))
        if count:
            path.write_text(text, encoding="utf-8")
            return
    raise AssertionError(f"{name}: {pattern} stands nowhere")


def change_records(city):
    """Change records of the last quarter, and give the figures that must differ by each."""
    _change(city, city.units, "台账.yaml", r"(register: opinions\n.*\nentries:\n)  - .*\n", r"\1")
    _change(city, city.units, "台账.yaml", r"(name: 农村党建专题班第4期.*attended: )\d+", r"\g<1>10000")
    trailing = city.with_role("trails in lectures")[0]
    _change(city, [trailing.unit], "比武.yaml", rf'(round: lecture-.*\n.*\n.*"{trailing.code}": )[0-9.]+', r"\g<1>88.0")
    joined = city.centres[0].assisted[0]
    _change(city, [joined.unit], "填报.yaml", rf'(village: "{joined.code}"\n.*\n.*\n  collective_income: \{{value: )[0-9.]+', r"\g<1>99.00")
    return {"opinions", "attended", "again", "gain"}


def stray():
    """The program knows none of the article's amounts; of round ones nobody can tell."""
    amounts = {str(int(figure.number)) for figure in figures.ARTICLE
               if figure.scales and figure.number >= 100 and figure.number % 50}
    pattern = re.compile(rf"(?<![\w.])(?:{'|'.join(sorted(amounts))})(?!\w)")
    files = [path for room in ("lib", "cli") for path in (ROOT / room).rglob("*")
             if path.suffix in (".cpp", ".hpp", ".def", ".yaml") or path.suffix == ".md" and room == "cli"]
    return [f"{path.relative_to(ROOT)}:{number}: {line.strip()}" for path in files
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if pattern.search(line)]


def expect(lines, differing):
    """Every line is met but those of these figures."""
    failures = []
    for line in lines:
        if line.met() == (line.row.key in differing):
            failures.append(f"{line.cells()} {line.failure}")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leitai", type=pathlib.Path, required=True)
    parser.add_argument("--scale", type=float, default=0.1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        city = generate.write_city(pathlib.Path(folder) / "city", options.scale, 1)
        runner, lines = table.run(options.leitai, city)
        failures = stray() + expect(lines, set())
        print(f"{len(lines)} lines, {runner.seconds:.0f} s, {runner.megabytes():.0f} MB")
        city = generate.write_city(pathlib.Path(folder) / "changed", options.scale, 1)
        differing = change_records(city)
        failures += expect(table.run(options.leitai, city)[1], differing)
    print("\n".join(failures))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
