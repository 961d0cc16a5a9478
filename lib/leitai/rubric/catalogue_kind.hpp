// Catalogue kind: the three sorts of catalogue that a plan joins to its rubric, and the words for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::rubric {

/// The three sorts of catalogue, in the order in which they are read: conduct first, because facts name its items.
enum class CatalogueKind : std::uint8_t { conduct, duties, weakness };
inline constexpr int catalogue_kinds = 3;
/// "weakness": the key of the plan, and the key that opens the file.
std::string_view word(CatalogueKind kind);
base::Text title(CatalogueKind kind);

/// Which catalogue a document is, by the key that opens it.
std::optional<CatalogueKind> catalogue_kind(std::string_view opening);

}  // namespace leitai::rubric
