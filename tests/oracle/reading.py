"""Reads a campaign folder: plan, rubric, roster, returns and result records.

A plan names its rubric and its records; a roster says who there is, a return what was reported
and by which level (the rule language, stage 1), a result what came out; rounds and their sheets and
ballots are for `contests`. Data are taken to be clean;
the only error looked for anywhere in the oracle is a mark outside its range.
"""

import glob
import os
from dataclasses import dataclass, field
from fractions import Fraction

import yaml

from contests import Contests
from measures import Measures
from roster import Mergers, contestants
from rubric import Rubric
from seen import note
from supplied import Supplied, supplied
from values import YES, NoNumber, Period, RubricError, fact_number, number

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def parse_yaml(text):
    """Parse all documents of a text; every scalar stays text."""
    return [document for document in yaml.load_all(text, Loader=_LOADER) if document]


def _read_yaml(path):
    with open(path, encoding="utf-8-sig") as stream:
        return parse_yaml(stream.read())


@dataclass(frozen=True)
class Event:
    """One event of a fact of type `events`; `place` is its position in the report."""

    on: str
    fields: dict = field(hash=False)
    mark: Fraction | None
    waived: Fraction
    place: int


def _settled(entries):
    """Pick what one level says: the last of its corrections, else its first report."""
    corrections = [entry for entry in entries if "correction" in entry]
    if corrections:
        note("correction: counts")
        return max(corrections, key=lambda entry: entry["correction"]["on"])
    return entries[0]


def _as_mapping(report):
    """Bring the three ways to write a reported fact into one mapping."""
    if isinstance(report, dict):
        return report
    return {"events": report} if isinstance(report, list) else {"value": report}


def _typed(spec, text):
    """Give a scalar the meaning of its declared type."""
    kind = spec["type"]
    if kind == "yes_no":
        return YES[text]
    if kind in ("number", "count", "mark"):
        return fact_number(text, spec.get("unit"))
    return text


def _not_reported(spec):
    """The result of a round that nobody reported has a cause of its own."""
    return NoNumber("missing_round" if spec.get("round") == "yes" else "missing")


def _event(fact, place, written):
    fields = {name: _typed(spec, written[name])
              for name, spec in fact.get("fields", {}).items() if name in written}
    fields["on"] = written["on"]
    mark = written.get("mark")
    waived = written.get("waived")
    return Event(written["on"], fields, None if mark is None else number(mark),
                 Fraction(0) if waived is None else number(waived["share"]), place)


class Returns:
    """What was reported, by village, period and fact, with the say of each level."""

    def __init__(self, rubric, documents):
        self._rubric = rubric
        self._reports = {}
        self._handed_in = set()
        self._restated = {}
        self._memo = {}
        self.supply = None
        self.villages = {}
        self.mergers = None
        self.scored = None
        for document in documents:
            self._add(document)

    def _add(self, document):
        village, period = document[self._rubric.unit], Period.parse(document["period"])
        self._handed_in.add((village, period))
        for name, report in document["facts"].items():
            if name not in self._rubric.facts:
                continue
            levels = self._reports.setdefault((village, period, name), {})
            levels.setdefault(document["by"]["level"], []).append(_as_mapping(report))
            self._note_restatements(village, period, name, _as_mapping(report))

    def _note_restatements(self, village, period, name, report):
        """A restated baseline counts only with a decision recorded on it."""
        for reference in ("previous_period", "same_period_last_year"):
            restated = report.get(reference)
            if isinstance(restated, dict) and "decided" in restated:
                self._restated[village, period.past(reference), name] = restated["value"]

    def _authority(self, village, period, name):
        """Stage 1: the highest level that reported; None where the fact is not reported."""
        levels = self._reports.get((village, period, name))
        if not levels:
            return None
        spec = self._rubric.facts[name]
        order = spec.get("scored_by", self._rubric.head.get("scored_by"))
        if order is None:
            return _settled(next(iter(levels.values())))
        unchecked = spec.get("unchecked", self._rubric.head.get("unchecked"))
        if unchecked == "missing" and order[-1] not in levels:
            raise _not_reported(spec)
        highest = [level for level in order if level in levels][-1]
        return _settled(levels[highest])

    def value(self, name, village, period):
        """Give a fact's typed value; None is a mark that was declared not to be needed.

        `absent: none` speaks only where anything was handed in for that period.
        """
        place = (village, period, name)
        if place not in self._memo:
            try:
                self._memo[place] = self._value(*place)
            except NoNumber as failure:
                self._memo[place] = failure
        found = self._memo[place]
        if isinstance(found, NoNumber):
            raise found
        return found

    def _value(self, village, period, name):
        grown = period != self.scored and self.mergers.since(village, period)
        if grown and (village, period, name) not in self._restated:
            return self._together(village, period, name)
        return self._own(village, period, name)

    def _together(self, village, period, name):
        """The past of a village that took in others: counts, lists of events and what `adds` add up."""
        spec = self._rubric.facts[name]
        members = self.mergers.then(village, period, self._handed_in)
        if supplied(self._rubric, name):
            raise NoNumber("missing_baseline")
        heard = [(member, period) in self._handed_in for member in members]
        if not any(heard) or len(members) == 1:
            return self._own(members[0] if members else village, period, name)
        values = [self._member(member, period, name) for member in members]
        silent = all(heard) and all(self._says_none(member, period, name) for member in members)
        adds = spec["type"] in ("count", "events") or YES[spec.get("adds", "no")]
        if not all(heard) or NoNumber in values or not (adds or silent):
            note("merger: apart")
            raise NoNumber("missing_baseline")
        if silent:
            return values[0]
        if spec["type"] == "events":
            return sorted((event for value in values for event in value), key=lambda event: event.on)
        note(f"merger: {spec['type']}")
        return sum(values, Fraction(0))

    def _says_none(self, member, period, name):
        return self._rubric.facts[name].get("absent") == "none" and not self._reports.get((member, period, name))

    def _member(self, member, period, name):
        """What one of them reported, or NoNumber itself."""
        try:
            return self._own(member, period, name)
        except NoNumber:
            return NoNumber

    def _own(self, village, period, name):
        spec = self._rubric.facts[name]
        if supplied(self._rubric, name):
            note("fact: supplied")
            return self.supply.value(name, self.villages[village], period)
        if (village, period, name) in self._restated:
            note("baseline: restated")
            return _typed(spec, self._restated[village, period, name])
        report = self._authority(village, period, name)
        if report is None:
            if spec.get("absent", "missing") == "missing" or (village, period) not in self._handed_in:
                raise _not_reported(spec)
            return self._silence(spec)
        if spec["type"] == "events":
            return [_event(spec, place, event) for place, event in enumerate(report["events"])]
        return self._within_whole(spec, _typed(spec, report["value"]), village, period)

    @staticmethod
    def _silence(spec):
        """Give what `absent` declares silence to be: `none`, or a value."""
        if spec["absent"] == "none":
            return {"count": Fraction(0), "yes_no": False, "events": [], "mark": None}[spec["type"]]
        note("absent: value")
        written = spec["absent"]["value"]
        return number(written) if spec["type"] == "number" else written

    def _within_whole(self, spec, value, village, period):
        """A part that is more than its whole is in error and missing; a whole that is missing says nothing."""
        if spec["type"] in ("number", "count") and "at_most" in spec:
            try:
                whole = self.value(spec["at_most"], village, period)
            except NoNumber:
                return value
            if value > (len(whole) if isinstance(whole, list) else whole):
                raise NoNumber("missing")
        return value


def _results(rubric, documents):
    """Index result records of this rubric and major version; others cannot be compared."""
    comparable = (rubric.head["rubric"], rubric.head["version"].split(".")[0])
    last = {}  # a period that was sealed again: only its last seal counts
    for document in documents:
        last[document["period"]] = max(last.get(document["period"], 1), int(document.get("sealed", 1)))
    documents = [document for document in documents if int(document.get("sealed", 1)) == last[document["period"]]]
    return {(document[rubric.unit], Period.parse(document["period"])): document
            for document in documents
            if (document["rubric"]["id"], document["rubric"]["version"].split(".")[0]) == comparable}


class Campaign:
    """Everything that a score is computed from."""

    def __init__(self, period, rubric, documents, plan=None):
        plan = plan or {}
        annual = plan.get("annual")
        kinds = {"roster": [], "return": [], "result": []}
        for document in documents:
            kinds.setdefault(document["kind"], []).append(document)
        self.period = Period.parse(period)
        self.rubric = Rubric(rubric)
        self.annual = annual if annual and not self.period.quarter else None
        self.villages = contestants(kinds["roster"], self.period.last_day(), self.rubric.unit)
        self.returns = Returns(self.rubric, kinds["return"])
        self.returns.villages = {village.code: village for village in self.villages}
        self.mergers = Mergers(kinds["roster"], self.period.last_day(), self.rubric.unit)
        self.returns.mergers, self.returns.scored = self.mergers, self.period
        self.as_of = (plan.get("as_of") if plan.get("period") == period else None) or self.period.last_day()
        self.returns.supply = Supplied(self.rubric, self.period, self.as_of, documents,
                                       lambda: Measures(self, None))
        self.results = _results(self.rubric, kinds["result"])
        self.contests = Contests(self.rubric, documents)
        votes = [document for document in kinds.get("revote", []) if document["period"] == str(self.period)]
        self.revotes = [document for document in votes if "award" not in document]
        self.award_votes = [document for document in votes if "award" in document]
        self._kinds = kinds

    def records(self, kind):
        """List the records of a kind, of all periods."""
        return self._kinds.get(kind, [])


def _record_files(folder, pattern):
    """List the record files that one entry of the plan's `records` names."""
    path = os.path.join(folder, pattern)
    if os.path.isdir(path):
        found = [os.path.join(place, name) for place, _, names in os.walk(path) for name in names]
        return [name for name in found if name.endswith((".yaml", ".yml"))]
    return [path] if os.path.exists(path) else glob.glob(path, recursive=True)


def _rubric_file(folder, name):
    """Find the plan's rubric; `builtin:NAME` is the project's own catalogue."""
    if name.startswith("builtin:"):
        return os.path.join(_ROOT, "lib", "leitai", "catalogue", name[len("builtin:"):] + ".yaml")
    return os.path.join(folder, name)


def plan_document(folder, key):
    """Read the one document of the file that the plan names under a key."""
    (plan,) = _read_yaml(os.path.join(folder, "leitai.yaml"))
    (document,) = _read_yaml(_rubric_file(folder, plan[key]))
    return document


def read_campaign(folder, period=None):
    """Read the campaign in `folder`; `period` overrides the plan's."""
    (plan,) = _read_yaml(os.path.join(folder, "leitai.yaml"))
    rubrics = _read_yaml(_rubric_file(folder, plan["rubric"]))
    if len(rubrics) != 1:
        raise RubricError("a rubric file holds one document")
    rubrics[0]["catalogues"] = {kind: _read_yaml(_rubric_file(folder, name))[0]
                                for kind, name in plan.get("catalogues", {}).items()}
    files = {path for pattern in plan["records"] for path in _record_files(folder, pattern)}
    documents = [document for path in sorted(files, key=os.fsencode)
                 for document in _read_yaml(path)]
    return Campaign(period or plan["period"], rubrics[0], documents, plan)
