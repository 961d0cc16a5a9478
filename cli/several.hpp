// Several results in one call: several campaigns, or several periods of each, in one document or a file for each.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "leitai/page/join.hpp"
#include "results.hpp"

namespace leitai::app {

/// Rows for PATH... and so on, as options_of(InputOptions&) has them, where --period may be given several times.
std::vector<Option> several_options_of(InputOptions& inputs);

/// What is opened for each result, campaign by campaign and period by period; one where neither is several. Throws
/// base::Failure for a period that is none or stands twice.
std::vector<campaign::Inputs> runs_of(Env& env, const Languages& languages, const InputOptions& options,
                                      const TrialOptions& trial);

/// A scored one of them, and what pages look at; it stays where it is.
struct Scored {
    const ScoredCampaign campaign;
    const report::Subject subject = campaign.subject();
};
using Run = std::unique_ptr<const Scored>;
/// Opens all, then scores all; nothing where one of them cannot be used, which is told.
std::optional<std::vector<Run>> score_runs(Env& env, const Languages& languages,
                                           const std::vector<campaign::Inputs>& inputs);

/// How the pages of several results are made, and what they are called together in JSON.
struct SeveralPages {
    std::function<page::Page(const Scored& scored, base::Lang lang)> page_of;
    std::string form;                                        ///< "scores"; empty: each goes into a file of its own
    std::optional<std::string> name;                         ///< pattern of file names, for a folder
    std::function<bool(const Scored& scored)> refused = {};  ///< tells, and is true, where one is not to be written
};

/// Opens the outputs, scores all, and writes: into a folder a file for each, else one document. Throws base::Failure
/// where a format takes one result alone and no folder is named.
Exit write_several(Env& env, const Languages& languages, const OutputOptions& outputs,
                   const std::vector<FormatName>& known, const std::vector<campaign::Inputs>& inputs,
                   const SeveralPages& pages);

}  // namespace leitai::app
