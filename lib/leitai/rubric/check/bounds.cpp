// Computes the least and the most that rules, indicators and modules can give.
#include "leitai/rubric/check/bounds.hpp"

#include <algorithm>

#include "leitai/base/overloaded.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

using base::Rational;
using rule::Interval;

namespace {

void include_zero(Interval& interval) {
    interval.least = std::min(interval.least, Rational(0));
    interval.most = std::max(interval.most, Rational(0));
}

void limit(Interval& interval, const std::optional<rule::Worth>& cap, const std::optional<rule::Worth>& floor,
           const rule::Scope& scope) {
    if (cap) {
        const Rational most = cap->of(scope);
        interval.most = interval.unbounded_above ? std::max(most, interval.least) : interval.most;
        interval.unbounded_above = false;
        interval.most = std::min(interval.most, most);
        if (!interval.unbounded_below) interval.least = std::min(interval.least, most);
    }
    if (floor) {
        const Rational least = floor->of(scope);
        if (interval.unbounded_below) interval.least = least;
        interval.unbounded_below = false;
        interval.least = std::max(interval.least, least);
        if (!interval.unbounded_above) interval.most = std::max(interval.most, least);
    }
}

void add(Interval& sum, const Interval& part) {
    sum.unbounded_below = sum.unbounded_below || part.unbounded_below;
    sum.unbounded_above = sum.unbounded_above || part.unbounded_above;
    sum.least += part.least;
    sum.most += part.most;
    sum = known(sum);
}

/// What any number of events can give together, when one gives `one`: from none up to `most`, or any number.
Interval several(const Interval& one, const std::optional<std::int64_t>& most) {
    Interval result;
    result.unbounded_below = one.unbounded_below || (!most && one.least.sign() < 0);
    result.unbounded_above = one.unbounded_above || (!most && one.most.sign() > 0);
    if (most && one.least.sign() < 0) result.least = one.least * Rational(*most);
    if (most && one.most.sign() > 0) result.most = one.most * Rational(*most);
    return known(result);
}

}  // namespace

Interval Bounds::of(const Indicator& indicator, rule::ClassId c) const {
    const rule::Scope scope{c, indicator.points.of(c)};
    Interval sum;
    if (indicator.start) sum.least = sum.most = indicator.start->of(scope);
    for (const rule::Rule& rule : indicator.rules) add(sum, of(rule, scope));
    return sum;
}

Interval Bounds::limited(const Indicator& indicator, rule::ClassId c) const {
    Interval interval = of(indicator, c);
    limit(interval, indicator.cap, indicator.floor, {c, indicator.points.of(c)});
    return interval;
}

Interval Bounds::of(const Module& module, rule::ClassId c) const {
    Interval sum;
    if (module.start) sum.least = sum.most = module.start->of({c, rubric_.full_mark(module, c)});
    for (const rule::IndicatorId i : module.indicators) {
        const Indicator& indicator = rubric_.indicators[i];
        if (rubric_.on_sheet(indicator, c)) add(sum, limited(indicator, c));
    }
    return sum;
}

Interval Bounds::of(const rule::Rule& rule, const rule::Scope& scope) const {
    const auto* list = std::get_if<rule::EventList>(&rubric_.measures[rule.measure].what);
    const rule::Truth acts = rule.when.always() ? rule::Truth::yes : when_silent(rule.when, scope.village_class);
    if (acts == rule::Truth::no) return {};
    Interval interval = list != nullptr ? of_events(rule, *list, scope) : of_scale(rule, scope);
    if (acts == rule::Truth::unknown) include_zero(interval);
    if (rule.waiver.kind != rule::Waiver::Kind::none) interval.most = std::max(interval.most, Rational(0));
    limit(interval, rule.cap, rule.floor, scope);
    return interval;
}

Interval Bounds::of_scale(const rule::Rule& rule, const rule::Scope& scope) const {
    const Rational full = rule.points ? rule.points->of(scope.village_class) : scope.full_mark;
    const rule::Reach reach{ranges_[rule.measure], scope, full};
    // A mark that nobody had to give is worth 0. Of a scale that judges, conditions may decide before the mark is asked
    // for, so that 0 is only one of the possible points.
    const bool nothing = may_be_nothing(rubric_, rule.measure);
    const bool judges = std::visit([](const auto& scale) { return scale.kind.judged; }, rule.scale);
    const auto of_one = [&](const auto& scale) {
        // Whoever mentions nothing falls under those conditions alone that are not certain to fail.
        const auto holds = [&](const rule::Condition& when) { return when_silent(when, scope.village_class); };
        if constexpr (requires { rule::left_open(scale, holds); }) {
            if (silent_) return interval(rule::left_open(scale, holds), reach);
        }
        return interval(scale, reach);
    };
    if (nothing && silent_ && !judges) return {};
    Interval result = std::visit(of_one, rule.scale);
    if (nothing) include_zero(result);
    return result;
}

/// Whether a condition holds for a contestant that mentions nothing, where that is asked and certain; else unknown.
rule::Truth Bounds::when_silent(const rule::Condition& condition, rule::ClassId c) const {
    if (!silent_) return rule::Truth::unknown;
    return rule::evaluate(condition, [&](const rule::Test& test) {
        if (test.subject == rule::Subject::village_class) return rule::holds(test, Rational(c), c);
        if (test.subject != rule::Subject::measure) return rule::Truth::unknown;
        if (may_be_nothing(rubric_, test.id)) return rule::Truth::no;
        const Interval& x = ranges_[test.id];
        const bool certain = !x.unbounded_below && !x.unbounded_above && x.least == x.most;
        return certain ? rule::holds(test, x.least, c) : rule::Truth::unknown;
    });
}

Interval Bounds::of_events(const rule::Rule& rule, const rule::EventList& list, const rule::Scope& scope) const {
    if (silent_ && silence_of(rubric_.facts[list.fact]).speaks()) return {};
    const auto single = std::visit([&](const auto& scale) { return rule::single(scale, scope); }, rule.scale);
    Interval one = single ? *single : of_scale(rule, scope);
    for (const rule::Times& times : rule.times) multiply(one, times, scope.village_class);
    Interval sum = several(one, rubric_.facts[list.fact].at_most);
    if (rule.cap_per) {
        // The period may be a year, so that up to twelve months are capped separately.
        const bool month = rule.cap_per->unit == rule::CapPer::Unit::month;
        const Rational most = rule.cap_per->limit.of(scope) * Rational(month ? 12 : 1);
        if (sum.unbounded_above || sum.most > most) sum.most = most;
        if (sum.unbounded_below || sum.least < -most) sum.least = -most;
        sum.unbounded_above = sum.unbounded_below = false;
    }
    return sum;
}

void Bounds::multiply(Interval& one, const rule::Times& times, rule::ClassId c) const {
    Interval factor = std::visit(base::Overloaded{[&](const rule::Constant& constant) {
                                                      return Interval{constant.of(c), constant.of(c)};
                                                  },
                                                  [&](rule::MeasureId id) { return ranges_[id]; }},
                                 times.by);
    if (!times.where.always()) {  // where it does not match the factor is 1
        factor.least = std::min(factor.least, Rational(1));
        factor.most = std::max(factor.most, Rational(1));
    }
    if (factor.unbounded_above || factor.unbounded_below) {
        one.unbounded_below = one.least.sign() < 0 || factor.unbounded_below;
        one.unbounded_above = one.most.sign() > 0 || factor.unbounded_below;
        return;
    }
    const Rational corners[] = {one.least * factor.least, one.least * factor.most, one.most * factor.least,
                                one.most * factor.most};
    if (std::any_of(std::begin(corners), std::end(corners), [](const Rational& r) { return r.beyond(); })) {
        one.unbounded_below = one.unbounded_above = true;
        return;
    }
    one.least = *std::min_element(std::begin(corners), std::end(corners));
    one.most = *std::max_element(std::begin(corners), std::end(corners));
}

}  // namespace leitai::rubric
