"""Writes a random small campaign with books, for comparing two programs.

    python3 tests/oracle/random_books.py SEED OUTDIR

The same seed always gives the same files. Most campaigns are sound; every fourth has values in error.
"""

import argparse
import os
import random
from datetime import date, timedelta

from book_campaign import BookCampaign
from book_catalogue import Catalogue, first_day
from book_random_catalogue import CHOICES, PLACES, TOWNSHIPS, UNITS, VILLAGES, RandomCatalogue
from book_random_others import RandomOthers
from values import Period
from yaml_text import document, documents

PERIODS = [Period(2022, 1), Period(2022, 2), Period(2022, 3), Period(2022, 4), Period(2023, 1), Period(2023, 2)]


def later(day, days):
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


class RandomBooks:
    """Makes the records of books of one campaign; `faulty` is the share of values in error."""

    def __init__(self, rng, catalogue, others, day, faulty):
        self._rng, self._registers, self._day, self._faulty = rng, catalogue.registers, day, faulty
        self._read = Catalogue(catalogue.document())
        self._people = others.people
        self._ids = {name: [] for name in self._registers}
        self._open = []

    def _chance(self, share):
        return self._rng.random() < share

    def records(self):
        found = []
        for period in PERIODS:
            for name in self._registers:
                found += self._of_register(name, period)
        self._rng.shuffle(found)
        return found

    # Records of a period

    def _of_register(self, name, period):
        spec = self._registers[name]
        if self._chance(0.35 if spec["owed"] == "quarter" else 0.3):
            return []
        keepers = {"county": UNITS, "township": TOWNSHIPS, "village": VILLAGES}.get(spec.get("kept_by"), [None])
        if keepers != [None]:
            keepers = self._rng.sample(keepers, self._rng.randint(1, len(keepers)))
        return [self._record(name, period, keeper) for keeper in keepers]

    def _record(self, name, period, keeper):
        rng = self._rng
        record = {"kind": "book", "period": str(period), "register": name, "by": self._by(name, keeper)}
        already = [entry for entry in self._open if entry["register"] == name and entry["keeper"] == keeper]
        few = [0, 1, 2] if keeper else [0, 1, 3, 5, 7]
        entries = [one for one in (self._entry(name, period, keeper) for _ in range(rng.choice(few))) if one]
        updates = [one for one in (self._update(entry, period) for entry in already if self._chance(0.4)) if one]
        corrections = [self._correction(entry, period) for entry in already if self._chance(0.25)]
        corrections = [one for one in corrections if one]
        for word, listed in (("entries", entries), ("updates", updates), ("corrections", corrections)):
            if listed or word == "entries" and (not updates + corrections or self._chance(0.5)):
                record[word] = listed
        return record

    def _by(self, name, keeper):
        if keeper is None:
            return {"level": "county", "name": "组织部"}
        named = {"359902": "甲区", "359990": "乙岛"}.get(keeper, f"{'村' if len(keeper) == 12 else '镇'}{keeper[6:]}")
        level = {12: "self", 9: "township", 6: "county"}[len(keeper)]
        return {"level": level, "name": named if self._chance(0.8) else keeper}

    # Values

    def _entry(self, name, period, keeper):
        """Make an entry; None where there is nothing yet that it could belong to."""
        belongs = self._belonging(name, keeper)
        if belongs is None:
            return None
        id_ = f"{name[0].upper()}{name[1]}{len(self._ids[name]) + 1:03}"
        values = {}
        for field, declared in self._read.own[name].fields.items():
            value = self._value(declared, period) if declared.required == "yes" or self._chance(0.6) else None
            if value is not None:
                values[field] = value
            elif declared.required == "yes":
                return None  # there is nothing yet that it could refer to
        self._ids[name].append(id_)
        self._open.append({"register": name, "keeper": keeper, "id": id_, "values": values})
        besides = {"evidence": ["台账页"], "note": "抄自原件"}
        return {"id": id_, **belongs, **values, **{word: said for word, said in besides.items() if self._chance(0.2)}}

    def _belonging(self, name, keeper):
        rng, of = self._rng, self._registers[name]["of"]
        if of == "none":
            return {}
        if keeper:
            within = "359902110" if keeper == "359990" and of != "county" else keeper
            return {of: rng.choice([code for code in PLACES[of] if code.startswith(within)])}
        if of in PLACES:
            return {of: rng.choice(PLACES[of])}
        if of == "person":
            return {"person": rng.choice(self._people)}
        return {"entry": rng.choice(self._ids[of])} if self._ids[of] else None

    def _value(self, declared, period):
        """Draw a value; None where there is nothing to name yet."""
        if self._chance(self._faulty):
            bad = self._bad(declared, period)
            if bad is not None:
                return bad
        if not declared.many:
            return self._one(declared, period)
        found = [self._one(declared, period) for _ in range(self._rng.choice([1, 2, 2, 3, 4]))]
        return list(dict.fromkeys(one for one in found if one is not None)) or None

    def _one(self, declared, period):
        rng = self._rng
        if declared.refers_to:
            known = self._ids[declared.refers_to]
            return rng.choice(known) if known else None
        if declared.type == "date":
            return self._date(declared, period)
        if declared.type == "number":
            whole = not declared.decimals or self._chance(0.3)
            return str(rng.randint(0, 12)) if whole else f"{rng.randint(0, 24)}.{rng.randint(0, 9)}"
        return rng.choice({"count": ["0", "1", "2", "3", "5", "10", "20"], "yes_no": ["yes", "no", "是", "否"],
                           "choice": CHOICES, "text": ["修路", "引水", "办学"], "person": self._people,
                           "village": VILLAGES}[declared.type])

    def _date(self, declared, period):
        """Days often lie at the ends: of the period, of the plan's day, and beside it."""
        rng, begin, end = self._rng, first_day(period), period.last_day()
        if not declared.happened:
            near = later(self._day, rng.choice([-91, -90, -1, 0, 1]))
            return rng.choice([near, later(begin, rng.randint(-60, 200)), end])
        latest = min(end, self._day) if period == PERIODS[-1] else end
        days = (date.fromisoformat(latest) - date.fromisoformat(begin)).days
        found = [latest, begin, later(begin, rng.randint(0, days)), later(begin, -1), later(begin, -rng.randint(1, 90))]
        found += [later(self._day, -30), later(self._day, -31), f"{int(self._day[:4]) - 1}{self._day[4:]}"]
        return min(rng.choice(found), latest)

    def _bad(self, declared, period):
        """A value in error, where the type has one that a program must see."""
        if declared.type == "date":
            return later(max(period.last_day(), self._day), 1) if declared.happened else None
        if declared.many and not declared.refers_to:
            return ["S1", "S1"] if declared.type == "person" else None
        bad = {"number": "0.123", "count": "-1", "yes_no": "maybe", "choice": "nonsense",
               "reference": "NONE"}.get(declared.type)
        return [bad] if bad and declared.many else bad

    # Later events

    def _update(self, entry, period):
        fields = self._read.own[entry["register"]].fields
        open_ = [name for name in fields if name not in entry["values"]]
        known = [name for name in fields if name in entry["values"] and not fields[name].many]
        found = {}
        for name in self._rng.sample(open_, min(len(open_), self._rng.choice([1, 2]))):
            value = self._value(fields[name], period)
            if value is not None:
                found[name] = value
        entry["values"].update(found)
        if known and self._chance(self._faulty):
            found[known[0]] = self._one(fields[known[0]], period)
        found = {name: value for name, value in found.items() if value is not None}
        return {"entry": entry["id"], **found} if found else None

    def _correction(self, entry, period):
        """Correct a value, where none is in error."""
        known = list(entry["values"])
        if not known or self._faulty:
            return None
        fields = self._read.own[entry["register"]].fields
        name = self._rng.choice(known)
        was, value = entry["values"][name], self._value(fields[name], period)
        if value is None or value == was:
            return None
        entry["values"][name] = value
        return {"entry": entry["id"], "field": name, "was": was, "value": value, "why": "抄录错误", "by": "组织部",
                "on": min(self._day, period.last_day())}


def _mended(catalogue, records, day):
    """Take the sharpness out of what is broken, so that a sound campaign has no error."""
    view = BookCampaign(catalogue, records, str(PERIODS[-1]), day).figures
    for fault in view.now.faults():
        register, _, word, name = fault.split(" ", 3)
        spec = catalogue["registers"][register]
        if word == "lacks":
            spec["fields"][name]["required"] = "no"
        elif word == "skips":
            spec["states"][name]["may_skip"] = "yes"
    for register, rule, severity, count in view.listed()["rules"]:
        if count and severity == "error":
            (found,) = [one for one in catalogue["registers"][register]["rules"] if one["id"] == rule]
            found["severity"] = "warning"
    return catalogue


def _write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text)


def _plan_day(rng):
    """Mostly the last day of the quarter; now and then one within it, the first, or one after it."""
    return rng.choice(["2023-06-30"] * 5 + ["2023-05-15", f"2023-06-{rng.randint(10, 29)}", "2023-04-01", "2023-07-05"])


def write_books(seed, folder):
    """Write the campaign of a seed into a folder."""
    rng = random.Random(f"books {seed}")
    day = _plan_day(rng)
    catalogue = RandomCatalogue(rng)
    others = RandomOthers(rng, day)
    faulty = 0.04 if seed % 4 == 0 else 0
    records = RandomBooks(rng, catalogue, others, day, faulty).records()
    written = catalogue.document()
    closing = others.closing(written["registers"])
    if seed % 2:
        written = _mended(written, others.rosters + others.records() + records + closing, day)
    plan = {"leitai": "1", "title": {"zh": "随机台账", "en": "random books"}, "period": str(PERIODS[-1]), "as_of": day,
            "state": "open", "rubric": "rubric.yaml", "catalogues": {"books": "books.yaml"},
            "records": ["roster.yaml", "records"]}
    if day == "2023-06-30" and rng.random() < 0.5:
        del plan["as_of"]
    _write(folder, "leitai.yaml", document(plan))
    _write(folder, "rubric.yaml", others.rubric())
    _write(folder, "roster.yaml", documents(others.rosters))
    _write(folder, "books.yaml", document(written))
    _write(folder, "records/others.yaml", documents(others.records() + closing))
    for part in range(2):
        _write(folder, f"records/books-{part + 1}.yaml", documents(records[part::2]) or "# nothing\n")


def main():
    parser = argparse.ArgumentParser(description="Write a random campaign with books.")
    parser.add_argument("seed", type=int)
    parser.add_argument("folder")
    arguments = parser.parse_args()
    write_books(arguments.seed, arguments.folder)


if __name__ == "__main__":
    main()
