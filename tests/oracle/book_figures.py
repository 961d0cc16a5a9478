"""Figures counted from entries: flows of the period and of the year to date, standing numbers, parts and ages."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from book_catalogue import PLACE_KEYS, Catalogue, period_of
from book_conditions import holds
from book_records import View
from book_rules import behind, breaches, has_records, left_out, overdue, owed, word_of
from seen import note
from values import Period, round_half_away

SPANS = ("period", "year")


class Amount(NamedTuple):
    """What was counted, not rounded; `below` only of a ratio and a mean."""

    numerator: Fraction
    below: Fraction | None = None


def day_last_year(day, period):
    """The plan's day a year earlier where that lies within the quarter, else the quarter's last day."""
    earlier = f"{int(day[:4]) - 1}{day[4:]}".replace("02-29", "02-28")
    return earlier if period_of(day) == period else period.same_period_last_year().last_day()


class Figures:
    """The figures of a period, of the same time last year, and their parts."""

    def __init__(self, catalogue, documents, period, plan_day):
        self.catalogue = Catalogue(catalogue)
        self.now = View(self.catalogue, documents, period, plan_day, plan_day)
        self.past = View(self.catalogue, documents, period.same_period_last_year(),
                         day_last_year(plan_day, period), plan_day)
        self._counted = {}
        self._place = None  # (word, code) of the place alone that is asked about
        self._only = None   # (name, value) of the part alone that is counted

    def everything(self, keep=None, place=None):
        """Give every figure as its four values with numerator and denominator; of a place, where `place` names it."""
        self._place = place
        found = {id_: self.figure(id_, keep) for id_ in self.catalogue.figures}
        self._place = None
        return found

    def figure(self, id_, keep=None):
        standing = self.catalogue.standing(id_)
        recorded = all(self._recorded(leaf, self.now) for leaf in self.catalogue.leaves(id_))
        amount = self.amount(id_, self.now, "period", keep) if recorded else None
        values = [None] * 4
        if recorded:
            values = [self.shown(id_, self.amount(id_, view, span, keep)) if not standing or span == "period" else None
                      for view in (self.now, self.past) for span in SPANS]
        else:
            note("figure: no_records")
        named = dict(zip(("value", "year_to_date", "last_year", "last_year_to_date"), values))
        return {**named, "standing": standing, "numerator": amount and amount.numerator,
                "denominator": amount and amount.below}

    def _recorded(self, leaf, view):
        register = self.catalogue.registers[leaf.register]
        if self._place and not self._reaches(register, self._place[0]):
            return False
        return has_records(register, view, self._place and self._place[1])

    def _reaches(self, register, word):
        """Whether entries of a register can belong to such a place: courses of a county are of no township."""
        if leaf_is_contest(register):
            return False
        if getattr(register, "of", "village") in self.catalogue.own:
            return self._reaches(self.catalogue.own[register.of], word)
        return word in {"village": PLACE_KEYS, "person": PLACE_KEYS, "township": ("township", "county"),
                        "county": ("county",)}.get(getattr(register, "of", "village"), ())

    def amount(self, id_, view, span, keep=None):
        """Count a figure; None where a register that it stands on has no records."""
        figure = self.catalogue.figures[id_]
        if not figure.parts:
            return self._leaf(figure, view, span, keep)
        parts = [self.amount(part, view, span, keep) for part in figure.parts]
        if None in parts:
            return None
        if figure.word == "ratio":
            return Amount(parts[0].numerator, parts[1].numerator)
        return Amount(sum((part.numerator for part in parts), Fraction(0)))

    def shown(self, id_, amount):
        """Give the value as it is printed; None where there is none."""
        figure = self.catalogue.figures[id_]
        if amount is None or amount.below == 0:
            note("figure: without_value" if amount else "figure: no_records_then")
            return None
        value = amount.numerator if amount.below is None else amount.numerator / amount.below
        if figure.word == "ratio" and "unit" not in figure.spec:
            value *= 100
        return round_half_away(value, self.catalogue.decimals(id_))

    # Counting

    def rows(self, figure, view, span, keep=None):
        """List the entries that a counted figure is made of."""
        key = (figure.id, id(view), span)
        if key not in self._counted:
            self._counted[key] = [entry for entry in view.entries(figure.register)
                                  if self._within(figure, entry, view, span)]
        return [entry for entry in self._counted[key] if keep is None or keep(entry, view)]

    def _within(self, figure, entry, view, span):
        if "on" in figure.spec:
            day = entry.values.get(figure.spec["on"])
            begin, end = view.ends(span) if span in SPANS else span
            if day is None or not begin <= day <= end:
                return False
            for word, edge in (("first", begin), ("last", end)):
                if day == edge:
                    note(f"flow: {word}_day")
        return "where" not in figure.spec or holds(figure.spec["where"], entry, view) is True

    def _leaf(self, figure, view, span, keep):
        if not self._recorded(figure, view):
            return None
        rows = self.rows(figure, view, span, keep)
        if figure.word == "count":
            return Amount(Fraction(len(rows)))
        if figure.word == "distinct":
            found = {one for entry in rows for one in different(figure, entry, view)}
            if self._only and self._only[0] == figure.name and figure.name not in PLACE_KEYS:
                found = {one for one in found if printed(one) == self._only[1]}  # each is counted in its own part
            return Amount(Fraction(len(found)))
        values = [entry.values[figure.name] for entry in rows if entry.values.get(figure.name) is not None]
        total = sum(values, Fraction(0))
        return Amount(total, Fraction(len(values)) if figure.word == "mean" else None)

    def without(self, id_):
        """How many entries would count and lack the summed field; None of other figures."""
        figure = self.catalogue.figures[id_]
        if figure.word not in ("sum", "mean"):
            return None
        return sum(entry.values.get(figure.name) is None for entry in self.rows(figure, self.now, "period"))

    # Parts

    def parts(self, id_, by):
        """Give the parts by a place word, `person` or a field: what belongs to none stands under None."""
        found = {one for leaf in self.catalogue.leaves(id_) for span in SPANS
                 for entry in self.rows(leaf, self.now, span) for one in part_of(entry, self.now, by)}
        return {part: self._part(id_, by, part) for part in found}

    def _part(self, id_, by, part):
        self._only = (by, part) if part is not None else None
        amounts = {span: self.amount(id_, self.now, span, lambda entry, view: part in part_of(entry, view, by))
                   for span in SPANS}
        self._only = None
        if by in PLACE_KEYS and part in self._owing(id_):
            return {"value": None, "year_to_date": None if self.catalogue.standing(id_) else self.shown(id_, amounts["year"]),
                    "numerator": None, "denominator": None}
        standing = self.catalogue.standing(id_)
        return {"value": self.shown(id_, amounts["period"]),
                "year_to_date": None if standing else self.shown(id_, amounts["year"]),
                "numerator": amounts["period"].numerator, "denominator": amounts["period"].below}

    def _owing(self, id_):
        """The codes of those who have not handed in a register that the figure counts."""
        registers = {leaf.register for leaf in self.catalogue.leaves(id_)} & set(self.catalogue.own)
        return {code for name in registers for _, code in behind(self.catalogue.own[name], self.now) if code}

    def quarters(self, id_):
        """Give the amount of every quarter of the year up to the period."""
        found = {}
        for quarter in range(1, self.now.period.quarter + 1):
            period = Period(self.now.period.year, quarter)
            span = f"{period.year}-{quarter * 3 - 2:02}-01", min(period.last_day(), self.now.day)
            found[str(period)] = self.amount(id_, self.now, span)
        return found

    def ages(self, id_):
        """Give how many have been there for how long, the last of them those without the date."""
        spec = self.catalogue.figures[id_].spec["ages"]
        limits = [*map(int, spec["days"]), None]
        counts = [0] * (len(limits) + 1)
        for entry in self.rows(self.catalogue.figures[id_], self.now, "period"):
            since = entry.values.get(spec["since"])
            place = len(limits)
            if since is not None:
                age = (date.fromisoformat(self.now.day) - date.fromisoformat(since)).days
                place = next(place for place, limit in enumerate(limits) if limit is None or age <= limit)
                if age in limits:
                    note("ages: at_the_limit")
            counts[place] += 1
        begins = [0, *(limit + 1 for limit in limits[:-1]), None]
        return [{"from": begin, "to": end, "value": count}
                for begin, end, count in zip(begins, [*limits, None], counts)]

    # Everything else that is printed

    def listed(self):
        """Give who is left out, what is overdue, the breaches of rules and what is owed."""
        table = {"left_out": [], "overdue": [], "rules": [], "owed": []}
        for register in self.catalogue.own.values():
            for rule in register.rules:
                table["rules"].append((register.id, rule["id"], rule["severity"], breaches(rule, register.id, self.now)))
                if word_of(rule) == "every":
                    table["left_out"] += [(register.id, rule["id"], who, name)
                                          for who, name in left_out(rule, register.id, self.now)]
            table["overdue"] += [(register.id, *pair) for pair in overdue(register, self.now)]
            table["owed"] += [(register.id, *pair) for pair in owed(register, self.now)]
        return table

    def sound(self):
        """Tell whether nothing in the books is an error."""
        return not self.now.faults() and not any(severity == "error" and count
                                                 for _, _, severity, count in self.listed()["rules"])


def leaf_is_contest(register):
    """Contests belong to no place; all other built-in registers belong to villages."""
    return register.id == "panel.contests"


def different(figure, entry, view):
    """The values of which a figure counts the different ones."""
    if figure.name in PLACE_KEYS:
        place = view.place(entry).key(figure.name)
        return () if place is None else (place,)
    return entry.named(figure.name)


def part_of(entry, view, by):
    """The parts to which an entry counts, as they are printed; (None,) of none."""
    if by in PLACE_KEYS:
        return (view.place(entry).key(by),)
    return tuple(map(printed, entry.named(by))) or (None,)


def printed(value):
    return ("yes" if value else "no") if isinstance(value, bool) else value


def public(catalogue, id_):
    """Tell whether a figure stands on public pages."""
    return "public" in catalogue.figures[id_].spec.get("show", [])
