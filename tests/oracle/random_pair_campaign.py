"""Random small campaigns for joint building: villages on a grid, so that many are equally far, with traits and clusters."""

from random_award_campaign import RandomAwardCampaign
from values import Period

_INDUSTRIES = ("枇杷", "茶叶", "海水养殖")
_STRENGTHS = ("资金", "技术", "电商", "冷链")


class RandomPairCampaign(RandomAwardCampaign):
    """Draws a campaign; now and then a village lies nowhere, or has no traits."""

    def __init__(self, rng, period, rows=None):
        self._side = rng.choice([2, 3, 3, 4])
        self._nowhere, self._untold = rng.choice([0, 0, 0, 0.06]), rng.choice([0, 0, 0, 0.04])
        super().__init__(rng, period, rows or rng.choice([5, 8, 10, 12, 12, 14, 15]))
        self._gaps = rng.choice([0, 0, 0, 0.05])
        self.places = {code: self._place() for code in self.villages}
        self.as_of = self._day() if self._chance(0.25) else None

    def _place(self):
        if self._chance(self._nowhere):
            return None
        return [f"130.{self._rng.randrange(self._side)}5", f"20.{self._rng.randrange(self._side)}5"]

    def _day(self):
        """Draw a day in the second half of the period."""
        return f"{self.period.last_day()[:8]}{self._rng.choice(['05', '20'])}"

    def position(self, code):
        """Give where a village lies."""
        return {"at": self.places[code]} if self.places[code] else {}

    def returns(self):
        """Give the returns of the period, of the one before, and of most of last year's."""
        return super().returns() + [self._return(code, self.period.same_period_last_year()) for code in self.villages
                                    if self._chance(0.8)]

    # Traits

    def traits(self):
        """Give the traits of each village, of some twice, and now and then of a later period, which says nothing yet."""
        found = []
        for code in self.villages:
            if not self._chance(self._untold):
                found.append(self._traits(code, self._rng.choice([self.period, self.period.same_period_last_year()])))
            if self._chance(0.25):
                found.append(self._traits(code, self.period.previous_period()))
            if self._chance(0.05):
                found.append(self._traits(code, Period(self.period.year + 1, 1)))
        self._rng.shuffle(found)
        return found

    def _traits(self, code, period):
        def some(words, most):
            return self._rng.sample(words, self._rng.randint(0, most))
        return {"kind": "traits", "period": str(period), "village": code, "industries": some(_INDUSTRIES, 2),
                "strengths": some(_STRENGTHS, 3), "needs": some(_STRENGTHS, 3)}

    # Clusters

    def clusters(self):
        """Give clusters of the present: some were others before, or are dissolved, or are not there on the day."""
        ids, found = ("L01", "L02")[:self._rng.choice([1, 2, 2])], []
        for period in (self.period.previous_period(), self.period):
            if found and self._chance(0.4):
                break
            found += self._clusters(ids, period)
        self._rng.shuffle(found)
        return found

    def _clusters(self, ids, period):
        """Divide some of the villages; the same ids in every period, so that each stands in the place of its past."""
        villages = self._rng.sample(self.villages, len(self.villages))
        half = len(villages) // 2
        return [self._cluster(id_, period, members[:self._rng.choice([2, 3, 4])])
                for id_, members in zip(ids, (villages[:half], villages[half:]))]

    def _cluster(self, id_, period, members):
        leads = members[:1 if len(members) == 2 else self._rng.choice([1, 2])]
        record = {"kind": "cluster", "period": str(period), "cluster": id_, "title": {"zh": f"{id_}片区", "en": id_},
                  "centre": leads[0], "assisted": members[len(leads):], "since": self._since(period)}
        if len(leads) > 1 or self._chance(0.3):
            record["leads"] = leads
        if period == self.period and self._chance(0.25):
            record["until"] = f"{period.last_day()[:8]}{self._rng.choice(['10', '25'])}"
        return record

    def _since(self, period):
        if self._chance(0.7):
            return f"{period.year - 1}-03-01"
        return f"{period.last_day()[:8]}{self._rng.choice(['01', '08'])}"
