// The levels that report, check and sign: the village itself, township, department, county.
#pragma once

#include <cstdint>

namespace leitai::rubric {

/// Who reports; the rubric's `scored_by` puts them in order of authority, and findings are signed by one.
enum class Level : std::uint8_t { self, township, department, county };
inline constexpr int level_count = 4;

}  // namespace leitai::rubric
