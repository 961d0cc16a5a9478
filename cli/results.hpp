// Results: what commands do alike once the records are read: issues on stderr, pages to their destinations.
#pragma once

#include "campaign.hpp"
#include "inputs.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/score/score.hpp"

namespace leitai::app {

/// How many issues a command prints whose result is something else.
inline constexpr std::size_t few_issues = 20;

/// A scored campaign. Its `subject` looks at the other members: neither copied nor moved.
struct ScoredCampaign {
    Campaign campaign;
    batch::Reading reading;
    score::Scored scored;

    report::Subject subject() const { return {campaign.plan->title, *campaign.rubric, reading.cohort, scored}; }
    Exit exit() const { return reading.issues.errors() + campaign.issues.errors() > 0 ? Exit::data : Exit::fine; }
};

/// The campaign, if plan and rubric can be used; otherwise their issues are told on stderr.
std::optional<Campaign> open_usable(Env& env, const Languages& languages, const InputOptions& inputs);
/// What a command reads besides what scoring takes.
struct ReadMore {
    std::optional<base::RegionCode> details_of = {};  ///< the village that is to be explained
    bool evidence = false;                            ///< files named as evidence must be there, and are listed
    int results_back = 1;                             ///< results of so many earlier periods
};

/// Reads and scores it; issues are told on stderr.
ScoredCampaign score_campaign(Env& env, const Languages& languages, const InputOptions& inputs, Campaign campaign,
                              const ReadMore& more = {});

/// What keeps a result from being sealed or reported: errors, or something owed unless `provisional` is asked for. Told
/// on stderr, ending in `undone`: "没有封存", "nothing was sealed".
bool refused(Env& env, const Languages& languages, const ScoredCampaign& scored, bool provisional,
             const base::Text& undone);

/// Issues on stderr, with their totals; nothing when there are none.
void tell_issues(Env& env, const Languages& languages, const Campaign& campaign, const issue::Issues& issues);

/// The formats of pages; those of documents are for reports alone.
std::vector<FormatName> page_formats();
/// Those of pages and of records (yaml), for commands whose results are records too.
std::vector<FormatName> record_formats();
/// Those of pages and documents, printed ones too.
std::vector<FormatName> document_formats();
/// Writes one page in the format of a destination; `layout`: of documents, none for that of the standard.
void write_page(const Env& env, const OutputOptions& outputs, const Destination& to, const page::Page& page,
                base::Lang lang, int piped_width, const page::Sink& sink, const page::Layout* layout = nullptr);

/// "错误 3 个，警告 1 个", "3 errors, 1 warning".
base::Text totals(const issue::Issues& issues);

}  // namespace leitai::app
