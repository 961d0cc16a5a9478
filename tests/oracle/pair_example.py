"""A small campaign with joint building, written as short texts, which the oracle joins and, if one is given, the program too."""

import tempfile

from award_example import _RUBRIC, code, parsed
from example_campaign import expect
from pairs import Pairs
from random_campaign import _write
from reading import Campaign, parse_yaml
from yaml_text import Quoted, document, documents

_HEAD = "pairing: example\nversion: 1.0.0\ntitle: {zh: 例, en: example}\n"
_METRES_A_DEGREE = 111195.0796       # along a meridian


class PairExample:
    """Villages on a line from south to north, with the file of joint building as YAML; A1 is the first village of township A.

    `metres` has where each lies, `records` is YAML of further records, parted by "---".
    """

    program = None

    def __init__(self, file, metres, records="", classes=None):
        (self.rubric,) = parse_yaml(_RUBRIC)
        (self.document,) = parsed(_HEAD + file)
        self.shorts = {str(code(short)): short for short in metres}
        villages = [{"code": code(short), "name": f"村{short}", "class": (classes or {}).get(short, "ordinary"),
                     **({} if place is None else {"at": ["130", f"{20 + place / _METRES_A_DEGREE:.6f}"]})}
                    for short, place in metres.items()]
        places = {length: sorted({str(code(short))[:length] for short in metres}) for length in (6, 9)}
        self.roster = {"kind": "roster", "from": "2020-01-01",
                       "units": [{"code": Quoted(one), "name": f"{one}区"} for one in places[6]],
                       "townships": [{"code": Quoted(one), "name": f"{one}镇"} for one in places[9]], "villages": villages}
        by, facts = {"level": "township", "name": "镇党委"}, {"worth": "80", "jobs": "1"}
        self.records = [{"kind": "return", "period": "2023-Q2", "village": code(short), "by": by, "facts": facts}
                        for short in metres]
        self.records += parsed(records)

    def _pairs(self):
        return Pairs(Campaign("2023-Q2", self.rubric, [self.roster, *self.records]), self.document)

    def _write(self, folder):
        plan = {"leitai": "1", "title": {"zh": "例", "en": "example"}, "period": "2023-Q2", "state": "open",
                "rubric": "rubric.yaml", "pairing": "pairing.yaml", "records": ["roster.yaml", "records.yaml"]}
        for name, text in (("leitai.yaml", document(plan)), ("rubric.yaml", document(self.rubric)),
                           ("pairing.yaml", document(self.document)), ("roster.yaml", document(self.roster)),
                           ("records.yaml", documents(self.records))):
            _write(folder, name, text)

    def check(self, cost, joined, out=""):
        """Compare the cost, and who joins whom: "A1>B1 A2>B1"; `out` has who is left out."""
        pairs = self._pairs()
        expect(sorted(pairs.refusals), [])
        found = sorted(f"{self.shorts[one]}>{self.shorts[centre]}" for one, centre in pairs.solution.centre_of.items())
        expect((pairs.solution.cost, " ".join(found)), (cost, " ".join(sorted(joined.split()))))
        expect(" ".join(sorted(self.shorts[one] for one in pairs.unplaced)), out)
        self._ask_program()
        return pairs

    def check_refused(self, message):
        """Expect that nothing is joined, for the reason of a message."""
        expect(sorted(self._pairs().refusals), [message])
        self._ask_program()

    def _ask_program(self):
        if self.program:
            from compare_pairs import compare  # which the examples need only beside a program
            with tempfile.TemporaryDirectory() as folder:
                self._write(folder)
                expect(compare(self.program, folder, "example")[0], True)
