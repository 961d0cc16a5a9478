// Looks through the dated steps of a case up to a day.
#include "leitai/diagnose/progress.hpp"

#include <algorithm>

namespace leitai::diagnose {

namespace {

std::size_t missing(const std::optional<record::Helpers>& helpers) {
    if (!helpers) return 4;
    const std::string* all[] = {&helpers->county_leader, &helpers->township_leader, &helpers->first_secretary,
                                &helpers->department};
    return static_cast<std::size_t>(
        std::count_if(std::begin(all), std::end(all), [](const std::string* one) { return one->empty(); }));
}

void count_measures(const cohort::Case& one, base::Date day, Progress& progress) {
    for (const record::Measure& measure : one.measures) {
        ++progress.measures;
        const bool done = measure.done && *measure.done <= day;
        progress.done += done ? 1U : 0U;
        progress.late += !done && measure.due && *measure.due < day ? 1U : 0U;
        if (done) progress.last_step = std::max(progress.last_step, *measure.done);
    }
}

}  // namespace

Progress progress_of(const cohort::Case& one, const rubric::Weakness& weakness, base::Date day, State state) {
    Progress progress;
    progress.open = on_list(one, day);
    progress.last_step = one.entered.on;
    progress.helpers_missing = missing(one.helpers);
    count_measures(one, day, progress);
    for (const record::DatedStep& inspection : one.inspections) {
        if (inspection.on > day) continue;
        progress.last_step = std::max(progress.last_step, inspection.on);
        progress.found_stalled = inspection.bad;
    }
    for (const record::AcceptanceVote& vote : one.acceptances) {
        if (vote.step.on > day) continue;
        progress.last_step = std::max(progress.last_step, vote.step.on);
        progress.failed = !cohort::passed(vote, weakness.acceptance);
    }
    progress.days_since = (std::chrono::sys_days(day) - std::chrono::sys_days(progress.last_step)).count();
    progress.overdue = progress.open && one.deadline && *one.deadline < day;
    progress.stalled =
        progress.open && (progress.found_stalled || progress.days_since > weakness.acceptance.stalled_after_days);
    progress.ready = progress.open && state == State::clear;
    return progress;
}

}  // namespace leitai::diagnose
