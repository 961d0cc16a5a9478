"""Who is scored: villages, townships, counties or other units, as the rosters say on a day."""

from dataclasses import dataclass

# The circles in which each unit is ranked; what a unit is or does not lie in is none.
SCOPES = {"village": ("all", "county", "township", "class"), "township": ("all", "county", "class"),
          "county": ("all", "class"), "other": ("all", "class")}
LISTED = {"village": "villages", "township": "townships", "county": "units", "other": "others"}


@dataclass(frozen=True)
class Village:
    """A contestant as the roster describes it for the scored period; mostly a village.

    `county` is who reports for it; other units than places have neither county nor township.
    """

    code: str
    name: str
    village_class: str
    county: str | None
    unit: str = "village"

    @property
    def township(self):
        return self.code[:9] if self.unit in ("village", "township") else None

    def key(self, word):
        """Give what a cohort or a condition means by `class`, `county`, `township`, `village`."""
        return {"class": self.village_class, "county": self.county,
                "township": self.township, "village": self.code}[word]


def contestants(rosters, last_day, unit="village"):
    """Merge the rosters that count on `last_day`; later ones supersede by entry."""
    entries, prefixes = {}, {}
    for roster in sorted(rosters, key=lambda document: document["from"]):
        if roster["from"] > last_day:
            continue
        for reporter in roster.get("units", []):
            prefixes[reporter["code"]] = reporter.get("reports_for", [])
        for entry in roster.get(LISTED[unit], []):
            entries[entry["id" if unit == "other" else "code"]] = entry
    reporters = {prefix: reporter for reporter, listed in prefixes.items() for prefix in listed}

    def county(code):
        if unit in ("county", "other"):
            return code if unit == "county" else None
        return next((reporters[code[:length]] for length in (12, 9, 6) if code[:length] in reporters),
                    code[:6])

    return [Village(code, entry["name"], entry["class"], county(code), unit)
            for code, entry in sorted(entries.items())
            if "class" in entry and ("merged" not in entry or entry["merged"]["on"] > last_day)]


class Mergers:
    """Who went into whom by the end of the scored period, and who was there in earlier ones."""

    def __init__(self, rosters, last_day, unit="village"):
        self._into, self._since = {}, {}
        rosters = sorted((roster for roster in rosters if roster["from"] <= last_day), key=lambda roster: roster["from"])
        first = next((roster["from"] for roster in rosters if roster.get(LISTED[unit])), None)
        for roster in rosters:
            for entry in roster.get(LISTED[unit], []):
                code = entry["id" if unit == "other" else "code"]
                self._since.setdefault(code, "" if roster["from"] == first else roster["from"])
                merged = entry.get("merged")
                self._into[code] = merged if merged and merged["on"] <= last_day else None

    def _now(self, code):
        """Follow a chain of mergers to its end."""
        while self._into.get(code):
            code = self._into[code]["into"]
        return code

    def since(self, village, period):
        """List those that went into a village after a period."""
        return [code for code, merged in self._into.items()
                if merged and merged["on"] > period.last_day() and self._now(code) == village]

    def then(self, village, period, handed_in):
        """List the villages of that period that are one now: the listed ones, and those that handed in something."""
        return [code for code in [village, *self.since(village, period)]
                if self._since[code] <= period.last_day() or (code, period) in handed_in]
