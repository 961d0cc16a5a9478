// Joins rectification records by their case id.
#include "leitai/cohort/cases.hpp"

#include <algorithm>
#include <map>

namespace leitai::cohort {

using base::Rational;

namespace {

void join_measure(const record::Measure& more, std::vector<record::Measure>& measures) {
    const auto known =
        std::find_if(measures.begin(), measures.end(), [&](const record::Measure& one) { return one.id == more.id; });
    if (known == measures.end()) {
        measures.push_back(more);
        return;
    }
    if (!more.what.empty()) known->what = more.what;
    if (more.due) known->due = more.due;
    if (more.done) {
        known->done = more.done;
        known->place = more.place;
    }
    if (more.sign) known->sign = more.sign;
}

void join(const record::Rectification& record, Case& one) {
    if (record.helpers) one.helpers = record.helpers;
    if (record.deadline) one.deadline = record.deadline;
    for (const record::Measure& measure : record.measures) join_measure(measure, one.measures);
    one.inspections.insert(one.inspections.end(), record.inspections.begin(), record.inspections.end());
    one.follow_ups.insert(one.follow_ups.end(), record.follow_ups.begin(), record.follow_ups.end());
    if (record.acceptance) one.acceptances.push_back(*record.acceptance);
}

void sort_steps(Case& one) {
    const auto by_day = [](const record::DatedStep& a, const record::DatedStep& b) { return a.on < b.on; };
    std::stable_sort(one.inspections.begin(), one.inspections.end(), by_day);
    std::stable_sort(one.follow_ups.begin(), one.follow_ups.end(), by_day);
    std::stable_sort(one.acceptances.begin(), one.acceptances.end(),
                     [](const auto& a, const auto& b) { return a.step.on < b.step.on; });
}

}  // namespace

bool passed(const record::AcceptanceVote& vote, const rubric::Acceptance& rules) {
    const std::int64_t ballots = vote.satisfied + vote.fairly + vote.dissatisfied;
    if (ballots <= 0 || Rational(vote.score) < rules.score_at_least) return false;
    return !(Rational(vote.dissatisfied) > rules.dissatisfied_at_most * Rational(ballots));
}

std::vector<Case> cases_of(const record::Registers& registers, const rubric::Weakness& weakness) {
    std::map<std::pair<base::RegionCode, std::string>, Case> by_id;
    std::map<std::pair<base::RegionCode, std::string>, bool> entered;
    for (const record::Rectification& record : registers.rectifications) {
        const auto key = std::pair(record.village, record.id);
        Case& one = by_id[key];
        one.village = record.village;
        one.id = record.id;
        if (record.entered && !entered[key]) one.entered = *record.entered;
        entered[key] = entered[key] || record.entered;
        join(record, one);
    }
    std::vector<Case> cases;
    for (auto& [key, one] : by_id) {
        if (!entered[key]) continue;
        sort_steps(one);
        for (const record::AcceptanceVote& vote : one.acceptances) {
            if (!one.left && passed(vote, weakness.acceptance)) one.left = vote.step.on;
        }
        cases.push_back(std::move(one));
    }
    std::stable_sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) {
        return std::pair(a.village, a.entered.on) < std::pair(b.village, b.entered.on);
    });
    return cases;
}

bool on_list(const Case& one, base::Date day) { return one.entered.on <= day && (!one.left || day < *one.left); }

}  // namespace leitai::cohort
