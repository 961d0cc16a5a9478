// The words and titles of the kinds of catalogue.
#include "leitai/rubric/catalogue_kind.hpp"

#include <algorithm>
#include <iterator>

namespace leitai::rubric {

namespace {

constexpr std::string_view words[catalogue_kinds] = {"conduct", "duties", "weakness", "books", "awards", "pairing"};

}  // namespace

std::string_view word(CatalogueKind kind) { return words[static_cast<int>(kind)]; }

base::Text title(CatalogueKind kind) {
    switch (kind) {
        case CatalogueKind::conduct:
            return {"八不准目录", "catalogue of conduct"};
        case CatalogueKind::duties:
            return {"履责清单目录", "catalogue of duties"};
        case CatalogueKind::weakness:
            return {"软弱涣散认定目录", "catalogue of weakness"};
        case CatalogueKind::books:
            return {"台账目录", "catalogue of books"};
        case CatalogueKind::awards:
            return {"评先办法", "file of awards"};
        case CatalogueKind::pairing:
            break;
    }
    return {"跨村联建办法", "file of joint building"};
}

std::optional<CatalogueKind> catalogue_kind(std::string_view opening) {
    const auto found = std::find(std::begin(words), std::end(words), opening);
    if (found == std::end(words)) return std::nullopt;
    return static_cast<CatalogueKind>(found - std::begin(words));
}

}  // namespace leitai::rubric
