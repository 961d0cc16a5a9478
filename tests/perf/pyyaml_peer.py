"""What a good county engineer writes in an afternoon with PyYAML's C loader: the same checks, the same scores, a CSV table.

It is the script that `leitai` is measured against, and by its exact totals an independent second opinion."""

import argparse
import csv
import datetime
import re
import sys
from decimal import Decimal
from pathlib import Path

import yaml

from pyyaml_scores import Scores

LEVELS = {"self", "township", "department", "county"}
REQUIRED, OPTIONAL = {"kind", "period", "village", "by", "facts"}, {"class"}
FACT_KEYS = {"value", "evidence", "note", "reason", "events", "correction"}
EVENT_KEYS = {"on", "what", "evidence", "mark", "waived"}
PERIOD = re.compile(r"\d{4}(-Q[1-4])?")


class Loader(yaml.CSafeLoader):
    """PyYAML takes the last of two equal keys without a word, rounds decimals to binary and reads `on` as true: not here."""

    yaml_implicit_resolvers = {first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:bool"]
                               for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()}

    def construct_mapping(self, node, deep=False):
        mapping = super().construct_mapping(node, deep)
        if len(mapping) != len(node.value):
            raise yaml.constructor.ConstructorError(problem="duplicate key", problem_mark=node.start_mark)
        return mapping


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(yes|no)$"), ["y", "n"])
Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Decimal(loader.construct_scalar(node)))


class Reader:
    """Reads all records of a campaign and keeps what is right of them; every error is told on stderr."""

    def __init__(self, rubric, period):
        self.rubric, self.facts, self.period = rubric, rubric["facts"], period
        self.errors = 0
        self.roster = {}
        self.returns = []
        self.seen = {}
        self.past = str(int(period[:4]) - 1) + period[4:]

    def error(self, file, text):
        self.errors += 1
        print(f"{file}: {text}", file=sys.stderr)

    def read(self, path):
        try:
            with open(path, "rb") as file:
                for record in yaml.load_all(file, Loader):
                    self.record(path, record)
        except (yaml.YAMLError, ValueError, ArithmeticError) as problem:
            self.error(path, problem)

    def record(self, path, record):
        kind = record.get("kind")
        if kind == "roster":
            self.roster.update((village["code"], village) for village in record["villages"])
        elif kind == "return":
            self.returned(path, record)
        else:
            self.error(path, f"unknown kind {kind}")

    def keys(self, path, where, mapping, required, optional):
        for key in mapping.keys() - required - optional:
            self.error(path, f"{where}: unknown key {key}")
        for key in required - mapping.keys():
            self.error(path, f"{where}: {key} is missing")

    def returned(self, path, record):
        village, period = record.get("village"), record.get("period")
        self.keys(path, village, record, REQUIRED, OPTIONAL)
        if not isinstance(period, str) or not PERIOD.fullmatch(period):
            return self.error(path, f"{village}: no period: {period}")
        level = record.get("by", {}).get("level")
        if level not in LEVELS:
            return self.error(path, f"{village}: unknown level {level}")
        kept = self.seen.setdefault((village, period), {})
        for name, raw in record.get("facts", {}).items():
            fact = self.facts.get(name)
            if fact is None:
                self.error(path, f"{village}: unknown fact {name}")
            elif (level, name) in kept:
                self.error(path, f"{village}: {name} twice from the same level")
            else:
                kept[level, name] = self.fact(path, f"{village}.{name}", fact, raw)
        self.returns.append((path, village))

    def fact(self, path, where, fact, raw):
        if isinstance(raw, dict):
            self.keys(path, where, raw, set(), FACT_KEYS)
            value = raw.get("events") if fact["type"] == "events" else raw.get("value")
            evidence = raw.get("evidence")
        else:
            value, evidence = raw, None
        if fact.get("evidence") == "required" and not evidence:
            self.error(path, f"{where}: no evidence")
        problem = CHECKS[fact["type"]](fact, value)
        if problem:
            self.error(path, f"{where}: {problem}")
            return None
        return value

    def after(self):
        """What can only be said once everything is read."""
        for path, village in self.returns:
            if village not in self.roster:
                self.error(path, f"{village} is not on the roster")
        for village in self.roster:
            now, past = (self.values(village, period) for period in (self.period, self.past))
            if now is None:
                self.error("roster", f"{village} has not handed in")
                continue
            for name, fact in self.facts.items():
                bound = fact.get("plausible", {}).get("growth_at_most")
                if bound and past and now.get(name) is not None and past.get(name):
                    if now[name] > past[name] * (1 + Decimal(bound.rstrip("%")) / 100):
                        self.error("plausibility", f"{village}.{name}: {past[name]} -> {now[name]}")

    def values(self, village, period):
        """The facts of one village in one period: the highest level that reported counts."""
        kept = self.seen.get((village, period))
        if kept is None:
            return None
        order = self.rubric["scored_by"]
        return {name: value for (level, name), value in sorted(kept.items(), key=lambda item: order.index(item[0][0]))}


def bound(constant):
    return None if constant is None else Decimal(str(constant).rstrip("%"))


def check_number(fact, value):
    if isinstance(value, str) and fact.get("unit") == "%" and value.endswith("%"):
        value = Decimal(value[:-1])
    if type(value) is int:
        value = Decimal(value)
    if not isinstance(value, Decimal):
        return f"{value} is no number"
    if -value.as_tuple().exponent > fact.get("decimals", 1):
        return f"{value} has too many decimals"
    low, high = bound(fact.get("min")), bound(fact.get("max"))
    if (low is not None and value < low) or (high is not None and value > high):
        return f"{value} is out of range"
    return None


def check_count(fact, value):
    return None if type(value) is int and value >= 0 else f"{value} is no count"


def check_yes_no(fact, value):
    return None if isinstance(value, bool) else f"{value} is neither yes nor no"


def check_choice(fact, value):
    return None if value in fact["values"] else f"{value} is none of {fact['values']}"


def check_date(fact, value):
    return None if isinstance(value, datetime.date) else f"{value} is no date"


def check_events(fact, value):
    if not isinstance(value, list):
        return f"{value} is no list of events"
    if len(value) > fact.get("at_most", len(value)):
        return f"{len(value)} events are too many"
    fields = fact.get("fields", {})
    for event in value:
        if not isinstance(event.get("on"), datetime.date):
            return f"{event.get('on')} is no date"
        unknown = event.keys() - EVENT_KEYS - fields.keys()
        if unknown:
            return f"unknown key {unknown.pop()}"
        for key, field in fields.items():
            if field["type"] == "choice" and event.get(key) not in field["values"]:
                return f"{event.get(key)} is none of {field['values']}"
    return None


CHECKS = {"number": check_number, "mark": check_number, "count": check_count, "yes_no": check_yes_no,
          "choice": check_choice, "date": check_date, "events": check_events}


def files_of(folder, plan):
    for name in plan["records"]:
        path = folder / name
        yield from sorted(path.rglob("*.yaml")) if path.is_dir() else [path]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=["validate", "score"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rubric", type=Path, default=Path(__file__).resolve().parents[2] / "lib/leitai/catalogue/contest.yaml")
    options = parser.parse_args()
    rubric = yaml.load(options.rubric.read_bytes(), Loader)
    plan = yaml.load((options.folder / "leitai.yaml").read_bytes(), Loader)
    reader = Reader(rubric, plan["period"])
    for path in files_of(options.folder, plan):
        reader.read(path)
    reader.after()
    if options.command == "score":
        scores = Scores(rubric, reader.roster, reader.period, reader.values)
        csv.writer(sys.stdout).writerows(scores.table())
    print(f"{len(reader.returns)} returns, {reader.errors} errors", file=sys.stderr)
    return 1 if reader.errors else 0


if __name__ == "__main__":
    sys.exit(main())
