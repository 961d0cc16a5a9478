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
sys.path.insert(0, str(HERE))

import ajv  # noqa: E402

ROOT = HERE.parent.parent
DIALECT = "2020-12"
# The schema that forgets each of its members in turn.
FORGETFUL = "verify"


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


def goldens():
    """(file, form, document) of each that names its form in `leitai`; notices and messages have no such head."""
    for path in sorted((ROOT / "tests/cli").glob("*/*/std[oe][ur][tr]")):
        for document in documents(path.read_bytes()):
            head = document.get("leitai")
            if isinstance(head, dict):
                yield path.relative_to(ROOT), head.get("form"), document


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
    found = list(goldens())
    findings = [f"{path}: there is no schema of the form {form}" for path, form, _ in found if form not in schemas]
    known = [one for one in found if one[1] in schemas]
    answers = ajv.validate(given.modules, DIALECT, schemas, [(form, document) for _, form, document in known])
    findings += [f"{path}: {'; '.join(errors[:3])}" for (path, _, _), errors in zip(known, answers) if errors]
    findings += [f"output:{name}: no golden output has this form" for name in sorted(schemas.keys() - {form for _, form, _ in found})]
    of_one = [document for _, form, document in known if form == FORGETFUL]
    findings += forgetting(given.modules, schemas[FORGETFUL], of_one)
    print(f"{len(found)} golden outputs, {len(schemas)} forms")
    sys.exit("\n".join(findings) if findings else 0)


if __name__ == "__main__":
    main()
