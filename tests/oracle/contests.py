"""All contests of a campaign: records of panels, rounds, sheets and ballots, and what measures read of them."""

from typing import NamedTuple

from panel_ballots import Ballots, Sum
from panel_marks import Marks
from panels import Contest
from seen import note
from values import NoNumber, Period, RubricError, decimal_text


class PanelRead(NamedTuple):
    """What a measure reads of a panel: its result, or with `mark` that of a mark, the team or the grade."""

    panel: str
    mark: str | None


class Contests:
    """The contests of every period, each counted once, when somebody asks for it."""

    def __init__(self, rubric, documents):
        self._panels = rubric.panels
        self._unit = rubric.unit
        self._records = {kind: {} for kind in ("panel", "round", "sheet", "ballots")}
        for document in documents:
            if document["kind"] in self._records:
                self._records[document["kind"]].setdefault(Period.parse(document["period"]), []).append(document)
        self._counted = {}

    def of_period(self, period):
        """List the contests of a period in the order of their ids."""
        return [self._contest(id_, period) for id_ in sorted({_contest_of(record) for record in self._of("round", period)})]

    def problems(self, period):
        """List what the program has to report as errors in the rounds of a period."""
        return [problem for contest in self.of_period(period) for problem in contest.problems]

    def value(self, read, code, period):
        """Give what a measure reads, or raise NoNumber with its cause."""
        found, cause = self._look_up(read, code, period)
        if found is not None:
            return found
        note(f"panel gives: {cause}")
        raise NoNumber(cause)

    def owes(self, read, code, period):
        """Tell whether what is read is missing; what comes from no round, or does not apply, is not owed."""
        return self._look_up(read, code, period)[1] == "missing"

    def held(self, name, period):
        """Tell whether anybody has a result by a panel; a round without its quorum has none."""
        return any(entry.result is not None for entry in self._entries(name, period))

    def _look_up(self, read, code, period):
        """Give what is read and None, or None and the cause."""
        entry = self._entry(read.panel, code, period)
        found = None if entry is None else entry.read(self._panels[read.panel], read.mark)
        return found, self._cause(read.panel, entry, period) if found is None else None

    def _cause(self, name, entry, period):
        """Tell why there is no value; a round without its quorum is as if it had not been held."""
        if not self.held(name, period):
            return "missing_round"
        return "missing" if entry is not None and entry.quorate else self._panels[name]["absent"]

    def results(self, period):
        """Give every contestant and team of every round of a period, with the result as text."""
        return [{"contest": contest.id, "round": entry.round, "code": entry.code,
                 "result": None if entry.result is None else
                 decimal_text(entry.result, int(contest.panel["rounding"]["result"])),
                 "rank": entry.place, "prize": entry.prize, "advances": entry.advances,
                 "prize_open": entry.prize_open, "advance_open": entry.advance_open}
                for contest in self.of_period(period) for entry in contest.entries + contest.teams]

    # Records

    def records(self, kind):
        """List all records of a kind, of every period."""
        return [record for found in self._records[kind].values() for record in found]

    def _of(self, kind, period):
        return self._records[kind].get(period, [])

    def _of_round(self, kind, record):
        """List the sheets or ballots of a round."""
        return [found for found in self._of(kind, Period.parse(record["period"])) if found["round"] == record["id"]]

    def _advanced(self, id_, period):
        """Give who goes on from a contest, and whether that is all of them."""
        contest = self._contest(id_, period)
        return contest.advancing(), contest.advance_known()

    def _contest(self, id_, period):
        if (id_, period) not in self._counted:
            rounds = [record for record in self._of("round", period) if _contest_of(record) == id_]
            (rules,) = {record["rules"] for record in rounds}
            self._counted[id_, period] = Contest(
                id_, self._panels[rules], rounds, self._unit, self._counting,
                lambda other: self._advanced(other, period))
        return self._counted[id_, period]

    def _counting(self, record, contestants):
        """Give what counts a round: marks, ballots, or a sum of other results."""
        panel, period = self._panels[record["rules"]], Period.parse(record["period"])
        if "ballots" in panel:
            return Ballots(panel, self._of_round("ballots", record))
        if "sum" in panel:
            return Sum(panel, lambda name, code: self._result(name, code, period))
        (judges,) = [found["judges"] for found in self._of("panel", period) if found["id"] == record["panel"]]
        return Marks(panel, judges, self._of_round("sheet", record), contestants)

    # What was come to

    def _entries(self, name, period):
        """List who stands in the rounds that go by a panel's rules."""
        contests = dict.fromkeys(_contest_of(record) for record in self._of("round", period) if record["rules"] == name)
        return [entry for id_ in contests for entry in self._contest(id_, period).entries]

    def _entry(self, name, code, period):
        found = [entry for entry in self._entries(name, period) if entry.code == code]
        if len(found) > 1:
            raise RubricError(f"{code} stands in two rounds by the rules of {name}")
        return found[0] if found else None

    def _result(self, name, code, period):
        entry = self._entry(name, code, period)
        return entry and entry.result


def _contest_of(record):
    """A round without a contest is its own."""
    return record.get("contest", record["id"])
