// A quarter or a year, with its first and last day and the earlier periods it is compared with; and calendar dates.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leitai::base {

using Date = std::chrono::year_month_day;

/// Reads `YYYY-MM-DD`, a day that exists, years 1900 to 2999.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);
/// Days since 1970-01-01, as records keep dates and conditions compare them; and back.
inline std::int32_t days_of(Date date) {
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}
inline Date date_of(std::int64_t days) {
    return std::chrono::sys_days(std::chrono::days(static_cast<std::int32_t>(days)));
}

/// A quarter (`2023-Q2`) or a whole year (`2023`, quarter 0).
struct Period {
    std::int16_t year = 0;
    std::int8_t quarter = 0;

    bool is_year() const { return quarter == 0; }
    friend auto operator<=>(const Period&, const Period&) = default;
};

/// Reads `2023-Q2` or `2023`.
std::optional<Period> parse_period(std::string_view text);
std::string to_string(Period period);

/// 上期: the quarter before; of a year, the year before.
Period previous(Period period);
/// 同期: the same quarter of the year before; of a year, the year before.
Period same_period_last_year(Period period);

/// The first and the last day of a period, and whether a day lies in it.
Date first_day(Period period);
Date last_day(Period period);
bool contains(Period period, Date date);

}  // namespace leitai::base
