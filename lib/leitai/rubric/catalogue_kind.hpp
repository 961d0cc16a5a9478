// The catalogues that a plan joins to its rubric, the file of awards among them, and the words for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::rubric {

/// Conduct first, because facts name its items.
enum class CatalogueKind : std::uint8_t { conduct, duties, weakness, books, awards, pairing };
inline constexpr int catalogue_kinds = 6;
/// "weakness": the key that names the catalogue in the plan, and the key that opens its file.
std::string_view word(CatalogueKind kind);
/// The name of the catalogue for people.
base::Text title(CatalogueKind kind);

/// Which catalogue a document is, by the key that opens it; empty for any other key.
std::optional<CatalogueKind> catalogue_kind(std::string_view opening);

}  // namespace leitai::rubric
