// Trace: what was read, measured, priced and limited on the way to a village's total, line by line, in order of work.
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

/// The stages in the order in which they act (`leitai help rubric-order`); score.cpp and `explain` follow this list.
enum class Stage : std::uint8_t {
    applies,      ///< is the indicator on, does the rule act
    measure,      ///< the number that is looked at
    scale,        ///< the number, or one event, becomes points
    times,        ///< an event's multipliers
    waiver,       ///< a deduction waived
    highest,      ///< only the greatest of one project counts
    cap_per,      ///< the limit of a month or year
    rule_bounds,  ///< the rule's cap and floor
    dropped,      ///< a deduction falls away, for a veto acts instead
    sum,          ///< start + rules
    bounds,       ///< the indicator's cap and floor
    instead,      ///< no number: what its cause is worth
    rounding,     ///< to the declared decimals
    module_sum,
    respread,
    module_bounds,
    total,
    total_bounds,
    veto,  ///< a veto is decided
};

/// A fact as it was read: the value, where it stands, who reported it.
struct FactRead {
    rule::FactId fact = 0;
    base::Period period;
    cohort::Cell cell;  ///< state says whether there was a value
};

/// One step: what was done and what came out.
struct TraceLine {
    Stage stage{};
    std::optional<rule::IndicatorId> indicator;
    std::optional<std::uint16_t> rule;       ///< position in the indicator
    std::optional<rule::MeasureId> measure;  ///< stage measure: which one
    std::optional<std::uint16_t> module;
    std::optional<rule::VetoId> veto;
    Operands operands;  ///< what the step worked with
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
