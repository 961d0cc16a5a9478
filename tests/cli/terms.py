"""The language of offices: the words of pages are held against a reviewed list, in both languages.

    python3 tests/cli/terms.py --leitai PROGRAM

No page has a word that the list replaces, a blank beside a number in Chinese, a command line, an option or a key of YAML.
"""

import html.parser
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import golden  # noqa: E402

_COUNTY, _RING, _AWARDS, _JOINT = (f"examples/{name}" for name in ("county", "ring", "awards", "joint"))
_PAGES = (
    ("report", _COUNTY, "--provisional"),
    ("report", _COUNTY, "--provisional", "--township", "东溪镇"),
    ("report", _COUNTY, "--provisional", "--village", "赤岐村"),
    ("report", _COUNTY, "--provisional", "--showcase"),
    ("report", _COUNTY, "--period", "2022-Q4", "--announcement"),
    ("report", _RING, "--provisional"),
    ("score", _COUNTY),
    ("score", _COUNTY, "--period", "2022-Q4", "--public"),
    ("explain", _COUNTY, "--village", "赤岐村"),
    ("explain", _COUNTY, "--village", "东阳村"),
    ("diagnose", _COUNTY),
    ("duties", _COUNTY),
    ("books", _COUNTY, "--provisional"),
    ("panel", _RING),
    ("select", _AWARDS, "--provisional"),
    ("pair", _JOINT, "--provisional"),
    ("diff", _COUNTY),
)
# What an office does not write, and what it writes.
_REPLACED = {
    "可以挽回": "提升空间", "可挽回": "提升空间", "强于同类": "高于同类平均的指标", "弱于同类": "低于同类平均的指标",
    "同谁比": "比较基准", "差多少": "差距", "多久一次": "频次", "散列": "校验码", "哈希": "校验码",
    "空岗": "空缺", "起效": "生效日期", "和同类比": "同类平均",
}
_REPLACED_EN = {"recoverable": "what could be gained", "hash of": "SHA-256 of", "Stronger than": "above the mean of"}
_BLANK = re.compile(r"[\u4e00-\u9fff] [+-]?\d|\d%? [\u4e00-\u9fff]")
_COMMAND = re.compile(r"\bleitai [a-z]+|(?<![\w-])--[a-z]{2,}|\b(?:catalogues|records|annual|weakness_quota)\.[a-z]|\b(?:show|kind|scores): ")


def _written_by_people():
    """What files say in their own words: titles of catalogues, reasons, names. Pages print them as they stand."""
    paths = [*(ROOT / "lib/leitai/catalogue").glob("*.yaml"), *(ROOT / "examples").rglob("*.yaml")]
    return "\n".join(path.read_text("utf-8", errors="replace") for path in paths)


class _Words(html.parser.HTMLParser):
    """The texts of a page, each as it stands between tags; the style is none."""

    def __init__(self):
        super().__init__()
        self.texts, self._style = [], False

    def handle_starttag(self, tag, attrs):
        self._style = tag == "style"

    def handle_endtag(self, tag):
        self._style = False

    def handle_data(self, data):
        if not self._style and data.strip():
            self.texts.append(data.strip())


def _texts(program, words, lang):
    ran = golden.run_program(program, [*words, "--format", "html", "--lang", lang], ROOT)
    if ran.returncode not in (0, 1) or not ran.stdout:
        return None, ran.stderr.decode()[:300]
    reader = _Words()
    reader.feed(ran.stdout.decode())
    return reader.texts, ""


def _faults(text, lang, quoted=""):
    """What an office would not write in a text."""
    for wrong, right in (_REPLACED if lang == "zh" else _REPLACED_EN).items():
        if wrong in text:
            yield f"{wrong} -> {right}"
    # Names of files are sources and stand as they are, as do those of the program in the closing line.
    plain = re.sub(r"[\w/.-]+\.(?:ya?ml|json|xlsx|pdf|jpg)(?::\d+)*", "", text)
    # Ids stand before the titles that they belong to: W4.1 两年没有接收预备党员.
    plain = re.sub(r"\b[A-Z]+-?\d[\d.]* ", "", plain)
    for found in _BLANK.finditer(plain) if lang == "zh" else ():
        around = plain[max(found.start() - 2, 0):found.end() + 1].strip()
        if around not in quoted:
            yield f"blank: {around}"
    if _COMMAND.search(plain):
        yield "command: " + _COMMAND.search(plain).group()


def _proof():
    """Each rule finds what it is there for."""
    wrong = {"可以挽回的失分": "zh", "平均 82.98 分": "zh", "见 leitai diagnose": "zh", "用 --all": "en", "catalogues.weakness": "en"}
    return [f"not noticed: {text}" for text, lang in wrong.items() if not list(_faults(text, lang))]


def main():
    given = golden.arguments("Hold the words of pages against the reviewed list.")
    problems, seen, quoted = _proof(), 0, _written_by_people()
    for words in _PAGES:
        for lang in ("zh", "en"):
            texts, trouble = _texts(given.leitai, words, lang)
            if not texts:
                problems.append(f"{' '.join(words)}: no page: {trouble}")
                continue
            seen += len(texts)
            for text in texts:
                problems += [f"{' '.join(words)} [{lang}]: {fault}: {text[:80]}" for fault in _faults(text, lang, quoted)]
    print("\n".join([*dict.fromkeys(problems), f"{seen} texts, {len(problems)} problems"]))
    return 1 if problems or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
