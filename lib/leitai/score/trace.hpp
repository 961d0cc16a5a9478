// The record of how a village's total was reached, one line for each step, in the order in which they were done.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/score/operands.hpp"
#include "leitai/score/scores.hpp"
#include "leitai/score/verdicts.hpp"

namespace leitai::score {

/// The stages in the order in which they are done (`leitai help rubric-order`), by scoring and by `explain` alike.
enum class Stage : std::uint8_t {
    applies,      ///< whether the indicator applies, or the condition of the rule holds
    measure,      ///< the number that is looked at
    scale,        ///< the number, or one event, becomes points
    times,        ///< an event's multipliers
    waiver,       ///< a deduction waived
    highest,      ///< only the highest of one project counts
    cap_per,      ///< the limit of a month or year
    rule_bounds,  ///< the rule's cap and floor
    dropped,      ///< a deduction is dropped, because a veto acts instead
    sum,          ///< start + rules
    bounds,       ///< the indicator's cap and floor
    instead,      ///< there is no number: what is given for the cause
    rounding,     ///< to the declared decimals
    module_sum,
    respread,
    module_bounds,
    total,
    total_bounds,
    veto,  ///< a veto is decided
};

/// A fact that was read, with its value and where it was reported.
struct FactRead {
    rule::FactId fact = 0;
    base::Period period;
    cohort::Cell cell;  ///< state says whether there was a value
};

/// One step: what was done, and the result.
struct TraceLine {
    Stage stage{};
    std::optional<rule::IndicatorId> indicator;
    std::optional<std::uint16_t> rule;       ///< position in the indicator
    std::optional<rule::MeasureId> measure;  ///< stage measure: which one
    std::optional<std::uint16_t> module;
    std::optional<rule::VetoId> veto;
    Operands operands;  ///< the numbers of the step
    std::optional<base::Rational> result;
    std::vector<FactRead> reads;
};

/// All lines of one village.
struct Trace {
    std::vector<TraceLine> lines;
    std::vector<Standing> vetoes;   ///< by veto
    std::vector<GradeNote> grades;  ///< see grade_notes
};

}  // namespace leitai::score
