// Finds the items of catalogues by their ids.
#include <algorithm>

#include "leitai/rubric/rubric.hpp"

namespace leitai::rubric {

namespace {

/// The position of the item with an id.
template <class Item>
std::optional<std::size_t> position(const std::vector<Item>& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [id](const Item& item) { return item.id == id; });
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

}  // namespace

std::optional<SignId> Weakness::sign(std::string_view name) const {
    const auto found = position(signs, name);
    return found ? std::optional(static_cast<SignId>(*found)) : std::nullopt;
}

std::optional<CriterionId> Weakness::criterion(std::string_view name) const {
    const auto found = position(criteria, name);
    return found ? std::optional(static_cast<CriterionId>(*found)) : std::nullopt;
}

std::optional<std::size_t> Duties::find(std::string_view name) const { return position(list, name); }

std::optional<std::size_t> Conduct::find(std::string_view name) const { return position(list, name); }

}  // namespace leitai::rubric
