// The numbers that a step of the trace worked with, and the values that it read, as data.
#pragma once

#include "leitai/base/text.hpp"
#include "leitai/page/page.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/operands.hpp"

namespace leitai::report {

/// An object whose `kind` says which arithmetic it is ("growth") and whose other members are its numbers; none where
/// the step needs no explanation. csv shows the arithmetic ("(85.82 - 77.24) / 77.24").
page::Cell operand_data(const rubric::Rubric& rubric, const score::Operands& operands);

/// An exact number: whole or decimal as a number, any other as a fraction.
page::Cell exact_cell(const base::Rational& value);

/// A number with its unit: {"unit", "value"}; the unit is null where there is none, and "%" for rates.
page::Cell quantity_cell(std::string digits, const std::string& unit);

/// The value of a fact: a number with its unit, a choice as {"id", "title"}, a date as text, yes or no.
page::Cell value_data(const rubric::Fact& fact, std::int64_t stated, base::Lang lang);

}  // namespace leitai::report
