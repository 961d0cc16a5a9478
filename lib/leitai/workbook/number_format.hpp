// What a number's format makes of it: a day, a time, a percent figure, or the number as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leitai::workbook {

/// What people see of a number.
struct Shows {
    enum class What : std::uint8_t {
        number,
        day,
        moment,  ///< a day and a time
        time,    ///< a time alone
        percent,
    };
    What what = What::number;
    int decimals = 0;  ///< of a percent figure

    friend bool operator==(const Shows&, const Shows&) = default;
};

/// What a format shows that a workbook writes out: `yyyy"年"m"月"d"日"`. Of several sections the first counts.
Shows shows(std::string_view code);

/// What the format of a number shows that no workbook writes out; those from 27 on as a Chinese program has them.
Shows shows_builtin(std::uint32_t id);

/// A day as cells have it.
struct DayText {
    std::string text;   ///< as Cell::text says
    std::string shown;  ///< as Cell::shown says
};

/// The day of a serial number; `from_1904`: the workbook counts days from 1904. Empty where programs show none (before
/// the first day, behind the year 9999).
std::optional<DayText> day_text(double serial, bool from_1904, Shows::What what);

/// The same of a day that is written out: 2023-06-30T00:00:00.000Z is 2023-06-30. Empty where it is none.
std::optional<std::string> written_day(std::string_view text);

}  // namespace leitai::workbook
