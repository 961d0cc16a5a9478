"""Public outputs tell nothing of classes, weak lists, breaches, persons, judges and marks.

    python3 tests/cli/public.py --leitai PROGRAM

Non-interference: two campaigns that differ in all of these, and agree in totals and places, have the same public outputs,
byte for byte, in every format and language; their internal outputs differ, or the test would prove nothing. Once on notice
they agree in grades as well, which are then public. Every form for people ends with the hash of the form for programs.
Figures of the registers are public by townships and counties: no village and no person of the records stands there.
"""

import hashlib
import itertools
import json
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402
import public_campaigns as campaigns  # noqa: E402

_OUTPUTS = (["score", "--public"], ["diagnose", "--public"], ["duties", "--public"], ["panel", "--public"], ["diff", "--public"],
            ["books", "--public"])
_FORMATS = ("text", "csv", "json", "jsonl", "markdown")


def _write(folder, texts):
    folder.mkdir()
    for name, text in {"leitai.yaml": campaigns.PLAN, **texts}.items():
        (folder / name).write_text(text, "utf-8")


def _outputs(program, folder, words):
    for shape, lang in itertools.product(_FORMATS, ("zh", "en")):
        ran = golden.run_program(program, [*words, ".", "--format", shape, "--lang", lang], folder)
        yield (shape, lang), ran.stdout, ran.returncode


def _standing(program, folder):
    ran = golden.run_program(program, ["score", ".", "--format", "json"], folder)
    return [(one["village"]["code"], one["total"], one["rank"]["all"]) for one in json.loads(ran.stdout)["villages"]]


def _hash_failures(words, outputs):
    """Say which outputs for people lack the hash of the output for programs."""
    digest = hashlib.sha256(outputs["json", "zh"]).hexdigest()
    for (shape, lang), output in outputs.items():
        if shape == "json" and output != outputs["json", "zh"]:
            yield f"{' '.join(words)}: the notice is another one in {lang}"
        if shape in ("text", "markdown") and digest not in output.decode():
            yield f"{' '.join(words)} {shape} {lang}: does not print the hash of the notice"


def _named_failures(words, outputs):
    """Say which outputs name a village, a person, an entry or a class."""
    named = re.compile(rf"{campaigns.CODES[0][:-2]}\d\d|第\d村|(?<!-)\b[A-Z]\d\b|weak|软弱")
    for (shape, lang), output in outputs.items():
        found = named.search(output.decode())
        if found:
            yield f"{' '.join(words)} {shape} {lang}: names {found.group()}"


def _counted(program, folder):
    """Say which public figures are not what the records of either campaign come to."""
    wanted = {"matters.raised": 3, "matters.answered": 2, "matters.rate": 66.67, "matters.owners": 2, "mentoring.mentors": 1,
              "contests.held": 2}
    page = json.loads(golden.run_program(program, ["books", ".", "--public", "--format", "json"], folder).stdout)
    for place in ("figures", "townships", "counties"):
        found = {one["figure"]["id"]: one["value"] for one in page[place]}
        if found != {name: value for name, value in wanted.items() if place == "figures" or name != "contests.held"}:
            yield f"books --public: {place}: {found}"


def _telling(program, folder):
    """Say which catalogues are not refused though a public figure of theirs tells of classes."""
    for how, books in campaigns.TELLING.items():
        (folder / "books.yaml").write_text(books, "utf-8")
        ran = golden.run_program(program, ["validate", "."], folder)
        if b"books.yaml" not in ran.stdout or b"[E1700]" not in ran.stdout:
            yield f"a public figure that tells of classes ({how}): not refused"
    (folder / "books.yaml").write_text(campaigns.BOOKS, "utf-8")


def _failures(program, calm, stormy):
    """Compare all public outputs of two campaigns; give what is wrong."""
    if _standing(program, calm) != _standing(program, stormy):
        yield "totals and places differ: the two campaigns cannot be compared"
    for words in _OUTPUTS:
        pairs = zip(_outputs(program, calm, words), _outputs(program, stormy, words))
        found = {}
        for (shape, one, status), (_, other, _) in pairs:
            found[shape] = one
            if status != 0 or not one:
                yield f"{' '.join(words)} {shape}: status {status}"
            if one != other:
                yield f"{' '.join(words)} {shape}: " + golden.difference("public", one, other)
        yield from _hash_failures(words, found)
        if words[0] == "books":
            yield from _named_failures(words, found)
        internal = [words[0]]
        if words[0] != "diff" and all(one[1] == other[1] for one, other in
                                      zip(_outputs(program, calm, internal), _outputs(program, stormy, internal))):
            yield f"{words[0]}: the internal outputs agree as well, so nothing was tested"


def main():
    given = golden.arguments("Compare public outputs of campaigns that differ in what is not public.")
    failures = []
    with tempfile.TemporaryDirectory() as scratch:
        for name, rubric, steps in (("open", campaigns.RUBRIC, ""), ("notice", campaigns.GRADED, campaigns.STEPS)):
            calm, stormy = pathlib.Path(scratch) / f"calm-{name}", pathlib.Path(scratch) / f"stormy-{name}"
            both = {"rubric.yaml": rubric, "books.yaml": campaigns.BOOKS}
            # An empty file would be told of.
            both |= {"steps.yaml": steps} if steps else {"leitai.yaml": campaigns.PLAN.replace(", steps.yaml", "")}
            _write(calm, {**both, **campaigns.CALM})
            _write(stormy, {**both, **campaigns.STORMY})
            failures += [f"{name}: {one}" for one in _failures(given.leitai, calm, stormy)]
            failures += [f"{name}: {one}" for one in _counted(given.leitai, stormy)]
        failures += _telling(given.leitai, stormy)
        page = golden.run_program(given.leitai, ["score", ".", "--public", "--format", "json"], calm).stdout
        graded = [(one["total"], one["grade"]) for one in json.loads(page)["villages"]]
        if graded != [(6, "good"), (5, "good"), (4, "fair"), (3, "fair")]:
            failures.append(f"grades on notice: {graded}")
    compared = 2 * len(_OUTPUTS) * len(_FORMATS) * 2
    print("\n".join([*failures, f"{compared} public outputs compared, {len(failures)} failures"]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
