// The parts of `init`: a new campaign, and a new sheet for a round of one that is there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command.hpp"
#include "leitai/campaign/campaign.hpp"

namespace leitai::app {

struct InitOptions {
    std::optional<std::string> folder, kind, rubric, village, register_id, round, period, plan, output;
    bool example = false, empty = false;
};

/// The word of --rubric for one to begin with.
inline constexpr std::string_view blank_rubric = "blank";

/// The builtin rubric. `books`: with the builtin catalogue of books.
rubric::Rubric builtin_rubric(bool books = false);

/// --period, else the quarter of today (of SOURCE_DATE_EPOCH, where that is set).
base::Period period_for(const Env& env, const InitOptions& options);

/// Makes the folder with its files and says which commands come next. Throws base::Failure where a file is there
/// already, before any is written.
Exit init_campaign(const InitOptions& options, Env& env, const Languages& languages);

/// Whether a plan is named, or found here or above.
bool has_plan(const Env& env, const InitOptions& options);
/// What is opened for a new record.
campaign::Inputs inputs_for(const Env& env, const InitOptions& options);
/// Throws base::Failure, and tells why, where plan or rubric have errors.
void check_usable(Env& env, const Languages& languages, const campaign::Campaign& campaign);

/// A sheet of a round of the plan. Throws UsageFailure, with the rounds that there are, where it is not said which.
std::string sheet_text(const InitOptions& options, Env& env, const Languages& languages);

}  // namespace leitai::app
