// Prints issues as lines, as blocks with the source line and a caret, or in formats for other tools.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::issue {

/// The formats of issues: text is for people, the others are for programs.
enum class Format { text, json, jsonl, sarif, junit, github };

/// Whom issues are about, where the caller knows it: several warnings of one code count those.
struct Units {
    std::function<std::optional<std::string>(source::Place)>
        at;                                          ///< the name of the village; empty where none is known
    std::function<base::Text(std::size_t)> counted;  ///< "12 个村", "12 villages"
};

/// How issues are printed.
struct EmitOptions {
    Format format = Format::text;
    base::Lang lang = base::Lang::zh;
    bool terminal = false;  ///< text only: blocks with excerpt, caret and advice instead of one line each
    bool color = false;
    std::string_view version;  ///< of the program, for sarif
    int columns = 80;          ///< of the terminal
    bool all = false;          ///< terminal: each warning as a block of its own, also where many have one code
    Units units = {};          ///< terminal
};

/// The issues of one campaign and its inputs, and entries that were left unread because somebody wanted so.
struct Found {
    const Issues* issues = nullptr;
    const source::SourceMap* map = nullptr;
    std::vector<std::string> excluded = {};
};

/// The issues as one document in the chosen format (UTF-8, ends with a line end unless empty).
/// text piped: `file:line:col: error[E0301]: words (see also file:line:col)`; terminal: that line, the source line, a
/// caret right under Chinese and tabs, `= advice`, and the other place; three warnings of one code and more are one
/// block with the first places, unless all are asked for. junit and sarif name every input once; github is capped at 10
/// errors and 10 warnings, the rest announced.
std::string emit(const Issues& issues, const source::SourceMap& map, const EmitOptions& options);

/// The same of several campaigns as one document, one campaign after the other. What two campaigns say of a file that
/// both read stands there once. sarif, junit and github name what was excluded.
std::string emit(const std::vector<Found>& found, const EmitOptions& options);

/// Fills in the byte offset and the source line of an issue that lacks them, by reading its line again. False when
/// there is still no source line (standard input, an issue without a line). Not for several threads at once.
bool complete(Issue& issue, const source::SourceMap& map);

}  // namespace leitai::issue
