"""Facts that nobody reports: the toolkit takes them from checks, cases, teams, breaches, clusters, the roster or a date.

Written from the words of the manual (leitai help catalogues), never from the program.
"""

import calendar
from datetime import date
from fractions import Fraction

from conditions import holds, names_in
from seen import note
from values import NoNumber, Period, round_half_away

NEEDS = {"weakness": "weakness", "duties": "duties", "conduct": "conduct"}


def supplied(rubric, name):
    """Give what a fact is taken from, where the plan has the catalogue for it; else None."""
    word = rubric.facts[name].get("from")
    if word is None:
        return None
    needs = NEEDS.get(word.split(".")[0])
    return word if needs is None or needs in rubric.catalogues else None


def conditions_of_signs(weakness):
    """List the conditions of numeric signs by id."""
    return {sign["id"]: sign["when"] for criterion in weakness["criteria"]
            for sign in criterion["signs"] if "when" in sign}


def names_behind(rubric, name):
    """List the names that a supplied fact stands on."""
    word = supplied(rubric, name)
    if word.startswith("months_since."):
        return [word.split(".", 1)[1]]
    if word.startswith("weakness."):
        conditions = conditions_of_signs(rubric.catalogues["weakness"])
        return [one for condition in conditions.values() for one in names_in(condition)]
    return []


def asked_for(rubric, name):
    """Tell whether a supplied fact is owed by itself, for want of a record of the period."""
    return supplied(rubric, name) == "cluster.income"


def months_between(begin, end):
    """Whole months, and the rest as a share of the month that it lies in."""
    def later(day, months):
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))

    whole = (end.year - begin.year) * 12 + end.month - begin.month
    if later(begin, whole) > end:
        whole -= 1
    start, following = later(begin, whole), later(begin, whole + 1)
    return whole + Fraction((end - start).days, (following - start).days)


class Supplied:
    """Works out supplied facts for villages and periods."""

    def __init__(self, rubric, period, as_of, documents, measures_of):
        self._rubric = rubric
        self._period = period
        self._as_of = as_of
        self._documents = documents
        self._measures_of = measures_of

    def value(self, name, village, period):
        word = supplied(self._rubric, name)
        source, what = word.split(".", 1)
        found = getattr(self, "_" + source)(what, village, period)
        if found is None:
            raise NoNumber("missing")
        return found

    def _day(self, period):
        return date.fromisoformat(self._as_of if period == self._period else period.last_day())

    def _records(self, kind, village):
        found = [one for one in self._documents if one["kind"] == kind and one["village"] == village.code]
        return sorted(found, key=lambda one: (one.get("on", ""), one["period"]))

    # Dates

    def _months_since(self, fact, village, period):
        day = self._measures_of().value(fact, village, period)
        return round_half_away(months_between(date.fromisoformat(day), self._day(period)), 2)

    def _roster(self, _, village, period):
        entries = [(roster["from"], entry) for roster in self._documents if roster["kind"] == "roster"
                   for entry in roster["villages"] if entry["code"] == village.code
                   and roster["from"] <= self._period.last_day()]
        secretary = max(entries, key=lambda pair: pair[0])[1].get("secretary")
        if secretary is None:
            return None
        vacant = secretary.get("vacant_since")
        day = self._day(period)
        if vacant is None or date.fromisoformat(vacant) > day:
            return Fraction(0)
        return round_half_away(months_between(date.fromisoformat(vacant), day), 2)

    # Teams

    def _team(self, what, village, period):
        records = [one for one in self._records("team", village) if Period.parse(one["period"]) <= period]
        if not records:
            return None
        record = max(records, key=lambda one: one["period"])
        day = self._day(period).isoformat()
        empty = []
        for post, seats in record["seats"].items():
            terms = sorted((one for one in record["terms"] if one["post"] == post and one["since"] <= day),
                           key=lambda one: one["since"])
            vacant = int(seats) - sum("until" not in one or one["until"] >= day for one in terms)
            ends = sorted(one["until"] for one in terms if "until" in one and one["until"] < day)
            for one in terms:
                filled = next((end for end in ends if end < one["since"]), None)
                if filled is not None:
                    ends.remove(filled)
            known = ends[len(ends) - min(vacant, len(ends)):] if vacant > 0 else []
            empty += known + [None] * (vacant - len(known))
        if what == "vacant_posts":
            return Fraction(len(empty))
        if None in empty:
            return None
        begins = [date.fromordinal(date.fromisoformat(end).toordinal() + 1) for end in empty]
        longest = max((months_between(begin, self._day(period)) for begin in begins), default=Fraction(0))
        return round_half_away(longest, 2)

    # Joint building

    def _cluster(self, what, village, period):
        told, untold = self._clusters_of(village.code, period)
        if not told and untold:
            note("cluster: untold")
            return None
        note(f"cluster: {what if told else 'outside'}")
        if what == "member":
            return bool(told)
        if not told:
            raise NoNumber("not_applicable")
        record = told[0]
        if len(told) > 1 or Period.parse(record["period"]) != period or "projects" not in record:
            note("cluster: without_record")
            return None
        if any("income" not in project for project in record["projects"]):
            return None
        return sum((Fraction(project["income"].get(village.code, "0")) for project in record["projects"]), Fraction(0))

    def _clusters_of(self, code, period):
        """List the records that name a village on a period's last day: those of that time, and later ones alone."""
        day = min(self._day(period).isoformat(), period.last_day())
        by_id = {}
        for one in self._documents:
            if one["kind"] == "cluster" and Period.parse(one["period"]) <= self._period:
                by_id.setdefault(one["cluster"], []).append(one)
        told, untold = [], []
        for records in by_id.values():
            records.sort(key=lambda one: Period.parse(one["period"]))
            then = [one for one in records if Period.parse(one["period"]) <= period]
            record = then[-1] if then else records[0]
            there = record["since"] <= day <= record.get("until", day)
            if there and code in (*record.get("leads", [record["centre"]]), *record["assisted"]):
                (told if then else untold).append(record)
        return told, untold

    # Breaches

    def _conduct(self, what, village, period):
        day = self._day(period).isoformat()
        return Fraction(sum(one["state"] == "confirmed" and one["on"] <= day
                            and _period_of(one["on"]) == period
                            and what in ("breaches", one["prohibition"])
                            for one in self._records("breach", village)))

    # Signs

    def _weakness(self, what, village, period):
        if what == "on_list":
            return self._on_list(village, period)
        start = self._present(village, period.previous_period())
        end = self._present(village, period)
        if what == "criteria_met":
            raise NotImplementedError
        numeric = conditions_of_signs(self._rubric.catalogues["weakness"])
        if any(end[sign] is None for sign in numeric):
            return None
        begun = {one["sign"] for check in self._records("check", village)
                 if Period.parse(check["period"]) == period and check["on"] <= self._day(period).isoformat()
                 for one in check.get("found", [])}
        found = {sign for sign in end if start[sign] is True or end[sign] is True or sign in begun}
        resolved = {sign for sign in found if end[sign] is not True}
        return Fraction(len(found if what == "signs_found" else resolved))

    def _on_list(self, village, period):
        day = self._day(period).isoformat()
        rules = self._rubric.catalogues["weakness"]["rectification"]
        cases = {}
        for record in self._records("rectification", village):
            case = cases.setdefault(record["case"], {"entered": None, "left": None})
            case["entered"] = record.get("entered", {}).get("on", case["entered"])
            vote = record.get("acceptance")
            if vote is None:
                continue
            ballots = {key: int(number) for key, number in vote["ballots"].items()}
            share = Fraction(ballots["dissatisfied"], sum(ballots.values()))
            if Fraction(vote["score"]) >= Fraction(rules["score_at_least"]) and \
                    share <= Fraction(rules["dissatisfied_at_most"].rstrip("%")) / 100:
                case["left"] = min(case["left"] or vote["on"], vote["on"])
        return any(case["entered"] and case["entered"] <= day and (case["left"] is None or day < case["left"])
                   for case in cases.values())

    def _present(self, village, period):
        """Tell of every sign whether it is present at the end of a period: True, False, None."""
        weakness = self._rubric.catalogues["weakness"]
        signs = [sign["id"] for criterion in weakness["criteria"] for sign in criterion["signs"]]
        state = {sign: False for sign in signs}
        for check in self._records("check", village):
            if check["on"] > self._day(period).isoformat():
                break
            state.update({one["sign"]: True for one in check.get("found", [])})
            state.update({one["sign"]: False for one in check.get("resolved", [])})
        measures = self._measures_of()
        for sign, condition in conditions_of_signs(weakness).items():
            state[sign] = holds(condition, lambda name: measures.value(name, village, period),
                                village.village_class)
        return state


def _period_of(day):
    return Period(int(day[:4]), (int(day[5:7]) + 2) // 3)
