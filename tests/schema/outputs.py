"""Whether every golden output as JSON is what the schema of its form says, and whether a schema that forgets a member fails.

    python3 tests/schema/outputs.py --leitai PROGRAM --modules FOLDER_OF_NODE_MODULES
"""

import argparse
import copy
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import ajv  # noqa: E402
import golden  # noqa: E402

ROOT = HERE.parent.parent
DIALECT = "2020-12"
# The schema that forgets each of its members in turn.
FORGETFUL = "checklist"
# Golden cases in another format, which are run once more as JSON, for the forms that no golden JSON has.
MORE = ("duties/checklist-en", "diagnose/public", "diff/two-seals-zh", "diff/public", "duties/public", "duties/village-en",
        "panel/public", "report/village-zh", "verify/notice-same", "score/year-csv", "score/townships-csv")


def documents(data):
    """What a golden output holds as JSON: one document, or one in each line; nothing where it is no JSON."""
    if not data.lstrip().startswith(b"{"):
        return []
    text = data.decode("utf-8")
    try:
        return [json.loads(text)]
    except ValueError:
        pass
    try:
        return [json.loads(line) for line in text.splitlines()]
    except ValueError:
        return []


def _inner(document):
    """The documents within one: of each campaign or period."""
    for name in ("results", "campaigns"):
        for one in document.get(name) or []:
            if isinstance(one, dict) and isinstance(one.get("leitai"), dict):
                yield one


def _formed(path, data):
    """(file, form, document) of each that names its form in `leitai`; a notice has no such head."""
    for document in documents(data):
        for one in (document, *_inner(document)):
            if isinstance(one.get("leitai"), dict):
                yield path, one["leitai"].get("form"), one


def _words(case):
    """The arguments of a case without those that say where to and how."""
    words, settings = golden.words_of((case / "cmd").read_text("utf-8"))
    kept, rest = [], iter(words)
    for word in rest:
        if word in ("--format", "-o", "--output"):
            next(rest)
        else:
            kept.append(word)
    return kept, settings


def more(program):
    """The cases of MORE as JSON and as lines of it, and two periods at once."""
    runs = [(ROOT / "tests/cli" / name / "in", *_words(ROOT / "tests/cli" / name), name) for name in MORE]
    runs.append((ROOT / "none", ["score", "examples/county", "--period", "2023-Q1", "--period", "2023-Q2"], {}, "two periods"))
    for start, words, settings, name in runs:
        for form in ("json", "jsonl"):
            with golden.Scratch(start, words) as folder:
                ran = golden.run_program(program, [*words, "--format", form], folder, settings)
            yield from _formed(f"{name} as {form}", ran.stdout)


def goldens():
    """The golden outputs that name their form."""
    for path in sorted((ROOT / "tests/cli").glob("*/*/std[oe][ur][tr]")):
        yield from _formed(path.relative_to(ROOT), path.read_bytes())


def names_of_outputs(program):
    listed = subprocess.run([program, "schema"], capture_output=True, check=True).stdout.decode("utf-8")
    return [line.split()[0].partition(":")[2] for line in listed.splitlines() if line.startswith("output:")]


def members(schema, at=()):
    """The way to each member that a schema defines."""
    if isinstance(schema, dict):
        for name in schema.get("properties", {}):
            yield (*at, "properties", name)
        for key, inner in schema.items():
            yield from members(inner, (*at, key))
    elif isinstance(schema, list):
        for place, inner in enumerate(schema):
            yield from members(inner, (*at, place))


def without(schema, way):
    """The same schema, which has never heard of one member."""
    schema = copy.deepcopy(schema)
    inner = schema
    for key in way[:-2]:
        inner = inner[key]
    del inner["properties"][way[-1]]
    if way[-1] in inner.get("required", []):
        inner["required"].remove(way[-1])
    return schema


def forgetting(modules, schema, found):
    """The members that could be forgotten without a golden output noticing."""
    schemas = {"/".join(map(str, way)): without(schema, way) for way in members(schema)}
    checks = [(name, document) for name in schemas for document in found]
    answers = ajv.validate(modules, DIALECT, schemas, checks)
    refused = {name for (name, _), errors in zip(checks, answers) if errors}
    print(f"{FORGETFUL}: {len(schemas)} members forgotten in turn")
    if not schemas:
        yield f"{FORGETFUL}: has no members"
    for name in sorted(schemas.keys() - refused):
        yield f"{FORGETFUL}: no golden output notices when its schema forgets {name}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leitai", required=True)
    parser.add_argument("--modules", required=True)
    given = parser.parse_args()
    schemas = {name: ajv.schema_of(given.leitai, f"output:{name}") for name in names_of_outputs(given.leitai)}
    found = [*goldens(), *more(pathlib.Path(given.leitai).resolve())]
    findings = [f"{path}: there is no schema of the form {form}" for path, form, _ in found if form not in schemas]
    known = [one for one in found if one[1] in schemas]
    answers = ajv.validate(given.modules, DIALECT, schemas, [(form, document) for _, form, document in known])
    findings += [f"{path}: {'; '.join(errors[:3])}" for (path, _, _), errors in zip(known, answers) if errors]
    forms = {form for _, form, _ in found}
    findings += [f"output:{name}: no output that is looked at has this form" for name in sorted(schemas.keys() - forms)]
    of_one = [document for _, form, document in known if form == FORGETFUL]
    findings += forgetting(given.modules, schemas[FORGETFUL], of_one)
    print(f"{len(found)} golden outputs, {len(schemas)} forms")
    sys.exit("\n".join(findings) if findings else 0)


if __name__ == "__main__":
    main()
