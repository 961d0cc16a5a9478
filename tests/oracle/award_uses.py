"""What follows from awards that are decided (leitai help awards): what they bring, and the modules to be trained again."""

from fractions import Fraction


def brought(award, outcome):
    """Give how many have an award, and what it brings to all of them together by word."""
    number = len(outcome.codes("chosen"))
    return {word: number * Fraction(amount) for word, amount in award.spec.get("brings", {}).items()}


def lost(scoring, score):
    """Give by module what a village lost in indicators that were scored by their rules: full marks less points."""
    found = {}
    for module in scoring.campaign.rubric.modules:
        losses = [indicator.full(score.village.village_class) - points
                  for indicator, points in _ruled(scoring, score, module) if points is not None]
        found[module.id] = sum((loss for loss in losses if loss > 0), Fraction(0))
    return {id_: loss for id_, loss in found.items() if loss}


def _ruled(scoring, score, module):
    """Yield the indicators of a module of the total with the points of their rules; a year has the points of its quarters."""
    for indicator in module.indicators:
        if module.place == "total" and indicator.full(score.village.village_class):
            annual = scoring.campaign.annual
            yield indicator, (score.indicators.get(indicator.id) if annual
                              else scoring.points_by_rules(score.village, indicator))


def trained(scoring, score, modules):
    """List the modules in which a village lost most, with what it lost, and those in which it lost as much as in the last."""
    losses = sorted(lost(scoring, score).items(), key=lambda pair: -pair[1])
    return [pair for pair in losses if pair[1] >= losses[:modules][-1][1]]
