"""Records as YAML text: mappings in one line each, codes quoted, and files written under a folder."""

import re
from datetime import date
from decimal import Decimal

_PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff.（）“”、，。；%-]*")
_WORDS = {"yes", "no", "true", "false", "null", "on", "off", "y", "n"}


class Raw(str):
    """A word that is written as it stands, as 80.5% is."""


def value(thing):
    """Write anything in flow style."""
    if isinstance(thing, bool):
        return "yes" if thing else "no"
    if isinstance(thing, (int, Decimal, date, Raw)):
        return str(thing)
    if isinstance(thing, dict):
        return "{" + ", ".join(f"{_key(key)}: {value(item)}" for key, item in thing.items()) + "}"
    if isinstance(thing, list):
        return "[" + ", ".join(value(item) for item in thing) + "]"
    return thing if _PLAIN.fullmatch(thing) and thing.lower() not in _WORDS else f'"{thing}"'


def _key(key):
    return f'"{key}"' if key[0].isdigit() else key


def record(head, **lists):
    """Write a record: what is in `head` a line each, then each of `lists` with one of its items a line."""
    lines = [f"{key}: {value(item)}" for key, item in head.items()]
    for key, items in lists.items():
        if isinstance(items, dict):
            lines += [f"{key}:", *(f"  {_key(name)}: {value(item)}" for name, item in items.items())]
        elif items:
            lines += [f"{key}:", *(f"  - {value(item)}" for item in items)]
    return "\n".join(lines) + "\n"


def write(path, comment, records):
    """Write the records as one file that opens with a comment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# {comment}\n" + "---\n".join(records), encoding="utf-8")


def write_text(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
