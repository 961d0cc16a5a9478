"""Completion in the shells themselves: what stands on the line after Tab was pressed.

    python3 tests/cli/completion.py --leitai PROGRAM [--all]

bash is asked by its completion function, which costs nothing. --all adds bash and zsh at a terminal, where quoting and the
cursor are theirs, and fish. Names have blanks, quotes and dollars, because those are what goes wrong.
"""

import argparse
import os
import pathlib
import pty
import select
import subprocess
import sys
import tempfile
import time

_PLAN = """leitai: 1
title: T
period: 2023-Q2
rubric: builtin:contest
records: [roster.yaml]
"""
_ROSTER = r"""kind: roster
from: 2022-01-01
units: [{code: "359902", name: 某区}]
townships: [{code: "359902101", name: "Dong Xi 镇"}]
villages:
  - {code: "359902101201", name: "东 阳'村", type: village, class: ordinary}
  - {code: "359902101202", name: "Li's \"big\" $HOME village", type: village, class: ordinary}
  - {code: "359902101203", name: 同名村, type: village, class: ordinary}
  - {code: "359902101204", name: 同名村, type: village, class: ordinary}
"""
_DEADLINE = 5

# What is typed before Tab, and what then stands on the line of bash and zsh, which quote alike.
_TYPED = {
    "leitai sco": "leitai score ",
    "leitai score --lang=e": "leitai score --lang=en ",
    "leitai score --color a": "leitai score --color a",  # always and auto: nothing to add
    "leitai report --format do": "leitai report --format docx ",
    "leitai init --kind det": "leitai init --kind det",  # nothing begins so: written by diagnose
    "leitai validate --against builtin:": "leitai validate --against builtin:contest ",
    "leitai help rubric-f": "leitai help rubric-facts ",
    "leitai score my": r"leitai score my\ file.yaml ",
    "leitai score --plan=my": r"leitai score --plan=my\ file.yaml ",
    "leitai init a": r"leitai init a\ folder/",
    "leitai score --period ": "leitai score --period 2023-Q2 ",
    "leitai explain --village 359902101202": "leitai explain --village 359902101202 ",
    "leitai explain --village 东": r"leitai explain --village 东\ 阳\'村 ",
    "leitai explain --village Li": r"leitai explain --village Li\'s\ \"big\"\ \$HOME\ village ",
    'leitai explain --village "Li': r"""leitai explain --village "Li's \"big\" \$HOME village" """,
    "leitai score --township Do": r"leitai score --township Dong\ Xi\ 镇 ",
    "cd none; leitai explain --village ": "cd none; leitai explain --village ",
}
# What fish proposes: it quotes by itself when it puts a word in.
_FISH = {
    "leitai sco": ["score\tscore table: totals, modules, ranks, change since the last period"],
    "leitai score --lang=e": ["--lang=en"],
    "leitai score my": ["my file.yaml"],
    "leitai score --plan=my": ["--plan=my file.yaml"],
    "leitai init a": ["a folder/"],
    "leitai explain --village 东": ["东 阳'村\t359902101201 Dong Xi 镇"],
    'leitai explain --village "Li': ["Li's \"big\" $HOME village\t359902101202 Dong Xi 镇"],
    "leitai explain --village 359902101203": ["359902101203\t同名村 Dong Xi 镇"],
    "leitai score --jobs ": [],
}
# What the function of bash gives back, one word a line.
_FUNCTION = {
    "leitai sea": ["seal"],
    "leitai seal --a": ["--again"],
    "leitai seal --again x --a": [],
    "leitai diagnose --format y": ["yaml"],
    "leitai panel --format y": [],
    "leitai --color ": ["auto", "always", "never"],
    "leitai explain --village 同": [],
    "leitai explain --village 35990210120": [f"35990210120{n}" for n in range(1, 5)],
    "leitai explain --plan none --village ": [],
    "leitai diff --from ": ["2023-Q2"],
    "leitai help E030": [f"E030{n}" for n in range(1, 10)],
    "leitai score -- --la": [],
}


def _surroundings(given):
    return {"PATH": f"{given.leitai.resolve().parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "LEITAI_LANG": "en",
            "TERM": "dumb", "HOME": str(given.folder), "PS1": "> "}


def _run(given, argv, text=None):
    ran = subprocess.run(argv, input=text, cwd=given.folder, env=_surroundings(given), capture_output=True, text=True,
                         check=False, timeout=60)
    return ran.stdout, ran.stderr


def _check_function(given, scripts):
    """Call the function that bash calls, with the line up to the cursor."""
    calls = "".join(f"COMP_LINE=$'{line}' COMP_POINT={len(line)}; _leitai leitai; printf '%s\\n' \"${{COMPREPLY[@]}}\" ---\n"
                    for line in _FUNCTION)
    said, wrong = _run(given, ["bash", "--norc"], f"source {scripts['bash']}\n{calls}")
    if wrong:
        yield f"bash says {wrong!r}"
    answers = [[word for word in part.split("\n") if word] for part in said.split("---\n")]
    for (line, wanted), found in zip(_FUNCTION.items(), answers):
        if found != wanted:
            yield f"bash: {line!r}: {found} instead of {wanted}"


class _Terminal:
    """A shell at a terminal, with what it has written since the last key."""

    def __init__(self, argv, surroundings, folder):
        child, self._end = pty.fork()
        if child == 0:
            os.chdir(folder)
            os.execvpe(argv[0], argv, surroundings)
        self._child = child

    def type(self, keys, wanted):
        """Type, and read until `wanted` is on the screen; give all that was written meanwhile."""
        os.write(self._end, keys.encode())
        seen, deadline = "", time.monotonic() + _DEADLINE
        raw = b""
        while wanted not in seen and time.monotonic() < deadline:
            if not select.select([self._end], [], [], 0.5)[0]:
                continue
            raw += os.read(self._end, 65536)
            seen = raw.decode("utf-8", "replace").replace("\a", "")
        return seen

    def close(self):
        os.close(self._end)
        os.waitpid(self._child, 0)


def _check_terminal(given, shell, argv, begin):
    """Press Tab, then print the words of the line as the shell takes them: they tell what stands there."""
    terminal = _Terminal(argv, _surroundings(given), given.folder)
    try:
        if "rea-dy" not in terminal.type(f"{begin}; leitai() {{ printf '<%s>' \"$@\"; echo ' e'nd; }}; echo rea''-dy\n", "rea-dy\r\n"):
            yield f"{shell} did not start"
            return
        for typed, wanted in _TYPED.items():
            expected, _ = _run(given, ["bash", "-c", f"leitai() {{ printf '<%s>' \"$@\"; }}; {wanted}"])
            seen = terminal.type(f"{typed}\t\n", " end\r\n")
            if f"{expected} end" not in seen:
                yield f"{shell}: {typed!r} and Tab: {seen!r} instead of {expected!r}"
    finally:
        terminal.close()


def _check_fish(given, scripts):
    for line, wanted in _FISH.items():
        asked = line.replace("\\", "\\\\").replace("'", "\\'")
        said, wrong = _run(given, ["fish", "--no-config", "-c", f"source {scripts['fish']}; complete -C '{asked}'"])
        if wrong or said.splitlines() != wanted:
            yield f"fish: {line!r}: {said!r}{wrong!r} instead of {wanted!r}"


def _findings(given):
    scripts = {}
    for shell in ("bash", "zsh", "fish"):
        scripts[shell] = given.folder / f"completion.{shell}"
        scripts[shell].write_text(_run(given, ["leitai", "completion", shell])[0], "utf-8")
        if shell == "bash" or given.all:
            _, wrong = _run(given, [shell, "-n", str(scripts[shell])])
            if wrong:
                yield f"{shell} does not read its script: {wrong}"
    yield from _check_function(given, scripts)
    if given.all:
        yield from _check_terminal(given, "bash", ["bash", "--norc", "--noprofile", "-i"], f"source {scripts['bash']}")
        yield from _check_terminal(given, "zsh", ["zsh", "-f", "-i"],
                                   f"setopt noautoremoveslash; autoload -U compinit; compinit -u -D; source {scripts['zsh']}")
        yield from _check_fish(given, scripts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--leitai", required=True, type=pathlib.Path)
    parser.add_argument("--all", action="store_true", help="bash and zsh at a terminal, and fish")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        given.folder = pathlib.Path(folder)
        for name, text in {"leitai.yaml": _PLAN, "roster.yaml": _ROSTER, "my file.yaml": ""}.items():
            (given.folder / name).write_text(text, "utf-8")
        for name in ("a folder", "none"):
            (given.folder / name).mkdir()
        findings = list(_findings(given))
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
