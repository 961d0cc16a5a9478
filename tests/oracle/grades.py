"""Grades of the total and of modules (the rule language, 1e; decisions 23, 25 and 26; stages 18, 20)."""

from fractions import Fraction
from math import ceil, floor

from conditions import holds
from ranking import circles
from seen import note
from values import number, points, round_half_away


def _whole(value, rounding):
    if rounding == "half":
        return int(round_half_away(value, 0))
    return {"down": floor, "up": ceil}[rounding](value)


class Grading:
    """One entry of the rubric's `grades`: by the total, or by one module."""

    def __init__(self, spec, rubric, module, scoring):
        self._spec = spec
        self._list = spec["list"]
        self._rubric = rubric
        self._module = module
        self._vetoes = scoring.vetoes
        self._ranking = scoring.ranking
        self._lookup = scoring.lookup
        self.undecided = []
        self.open = set()
        self.unknown = []
        self._votes = scoring.campaign.revotes
        self._scores = {}

    def grades(self, scores):
        """Give the grade of every village that has the points that are graded; a share is of these."""
        found = {}
        self._scores = {score.village.code: score for score in scores}
        words = self._spec.get("shares", {}).get("of", "all")
        for circle in circles(scores, () if words == "all" else words, self._points):
            found.update(self._of_circle(circle))
        return found

    def _of_circle(self, circle):
        """Grade a circle, best grade first.

        Equals at a line of which only some can have the grade wait, and are graded on as if the first of them had it.
        That is right for all others while those who wait may have the same grades; else whoever could take a place
        of a later share waits too.
        """
        graded, better, waits, unsure = {}, 0, {}, False
        rest = list(circle)
        for place, entry in enumerate(self._list):
            eligible = [score for score in rest if self._may(score, place, entry)]
            if place < len(self._list) - 1:
                may = {self._may(score, place, entry) for score in circle if score.village.code in waits}
                unsure = unsure or len(may) > 1
            taken, equals = self._takers(entry, eligible, len(circle), better, waits)
            if unsure and self._has_places(entry):
                equals = eligible
            for score in equals:
                waits.setdefault(score.village.code, place)
            better += len(taken)
            graded.update({score.village.code: place for score in taken})
            rest = [score for score in rest if score.village.code not in graded]
        for score in circle:
            code = score.village.code
            best = waits.get(code)
            if best is not None and self._module is None and self._demoted(score, best) == len(self._list) - 1:
                graded[code] = len(self._list) - 1
            elif best is not None:
                self.open.add(code)
        if self._module is None:
            graded = {score.village.code: self._demoted(score, graded[score.village.code])
                      for score in circle}
        return {code: None if code in self.open else self._list[place]["grade"] for code, place in graded.items()}

    def _points(self, score):
        return score.total if self._module is None else score.modules[self._module.id]

    def _full(self, score):
        if self._module is None:
            return Fraction(self._rubric.head["total"])
        return self._module.full(score.village.village_class)

    # Who may have a grade

    def _may(self, score, place, entry):
        if place == len(self._list) - 1:
            return True
        if self._module is None and self._vetoes.has(score.village, "fail"):
            return False
        if self._module is None and place == 0 and self._vetoes.has(score.village, "not_top"):
            note("grade: barred_above")
            return False
        if not ("share" in entry and self._precedence == "share"):
            if not self._reaches(entry, score, self._points(score), self._full(score)):
                return False
        return self._modules_reach(entry, score) and self._when(entry, score)

    @property
    def _precedence(self):
        return self._spec.get("precedence", "both")

    @staticmethod
    def _reaches(limits, score, value, full):
        def limit(word):
            return points(limits[word], score.village.village_class, full)
        return (("at_least" not in limits or value >= limit("at_least"))
                and ("above" not in limits or value > limit("above")))

    def _modules_reach(self, entry, score):
        """A minimum for every module of the total that is on the class's sheet."""
        modules = [module for module in self._rubric.modules if module.place == "total"
                   and module.full(score.village.village_class)]
        return "modules" not in entry or all(
            self._reaches(entry["modules"], score, score.modules[module.id],
                          module.full(score.village.village_class)) for module in modules)

    def _when(self, entry, score):
        truth = holds(entry.get("when", {}), self._lookup(score.village), score.village.village_class)
        if truth is None:
            self.unknown.append((score.village.code, entry["when"]))
        return truth is True

    # Who takes the places of a share

    def _has_places(self, entry):
        cut = "at_least" in entry or "above" in entry
        return "share" in entry and not (cut and self._precedence == "cutoff")

    def _takers(self, entry, eligible, scored, better, waits):
        """Give those who take a grade, and the equals at its line who wait for a vote."""
        if not self._has_places(entry):
            return eligible, []
        shares = self._spec["shares"]
        places = _whole(number(entry["share"]) * scored, shares["round"])
        if shares["count"] == "cumulative":
            places = max(places - better, 0)
        return self._within(eligible, places, shares["edge"], waits)

    def _within(self, eligible, places, edge, waits):
        def standing(score):
            merits = self._ranking.merits(score) if edge == "ties" else ()
            return (self._points(score), merits)
        ordered = sorted(eligible, key=standing, reverse=True)
        if places == 0 or places >= len(ordered):
            return ordered[:places], []
        last, first_behind = standing(ordered[places - 1]), standing(ordered[places])
        if last != first_behind:
            return ordered[:places], []
        note(f"edge cut: {edge}")
        if edge != "ties":
            return [score for score in ordered
                    if standing(score) > last or (edge == "all_in" and standing(score) == last)], []
        equals = [score for score in ordered if standing(score) == last]
        order = self._revote(equals)
        if order:
            note("grade: revote")
            ahead = [score for score in ordered if standing(score) > last]
            return (ahead + sorted(equals, key=lambda score: order.index(score.village.code)))[:places], []
        if not any(score.village.code in waits for score in equals):
            self.undecided.append([score.village.code for score in equals])
        return ordered[:places], equals

    def _revote(self, equals):
        """Give the order of the one re-vote that names all of the equals and nobody who is not their equal."""
        def names_equals(vote):
            named = [self._scores.get(code) for code in vote["order"]]
            return None not in named and all(self._equal(score, equals[0]) for score in named) and all(
                score.village.code in vote["order"] for score in equals)
        graded = self._module.id if self._module else "total"
        found = [vote["order"] for vote in self._votes if vote.get("graded", "total") == graded and names_equals(vote)]
        return found[0] if len(found) == 1 else None

    def _equal(self, score, other):
        """Equal by points and merits, in one circle of the share."""
        of = self._spec["shares"]["of"]
        return (self._points(score) == self._points(other) and self._ranking.merits(score) == self._ranking.merits(other)
                and all(score.village.key(word) == other.village.key(word) for word in ([] if of == "all" else of)))

    # Effects of vetoes on the grade of the total

    def _demoted(self, score, place):
        """demote_by, several of which add up, then demote_to, then fail; never below the last."""
        names = [entry["grade"] for entry in self._list]
        village, last, entry_before = score.village, len(names) - 1, names[place]
        place = min(place + sum(int(n) for n in self._vetoes.details(village, "demote_by")), last)
        place = max([place, *(names.index(grade) for grade in self._vetoes.details(village, "demote_to"))])
        if names[place] != entry_before:
            note("grade: demoted")
        if self._vetoes.has(village, "fail"):
            note("grade: failed")
            return last
        return place


def gradings(scoring, rubric):
    """List the gradings of a rubric with the module of each, None for the total."""
    for spec in rubric.head.get("grades", []):
        if spec["by"] == "total":
            yield None, Grading(spec, rubric, None, scoring)
        for module in rubric.modules:
            wanted = module.place == "total" if spec["by"] == "each_module" else \
                spec["by"] == "module" and spec["module"] == module.id
            if wanted:
                yield module, Grading(spec, rubric, module, scoring)
