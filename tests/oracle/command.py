"""What the programs of this folder share as commands: a range of seeds, and running worked examples."""

import sys


def seeds(text):
    """Read "7" or "1-100" as a range of seeds."""
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def run_examples(examples):
    """Run worked examples, print the outcome of each, and end with status 1 if one failed or none ran."""
    failed = 0
    for example in examples:
        try:
            example()
            print(f"ok    {example.__name__}")
        except AssertionError as difference:
            failed += 1
            print(f"FAIL  {example.__name__}: {difference}")
    print(f"{len(examples) - failed} passed, {failed} failed")
    sys.exit(0 if examples and not failed else 1)
