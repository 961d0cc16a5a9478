"""Compares `leitai pair` with the oracle on random campaigns, or on one that exists.

    python3 tests/oracle/compare_pairs.py LEITAI [--seeds 1-40] [--keep FOLDER] [--no-words]
    python3 tests/oracle/compare_pairs.py LEITAI --campaign FOLDER [--periods 2023-Q2 ...]

The cost must be the same, every village must have the same centre, terms and next best, and two pairings the same price; what
cannot be joined must be refused with the right message. Every third seed is joined again with its records in another order and
another number of threads, and with other codes in the same order: nothing may change. The words of the language that the seeds
used are printed. The exit status is 1 if anything differs, a word stays unused, or nothing ran.
"""

import json
import re
import subprocess
import tempfile

import pair_flow
import pair_words
import seen
from pair_compared import different, different_price, outcome_of
from pair_effects import different_effects, effects_of
from pair_shuffled import recoded, reordered
from pairs import Pairs
from random_pairs import write_pairs
from reading import plan_document, read_campaign
from seeded import Printed, compare_all, shown
from values import RubricError

_UNPLACED = "E2105"


def asked(program, folder, period=None, *options):
    """Give what `leitai pair` prints of a folder, None where it refuses, and the codes of its messages."""
    call = [program, "pair", folder, "--provisional", "--format", "json", "--lang", "en", *options]
    ran = subprocess.run(call + (["--period", period] if period else []), capture_output=True, text=True, encoding="utf-8",
                         check=False)
    codes = set(re.findall(r"\bE21[0-9]{2}\b", ran.stderr))
    if ran.returncode == 1 and codes and not ran.stdout.strip():
        return None, codes
    if ran.returncode not in (0, 1) or not ran.stdout.lstrip().startswith("{"):
        raise RuntimeError(f"leitai pair left with status {ran.returncode}\n{ran.stderr.strip()[:2000]}")
    return json.loads(ran.stdout, parse_float=Printed, parse_int=Printed), codes


def _differences(program, folder, period, pairs):
    table, codes = asked(program, folder, period)
    if pairs.refusals:
        if table is not None:
            yield f"joined, though the oracle refuses with {' '.join(sorted(pairs.refusals))}"
        elif not codes or not codes <= pairs.refusals | ({_UNPLACED} if pairs.unplaced else set()):
            yield f"refused with {' '.join(sorted(codes))}, by the oracle with {' '.join(sorted(pairs.refusals))}"
        return
    if pairs.is_small and pair_flow.best(pairs.problem) != pairs.solution:
        yield f"trying every way and flows of least cost differ: {pairs.solution}, {pair_flow.best(pairs.problem)}"
    if table is None:
        yield f"refused with {' '.join(sorted(codes))}, though there is a way of {pairs.solution.cost}"
        return
    if (_UNPLACED in codes) is not bool(pairs.unplaced):
        yield f"messages: leitai {' '.join(sorted(codes))}, the oracle leaves {len(pairs.unplaced)} out"
    yield from different(table, pairs)
    for code in _priced(pairs):
        priced, _ = asked(program, folder, period, "--village", code)
        yield from different_price(priced["price"], pairs, code)


def _priced(pairs):
    """Give the first centre, and one of those who joined."""
    joined = sorted(pairs.solution.centre_of)
    return [pairs.solution.centres[0], joined[pairs.solution.cost % len(joined)]]


def _same_again(program, folder, rng):
    """Join again with other orders, threads and codes."""
    first = outcome_of(asked(program, folder)[0])
    for way, jobs in ((reordered, "1"), (recoded, "3")):
        with tempfile.TemporaryDirectory() as other:
            codes = way(folder, other, rng)
            again = outcome_of(asked(program, other, None, "--jobs", jobs)[0])
            text = re.sub(r"\b3599[0-9]{8}\b", lambda match, codes=codes: codes.get(match[0], match[0]), json.dumps(first))
            renamed = json.loads(text)
            yield from (f"{way.__name__}, {key}: {renamed.get(key)} became {again.get(key)}" for key in sorted({*renamed, *again})
                        if again.get(key) != renamed.get(key))


def compare(program, folder, label, period=None, again=None):
    """Compare one campaign, print the first differences, and give whether there were none, and the words it uses."""
    seen.NOTED.clear()
    words = set()
    try:
        campaign = read_campaign(folder, period)
        pairs = Pairs(campaign, plan_document(folder, "pairing"))
        found = list(_differences(program, folder, period, pairs))
        if "effect" in pairs.document:
            effects = effects_of(pairs, campaign)
            found += different_effects(asked(program, folder, period, "--effect")[0], effects)
            seen.note("effect: none" if not effects else "effect: clusters")
        words = set(pair_words.used(pairs, campaign.rubric))
        if again and pairs.solution:
            found += _same_again(program, folder, again)
    except (RuntimeError, json.JSONDecodeError, KeyError, TypeError, ValueError, OSError, RubricError) as failure:
        found = [f"{type(failure).__name__}: {failure}"]
    return shown(label, found), words | {f"happens, {what}" for what in seen.NOTED}


if __name__ == "__main__":
    compare_all("pair", 40, write_pairs, compare, pair_words)
