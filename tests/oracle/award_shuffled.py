"""The same campaign with its records in another order, or with other codes for its villages: no decision may change."""

import os
import re
import shutil

from random_campaign import _write
from reading import _LOADER
from yaml_text import Quoted, documents

import yaml

_CODE = re.compile(r"\b3599[0-9]{8}\b")
_NOT_RECORDS = ("leitai.yaml", "rubric.yaml", "awards.yaml", "pairing.yaml")


def _files(folder):
    for place, _, names in os.walk(folder):
        for name in sorted(names):
            yield os.path.relpath(os.path.join(place, name), folder)


def _text(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as stream:
        return stream.read()


def quoted(value):
    """Keep codes apart from numbers when they are written again."""
    if isinstance(value, dict):
        return {quoted(key): quoted(item) for key, item in value.items()}
    if isinstance(value, list):
        return [quoted(item) for item in value]
    return Quoted(value) if re.fullmatch(r"3599[0-9]+", value) else value


def reordered(folder, other, rng):
    """Write the records of every file, and the villages of rosters, in another order; codes stay."""
    for name in _files(folder):
        if name in _NOT_RECORDS:
            _write(other, name, _text(folder, name))
            continue
        records = [quoted(one) for one in yaml.load_all(_text(folder, name), Loader=_LOADER) if one]
        rng.shuffle(records)
        for record in records:
            for word in ("villages", "townships", "units"):
                rng.shuffle(record.get(word, []))
        _write(other, name, documents(records))
    os.makedirs(os.path.join(other, "results"), exist_ok=True)
    return {}


def recoded(folder, other, rng, ordered=False):
    """Give villages other codes of their township, in the same order where that counts, and give which."""
    shutil.copytree(folder, other, dirs_exist_ok=True)
    townships = {}
    for code in sorted(set(_CODE.findall("".join(_text(folder, name) for name in _files(folder))))):
        townships.setdefault(code[:9], []).append(code)
    codes = {}
    for township, members in townships.items():
        drawn = [f"{township}{number}" for number in rng.sample(range(200, 400), len(members))]
        codes.update(zip(members, drawn if not ordered and rng.random() < 0.5 else sorted(drawn)))
    for name in _files(folder):
        _write(other, name, _CODE.sub(lambda match: codes[match[0]], _text(folder, name)))
    return codes
