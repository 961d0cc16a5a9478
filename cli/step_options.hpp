// The options of `step`: which go with what is to be done, and what they say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inputs.hpp"
#include "leitai/desk/step_act.hpp"

namespace leitai::app {

struct StepOptions {
    std::optional<std::string> act, campaign, plan, on, days, period;
    desk::Said said;
    OutputOptions outputs;
    bool dry_run = false;
};

/// Rows for what is to be done, the campaign, and all that is said of it.
std::vector<Option> options_of(StepOptions& options);

/// The word of what is to be done; a word that is none of them is a campaign's folder. Throws UsageFailure where it is
/// neither.
std::optional<desk::Act> act_of(StepOptions& options, const Env& env);
/// Throws UsageFailure for an option that does not go with the act, and says which do.
void check_options(StepOptions& options, std::optional<desk::Act> act);
/// What was said, with the values of options that are no plain words; throws UsageFailure where one cannot be.
desk::Said said_of(const StepOptions& options);

}  // namespace leitai::app
