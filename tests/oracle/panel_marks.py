"""Counts the judges' marks of one round: who is recused, what is dropped, means and weights (panels, counting 0 to 5)."""

from fractions import Fraction

from seen import note
from values import number, round_half_away


def rounded(panel, stage, value):
    """Round at one of the panel's stages; a stage that is not named does not round."""
    places = panel["rounding"].get(stage)
    return value if places is None else round_half_away(value, int(places))


def mean(values):
    """Give the exact mean of some numbers."""
    return sum(values, Fraction(0)) / len(values)


def quorum_reached(quorum, present, of):
    """Tell whether enough took part: a count, or a share of `of`."""
    if quorum == "none":
        return True
    ((word, written),) = quorum.items()
    is_share = written.endswith("%") or "/" in written
    limit = number(written) * of if is_share else number(written)
    return present >= limit if word == "at_least" else present > limit


def over_groups(panel, value_of):
    """Weigh the values of the groups; `value_of` gives one, or None where a group is empty (counting 5)."""
    if "groups" not in panel:
        return value_of(None)
    found = [(number(group["weight"]), value_of(group)) for group in panel["groups"]]
    filled = [(weight, value) for weight, value in found if value is not None]
    if not filled:
        note("panel: all_groups_empty")
        return None
    if len(filled) < len(found):
        note(f"empty group: {panel['empty_group']}")
        if panel["empty_group"] == "refuse":
            return None
    whole = sum(weight for weight, _ in filled)
    return sum(rounded(panel, "product", weight / whole * value) for weight, value in filled)


class Marks:
    """The marks of one round that are valid; `contestants` are the codes of those who take part."""

    def __init__(self, panel, judges, sheets, contestants):
        self._panel = panel
        self._judges = judges
        self._contestants = contestants
        self._given = {}
        self.faults = []
        for sheet in sheets:
            for code, written in sheet["marks"].items():
                marks = self._valid(written)
                if marks:
                    self._given.setdefault(sheet["judge"], {})[code] = marks

    def _valid(self, written):
        """Read the marks of one judge for one contestant; what is faulty counts as missing."""
        if not isinstance(written, dict):
            written = dict.fromkeys(self._panel["marks"], written)
        found = {}
        for name, text in written.items():
            low, high = map(number, self._panel["marks"][name]["range"])
            if low <= number(text) <= high:
                found[name] = number(text)
            else:
                self.faults.append(f"mark {text}")
        return found

    def has_quorum(self):
        """A judge who is recused has taken part."""
        present = sum(judge["id"] in self._given for judge in self._judges)
        return quorum_reached(self._panel["quorum"], present, len(self._judges))

    def value(self, code):
        """Give a contestant's value (counting 4 and 5), or None."""
        of_group = self._of_totals if self._by_total else self._of_means
        return over_groups(self._panel, lambda group: of_group(self._counted(code, group)))

    def mark(self, name, code):
        """Give the result of one mark, not rounded at the end; None where nobody gave it."""
        def of_group(group):
            return self._mean([marks[name] for marks in self._counted(code, group) if name in marks])
        return over_groups(self._panel, of_group)

    @staticmethod
    def grade(_code):
        """Only ballots give grades."""
        return None

    @property
    def _by_total(self):
        return self._panel["drop"] != "none" and self._panel["drop"]["by"] == "total"

    def _counted(self, code, group):
        """List what the judges of a group gave a contestant, without those who are recused."""
        found = []
        for judge in self._judges:
            marks = self._given.get(judge["id"], {}).get(code)
            if marks is None or group is not None and judge["role"] not in group["roles"]:
                continue
            if self._recused(judge.get("home"), code):
                note(f"recused: {self._panel['recusal']}")
            else:
                found.append(marks)
        return found

    def _recused(self, home, code):
        word = self._panel["recusal"]
        if word == "none" or home is None:
            return False
        if word == "rivals":
            return home in self._contestants
        return home == code if word == "village" else home[:9] == code[:9]

    # One group

    def _weighted(self, name, value):
        """Weigh a mark, or its mean, and round the product; one without a weight is no product."""
        weight = self._panel["marks"][name].get("weight")
        return value if weight is None else rounded(self._panel, "product", number(weight) * value)

    def _of_means(self, given):
        """Drop by mark: each mark has a mean of its own."""
        means = {name: self._mean([marks[name] for marks in given if name in marks]) for name in self._panel["marks"]}
        if None in means.values():
            return None
        return sum(self._weighted(name, value) for name, value in means.items())

    def _of_totals(self, given):
        """Drop by total: only judges who gave every mark have one."""
        if any(len(marks) < len(self._panel["marks"]) for marks in given):
            note("panel: incomplete_judge")
        return self._mean([rounded(self._panel, "judge", sum(self._weighted(name, value) for name, value in marks.items()))
                           for marks in given if len(marks) == len(self._panel["marks"])])

    def _mean(self, values):
        return rounded(self._panel, "mean", mean(self._kept(values))) if values else None

    def _kept(self, values):
        """Drop the highest and the lowest, if there are enough."""
        drop = self._panel["drop"]
        if drop == "none":
            return values
        if len(values) < int(drop["fewest"]):
            note("drop: too_few")
            return values
        note(f"drop: by_{drop['by']}")
        return sorted(values)[int(drop["lowest"]):len(values) - int(drop["highest"])]
