"""The places of the rosters on a day: villages, townships and counties, and who is the secretary of which village."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where an entry belongs; what it does not belong to is None."""

    village: str | None = None
    township: str | None = None
    county: str | None = None
    village_class: str | None = None

    def key(self, word):
        return self.village_class if word == "class" else getattr(self, word)


NOWHERE = Place()


class Places:
    """What the rosters say on a day; later rosters supersede by entry."""

    def __init__(self, rosters, day):
        self.day = day
        self.villages, self.townships, self.units = {}, {}, {}
        for roster in sorted(rosters, key=lambda document: document["from"]):
            if roster["from"] > day:
                continue
            for listed, word in ((self.villages, "villages"), (self.townships, "townships"), (self.units, "units")):
                listed.update({entry["code"]: entry for entry in roster.get(word, [])})
        self._reporters = {prefix: code for code, unit in self.units.items() for prefix in unit.get("reports_for", [])}
        self._held = {}
        for code in self.standing():
            secretary = self.secretary(code)
            if secretary:
                self._held.setdefault(secretary, []).append(code)

    def report_as(self, other):
        """Take over who reports for whom: also of the past that is what the roster says now."""
        self._reporters = other._reporters
        return self

    def standing(self):
        """List the codes of the villages of that day; one that went into another is gone from that day on."""
        return [code for code, entry in sorted(self.villages.items())
                if "merged" not in entry or entry["merged"]["on"] > self.day]

    def secretary(self, code):
        """Give the id of the secretary, or None while there is none."""
        return self.villages.get(code, {}).get("secretary", {}).get("id")

    def county(self, code):
        """Give who reports for a place: not always the prefix of its code."""
        return next((self._reporters[code[:length]] for length in (12, 9, 6) if code[:length] in self._reporters),
                    code[:6])

    def of_village(self, code):
        return Place(code, code[:9], self.county(code), self.villages.get(code, {}).get("class"))

    def of_township(self, code):
        return Place(None, code, self.county(code))

    def of_county(self, code):
        return Place(None, None, code)

    def of_person(self, person):
        """The village of a person who is the secretary of exactly one."""
        held = self._held.get(person, [])
        return self.of_village(held[0]) if len(held) == 1 else NOWHERE

    def name(self, code):
        for listed in (self.villages, self.townships, self.units):
            if code in listed:
                return listed[code]["name"]
        return None
