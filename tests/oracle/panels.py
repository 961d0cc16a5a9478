"""One contest of a panel: its rounds counted, normalized and adjusted, its teams, places, prizes and who advances."""

from dataclasses import dataclass, field
from fractions import Fraction

from contest_lines import draw_lines
from contest_places import give_places
from panel_marks import mean, rounded
from seen import note
from values import number


@dataclass(eq=False)
class Entry:
    """A contestant or a team in one round.

    `value` is what was counted, `exact` what is left after normalizing and adjusting, `result` that rounded;
    `marks` has the results of single marks, not rounded.
    """

    round: str
    code: str
    ranked: bool = True
    quorate: bool = True
    value: Fraction | None = None
    exact: Fraction | None = None
    result: Fraction | None = None
    marks: dict = field(default_factory=dict)
    grade: str | None = None
    team: "Entry | None" = None
    place: int | None = None
    prize: str | None = None
    advances: bool = False
    prize_open: bool = False
    advance_open: bool = False

    def read(self, panel, mark):
        """Give what a measure reads: the result, that of a mark or of the team, or the grade; None without one."""
        if mark is None:
            return self.result
        if mark == "team":
            return self.team and self.team.result
        if mark == "grade":
            return self.grade
        value = self.marks.get(mark)
        return None if value is None else rounded(panel, "result", value)


class Contest:
    """The rounds of one contest, which all go by one panel's rules.

    `counting` gives what counts a round, `advanced` the codes that a contest sends on. `problems` lists what the
    program has to report as an error.
    """

    def __init__(self, id_, panel, rounds, unit, counting, advanced):
        self.id = id_
        self.panel = panel
        self.problems = []
        self.entries = []
        self.teams = []
        self._rounds = {record["id"]: record for record in rounds}
        self._unit = unit
        self._known = True
        for record in rounds:
            self._enter(record, advanced)
            self._count(record, counting)
        if "normalize" in panel:
            self._normalize()
        for entry in self.entries:
            self._adjust(entry)
        for team in self.teams:
            self._add_up(team)
        ranked = [entry for entry in self.teams or self.entries if entry.ranked and entry.result is not None]
        give_places(panel, ranked, [vote for record in rounds for vote in record.get("revotes", [])])
        self.problems += [f"undecided {line}" for line in draw_lines(panel, ranked, self._known)]
        for entry in self.entries:
            if entry.team:
                entry.prize, entry.advances = entry.team.prize, entry.team.advances
                entry.prize_open, entry.advance_open = entry.team.prize_open, entry.team.advance_open

    def advancing(self):
        """List the codes that go on to another contest; of a team, those of its members."""
        return [entry.code for entry in self.entries if entry.advances]

    def advance_known(self):
        """Tell whether all who go on are known."""
        return not any(entry.advance_open for entry in self.entries + self.teams)

    def _in_round(self, id_):
        return [entry for entry in self.entries if entry.round == id_]

    # Who takes part

    def _enter(self, record, advanced):
        id_ = record["id"]
        for written in record.get("contestants", []):
            of_mapping = isinstance(written, dict)
            code = written[self._unit] if of_mapping else written
            ranked = not (of_mapping and "unranked" in written)
            if not ranked:
                note("contest: unranked")
            self.entries.append(Entry(id_, code, ranked))
        for contest in record.get("advanced_from", []):
            note("contest: advanced_from")
            codes, known = advanced(contest)
            self._known = self._known and known
            self.entries += [Entry(id_, code) for code in codes]
        for team in record.get("teams", []):
            self.teams.append(Entry(id_, team["id"]))
            self.entries += [Entry(id_, code, False, team=self.teams[-1]) for code in team["members"]]

    # Counting

    def _count(self, record, counting):
        """Counting 0 to 7: without a quorum nobody in the round has a result."""
        entries = self._in_round(record["id"])
        count = counting(record, {entry.code for entry in entries})
        self.problems += count.faults
        if not count.has_quorum():
            for entry in entries:
                entry.quorate = False
            note("panel: quorum_not_reached")
            return
        for entry in entries:
            entry.value = entry.exact = count.value(entry.code)
            entry.marks = {name: count.mark(name, entry.code) for name in self.panel.get("marks", {})}
            entry.grade = count.grade(entry.code)
            if entry.value is None:
                note("panel: no_result")

    def _normalize(self):
        """Counting 8: every round is brought to one mean."""
        words = self.panel["normalize"]
        values = {}
        for id_ in self._rounds:
            entries = [entry for entry in self._in_round(id_) if entry.value is not None]
            if entries and mean([entry.value for entry in entries]) <= 0:
                self.problems.append(f"mean {id_}")
                for entry in entries:
                    entry.exact = None
            elif entries:
                values[id_] = [entry.value for entry in entries]
        if not values:
            return
        means = {id_: mean(found) for id_, found in values.items()}
        pooled = words["by"] == "pooled_mean"
        reference = mean([value for found in values.values() for value in found] if pooled else list(means.values()))
        for id_, mean_of_round in means.items():
            note(f"normalized: {words['by']}")
            coefficient = reference / mean_of_round
            if words["decimals"] != "exact":
                coefficient = rounded({"rounding": words}, "decimals", coefficient)
            for entry in self._in_round(id_):
                entry.exact = None if entry.value is None else coefficient * entry.value

    def _adjust(self, entry):
        """Counting 9 and 10; adjustments whose sum leaves the panel's range leave no result."""
        points = [number(adjustment["points"]) for adjustment in self._rounds[entry.round].get("adjustments", [])
                  if adjustment[self._unit] == entry.code]
        if points:
            note("panel: adjusted")
            low, high = map(number, self.panel["adjust"])
            if not low <= sum(points) <= high:
                self.problems.append(f"adjustments {entry.code}")
                entry.exact = None
        if entry.exact is not None:
            entry.exact += sum(points)
            entry.result = rounded(self.panel, "result", entry.exact)

    def _add_up(self, team):
        """A team stands on its members' rounded results; one without a result leaves it without."""
        results = [entry.result for entry in self.entries if entry.team is team]
        if None in results:
            note("team: no_result")
            return
        team.exact = mean(results) if self.panel["team"] == "mean" else sum(results)
        team.result = rounded(self.panel, "result", team.exact)
