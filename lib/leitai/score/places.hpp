// Computes how many places a share gives, and who gets one when equals stand on both sides of the line.
#pragma once

#include <algorithm>
#include <cstdint>

#include "leitai/base/rational.hpp"
#include "leitai/rubric/verdicts.hpp"

namespace leitai::score {

/// How many of `all` villages may have a grade with this share, when `better` of them have a better grade already.
std::int64_t places(const rubric::Shares& shares, const base::Rational& share, std::int64_t all, std::int64_t better);

/// The first `in` of those who could get a place get one; the next `unparted` ones are equal, cannot all get one, and
/// no merit decides between them.
struct Line {
    std::int64_t in = 0;
    std::int64_t unparted = 0;
};

/// Decides who of `count` villages, best first, gets one of the places; `same(a, b)` tells whether the villages at two
/// positions count as equal under the rule `edge`.
template <class Same>
Line draw_line(std::int64_t count, std::int64_t places, rubric::Shares::Edge edge, const Same& same) {
    Line line{std::clamp<std::int64_t>(places, 0, count), 0};
    if (line.in == 0 || line.in == count || !same(line.in - 1, line.in)) return line;
    std::int64_t first = line.in - 1, last = line.in;
    while (first > 0 && same(first - 1, first)) --first;
    while (last + 1 < count && same(last, last + 1)) ++last;
    line.in = edge == rubric::Shares::Edge::all_in ? last + 1 : first;
    if (edge == rubric::Shares::Edge::ties) line.unparted = last - first + 1;
    return line;
}

}  // namespace leitai::score
