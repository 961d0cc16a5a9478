"""A campaign written with names says what its twin with codes says, byte for byte, in any order of files and for any number of threads.

    python3 tests/cli/names.py --leitai PROGRAM

Every example is copied twice. In one copy the codes of villages, townships and reporting units in all records but rosters,
results and draws are replaced by names: as they stood on the roster of the record's period, alone where one place has the
name, else behind the township, in one of the ways that people write it. A roster with two villages of one name is among them.
"""

import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

# Messages name the column, which a longer or shorter word moves.
_COLUMN = re.compile(rb"(\.yaml:\d+):\d+")
_CODE = re.compile(r'"(\d{12}|\d{9}|\d{6})"')
_CODES_STAY = {"roster", "result", "award", "draw", "drawn"}
_TABLES = (["score", "--format", "json"], ["validate"], ["diagnose", "--format", "json"], ["duties", "--format", "json"],
           ["books", "--format", "json"], ["panel", "--format", "json"])
# The village that is explained, by its code, and in words that name it on the command line.
_EXAMPLES = {
    "county": ("359902101202", ["溪墩村", "东溪镇溪墩村", "沧浦区东溪镇溪墩村"]),
    "namesakes": ("359902101202", ["东溪镇林坂村", "东溪镇/林坂村", "林坂村（东溪镇）", "林坂村(东溪镇)"]),
    "ring": ("359902301201", []),
    "joint": ("359908101202", []),
    "awards": (None, []),
}


def _last_day(period):
    year, _, quarter = period.partition("-Q")
    return {"": f"{year}-12-31", "1": f"{year}-03-31", "2": f"{year}-06-30", "3": f"{year}-09-30", "4": f"{year}-12-31"}[quarter]


class Names:
    """The names of places by day, as the rosters of a folder say."""

    def __init__(self, roster):
        self.days = sorted((str(one["from"]), one) for one in yaml.safe_load_all(roster.read_text("utf-8")))
        self.unit_of = {prefix: unit["code"] for _, one in self.days for unit in one.get("units", [])
                        for prefix in unit.get("reports_for", [])}

    def on(self, day):
        found = {}
        for begins, roster in self.days:
            if begins > day and found:
                break
            for entry in [*roster.get("units", []), *roster.get("townships", []), *roster.get("villages", [])]:
                found[entry["code"]] = (entry["name"], str(entry.get("merged", {}).get(True, "9999")) <= day)
        return found

    def ways(self, code, day):
        """All that people may write for a place on a day; nothing where it is on no roster yet."""
        known = self.on(day)
        if code not in known:
            return []
        name, _ = known[code]
        alike = [other for other, (its, gone) in known.items() if its == name and len(other) == len(code) and not gone]
        ways = [name] if alike == [code] else []
        if len(code) == 12 and code[:9] in known:
            township = known[code[:9]][0]
            ways += [township + name, f"{township}/{name}", f"{name}（{township}）"]
            unit = self.unit_of.get(code[:9], code[:6])
            if unit in known:
                ways.append(known[unit][0] + township + name)
        return ways


def _with_names(text, names, chance):
    """The documents of a file with names in place of codes; and how many were replaced."""
    documents = re.split(r"(?m)^(?=---)", text)
    count = 0
    for at, document in enumerate(documents):
        kind = re.search(r"(?m)^kind: (\w+)", document)
        period = re.search(r"(?m)^period: (\S+)", document)
        if not kind or kind[1] in _CODES_STAY:
            continue
        day = _last_day(period[1])

        def name(found):
            nonlocal count
            ways = names.ways(found[1], day)
            if not ways:
                return found[0]
            count += 1
            return f'"{chance.choice(ways)}"'

        documents[at] = _CODE.sub(name, document)
    return "".join(documents), count


def _copied(example, folder):
    """A copy of an example without its seals, whose inputs are hashed; its villages may be namesakes."""
    shutil.copytree(golden.ROOT / "examples" / ("county" if example == "namesakes" else example), folder)
    shutil.rmtree(folder / "seals", ignore_errors=True)
    plan = folder / "leitai.yaml"
    plan.write_text(plan.read_text("utf-8").replace(", seals]", "]"), "utf-8")
    if example == "namesakes":
        roster = folder / "roster.yaml"
        roster.write_text(roster.read_text("utf-8").replace("name: 溪墩村", "name: 林坂村"), "utf-8")


def _rewritten(folder, chance):
    names, count = Names(folder / "roster.yaml"), 0
    for file in sorted(folder.rglob("*.yaml")):
        if file.parent == folder:
            continue
        text, here = _with_names(file.read_text("utf-8"), names, chance)
        count += here
        file.write_text(text, "utf-8")
    return count


def _commands(village):
    yield from _TABLES
    if village:
        yield ["explain", "--village", village]
        yield ["explain", "--village", village, "--format", "json"]
        yield ["report", "--village", village, "--provisional", "--format", "json"]


def _said(program, folder, words):
    ran = golden.run_program(program, words, folder)
    return ran.returncode, _COLUMN.sub(rb"\1", ran.stdout), _COLUMN.sub(rb"\1", ran.stderr)


def _without_excerpts(said):
    """Messages quote the line, in which names stand; code, place and words must agree."""
    status, out, err = said
    kept = [line for line in out.splitlines() if re.match(rb"\S.*\[[EW]\d{4}\]", line)]
    return status, kept, [line for line in err.splitlines() if re.match(rb"\S.*\[[EW]\d{4}\]", line)]


def _streamed(program, command, folder, stream):
    return golden.run_program(program, command, folder, stdin=stream).stdout


def _piped(program, command, folder, stream):
    return subprocess.run([program, *command], cwd=folder, input=stream.read_bytes(), capture_output=True, check=False).stdout


def _compared(program, example, scratch, seed):
    """Yields what was compared, and whether it agrees."""
    village, words = _EXAMPLES[example]
    codes, names = scratch / "codes" / example, scratch / "names" / example
    for folder in (codes, names):
        folder.parent.mkdir(exist_ok=True)
        _copied(example, folder)
    count = _rewritten(names, random.Random(seed))
    yield f"{count} names", count > 0
    for command in _commands(village):
        one, other = (_said(program, folder.parent, [*command, example]) for folder in (codes, names))
        if command[0] == "validate":
            one, other = _without_excerpts(one), _without_excerpts(other)
        # Not every example has registers, panels and duties; all have scores.
        ran = one[0] in (0, 1) or (one[0] == 2 and command in _TABLES[2:])
        yield " ".join(command), ran and one[:2] == other[:2] and (one[1] or command == ["validate"] or one[0] == 2)
    status, first, _ = _said(program, codes.parent, [*_TABLES[0], example])
    yield "a score table", status in (0, 1) and len(first) > 1000
    files = sorted(str(path.relative_to(names.parent)) for path in names.rglob("*.yaml")
                   if path.parent != names or path.name == "roster.yaml")
    for what, order in (("reversed", files[::-1]), ("shuffled", random.Random(seed).sample(files, len(files)))):
        (names.parent / "files.txt").write_text("\n".join(order) + "\n", "utf-8")
        ran = _said(program, names.parent, [*_TABLES[0], "--plan", example, "--files-from", "files.txt"])
        yield f"{what} files", ran[1] == first
    for jobs in ("1", "4"):
        yield f"{jobs} jobs", _said(program, names.parent, [*_TABLES[0], example, "--jobs", jobs])[1] == first
    streams = [scratch / f"{side.parent.name}.stream" for side in (codes, names)]
    for side, stream in zip((codes, names), streams):
        stream.write_text("\n---\n".join((side.parent / file).read_text("utf-8") for file in files), "utf-8")
    command = [*_TABLES[0], "--plan", example, "-"]
    for kind, ran in (("file", _streamed), ("pipe", _piped)):
        one, other = (ran(program, command, side.parent, stream) for side, stream in zip((codes, names), streams))
        yield f"standard input, a {kind}", one == other and len(one) > 1000
    for word in words:
        one = _said(program, codes.parent, ["explain", "--village", village, example])
        yield f"--village {word}", one[0] == 0 and one == _said(program, codes.parent, ["explain", "--village", word, example])


def main():
    given = golden.arguments("Compare campaigns written with names and with codes.")
    passed, failures = 0, []
    for example in _EXAMPLES:
        if given.only and example not in given.only:
            continue
        with tempfile.TemporaryDirectory() as scratch:
            for what, agrees in _compared(given.leitai, example, pathlib.Path(scratch), seed=21):
                passed += bool(agrees)
                if not agrees:
                    failures.append(f"{example}: {what}: differs")
    print("\n".join([*failures, f"{passed} passed, {len(failures)} failed"]))
    return 1 if failures or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
