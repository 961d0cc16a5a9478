// Turns fractions into points, and keeps the points that are too wide for their place in a list.
#include "leitai/score/points.hpp"

#include <limits>
#include <mutex>

namespace leitai::score {

namespace {

/// Wide points are so few that all lists share one lock.
std::mutex& lock_of_wide() {
    static std::mutex lock;
    return lock;
}

}  // namespace

Points Points::of(const base::Rational& value) {
    if (value.beyond()) return {};
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if (value.numerator() < least || value.numerator() > most || value.denominator() > most) return {};
    return {static_cast<std::int64_t>(value.numerator()), static_cast<std::int64_t>(value.denominator())};
}

Points PointList::wide_at(std::size_t at) const {
    const std::lock_guard guard(lock_of_wide());
    return wide_.at(at);
}

void PointList::set_wide(std::size_t at, const Points& points) {
    const std::lock_guard guard(lock_of_wide());
    wide_.insert_or_assign(at, points);
    packed_[at] = wide;
}

}  // namespace leitai::score
