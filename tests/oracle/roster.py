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
