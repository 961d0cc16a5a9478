// Computes the least and the most that each measure can give, from the ranges of its facts.
#include <algorithm>

#include "leitai/base/overloaded.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/silence.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;
using rule::Interval;

constexpr Interval everything() {
    Interval interval;
    interval.unbounded_below = interval.unbounded_above = true;
    return interval;
}

Interval at_least(const Rational& least) {
    Interval interval;
    interval.least = interval.most = least;
    interval.unbounded_above = true;
    return interval;
}

bool not_negative(const Interval& x) { return !x.unbounded_below && x.least.sign() >= 0; }

/// The range of what can be reported.
Interval of_reported(const Fact& fact) {
    switch (fact.type) {
        case FactType::yes_no:
            return {Rational(0), Rational(1)};
        case FactType::number:
        case FactType::count:
            break;
        case FactType::mark:
            if (fact.from) break;  // of a panel, whose least and most are set
            return everything();
        case FactType::choice:
        case FactType::date:
        case FactType::events:
            return everything();
    }
    Interval interval = everything();
    if (fact.type == FactType::count) interval.unbounded_below = false;
    if (fact.least) {
        interval.unbounded_below = false;
        interval.least = fact.type == FactType::count ? std::max(*fact.least, Rational(0)) : *fact.least;
    }
    if (fact.most) {
        interval.unbounded_above = false;
        interval.most = *fact.most;
    }
    return interval;
}

/// The range of one measure, from the ranges of what it reads.
struct Range {
    const Rubric& rubric;
    const std::vector<Interval>& ranges;
    bool silent;  ///< no fact is mentioned

    /// The range of what is reported, and of what silence counts as, which may lie outside it.
    Interval of_fact(const Fact& fact) const {
        const Silence silence = silence_of(fact);
        const bool valued = silence.kind == Silence::Kind::value;
        if (silent && valued) return {silence.value, silence.value};
        Interval interval = of_reported(fact);
        if (valued && !interval.unbounded_below) interval.least = std::min(interval.least, silence.value);
        if (valued && !interval.unbounded_above) interval.most = std::max(interval.most, silence.value);
        return interval;
    }
    bool no_events(rule::FactId fact) const {
        return silent && silence_of(rubric.facts[fact]).kind == Silence::Kind::events;
    }

    Interval operator()(const rule::FactValue& m) const { return of_fact(rubric.facts[m.fact]); }
    Interval operator()(const rule::EventList&) const { return everything(); }
    Interval operator()(const rule::Sum& m) const { return no_events(m.fact) ? Interval{} : everything(); }
    Interval operator()(const rule::Climb&) const { return everything(); }
    Interval operator()(const rule::Placed&) const { return at_least(Rational(1)); }
    Interval operator()(const rule::Count& m) const {
        if (no_events(m.fact)) return {};
        const auto& most = rubric.facts[m.fact].at_most;
        if (most) return {Rational(0), Rational(*most)};
        return at_least(Rational(0));
    }
    Interval operator()(const rule::PointsOf& m) const {
        return m.indicators.empty() && !m.total ? Interval{} : everything();
    }
    Interval operator()(const rule::Converted& m) const {
        // A quarter subtracted from year-to-date figures can be negative after a correction; a sum of quarters cannot.
        const bool sum = m.span == rule::Span::year_to_date && not_negative(of_fact(rubric.facts[m.fact]));
        return sum ? at_least(Rational(0)) : everything();
    }

    Interval operator()(const rule::Compared& m) const {
        const Interval x = ranges[m.operand];
        switch (m.how) {
            case rule::Compared::How::growth:
                return not_negative(x) ? at_least(Rational(-1)) : everything();
            case rule::Compared::How::difference:
                return difference(x, reference(m));
            case rule::Compared::How::ratio:
                break;
        }
        return ratio(m, x, reference(m));
    }

    Interval reference(const rule::Compared& m) const {
        return std::visit(base::Overloaded{
                              [](const rule::Constant& constant) -> Interval {
                                  const auto [least, most] =
                                      std::minmax_element(constant.by_class.begin(), constant.by_class.end());
                                  return {*least, *most};
                              },
                              [&](rule::MeasureId other) { return ranges[other]; },
                              [&](rule::Past) { return ranges[m.operand]; },
                              [&](const rule::Peers&) { return ranges[m.operand]; },
                          },
                          m.against);
    }

    static Interval difference(const Interval& x, const Interval& r) {
        Interval result;
        result.unbounded_below = x.unbounded_below || r.unbounded_above;
        result.unbounded_above = x.unbounded_above || r.unbounded_below;
        if (!result.unbounded_below) result.least = x.least - r.most;
        if (!result.unbounded_above) result.most = x.most - r.least;
        return known(result);
    }

    Interval ratio(const rule::Compared& m, const Interval& x, const Interval& r) const {
        Interval result = not_negative(x) ? at_least(Rational(0)) : everything();
        const auto* peers = std::get_if<rule::Peers>(&m.against);
        const bool of_best = peers != nullptr && peers->what == rule::Peers::What::best &&
                             rubric.measures[m.operand].better == rule::Better::more;
        if (of_best) {
            result.unbounded_above = false;
            result.most = Rational(1);
            return result;
        }
        // The divisor is above 0, or there is no number at all.
        if (x.unbounded_above || r.unbounded_below || r.least.sign() <= 0) return result;
        result.unbounded_above = false;
        result.most = std::max(Rational(0), x.most / r.least);
        return known(result);
    }
};

}  // namespace

Interval known(Interval x) {
    x.unbounded_below = x.unbounded_below || x.least.beyond();
    x.unbounded_above = x.unbounded_above || x.most.beyond();
    if (x.unbounded_below) x.least = Rational(0);
    if (x.unbounded_above) x.most = Rational(0);
    return x;
}

std::vector<Interval> ranges(const Rubric& rubric, const std::vector<Settled>& order, Silent silent) {
    std::vector<Interval> result(rubric.measures.size(), everything());
    for (const Settled& one : order) {
        if (!one.is_measure) continue;
        const rule::Measure& measure = rubric.measures[one.index];
        Interval range = known(std::visit(Range{rubric, result, silent == Silent::yes}, measure.what));
        if (measure.decimals && !range.unbounded_below) range.least = round(range.least, *measure.decimals);
        if (measure.decimals && !range.unbounded_above) range.most = round(range.most, *measure.decimals);
        result[one.index] = known(range);
    }
    return result;
}

}  // namespace leitai::rubric
