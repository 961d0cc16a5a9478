// Goes from signs to criteria to the village's state, then adds the bottom share of a ranking where the catalogue has
// one.
#include "leitai/diagnose/determine.hpp"

#include <algorithm>

#include "leitai/base/months.hpp"
#include "leitai/diagnose/fill.hpp"

namespace leitai::diagnose {

using cohort::Cohort;
using cohort::VillageId;
using rule::Truth;

namespace {

/// Whether enough criteria are met, and whether one that suffices alone is.
struct Verdict {
    Truth enough = Truth::no;
    Truth direct = Truth::no;
};

Verdict verdict_of(const rubric::Weakness& weakness, Standing& standing) {
    Verdict verdict;
    for (std::size_t c = 0; c < standing.criteria.size(); ++c) {
        const Truth met = standing.criteria[c].met;
        standing.met += met == Truth::yes ? 1 : 0;
        standing.possible += met != Truth::no ? 1 : 0;
        if (weakness.criteria[c].direct) verdict.direct = verdict.direct | met;
    }
    const std::size_t any = weakness.determination.any;
    verdict.enough = standing.met >= any ? Truth::yes : standing.possible >= any ? Truth::unknown : Truth::no;
    return verdict;
}

bool any_sign(const std::vector<SignState>& signs, Truth truth) {
    return std::any_of(signs.begin(), signs.end(), [&](const SignState& sign) { return sign.present == truth; });
}

/// The case that is open on the day, and until when a village that left the list is followed up.
void look_up_cases(const Diagnosis& diagnosis, const rubric::Weakness& weakness, base::RegionCode village,
                   Standing& standing) {
    for (const cohort::Case& one : record::of_village(diagnosis.cases, village)) {
        if (on_list(one, diagnosis.moment.day)) {
            standing.on_list = static_cast<std::size_t>(&one - diagnosis.cases.data());
        } else if (one.left && *one.left <= diagnosis.moment.day) {
            const base::Date until = base::months_after(*one.left, weakness.acceptance.follow_up_months);
            if (diagnosis.moment.day <= until) standing.followed_until = until;
        }
    }
    if (standing.on_list) standing.followed_until.reset();
}

}  // namespace

CriterionState criterion_state(const rubric::Weakness& weakness, const rubric::Criterion& criterion,
                               const std::vector<SignState>& signs) {
    CriterionState state;
    std::size_t grave_unknown = 0;
    for (std::size_t s = criterion.first; s < std::size_t{criterion.first} + criterion.signs; ++s) {
        const bool grave = weakness.signs[s].grave;
        if (signs[s].present == Truth::yes) {
            ++state.present;
            state.grave += grave ? 1 : 0;
        } else if (signs[s].present == Truth::unknown) {
            ++state.unknown;
            grave_unknown += grave ? 1 : 0;
        }
    }
    const rubric::Determination& rules = weakness.determination;
    const bool met = state.grave >= rules.grave || state.present >= rules.plain;
    const bool possible = state.grave + grave_unknown >= rules.grave || state.present + state.unknown >= rules.plain;
    state.met = met ? Truth::yes : possible ? Truth::unknown : Truth::no;
    return state;
}

void settle(const rubric::Weakness& weakness, bool followed, Standing& standing) {
    standing.criteria.clear();
    for (const rubric::Criterion& criterion : weakness.criteria) {
        standing.criteria.push_back(criterion_state(weakness, criterion, standing.signs));
    }
    const Verdict verdict = verdict_of(weakness, standing);
    const Truth by_criteria = verdict.enough | verdict.direct;
    const auto become = [&](State state, Reason reason) {
        standing.state = state;
        standing.reason = reason;
    };
    if (by_criteria == Truth::yes && standing.exempt == Truth::no) {
        return become(State::determined, verdict.enough == Truth::yes ? Reason::criteria : Reason::direct);
    }
    if (by_criteria == Truth::yes && standing.exempt == Truth::yes) return become(State::watch, Reason::exempt);
    if (by_criteria != Truth::no && standing.exempt != Truth::yes) return become(State::undecided, Reason::possible);
    if (any_sign(standing.signs, Truth::yes)) return become(State::watch, Reason::signs);
    if (followed) return become(State::watch, Reason::follow_up);
    if (any_sign(standing.signs, Truth::unknown)) return become(State::undecided, Reason::unknown);
    become(State::clear, Reason::none);
}

Diagnosis determine(const Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored) {
    const rubric::Weakness& weakness = *rubric.weakness;
    Diagnosis diagnosis;
    diagnosis.moment = now(cohort);
    diagnosis.cases = cohort::cases_of(cohort.registers, weakness);
    diagnosis.villages.resize(cohort.villages.size());
    const score::PeerColumns no_peers;
    score::Evaluator evaluator(cohort, rubric, no_peers, scored.scores);
    for (VillageId v = 0; v < cohort.villages.size(); ++v) {
        Standing& standing = diagnosis.villages[v];
        standing.signs = signs_of(evaluator, v, diagnosis.moment);
        if (weakness.determination.has_unless) standing.exempt = evaluator.truth(weakness.determination.unless);
        look_up_cases(diagnosis, weakness, cohort.villages[v].code, standing);
        settle(weakness, standing.followed_until.has_value(), standing);
    }
    if (weakness.determination.fill) fill(cohort, rubric, scored, diagnosis);
    return diagnosis;
}

}  // namespace leitai::diagnose
