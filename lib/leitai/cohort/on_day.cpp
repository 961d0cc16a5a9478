// Finds the word of the roster that was in force.
#include "leitai/cohort/on_day.hpp"

namespace leitai::cohort {

std::vector<RosterWord> roster_words_of(const Cohort& cohort, base::RegionCode code) {
    const auto several = cohort.words_of(code);
    const auto found = cohort.find(code);
    if (!several.empty() || !found) return {several.begin(), several.end()};
    const Village& village = cohort.villages[*found];
    return {{village.code, village.roster_from, village.village_class, village.secretary, village.secretary_since,
             village.secretary_vacant_since, village.newly_elected, village.place}};
}

RosterWord word_on(const Cohort& cohort, base::RegionCode code, base::Date day) {
    RosterWord last;
    for (const RosterWord& one : roster_words_of(cohort, code)) {
        if (one.from <= day) last = one;
    }
    return last;
}

}  // namespace leitai::cohort
