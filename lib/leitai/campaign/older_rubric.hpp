// Another version of a rubric, and what the one at hand says otherwise.
#pragma once

#include <optional>
#include <string>

#include "leitai/campaign/campaign.hpp"
#include "leitai/rubric/versions/changes.hpp"

namespace leitai::campaign {

/// An older rubric as it was read; `rubric` is empty where it cannot be used, and `issues` then says why. It is no data
/// that is being checked, so these stand apart from those of the campaign.
struct OlderRubric {
    source::SourceMap map;
    issue::Issues issues;
    std::optional<rubric::Rubric> rubric;
};

/// Reads a rubric: a file seen from `root`, or `builtin:NAME`. Empty where there is none of that name.
/// Throws base::Failure when the file cannot be read.
std::optional<OlderRubric> open_older(const std::string& root, const std::string& name);

/// All that differs from an older rubric, which could be read; what is wrong with the new one's version is added to
/// `issues`. Empty when there is nothing to compare: the new rubric cannot be used, or is another one.
std::optional<rubric::Changes> compare_with(const rubric::Rubric& older, const Campaign& campaign,
                                            issue::Issues& issues);

}  // namespace leitai::campaign
