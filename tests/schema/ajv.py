"""Runs all checks of a test in one node process: see validate.js."""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def validate(modules, dialect, schemas, checks):
    """The errors of each check (NAME of a schema, instance), in order."""
    job = json.dumps({"dialect": dialect, "schemas": schemas, "checks": checks})
    ran = subprocess.run(["node", HERE / "validate.js", modules], input=job.encode(), capture_output=True, check=False)
    if ran.returncode != 0:
        sys.exit("ajv: " + ran.stderr.decode("utf-8", "replace")[-2000:])
    answers = json.loads(ran.stdout)
    assert len(answers) == len(checks)
    return answers


def schema_of(program, name, *options):
    """A schema as the program prints it."""
    ran = subprocess.run([program, "schema", name, *options], capture_output=True, check=False)
    if ran.returncode != 0:
        sys.exit(f"leitai schema {name}: " + ran.stderr.decode("utf-8", "replace"))
    return json.loads(ran.stdout)
