"""Whether the schemas for editors and `validate` say the same of every sample of tests/issues and every file of examples.

    python3 tests/schema/agree.py --leitai PROGRAM --modules FOLDER_OF_NODE_MODULES

What is put right must pass its schema, and so must what `validate` only warns of: a schema never refuses what is
accepted. What is in error must be refused, but for the errors of UNSEEN, which lie outside of what a schema can say.
"""

import argparse
import pathlib
import sys
import tempfile

import yaml

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import ajv  # noqa: E402
import as_editors  # noqa: E402
import unseen  # noqa: E402

ROOT = HERE.parent.parent
OPENINGS = {"leitai": "plan", "rubric": "rubric", "weakness": "weakness", "duties": "duties", "conduct": "conduct",
            "calendar": "calendar", "layout": "layout", "texts": "texts", "books": "books", "awards": "awards",
            "pairing": "pairing", "import": "mapping"}


def name_for(document):
    """The schema that an editor would be told to use, by the key that opens the document."""
    if not isinstance(document, dict):
        return "record"
    for key, name in OPENINGS.items():
        if key in document and "kind" not in document:
            return name
    return "return" if document.get("kind") == "return" else "record"


class Job:
    """The schemas that are needed, and what is checked against them."""

    def __init__(self, program):
        self.program, self.schemas, self.checks, self.what = program, {}, [], []

    def schema(self, name, plan=None):
        """Enters a schema; that of returns knows the facts of a plan's rubric."""
        key = f"{name} {plan}" if plan and name == "return" else name
        if key not in self.schemas:
            options = ["--plan", str(plan)] if key != name else []
            self.schemas[key] = ajv.schema_of(self.program, name, *options)
        return key

    def add(self, what, path, plan=None):
        """Enters the documents of a file; False where it is no YAML."""
        try:
            documents = as_editors.documents(path.read_bytes().decode("utf-8-sig"))
        except (yaml.YAMLError, UnicodeDecodeError, ValueError):
            return False
        for document in documents:
            self.checks.append((self.schema(name_for(document), plan), document))
            self.what.append((*what, path))
        return True


def plan_of(folder, otherwise):
    """The plan of a sample; where it has none, records are read by the builtin rubric. Members have plans below it."""
    found = sorted(folder.rglob("leitai.yaml"))
    return found[0] if len(found) == 1 else otherwise


def plan_within(path, sample, side, plan):
    """The plan of a member that a file stands in, as it stands put right, since a broken one has no schemas; else
    that of the sample.
    """
    for folder in path.parents:
        if folder == sample / side:
            return plan
        member = folder.relative_to(sample / side) / "leitai.yaml"
        if (sample / side / member).exists():
            mended = sample / "mended" / member
            return mended if mended.exists() else sample / side / member
    return plan


def files_of(folder):
    return [path for path in sorted(folder.rglob("*")) if path.suffix in (".yaml", ".yml") and path.is_file()]


def enter_samples(job, otherwise):
    """Both halves of every sample; gives the codes whose failing half is no YAML."""
    broken = set()
    for sample in sorted((ROOT / "tests/issues").glob("[EW][0-9][0-9][0-9][0-9]")):
        plan = plan_of(sample / "mended", otherwise)
        for side in ("failing", "mended"):
            for path in files_of(sample / side):
                own = plan_within(path, sample, side, plan)
                if not job.add((sample.name, side), path, own) and side == "failing":
                    broken.add(sample.name)
    return broken


def enter_examples(job):
    for path in files_of(ROOT / "examples"):
        if "with-mistakes" not in str(path) and path.parent.name != "ci":
            job.add(("examples", "mended"), path, plan_above(path))


def plan_above(path):
    for folder in path.parents:
        if (folder / "leitai.yaml").exists():
            return folder / "leitai.yaml"
    return None


def wrong_acceptance(job, answers):
    """What a schema refuses although `validate` takes it."""
    for (code, side, path), errors in zip(job.what, answers):
        taken = side == "mended" or code.startswith("W")
        if errors and taken and code not in unseen.IN_ERROR_TOO:
            yield f"{path.relative_to(ROOT)}: validate takes it, and its schema says: {errors[0]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leitai", required=True)
    parser.add_argument("--modules", required=True)
    given = parser.parse_args()
    job = Job(given.leitai)
    with tempfile.TemporaryDirectory() as folder:
        plan = pathlib.Path(folder, "leitai.yaml")
        plan.write_text("{leitai: 1, title: T, period: 2023-Q2, rubric: builtin:contest, records: [r]}\n", "utf-8")
        broken = enter_samples(job, plan)
        enter_examples(job)
    answers = ajv.validate(given.modules, "draft-07", job.schemas, job.checks)
    findings = list(wrong_acceptance(job, answers))
    refused = {code for (code, side, _), errors in zip(job.what, answers) if side == "failing" and errors} | broken
    there = {path.name for path in (ROOT / "tests/issues").glob("E[0-9][0-9][0-9][0-9]")}
    findings += unseen.differences(there, refused)
    if len(answers) < 1000:
        findings.append(f"only {len(answers)} documents were found")
    print(f"{len(answers)} documents, {len(job.schemas)} schemas")
    sys.exit("\n".join(findings) if findings else 0)


if __name__ == "__main__":
    main()
