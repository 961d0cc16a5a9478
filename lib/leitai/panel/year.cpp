// Counts villages and persons once for each circle of contests.
#include "leitai/panel/year.hpp"

#include <set>

#include "leitai/cohort/on_day.hpp"
#include "leitai/panel/figures.hpp"

namespace leitai::panel {

namespace {

/// The figures of the contests that `takes` chooses.
template <class Takes>
YearFigures count(const std::vector<ContestHeld>& held, const cohort::Cohort& cohort, const Takes& takes) {
    YearFigures figures;
    std::set<base::RegionCode> villages, unknown;
    std::set<std::string> secretaries;
    for (const ContestHeld& contest : held) {
        if (!takes(contest)) continue;
        ++figures.contests;
        villages.insert(contest.villages.begin(), contest.villages.end());
        for (const auto& [village, day] : contest.days) {
            const std::string secretary = cohort::word_on(cohort, village, day).secretary;
            if (secretary.empty()) {
                unknown.insert(village);
            } else {
                secretaries.insert(secretary);
            }
        }
    }
    figures.villages = villages.size();
    figures.secretaries = secretaries.size();
    figures.unknown = unknown.size();
    return figures;
}

}  // namespace

ContestYear contest_year(const Contests& contests, const cohort::Cohort& cohort, std::int16_t year) {
    const auto held = contests_held(contests, [&](base::Period period) { return period.year == year; });
    ContestYear result;
    result.all = count(held, cohort, [](const ContestHeld&) { return true; });
    for (std::size_t level = 0; level < result.by_level.size(); ++level) {
        const auto of = static_cast<record::RoundLevel>(level);
        result.by_level[level] = count(held, cohort, [&](const ContestHeld& one) { return one.level == of; });
    }
    std::set<base::Period> periods;
    for (const ContestHeld& one : held) periods.insert(one.period);
    for (const base::Period period : periods) {
        QuarterFigures quarter;
        quarter.period = period;
        quarter.all = count(held, cohort, [&](const ContestHeld& one) { return one.period == period; });
        for (std::size_t level = 0; level < quarter.by_level.size(); ++level) {
            const auto of = static_cast<record::RoundLevel>(level);
            quarter.by_level[level] =
                count(held, cohort, [&](const ContestHeld& one) { return one.period == period && one.level == of; });
        }
        result.quarters.push_back(quarter);
    }
    return result;
}

}  // namespace leitai::panel
