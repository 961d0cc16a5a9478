// Finds awards by their ids.
#include "leitai/rubric/awards.hpp"

namespace leitai::rubric {

std::optional<AwardId> Awards::find(std::string_view word) const {
    for (std::size_t a = 0; a < list.size(); ++a) {
        if (list[a].id == word) return static_cast<AwardId>(a);
    }
    return std::nullopt;
}

std::vector<AwardId> Awards::find_family(std::string_view word) const {
    std::vector<AwardId> found;
    for (std::size_t a = 0; a < list.size(); ++a) {
        if (list[a].id == word || list[a].family == word) found.push_back(static_cast<AwardId>(a));
    }
    return found;
}

}  // namespace leitai::rubric
