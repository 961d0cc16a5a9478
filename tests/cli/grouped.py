"""On a terminal twelve like warnings are one block that counts villages; piped each is a line, and `--all` lists them one by one.

    python3 tests/cli/grouped.py --leitai PROGRAM
"""

import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import termios

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import golden  # noqa: E402

_VILLAGES = 12
_RUBRIC = """\
rubric: small
version: 1.0.0
title: 小细则
scores: village
total: 10
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {plain: 村}
instead: {missing: zero, zero_baseline: zero, negative_baseline: zero, missing_baseline: zero}
facts: {income: {title: 收入, type: number, decimals: 2, span: year_to_date, better: more}}
measures: {rise: {growth: income, against: same_period_last_year}}
modules:
  - id: work
    title: 工作
    indicators: [{id: income_rise, title: 增长, points: 10, measure: rise, scale: {linear: {none_at: 0%, full_at: 10%}}}]
"""


def _campaign(folder):
    """Twelve villages whose baselines nobody knows: a warning each."""
    (folder / "records").mkdir(parents=True)
    (folder / "rubric.yaml").write_text(_RUBRIC, "utf-8")
    (folder / "leitai.yaml").write_text("leitai: 1\ntitle: 试点\nperiod: 2023-Q2\nrubric: rubric.yaml\n"
                                        "records: [roster.yaml, records]\n", "utf-8")
    codes = [f"3599011012{number:02}" for number in range(1, _VILLAGES + 1)]
    (folder / "roster.yaml").write_text(
        "kind: roster\nfrom: 2022-01-01\nunits: [{code: \"359901\", name: 甲区}]\n"
        "townships: [{code: \"359901101\", name: 东镇}]\nvillages:\n" +
        "".join(f"  - {{code: \"{code}\", name: 村{code[-2:]}, class: plain}}\n" for code in codes), "utf-8")
    for code in codes:
        (folder / f"records/{code}.yaml").write_text(
            f"kind: return\nperiod: 2023-Q2\nvillage: \"{code}\"\nby: {{level: self}}\n"
            "facts: {income: {value: 12.00, same_period_last_year: 10.00}}\n", "utf-8")


def _on_terminal(program, words, folder, error=False):
    """Give what the program prints to a terminal of 80 columns, standard error alone where asked."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (24, 80))
    other = subprocess.DEVNULL
    streams = {"stdout": other, "stderr": slave} if error else {"stdout": slave, "stderr": other}
    with subprocess.Popen([program, *words], cwd=folder, stdin=subprocess.DEVNULL, **streams,
                          env={"PATH": os.environ["PATH"], "TZ": "UTC", "NO_COLOR": "1", "TERM": "xterm"}) as running:
        os.close(slave)
        told = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            told += piece
        running.wait(golden.TIMEOUT)
    os.close(master)
    return told.decode("utf-8").replace("\r\n", "\n")


def main():
    given = golden.arguments("Look at like warnings on a terminal.")
    with tempfile.TemporaryDirectory() as holder:
        folder = pathlib.Path(holder)
        _campaign(folder / "c")
        checks = golden.Checks(given.leitai, folder)
        piped = checks.run("validate", "c", "--lang", "zh").stdout.decode()
        checks.expect("piped: a line each", piped.count("warning[W0752]"), _VILLAGES)
        for lang, head in (("zh", f"警告[W0752]: {_VILLAGES}个村："), ("en", f"warning[W0752]: {_VILLAGES} villages: ")):
            told = _on_terminal(given.leitai, ["validate", "c", "--lang", lang], folder)
            checks.expect(f"{lang}: one block", told.count("W0752"), 1)
            checks.expect(f"{lang}: its head", told.startswith(head), True)
            checks.expect(f"{lang}: the first places", [f"c/records/3599011012{n:02}.yaml" in told for n in (1, 2, 3, 4)],
                          [True, True, True, False])
            checks.expect(f"{lang}: their villages", "村01" in told, True)
            checks.expect(f"{lang}: the rest", str(_VILLAGES - 3) in told and "--all" in told, True)
            each = _on_terminal(given.leitai, ["validate", "c", "--all", "--lang", lang], folder)
            checks.expect(f"{lang}: --all", each.count("W0752"), _VILLAGES)
            scored = _on_terminal(given.leitai, ["score", "c", "--lang", lang], folder, error=True)
            checks.expect(f"{lang}: score", (scored.count("W0752"), head in scored), (1, True))
        sys.exit(checks.close())


if __name__ == "__main__":
    main()
