"""A message raised with another number of arguments than its row takes does not compile.

    python3 tests/issues/arguments.py ROOT COMPILER
"""

import subprocess
import sys

_FILE = """#include "leitai/issue/issues.hpp"
using namespace leitai;
using issue::Code;
void raise(issue::Issues& issues, const base::Text& a) {{ issues.add({said}, {{0, 1, 1}}); }}
"""

# What is said, and whether it compiles; the messages take none, one and three arguments.
_CASES = (
    ("Code::empty_value", True),
    ("Code::empty_value()", True),
    ("Code::empty_value(a)", False),
    ("Code::not_a_number(a)", True),
    ('Code::not_a_number({"甲", "a"})', True),
    ("Code::not_a_number", False),
    ("Code::not_a_number()", False),
    ("Code::not_a_number(a, a)", False),
    ("Code::unknown_key(a, a, a)", True),
    ("Code::unknown_key(a, a)", False),
    ("(a.empty() ? Code::not_a_number : Code::not_a_plain_word)(a)", True),
    ("(a.empty() ? Code::not_a_number : Code::unknown_key)(a)", False),
    ("issue::Code(Code::not_a_number)", False),
)


def _compiles(root, compiler, said):
    command = [compiler, "-std=c++20", "-fsyntax-only", f"-I{root}/lib", "-x", "c++", "-"]
    ran = subprocess.run(command, input=_FILE.format(said=said), capture_output=True, text=True, encoding="utf-8", check=False)
    return ran.returncode == 0, ran.stderr


def main():
    root, compiler = sys.argv[1:]
    wrong = []
    for said, expected in _CASES:
        compiled, words = _compiles(root, compiler, said)
        if compiled and not expected:
            wrong.append(f"{said}: compiles")
        elif expected and not compiled:
            wrong.append(f"{said}: does not compile:\n{words}")
    sys.exit("\n".join(wrong) or None)


if __name__ == "__main__":
    main()
