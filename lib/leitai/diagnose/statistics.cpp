// Counts criteria and cases over villages.
#include "leitai/diagnose/statistics.hpp"

#include <algorithm>
#include <unordered_set>

#include "leitai/base/months.hpp"

namespace leitai::diagnose {

using cohort::VillageId;

namespace {

std::vector<rubric::CriterionId> met_by(const Standing& standing) {
    std::vector<rubric::CriterionId> met;
    for (std::size_t c = 0; c < standing.criteria.size(); ++c) {
        if (standing.criteria[c].met == rule::Truth::yes) met.push_back(static_cast<rubric::CriterionId>(c));
    }
    return met;
}

/// The last day of a period that counts: the diagnosed one is looked at on its day.
base::Date end_of(const Moment& moment, base::Period period) {
    return period == moment.period ? moment.day : base::last_day(period);
}

bool within(const Moment& moment, base::Period period, base::Date day) {
    return day >= base::first_day(period) && day <= end_of(moment, period);
}

}  // namespace

std::vector<Frequency> pareto(const Diagnosis& diagnosis, const std::vector<VillageId>& villages) {
    std::vector<Frequency> all;
    for (const VillageId v : villages) {
        for (const rubric::CriterionId c : met_by(diagnosis.villages[v])) {
            while (all.size() <= c) all.push_back({static_cast<rubric::CriterionId>(all.size()), 0, 0});
            ++all[c].villages;
        }
    }
    std::erase_if(all, [](const Frequency& one) { return one.villages == 0; });
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.villages > b.villages; });
    std::size_t sum = 0;
    for (Frequency& one : all) one.cumulative = sum += one.villages;
    return all;
}

std::vector<Together> co_occurrence(const Diagnosis& diagnosis, const std::vector<VillageId>& villages) {
    std::vector<Together> all;
    for (const VillageId v : villages) {
        const std::vector<rubric::CriterionId> met = met_by(diagnosis.villages[v]);
        for (std::size_t a = 0; a < met.size(); ++a) {
            for (std::size_t b = a + 1; b < met.size(); ++b) {
                const auto same = [&](const Together& one) { return one.first == met[a] && one.second == met[b]; };
                const auto known = std::find_if(all.begin(), all.end(), same);
                if (known == all.end()) {
                    all.push_back({met[a], met[b], 1});
                } else {
                    ++known->villages;
                }
            }
        }
    }
    std::sort(all.begin(), all.end(), [](const Together& a, const Together& b) {
        return a.villages != b.villages ? a.villages > b.villages
                                        : std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
    return all;
}

std::vector<ListMovement> movements(const cohort::Cohort& cohort, const Diagnosis& diagnosis,
                                    const std::vector<VillageId>& villages, std::size_t periods) {
    std::unordered_set<std::uint64_t> wanted;
    for (const VillageId v : villages) wanted.insert(cohort.villages[v].code.number);
    std::vector<ListMovement> result;
    base::Period period = diagnosis.moment.period;
    for (std::size_t i = 0; i < periods; ++i, period = base::previous(period)) result.push_back({period, 0, 0, 0, 0});
    std::reverse(result.begin(), result.end());
    bool any = false;
    base::Date first{};
    std::unordered_set<std::uint64_t> seen;
    for (const cohort::Case& one : diagnosis.cases) {
        const bool again = !seen.insert(one.village.number).second;
        if (wanted.count(one.village.number) == 0 || one.entered.on > diagnosis.moment.day) continue;
        first = any ? std::min(first, one.entered.on) : one.entered.on;
        any = true;
        for (ListMovement& movement : result) {
            const bool entered = within(diagnosis.moment, movement.period, one.entered.on);
            movement.entered += entered ? 1U : 0U;
            movement.relapsed += entered && again ? 1U : 0U;
            movement.left += one.left && within(diagnosis.moment, movement.period, *one.left) ? 1U : 0U;
            movement.on_list += cohort::on_list(one, end_of(diagnosis.moment, movement.period)) ? 1U : 0U;
        }
    }
    std::erase_if(result, [&](const ListMovement& movement) {
        return !any || end_of(diagnosis.moment, movement.period) < first;
    });
    return result;
}

ListHistory history(const Diagnosis& diagnosis, base::RegionCode village) {
    ListHistory result;
    for (const cohort::Case& one : record::of_village(diagnosis.cases, village)) {
        if (one.entered.on > diagnosis.moment.day) continue;
        ++result.entries;
        const base::Date end = one.left && *one.left <= diagnosis.moment.day ? *one.left : diagnosis.moment.day;
        result.months += base::months_between(one.entered.on, end);
    }
    return result;
}

}  // namespace leitai::diagnose
