// The one definition of final: what keeps a result from being so, as data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "leitai/book/kept.hpp"
#include "leitai/campaign/members.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/page/finality.hpp"
#include "leitai/panel/contest.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/score.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::campaign {

/// A result, by what can be read for it.
enum class Result : std::uint8_t {
    scores,     ///< all records but the steps of the process, and everything that the rubric asks for: `score`, `seal`
    notice,     ///< the same, with the steps that say when results are on notice: `score --public`
    contests,   ///< the marks of contests alone, and the steps: `panel`
    registers,  ///< all records, but nothing is owed: `diagnose`, `duties`
    awards,     ///< the scores and the papers of awards: `select`
    draws,      ///< the rules and outcomes of draws, and the roster: `draw`
    books,      ///< the books, the roster and teams, and the registers that are owed: `books`
};

/// What a definition of final looks at. References must outlive the call.
struct Evidence {
    const issue::Issues& plan;     ///< of plan and rubric
    const issue::Issues& records;  ///< of the records, and what only scoring finds
    const source::SourceMap& map;
    const rubric::Rubric& rubric;
    const cohort::Cohort& cohort;
    const panel::Contests& contests;
    const score::Scored& scored;
    const book::Kept* books = nullptr;  ///< where the plan names a catalogue of books
    const Members* members = nullptr;   ///< where facts are supplied from members
    bool trial = false;                 ///< the rubric is one that is tried in place of the plan's
};

/// The kind of the reason of a result by a rubric that is tried.
inline constexpr std::string_view trial_reason_kind = "trial";

/// A result is final if and only if, within what can be read for it, no error stands, nothing that the plan names is
/// absent, nothing that looks like a record was left unread, no suspected period stands, no line is undecided and every
/// seal is sound, and the rubric is the plan's; for scores also nothing is owed, every round that the rubric reads was
/// held, of a year every quarter was final, and of members every one is sealed and final; scores and registers read
/// books where a fact is supplied from them; for contests (of one, where `contest` names it) no round waits for its
/// marks. What a county's decision closed is listed beside the reasons.
page::Finality finality(const Evidence& evidence, Result result,
                        const std::optional<std::string>& contest = std::nullopt);

}  // namespace leitai::campaign
