"""Who can have an award (leitai help awards): conditions, minima, vetoes, applications and reviews."""

from conditions import holds, names_in
from values import NoNumber, number


class Papers:
    """The applications and reviews of a campaign's period."""

    def __init__(self, campaign):
        self._applications, self._reviews = [
            [document for document in campaign.records(kind) if document["period"] == str(campaign.period)]
            for kind in ("application", "review")]

    def reasons(self, award, code):
        """Yield what bars a village from an award that has to be applied for."""
        def of(documents):
            return [document for document in documents
                    if document["village"] == code and award.is_named(document["award"])]
        if award.spec.get("application", "none") != "required":
            return
        if not of(self._applications):
            yield "no_application"
            return
        verdicts = {review["verdict"] for review in of(self._reviews)}
        if "against" in verdicts:
            yield "review_against"
        elif not verdicts:
            yield "not_reviewed"


class Eligibility:
    """Tells what bars a village from an award; `others` lists what of other awards does."""

    def __init__(self, quantities, papers, others):
        self._quantities = quantities
        self._papers = papers
        self._others = others

    def reasons(self, award, score):
        """List all that bars a village, in the order of the manual: of several the first is told."""
        found = list(self._papers.reasons(award, score.village.code))
        effects = {veto["effect"] for veto in score.vetoes if isinstance(veto["effect"], str)}
        if score.vetoes and award.spec.get("no_veto") == "yes" or effects & {"fail", "no_award"}:
            found.append("veto")
        truth = holds(award.spec.get("who", {}), lambda name: self._quantities.value(name, score),
                      score.village.village_class)
        if truth is not True:
            found.append("who" if truth is False else "who_unknown")
        found += ["least"] if self.short(award, score) else []
        found += self._others(award, score.village.code)
        if any(self.known(name, score) is None for name in award.by):
            found.append("unknown_quantity")
        return found

    def known(self, name, score):
        """Give a quantity, None where it is not known."""
        try:
            return self._quantities.value(name, score)
        except NoNumber:
            return None

    def short(self, award, score):
        """List the quantities of which a village has less than is asked, or that are not known."""
        values = {name: self.known(name, score) for name in award.spec.get("least", {})}
        return [name for name, value in values.items() if value is None or value < self.least(award, name, score)]

    def least(self, award, name, score):
        """Give what a quantity must reach, None where nothing is asked."""
        written = award.spec.get("least", {}).get(name)
        if written is None:
            return None
        full = self._quantities.full(name, score.village.village_class)
        return number(written) * (full if written.endswith("%") and full is not None else 1)


def names_looked_at(award):
    """List the quantities that an award looks at."""
    return [*names_in(award.spec.get("who", {})), *award.spec.get("least", {}), *award.by]
