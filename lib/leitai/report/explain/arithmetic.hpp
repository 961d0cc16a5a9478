// Arithmetic: what a step of the trace worked with, as a formula: "(86.2 - 78) / 78".
#pragma once

#include <string>

#include "leitai/base/rational.hpp"
#include "leitai/score/operands.hpp"

namespace leitai::report {

/// For programs: every number exact, as a decimal or else a fraction ("64/3"). Empty where nothing was calculated.
std::string exact_arithmetic(const score::Operands& operands);

/// A number in a formula for people: "7.4055", with `rate` "11.11%".
std::string readable_number(const base::Rational& value, bool rate = false);

/// The formula for people: fractions as short decimals; with `rate` as percentages. Empty where nothing was calculated.
std::string readable_arithmetic(const score::Operands& operands, bool rate = false);

}  // namespace leitai::report
