// Shown: issues with their words filled in, and what the writers of all formats share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/issue/emit.hpp"

namespace leitai::issue {

/// An issue ready to be written: nothing is looked up any more.
struct Shown {
    std::string_view code;  ///< "E0301"
    Severity severity = Severity::error;
    std::string file, text, advice;
    source::Place place;
    std::optional<std::uint64_t> byte;
    std::optional<std::string> excerpt;
    std::optional<source::Place> related;
    std::string related_file;
    Code row{};
    base::Lang lang = base::Lang::zh;

    std::string_view word() const { return severity == Severity::error ? "error" : "warning"; }
};

/// All that a writer needs: the kept issues in order, and the totals.
struct Report {
    std::vector<Shown> issues;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    bool truncated = false;
    const source::SourceMap& map;
    const EmitOptions& options;
};

/// One writer for each format.
std::string write_lines(const Report& report);
std::string write_blocks(const Report& report);
std::string write_json(const Report& report);
std::string write_jsonl(const Report& report);
std::string write_sarif(const Report& report);
std::string write_junit(const Report& report);
std::string write_github(const Report& report);

/// `file:line:col`; without what is not known.
std::string where(std::string_view file, source::Place place);
/// ` (see also file:line:col)` where an issue has another place; empty where it has none.
std::string see_also(const Shown& issue);
/// `file:line:col: error[E0301]: text`, the frozen line; the other place of a contradiction stands behind it.
std::string header(const Shown& issue);
/// What is said when `shown` of more issues are listed; no line end.
std::string truncation(const Report& report, std::size_t shown);

/// Text as a JSON string, quotes included.
std::string json_string(std::string_view text);

}  // namespace leitai::issue
