// Catalogues: their words, and small questions that everyone asks them.
#include "leitai/rubric/catalogues.hpp"

#include <algorithm>

namespace leitai::rubric {

namespace {

constexpr std::string_view words[catalogue_kinds] = {"conduct", "duties", "weakness"};

/// The position of the item with an id.
template <class Item>
std::optional<std::size_t> position(const std::vector<Item>& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [id](const Item& item) { return item.id == id; });
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

}  // namespace

std::string_view word(CatalogueKind kind) { return words[static_cast<int>(kind)]; }

base::Text title(CatalogueKind kind) {
    switch (kind) {
        case CatalogueKind::conduct:
            return {"八不准目录", "catalogue of conduct"};
        case CatalogueKind::duties:
            return {"履责清单目录", "catalogue of duties"};
        case CatalogueKind::weakness:
            break;
    }
    return {"软弱涣散认定目录", "catalogue of weakness"};
}

std::optional<CatalogueKind> catalogue_kind(std::string_view opening) {
    const auto found = std::find(std::begin(words), std::end(words), opening);
    if (found == std::end(words)) return std::nullopt;
    return static_cast<CatalogueKind>(found - std::begin(words));
}

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
