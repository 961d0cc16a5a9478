// Exact points, and a list of a nation's points in 8 bytes each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/base/zeroed.hpp"

namespace leitai::score {

/// Exact points in 16 bytes, of which a Rational takes 32.
struct Points {
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;  ///< 0 = no points

    bool known() const { return denominator != 0; }
    /// Only for known points.
    base::Rational value() const { return base::Rational::reduced(numerator, denominator); }
    /// The points of a fraction; unknown where 64 bits cannot hold it.
    static Points of(const base::Rational& value);
};

/// Points by position. They are kept in 8 bytes each, 40 bits above the line and 24 below it, and the few that are
/// wider beside the list: a nation of 300,000 villages with 16 indicators and five modules takes 53 MB instead of 106.
class PointList {
public:
    std::size_t size() const { return packed_.size(); }
    /// From nothing to its only size; all are unknown.
    void resize(std::size_t size) { packed_.resize(size); }
    Points operator[](std::size_t at) const {
        const std::uint64_t kept = packed_[at];
        if (kept == wide) return wide_at(at);
        return {static_cast<std::int64_t>(kept) >> below_bits, static_cast<std::int64_t>(kept) & most_below};
    }
    /// Threads may set different places at once, and look at others meanwhile.
    void set(std::size_t at, const Points& points) {
        constexpr std::int64_t most = std::int64_t{1} << 39U;
        if (points.denominator <= most_below && points.numerator >= -most && points.numerator < most)
            packed_[at] = static_cast<std::uint64_t>(points.numerator) << below_bits |
                          static_cast<std::uint64_t>(points.denominator);
        else
            set_wide(at, points);
    }

private:
    static constexpr unsigned below_bits = 24;
    static constexpr std::int64_t most_below = (std::int64_t{1} << below_bits) - 1;
    /// Stands where points are kept in `wide_`: a number above the line without one below it.
    static constexpr std::uint64_t wide = std::uint64_t{1} << below_bits;

    Points wide_at(std::size_t at) const;
    void set_wide(std::size_t at, const Points& points);

    std::vector<std::uint64_t, base::Zeroed<std::uint64_t>> packed_;  // threads touch it first, side by side
    std::unordered_map<std::size_t, Points> wide_;
};

}  // namespace leitai::score
