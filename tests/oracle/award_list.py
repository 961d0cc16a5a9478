"""The awards of a file as written (leitai help awards), one for each theme, and the order in which they are decided."""

from values import Period, RubricError

_OF_THEME = ("by", "least", "who", "how_many")


class Award:
    """One award, or one theme of it; `family` is the id under which all themes were declared."""

    def __init__(self, spec, theme=None):
        self.family = spec["award"]
        self.id = f"{self.family}.{theme['theme']}" if theme else self.family
        self.spec = {**spec, **{word: theme[word] for word in _OF_THEME if word in theme}} if theme else spec
        self.by = self.spec.get("by", [])
        self.edge = self.spec.get("edge")
        self.last_first = self.spec.get("first", "best") == "last"
        self.among = self.spec.get("among", [])
        self.at_most = {word: int(number) for word, number in self.spec.get("at_most", {}).items()}
        self.one_theme = theme is not None and self.spec.get("one_theme_each") == "yes"
        self.everyone = self.spec["how_many"] == "all"

    def is_named(self, name):
        """Tell whether a name means this award: its own id, or that of all themes."""
        return name in (self.id, self.family)


class AwardList:
    """A file of awards."""

    def __init__(self, document):
        self.document = document
        self.since = Period.parse(document["since"])
        self.awards = [Award(spec, theme) for spec in document["list"] for theme in spec.get("themes", [None])]

    def given(self, period):
        """Tell whether awards were given in a period at all."""
        return period.last_day() >= self.since.last_day()

    def of_period(self, period):
        """List the awards that a period decides, each behind those that it looks at."""
        kind = "quarter" if period.quarter else "year"
        waiting = [award for award in self.awards if award.spec.get("for", "quarter") == kind and self.given(period)]
        found = []
        while waiting:
            ready = next((award for award in waiting if not set(looked_at(award, self.awards)) & set(waiting)), None)
            if ready is None:
                raise RubricError("awards name each other in a circle")
            waiting.remove(ready)
            found.append(ready)
        return found


def earlier_themes(award, awards):
    """List the themes ahead of an award's own where nobody gets two."""
    return [other for other in awards[:awards.index(award)] if other.family == award.family] if award.one_theme else []


def looked_at(award, awards):
    """List the awards that have to be decided before this one: those it names, and the themes ahead of its own."""
    named = [*award.spec.get("with", []), *award.spec.get("not_with", [])]
    return [other for other in awards if any(other.is_named(name) for name in named)] + earlier_themes(award, awards)
