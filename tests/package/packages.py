"""The packages of a build: the same bytes twice, no error of lintian's, installed, run and removed in a folder of its own.

    python3 tests/package/packages.py BUILD

BUILD is a whole build. Nothing of the machine changes: dpkg installs below a temporary root, without scripts to run.
"""

import hashlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

_MANY = 20  # files, at least, or nothing was packed


def _run(words, **more):
    ran = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **more)
    return ran.returncode, ran.stdout + ran.stderr


def _build(build, folder):
    """Make all packages in `folder`; give their hashes by name."""
    for kind in ("DEB", "TGZ"):
        status, said = _run(["cpack", "-G", kind, "-B", folder], cwd=build)
        if status:
            sys.exit(f"cpack -G {kind} fails:\n{said[-2000:]}")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.iterdir()) if path.is_file() and path.suffix in (".deb", ".gz")}


def _with_one_object(package, folder):
    """The same package with one object in its library: lintian reads every symbol of all, for minutes, and about packages
    it learns nothing from that."""
    inside, slim = folder / "inside", folder / "slim" / package.name
    slim.parent.mkdir()
    subprocess.run(["dpkg-deb", "-R", package, inside], check=True)
    library = next(inside.rglob("libleitai.a"))
    first = subprocess.run(["ar", "t", library], capture_output=True, text=True, check=True).stdout.split()[0]
    subprocess.run(["ar", "x", library, first], cwd=folder, check=True)
    library.unlink()
    subprocess.run(["ar", "rcsD", library, folder / first], check=True)
    sums = inside / "DEBIAN/md5sums"
    name = library.relative_to(inside).as_posix()
    sums.write_text("".join(f"{hashlib.md5(library.read_bytes()).hexdigest()}  {name}\n" if line.endswith(name) else line + "\n"
                            for line in sums.read_text("utf-8").splitlines()), "utf-8")
    subprocess.run(["dpkg-deb", "-Zgzip", "-b", inside, slim], check=True, capture_output=True)
    return slim


def _files(root):
    """What lies below usr, without folders."""
    return sorted(path.relative_to(root).as_posix() for path in (root / "usr").rglob("*") if not path.is_dir())


class _Root:
    """A folder in which packages are installed as in a system. Who is not root gets the files alone."""

    def __init__(self, folder):
        self.folder = folder
        self._dpkg = ["dpkg", f"--root={folder}", f"--log={folder}/log", "--force-depends", "--force-script-chrootless"]
        if os.geteuid() == 0:
            for name in ("info", "updates", "triggers"):
                (folder / "var/lib/dpkg" / name).mkdir(parents=True)
            (folder / "var/lib/dpkg/status").write_text("")

    def install(self, packages):
        if os.geteuid() == 0:
            return _run([*self._dpkg, "-i", *packages])
        return max(_run(["dpkg-deb", "-x", package, self.folder]) for package in packages)

    def remove(self, names):
        return _run([*self._dpkg, "-r", *names]) if os.geteuid() == 0 else (0, "")


def _lacking(files):
    """Say which kinds of files no package has."""
    wanted = {
        "the program": r"usr/bin/leitai", "the library": r"usr/lib/.*libleitai\.a", "the header": r"usr/include/leitai/leitai\.hpp",
        "CMake's file": r"usr/lib/.*/LeitaiConfig\.cmake", "pkg-config's file": r"usr/lib/.*/leitai\.pc",
        "completion of bash": r"usr/share/bash-completion/completions/leitai",
        "completion of zsh": r"usr/share/zsh/vendor-completions/_leitai",
        "completion of fish": r"usr/share/fish/vendor_completions\.d/leitai\.fish",
        "the copyright": r"usr/share/doc/leitai/copyright", "the changelog": r"usr/share/doc/leitai/changelog\.gz",
        "a manual": r"usr/share/man/man1/leitai-score\.1\.gz", "a Chinese one": r"usr/share/man/zh_CN/man1/leitai-score\.1\.gz",
        "of files": r"usr/share/man/man5/leitai-files\.5\.gz", "of rubrics": r"usr/share/man/zh_CN/man7/leitai-rubric-facts\.7\.gz",
    }
    return [what for what, pattern in wanted.items() if not any(re.fullmatch(pattern, name) for name in files)]


def _check_manuals(root):
    """Every command has its page in both languages, and man can show it."""
    _, said = _run([root / "usr/bin/leitai", "completion", "--words", "fish", "."])
    names = [line.split("\t")[0] for line in said.splitlines()[1:]]
    for name in names:
        for folder, word in (("man1", "Usage"), ("zh_CN/man1", "用法")):
            page = root / f"usr/share/man/{folder}/leitai-{name}.1.gz"
            status, text = _run(["man", "-l", page], env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"})
            if status or word not in text or f"leitai-{name} - " not in text or max(map(len, text.splitlines())) > 200:
                yield f"man does not show {page.name} of {folder}: {text[:300]!r}"
    if len(names) < 10:
        yield f"the program names {len(names)} commands"


def _check_quickstart(root, folder):
    """What the README begins with, by the installed program."""
    program = root / "usr/bin/leitai"
    for words, wanted in ((["--version"], "leitai "), (["init", "contest2026", "--example"], "contest2026"),
                          (["validate", "contest2026"], "0 个"), (["score", "contest2026"], "名次"),
                          (["explain", "contest2026", "--village", "示例甲村"], "示例甲村"),
                          (["seal", "contest2026"], "2023-Q4"), (["verify", "contest2026"], "2023-Q4")):
        status, said = _run([program, *words], cwd=folder, env={"LEITAI_LANG": "zh", "SOURCE_DATE_EPOCH": "1700000000"})
        if status or wanted not in said:
            yield f"leitai {' '.join(words)}: status {status}, without {wanted!r}:\n{said[:500]}"


def _check_installed(packages, folder):
    root = _Root(folder / "root")
    root.folder.mkdir(exist_ok=True)
    status, said = root.install(packages)
    if status:
        yield f"dpkg does not install them:\n{said[-1000:]}"
        return
    files = _files(root.folder)
    lacking = _lacking(files)
    if len(files) < _MANY or lacking:
        yield f"{len(files)} files are installed, without {', '.join(lacking)}"
        return
    yield from _check_manuals(root.folder)
    yield from _check_quickstart(root.folder, folder)
    status, said = root.remove(["leitai", "libleitai-dev"])
    if os.geteuid() == 0 and (status or _files(root.folder)):
        yield f"after removal these stay: {_files(root.folder)}\n{said[-1000:]}"


def _findings(build, folder):
    once, again = folder / "once", folder / "again"
    hashes = _build(build, once)
    if len(hashes) != 3:
        yield f"there are other packages than two .deb and one .tar.gz: {sorted(hashes)}"
    for name, found in _build(build, again).items():
        if hashes.get(name) != found:
            yield f"{name}: other bytes the second time"
    packages = sorted(once.glob("*.deb"))
    looked_at = [_with_one_object(one, folder) if "-dev" in one.name else one for one in packages]
    status, said = _run(["lintian", "--fail-on", "error", "--allow-root", *looked_at])
    if status:
        yield f"lintian:\n{said}"
    yield from _check_installed(packages, folder)


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        findings = list(_findings(build, pathlib.Path(folder)))
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
