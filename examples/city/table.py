"""Runs the toolkit on the generated city and prints every figure of the article beside what was computed from records.

    python3 examples/city/table.py --program build/release/cli/leitai [--out build/examples/city] [--scale 1] [--seed 1]

Generates first unless --kept is given. Ends with 1 where a figure is not met.
"""

import sys
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from city import City
from generate import arguments, write_city
from process import work_through
from rows import ROWS
from runner import Failed, Runner


@dataclass
class Line:
    """A row with the number that was computed."""

    row: object
    figure: object
    computed: Decimal | None
    failure: str = ""

    def met(self):
        if self.figure is None:
            return self.computed is not None and self.computed > 0
        return self.figure.met(self.computed)

    def cells(self):
        words = self.figure or self.row
        computed = "?" if self.computed is None else f"{self.computed.normalize():,f}"
        return (words.system, f"{words.zh} {words.en}", self.figure.words() if self.figure else "—", computed,
                "=" if self.met() else "≠", self.row.command())


def compute(runner, city):
    """All lines; a command that fails leaves its lines without a number."""
    return [_line(runner, row, city.figures.get(row.key)) for row in ROWS]


def _line(runner, row, figure):
    try:
        return Line(row, figure, row.computed(runner))
    except (Failed, KeyError, StopIteration, ArithmeticError) as error:
        return Line(row, figure, None, str(error))


def _width(text):
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _table(rows):
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths))
        yield "  ".join(padded).rstrip()


def run(program, city):
    """Work the year through and compute all lines of a city that was generated."""
    runner = Runner(program, city.out)
    work_through(runner, city)
    runner.do("report", ".", "-o", "report.html")
    return runner, compute(runner, city)


def main():
    parser = arguments(__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--kept", action="store_true", help="the folder was generated with these options")
    options = parser.parse_args()
    make = City if options.kept else write_city
    city = make(options.scale, options.seed, options.out) if options.kept else make(options.out, options.scale, options.seed)
    runner, lines = run(options.program, city)
    head = ("", "数 figure", "报道 article", "算出 computed", "", "命令 command")
    print("\n".join(_table([head, *(line.cells() for line in lines)])))
    for line in lines:
        if line.failure:
            print(line.failure, file=sys.stderr)
    met = sum(line.met() for line in lines)
    print(f"\n{met} / {len(lines)}　{runner.seconds:.0f} 秒 seconds　{runner.megabytes():.0f} MB")
    return 0 if met == len(lines) else 1


if __name__ == "__main__":
    sys.exit(main())
