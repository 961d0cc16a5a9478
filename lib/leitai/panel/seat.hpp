// Puts together one round: its contestants, its panel, and each mark or vote in its place.
#pragma once

#include <string_view>
#include <vector>

#include "leitai/base/list.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/panel/contest.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::panel {

/// Reports an issue about a round, which is marked as in error.
class Reporter {
public:
    Reporter(issue::Issues& issues, const rubric::Rubric& rubric) : issues_(issues), rubric_(rubric) {}

    void operator()(Held& held, issue::Said said, source::Place at,
                    std::optional<source::Place> related = std::nullopt);
    /// The same for an issue that concerns no single round.
    void operator()(issue::Said said, source::Place at, std::optional<source::Place> related = std::nullopt);
    /// "村 359902101207".
    base::Text named(base::RegionCode code) const;

private:
    issue::Issues& issues_;
    const rubric::Rubric& rubric_;
};

/// The ids of judges, marks, groups or choices, as a message lists them.
template <class List>
base::Text listed_ids(const List& list) {
    std::vector<std::string_view> ids;
    ids.reserve(list.size());
    for (const auto& one : list) ids.push_back(one.id);
    return base::listed(ids);
}

/// The contestants: those that the round names, or `advanced` where it takes those who advanced elsewhere.
void take_contestants(Held& held, const cohort::Cohort& cohort, std::vector<base::RegionCode> advanced,
                      Reporter& report);
/// The panel, and which group each judge belongs to; then the marks of all sheets, or the votes of all ballots.
void take_marks(Held& held, Reporter& report);
void take_votes(Held& held, Reporter& report);

}  // namespace leitai::panel
