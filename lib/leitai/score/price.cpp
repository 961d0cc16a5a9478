// Turns numbers and choices into points by the six scales, and does the steps of a rule in their order.
#include "leitai/score/price.hpp"

#include <algorithm>

#include "leitai/base/overloaded.hpp"

namespace leitai::score {

using base::Rational;
using rule::Cause;
using rule::Truth;

namespace {

Priced missing(Cause cause) { return {false, cause, {}, false}; }

/// The points of a number; missing where the scale gives none, which happens only to a mark outside its range.
template <class Scale>
Priced by_number(const Scale& scale, const rule::Asked& asked) {
    std::optional<Rational> points = price(scale, asked);
    return points ? Priced{true, {}, *points, false} : missing(Cause::missing);
}

/// The points of the first case that holds; `mark` is needed only where that case is judged.
Priced by_cases(Evaluator& evaluator, const rule::Cases& scale, const rule::Scope& scope, const Yield& mark) {
    for (std::uint16_t c = 0; c < scale.cases.size(); ++c) {
        const rule::Case& one = scale.cases[c];
        const Truth t = evaluator.truth(one.when);
        if (t == Truth::unknown) return missing(Cause::missing);
        if (t == Truth::no) continue;
        if (const auto* worth = std::get_if<rule::Worth>(&one.then)) return {true, {}, worth->of(scope), false, c};
        if (mark.kind == Yield::Kind::nothing) return {true, {}, Rational(0), false, c};
        const auto& range = std::get<rule::Judged>(one.then);
        Priced priced =
            mark.is_number() ? by_number(range, {mark.number, scope, scope.full_mark}) : missing(mark.cause);
        priced.chosen = c;
        return priced;
    }
    return {true, {}, scale.otherwise.of(scope), false};
}

/// The numbers from which each scale computed the points, for the trace.
struct OperandsOfScale {
    const Yield& yield;
    const rule::Scope& scope;
    const Rational& full;
    const Priced& priced;

    Operands operator()(const rule::Each& scale) const {
        if (!yield.is_number()) return {};
        const Rational count = steps(scale, yield.number, scope.village_class);
        if (count.beyond()) return {};
        return StepsCounted{scale.worth.of(scope), count};
    }
    Operands operator()(const rule::Linear& scale) const {
        if (!yield.is_number()) return {};
        return Proportion{full, yield.number, scale.none_at.of(scope.village_class),
                          scale.full_at.of(scope.village_class)};
    }
    Operands operator()(const rule::Bands&) const { return {}; }
    Operands operator()(const rule::Table&) const { return {}; }
    Operands operator()(const rule::Cases&) const { return CaseHeld{priced.chosen}; }
    Operands operator()(const rule::Judged&) const {
        return yield.is_number() ? Operands(MarkGiven{yield.number}) : Operands();
    }
};

}  // namespace

void write_asides(Evaluator& evaluator, rule::IndicatorId indicator, std::optional<std::uint16_t> rule) {
    if (evaluator.trace() == nullptr) return;
    const std::vector<rule::Rule>& rules = evaluator.rubric().indicators[indicator].rules;
    for (TraceLine& aside : evaluator.take_asides()) {
        if (rule && rules[*rule].measure == aside.measure) continue;  // the rule writes its own line
        aside.indicator = indicator;
        aside.rule = rule;
        evaluator.trace()->lines.push_back(std::move(aside));
    }
}

void write_line(Evaluator& evaluator, TraceLine line) {
    write_asides(evaluator, *line.indicator, line.rule);
    line.reads = evaluator.take_reads();
    evaluator.trace()->lines.push_back(std::move(line));
}

rule::Scope scope_of(const Evaluator& evaluator, const rubric::Indicator& indicator) {
    return {evaluator.village_class(), indicator.points.of(evaluator.village_class())};
}

Rational bounded(Rational points, const std::optional<rule::Worth>& cap, const std::optional<rule::Worth>& floor,
                 const rule::Scope& scope) {
    if (points.beyond()) return points;
    if (cap) points = std::min(points, cap->of(scope));
    if (floor) points = std::max(points, floor->of(scope));
    return points;
}

Priced by_scale(Evaluator& evaluator, const rule::Scale& scale, const rule::Scope& scope, const Rational& full,
                const Yield& yield) {
    return std::visit(base::Overloaded{
                          [&](const rule::Cases& cases) { return by_cases(evaluator, cases, scope, yield); },
                          [&](const auto& one) -> Priced {
                              if (yield.kind == Yield::Kind::cause) return missing(yield.cause);
                              if (yield.kind == Yield::Kind::nothing) return {true, {}, Rational(0), false};
                              if (yield.number.beyond()) return {true, {}, yield.number, false};
                              return by_number(one, {yield.number, scope, full});
                          },
                      },
                      scale);
}

Priced price(Evaluator& evaluator, rule::IndicatorId id, std::uint16_t index, std::vector<PricedEvent>& events) {
    const rubric::Indicator& indicator = evaluator.rubric().indicators[id];
    const rule::Rule& rule = indicator.rules[index];
    const rule::Scope scope = scope_of(evaluator, indicator);
    if (!rule.when.always()) {
        const Truth acts = evaluator.truth(rule.when);
        write(evaluator, Stage::applies, id, index, std::nullopt, Decided{acts});
        if (acts == Truth::no) return {};
        if (acts == Truth::unknown) return missing(Cause::missing);
    }
    const Yield yield = evaluator.measure(rule.measure);
    if (evaluator.trace() != nullptr) {
        write(evaluator, Stage::measure, id, index, yield.is_number() ? std::optional(yield.number) : std::nullopt,
              evaluator.take_operands(), rule.measure);
    }
    if (yield.kind == Yield::Kind::events) return price_events(evaluator, id, index, events);
    const Rational full = rule.points ? rule.points->of(scope.village_class) : scope.full_mark;
    Priced priced = by_scale(evaluator, rule.scale, scope, full, yield);
    write_asides(evaluator, id, index);
    if (!priced.known || priced.points.beyond()) return priced;
    if (evaluator.trace() != nullptr) {
        write(evaluator, Stage::scale, id, index, priced.points,
              std::visit(OperandsOfScale{yield, scope, full, priced}, rule.scale));
    }
    if (rule.waiver.kind == rule::Waiver::Kind::when && priced.points.sign() < 0) {
        const bool waived = evaluator.truth(rule.waiver.when) == Truth::yes;
        write_asides(evaluator, id, index);
        if (waived) {
            priced.points = Rational(0);
            write(evaluator, Stage::waiver, id, index, priced.points);
        }
    }
    const Rational limited = bounded(priced.points, rule.cap, rule.floor, scope);
    if (!(limited == priced.points)) write(evaluator, Stage::rule_bounds, id, index, limited);
    priced.points = limited;
    return priced;
}

}  // namespace leitai::score
