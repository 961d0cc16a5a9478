// Who is to be asked for what: the office responsible for each fact.
#pragma once

#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::report {

/// By FactId: the fact's owner, else that of the first indicator that reads it; empty where neither names one.
std::vector<base::Text> owners_of_facts(const rubric::Rubric& rubric);

}  // namespace leitai::report
