"""What joint building looks at between two villages (leitai help pairing): distance, rules, and the terms of the cost."""

from seen import note
from tours import Stop, metres
from values import Period

COSTS = ("distance", "industry", "needs", "township", "link")


class Relations:
    """Holds villages of a campaign against each other; `document` is the file of joint building, villages are given by code."""

    def __init__(self, campaign, document):
        self._campaign = campaign
        self._villages = {village.code: village for village in campaign.villages}
        self._within = document.get("within", {})
        self._neighbours = [set(pair) for pair in document["neighbours"]] if "neighbours" in document else None
        self._prices = {word: int(price) for word, price in document["cost"].items()}
        self._day = min(campaign.as_of, campaign.period.last_day())
        self._places = self._stops()
        self._traits = self._last("traits", "village")
        self.clusters = [record for record in self._last("cluster", "cluster").values() if self._stands(record)]

    def _stops(self):
        found = {}
        rosters = sorted(self._campaign.records("roster"), key=lambda roster: roster["from"])
        for roster in rosters:
            if roster["from"] <= self._campaign.period.last_day():
                found.update((entry["code"], entry.get("at")) for entry in roster.get("villages", []))
        return {code: Stop(code, None, *map(float, at)) for code, at in found.items() if at}

    def _last(self, kind, key):
        """Give the record of each village or cluster that holds: the last up to the period."""
        found = {}
        for record in sorted(self._campaign.records(kind), key=lambda record: Period.parse(record["period"])):
            if Period.parse(record["period"]) <= self._campaign.period:
                if record[key] in found and found[record[key]] != record:
                    note(f"{kind}: superseded")
                found[record[key]] = record
            else:
                note(f"{kind}: later")
        return found

    def _stands(self, record):
        if record["since"] > self._day:
            note("cluster: not_yet")
        if record.get("until", self._day) < self._day:
            note("cluster: dissolved")
        return record["since"] <= self._day <= record.get("until", self._day)

    @staticmethod
    def members(record):
        """Give the villages of a cluster."""
        return {record["centre"], *record.get("leads", []), *record["assisted"]}

    # What has to be known

    @property
    def looks_at_distance(self):
        """Tell whether the file does."""
        return "distance" in self._prices or "distance" in self._within

    def lacks_position(self, code):
        """Tell whether distances are looked at and a village lies nowhere."""
        return self.looks_at_distance and code not in self._places

    def lacks_traits(self, code):
        """Tell whether traits are looked at and a village has none."""
        return ("industry" in self._prices or "needs" in self._prices) and code not in self._traits

    # Pairs

    def metres(self, code, centre):
        """Give the distance in whole metres, None where a village lies nowhere."""
        if code not in self._places or centre not in self._places:
            return None
        return metres(self._places[code], self._places[centre])

    def barring(self, code, centre):
        """List the rules that forbid a pair."""
        found = []
        if "distance" in self._within and self.metres(code, centre) > int(self._within["distance"]):
            found.append("distance")
        if any(self._villages[code].key(word) != self._villages[centre].key(word) for word in self._within.get("circle", [])):
            found.append("circle")
        if self._neighbours is not None and {code, centre} not in self._neighbours:
            found.append("neighbours")
        return found

    def industries(self, code, centre):
        """List the industries that two villages have in common."""
        return sorted({*self._of(code, "industries")} & {*self._of(centre, "industries")})

    def needs(self, code, centre):
        """List the needs of a village that the strengths of its centre meet, and those that they do not."""
        strengths = self._of(centre, "strengths")
        return [sorted(need for need in self._of(code, "needs") if (need in strengths) is met) for met in (True, False)]

    def _of(self, code, key):
        return self._traits.get(code, {}).get(key, [])

    def terms(self, code, centre):
        """Give the terms of what a village costs that joins a centre, by the words of the file."""
        amounts = {"distance": lambda: self.metres(code, centre),
                   "industry": lambda: int(not self.industries(code, centre)),
                   "needs": lambda: len(self.needs(code, centre)[1]),
                   "township": lambda: int(self._villages[code].township != self._villages[centre].township),
                   "link": lambda: int(not any({code, centre} <= self.members(record) for record in self.clusters))}
        return {word: price * amounts[word]() for word, price in self._prices.items()}
