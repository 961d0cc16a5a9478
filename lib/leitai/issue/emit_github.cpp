// Prints issues as workflow commands, which GitHub shows beside the lines of a pull request.
#include <fmt/format.h>

#include <algorithm>

#include "leitai/issue/shown.hpp"

namespace leitai::issue {

namespace {

/// GitHub shows no more than ten errors and ten warnings of a step.
constexpr std::size_t cap = 10;

std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
        if (special) {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out;
}

std::string command(const Shown& issue) {
    std::string out = fmt::format("::{} file={}", issue.word(), escaped(issue.file, true));
    if (issue.place.line > 0) out += fmt::format(",line={}", issue.place.line);
    if (issue.place.column > 0) out += fmt::format(",col={}", issue.place.column);
    const std::string advice = issue.advice.empty() ? "" : "\n" + issue.advice;
    return out + fmt::format(",title={}::{}\n", issue.code, escaped(issue.text + see_also(issue) + advice, false));
}

}  // namespace

std::string write_github(const Report& report) {
    std::string out;
    std::size_t written[2] = {0, 0};
    for (const Shown& issue : report.issues) {
        if (written[static_cast<std::size_t>(issue.severity)]++ < cap) out += command(issue);
    }
    const std::size_t shown = std::min(written[0], cap) + std::min(written[1], cap);
    if (shown < report.errors + report.warnings) out += "::notice::" + escaped(truncation(report, shown), false) + "\n";
    for (std::size_t i = 0; i < report.excluded.size() && i < cap; ++i) {
        const std::string more = std::to_string(report.excluded.size() - i);
        const bool last = i + 1 == cap && report.excluded.size() > cap;
        const std::string name = last ? report.excluded[i] + " ... (" + more + ")" : report.excluded[i];
        out += "::notice::" + escaped(name + ": " + std::string(excluded_words(report.options.lang)), false) + "\n";
    }
    return out;
}

}  // namespace leitai::issue
