"""The same campaign with its records and lists in another order, or with other codes in the same order: no pair may change."""

import os

import award_shuffled
from random_campaign import _write
from reading import parse_yaml
from yaml_text import document


def reordered(folder, other, rng):
    """Write the records of every file and the lists of the file of joint building in another order; codes stay."""
    award_shuffled.reordered(folder, other, rng)
    with open(os.path.join(folder, "pairing.yaml"), encoding="utf-8") as stream:
        (written,) = parse_yaml(stream.read())
    for side in ("lead", "assisted"):
        if "villages" in written[side]:
            written[side]["villages"] = _shuffled(written[side]["villages"], rng)
    if "neighbours" in written:
        written["neighbours"] = [_shuffled(pair, rng) for pair in rng.sample(written["neighbours"], len(written["neighbours"]))]
    _write(other, "pairing.yaml", document(award_shuffled.quoted(written)))
    return {}


def _shuffled(codes, rng):
    return rng.sample(codes, len(codes))


def recoded(folder, other, rng):
    """Give villages other codes of their township, in the same order, and give which."""
    return award_shuffled.recoded(folder, other, rng, ordered=True)
