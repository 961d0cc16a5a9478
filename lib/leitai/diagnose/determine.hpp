// The state of every village in the period (determined, watch, clear or undecided) with all its reasons.
#pragma once

#include <optional>
#include <vector>

#include "leitai/cohort/cases.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/diagnose/signs.hpp"
#include "leitai/record/determination.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/score.hpp"

namespace leitai::diagnose {

using State = record::WeaknessState;

/// How a criterion stands: how many of its signs are present, and what that makes of it.
struct CriterionState {
    rule::Truth met = rule::Truth::unknown;
    std::size_t grave = 0, present = 0;  ///< signs that are surely there
    std::size_t unknown = 0;             ///< signs that nobody looked for, or whose facts are missing
};

/// Why a village has its state; the first that applies.
enum class Reason : std::uint8_t {
    criteria,   ///< enough criteria are met
    direct,     ///< one that suffices alone is met
    fill,       ///< it stands in the bottom share of the ranking
    exempt,     ///< it would be determined, and `unless` holds
    possible,   ///< what is unknown could still make it determined
    signs,      ///< some sign is present, not enough for a criterion (or for enough of them)
    follow_up,  ///< it left the list and is followed up
    unknown,    ///< nothing was found, and not everything was looked for
    none,       ///< everything was looked for and nothing found
};

/// One village's standing.
struct Standing {
    State state = State::undecided;
    Reason reason = Reason::unknown;
    std::vector<SignState> signs;          ///< by SignId
    std::vector<CriterionState> criteria;  ///< by CriterionId
    std::size_t met = 0, possible = 0;     ///< criteria surely met, and those that may be
    rule::Truth exempt = rule::Truth::no;
    bool in_fill = false;                            ///< stands in the bottom share
    std::optional<std::size_t> on_list;              ///< position of its open case
    std::optional<base::Date> followed_until;        ///< it left the list and is followed up until then
    std::optional<std::uint32_t> place_from_bottom;  ///< in_fill: 1 = the last of its circle
};

/// The states of all villages in the scored period, and the cases they stand beside.
struct Diagnosis {
    Moment moment;
    std::vector<Standing> villages;   ///< by VillageId
    std::vector<cohort::Case> cases;  ///< all that the registers hold
    std::size_t unranked = 0;         ///< villages that `fill` could not rank
};

/// Criteria from signs, by Kleene's logic.
CriterionState criterion_state(const rubric::Weakness& weakness, const rubric::Criterion& criterion,
                               const std::vector<SignState>& signs);

/// The state that criteria alone give; `followed`: it left the list and is followed up.
void settle(const rubric::Weakness& weakness, bool followed, Standing& standing);

/// Determines all villages; the cohort has been supplied and scored.
Diagnosis determine(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored);

}  // namespace leitai::diagnose
