// Finds a judge of a panel.
#include "leitai/record/panel.hpp"

#include <algorithm>

namespace leitai::record {

std::optional<std::size_t> Panel::find(std::string_view judge) const {
    const auto found = std::find_if(judges.begin(), judges.end(), [&](const Judge& one) { return one.id == judge; });
    if (found == judges.end()) return std::nullopt;
    return static_cast<std::size_t>(found - judges.begin());
}

}  // namespace leitai::record
