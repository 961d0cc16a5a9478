// Asks for what scoring found to be owed, and lets people add what they need not report.
#include "leitai/desk/asks.hpp"

#include "leitai/rubric/silence.hpp"
#include "leitai/score/needed.hpp"

namespace leitai::desk {

namespace {

bool is_silent(const cohort::Cohort& cohort, cohort::VillageId village, cohort::Slot slot, rule::FactId fact) {
    const cohort::Cell* cell = cohort.cell(village, slot, fact);
    return cell == nullptr || cell->state() == cohort::Cell::State::absent;
}

}  // namespace

Asks::Asks(const campaign::ScoredCampaign& scored)
    : cohort_(scored.reading.cohort),
      facts_(scored.campaign.rubric->facts.size()),
      asks_(scored.reading.cohort.villages.size() * facts_, Ask::no) {
    const rubric::Rubric& rubric = *scored.campaign.rubric;
    const auto reported_by_people = [&](rule::FactId f) { return !rubric.facts[f].supplied && !rubric.facts[f].round; };
    score::visit_needed(rubric, scored.scored.scores, 0, static_cast<cohort::VillageId>(cohort_.villages.size()),
                        [&](cohort::VillageId v, const std::vector<char>& needed) {
                            for (rule::FactId f = 0; f < facts_; ++f) {
                                const bool speaks = rubric::silence_of(rubric.facts[f]).speaks();
                                if (needed[f] != 0 && speaks && reported_by_people(f) && is_silent(cohort_, v, 0, f))
                                    asks_[v * facts_ + f] = Ask::may;
                            }
                        });
    for (const auto* list : {&scored.scored.owed, &scored.scored.unread}) {
        for (const score::Missing& one : *list) {
            if (!reported_by_people(one.fact)) continue;
            const bool speaks = list == &scored.scored.owed && rubric::silence_of(rubric.facts[one.fact]).speaks();
            asks_[one.village * facts_ + one.fact] = speaks ? Ask::may : Ask::owed;
        }
    }
    for (const score::Missing& one : scored.scored.closed) asks_[one.village * facts_ + one.fact] = Ask::no;
}

bool Asks::baseline(cohort::VillageId village, rule::FactId fact, rule::Past past) const {
    const base::Period then = past == rule::Past::previous_period ? base::previous(cohort_.period)
                                                                  : base::same_period_last_year(cohort_.period);
    const cohort::Slot slot = cohort_.needs.slot(then);
    if (slot == cohort::no_slot || cohort_.needs.position[slot][fact] < 0) return false;
    const auto& listed = cohort_.villages[village].listed_from;
    if (listed && *listed > base::last_day(then)) return false;
    return is_silent(cohort_, village, slot, fact);
}

}  // namespace leitai::desk
