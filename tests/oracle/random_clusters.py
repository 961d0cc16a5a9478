"""Random joint buildings of villages: nobody is in two, and each has records of some of the periods."""

from datetime import date
from fractions import Fraction

from values import exact_text


def _first_day(period):
    return date(period.year, period.quarter * 3 - 2 if period.quarter else 1, 1)


class RandomClusters:
    """Makes the records of a few clusters for periods that are given oldest first.

    `gaps` is the share of records, and of incomes in them, that are not there.
    """

    def __init__(self, rng, villages, periods, gaps):
        self._rng = rng
        self._periods = periods
        self._gaps = gaps
        left = list(villages)
        rng.shuffle(left)
        self._members = []
        while len(left) >= 3 and len(self._members) < 3:
            size = min(len(left), rng.randint(2, 5))
            self._members.append([left.pop() for _ in range(size)])

    def records(self):
        found = [record for place, members in enumerate(self._members) for record in self._cluster(place, members)]
        self._rng.shuffle(found)
        return found

    def _chance(self, share):
        return self._rng.random() < share

    def _cluster(self, place, members):
        """Records of one cluster: villages come and go, and now and then it ends."""
        rng = self._rng
        begun = rng.randrange(len(self._periods)) if self._chance(0.5) else 0
        since = _first_day(self._periods[begun])
        if self._chance(0.7):
            since = since.replace(year=since.year - 3)
        for period in self._periods[begun:]:
            last = period is self._periods[-1]
            if self._chance(self._gaps) and not (last and self._gaps < 0.01):
                continue
            others = rng.sample(members[1:], rng.randint(1, len(members) - 1))
            leads = [members[0], *(others[1:] if self._chance(0.4) else [])]
            assisted = [code for code in others if code not in leads]
            record = {"kind": "cluster", "period": str(period), "cluster": f"L{place + 1}",
                      "title": {"zh": "中心村党委", "en": "centre committee"}, "centre": members[0],
                      "assisted": assisted, "since": since.isoformat()}
            if len(leads) > 1 or self._chance(0.3):
                record["leads"] = rng.sample(leads, len(leads))
            if not self._chance(self._gaps):
                record["projects"] = self._projects(leads + assisted)
            if not last and self._chance(0.1):
                end = _first_day(period) if self._chance(0.5) else date.fromisoformat(period.last_day())
                yield {**record, "until": max(since, end).isoformat()}
                return
            yield record

    def _projects(self, members):
        found = []
        for place in range(self._rng.choice([0, 1, 1, 2])):
            project = {"what": f"项目{place + 1}"}
            if not self._chance(self._gaps):
                earning = [code for code in members if self._chance(0.8)]
                project["income"] = {code: exact_text(Fraction(self._rng.randint(0, 3000), 100)) for code in earning}
            found.append(project)
        return found
