// What `validate` finds in each of the campaigns that it is given, before it is written anywhere.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "leitai/campaign/older_rubric.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/report/validate/issues_page.hpp"
#include "only.hpp"
#include "results.hpp"

namespace leitai::app {

struct ValidateOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> against, fail_on;
    std::vector<std::string> exclude;
    bool only = false, statistics = false, quiet = false, all = false, owed = false;
};

/// From what on a run ends with status 1; each includes those before it.
enum class FailOn : std::uint8_t { error, warning, missing };
/// --fail-on, checked with the options beside which it makes no sense.
FailOn fail_on_of(const ValidateOptions& options);

/// What was found in one campaign. `subject` looks at the other members: neither copied nor moved.
struct Checked {
    std::string name;       ///< what people call the campaign: its folder, its plan, or a rubric alone
    ScoredCampaign scored;  ///< only opened where plan or rubric cannot be used, or there were only rubrics
    std::optional<report::Subject> subject;      ///< of what was scored: what is owed is known only then
    std::optional<campaign::OlderRubric> older;  ///< what --against names
    std::optional<rubric::Changes> changes;
    std::optional<report::Against> against;
    issue::Issues issues;                              ///< those that are told of
    std::optional<NamedInputs> named;                  ///< --only
    std::vector<page::Table> statistics;               ///< --statistics
    std::size_t other_errors = 0, other_warnings = 0;  ///< --only: of files that are not named
    base::Lang lang = base::Lang::zh;
    std::size_t limit = issue::default_limit;

    const source::SourceMap& map() const { return scored.campaign.map; }
    /// Whether plan and rubric could be used; rubrics alone need no plan.
    bool usable() const { return subject.has_value() || !scored.campaign.inputs.plan; }
    report::Validated validated(bool people) const;
    issue::Found found() const { return {&issues, &map(), scored.campaign.excluded}; }
    std::size_t owed() const {
        const std::size_t books = scored.reading.books ? scored.reading.books->owed.size() : 0;
        const std::size_t seals = scored.reading.members ? scored.reading.members->owed.size() : 0;
        return subject ? subject->scored.owed.size() + subject->scored.unread.size() + books + seals : 0;
    }
    bool fails(FailOn from) const;
    /// The closing line: what was read, and what was found.
    base::Text closing() const;
    /// What --exclude left unread; none where it left nothing.
    std::optional<base::Text> excluded_words() const;
};

using AllChecked = std::vector<std::unique_ptr<Checked>>;

/// "a.md, b.jpg and others, 12 in all": the first names of a list.
base::Text some_of(const std::vector<std::string>& names);

/// The campaigns that the command line means, each checked. What --only names in vain, and globs that fit nothing, are
/// told unless --quiet.
AllChecked check_campaigns(Env& env, const Languages& languages, const ValidateOptions& options);

/// The closing line of each campaign, and one for all where there are several.
void tell_closing(Env& env, const AllChecked& all);

}  // namespace leitai::app
