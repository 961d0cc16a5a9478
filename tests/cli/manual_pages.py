"""The rubric manual as its tests read it: chapters, entries, and the parts of each entry's example."""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "oracle"))

from reading import parse_yaml  # noqa: E402

_ENTRY = re.compile(r"^## (?P<words>[^/\n]+?)(?: / (?P<chinese>[^\n]+))?\n(?:<!-- (?P<tags>[^\n]*?) -->\n)?", re.MULTILINE)
_FENCE = re.compile(r"^```yaml (\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_VILLAGE = re.compile(r"^([A-Z]):", re.MULTILINE)
_RESULT = re.compile(r"^# (\w+) → (.+)$", re.MULTILINE)
_POINTS = re.compile(r"→ (.+)$", re.MULTILINE)


class Entry:
    """One `##` of a chapter: its words, what it explains (table.key or list:value), and the parts of its example."""

    def __init__(self, chapter, found, body):
        self.chapter = chapter
        self.words = re.split(r"[ ,]+", found["words"].strip())
        self.name = f"{chapter} {found['words'].strip()}"
        self.tags = (found["tags"] or "").split()
        self.body = body
        parts = _FENCE.findall(body)
        self.parts = dict(parts)
        self.sound = len(self.parts) == len(parts) and body.count("<!-- en -->\n") == 1

    def expected(self):
        """Give for each village what stands behind its arrow: [("", "4.00"), ("rank", "2"), …]."""
        text = self.parts.get("villages", "")
        starts = [(match[1], match.start()) for match in _VILLAGE.finditer(text)]
        expected = {}
        for place, (letter, start) in enumerate(starts):
            end = starts[place + 1][1] if place + 1 < len(starts) else len(text)
            items = [item.split() for line in _POINTS.findall(text[start:end]) for item in line.split(", ")]
            expected[letter] = [("", item[0]) if len(item) == 1 else (item[0], item[1]) for item in items]
        return expected

    def results(self):
        """Give what `leitai panel` must show: (a village's letter or a team's id, items behind its arrow), …."""
        return [(who, items.split(", ")) for who, items in _RESULT.findall(self.parts.get("records", ""))]

    def documents(self, part):
        return parse_yaml(self.parts.get(part, ""))

    def yaml(self, part):
        documents = self.documents(part)
        return documents[0] if documents else None


def entries():
    """Give all entries of all chapters."""
    found = []
    for path in sorted((ROOT / "cli/topics").glob("rubric-*.md")):
        text = path.read_text("utf-8")
        heads = list(_ENTRY.finditer(text))
        for place, head in enumerate(heads):
            end = heads[place + 1].start() if place + 1 < len(heads) else len(text)
            found.append(Entry(path.stem, head, text[head.end():end]))
    return found
