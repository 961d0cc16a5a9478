"""What the tests of the clerk's desk share: a campaign whose period is empty, the commands, and what they said."""

import json
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
from cells import letters  # noqa: E402

_PLACES = {"place", "places", "file", "files", "line", "column", "byte", "source", "related", "excerpt"}


def without_places(value):
    """A result without where its records stand, which is another file for every way in which they came."""
    if isinstance(value, dict):
        return {key: without_places(one) for key, one in value.items() if key not in _PLACES}
    return [without_places(one) for one in value] if isinstance(value, list) else value


class Desk(golden.Checks):
    """A campaign folder to which workbooks are handed in."""

    def __init__(self, program, folder):
        super().__init__(program, folder, {"SOURCE_DATE_EPOCH": "1688400000"})

    def copied(self, name):
        """A copy of the whole folder for another way: its checks count with this one's."""
        other = Desk(self.program, self.folder.parent / name)
        shutil.copytree(self.folder, other.folder)
        other.failures, other.checks = self.failures, 0
        return other

    def snapshot(self, *, workbooks=False):
        """All files with their bytes, without what is handed in and given back."""
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in sorted(self.folder.rglob("*"))
                if path.is_file() and (workbooks or path.suffix not in (".xlsx", ".csv"))}

    def template(self, folder, *words):
        """Writes workbooks into a folder and gives their paths; at least one is expected."""
        out = self.folder / folder
        ran = self.run("template", *words, "-o", f"{folder}/")
        made = sorted(out.glob("*.xlsx"))
        self.expect(f"template {' '.join(words)}: {ran.stderr.decode()[-200:]}", (ran.returncode in (0, 1), bool(made)), (True, True))
        return made

    def hand_in(self, *words):
        """Imports, and gives the status, the page and the messages."""
        ran = self.run("import", *map(str, words), "--messages", "json", "--format", "json")
        messages = [json.loads(line) for line in ran.stderr.decode().splitlines() if line.startswith("{")]
        page = json.loads(ran.stdout) if ran.stdout.startswith(b"{") else {}
        return ran.returncode, page, [one for one in messages if one.get("kind") == "issue"]

    def taken(self, what, *words):
        """Imports what is to be taken as a whole; gives its page."""
        status, page, messages = self.hand_in(*words)
        errors = sorted({f"{said(one)} {one['text']}" for one in messages if one["severity"] == "error"})
        self.expect(f"import of {what}: {errors[:5]}", (status, page.get("written"), len(errors)), (0, True, 0))
        return page

    def taken_somehow(self, what, paths):
        """Imports files by one command; where that does not do, one by one, so that one fault does not hide all others."""
        if not self.taken(what, *paths).get("written"):
            for path in paths:
                self.hand_in(path)

    def result(self, *words):
        """A result as JSON, and the bytes that were printed."""
        ran = self.run(*words, "--format", "json", "--lang", "zh")
        return ran.returncode, ran.stdout

    def compare(self, what, twin, commands):
        """Each command says the same as in the campaign of the twin: byte for byte, or but for places."""
        for words in commands:
            (status, found), (twins, wanted) = self.result(*words), twin.result(*words)
            self.expect(f"{what}: status of {' '.join(words)}", status, twins)
            if found == wanted or words[0] == "score":
                self.expect(f"{what}: {' '.join(words)}", difference(found, wanted), "")
                continue
            read = [without_places(json.loads(text)) if text.startswith(b"{") else text.decode() for text in (found, wanted)]
            self.expect(f"{what}: {' '.join(words)}", "; ".join(differing(*read)), "")


def difference(found, wanted):
    """In words how two texts differ; empty where they do not."""
    if found == wanted:
        return ""
    try:
        told = list(differing(json.loads(found), json.loads(wanted)))
    except ValueError:
        told = []
    return "; ".join(told[:8]) or f"{found[:80]!r} for {wanted[:80]!r}"


def differing(found, wanted, at=""):
    """The places at which two results differ."""
    if isinstance(found, dict) and isinstance(wanted, dict):
        for key in sorted({*found, *wanted}):
            yield from differing(found.get(key, "nothing"), wanted.get(key, "nothing"), f"{at}.{key}")
    elif isinstance(found, list) and isinstance(wanted, list):
        if len(found) != len(wanted):
            yield f"{at} has {len(found)}, not {len(wanted)}"
            yield from (f"{at}: only here {one}" for one in found if one not in wanted)
            yield from (f"{at}: missing {one}" for one in wanted if one not in found)
        else:
            for number, (one, other) in enumerate(zip(found, wanted)):
                yield from differing(one, other, f"{at}[{number}]")
    elif found != wanted:
        yield f"{at} is {found!r}, not {wanted!r}"


def said(message):
    """ "表.xlsx!填报表!D7 E2303": where a message stands and its code."""
    place = message.get("place") or {}
    row, column = place.get("line") or 0, place.get("column") or 0
    return f"{place.get('file', '')}{f'!{letters(column)}{row}' if row else ''} {message['code']}"


def campaign(folder, example, keep):
    """Copies an example, keeps of its files what `keep` says, and gives the folder."""
    shutil.copytree(golden.ROOT / "examples" / example, folder)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not keep(path.relative_to(folder)):
            path.unlink()
    return folder
