#!/usr/bin/env python3
"""Writes rational_table.inc: results of Python's fractions, which know no bounds, for the test of Rational.

    python3 rational_table.py > rational_table.inc

A row is: operation, a, b, c, d, places, result; the operands are a/b and c/d. "beyond" stands for a result of which
a part needs more than 127 bits. The rows are drawn at random (seeded) with many numbers at the borders of 64 and 127 bits.
"""
import math
import random
from fractions import Fraction

MOST = 2**127 - 1
ROWS = 440
random.seed(20230630)


def number(least):
    bits = random.choice([1, 4, 8, 20, 32, 62, 63, 64, 65, 80, 100, 120, 126, 127])
    value = random.getrandbits(bits) if random.random() < 0.8 else 2**bits - random.choice([0, 1])
    return max(least, min(value, MOST))


def operands():
    a, c = (random.choice([1, -1]) * number(1) for _ in range(2))
    b, d = number(1), number(1)
    if random.random() < 0.2: d = b
    if random.random() < 0.2: c = a
    if random.random() < 0.3: b = random.choice([1, 2]) * 10 ** random.randrange(10)  # decimals and halves
    if random.random() < 0.2: a, b, c, d = b, abs(a), d, abs(c)
    return a, b, c, d


def half_away(x, places):
    """The magnitude of x in units of the last place."""
    return math.floor(abs(x) * 10**places + Fraction(1, 2))


def fraction(x):
    beyond = abs(x.numerator) > MOST or x.denominator > MOST
    return "beyond" if beyond else f"{x.numerator}/{x.denominator}"


def decimal(units, places, negative):
    digits = str(units).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return "-" + text if negative and units else text


def shortest(x):
    for places in range(10):
        if 10**places % x.denominator == 0:
            return decimal(int(abs(x) * 10**places), places, x < 0)
    return f"{x.numerator}/{x.denominator}"


def result(operation, x, y, places):
    if operation == "+": return fraction(x + y)
    if operation == "-": return fraction(x - y)
    if operation == "*": return fraction(x * y)
    if operation == "/": return fraction(x / y)
    if operation == "compare": return "<" if x < y else ">" if x > y else "="
    if operation == "floor": return fraction(Fraction(math.floor(x)))
    if operation == "ceil": return fraction(Fraction(math.ceil(x)))
    if operation == "shortest": return shortest(x)
    units = half_away(x, places)
    if operation == "round": return fraction(Fraction(units if x > 0 else -units, 10**places))
    if operation == "places": return decimal(units, places, x < 0)
    return decimal(units, places, x < 0) if units < 2**63 else "none"


print("// Written by rational_table.py; do not edit.")
OPERATIONS = ["+", "-", "*", "/", "compare", "floor", "ceil", "shortest", "round", "places", "decimal"]
for row in range(ROWS):
    operation = OPERATIONS[row % len(OPERATIONS)]
    a, b, c, d = operands()
    places = random.randrange(10)
    expected = result(operation, Fraction(a, b), Fraction(c, d), places)
    print(f'{{"{operation}", "{a}", "{b}", "{c}", "{d}", {places}, "{expected}"}},')
