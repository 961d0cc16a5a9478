// Which duties fell due in a period, which of them were done in time, late or in part, and what is due next.
#pragma once

#include <optional>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::diagnose {

/// How one duty of one span stands on a day.
enum class DutyState : std::uint8_t {
    done,     ///< in full and in time
    late,     ///< in full, after it was due
    partial,  ///< in part
    excused,
    missed,    ///< due, and nothing is recorded
    upcoming,  ///< not due yet, and nothing is recorded
};
inline constexpr std::size_t duty_states = 6;

/// One duty in one span: a month, quarter, half-year or year.
struct DutyInstance {
    std::size_t duty = 0;  ///< position in the catalogue
    base::Date from{}, due{};
    DutyState state = DutyState::upcoming;
    base::Rational share;                    ///< of a duty done in time and in full; 0 while missed or upcoming
    const record::DutyDone* done = nullptr;  ///< the entry that counts
    const record::DutyExcused* excused = nullptr;
};

/// The day of a span on which a duty is due: its `due_day` of the span's last month, or that month's last day.
base::Date due_day(const rubric::Duty& duty, base::Date day_of_span);

/// All instances that fall due within a period, in the catalogue's order, then by date; as they stand on `day`.
std::vector<DutyInstance> duty_instances(const cohort::Cohort& cohort, const rubric::Duties& duties,
                                         cohort::VillageId village, base::Period period, base::Date day);

/// Whether a village handed in any duty record for a period: if not, nothing is known, and nothing is counted as
/// missed.
bool duties_handed_in(const cohort::Cohort& cohort, cohort::VillageId village, base::Period period);

/// Sums over instances.
struct DutyCounts {
    std::size_t by_state[duty_states] = {};
    std::size_t due = 0;    ///< due by the day, and not excused
    std::size_t done = 0;   ///< of these, in full and in time
    base::Rational shares;  ///< sum of the shares of what was due

    std::size_t operator[](DutyState state) const { return by_state[static_cast<std::size_t>(state)]; }
    void add(const DutyInstance& instance, base::Date day);
    void add(const DutyCounts& more);
    /// Completion: shares / due; empty while nothing was due.
    std::optional<base::Rational> rate() const;
};
/// All zero where nothing was handed in.
DutyCounts count_duties(const cohort::Cohort& cohort, const rubric::Duties& duties, cohort::VillageId village,
                        base::Period period, base::Date day);

}  // namespace leitai::diagnose
