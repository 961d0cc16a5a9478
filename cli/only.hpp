// The files that `validate --only` tells of: which campaigns they belong to, and which messages are about them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "command.hpp"
#include "leitai/campaign/inputs.hpp"
#include "leitai/campaign/scoring.hpp"

namespace leitai::app {

/// Some of the named files or folders, and the campaign whose plan is the nearest above them. A rubric or catalogue
/// above which there is no plan is checked by itself.
struct Chosen {
    campaign::Inputs inputs;
    std::vector<std::string> names;
};

/// The names sorted by campaign, in byte order of the plans, and those that belong to none.
struct ChosenFiles {
    std::vector<Chosen> campaigns;
    std::vector<std::string> outside;
};

/// Sorts the paths of `inputs`, and those of its list, by campaign; a plan that is named holds for all. They need not
/// be there any more. Throws UsageFailure where there is no name, and base::Failure where none belongs to a campaign.
ChosenFiles choose_files(campaign::Inputs inputs);

/// What the names of one campaign stand for, once it has been read.
struct NamedInputs {
    std::set<source::FileId>
        files;  ///< inputs, and entries that messages are about, that are named or in a named folder
    std::vector<std::string> unread;  ///< names of what is there and was not read
    std::vector<std::string> gone;    ///< names of what is not there
};
NamedInputs named_inputs(const campaign::ScoredCampaign& scored, const std::vector<std::string>& names);

/// Whether any place of a message is in one of the files.
bool is_about(const issue::Issue& issue, const std::set<source::FileId>& files);

}  // namespace leitai::app
