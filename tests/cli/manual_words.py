"""Every word of the rule language has an entry with an example in the rubric manual, and is found by `leitai help WORD`.
Every word of a catalogue of books, of a file of awards and of joint building stands in its chapter in both languages, and what the chapters show can
be read.

    python3 tests/cli/manual_words.py --leitai PROGRAM

The words are those of the program's own tables: every key of every mapping, every listed value, every reserved word.
"""

import re
import sys
import tempfile
from pathlib import Path

import manual_pages

sys.path.insert(0, str(manual_pages.HERE.parent))

import golden  # noqa: E402

_RUBRIC = manual_pages.ROOT / "lib/leitai/rubric/read"
_NAMESPACE = re.compile(r"^namespace (\w+) \{(.*?)^\}  // namespace", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r'^\s*\{"(\w+)", Need::', re.MULTILINE)
_LIST = re.compile(r"^inline constexpr Words (\w+)\[\] = \{(.*?)\};", re.MULTILINE | re.DOTALL)
# They have chapters of their own: the file of tables, the chapter, the key that opens what it shows, and how many keys there are.
_BOOKS = ("tables_books.hpp", "registers", "books", 50)
_AWARDS = ("tables_awards.hpp", "awards", "awards", 40)
_PAIRING = ("tables_pairing.hpp", "pairing", "pairing", 25)
_UNIT = re.compile(r'^ +\{"(\w+)", "\w+", \d+', re.MULTILINE)
# Words of the catalogue of weakness; nothing of that name stands in a rubric.
_LATER = {"determination"}


def _words_of(path):
    """Give the keys and the listed values of one file of tables."""
    keys, values = {}, {}
    text = path.read_text("utf-8")
    for name, body in _NAMESPACE.findall(text):
        keys.update({f"{name}.{key}": key for key in _ROW.findall(body)})
    for name, body in _LIST.findall(text):
        values.update({f"{name}:{value}": value for value in re.findall(r'"(\w+)"', body)})
    return keys, values


def _of_chapter(program, tables, name, opening, least):
    """What a chapter lacks of its tables; and whether the file that it shows can be read."""
    chapter = (manual_pages.ROOT / f"cli/topics/{name}.md").read_text("utf-8")
    halves = dict(zip(("zh", "en"), chapter.split("<!-- en -->")))
    keys, values = _words_of(_RUBRIC / tables)
    if len(keys) < least:
        raise SystemExit(f"{_RUBRIC / tables}: the tables are not here")
    for tag, word in sorted({**keys, **values}.items()):
        for lang, half in halves.items():
            if not re.search(rf"\b{word}\b", half):
                yield f"{tag}: the chapter {name} ({lang}) does not have it"
    blocks = re.findall(r"```yaml\n(.*?)```", halves["en"], re.DOTALL)
    shown = next(block for block in blocks if block.startswith(opening + ":") and "version:" in block)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"{opening}.yaml").write_text(shown, "utf-8")
        ran = golden.run_program(program, ["validate", f"{opening}.yaml", "--lang", "en"], folder)
        if ran.returncode != 0:
            yield f"what the chapter {name} shows: {ran.stderr.decode()}"


def _unbroken():
    """Latin words that 、 joins without a blank, for more than a line: groff 1.22 looks for a place to break them for ever."""
    run = re.compile(r"[!-~]*(?:、[!-~]+){3,}")
    pages = [*(manual_pages.ROOT / "cli/topics").glob("*.md"), *(manual_pages.ROOT / "cli/commands").glob("*.md")]
    for page in sorted(pages):
        chinese = re.sub(r"```.*?```", "", page.read_text("utf-8").split("<!-- en -->")[0], flags=re.DOTALL)
        for part in re.split(r"\n\s*\n|\n- ", chinese):
            for found in run.findall(re.sub(r"[\n`]", "", part)):
                if len(found) > 60:
                    yield f"{page.name}: put blanks between these words: {found[:50]}…"


def _tables():
    """Give {table.key: word} and {list:value: value} of the tables of the reader."""
    keys, values = {}, {}
    tables = sorted(path for path in _RUBRIC.glob("tables*.hpp") if path.name not in (_BOOKS[0], _AWARDS[0], _PAIRING[0]))
    if len(tables) < 4:
        raise SystemExit(f"{_RUBRIC}: the tables of the rubric are not here")
    for path in tables:
        for found, more in zip((keys, values), _words_of(path)):
            found.update(more)
    annual = (manual_pages.ROOT / "lib/leitai/plan/annual.cpp").read_text("utf-8")
    body = annual[annual.index("constexpr Field table[]"):]
    keys.update({f"annual.{key}": key for key in _ROW.findall(body[:body.index("};")])})
    units = (manual_pages.ROOT / "lib/leitai/base/scored_unit.hpp").read_text("utf-8")
    values.update({f"scored_units:{unit}": unit for unit in _UNIT.findall(units)})
    return keys, values


def _reserved():
    text = (_RUBRIC / "reserved.cpp").read_text("utf-8")
    return set(re.findall(r'"(\w+)"', text[text.index("constexpr std::array reserved"):])) - _LATER


def _words_in(value):
    if isinstance(value, dict):
        return {word for item in value.items() for one in item for word in _words_in(one)}
    if isinstance(value, list):
        return {word for one in value for word in _words_in(one)}
    return set() if value is None else {str(value)}


def _tags(entry, values):
    """The tags of an entry; the bare name of a list stands for all its values."""
    for tag in entry.tags:
        if "." in tag or ":" in tag:
            yield tag
        else:
            yield from (value for value in values if value.startswith(f"{tag}:"))


def _findings(entries, keys, values):
    shown = {entry.name: {word for part in entry.parts for one in entry.documents(part) for word in _words_in(one)} for entry in entries}
    told = set()
    for entry in entries:
        for tag in _tags(entry, values):
            word = keys.get(tag) or values.get(tag)
            told.add(tag)
            if word is None:
                yield f"{entry.name}: {tag} is in no table of the program"
            elif word not in entry.words:
                yield f"{entry.name}: explains {tag} and does not have it in its heading"
            elif word not in shown[entry.name] and (tag in keys or not any(word in one for one in shown.values())):
                yield f"{entry.name}: {tag} is not in its example"
    for tag in sorted({**keys, **values}.keys() - told):
        yield f"{tag}: no entry of the manual explains it"
    headed = {word for entry in entries for word in entry.words}
    for word in sorted(_reserved() - headed):
        yield f"{word}: is reserved and stands in no heading of the manual"


def _lookups(program, entries):
    """The program finds every word in both languages, and every chapter."""
    wanted = {word for entry in entries for word in entry.words}
    for word in sorted(wanted):
        for lang in ("zh", "en"):
            ran = golden.run_program(program, ["help", word, "--lang", lang], manual_pages.HERE)
            if ran.returncode != 0 or word.encode() not in ran.stdout:
                yield f"leitai help {word} --lang {lang}: {ran.stderr.decode()}"
    overview = golden.run_program(program, ["help", "rubric"], manual_pages.HERE).stdout.decode()
    for chapter in sorted({entry.chapter for entry in entries}):
        if chapter not in overview or golden.run_program(program, ["help", chapter], manual_pages.HERE).returncode != 0:
            yield f"leitai help rubric does not name {chapter}, or there is no such page"


def main():
    given = golden.arguments("Look for words without an entry.")
    entries = manual_pages.entries()
    findings = [*_findings(entries, *_tables()), *_lookups(given.leitai, entries), *_of_chapter(given.leitai, *_BOOKS), *_of_chapter(given.leitai, *_AWARDS),
                *_of_chapter(given.leitai, *_PAIRING),
                *_unbroken()]
    for finding in findings:
        print(finding)
    print(f"{len(entries)} entries, {len(findings)} findings")
    sys.exit(1 if findings or not entries else 0)


if __name__ == "__main__":
    main()
