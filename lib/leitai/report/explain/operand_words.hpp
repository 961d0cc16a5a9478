// Operand words: what a step of the trace worked with, where a sentence says it better than a formula.
#pragma once

#include <vector>

#include "leitai/base/scored_unit.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/operands.hpp"

namespace leitai::report {

/// Whether the condition of a rule holds.
base::Text operand_words(const score::Decided& decided);

/// "82.5，在 30 个村中排第 3".
base::Text operand_words(const score::PlaceOf& place, const base::ScoredUnit& unit);

/// "上期第 5 名，本期第 3 名，上升 2 位".
base::Text operand_words(const score::PlacesMoved& places);

/// What a limit that runs over the year leaves for this period, which is `result`.
base::Text operand_words(const score::LimitSoFar& limit, const base::Rational& result);

/// "-3, -2（同一项目只计最高）": the worth of events that others of the same project outdo.
base::Text outdone_words(const rubric::Rubric& rubric, const rubric::Indicator& indicator, const rule::Rule& rule,
                         const std::vector<base::Rational>& outdone);

}  // namespace leitai::report
