"""Numbers, periods and the other plain values of the rule language.

Constants (`c`) and points (`p`) follow the opening of section 1 of the rule language; rounding and
printing: half away from zero on the magnitude, and as many decimals as the stage declares.
"""

import re
from fractions import Fraction
from typing import NamedTuple

YES = {"yes": True, "是": True, "no": False, "否": False}

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?%?|-?[0-9]+/[0-9]+")


class RubricError(Exception):
    """The rubric or the plan cannot be used; the oracle expects clean ones."""


class NoNumber(Exception):
    """A measure gives no number; `cause` is one of the causes of 1e of the rule language."""

    def __init__(self, cause):
        super().__init__(cause)
        self.cause = cause


def is_number(text):
    """Tell whether a scalar is written as a constant: `12.5`, `15%` or `2/3`."""
    return isinstance(text, str) and _NUMBER.fullmatch(text) is not None


def number(text):
    """Read a constant exactly; a percentage is a rate."""
    if not is_number(text):
        raise RubricError(f"not a number: {text!r}")
    if text.endswith("%"):
        return Fraction(text[:-1]) / 100
    return Fraction(text)


def fact_number(text, unit):
    """Read a reported number; with the unit `%` the figure is a percentage, sign or not."""
    figure = text[:-1] if unit == "%" and text.endswith("%") else text
    if _DECIMAL.fullmatch(figure) is None:
        raise RubricError(f"not a reported number: {text!r}")
    return Fraction(figure) / 100 if unit == "%" else Fraction(figure)


def of_class(value, village_class):
    """Take a class map's entry for the class; anything else holds for every class."""
    if not isinstance(value, dict):
        return value
    if village_class not in value:
        raise RubricError(f"class map without {village_class}: {value}")
    return value[village_class]


def constant(value, village_class):
    """Resolve a `c`."""
    return number(of_class(value, village_class))


def points(value, village_class, full):
    """Resolve a `p`: plain points, a share of the full mark, or `full`."""
    text = of_class(value, village_class)
    if text != "full" and not text.endswith("%"):
        return number(text)
    if full is None:
        raise RubricError(f"{text} needs a full mark")
    return full if text == "full" else full * number(text)


def round_half_away(value, places):
    """Round half away from zero, on the magnitude."""
    unit = 10 ** places
    magnitude = (abs(value) * unit + Fraction(1, 2)) // 1
    return Fraction(int(magnitude) * (-1 if value < 0 else 1), unit)


def decimal_text(value, places):
    """Print a number that has at most `places` decimals with exactly that many."""
    units = value * 10 ** places
    if units.denominator != 1:
        raise ValueError(f"{value} has more than {places} decimals")
    digits = str(abs(units.numerator)).rjust(places + 1, "0")
    sign = "-" if units < 0 else ""
    if places == 0:
        return sign + digits
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def exact_text(value):
    """Print the shortest decimal of at most 9 places, else the fraction `a/b`."""
    for places in range(10):
        if (value * 10 ** places).denominator == 1:
            return decimal_text(value, places)
    return f"{value.numerator}/{value.denominator}"


def points_text(value, places):
    """Print points of a stage: with its declared places, or exactly if it does not round."""
    return exact_text(value) if places is None else decimal_text(value, places)


class Period(NamedTuple):
    """A quarter such as 2023-Q2, or with quarter 0 a whole year."""

    year: int
    quarter: int

    @staticmethod
    def parse(text):
        match = re.fullmatch(r"([0-9]{4})(?:-Q([1-4]))?", text)
        if match is None:
            raise RubricError(f"not a period: {text!r}")
        return Period(int(match[1]), int(match[2] or 0))

    def __str__(self):
        return f"{self.year}-Q{self.quarter}" if self.quarter else f"{self.year}"

    def same_period_last_year(self):
        """Give the same period of last year (同期)."""
        return Period(self.year - 1, self.quarter)

    def previous_period(self):
        """Give the period before (上期); of a yearly plan this is last year too."""
        if self.quarter > 1:
            return Period(self.year, self.quarter - 1)
        return Period(self.year - 1, 4 if self.quarter else 0)

    def past(self, reference):
        """Apply `previous_period` or `same_period_last_year`."""
        return getattr(self, reference)()

    def earlier_in_year(self):
        """List the quarters of the same year before this one."""
        return [Period(self.year, quarter) for quarter in range(1, self.quarter)]

    def last_day(self):
        """Give the last day as YYYY-MM-DD."""
        return f"{self.year}-" + ("12-31", "03-31", "06-30", "09-30", "12-31")[self.quarter]


PASTS = ("previous_period", "same_period_last_year")
