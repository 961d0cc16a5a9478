// Price: one rule of one indicator for one village: when, measure, scale, and the bounds on events and on the number.
#pragma once

#include <optional>
#include <vector>

#include "leitai/score/evaluate.hpp"

namespace leitai::score {

/// What an event is worth, and what limits look at.
struct PricedEvent {
    std::uint16_t rule = 0;
    bool earlier = false;      ///< of an earlier record of the same year: only limits look at it
    bool kept = true;          ///< not outdone by another of the same project
    bool kept_earlier = true;  ///< likewise, among the earlier ones alone
    std::int32_t day = 0;
    std::optional<base::Rational> key;  ///< the value of the highest_per field
    base::Rational worth;
};

/// What a rule gives: points, or the cause why there are none.
struct Priced {
    bool known = true;
    rule::Cause cause = rule::Cause::missing;
    base::Rational points;
    bool by_events = false;                    ///< the points are still to be summed from the priced events
    std::optional<std::uint16_t> chosen = {};  ///< of cases: the one that holds
};

/// What the pricing of an indicator needs in between; each thread has one, whose memory goes from village to village.
struct Pricing {
    std::vector<PricedEvent> events;
    std::vector<Priced> rules;
};

/// The scope of an indicator for the village that the evaluator looks at.
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

/// Writes the measures that conditions looked at since the last line.
void write_asides(Evaluator& evaluator, rule::IndicatorId indicator, std::optional<std::uint16_t> rule);

/// Adds a line to the trace that is being written, with whatever was read since the last one.
void write_line(Evaluator& evaluator, TraceLine line);

/// Writes a line of the trace, if one is written at all; without one this costs a comparison.
template <class Kind = std::monostate>
void write(Evaluator& evaluator, Stage stage, rule::IndicatorId indicator, std::optional<std::uint16_t> rule,
           std::optional<base::Rational> result, Kind operands = {},
           std::optional<rule::MeasureId> measure = std::nullopt) {
    if (evaluator.trace() == nullptr) return;
    write_line(evaluator,
               {stage, indicator, rule, measure, std::nullopt, std::nullopt, std::move(operands), result, {}});
}

/// Limits and sums the events of a rule (`leitai help rubric-bounds`).
base::Rational settle_events(Evaluator& evaluator, rule::IndicatorId indicator, std::uint16_t rule,
                             std::vector<PricedEvent>& events);

/// Marks the events that are outdone: per value of the key only the greatest worth counts, the earlier day first.
/// `rule` empty: over all rules of the indicator.
void keep_highest(std::vector<PricedEvent>& events, std::optional<std::uint16_t> rule);

/// A number or choice by a scale; `yield` is what the scale looks at. Judged marks outside their range are missing.
Priced by_scale(Evaluator& evaluator, const rule::Scale& scale, const rule::Scope& scope, const base::Rational& full,
                const Yield& yield);

/// A rule's or an indicator's cap and floor.
base::Rational bounded(base::Rational points, const std::optional<rule::Worth>& cap,
                       const std::optional<rule::Worth>& floor, const rule::Scope& scope);

}  // namespace leitai::score
