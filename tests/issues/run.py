"""Runs the samples of tests/issues/CODE: the failing one must raise the code, with these words; the mended one must not.

    python3 tests/issues/run.py --leitai PROGRAM [--update] [--brief] [CODE...]

--brief runs the failing files once and looks for the code alone, as the sanitizers do. A sample is a folder with
    failing/   the smallest files that raise the code (`leitai help CODE` shows them)
    mended/    the same files, put right
    cmd        the arguments behind `leitai`; `validate failing` if absent. For the mended run, mended stands for failing
    expected   the lines that are printed about the data when piped: in Chinese, then in English
"""

import functools
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import golden  # noqa: E402

_ISSUE = re.compile(rb"^.*: \w+\[[EW]\d{4}\]: ")


def _issue_lines(program, folder, words, settings, lang="zh"):
    ran = golden.run_program(program, [*words, "--lang", lang], folder, settings)
    lines = (ran.stdout + ran.stderr).splitlines(keepends=True)
    return b"".join(line for line in lines if _ISSUE.match(line)), ran


def _mended(words):
    return [re.sub(r"\bfailing\b", "mended", word) for word in words]


def check(program, update, sample):
    """Run one sample both ways; give the words of what is wrong."""
    command = sample / "cmd"
    words, settings = golden.words_of(command.read_text("utf-8") if command.exists() else "validate failing")
    with golden.Scratch(sample, words) as folder:  # one for all runs: none of them writes
        zh, ran = _issue_lines(program, folder, words, settings)
        en, _ = _issue_lines(program, folder, words, settings, "en")
        mended, well = _issue_lines(program, folder, _mended(words), settings)
    code = sample.name.encode()
    if b"[" + code + b"]" not in zh:
        return f"does not raise {sample.name}; it printed\n{(ran.stdout + ran.stderr).decode('utf-8', 'replace')}"
    expected = sample / "expected"
    if update:
        expected.write_bytes(zh + en)
    told = golden.difference("expected", expected.read_bytes() if expected.exists() else b"", zh + en)
    if not (sample / "mended").is_dir():
        return told + "there is no folder mended/"
    if b"[" + code + b"]" in mended or well.returncode == 2:
        told += f"mended/ left with status {well.returncode} and printed\n"
        told += (mended or well.stderr).decode("utf-8", "replace")
    return told


def check_briefly(program, sample):
    """Run the failing files of one sample; give the words of what is wrong."""
    command = sample / "cmd"
    words, settings = golden.words_of(command.read_text("utf-8") if command.exists() else "validate failing")
    with golden.Scratch(sample, words) as folder:
        found, ran = _issue_lines(program, folder, words, settings)
    raised = b"[" + sample.name.encode() + b"]" in found
    return "" if raised else f"does not raise {sample.name}; it printed\n{ran.stderr.decode('utf-8', 'replace')}"


def main():
    given = golden.arguments("Run the samples of tests/issues.")
    samples = {path.name: path for path in sorted(HERE.glob("[EW][0-9][0-9][0-9][0-9]"))}
    samples = {name: path for name, path in samples.items() if not given.only or name in given.only}
    one = functools.partial(check_briefly, given.leitai) if given.brief else \
        functools.partial(check, given.leitai, given.update)
    sys.exit(golden.run_all(samples, one, given.jobs))


if __name__ == "__main__":
    main()
