"""Random records of awards: applications, reviews, sealed outcomes of earlier periods, and votes among equals."""

from values import Period
from yaml_text import Quoted


class RandomAwardRecords:
    """Draws what is handed in for the awards of a file."""

    def __init__(self, rng, campaign, file):
        self._rng = rng
        self._campaign = campaign
        self._file = file
        self._period = campaign.period

    def _chance(self, share):
        return self._rng.random() < share

    def applications(self):
        """Give applications and reviews; now and then there is no review, or no application."""
        found = []
        share = self._rng.choice([0.5, 0.8, 0.95])
        for spec in self._file.document["list"]:
            if spec.get("application") == "required":
                for code in self._campaign.villages:
                    found += self._of_village(spec, code) if self._chance(share) else []
        self._rng.shuffle(found)
        return found

    def _of_village(self, spec, code):
        themes = self._file.themes_of(spec["award"])
        asked = [spec["award"]] if len(themes) == 1 or self._chance(0.5) else self._rng.sample(themes, self._rng.randint(1, 2))
        day = f"{self._period.last_day()[:8]}10"
        for award in asked:
            application = {"kind": "application", "period": str(self._period), "village": code, "award": award, "on": day}
            for word, text in (("by", "村党支部"), ("why", "符合条件"), ("evidence", ["台账"])):
                if self._chance(0.3):
                    application[word] = text
            yield application
            if self._chance(0.95):
                yield {"kind": "review", "period": str(self._period), "village": code, "award": award,
                       "on": f"{self._period.last_day()[:8]}20", "by": {"level": "township", "name": "镇党委"},
                       "verdict": "for" if self._chance(0.85) else "against", "why": "经镇党委会研究"}

    def outcomes(self):
        """Give the outcomes of earlier periods: of some quarters none was sealed, some were sealed twice."""
        found = []
        for period in self._earlier():
            if period.last_day() < Period.parse(self._file.since).last_day() or self._chance(0.2):
                continue
            for sealed in range(1, 2 + self._chance(0.15)):
                found += self._sealed(period, sealed)
        self._rng.shuffle(found)
        return found

    def _earlier(self):
        if not self._period.quarter:
            return [Period(self._period.year, quarter) for quarter in (1, 2, 3, 4)]
        return sorted({*self._period.earlier_in_year(), self._period.previous_period()})

    def _sealed(self, period, sealed):
        share = self._rng.choice([0.1, 0.2, 0.4])
        for id_ in self._file.given:
            for award in self._file.themes_of(id_):
                record = {"kind": "award", "period": str(period), "award": award, "version": "1.0.0",
                          "villages": [Quoted(code) for code in self._campaign.villages if self._chance(share)]}
                yield {**record, "sealed": str(sealed)} if sealed > 1 else record


def votes(rng, outcomes, period, share):
    """Part some of the equals at open lines."""
    found = []
    for outcome in outcomes.values():
        for equals in outcome.open_lines:
            if rng.random() < share:
                found.append({"kind": "revote", "period": str(period), "award": outcome.award.id,
                              "on": f"{period.year + 1}-01-05", "by": "部务会", "why": "并列",
                              "order": [Quoted(code) for code in rng.sample(equals, len(equals))]})
    return found


