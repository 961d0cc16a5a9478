"""Ranks among the scored villages, and the order that grades follow (stage 19)."""

from seen import note


class Ranking:
    """Orders scores: who failed is behind, then the total, then the merits."""

    def __init__(self, rubric, vetoes):
        self._ties = rubric.head.get("ties", [])
        self._vetoes = vetoes

    def merits(self, score):
        """Give the merits in their order; an unknown one is behind every known one."""
        found = [score.modules.get(name, score.indicators.get(name)) for name in self._ties]
        return tuple((merit is not None, merit or 0) for merit in found)

    def _standing(self, score):
        return (not self._vetoes.has(score.village, "fail"), score.total, self.merits(score))

    def rank(self, scores, scope):
        """Rank the scored villages of each group: 1, 2, 2, 4."""
        for group in circles(scores, () if scope == "all" else (scope,)):
            places = {}
            for place, standing in enumerate(sorted(map(self._standing, group), reverse=True), start=1):
                places.setdefault(standing, place)
            self._note(group)
            for score in group:
                score.ranks[scope] = places[self._standing(score)]

    def _note(self, group):
        if len({score.total for score in group}) < len(group):
            shared = len(set(map(self._standing, group))) < len(group)
            note("rank: shared" if shared else "rank: by_merits")
        failed = [score.total for score in group if self._vetoes.has(score.village, "fail")]
        if failed and max(failed) > min(score.total for score in group):
            note("rank: failed_behind")


def circles(scores, words, points=lambda score: score.total):
    """Part the villages that have `points` into those that are equal in what `words` name."""
    groups = {}
    for score in scores:
        if points(score) is not None:
            groups.setdefault(tuple(map(score.village.key, words)), []).append(score)
    return list(groups.values())
