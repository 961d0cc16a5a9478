// Computes the points of one rule for one village: condition, measure, scale, and the bounds of events and points.
#pragma once

#include <optional>
#include <vector>

#include "leitai/score/evaluate.hpp"

namespace leitai::score {

/// The points of an event, and what the limits need to know of it.
struct PricedEvent {
    std::uint16_t rule = 0;
    bool earlier = false;      ///< from an earlier record of the same year: only used for limits
    bool kept = true;          ///< it counts: no other event of the same project has more points
    bool kept_earlier = true;  ///< the same, when only earlier events are compared
    std::int32_t day = 0;
    std::optional<base::Rational> key;  ///< the value of the highest_per field
    base::Rational worth;
};

/// The result of a rule: points, or the cause why there are none.
struct Priced {
    bool known = true;
    rule::Cause cause = rule::Cause::missing;
    base::Rational points;
    bool by_events = false;                    ///< the points are still to be summed from the priced events
    std::optional<std::uint16_t> chosen = {};  ///< scale `cases`: position of the case that holds
};

/// Working memory for pricing an indicator; each thread has one and uses it again for every village.
struct Pricing {
    std::vector<PricedEvent> events;
    std::vector<Priced> rules;
};

/// The class of the village that the evaluator looks at, and the indicator's full mark for it.
rule::Scope scope_of(const Evaluator& evaluator, const rubric::Indicator& indicator);

/// Prices a rule. Events are appended to `events`, to be limited and summed by `settle_events` once all rules of the
/// indicator are priced, since highest_per may look over all of them.
Priced price(Evaluator& evaluator, rule::IndicatorId indicator, std::uint16_t rule, std::vector<PricedEvent>& events);

/// Prices the events of a rule, those of the year's earlier records too where a limit looks at them.
Priced price_events(Evaluator& evaluator, rule::IndicatorId indicator, std::uint16_t rule,
                    std::vector<PricedEvent>& events);

/// Writes the line of a rule that sums its events.
void trace_events(Evaluator& evaluator, rule::IndicatorId indicator, std::uint16_t rule,
                  const std::vector<PricedEvent>& events);

/// Writes a line of the trace for each calculated measure that conditions looked at since the last line.
void write_asides(Evaluator& evaluator, rule::IndicatorId indicator, std::optional<std::uint16_t> rule);

/// Adds a line to the trace that is being written, with whatever was read since the last one.
void write_line(Evaluator& evaluator, TraceLine line);

/// Writes a line of the trace; does nothing when no trace is written.
template <class Kind = std::monostate>
void write(Evaluator& evaluator, Stage stage, rule::IndicatorId indicator, std::optional<std::uint16_t> rule,
           std::optional<base::Rational> result, Kind operands = {},
           std::optional<rule::MeasureId> measure = std::nullopt) {
    if (evaluator.trace() == nullptr) return;
    write_line(evaluator,
               {stage, indicator, rule, measure, std::nullopt, std::nullopt, std::move(operands), result, {}});
}

/// The points of a rule's events, limited and added up (`leitai help rubric-bounds`).
base::Rational settle_events(Evaluator& evaluator, rule::IndicatorId indicator, std::uint16_t rule,
                             std::vector<PricedEvent>& events);

/// Marks the events that do not count: of those with the same key only the one with the most points (or the largest
/// deduction) counts, of equals the earliest. `rule` empty: all rules of the indicator together.
void keep_highest(std::vector<PricedEvent>& events, std::optional<std::uint16_t> rule);

/// The points that a scale gives for a number or choice, `yield`; a mark outside its range counts as missing.
Priced by_scale(Evaluator& evaluator, const rule::Scale& scale, const rule::Scope& scope, const base::Rational& full,
                const Yield& yield);

/// The points within a cap and a floor, each of which may be absent.
base::Rational bounded(base::Rational points, const std::optional<rule::Worth>& cap,
                       const std::optional<rule::Worth>& floor, const rule::Scope& scope);

}  // namespace leitai::score
