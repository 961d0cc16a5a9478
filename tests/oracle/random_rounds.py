"""Random records of panels: who judges, rounds and contests, sheets and ballots; all of them are valid."""

from fractions import Fraction
from types import SimpleNamespace

from contests import Contests
from random_panels import ROLES
from values import exact_text, number
from yaml_text import Quoted

_LEVELS = ("village", "township", "county", "city")
_FORMS = ("drill", "league", "team", "lecture", "tour", "final")


class RandomRounds:
    """Makes the records of panels for one campaign."""

    def __init__(self, panels, place, period):
        self._rng = panels.rng
        self._panels = panels
        self._place = place
        self._now = period
        self._period = period
        self._gaps = self._rng.choice([0, 0.03, 0.12])
        self._absence = self._rng.choice([0, 0.15, 0.3])
        self._records = []

    def _chance(self, share):
        return self._rng.random() < share

    def records(self):
        """Give the records of the scored period and of earlier ones, in a random order."""
        found = self._of_period(self._now, self._panels.panels)
        for past in sorted({self._now.past(reference) for reference in self._panels.past}):
            for _ in range(20):
                earlier = self._of_period(past, ["ring"])
                if not self._contests().problems(past):
                    found += earlier
                    break
        self._rng.shuffle(found)
        return found

    def _of_period(self, period, names):
        self._period, self._records = period, []
        for name in names:
            kind = self._panels.kinds[name]
            if kind == "drill" and (period != self._now or not self._chance(0.1)):
                self._drill(name)
            elif kind != "drill":
                getattr(self, "_" + kind)(name)
        return self._records

    def _contests(self):
        """Count what there is so far."""
        return Contests(SimpleNamespace(panels=self._panels.panels, unit=self._panels.unit), self._records)

    # Rounds

    def _drill(self, name):
        """Rounds of one contest, or rounds for themselves."""
        villages = self._some(self._place.villages)
        count = self._rng.choice([1, 1, 2, 3]) if "normalize" not in self._panels.panels[name] else self._rng.choice([2, 3])
        together = self._chance(0.7)
        for place in range(count):
            contestants = [self._contestant(code) for code in villages[place::count]]
            self._round(name, f"{name}-{place + 1}", f"{name}-contest" if together else None, villages[place::count],
                        {"contestants": contestants})
        self._vote_again(name)

    def _some(self, codes):
        """Choose who takes part: not always everybody."""
        least = max(3, len(codes) // 2)
        return self._rng.sample(codes, len(codes) if self._chance(0.4) else self._rng.randint(least, len(codes)))

    def _contestant(self, code):
        return code if self._chance(0.9) else {self._panels.unit: code, "unranked": "邀请参赛"}

    def _league(self, name):
        """One round of teams, or two in one contest."""
        villages = self._some(self._place.villages)
        size = self._rng.choice([2, 2, 3])
        teams = [{"id": f"team-{place + 1}", "title": f"第{place + 1}队", "members": villages[first:first + size]}
                 for place, first in enumerate(range(0, len(villages) - 1, size))]
        halves = [teams] if len(teams) < 4 or self._chance(0.6) else [teams[::2], teams[1::2]]
        for place, half in enumerate(halves):
            self._round(name, f"league-{place + 1}", "league-contest", [code for team in half for code in team["members"]],
                        {"teams": half})
        self._vote_again(name)

    def _sum(self, name):
        """Those who stand in both parts, and now and then one more, who has no result."""
        standing = [{entry.code for contest in self._contests().of_period(self._period) for entry in contest.entries
                     if contest.panel is self._panels.panels[part]} for part in self._panels.panels[name]["sum"]]
        both = [code for code in self._place.villages if all(code in part for part in standing)]
        other = [code for code in self._place.villages if code not in both]
        codes = both + other[:1] * self._chance(0.5)
        if codes and self._chance(0.9):
            self._round(name, name, None, codes, {"contestants": [self._contestant(code) for code in codes]})
            self._vote_again(name)

    def _final(self, name):
        """Those who advanced; without any there is no final."""
        source = self._panels.panels[self._panels.source]
        contests = [contest for contest in self._contests().of_period(self._period) if contest.panel is source]
        codes = [code for contest in contests for code in contest.advancing()]
        if codes:
            self._round(name, "final", "final-contest" if self._chance(0.5) else None,
                        [Quoted(code) for code in codes], {"advanced_from": [contest.id for contest in contests]})
            self._vote_again(name)

    def _round(self, name, id_, contest, codes, who):
        """Write one round with what is needed to count it."""
        panel = self._panels.panels[name]
        record = {"kind": "round", "period": str(self._period), "id": id_}
        if contest:
            record["contest"] = contest
        if self._chance(0.5):
            record["title"] = "第一轮"
        record.update(level=self._rng.choice(_LEVELS), form=self._rng.choice(_FORMS), on=self._day("10"), rules=name)
        self._records.append(record)
        judges = self._judges(panel, codes) if "marks" in panel else []
        if judges:
            record["panel"] = f"{id_}-judges"
            self._records.append({"kind": "panel", "period": str(self._period), "id": f"{id_}-judges", "judges": judges})
        record.update(who)
        if "adjust" in panel:
            record.update(self._adjustments(panel, codes))
        if "marks" in panel:
            self._records += self._sheets(panel, id_, judges, codes)
        elif "ballots" in panel:
            self._records += self._ballots(panel, id_, codes)

    def _day(self, day):
        return f"{self._period.year}-{self._period.quarter * 3 or 5:02}-{day}"

    def _adjustments(self, panel, codes):
        """Draw adjustments whose sum stays within the panel's range, often at its end."""
        low, high = map(number, panel["adjust"])
        found = []
        for code in codes:
            if self._chance(0.3):
                points = self._rng.choice([low, high, low / 2, high / 2, Fraction(0)])
                parts = [points] if self._chance(0.7) else [points - Fraction(1, 2), Fraction(1, 2)]
                found += [{self._panels.unit: code, "points": exact_text(part), "why": "超时", "by": "计时员"} for part in parts]
        return {"adjustments": found} if found else {}

    # Marks

    def _judges(self, panel, codes):
        groups = panel.get("groups", [{"roles": ROLES}])
        found = []
        count = self._rng.choice([3, 5, 7, 7] if len(groups) == 1 else [6, 8, 9, 11])
        for place in range(count):
            group = groups[place % len(groups)] if place < 2 * len(groups) and self._chance(0.95) else self._rng.choice(groups)
            judge = {"id": f"J{place + 1:02}", "role": self._rng.choice(group["roles"])}
            if self._panels.unit == "village" and self._chance(0.4):
                judge["home"] = self._rng.choice(codes if self._chance(0.6) else self._place.villages)
            found.append(judge)
        return found

    def _sheets(self, panel, id_, judges, codes):
        """Draw few different marks; some contestants have the same from every judge."""
        absence = 0.6 if self._chance(0.1) else self._absence
        present = [judge for judge in judges if not self._chance(absence)] or judges[:1]
        found = []
        twins = {code: self._rng.choice(codes) for code in codes if self._chance(0.35)}
        for judge in present:
            marks = {code: {mark: self._mark(spec) for mark, spec in panel["marks"].items()} for code in codes}
            marks = {code: marks[twins.get(code, code)] for code in codes}
            given = {code: self._given(written) for code, written in marks.items()}
            given = {code: written for code, written in given.items() if written} or marks
            found.append({"kind": "sheet", "period": str(self._period), "round": id_, "judge": judge["id"], "marks": given})
        return found

    def _mark(self, spec):
        low, high = map(number, spec["range"])
        if self._chance(0.02):
            return exact_text(self._rng.choice([low, high]))
        unit = 10 ** int(spec["decimals"])
        value = high - (high - low) * self._rng.choice([0, 1, 2, 2, 3, 3, 4, 5, 7]) / 20
        return exact_text(Fraction(int(value * unit), unit))

    def _given(self, marks):
        """Leave marks out, and write a single one in either way."""
        kept = {name: mark for name, mark in marks.items() if not self._chance(self._gaps)}
        if len(marks) == 1 and kept and self._chance(0.7):
            return next(iter(kept.values()))
        return kept

    # Ballots

    def _ballots(self, panel, id_, codes):
        """Draw the ballots of every group; now and then nobody in a group has any."""
        twins = {code: self._rng.choice(codes) for code in codes if self._chance(0.35)}
        groups = panel.get("groups", [None])
        for group in groups if len(groups) == 1 or self._chance(0.8) else groups[1:]:
            eligible = self._rng.choice([10, 20, 30])
            present = self._rng.randint(eligible * 3 // 5, eligible)
            record = {"kind": "ballots", "period": str(self._period), "round": id_}
            if group:
                record["group"] = group["id"]
            counts = {code: self._counts(panel["ballots"]["choices"], present) for code in codes}
            counts = {code: counts[twins.get(code, code)] for code in codes}
            counts = {code: found for code, found in counts.items() if not self._chance(self._gaps)} or counts
            yield {**record, "eligible": str(eligible), "present": str(present), "counts": counts}

    def _counts(self, choices, present):
        """Draw how often each choice was made; those that nobody made may be left out."""
        rest, found = present, {}
        for choice in choices:
            found[choice] = self._rng.choice([0, rest // 2, rest // 2, rest])
            rest -= found[choice]
        kept = {choice: str(count) for choice, count in found.items() if count or self._chance(0.3)}
        return kept or {next(iter(choices)): "0"}

    # Re-votes

    def _vote_again(self, name):
        """Decide between equals of one round, now and then."""
        rounds = {record["id"]: record for record in self._records if record["kind"] == "round"}
        for contest in self._contests().of_period(self._period):
            if contest.panel is not self._panels.panels[name]:
                continue
            equals = {}
            for entry in contest.teams or contest.entries:
                if entry.place is not None:
                    equals.setdefault(entry.place, []).append(entry)
            for entries in equals.values():
                of_one_round = len({entry.round for entry in entries}) == 1
                if len(entries) > 1 and of_one_round and self._chance(0.3):
                    vote = {"on": self._day("12"), "by": "评议团", "why": "并列",
                            "order": self._rng.sample([entry.code for entry in entries], len(entries))}
                    rounds[entries[0].round].setdefault("revotes", []).append(vote)
