"""Lists that close: whoever adds a scale, a measure, a format, a command or a message, or takes one away, and forgets a
place is told which. Each trial changes a copy of the few files that it needs and looks for the failure that names the place.

    python3 tests/house/closed.py ROOT --compiler c++ [--include BUILD/lib]

Nothing is built: files are compiled with -fsyntax-only.
"""

import argparse
import concurrent.futures
import dataclasses
import pathlib
import re
import subprocess
import sys
import tempfile

LIB = pathlib.PurePosixPath("lib/leitai")


@dataclasses.dataclass(frozen=True)
class Trial:
    """A change of the sources, the file that is compiled (or the test of lists that is run), and what must be said."""

    what: str
    edits: tuple  # of (file, old text, new text)
    of: str  # the file that is compiled; empty: tests/house/lists.py
    said: tuple  # regular expressions


_NEW_SCALE = ("rule/rule.hpp", "using Scale = std::variant<Each, Linear, Bands, Table, Cases, Judged>;",
              """struct Extra {
    static constexpr ScaleKind kind{.word = "extra", .number = true, .events = true, .judged = true};
};
using Scale = std::variant<Each, Linear, Bands, Table, Cases, Judged, Extra>;""")
_NEW_MEASURE = ("rule/measure.hpp", "struct Measure {",
                "struct Extra {\n    FactId fact = 0;\n};\nstruct Measure {")
_NEW_MEASURE_IN_LIST = ("rule/measure.hpp", "PointsOf, Converted>;", "PointsOf, Converted, Extra>;")


def _no_function(name):
    """Tell that nothing of this name takes the new kind, as both compilers say it."""
    return rf"no matching (?:member )?function for call to .*\b{name}\b"


def _scales():
    asked = (
        ("score/price.cpp", _no_function("price"), r"OperandsOfScale"),
        ("score/events.cpp", _no_function("price_event")),
        ("score/marks.cpp", _no_function("range_of")),
        ("rubric/check/bounds.cpp", _no_function("interval"), _no_function("single")),
        ("rubric/lint/directions.cpp", _no_function("slope")),
        ("rubric/lint/types.cpp", _no_function("any_fixed")),
        ("rubric/versions/canonical.cpp", _no_function("visit_parts")),
        ("rule/words_scale.cpp", _no_function("words")),
        ("rubric/read/scales.cpp", r"tables::scale has a row for each scale", _no_function("read")),
        ("report/explain/scale_words.cpp", _no_function("words_of")),
    )
    for of, *said in asked:
        yield Trial("a scale is added", (_NEW_SCALE,), of, tuple(said))


def _measures():
    for of in ("rule/measure.cpp", "rule/words_measure.cpp", "rubric/check/measures.cpp", "rubric/check/measure_order.cpp",
               "rubric/check/order.cpp", "rubric/check/ranges.cpp", "rubric/check/causes.cpp",
               "rubric/versions/canonical_measures.cpp", "cohort/needs.cpp", "score/measures.cpp",
               "score/peer_columns.cpp"):
        yield Trial("a measure is added", (_NEW_MEASURE, _NEW_MEASURE_IN_LIST), of, (r"\bExtra\b",))


def _kinds():
    """Kinds that are told apart by a switch."""
    def unhandled(name):
        return rf"enumeration value .{name}. not handled"

    yield Trial("a way of drawing is added", (("page/page.hpp", "        columns,  ///<", "        pies, columns,  ///<"),),
                "page/xlsx/chart.cpp", (unhandled("pies"),))
    yield Trial("an outcome is added", (("rule/rule.hpp", "        undeclared,\n", "        undeclared,\n        halved,\n"),),
                "rule/words_rule.cpp", (unhandled("halved"),))
    yield Trial("an outcome is added", (("rule/rule.hpp", "        undeclared,\n", "        undeclared,\n        halved,\n"),),
                "score/indicator.cpp", (unhandled("halved"),))
    yield Trial("a supplied fact is added",
                (("rubric/supplied_fact.hpp", "        months_since, ", "        days_since, months_since, "),),
                "rubric/supplied_fact.cpp", (unhandled("days_since"),))
    yield Trial("a supplied fact is added",
                (("rubric/supplied_fact.hpp", "        months_since, ", "        days_since, months_since, "),),
                "diagnose/supplied_facts.cpp", (unhandled("days_since"),))


def _records(top):
    """Kinds of records: a row without its struct, and a list that somebody uses without its row."""
    yield Trial("a kind of record is added",
                (("record/kinds.def", "LEITAI_PROCESS(decision,",
                  'LEITAI_PROCESS(extra, Extra, extras, "x", "x", nothing, in_year, no_input, blank())\nLEITAI_PROCESS(decision,'),),
                "record/records.cpp", (r"\bExtra\b",))
    row = re.search(r"^LEITAI_REGISTER\(duty,.*?\)\n(?=LEITAI|\n)", (top / LIB / "record/kinds.def").read_text("utf-8"),
                    re.M | re.S)
    for of, said in (("cohort/merge_registers.cpp", r"\bduties\b"), ("diagnose/duties.cpp", r"\bduties\b")):
        yield Trial("a kind's row is taken away", (("record/kinds.def", row[0], ""),), of, (said,))


def _rows(top):
    """Lists of rows: what has no row, or a row without what it names, is found by tests/house/lists.py."""
    yield Trial("a command's row is taken away", (("cli/commands.def", "COMMAND(diff)\n", ""),), "",
                (r"cli/commands/diff\.\w+: is no row of commands\.def",))
    yield Trial("a command's row is added", (("cli/commands.def", "COMMAND(diff)\n", "COMMAND(diff)\nCOMMAND(extra)\n"),), "",
                (r"cli/commands/extra\.cpp: is missing",))
    row = re.search(r'^        \{\.name = "docx".*?\},\n', (top / LIB / "page/format.cpp").read_text("utf-8"), re.M | re.S)
    yield Trial("a format's row is taken away", (("page/format.cpp", row[0], ""),), "", (r"write_docx: is in no row",))
    yield Trial("a writer is added",
                (("page/writers.hpp", "void write_xlsx(", "void write_extra();\nvoid write_xlsx("),), "",
                (r"write_extra: is in no row", r"write_extra: is written nowhere"))
    yield Trial("a format's writer is taken away",
                (("page/writers.hpp", "void write_docx(const Page& page, const WriteOptions& options, const Sink& sink);\n",
                  ""),), "page/format.cpp", (r"write_docx",))
    issue = re.search(r"^ISSUE\((\w+), scale_not_one_kind,.*?\n(?=ISSUE|\n|//|\Z)",
                      (top / LIB / "issue/catalogue.def").read_text("utf-8"), re.M | re.S)
    yield Trial("a message's row is taken away", (("issue/catalogue.def", issue[0], ""),), "rubric/read/scales.cpp",
                (r"scale_not_one_kind",))
    yield Trial("a message's row is taken away", (("issue/catalogue.def", issue[0], ""),), "",
                (rf"tests/issues/{issue[1]}: is no row of catalogue\.def",))


def _place(name):
    return pathlib.PurePosixPath(name) if name.startswith("cli/") else LIB / name


def _write_edits(top, folder, trial):
    """Write the changed files below a folder; False (told) where the text that is to be changed is not there."""
    texts = {}
    for name, old, new in trial.edits:
        text = texts.get(name) or (top / _place(name)).read_text("utf-8")
        if text.count(old) != 1:
            return f"{_place(name)}: “{old.strip()[:60]}” is there {text.count(old)} times"
        texts[name] = text.replace(old, new)
    for name, text in texts.items():
        path = folder / _place(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return None


def _link_the_rest(top, folder):
    """Fill a folder with links to whatever it does not hold itself."""
    for path in top.iterdir():
        here = folder / path.name
        if here.is_dir() and not here.is_symlink():
            _link_the_rest(path, here)
        elif not here.exists() and path.name != ".git":
            here.symlink_to(path)


def _compile(options, top, before, of):
    command = [options.compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-DFMT_SHARED",
               "-DBOOST_ALL_NO_LIB"]
    for folder in (*before, top / "lib", *options.include):
        command += ["-I", str(folder)]
    return subprocess.run([*command, str(top / LIB / of)], capture_output=True, text=True, errors="replace", check=False,
                          env={"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"})


def _run(options, top, trial):
    """Give what is wrong with a trial, or None."""
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        wrong = _write_edits(top, folder, trial)
        if wrong:
            return wrong
        if trial.of:
            # Its own text too may be what was changed.
            of = folder / LIB / trial.of
            ended = _compile(options, folder if of.exists() else top, (folder / "lib", top / "lib"), trial.of)
        else:
            _link_the_rest(top, folder)
            ended = subprocess.run([sys.executable, "-B", str(top / "tests/house/lists.py"), str(folder)],
                                   capture_output=True, text=True, check=False)
    said = ended.stdout + ended.stderr
    place = str(LIB / trial.of) if trial.of else "tests/house/lists.py"
    if ended.returncode == 0:
        return f"{trial.what}: {place} has no objection"
    unsaid = [one for one in trial.said if not re.search(one, said)]
    return f"{trial.what}: {place} says nothing like {unsaid} but:\n{said[:2000]}" if unsaid else None


def _sound(options, top, of):
    """A file must compile as it is, or its failures show nothing."""
    ended = _compile(options, top, (), of)
    return None if ended.returncode == 0 else f"{LIB / of} does not compile as it is:\n{ended.stderr[:2000]}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--include", action="append", default=[])
    parser.add_argument("--only", default="", help="the trials whose file has this in its path")
    options = parser.parse_args()
    top = options.root.resolve()
    trials = [*_scales(), *_measures(), *_kinds(), *_records(top), *_rows(top)]
    if options.only:
        trials = [trial for trial in trials if options.only in (trial.of or "lists.py")]
    compiled = {trial.of for trial in trials if trial.of}
    if not trials or (not options.only and len(compiled) < 20):
        sys.exit("too few files would be compiled")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = [*pool.map(lambda trial: _run(options, top, trial), trials)]
        # One of each room that was compiled shows that the flags are right.
        rooms = {pathlib.PurePosixPath(of).parts[0]: of for of in sorted(compiled)}
        found += pool.map(lambda of: _sound(options, top, of), rooms.values())
    found = [finding for finding in found if finding]
    for finding in found:
        print(finding)
    print(f"{len(trials)} trials in {len(compiled)} files and the lists, {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
