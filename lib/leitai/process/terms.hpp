// The terms of the plan: how many working days each step from a period's end to its publication may take.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "leitai/issue/issues.hpp"
#include "leitai/source/place.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::process {

/// `steps` of the plan, in working days; what is not given is not demanded.
struct StepRules {
    std::optional<std::int64_t> freeze_within;  ///< of the end of the period
    std::optional<std::int64_t> notice_within;  ///< of the freezing
    std::optional<std::int64_t> notice_days;    ///< the least length of a public notice
    std::optional<std::int64_t> decide_within;  ///< of an objection
    std::optional<std::int64_t> final_within;   ///< of the end of the notice
    source::Place place;
};

/// The keys of `steps` in the plan.
std::span<const yaml::Field> step_rules_fields();

/// Reads the value of `steps`; a term that is wrong is reported and not demanded.
StepRules read_step_rules(yaml::Value value, issue::Issues& issues);

}  // namespace leitai::process
