// Which of a list of marks are the highest and lowest ones that the rules drop.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "leitai/rubric/panels.hpp"

namespace leitai::panel {

/// What became of one mark: counted, or dropped as one of the highest or lowest.
enum class Kept : std::uint8_t { counted, highest, lowest };

/// What became of each mark of a list.
struct Trim {
    std::vector<Kept> kept;  ///< by position in the list
    std::size_t counted = 0;
    bool too_few = false;  ///< something would have been dropped, but there were fewer than `fewest`
};

/// Of equal marks the one that stands first is dropped; the mean does not depend on it.
template <class Number>
Trim trim(const std::vector<Number>& values, const rubric::Drop& drop) {
    Trim result;
    result.kept.assign(values.size(), Kept::counted);
    result.counted = values.size();
    if (drop.highest + drop.lowest == 0) return result;
    result.too_few = values.size() < drop.fewest;
    if (result.too_few) return result;
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto lower = [&](std::size_t a, std::size_t b) {
        if (values[a] < values[b]) return true;
        return !(values[b] < values[a]) && a < b;
    };
    std::sort(order.begin(), order.end(), lower);
    for (std::size_t i = 0; i < drop.lowest; ++i) result.kept[order[i]] = Kept::lowest;
    // Among the highest the sort put the first of equals first; the last ones are taken from the end.
    for (std::size_t i = 0; i < drop.highest; ++i) result.kept[order[order.size() - 1 - i]] = Kept::highest;
    result.counted = values.size() - drop.highest - drop.lowest;
    return result;
}

}  // namespace leitai::panel
