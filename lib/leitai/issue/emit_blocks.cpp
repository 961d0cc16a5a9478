// Prints issues for a person at a terminal: the message, the source line, a caret, and what to do.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "leitai/issue/excerpt.hpp"
#include "leitai/issue/shown.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::issue {

namespace {

/// However narrow the terminal says it is.
constexpr int narrowest = 40;

int columns_of(const Report& report) { return std::max(report.options.columns, narrowest); }

struct Colors {
    std::string_view bold, severity, dim, off;
};

Colors colors(const Report& report, Severity severity) {
    if (!report.options.color) return {};
    return {"\x1b[1m", severity == Severity::error ? "\x1b[1;31m" : "\x1b[1;33m", "\x1b[2m", "\x1b[0m"};
}

std::string source_lines(const Shown& issue, std::string_view margin, const Colors& color, int columns) {
    const int room = columns - static_cast<int>(margin.size()) - 3;
    const Excerpt seen = excerpt(*issue.excerpt, issue.place.column, room);
    std::string out =
        fmt::format("{}{:>{}} |{} {}\n", color.dim, issue.place.line, margin.size(), color.off, seen.line);
    if (!seen.caret.empty()) {
        out += fmt::format("{}{} |{} {}{}{}\n", color.dim, margin, color.off, color.severity, seen.caret, color.off);
    }
    return out;
}

/// So many warnings of one code are one block.
constexpr std::size_t fewest_grouped = 3;

/// Here the severity is a word for people; programs read the one-line form, where it is always English.
std::string_view severity_word(const Shown& issue) {
    if (issue.lang == base::Lang::en) return issue.word();
    return issue.severity == Severity::error ? "错误" : "警告";
}

/// `file:line:col: 错误[E0301]: text`, broken between words where it is too long.
std::string headline(const Shown& issue, const Colors& color, int columns) {
    const std::string at = where(issue.file, issue.place, issue.sheet) + ":";
    const std::string kind = fmt::format("{}[{}]:", severity_word(issue), issue.code);
    const std::string lines = text::wrap(at + " " + kind + " " + issue.text, columns);
    const std::string opening = at + " " + kind;
    if (!lines.starts_with(opening)) return fmt::format("{}{}{}\n", color.bold, lines, color.off);
    return fmt::format("{}{}{} {}{}{}{}{}{}\n", color.bold, at, color.off, color.severity, kind, color.off, color.bold,
                       std::string_view(lines).substr(opening.size()), color.off);
}

/// ` = words`, whose further lines begin below the words.
std::string note(const std::string& words, std::string_view margin, int columns) {
    std::string lines = text::wrap(words, columns, static_cast<int>(margin.size()) + 3);
    lines.replace(margin.size(), 3, " = ");
    return lines + "\n";
}

std::string block(const Report& report, const Shown& issue) {
    const Colors color = colors(report, issue.severity);
    const int columns = columns_of(report);
    const std::string margin(std::max<std::size_t>(3, std::to_string(issue.place.line).size() + 1), ' ');
    std::string out = headline(issue, color, columns);
    if (issue.excerpt) out += source_lines(issue, margin, color, columns);
    if (!issue.advice.empty()) out += note(issue.advice, margin, columns);
    if (issue.related) {
        const bool zh = report.options.lang == base::Lang::zh;
        out += note((zh ? "另见 " : "see also ") + where(issue.related_file, *issue.related, issue.related_sheet),
                    margin, columns);
    }
    return out;
}

/// The warnings of codes that strike so often that they are told together, by code.
std::map<Code, std::vector<const Shown*>> grouped(const Report& report) {
    std::map<Code, std::vector<const Shown*>> groups;
    if (report.options.all) return groups;
    for (const Shown& issue : report.issues) {
        if (issue.severity == Severity::warning) groups[issue.row].push_back(&issue);
    }
    std::erase_if(groups, [](const auto& group) { return group.second.size() < fewest_grouped; });
    return groups;
}

std::string group_block(const Report& report, const std::vector<const Shown*>& group) {
    const Colors color = colors(report, Severity::warning);
    std::string lines = grouped_lines(report, group, columns_of(report));
    const std::size_t head = lines.find("]:") + 2;
    return fmt::format("{}{}{}{}\n", color.severity, lines.substr(0, head), color.off, lines.substr(head));
}

}  // namespace

std::string write_blocks(const Report& report) {
    const auto groups = grouped(report);
    std::string out;
    for (const Shown& issue : report.issues) {
        const auto group = groups.find(issue.row);
        if (group == groups.end()) {
            out += block(report, issue) + "\n";
        } else if (group->second.front() == &issue) {
            out += group_block(report, group->second);
        }
    }
    if (report.truncated) out += truncation(report, report.issues.size()) + "\n";
    return out;
}

}  // namespace leitai::issue
