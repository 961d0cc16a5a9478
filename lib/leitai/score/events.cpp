// Prices the events of a rule, keeps the highest of each project, and applies the limits of a month or year.
#include <algorithm>
#include <chrono>
#include <map>

#include "leitai/base/overloaded.hpp"
#include "leitai/score/price.hpp"

namespace leitai::score {

using base::Rational;
using rule::Truth;

namespace {

const rule::EventList& list_of(const Evaluator& evaluator, const rule::Rule& rule) {
    return std::get<rule::EventList>(evaluator.rubric().measures[rule.measure].what);
}

/// What a scale can read of an event.
struct EventAsked {
    const Evaluator& evaluator;
    const rule::EventList& list;
    const cohort::Event& event;

    /// The value of the field that the measure names; empty where it was not reported.
    std::optional<Rational> key() const {
        return list.by ? evaluator.field(evaluator.rubric().facts[list.fact], event, *list.by) : std::nullopt;
    }
    std::optional<Rational> mark() const { return evaluator.mark(event); }
};

/// The points of one event by the rule's scale; empty when a judged event has no mark within its range, and when a
/// table has no entry for it.
std::optional<Rational> scaled(const Evaluator& evaluator, const rule::Rule& rule, const rule::Scope& scope,
                               const cohort::Event& event) {
    return std::visit(
        [&]<class Scale>(const Scale& scale) -> std::optional<Rational> {
            if constexpr (Scale::kind.events) {
                return price_event(scale, scope, EventAsked{evaluator, list_of(evaluator, rule), event});
            } else {
                return std::nullopt;  // never happens: the reader of rubrics refuses these scales for events
            }
        },
        rule.scale);
}

/// The points times all multipliers whose condition holds; a cause where a multiplier gives no number.
Priced multiplied(Evaluator& evaluator, const rule::Rule& rule, const cohort::Event& event, Rational worth) {
    const rubric::Fact& fact = evaluator.rubric().facts[list_of(evaluator, rule).fact];
    for (const rule::Times& times : rule.times) {
        if (evaluator.truth(times.where, fact, event) != Truth::yes) continue;
        const Yield number = std::visit(
            base::Overloaded{
                [&](const rule::Constant& constant) { return Yield::of(constant.of(evaluator.village_class())); },
                [&](rule::MeasureId id) {
                    Yield yield = evaluator.measure(id);
                    evaluator.take_operands();  // drops them: the trace shows the multiplier as one number
                    return yield;
                },
            },
            times.by);
        if (number.kind == Yield::Kind::cause) return {false, number.cause, {}, false};
        worth = worth * number.number;
    }
    return {true, {}, worth, false};
}

/// A deduction without the share waived on the event; 0 where the condition of the rule's waiver holds. Points that are
/// no deduction are unchanged.
Rational waived(const Evaluator& evaluator, const rule::Rule& rule, const cohort::Event& event, Rational worth,
                bool waived_all) {
    if (worth.beyond() || worth.sign() >= 0) return worth;
    if (waived_all) return Rational(0);
    if (rule.waiver.kind != rule::Waiver::Kind::granted) return worth;
    return worth * (Rational(1) - evaluator.waived(event).value_or(Rational(0)));
}

/// The factors of an event's points, for the trace: points by the scale, the multipliers, and the share waived.
EventWorth factors_of(Evaluator& evaluator, const rubric::Indicator& indicator, const rule::Rule& rule,
                      const cohort::Event& event, const Rational& worth) {
    const Rational first = scaled(evaluator, rule, scope_of(evaluator, indicator), event).value_or(worth);
    const Rational times = multiplied(evaluator, rule, event, first).points;
    if (first.beyond() || times.beyond() || worth.beyond() || first.sign() == 0 || times.sign() == 0) {
        return {worth};
    }
    const EventWorth factors{first, times / first, Rational(1) - worth / times};
    return factors.times.beyond() || factors.waived.beyond() ? EventWorth{worth} : factors;
}

/// Prices the events of one period; gives a cause when one of them cannot be priced.
Priced price_slot(Evaluator& evaluator, const rubric::Indicator& indicator, std::uint16_t index, cohort::Slot slot,
                  std::vector<PricedEvent>& events) {
    const rule::Rule& rule = indicator.rules[index];
    const rule::Scope scope = scope_of(evaluator, indicator);
    const auto project = rule.highest_per ? rule.highest_per : indicator.highest_per;
    const bool waived_all =
        rule.waiver.kind == rule::Waiver::Kind::when && evaluator.truth(rule.waiver.when) == Truth::yes;
    const rubric::Fact& fact = evaluator.rubric().facts[list_of(evaluator, rule).fact];
    for (const cohort::Event& event : evaluator.events(rule.measure, slot)) {
        const std::optional<Rational> worth = scaled(evaluator, rule, scope, event);
        if (!worth) return {false, rule::Cause::missing, {}, false};
        const Priced times = multiplied(evaluator, rule, event, *worth);
        if (!times.known) return times;
        PricedEvent priced;
        priced.rule = index;
        priced.earlier = slot != 0;
        priced.day = event.day;
        if (project) priced.key = evaluator.field(fact, event, *project);
        priced.worth = waived(evaluator, rule, event, times.points, waived_all);
        events.push_back(priced);
    }
    return {true, {}, {}, true};
}

/// A number for the calendar month or year to whose limit an event counts.
std::int32_t bucket_of(std::int32_t day, rule::CapPer::Unit unit) {
    const base::Date date = base::date_of(day);
    const int year = static_cast<int>(date.year());
    return unit == rule::CapPer::Unit::year ? year : year * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
}

Rational clamp_magnitude(const Rational& value, const Rational& limit) {
    if (value.beyond()) return value;
    return value > limit ? limit : value < -limit ? -limit : value;
}

/// The points of the events of a rule that count, limited by month or year; `earlier_only` leaves out those of the
/// scored period.
Rational limited_sum(const std::vector<PricedEvent>& events, std::uint16_t index, const rule::Rule& rule,
                     const rule::Scope& scope, bool earlier_only) {
    std::map<std::int32_t, Rational> buckets;
    for (const PricedEvent& event : events) {
        if (event.rule != index || (earlier_only && !event.earlier)) continue;
        if (!(earlier_only ? event.kept_earlier : event.kept)) continue;
        buckets[rule.cap_per ? bucket_of(event.day, rule.cap_per->unit) : 0] += event.worth;
    }
    Rational sum(0);
    for (const auto& [bucket, worth] : buckets) {
        sum += rule.cap_per ? clamp_magnitude(worth, rule.cap_per->limit.of(scope)) : worth;
    }
    return sum;
}

}  // namespace

void keep_highest(std::vector<PricedEvent>& events, std::optional<std::uint16_t> rule) {
    const auto outdo = [&](bool PricedEvent::*kept, bool earlier_only) {
        std::map<Rational, PricedEvent*> best;
        for (PricedEvent& event : events) {
            if (!event.key || (rule && event.rule != *rule) || (earlier_only && !event.earlier)) continue;
            auto [place, first] = best.emplace(*event.key, &event);
            if (first) continue;
            PricedEvent*& champion = place->second;
            const Rational a = abs(event.worth);
            const Rational b = abs(champion->worth);
            const bool wins = a > b || (a == b && event.day < champion->day);
            (wins ? champion : &event)->*kept = false;
            if (wins) champion = &event;
        }
    };
    outdo(&PricedEvent::kept, false);
    outdo(&PricedEvent::kept_earlier, true);
}

Priced price_events(Evaluator& evaluator, rule::IndicatorId id, std::uint16_t index, std::vector<PricedEvent>& events) {
    const rubric::Indicator& indicator = evaluator.rubric().indicators[id];
    const rule::Rule& rule = indicator.rules[index];
    const Priced now = price_slot(evaluator, indicator, index, 0, events);
    if (!now.known) return now;
    if (rule.cap_per || rule.highest_per || indicator.highest_per) {
        // Limits hold for the whole year, so what earlier records of the year gave must be known, to be subtracted.
        const cohort::Needs& needs = evaluator.cohort().needs;
        cohort::Slot slot = 0;
        for (int quarter = needs.periods[0].quarter; quarter > 1; --quarter) {
            slot = needs.earlier[slot][static_cast<std::size_t>(rule::Past::previous_period)];
            if (slot == cohort::no_slot) break;
            const Priced then = price_slot(evaluator, indicator, index, slot, events);
            if (!then.known) return then;
        }
    }
    return now;
}

Rational settle_events(Evaluator& evaluator, rule::IndicatorId id, std::uint16_t index,
                       std::vector<PricedEvent>& events) {
    const rubric::Indicator& indicator = evaluator.rubric().indicators[id];
    const rule::Rule& rule = indicator.rules[index];
    const rule::Scope scope = scope_of(evaluator, indicator);
    if (rule.highest_per) keep_highest(events, index);
    const Rational all = limited_sum(events, index, rule, scope, false);
    const Rational before = limited_sum(events, index, rule, scope, true);
    Rational sum = all - before;
    trace_events(evaluator, id, index, events);
    const bool earlier = std::any_of(events.begin(), events.end(), [](const PricedEvent& e) { return e.earlier; });
    if ((rule.cap_per || earlier) && !sum.beyond()) {
        write(evaluator, Stage::cap_per, id, index, sum, LimitSoFar{all, before});
    }
    const Rational limited = bounded(sum, rule.cap, rule.floor, scope);
    if (!sum.beyond() && !(limited == sum)) write(evaluator, Stage::rule_bounds, id, index, limited);
    return limited;
}

void trace_events(Evaluator& evaluator, rule::IndicatorId id, std::uint16_t index,
                  const std::vector<PricedEvent>& priced) {
    if (evaluator.trace() == nullptr) return;
    const rubric::Indicator& indicator = evaluator.rubric().indicators[id];
    const rule::Rule& rule = indicator.rules[index];
    const std::vector<cohort::Event> events = evaluator.events(rule.measure, 0);
    EventSum operands;
    Rational sum(0);
    std::size_t at = 0;
    for (const PricedEvent& event : priced) {
        if (event.rule != index || event.earlier) continue;
        const EventWorth factors = factors_of(evaluator, indicator, rule, events[at++], event.worth);
        if (event.worth.beyond()) continue;
        if (!event.kept) {
            operands.outdone.push_back(event.worth);
            continue;
        }
        sum += event.worth;
        operands.counted.push_back(factors);
    }
    if (!sum.beyond()) write(evaluator, Stage::scale, id, index, sum, std::move(operands));
}

}  // namespace leitai::score
