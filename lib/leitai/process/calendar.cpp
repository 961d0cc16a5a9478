// Reads the calendar, finds its contradictions, and counts working days day by day.
#include "leitai/process/calendar.hpp"

#include <algorithm>

#include "leitai/yaml/only_document.hpp"

namespace leitai::process {

using base::Date;
using base::Text;
using issue::Code;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;

namespace {

enum Key : std::size_t { id, title, from, until, holidays, workdays };
constexpr yaml::Field table[] = {
    {"calendar", Need::required, Shape::word, "日历的编号", "id of the calendar", "china"},
    {"title", Need::optional, Shape::both, "名称", "what it is called", "{zh: 全国工作日历, en: Working days}"},
    {"from", Need::required, Shape::date, "从哪一天起", "the first day that it covers", "2023-01-01"},
    {"until", Need::required, Shape::date, "到哪一天为止", "the last day that it covers", "2023-12-31"},
    {"holidays", Need::optional, Shape::list, "放假的日子", "days off",
     "[{from: 2023-01-21, until: 2023-01-27, what: 春节}]"},
    {"workdays", Need::optional, Shape::list, "调休上班的星期六、星期日", "Saturdays and Sundays that are worked",
     "[2023-01-28, 2023-01-29]"},
};

enum HolidayKey : std::size_t { holiday_from, holiday_until, what };
constexpr yaml::Field holiday_table[] = {
    {"from", Need::required, Shape::date, "第一天", "the first day", "2023-01-21"},
    {"until", Need::required, Shape::date, "最后一天", "the last day", "2023-01-27"},
    {"what", Need::optional, Shape::line, "什么节日", "which holiday", "春节"},
};

Date after(Date day, int days) {
    const std::chrono::sys_days whole(day);
    return whole + std::chrono::days(days);
}

bool is_weekend(Date day) {
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool is_holiday(const Calendar& calendar, Date day) {
    const auto holds = [day](const Holiday& one) { return one.from <= day && day <= one.until; };
    return std::any_of(calendar.holidays.begin(), calendar.holidays.end(), holds);
}

Text day_text(Date day) { return Text::same(base::to_string(day)); }

/// Both ends of a span of days, in order.
bool read_span(const Mapping& keys, std::size_t first, std::size_t last, Date& begin, Date& end,
               issue::Issues& issues) {
    const auto a = keys.date(first), b = keys.date(last);
    if (!a || !b) return false;
    begin = *a;
    end = *b;
    if (*a <= *b) return true;
    yaml::report(issues, Code::calendar_ends_before_start(day_text(*b), day_text(*a)), keys.at(last));
    return false;
}

/// Days outside the years of the calendar are slips of a year.
bool lies_within(const Calendar& calendar, Date day, yaml::Value at, issue::Issues& issues) {
    if (calendar.covers(day)) return true;
    yaml::report(issues, Code::day_outside_calendar(day_text(day), day_text(calendar.from), day_text(calendar.until)),
                 at);
    return false;
}

void read_holidays(const Mapping& keys, Calendar& calendar, issue::Issues& issues) {
    for (const yaml::Value item : keys.list(holidays)) {
        const Mapping map(item, holiday_table, {"放假的日子", "holiday"}, issues);
        Holiday one;
        if (!read_span(map, holiday_from, holiday_until, one.from, one.until, issues)) continue;
        if (!lies_within(calendar, one.from, map.at(holiday_from), issues)) continue;
        if (!lies_within(calendar, one.until, map.at(holiday_until), issues)) continue;
        one.what = map.line(what).value_or("");
        one.place = item.place();
        calendar.holidays.push_back(std::move(one));
    }
}

void read_workdays(const Mapping& keys, Calendar& calendar, issue::Issues& issues) {
    for (const yaml::Value item : keys.list(workdays)) {
        const auto day = yaml::read_date(item, issues);
        if (!day || !lies_within(calendar, *day, item, issues)) continue;
        const auto same = std::find_if(calendar.holidays.begin(), calendar.holidays.end(),
                                       [&](const Holiday& one) { return one.from <= *day && *day <= one.until; });
        if (same != calendar.holidays.end()) {
            yaml::report(issues, Code::both_day_off_and_worked(day_text(*day)), item, same->place);
            continue;
        }
        if (!is_weekend(*day)) yaml::report(issues, Code::worked_day_not_weekend(day_text(*day)), item);
        calendar.workdays.push_back({*day, item.place()});
    }
}

std::optional<Calendar> read_keys(yaml::Value root, issue::Issues& issues) {
    const Mapping keys(root, table, {"工作日历", "calendar"}, issues);
    if (!keys.ok()) return std::nullopt;
    Calendar calendar;
    keys.word(id);
    calendar.title = keys.both(title).value_or(Text());
    if (!read_span(keys, from, until, calendar.from, calendar.until, issues)) return std::nullopt;
    read_holidays(keys, calendar, issues);
    read_workdays(keys, calendar, issues);
    return calendar;
}

}  // namespace

std::span<const yaml::Field> calendar_fields() { return table; }
std::span<const yaml::Field> holiday_fields() { return holiday_table; }

bool Calendar::is_worked(Date day) const {
    const auto swapped = [day](const SwappedDay& one) { return one.on == day; };
    if (std::any_of(workdays.begin(), workdays.end(), swapped)) return true;
    return !is_weekend(day) && !is_holiday(*this, day);
}

std::optional<Date> last_of(const Calendar& calendar, Date first, std::int64_t days) {
    for (Date day = first; calendar.covers(day); day = after(day, 1)) {
        if (calendar.is_worked(day) && --days == 0) return day;
    }
    return std::nullopt;
}

std::optional<Date> within(const Calendar& calendar, Date day, std::int64_t days) {
    return last_of(calendar, after(day, 1), days);
}

std::optional<Calendar> read_calendar(const source::SourceMap& map, source::FileId file, issue::Issues& issues) {
    return yaml::read_only_document(map, file, Code::file_not_one_calendar, issues,
                                    [&](yaml::Value root) { return read_keys(root, issues); });
}

}  // namespace leitai::process
