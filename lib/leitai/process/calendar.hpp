// Which days are worked, by a file of holidays and swapped working days, and how many lie between two days.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/source/source_map.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::process {

/// The key that opens the file, and that of the plan.
inline constexpr std::string_view calendar_key = "calendar";

/// Days off that are announced: both ends are off.
struct Holiday {
    base::Date from{}, until{};
    std::string what;
    source::Place place;
};

/// A Saturday or Sunday that is worked in exchange for a holiday.
struct SwappedDay {
    base::Date on{};
    source::Place place;
};

/// Working days between `from` and `until`; nothing is known of other days. Saturdays and Sundays are off unless
/// swapped.
struct Calendar {
    base::Text title;
    base::Date from{}, until{};
    std::vector<Holiday> holidays;
    std::vector<SwappedDay> workdays;

    bool covers(base::Date day) const { return from <= day && day <= until; }
    /// Only of days that are covered.
    bool is_worked(base::Date day) const;
};

/// The day on which a notice of `days` working days ends: the first day counts where it is worked. Empty where the
/// calendar does not reach that far. `days` is 1 or more.
std::optional<base::Date> last_of(const Calendar& calendar, base::Date first, std::int64_t days);

/// The last day of a term of `days` working days after a day that does not count itself.
std::optional<base::Date> within(const Calendar& calendar, base::Date day, std::int64_t days);

/// The keys of the file and of each holiday.
std::span<const yaml::Field> calendar_fields();
std::span<const yaml::Field> holiday_fields();

/// Reads the one calendar of a file; empty, with an issue, when it cannot be used.
std::optional<Calendar> read_calendar(const source::SourceMap& map, source::FileId file, issue::Issues& issues);

}  // namespace leitai::process
