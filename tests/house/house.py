"""What the tests of the house share: the files of the project, and how a finding is told."""

import pathlib
import subprocess
import sys

SOURCES = (".cpp", ".hpp")


def root():
    """Give the folder of the project, which is the argument of every test of the house."""
    return pathlib.Path(sys.argv[1]).resolve()


def project_files(top):
    """List all files that belong to the project, as paths from its folder."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=top,
                                capture_output=True, check=True).stdout.decode("utf-8").split("\0")
        paths = [pathlib.Path(name) for name in listed if name and (top / name).is_file()]
    except (OSError, subprocess.CalledProcessError):
        # A copy without git: everything but what was built.
        paths = [path.relative_to(top) for path in top.rglob("*") if path.is_file()]
        paths = [path for path in paths if path.parts[0] not in ("build", ".git") and "__pycache__" not in path.parts]
    return sorted(paths)


def sources(top, *folders):
    """List the C++ files below some folders."""
    return [path for path in project_files(top) if path.suffix in SOURCES and path.parts[0] in folders]


def close(findings):
    """Print the findings and leave."""
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    sys.exit(1 if findings else 0)
