"""Random files of joint building, in which every word of the manual's chapter can be drawn."""

from random_award_campaign import INDICATORS, MODULES
from yaml_text import Quoted

_PRICES = {"distance": "112", "industry": ("500", "1000", "3000"), "needs": ("300", "1000"), "township": ("700", "1000"),
           "link": ("100", "1000", "5000")}


class RandomPairFile:
    """Draws files of joint building for a campaign; `between` gives the metres of two of its villages.

    `most` has how many lead and assisted villages a list names at most.
    """

    def __init__(self, rng, campaign, between, most):
        self._rng = rng
        self._campaign = campaign
        self._between = between
        self._most = most

    def _chance(self, share):
        return self._rng.random() < share

    # Who

    def sides(self):
        """Draw who leads and who is assisted."""
        return {word: self._side(number) for word, number in zip(("lead", "assisted"), self._most)}

    def lists(self):
        """Draw one lead village and one that is assisted."""
        return {word: {"villages": _codes([code])} for word, code in
                zip(("lead", "assisted"), self._rng.sample(self._campaign.villages, 2))}

    def _side(self, most):
        if self._chance(0.4):
            villages = self._campaign.villages
            return {"villages": _codes(self._rng.sample(villages, min(len(villages), self._rng.randint(most // 2, most))))}
        return {"who": self._condition()}

    def _condition(self):
        rng, campaign = self._rng, self._campaign
        place, compared = str(rng.randint(1, 6)), rng.choice(["at_least", "above", "at_most", "below"])
        atoms = [
            *[{"class": rng.choice([rng.choice(campaign.classes), list(campaign.classes[-2:])])}] * 3,
            *[{"total": {compared: str(rng.randint(6, 14))}}] * 2,
            {"rank": {rng.choice(["at_most", "above"]): place}},
            *({f"rank.{circle}": {rng.choice(["at_most", "above"]): str(rng.randint(1, 3))}}
              for circle in ("county", "township", "class")),
            {rng.choice(MODULES): {compared: "2"}}, {rng.choice(INDICATORS): {compared: "2"}},
            {"jobs": {compared: "1"}}, {"open_books": rng.choice(["yes", "no"])}, {"attended": {compared: "80%"}},
            {"place_in_jobs": {"at_most": place}}, {"more_jobs": {compared: "0"}}, {"lecture": {compared: "7"}},
            *[{"rise": {compared: "0"}}, {"climb": {compared: "0"}}] * 2, {"grade": rng.choice(["good", ["good", "fair"]])},
            {"township": _codes(rng.sample(campaign.townships, min(2, len(campaign.townships))))},
            {"county": rng.choice(campaign.units)},
            {"village": _codes(rng.sample(campaign.villages, 4))}]
        first, second = rng.sample(atoms, 2)
        return rng.choice([first, first, {**first, **second}, {"any": [first, second]}, {"all": [first, second]}])

    # The rules

    def document(self, sides, leads, assisted):
        """Draw a file with these sides, which come to so many villages."""
        title = {"zh": "随机联建办法", "en": "random joint building"}
        found = {"pairing": "random", "version": "1.0.0", "title": title, **sides}
        centres = self._rng.randint(1, max(1, min(leads, assisted)))
        form = self._rng.choice(["number", "number", "range", "range", "all"])
        if form == "all":
            centres = max(1, leads)
            found["centres"] = "all"
        else:
            found["centres"] = str(centres) if form == "number" else {
                "at_least": str(self._rng.randint(1, centres)), "at_most": str(centres + self._rng.randint(0, 2))}
            found["unchosen"] = self._rng.choice(["join", "leave"])
        found["size"] = self._size(centres, assisted, leads if found.get("unchosen") == "join" else centres)
        found.update(self._within())
        if self._chance(0.25):
            found["neighbours"] = self._neighbours()
        found["cost"] = self._cost("township" in found.get("within", {}).get("circle", []))
        if self._chance(0.4):
            found["effect"] = {"fact": self._rng.choice(["jobs", "income_raised", "attended"]),
                               "against": self._rng.choice(["previous_period", "same_period_last_year"])}
        if self._chance(0.2):
            found["nodes"] = "1000000"
        if self._chance(0.2):
            found["note"] = {"zh": "说明", "en": "a note"}
        return found

    def _size(self, centres, assisted, leads):
        """Draw sizes that mostly can be kept."""
        least = 2 if assisted >= 2 * centres and self._chance(0.4) else 1
        members = -(-(assisted + leads) // centres) + self._rng.choice([0, 0, 1, 1, 2, 4])
        if self._chance(0.1):
            members -= 1
        return {"assisted": str(least), "members": str(max(2, least + 1, members))}

    def _within(self):
        within = {}
        if self._chance(0.4):
            within["distance"] = str(self._distance())
        if self._chance(0.2):
            within["circle"] = self._rng.choice([["county"], ["county"], ["township"], ["township", "county"]])
        return {"within": within} if within else {}

    def _distance(self):
        """Draw a distance: mostly that of two villages, or one metre less."""
        one, other = self._rng.sample(self._campaign.villages, 2)
        metres = self._between(one, other) or 15000
        return max(1000, metres + self._rng.choice([0, 0, 0, -1, 8000, 12000]))

    def _neighbours(self):
        villages, share = self._campaign.villages, self._rng.choice([0.5, 0.7, 0.9])
        pairs = [(one, other) for place, one in enumerate(villages) for other in villages[place + 1:] if self._chance(share)]
        pairs = [pair if self._chance(0.5) else pair[::-1] for pair in pairs or [villages[:2]]]
        return [_codes(pair) for pair in self._rng.sample(pairs, len(pairs))]

    def _cost(self, one_township):
        """Draw prices; that of the township would never be paid within one."""
        able = [word for word in _PRICES if word != "township" or not one_township]
        words = [word for word in able if self._chance(0.5)] or [self._rng.choice(able)]
        return {word: self._rng.choice(_PRICES[word]) for word in words}


def _codes(villages):
    """Keep the codes of villages apart from numbers."""
    return [Quoted(code) for code in villages]
