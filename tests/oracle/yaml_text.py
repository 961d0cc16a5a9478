"""Writes the YAML of random campaigns: scalars as a clerk would type them, codes in quotes."""

import re

_PLAIN = re.compile(r"-?[\w一-鿿]([\w一-鿿%./ -]*[\w一-鿿%])?")
_WIDTH = 110


class Quoted(str):
    """A text that looks like a number but is a code or an identifier."""


def _scalar(text):
    if isinstance(text, Quoted) or _PLAIN.fullmatch(text) is None:
        return f'"{text}"'
    return text


def _flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(key)}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return _scalar(value)


def _lines(value, indent):
    """Write a mapping or list in block style; what fits on a line is written in flow style."""
    margin = " " * indent
    if isinstance(value, list):
        for item in value:
            flow = f"{margin}- {_flow(item)}"
            first, *rest = [flow] if len(flow) <= _WIDTH else _lines(item, indent + 2)
            yield margin + "- " + first[indent + 2:]
            yield from rest
        return
    for key, item in value.items():
        head = f"{margin}{_scalar(key)}:"
        flow = f"{head} {_flow(item)}"
        if isinstance(item, str) or len(flow) <= _WIDTH:
            yield flow
        else:
            yield head
            yield from _lines(item, indent + 2)


def document(value):
    """Write one document whose top level is a mapping."""
    return "\n".join(_lines(value, 0)) + "\n"


def documents(values):
    """Write several documents into one text."""
    return "---\n".join(document(value) for value in values)
