// The English names of the units of facts, which rubrics name in Chinese.
#pragma once

#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::base {

/// 万元 -> 10k yuan, 人次 -> attendances; a unit that is not known stays as it is in both languages. 个, 座 and other
/// words that only count are empty in English.
Text unit_words(std::string_view unit);

/// The same behind a number: " 万元", " x 10k yuan"; empty without a unit.
Text unit_behind(std::string_view unit);

/// What stands behind the number 1, of what unit_behind() gives in English: " people" -> " person".
std::string singular(std::string_view behind);

}  // namespace leitai::base
