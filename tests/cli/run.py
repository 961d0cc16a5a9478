"""Runs the cases of tests/cli/COMMAND/CASE and compares what they print, byte for byte.

    python3 tests/cli/run.py --leitai PROGRAM [--update] [--brief] [WORD...]

--brief runs the first two cases of each command, as the sanitizers do. A case is a folder with
    cmd      the arguments behind `leitai`, as for a shell; NAME=value words before them set variables
    in/      the folder it runs in (a copy); empty if absent. `examples/...` in cmd is a copy of examples/
    stdin    what it reads, if anything
    stdout, stderr   what it must print; nothing if absent
    status   its exit status; 0 if absent
    out/     files that it must leave behind, if any
"""

import functools
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import golden  # noqa: E402


def _wanted(case):
    def read(name):
        path = case / name
        return path.read_bytes() if path.exists() else b""
    status = read("status").strip() or b"0"
    left = {path.relative_to(case / "out"): path.read_bytes()
            for path in sorted((case / "out").rglob("*")) if path.is_file()}
    return {"stdout": read("stdout"), "stderr": read("stderr"), "status": status + b"\n"}, left


def _update(case, streams, files):
    for name, data in streams.items():
        path = case / name
        if data and (name, data) != ("status", b"0\n"):
            path.write_bytes(data)
        else:
            path.unlink(missing_ok=True)
    for name, data in files.items():
        (case / "out" / name).write_bytes(data)


def _json(text):
    """Say what is wrong with a JSON document: each member stands once, or a reader loses one of them."""
    def members(pairs):
        names = [name for name, _ in pairs]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"members that stand twice: {', '.join(twice)}")
        return dict(pairs)
    try:
        json.loads(text, object_pairs_hook=members)
    except ValueError as failure:
        return f"stdout is no sound JSON: {failure}\n"
    return ""


def check(program, update, case):
    """Run one case; give the words of what is wrong."""
    words, settings = golden.words_of((case / "cmd").read_text("utf-8"))
    stdin = case / "stdin"
    wanted, wanted_files = _wanted(case)
    with golden.Scratch(case / "in", words) as folder:
        ran = golden.run_program(program, words, folder, settings, stdin if stdin.exists() else None)
        files = {name: (folder / name).read_bytes() if (folder / name).is_file() else b"" for name in wanted_files}
    found = {"stdout": ran.stdout, "stderr": ran.stderr, "status": b"%d\n" % ran.returncode}
    unsound = _json(ran.stdout) if ran.stdout and ("--format", "json") in zip(words, words[1:]) else ""
    if update:
        _update(case, found, files)
        return unsound
    told = [golden.difference(name, data, found[name]) for name, data in wanted.items()]
    told += [golden.difference(str(name), data, files[name]) for name, data in wanted_files.items()]
    return "".join(told) + unsound


def main():
    given = golden.arguments("Run the cases of tests/cli.")
    cases = {str(path.parent.relative_to(HERE)): path.parent for path in sorted(HERE.glob("*/*/cmd"))}
    cases = {name: case for name, case in cases.items() if all(word in name for word in given.only)}
    if given.brief:
        by_command = {}
        for name in cases:
            by_command.setdefault(name.split("/")[0], []).append(name)
        cases = {name: cases[name] for names in by_command.values() for name in names[:2]}
    sys.exit(golden.run_all(cases, functools.partial(check, given.leitai, given.update), given.jobs))


if __name__ == "__main__":
    main()
