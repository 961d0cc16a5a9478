// The words of a campaign that options take: its villages, periods, indicators and so on, found without reading
// returns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "completing.hpp"

namespace leitai::app {

/// What stands in the campaign that a line is about for one kind of values. `plan`, `paths`: what the line says of it;
/// `typed`: the word so far, by which codes or names are proposed. Only files with a record of that kind are read.
/// Throws base::Failure where there is no campaign.
std::vector<Proposal> campaign_words(Values::Of of, const std::optional<std::string>& plan,
                                     const std::vector<std::string>& paths, std::string_view typed, const Env& env,
                                     base::Lang lang);

}  // namespace leitai::app
