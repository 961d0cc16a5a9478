// Issues with their words filled in, and what the writers of all formats share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/issue/emit.hpp"

namespace leitai::issue {

/// An issue ready to be written, with everything looked up that the writers need.
struct Shown {
    std::string_view code;  ///< "E0301"
    Severity severity = Severity::error;
    std::string file, text, advice;
    source::Place place;
    std::size_t input = 0;          ///< the file's number among the inputs of the report
    std::size_t related_input = 0;  ///< likewise the other place's
    std::optional<std::uint64_t> byte;
    std::optional<std::string> excerpt;
    std::optional<source::Place> related;
    std::string related_file;
    bool sheet = false, related_sheet = false;                  ///< the places are cells of a spreadsheet
    std::vector<std::pair<std::string, source::Place>> places;  ///< with their files, where there are several
    Code row{};
    std::vector<base::Text> arguments;  ///< of its words
    base::Lang lang = base::Lang::zh;

    std::string_view word() const { return severity == Severity::error ? "error" : "warning"; }
};

/// What a writer gets: the kept issues in order, and the totals of all.
struct Report {
    std::vector<Shown> issues;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    bool truncated = false;
    std::vector<std::string> inputs;    ///< names of all inputs, each once
    std::vector<std::string> excluded;  ///< names of entries that were left unread because somebody wanted so
    const EmitOptions& options;
};

/// One writer for each format; `write_lines` and `write_blocks` are text, piped and on a terminal.
std::string write_lines(const Report& report);
std::string write_blocks(const Report& report);
/// Where several warnings of one code stand, as one block: how many villages (places, where it is not known of whom
/// they are), what all of them say, the first places, and what to do.
std::string grouped_lines(const Report& report, const std::vector<const Shown*>& group, int columns);
std::string write_json(const Report& report);
std::string write_jsonl(const Report& report);
std::string write_sarif(const Report& report);
std::string write_junit(const Report& report);
std::string write_github(const Report& report);

/// `file:line:col`; a line or column that is not known is left out. Of a sheet the cell: `file!D7`.
std::string where(std::string_view file, source::Place place, bool sheet);
/// ` (see also file:line:col)` where an issue has another place; empty where it has none.
std::string see_also(const Shown& issue);
/// `file:line:col: error[E0301]: text`, followed by the other place of a contradiction. Other programs read this form,
/// so it must not change.
std::string header(const Shown& issue);
/// The sentence that an entry was left unread.
std::string_view excluded_words(base::Lang lang);
/// The sentence that only the first `shown` issues are listed, with the totals; no line end.
std::string truncation(const Report& report, std::size_t shown);

/// Text as a JSON string, quotes included.
std::string json_string(std::string_view text);

}  // namespace leitai::issue
