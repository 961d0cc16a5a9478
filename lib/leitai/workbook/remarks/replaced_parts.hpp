// An archive with some of its parts replaced; all others are taken over as they are packed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leitai::workbook {

/// The new parts by their numbers in the archive, dated 1980-01-01: the same input gives the same bytes. Empty where
/// the archive cannot be written again.
std::optional<std::string> with_replaced(std::string_view archive,
                                         const std::vector<std::pair<std::uint64_t, std::string>>& parts);

}  // namespace leitai::workbook
