// Places: how many a share gives, and where the line falls when it cuts through equals.
#pragma once

#include <algorithm>
#include <cstdint>

#include "leitai/base/rational.hpp"
#include "leitai/rubric/verdicts.hpp"

namespace leitai::score {

/// How many of `all` villages may have a grade with this share, `better` of them having a better one already.
std::int64_t places(const rubric::Shares& shares, const base::Rational& share, std::int64_t all, std::int64_t better);

/// The first `in` of those who could take places take one; the `unparted` behind them are equal at the line, and no
/// merit says which of them do.
struct Line {
    std::int64_t in = 0;
    std::int64_t unparted = 0;
};

/// Draws the line among `count` villages, best first; `same(a, b)` tells whether the rule of the edge takes two of
/// them for equal.
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
