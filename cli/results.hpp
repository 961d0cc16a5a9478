// What commands do alike: open and score a campaign, print issues on stderr, write pages to their destinations.
#pragma once

#include "inputs.hpp"
#include "leitai/campaign/lookup.hpp"
#include "leitai/campaign/notice.hpp"
#include "leitai/campaign/scoring.hpp"
#include "outputs.hpp"
#include "spoken.hpp"

namespace leitai::app {

using campaign::Campaign;
using campaign::PageIn;
using campaign::ScoredCampaign;

/// How many issues a command prints whose result is something else.
inline constexpr std::size_t few_issues = 20;

/// The options as a campaign takes them. On a terminal it is told while many files are read.
campaign::Inputs inputs_of(Env& env, const Languages& languages, const InputOptions& options, std::size_t issue_limit);

/// From now on no output replaces the evidence that was looked at.
void note_evidence(Env& env, const ScoredCampaign& scored);

/// Opens it; where there is no plan the failure says which option names one. From now on no output replaces its inputs.
Campaign open_campaign(Env& env, const campaign::Inputs& inputs,
                       campaign::Sheets sheets = campaign::Sheets::passed_over);

/// The campaign, if plan and rubric can be used; otherwise their issues are told on stderr.
std::optional<Campaign> open_usable(Env& env, const Languages& languages, const campaign::Inputs& inputs);
std::optional<Campaign> open_usable(Env& env, const Languages& languages, const InputOptions& options);

/// `--rubric FILE`: another rubric is tried, and the plan stays as it is.
struct TrialOptions {
    std::optional<std::string> rubric;
};
std::vector<Option> options_of(TrialOptions& options);
std::optional<Campaign> open_usable(Env& env, const Languages& languages, const InputOptions& options,
                                    const TrialOptions& trial);

/// Reads and scores it; issues are told on stderr.
ScoredCampaign score_campaign(Env& env, const Languages& languages, Campaign campaign,
                              const campaign::ReadMore& more = {},
                              const std::function<void(ScoredCampaign&)>& then = {});

/// How a run ends whose result was written: with `data` where the data has errors.
Exit exit_of(const ScoredCampaign& scored);

/// `--provisional`: writes what would be refused.
Option provisional_option(bool& wanted);
/// Tells, and is true, where a result is not final and nothing provisional is wanted; that it is a trial which was
/// asked for is no reason. `undone`: "没有写报告", "no report was written". `for_everybody`: what is told names no
/// village.
bool refused(Env& env, const Languages& languages, page::Finality finality, bool provisional, const base::Text& undone,
             bool for_everybody);
/// The same as words, behind what keeps the result from being final.
base::Text refused_words(const base::Text& why, const base::Text& undone);

/// Tells what a village is now that --village names by what it was before a merger or a change of name.
void tell_former(Env& env, const Languages& languages, const ScoredCampaign& scored,
                 const std::optional<std::string>& word);

/// The region that --township chooses; fails where contestants lie in none.
base::RegionCode find_township(const report::Subject& subject, const std::string& word);
/// The villages that --township or --county choose, or all.
campaign::Circle find_circle(const report::Subject& subject, const std::optional<std::string>& township,
                             const std::optional<std::string>& county);

/// The formats of pages; those of documents are for reports alone.
std::vector<FormatName> page_formats();
/// Those of pages and of records (yaml), for commands whose results are records too.
std::vector<FormatName> record_formats();
/// Those of pages and documents, printed ones too.
std::vector<FormatName> document_formats();
/// All of them, for documents whose results are records too.
std::vector<FormatName> all_formats();
/// How the pages of a campaign are written.
struct Manner {
    const page::Layout* layout = nullptr;  ///< of documents; none: that of the standard
    unsigned jobs = 1;                     ///< threads that make the rows of long tables
};
Manner manner_of(const Campaign& campaign);
/// Writes one page in the format of a destination.
void write_page(const Env& env, const OutputOptions& outputs, const Destination& to, const page::Page& page,
                base::Lang lang, int piped_width, const page::Sink& sink, const Manner& manner = {});

/// A destination among the outputs of the run.
struct Target {
    const Destination& to;
    std::size_t index;
    Outputs& outputs;
};
/// The same, where the destination may be a folder, which takes all tables of the page.
void write_page(const Env& env, const OutputOptions& options, const Target& target, const page::Page& page,
                base::Lang lang, int piped_width, const Manner& manner = {});

/// Writes a page to every destination that takes pages. A public one is the notice as JSON; people's formats print the
/// notice's hash. Gives the page as it was written, for forms that the command writes by itself. `notice_in`: the
/// notice where it is another page than the one that is shown.
page::Page write_pages(const Env& env, const OutputOptions& options, const std::vector<Destination>& to,
                       const Languages& languages, const ScoredCampaign& scored, const PageIn& page_in, bool is_public,
                       Outputs& outputs, const PageIn& notice_in = {});

}  // namespace leitai::app
