// Scores an indicator: whether it applies, its rules, start, bounds and rounding, or what is given instead.
#include "leitai/score/indicator.hpp"

#include "leitai/score/vetoes.hpp"

namespace leitai::score {

using base::Rational;
using rule::Cause;
using rule::Outcome;
using rule::Truth;

namespace {

Rational rounded(const rubric::Rubric& rubric, const Rational& points) {
    return rubric.rounding.indicator && !points.beyond() ? round(points, *rubric.rounding.indicator) : points;
}

Verdict beyond() { return {{How::Kind::beyond, {}}, {}, false}; }

/// Rounds the points and makes the verdict; the trace gets a line where rounding changes the points.
Verdict finish(Evaluator& evaluator, rule::IndicatorId id, How how, const Rational& points) {
    if (points.beyond()) return beyond();
    const Rational final_points = rounded(evaluator.rubric(), points);
    if (!(final_points == points)) write(evaluator, Stage::rounding, id, std::nullopt, final_points);
    return {how, final_points, false};
}

/// Whether the indicator and its module apply; where that is unknown the indicator counts as missing.
Truth applies(Evaluator& evaluator, const rubric::Indicator& indicator) {
    const rubric::Module& module = evaluator.rubric().modules[indicator.module];
    return evaluator.truth(module.applies) & evaluator.truth(indicator.applies);
}

Verdict from_rules(Evaluator& evaluator, rule::IndicatorId id, Pricing& pricing) {
    const rubric::Indicator& indicator = evaluator.rubric().indicators[id];
    const rule::Scope scope = scope_of(evaluator, indicator);
    std::vector<PricedEvent>& events = pricing.events;
    std::vector<Priced>& priced = pricing.rules;
    events.clear();
    priced.clear();
    for (std::uint16_t r = 0; r < indicator.rules.size(); ++r) {
        priced.push_back(price(evaluator, id, r, events));
        if (!priced.back().known) return instead_of(evaluator, id, priced.back().cause);
    }
    if (indicator.highest_per) keep_highest(events, std::nullopt);
    Rational sum = indicator.start ? indicator.start->of(scope) : Rational(0);
    PointSum terms;
    if (indicator.start && evaluator.trace() != nullptr) terms.terms.push_back(sum);
    for (std::uint16_t r = 0; r < indicator.rules.size(); ++r) {
        const Rational own = priced[r].by_events ? settle_events(evaluator, id, r, events) : priced[r].points;
        const Rational points = without_dropped(evaluator, id, r, own);
        sum += points;
        if (evaluator.trace() != nullptr && !points.beyond()) terms.terms.push_back(points);
    }
    if (sum.beyond()) return beyond();
    if (indicator.start || indicator.rules.size() > 1) {
        write(evaluator, Stage::sum, id, std::nullopt, sum, std::move(terms));
    }
    const Rational limited = bounded(sum, indicator.cap, indicator.floor, scope);
    if (!(limited == sum)) write(evaluator, Stage::bounds, id, std::nullopt, limited);
    return finish(evaluator, id, {How::Kind::rules, {}}, limited);
}

/// The outcome `by`: another measure and scale are used instead.
Verdict by_other(Evaluator& evaluator, rule::IndicatorId id, Cause cause, const Outcome& outcome) {
    const rule::Scope scope = scope_of(evaluator, evaluator.rubric().indicators[id]);
    const Yield yield = evaluator.measure(outcome.measure);
    write(evaluator, Stage::measure, id, std::nullopt, yield.is_number() ? std::optional(yield.number) : std::nullopt,
          evaluator.take_operands(), outcome.measure);
    if (!yield.is_number())
        return {{How::Kind::refused, yield.kind == Yield::Kind::cause ? yield.cause : cause}, {}, false};
    const Priced priced = by_scale(evaluator, *outcome.scale, scope, scope.full_mark, yield);
    if (!priced.known) return {{How::Kind::refused, priced.cause}, {}, false};
    if (priced.points.beyond()) return beyond();
    write(evaluator, Stage::instead, id, std::nullopt, priced.points);
    return finish(evaluator, id, {How::Kind::instead, cause}, priced.points);
}

}  // namespace

const rule::Outcome& outcome_of(const rubric::Indicator& indicator, rule::Cause cause) {
    const rule::Outcome& outcome = indicator.instead[static_cast<std::size_t>(cause)];
    if (outcome.kind != rule::Outcome::Kind::not_applicable) return outcome;
    return indicator.instead[static_cast<std::size_t>(rule::Cause::not_applicable)];
}

Verdict instead_of(Evaluator& evaluator, rule::IndicatorId id, Cause cause) {
    const rubric::Indicator& indicator = evaluator.rubric().indicators[id];
    // Only a merger leaves a measure without a baseline whose kind never lacks one; what is missing then is a past
    // value.
    if (cause == Cause::missing_baseline && outcome_of(indicator, cause).kind == Outcome::Kind::undeclared)
        cause = Cause::missing;
    const rule::Scope scope = scope_of(evaluator, indicator);
    const Outcome& outcome = outcome_of(indicator, cause);
    const auto give = [&](const Rational& points) {
        write(evaluator, Stage::instead, id, std::nullopt, points);
        return finish(evaluator, id, {How::Kind::instead, cause}, points);
    };
    switch (outcome.kind) {
        case Outcome::Kind::zero:
            return give(Rational(0));
        case Outcome::Kind::full:
            return give(scope.full_mark);
        case Outcome::Kind::points:
            return give(outcome.points.of(scope));
        case Outcome::Kind::by:
            return by_other(evaluator, id, cause, outcome);
        case Outcome::Kind::peers_mean:
            return {{How::Kind::instead, cause}, {}, true};
        case Outcome::Kind::respread_module:
        case Outcome::Kind::respread_rubric:
            return {{How::Kind::respread, cause}, {}, false};
        case Outcome::Kind::undeclared:
        case Outcome::Kind::refuse:
        case Outcome::Kind::not_applicable:
            break;
    }
    return {{How::Kind::refused, cause}, {}, false};
}

Verdict settle_peers_mean(Evaluator& evaluator, rule::IndicatorId id, Cause cause, const RateSum& peers) {
    if (peers.count == 0) return {{How::Kind::no_peer, cause}, {}, false};
    const rule::Scope scope = scope_of(evaluator, evaluator.rubric().indicators[id]);
    const Rational points = scope.full_mark * peers.sum / Rational(peers.count);
    if (points.beyond()) return beyond();
    write(evaluator, Stage::instead, id, std::nullopt, points, PeersMean{scope.full_mark, peers.sum, peers.count});
    return finish(evaluator, id, {How::Kind::instead, cause}, points);
}

Verdict score_indicator(Evaluator& evaluator, rule::IndicatorId id, Pricing& pricing) {
    const rubric::Indicator& indicator = evaluator.rubric().indicators[id];
    if (!evaluator.rubric().on_sheet(indicator, evaluator.village_class()))
        return {{How::Kind::off_sheet, {}}, {}, false};
    const Truth on = applies(evaluator, indicator);
    if (on != Truth::yes) {
        write(evaluator, Stage::applies, id, std::nullopt, std::nullopt, Decided{on});
        return instead_of(evaluator, id, on == Truth::no ? Cause::not_applicable : Cause::missing);
    }
    return from_rules(evaluator, id, pricing);
}

}  // namespace leitai::score
