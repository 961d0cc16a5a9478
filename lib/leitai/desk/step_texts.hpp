// The records that steps write, as text: codes with the name in a comment behind them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/base/scored_unit.hpp"
#include "leitai/record/closing.hpp"
#include "leitai/record/conferral.hpp"
#include "leitai/record/objection.hpp"
#include "leitai/record/step.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::desk {

/// A village, or whatever is scored, by code and name.
struct Named {
    std::string code, name;
};

/// A value that takes the place of one that was reported by the same level.
struct CorrectionText {
    base::Period period;
    Named village;
    rubric::Level level{};
    std::string reporter;  ///< who reported it; empty: the record names nobody
    std::string fact, fact_title;
    std::string was, now;                                ///< as records write them
    std::vector<std::pair<bool, std::string>> evidence;  ///< whether it is a file, and its name or title
    std::string why, by;
    base::Date on{};
    std::string objection;  ///< empty: none led to it
};

std::string step_text(const record::Step& step);
std::string objection_text(const record::Objection& objection, const base::ScoredUnit& unit, const Named& village);
std::string decision_text(const record::Decision& decision);
std::string conferral_text(const record::Conferral& conferral, const rubric::Rubric& rubric, const Named& village);
std::string withdrawal_text(const record::Withdrawal& withdrawal, const rubric::Rubric& rubric, const Named& village);
/// `village`: none where it is of all.
std::string closing_text(const record::Closing& closing, const rubric::Rubric& rubric,
                         const std::optional<Named>& village);
std::string correction_text(const CorrectionText& correction, const base::ScoredUnit& unit);

/// A vote that parts equals at a line: `graded` is a word of the rubric ("total", a module), or `award` an id.
struct RevoteText {
    base::Period period;
    std::string graded, award;  ///< exactly one of them
    base::Date on{};
    std::string by, why;
    std::vector<Named> order;  ///< best first
};
std::string revote_text(const RevoteText& revote);

}  // namespace leitai::desk
