// How the plan makes a year out of the results of its quarters.
#pragma once

#include <optional>
#include <span>

#include "leitai/issue/issues.hpp"
#include "leitai/rubric/annual.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::plan {

/// The keys of `annual` and of its `weights`.
std::span<const yaml::Field> annual_fields();
std::span<const yaml::Field> annual_weight_fields();

/// Reads the value of `annual`; empty, with an issue, when it cannot be used.
std::optional<rubric::Annual> read_annual(yaml::Value value, issue::Issues& issues);

}  // namespace leitai::plan
