// One message about the data: a code, a place, and the words of the code's row filled with arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/issue/hinders.hpp"
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

/// The row of a code.
const Row& row(Code code);
/// All rows in the order of the catalogue.
const std::vector<Row>& rows();
/// The code with this name ("E0301"); empty when there is none.
std::optional<Code> find(std::string_view name);
/// Error or warning, by the first letter of the name.
Severity severity(Code code);
/// "E0301".
inline std::string_view name(Code code) { return row(code).name; }

/// How many places one issue lists; more are counted.
inline constexpr std::size_t most_places = 1000;

/// "（共 3 处）" behind a message that stands for several places; nothing for one.
base::Text times_words(std::size_t places);

/// What is wrong with the data, where, and what else has to do with it.
struct Issue {
    Said said;
    source::Place place;
    std::optional<source::Place> related = {};  ///< the other place of a contradiction
    std::optional<std::uint64_t> byte = {};     ///< offset of the place in its file, where known
    std::string excerpt = {};                   ///< the source line, where the bytes were at hand
    Part part = Part::all;                      ///< set by Issues, see Issues::about
    base::Text remark = {};                     ///< said behind the message: which invisible character is to blame
    std::vector<source::Place> places = {};     ///< all of them, where one message stands for several

    /// One message for several places, at the first of them.
    static Issue of_places(Said said, std::vector<source::Place> places);

    Code code() const { return said.code(); }
};

/// The issue with the line of its place as excerpt; unchanged where the bytes of that file are no longer kept.
Issue quoting(Issue issue, const source::SourceMap& map);

/// The message of an issue in one language, its arguments filled in.
std::string words(const Issue& issue, base::Lang lang);
/// What to do about the issue.
std::string advice(const Issue& issue, base::Lang lang);
/// The message of a code, with "…" for every argument.
std::string words(Code code, base::Lang lang);
/// The advice of a code, with "…" for every argument.
std::string advice(Code code, base::Lang lang);

/// The words of a row with {0}, {1} … filled in. A blank is put where an argument brings a Latin letter next to a
/// Chinese character; control characters become blanks.
std::string filled(std::string_view words, const std::vector<base::Text>& arguments, base::Lang lang);

/// The order in which issues are printed: by place, then code, arguments and related place.
bool before(const Issue& a, const Issue& b);

}  // namespace leitai::issue
