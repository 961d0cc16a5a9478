// Divides places over groups, and rounds shares.
#include "leitai/award/places.hpp"

#include <algorithm>

#include "leitai/score/places.hpp"

namespace leitai::award {

using base::Int128;

Divided divide(std::int64_t number, const Sizes& groups) {
    struct Group {
        std::uint64_t key;
        std::int64_t size;
        Int128 remainder;
    };
    Divided divided;
    std::int64_t all = 0;
    for (const auto& [key, size] : groups) all += size;
    if (all == 0) return divided;
    std::vector<Group> order;
    divided.left = number;
    for (const auto& [key, size] : groups) {
        const Int128 product = static_cast<Int128>(number) * size;
        const auto whole = static_cast<std::int64_t>(product / all);
        divided.places[key] = whole;
        divided.left -= whole;
        order.push_back({key, size, product % all});
    }
    const auto before = [](const Group& a, const Group& b) {
        return a.remainder != b.remainder ? a.remainder > b.remainder : a.size > b.size;
    };
    std::stable_sort(order.begin(), order.end(), before);
    for (std::size_t first = 0, last = 0; first < order.size() && divided.left > 0; first = last) {
        while (last < order.size() && !before(order[first], order[last])) ++last;
        const auto equals = static_cast<std::int64_t>(last - first);
        for (std::size_t i = first; i < last; ++i) {
            if (equals <= divided.left) {
                ++divided.places[order[i].key];
            } else {
                divided.contested.push_back(order[i].key);
            }
        }
        if (equals > divided.left) return divided;
        divided.left -= equals;
    }
    return divided;
}

std::int64_t places_of_share(const rubric::Places& places, std::int64_t scored) {
    rubric::Shares shares;
    shares.round = places.round;
    return score::places(shares, places.share, scored, 0);
}

}  // namespace leitai::award
