// A new record of a register, to start from.
#pragma once

#include <string>

#include "leitai/base/period.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::report {

/// A record of a register that the rubric's catalogue of books declares: without entries, and below one entry whose
/// keys are comments in one language, to open one by one. `village`: a code, which entries and keepers are examples
/// of.
std::string new_book(const rubric::Rubric& rubric, rubric::RegisterId of, base::Period period,
                     const std::string& village, base::Lang lang);

}  // namespace leitai::report
