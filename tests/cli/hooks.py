"""The hook, the definition for pre-commit and the workflow of examples/ci, in a repository of git's own.

    python3 tests/cli/hooks.py --leitai PROGRAM

The repository holds two campaigns and other things. What must hold: a commit is refused for its own files and for no
others, whatever they are called, and it is what will be committed that is checked, not what lies in the folder.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import golden  # noqa: E402

_PLAN = """leitai: 1
title: 小比武
period: 2023-Q2
rubric: rubric.yaml
records: [roster.yaml, records]
"""

_RUBRIC = """rubric: mini
version: 1.0.0
title: 小细则
scores: village
total: 10
rounding: {at: {total: 2}}
ties: []
classes: {ordinary: 一般村}
instead: {missing: zero}
facts: {visits: {type: count, absent: missing, better: more}}
modules:
- id: work
  title: 工作
  points: 10
  indicators: [{id: visit, title: 走访, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}]
"""

_ROSTER = """kind: roster
from: 2023-01-01
units: [{code: "359902", name: 沧浦区}]
townships: [{code: "359902101", name: 东溪镇}]
villages:
- {code: "359902101201", name: 东阳村, class: ordinary}
- {code: "359902101202", name: 西阳村, class: ordinary}
- {code: "359902101203", name: 南阳村, class: ordinary}
"""


def _return(number, facts="{visits: 3}"):
    return (f'kind: return\nperiod: 2023-Q2\nvillage: "35990210120{number}"\nby: {{level: county, name: 区委办}}\n'
            f"facts: {facts}\n")


_WRONG = _return(1, "{vists: 3}")


class Repository:
    """A repository with the campaigns 甲县 and `county b`, and with the hook in place."""

    def __init__(self, folder, program):
        self.folder = folder
        bin_folder = folder.parent / "bin"
        bin_folder.mkdir()
        (bin_folder / "leitai").symlink_to(program)
        self.env = {"PATH": f"{bin_folder}:{os.environ['PATH']}", "LEITAI_LANG": "en", "HOME": str(folder.parent),
                    "GIT_CONFIG_NOSYSTEM": "1", "RUNNER_TEMP": str(folder.parent)}
        folder.mkdir()
        self.git("init", "-q", "-b", "main")
        for name, value in (("user.name", "T"), ("user.email", "t@example.org")):
            self.git("config", name, value)
        for campaign in ("甲县", "county b"):
            self.write(f"{campaign}/leitai.yaml", _PLAN)
            self.write(f"{campaign}/rubric.yaml", _RUBRIC)
            self.write(f"{campaign}/roster.yaml", _ROSTER)
            self.write(f"{campaign}/records/one.yaml", _return(1))
        self.write("README.md", "records\n")
        self.write(".github/workflows/other.yaml", "name: other\n")
        hook = folder / ".git/hooks/pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_bytes((golden.ROOT / "examples/ci/pre-commit.sh").read_bytes())
        hook.chmod(0o755)

    def git(self, *words):
        return subprocess.run(["git", *words], cwd=self.folder, env=self.env, capture_output=True, text=True, check=True).stdout

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self, *more):
        """Commit everything that changed; whether it went through, and what was said."""
        self.git("add", "-A")
        return self.commit_staged(*more)

    def commit_staged(self, *more):
        ran = subprocess.run(["git", "commit", "-q", "-m", "x", *more], cwd=self.folder, env=self.env, capture_output=True,
                             text=True, check=False)
        return ran.returncode == 0, ran.stdout + ran.stderr

    def run(self, words):
        ran = subprocess.run(words, cwd=self.folder, env=self.env, capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout, ran.stderr


def _files_told(said):
    """The files that messages with a code are about."""
    return sorted(set(re.findall(r"^(.+?):\d+:\d+: (?:error|warning)\[", said, re.M)))


class Checks:
    """What went wrong so far."""

    def __init__(self):
        self.findings = []

    def expect(self, what, got, wanted):
        if got != wanted:
            self.findings.append(f"{what}: got {got!r}, wanted {wanted!r}")


def _git_hook(repository, checks):
    checks.expect("a clean first commit", repository.commit()[0], True)
    repository.write("甲县/records/坏 one.yaml", _WRONG)
    done, said = repository.commit()
    checks.expect("a broken record", (done, _files_told(said)), (False, ["甲县/records/坏 one.yaml"]))
    checks.expect("committed all the same", repository.commit("--no-verify")[0], True)
    # Another file of the same campaign, and one of the other: the old mistake does not stand in the way.
    repository.write("甲县/records/two.yaml", _return(2))
    repository.write("county b/records/two words.yaml", _return(2))
    done, said = repository.commit()
    checks.expect("a broken file that nobody touched", (done, _files_told(said), "not listed: 1 error" in said),
                  (True, [], True))


def _more_git_hook(repository, checks):
    repository.write("county b/records/three.yaml", _return(3, "{vists: 1}"))
    repository.write("甲县/records/two.yaml", _return(2, "{visits: 4}"))
    done, said = repository.commit()
    checks.expect("two campaigns", (done, _files_told(said)), (False, ["county b/records/three.yaml"]))
    # What is staged counts: mended in the folder alone it is still refused, and staged it passes.
    repository.write("county b/records/three.yaml", _return(3))
    checks.expect("mended and not staged", repository.commit_staged()[0], False)
    checks.expect("mended and staged", repository.commit()[0], True)
    repository.git("mv", "county b/records/three.yaml", "county b/records/三 3.yaml")
    checks.expect("renamed", repository.commit()[0], True)
    (repository.folder / "county b/records/三 3.yaml").unlink()
    checks.expect("deleted", repository.commit()[0], True)
    repository.write("README.md", "more\n")
    repository.write("甲县/照片.jpg", "no record\n")
    repository.write(".github/workflows/other.yaml", "name: another\n")
    checks.expect("what is no record", repository.commit()[0], True)
    repository.write("county b/rubric.yaml", _RUBRIC.replace("total: 10\n", "total: ten\n", 1))
    repository.write("county b/records/two words.yaml", _return(2, "{visits: 5}"))
    done, said = repository.commit()
    checks.expect("a broken rubric", (done, _files_told(said)), (False, ["county b/rubric.yaml"]))
    repository.git("checkout", "-q", "HEAD", "--", "county b")


def _pre_commit(repository, checks):
    """What the program pre-commit does with a definition: words, arguments, then the names that pass its filter."""
    definitions = yaml.safe_load((golden.ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    checks.expect("hooks", [one["id"] for one in definitions], ["leitai-validate"])
    hook = definitions[0]
    checks.expect("its types, language and runs", (hook["types"], hook["language"], hook["require_serial"]),
                  (["yaml"], "system", True))

    def run(names, arguments=hook["args"]):
        passed = [name for name in names if name.endswith((".yaml", ".yml")) and (repository.folder / name).is_file()]
        return repository.run([*hook["entry"].split(), *arguments, *passed])

    wrong, right = "甲县/records/坏 one.yaml", "甲县/records/two.yaml"
    status, told, _ = run([wrong, right])
    checks.expect("a broken record", (status, _files_told(told)), (1, [wrong]))
    checks.expect("another file of the campaign", run([right, "README.md"])[:2], (0, ""))
    checks.expect("beside other YAML", run([".github/workflows/other.yaml", right])[0], 0)
    status, told, said = run([".github/workflows/other.yaml"])
    checks.expect("other YAML alone", (status, told, "no campaign holds what is named" in said), (2, "", True))
    repository.write("甲县/records/-x.yaml", _return(3))
    status, told, _ = repository.run([*hook["entry"].split(), *hook["args"], "甲县/records/-x.yaml"])
    checks.expect("a name like an option", (status, told), (0, ""))
    status, told, _ = run([wrong], ["--limit", "0", "--"])
    checks.expect("with arguments of its own", (status, _files_told(told)), (1, []))


def _workflow(repository, checks):
    workflow = yaml.safe_load((golden.ROOT / "examples/ci/workflow.yaml").read_text(encoding="utf-8"))
    step = [one for one in workflow["jobs"]["validate"]["steps"] if "every campaign" in one.get("name", "")][0]
    status, told, said = repository.run(["bash", "-e", "-c", step["run"]])
    checks.expect("the workflow", (status, "::error file=甲县/records/坏 one.yaml,line=5" in told), (1, True))
    checks.expect("both campaigns", "leitai: 2 campaigns, " in said, True)
    checks.expect("its files", sorted(path.name for path in (repository.folder / "results").iterdir()),
                  ["issues.sarif", "issues.txt", "issues.xml"])
    checks.expect("its counts", "按代码统计" in (repository.folder / "results/issues.txt").read_text(encoding="utf-8"), True)


def main():
    program = golden.arguments(__doc__.splitlines()[0]).leitai
    checks = Checks()
    with tempfile.TemporaryDirectory() as top:
        repository = Repository(pathlib.Path(top) / "repository", program)
        _git_hook(repository, checks)
        _more_git_hook(repository, checks)
        _pre_commit(repository, checks)
        _workflow(repository, checks)
    for finding in checks.findings:
        print(finding)
    print(f"{len(checks.findings)} findings")
    return 1 if checks.findings else 0


if __name__ == "__main__":
    sys.exit(main())
