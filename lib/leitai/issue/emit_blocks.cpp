// Prints issues for a person at a terminal: the message, the source line, a caret, and what to do.
#include <fmt/format.h>

#include <algorithm>

#include "leitai/issue/excerpt.hpp"
#include "leitai/issue/shown.hpp"

namespace leitai::issue {

namespace {

constexpr int terminal_width = 80;

struct Colors {
    std::string_view bold, severity, dim, off;
};

Colors colors(const Report& report, Severity severity) {
    if (!report.options.color) return {};
    return {"\x1b[1m", severity == Severity::error ? "\x1b[1;31m" : "\x1b[1;33m", "\x1b[2m", "\x1b[0m"};
}

std::string source_lines(const Shown& issue, std::string_view margin, const Colors& color) {
    const int room = terminal_width - static_cast<int>(margin.size()) - 3;
    const Excerpt seen = excerpt(*issue.excerpt, issue.place.column, room);
    std::string out =
        fmt::format("{}{:>{}} |{} {}\n", color.dim, issue.place.line, margin.size(), color.off, seen.line);
    if (!seen.caret.empty()) {
        out += fmt::format("{}{} |{} {}{}{}\n", color.dim, margin, color.off, color.severity, seen.caret, color.off);
    }
    return out;
}

std::string block(const Report& report, const Shown& issue) {
    const Colors color = colors(report, issue.severity);
    const std::string margin(std::max<std::size_t>(3, std::to_string(issue.place.line).size() + 1), ' ');
    std::string out =
        fmt::format("{}{}:{} {}{}[{}]:{} {}{}{}\n", color.bold, where(issue.file, issue.place), color.off,
                    color.severity, issue.word(), issue.code, color.off, color.bold, issue.text, color.off);
    if (issue.excerpt) out += source_lines(issue, margin, color);
    if (!issue.advice.empty()) out += fmt::format("{} = {}\n", margin, issue.advice);
    if (issue.related) {
        const bool zh = report.options.lang == base::Lang::zh;
        out += fmt::format("{} = {} {}\n", margin, zh ? "另见" : "see also", where(issue.related_file, *issue.related));
    }
    return out;
}

}  // namespace

std::string write_blocks(const Report& report) {
    std::string out;
    for (const Shown& issue : report.issues) out += block(report, issue) + "\n";
    if (report.truncated) out += truncation(report, report.issues.size()) + "\n";
    return out;
}

}  // namespace leitai::issue
