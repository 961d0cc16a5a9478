// Issue: one message about the data: a code, a place, and the words that the code's row fills with arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/issue/said.hpp"
#include "leitai/source/place.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::issue {

enum class Severity : std::uint8_t { error, warning };

/// The row of a code. Templates hold {0}, {1} … for the arguments.
struct Row {
    Code code;
    std::string_view name;  ///< "E0301"; the first letter is the severity
    std::size_t arguments;  ///< how many it takes
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
    Said said;
    source::Place place;
    std::optional<source::Place> related = {};  ///< the other place of a contradiction
    std::optional<std::uint64_t> byte = {};     ///< offset of the place in its file, where known
    std::string excerpt = {};                   ///< the source line, where the bytes were at hand

    Code code() const { return said.code(); }
};

/// The issue with the line of its place as excerpt, where the bytes of that file are at hand.
Issue quoting(Issue issue, const source::SourceMap& map);

/// The message, or the advice, in one language.
std::string words(const Issue& issue, base::Lang lang);
std::string advice(const Issue& issue, base::Lang lang);
/// The same of a message as such, with "…" for every argument.
std::string words(Code code, base::Lang lang);
std::string advice(Code code, base::Lang lang);

/// The words of a row with {0}, {1} … filled in. A blank is put where an argument makes Latin and Chinese meet.
std::string filled(std::string_view words, const std::vector<base::Text>& arguments, base::Lang lang);

/// The order in which issues are printed: by place, then code, then words.
bool before(const Issue& a, const Issue& b);

}  // namespace leitai::issue
