// Who can be drawn: a list, or what the roster in force on the day and the period's panels say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/draw/held.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/record/panel.hpp"
#include "leitai/record/roster.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::draw {

/// What candidates are taken from. References must outlive the call.
struct Sources {
    const rubric::Rubric& rubric;
    const std::vector<record::Roster>& rosters;
    const std::vector<record::Panel>& panels;  ///< of all periods that were read
    bool rosters_sound = true;                 ///< no roster is in error, and none was refused
    bool panels_sound = true;
    base::Period panels_until = {9999, 4};  ///< the last period whose panels are read; in a year of quarters none are
};

/// The candidates of a draw, sorted by code, each with its stratum; and every stratum that there must be, with its
/// name.
struct Candidates {
    std::vector<Candidate> list;
    std::vector<Stratum> strata;  ///< sorted by id, without places and order
    base::Text hindered;          ///< why they cannot be known, without an error of this draw; else empty
};

/// The candidates by the rule. Empty, with its issues, where the rule gives none or leaves one in doubt.
std::optional<Candidates> candidates_of(const record::Draw& rule, const Sources& sources, issue::Issues& issues);

}  // namespace leitai::draw
