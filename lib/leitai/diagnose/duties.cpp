// Finds the months or quarters of a period in which a duty falls due, and the record that stands for each.
#include "leitai/diagnose/duties.hpp"

#include <algorithm>

#include "leitai/cohort/spans.hpp"

namespace leitai::diagnose {

using base::Date;
using base::Rational;
using cohort::span_of;

namespace {

/// What an entry is worth. Of one that is both late and partial the lesser share counts: neither fault excuses the
/// other.
Rational share_of(const rubric::Duties& duties, const record::DutyDone& entry, Date due) {
    Rational share(1);
    if (entry.on > due) share = duties.late_counts;
    if (entry.partial && duties.partial_counts < share) share = duties.partial_counts;
    return share;
}

DutyState state_of(const record::DutyDone& entry, Date due) {
    if (entry.partial) return DutyState::partial;
    return entry.on > due ? DutyState::late : DutyState::done;
}

bool is_of(const record::DutyDone& entry, const DutyInstance& instance, const rubric::Duties& duties, Date day) {
    return entry.duty == instance.duty && entry.on <= day &&
           span_of(duties.list[entry.duty].every, entry.span_day).first == instance.from;
}

/// The entry that is worth most counts, the earlier of equals.
void look_up(std::span<const record::DutyRecord> records, const rubric::Duties& duties, Date day,
             DutyInstance& instance) {
    for (const record::DutyRecord& record : records) {
        for (const record::DutyExcused& one : record.excused) {
            const bool its =
                one.duty == instance.duty && span_of(duties.list[one.duty].every, one.span_day).first == instance.from;
            if (its) instance.excused = &one;
        }
        for (const record::DutyDone& one : record.done) {
            if (!is_of(one, instance, duties, day)) continue;
            const Rational share = share_of(duties, one, instance.due);
            const bool better = instance.done == nullptr || instance.share < share ||
                                (instance.share == share && one.on < instance.done->on);
            if (!better) continue;
            instance.done = &one;
            instance.share = share;
        }
    }
    if (instance.excused != nullptr) {
        instance.state = DutyState::excused;
    } else if (instance.done != nullptr) {
        instance.state = state_of(*instance.done, instance.due);
    } else {
        instance.state = instance.due <= day ? DutyState::missed : DutyState::upcoming;
    }
}

}  // namespace

Date due_day(const rubric::Duty& duty, Date day_of_span) {
    const Date last = span_of(duty.every, day_of_span).second;
    const auto wanted = static_cast<unsigned>(duty.due_day);
    return wanted >= static_cast<unsigned>(last.day()) ? last
                                                       : Date(last.year(), last.month(), std::chrono::day(wanted));
}

std::vector<DutyInstance> duty_instances(const cohort::Cohort& cohort, const rubric::Duties& duties,
                                         cohort::VillageId village, base::Period period, Date day) {
    const auto records = record::of_village(cohort.registers.duties, cohort.villages[village].code);
    std::vector<DutyInstance> instances;
    for (std::size_t d = 0; d < duties.list.size(); ++d) {
        const rubric::Duty& duty = duties.list[d];
        for (Date at = base::first_day(period); at <= base::last_day(period);) {
            const auto [from, to] = span_of(duty.every, at);
            DutyInstance instance;
            instance.duty = d;
            instance.from = from;
            instance.due = due_day(duty, at);
            at = std::chrono::sys_days(to) + std::chrono::days(1);
            // A span that goes on beyond the period falls due in a later one.
            if (!contains(period, instance.due)) continue;
            look_up(records, duties, day, instance);
            instances.push_back(instance);
        }
    }
    return instances;
}

bool duties_handed_in(const cohort::Cohort& cohort, cohort::VillageId village, base::Period period) {
    const auto records = record::of_village(cohort.registers.duties, cohort.villages[village].code);
    return std::any_of(records.begin(), records.end(), [&](const auto& one) { return one.period == period; });
}

void DutyCounts::add(const DutyInstance& instance, Date day) {
    ++by_state[static_cast<std::size_t>(instance.state)];
    const bool early = instance.due > day;
    if (instance.state == DutyState::excused || instance.state == DutyState::upcoming) return;
    // A duty done before it is due counts as done in time.
    if (early && instance.done == nullptr) return;
    ++due;
    done += instance.state == DutyState::done ? 1U : 0U;
    shares += instance.share;
}

void DutyCounts::add(const DutyCounts& more) {
    for (std::size_t s = 0; s < duty_states; ++s) by_state[s] += more.by_state[s];
    due += more.due;
    done += more.done;
    shares += more.shares;
}

std::optional<Rational> DutyCounts::rate() const {
    if (due == 0) return std::nullopt;
    return shares / Rational(static_cast<std::int64_t>(due));
}

DutyCounts count_duties(const cohort::Cohort& cohort, const rubric::Duties& duties, cohort::VillageId village,
                        base::Period period, Date day) {
    DutyCounts counts;
    if (!duties_handed_in(cohort, village, period)) return counts;
    for (const DutyInstance& instance : duty_instances(cohort, duties, village, period, day)) counts.add(instance, day);
    return counts;
}

}  // namespace leitai::diagnose
