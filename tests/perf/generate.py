"""Writes a campaign folder of any size: plan, rosters and returns of invented villages, clean or with seeded faults."""

import argparse
import csv
from multiprocessing import Pool
from pathlib import Path
from random import Random

import facts
import seeding
import village

CHUNK = 500                          # records a process makes at once
DAYS = ("03-31", "06-30", "09-30", "12-31")


class Maker:
    """Makes chunks of returns in a worker process: (period, first village, end) -> texts, lines and faults."""

    def __init__(self, rubric, seed, periods, spoilt):
        self.rubric, self.seed, self.spoilt, self.current = rubric, seed, spoilt, periods[0]
        self.writers = {period: village.Writer(rubric, seed, period) for period in periods}

    def record(self, period, number):
        text = self.writers[period].record(number)
        if period != self.current or number not in self.spoilt:
            return text, None
        kind = self.spoilt[number]
        text, line, column = seeding.spoil(text, kind, self.rubric, Random(self.seed << 35 | number))
        return text, (line, column, seeding.KINDS[kind].__name__, village.village(self.seed, number).code)

    def stream(self, chunk):
        texts, found, lines = [], [], 0
        for number in range(chunk[1], chunk[2]):
            text, fault = self.record(chunk[0], number)
            if fault:
                found.append((lines + 1 + fault[0], *fault[1:]))
            texts.append("---\n" + text)
            lines += 1 + text.count("\n")
        return "".join(texts).encode(), lines, found

    def files(self, chunk, out):
        found = []
        for number in range(chunk[1], chunk[2]):
            text, fault = self.record(chunk[0], number)
            code = village.village(self.seed, number).code
            path = out / "records" / chunk[0] / code[:6] / code[:9] / f"{code}.yaml"
            if number % village.TOWNSHIP == 0:
                path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
            if fault:
                found.append((path.relative_to(out).as_posix(), *fault))
        return found


def begin(*arguments):
    global maker                     # one for each worker process
    maker = Maker(*arguments)


def stream_chunk(chunk):
    return maker.stream(chunk)


def files_chunk(chunk_and_out):
    return maker.files(*chunk_and_out)


def write_stream(pool, chunks, out):
    found, line = [], 0
    with open(out / "records.yaml", "wb") as file:
        for text, lines, faults in pool.imap(stream_chunk, chunks):
            file.write(text)
            found += [("records.yaml", line + fault[0], *fault[1:]) for fault in faults]
            line += lines
    return found


def write_files(pool, chunks, out):
    return [fault for found in pool.imap(files_chunk, [(chunk, out) for chunk in chunks]) for fault in found]


def roster(seed, classes, start, end, year, since):
    places = [(number, village.village(seed, number)) for number in range(start, end)]
    townships = dict((village.township_code(number), place.township) for number, place in places)
    lines = ["kind: roster", f"from: {year}-01-01",
             f'units: [{{code: "{village.county_code(start)}", name: {village.name(start // village.COUNTY)}区}}]', "townships:"]
    lines += [f'  - {{code: "{code}", name: {name}}}' for code, name in townships.items()]
    lines.append("villages:")
    lines += [f'  - {{code: "{place.code}", name: {place.name}, class: {classes[min(place.class_index, len(classes) - 1)]}, '
              f"class_decided: {{on: {year}-03-28, by: 区委组织部}}, secretary: {{id: S{number:06d}, since: {since}}}}}"
              for number, place in places]
    return "\n".join(lines) + "\n"


def write_rosters(options, classes, since="2021-11-06"):
    year = min(options.periods)[:4]
    starts = range(0, options.villages, village.COUNTY)
    texts = [roster(options.seed, classes, start, min(start + village.COUNTY, options.villages), year, since) for start in starts]
    if options.layout == "stream":
        (options.out / "roster.yaml").write_text("---\n" + "---\n".join(texts), encoding="utf-8")
        return
    (options.out / "roster").mkdir(exist_ok=True)
    for start, text in zip(starts, texts):
        (options.out / "roster" / f"{village.county_code(start)}.yaml").write_text(text, encoding="utf-8")


def write_plan(options):
    current = options.periods[0]
    records = "[roster.yaml, records.yaml]" if options.layout == "stream" else "[roster, records]"
    (options.out / "leitai.yaml").write_text(
        "leitai: 1\ntitle: {zh: 村党组织书记练兵比武, en: Village secretaries' contest}\n"
        f"period: {current}\nas_of: {current[:4]}-{DAYS[int(current[6:] or 4) - 1]}\nstate: open\nlang: zh\n"
        f"rubric: builtin:contest\nrecords: {records}\n", encoding="utf-8")


def chosen(options):
    """Which villages of the current period are spoilt, and how: the kinds take turns."""
    numbers = Random(options.seed).sample(range(options.villages), options.faults)
    return {number: turn % len(seeding.KINDS) for turn, number in enumerate(numbers)}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--villages", type=int, required=True)
    parser.add_argument("--periods", type=lambda text: text.split(","), default=["2023-Q2", "2022-Q2"],
                        help="the first is the one that the plan scores")
    parser.add_argument("--layout", choices=["files", "stream"], default="files")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=int, default=0, help="spoil so many returns of the first period; faults.csv says where")
    parser.add_argument("--rubric", type=Path, default=Path(__file__).resolve().parents[2] / "lib/leitai/catalogue/contest.yaml")
    return parser.parse_args()


def main():
    options = arguments()
    rubric = facts.read(options.rubric)
    options.out.mkdir(parents=True, exist_ok=True)
    write_plan(options)
    write_rosters(options, rubric.classes)
    chunks = [(period, start, min(start + CHUNK, options.villages))
              for period in sorted(options.periods) for start in range(0, options.villages, CHUNK)]
    write = write_stream if options.layout == "stream" else write_files
    with Pool(2, begin, (rubric, options.seed, options.periods, chosen(options))) as pool:
        found = write(pool, chunks, options.out)
    if options.faults:
        with open(options.out / "faults.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("file", "line", "column", "kind", "record"), *found])


if __name__ == "__main__":
    main()
