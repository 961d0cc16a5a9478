"""Counts the ballots of one round, and weighs the results of other rounds (panels, counting 1, 6 and 7)."""

from fractions import Fraction

from panel_marks import over_groups, quorum_reached, rounded
from seen import note
from values import number


class Ballots:
    """The ballots of one round: how many chose what for whom, group by group."""

    faults = ()

    def __init__(self, panel, records):
        self._panel = panel
        self._choices = panel["ballots"]["choices"]
        self._records = records

    def has_quorum(self):
        present, eligible = (sum(int(record[word]) for record in self._records) for word in ("present", "eligible"))
        return quorum_reached(self._panel["quorum"], present, eligible)

    def _counts(self, code, group=None):
        """Add up how often each choice was made, in one group or in all."""
        records = [record for record in self._records if group is None or record["group"] == group["id"]]
        return {choice: sum(int(record["counts"].get(code, {}).get(choice, "0")) for record in records)
                for choice in self._choices}

    def value(self, code):
        """Give the mean score of the valid ballots, or None."""
        def of_group(group):
            counts = self._counts(code, group)
            valid = sum(counts.values())
            if not valid:
                return None
            scores = sum(count * number(self._choices[choice]["score"]) for choice, count in counts.items())
            return rounded(self._panel, "mean", Fraction(scores) / valid)
        return over_groups(self._panel, of_group)

    @staticmethod
    def mark(_name, _code):
        """Only judges give marks."""
        return None

    def grade(self, code):
        """Give the first grade whose line is reached; without valid ballots there is none."""
        counts = self._counts(code)
        valid = sum(counts.values())
        if "grades" not in self._panel["ballots"] or not valid:
            return None
        of_valid = self._panel["ballots"]["of"] == "valid"
        base = valid if of_valid else sum(int(record["present"]) for record in self._records)
        for grade in self._panel["ballots"]["grades"]:
            share = Fraction(sum(counts[choice] for choice in grade.get("choices", [])), base)
            if _reached(grade, share):
                note("ballots: graded")
                return grade["id"]
        return None


def _reached(grade, share):
    """The last grade has no line, and everybody reaches it."""
    return (("at_least" not in grade or share >= number(grade["at_least"]))
            and ("above" not in grade or share > number(grade["above"])))


class Sum:
    """The weighted results of other panels; `part` gives a contestant's rounded result under the rules of one."""

    faults = ()

    def __init__(self, panel, part):
        self._panel = panel
        self._part = part

    @staticmethod
    def has_quorum():
        """Those who count are those of the parts."""
        return True

    def value(self, code):
        """Give the weighted sum, or None where a part has no result."""
        parts = [(number(weight), self._part(name, code)) for name, weight in self._panel["sum"].items()]
        if any(result is None for _, result in parts):
            note("sum: part_without_result")
            return None
        return sum(rounded(self._panel, "product", weight * result) for weight, result in parts)

    @staticmethod
    def mark(_name, _code):
        return None

    @staticmethod
    def grade(_code):
        return None
