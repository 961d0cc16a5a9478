"""Where the line of a village is (leitai help awards, margin): how it would fare with another first quantity."""

from dataclasses import dataclass
from fractions import Fraction

from award_lines import CHOSEN, WAITS


@dataclass(frozen=True)
class Least:
    """What the award asks of the first quantity, turned round where the lower are taken first."""

    limit: Fraction
    sign: int

    @property
    def at(self):
        return self.sign * self.limit

    def reached(self, number):
        return self.sign * number >= self.limit


class Line:
    """How one candidate would fare with another first quantity while all others stay as they are."""

    def __init__(self, lines, candidates, mover, word, least):
        others = [candidate for candidate in candidates if candidate is not mover]
        self._lines = lines
        self._others, self._mover = others, mover
        self._values = sorted({candidate.first for candidate in others} | ({least.at} if least else set()))
        self._least = least
        self._words = {mover.first: word}

    def of(self, wanted, holds_now):
        """Find the number at which what is wanted begins or ends to hold, next to the candidate's own.

        Where it holds now it is looked for below, and else above. Gives the number and whether what is wanted holds at the
        number itself; (None, True) where it holds however low, None where it does not however high.
        """
        if holds_now:
            for number, beyond in self._below():
                if not wanted(self._word(number)):
                    return number, False
                if not wanted(self._word(beyond)):
                    return number, True
            return None, True
        for number, beyond in self._above():
            if wanted(self._word(number)):
                return number, True
            if wanted(self._word(beyond)):
                return number, False
        return None

    def _word(self, number):
        if self._least and not self._least.reached(number):
            return ("least",)
        if number not in self._words:
            self._words[number] = self._lines.again([*self._others, self._mover.with_first(number)],
                                                     self._mover.code)[self._mover.code]
        return self._words[number]

    def _below(self):
        """Yield the others' numbers from the own one down, each with one between it and the next."""
        lower = [number for number in self._values if number <= self._mover.first][::-1]
        for number, following in zip(lower, [*lower[1:], *[one - 1 for one in lower[-1:]]]):
            yield number, (number + following) / 2

    def _above(self):
        higher = [number for number in self._values if number >= self._mover.first]
        for number, following in zip(higher, [*higher[1:], *[one + 1 for one in higher[-1:]]]):
            yield number, (number + following) / 2


def line_of(lines, candidates, mover, word, least=None):
    """Give the lines of a candidate that came to a word: where the award begins to be had, and where it is lost for sure.

    `least` is what the award asks of the first quantity, if it does.
    """
    line = Line(lines, candidates, mover, word, least)
    return (line.of(lambda found: found in CHOSEN, word in CHOSEN),
            line.of(lambda found: found in CHOSEN or found == WAITS, word in CHOSEN or word == WAITS))
