"""Another program compiled with nothing but what pkg-config says of an installed prefix.

    python3 tests/install/pkg_config.py PREFIX COMPILER CONSUMER.cpp CAMPAIGN
"""

import os
import pathlib
import shlex
import subprocess
import sys
import tempfile


def main():
    prefix, compiler, source, campaign = sys.argv[1:]
    files = sorted(pathlib.Path(prefix).rglob("leitai.pc"))
    if len(files) != 1:
        sys.exit(f"below {prefix} there are {len(files)} files leitai.pc")
    surroundings = {**os.environ, "PKG_CONFIG_PATH": str(files[0].parent)}
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "--static", "leitai"], env=surroundings, check=True,
                           capture_output=True, text=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder) / "consumer"
        subprocess.run([compiler, "-std=c++20", source, "-o", program, *shlex.split(flags)], check=True)
        ran = subprocess.run([program, campaign], check=False, capture_output=True, text=True)
    print(f"{flags.strip()}\n{ran.stdout.count(chr(10))} lines, status {ran.returncode}")
    sys.exit(ran.returncode)


if __name__ == "__main__":
    main()
