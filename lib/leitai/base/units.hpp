// The English names of the units of facts, which rubrics name in Chinese.
#pragma once

#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::base {

/// 万元 -> 10k yuan, 人次 -> attendances; a unit that is not known stays as it is in both languages. 个, 座 and other
/// words that only count are empty in English.
Text unit_words(std::string_view unit);

/// A number with its unit, of which either may be empty: "22.19 万元", "22.19 x 10k yuan", "1 person"; the number is as
/// people read it, so it may be a text of its own in each language.
Text with_unit(const Text& number, const Text& unit);

}  // namespace leitai::base
