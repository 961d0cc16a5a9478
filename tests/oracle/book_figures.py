"""Figures counted from entries: flows of the period and of the year to date, standing numbers, parts and ages."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from book_catalogue import PLACE_KEYS, Catalogue, period_of
from book_conditions import holds
from book_records import View
from book_rules import breaches, has_records, left_out, overdue, owed, word_of
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

    def everything(self, keep=None):
        """Give every figure as its four values with numerator and denominator."""
        return {id_: self.figure(id_, keep) for id_ in self.catalogue.figures}

    def figure(self, id_, keep=None):
        standing = self.catalogue.standing(id_)
        recorded = all(self._recorded(leaf, self.now) for leaf in self.catalogue.leaves(id_))
        amount = self.amount(id_, self.now, "period", keep)
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
        return has_records(self.catalogue.registers[leaf.register], view)

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
            return Amount(Fraction(len({one for entry in rows for one in different(figure, entry, view)})))
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
        return {part: self._part(id_, lambda entry, view, part=part: part in part_of(entry, view, by))
                for part in found}

    def _part(self, id_, keep):
        amounts = {span: self.amount(id_, self.now, span, keep) for span in SPANS}
        standing = self.catalogue.standing(id_)
        return {"value": self.shown(id_, amounts["period"]),
                "year_to_date": None if standing else self.shown(id_, amounts["year"]),
                "numerator": amounts["period"].numerator, "denominator": amounts["period"].below}

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
    return tuple(("yes" if one else "no") if isinstance(one, bool) else one for one in entry.named(by)) or (None,)


def public(catalogue, id_):
    """Tell whether a figure stands on public pages."""
    return "public" in catalogue.figures[id_].spec.get("show", [])
