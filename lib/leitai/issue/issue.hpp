// Issue: one message about the data: a code, a place, and the words that the code's row fills with arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/source/place.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::issue {

/// Every code there is, one row each in catalogue.def; never re-used.
enum class Code : std::uint16_t {
#define ISSUE(number, name, zh, en, advice_zh, advice_en) name,
#include "leitai/issue/catalogue.def"
#undef ISSUE
};

enum class Severity : std::uint8_t { error, warning };

/// The row of a code. Templates hold {0}, {1} … for the arguments.
struct Row {
    Code code;
    std::string_view name;  ///< "E0301"; the first letter is the severity
    std::string_view zh, en, advice_zh, advice_en;
};

const Row& row(Code code);
/// All rows in the order of the catalogue.
const std::vector<Row>& rows();
std::optional<Code> find(std::string_view name);
Severity severity(Code code);
inline std::string_view name(Code code) { return row(code).name; }

/// What is wrong with the data, where, and what else has to do with it.
struct Issue {
    Code code{};
    source::Place place;
    std::vector<base::Text> args;
    std::optional<source::Place> related;  ///< the other place of a contradiction
    std::optional<std::uint64_t> byte;     ///< offset of the place in its file, where known
    std::string excerpt;                   ///< the source line, where the bytes were at hand
};

/// The message, or the advice, in one language.
std::string words(const Issue& issue, base::Lang lang);
std::string advice(const Issue& issue, base::Lang lang);

/// The order in which issues are printed: by place, then code, then words.
bool before(const Issue& a, const Issue& b);

}  // namespace leitai::issue
