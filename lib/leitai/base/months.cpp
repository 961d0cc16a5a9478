// Counts calendar months between days; an anniversary never falls outside its month.
#include "leitai/base/months.hpp"

namespace leitai::base {

using std::chrono::sys_days;

Date months_after(Date day, int months) {
    const Date there = day + std::chrono::months(months);
    return there.ok() ? there : Date(there.year() / there.month() / std::chrono::last);
}

Rational months_between(Date from, Date to) {
    if (to < from) return -months_between(to, from);
    const auto years = static_cast<int>(to.year()) - static_cast<int>(from.year());
    int whole = years * 12 + static_cast<int>(static_cast<unsigned>(to.month())) -
                static_cast<int>(static_cast<unsigned>(from.month()));
    if (months_after(from, whole) > to) --whole;
    const sys_days begun = months_after(from, whole), next = months_after(from, whole + 1);
    const std::int64_t rest = (sys_days(to) - begun).count(), length = (next - begun).count();
    return Rational(std::int64_t{whole}) + Rational(rest) / Rational(length);
}

}  // namespace leitai::base
