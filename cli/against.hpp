// Against: the older rubric that --against names, and what the rubric that is checked says otherwise.
#pragma once

#include <optional>
#include <string>

#include "campaign.hpp"
#include "leitai/rubric/versions/changes.hpp"

namespace leitai::app {

/// An older rubric and all that differs from it.
struct Older {
    rubric::Rubric rubric;
    rubric::Changes changes;
};

/// Reads the older rubric (a file, or builtin:NAME), compares, and adds what is wrong with the new one's version to
/// `issues`. Empty when there is nothing to compare: the new rubric cannot be used, or is another one.
/// Throws base::Failure when the older one cannot be used; its issues are told on stderr first.
std::optional<Older> compare_with(Env& env, const Languages& languages, const std::string& name,
                                  const Campaign& campaign, issue::Issues& issues);

}  // namespace leitai::app
