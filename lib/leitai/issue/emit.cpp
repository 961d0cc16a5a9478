// Fills in the words of issues, looks up their source lines, and hands them to the writer of the format.
#include "leitai/issue/emit.hpp"

#include <fmt/format.h>

#include "leitai/issue/shown.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::issue {

namespace {

/// Byte offset of a column (in characters, from 1) in a line of UTF-8.
std::size_t bytes_before(std::string_view line, std::uint32_t column) {
    std::uint32_t seen = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if ((static_cast<unsigned char>(line[at]) & 0xC0) != 0x80 && ++seen == column) return at;
    }
    return line.size();
}

Shown show(Issue issue, const source::SourceMap& map, const EmitOptions& options) {
    const bool wanted = options.format != Format::text || options.terminal;
    const bool quoted = wanted ? complete(issue, map) : !issue.excerpt.empty();
    Shown shown;
    shown.row = issue.code();
    shown.lang = options.lang;
    shown.code = name(issue.code());
    shown.severity = severity(issue.code());
    shown.file = text::one_line(map[issue.place.file].name);
    shown.text = words(issue, options.lang);
    shown.advice = advice(issue, options.lang);
    shown.place = issue.place;
    shown.byte = issue.byte;
    if (quoted) shown.excerpt = std::move(issue.excerpt);
    shown.related = issue.related;
    for (const source::Place place : issue.places)
        shown.places.emplace_back(text::one_line(map[place.file].name), place);
    if (issue.related) shown.related_file = text::one_line(map[issue.related->file].name);
    return shown;
}

}  // namespace

bool complete(Issue& issue, const source::SourceMap& map) {
    static constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (issue.byte && !issue.excerpt.empty()) return true;
    std::optional<source::Line> line = issue.place.line > 0 ? map.line(issue.place) : std::nullopt;
    if (!line) return !issue.excerpt.empty();
    if (issue.place.line == 1 && line->text.starts_with(mark)) {
        line->text.erase(0, mark.size());
        line->first_byte += mark.size();
    }
    if (!issue.byte && issue.place.column > 0)
        issue.byte = line->first_byte + bytes_before(line->text, issue.place.column);
    if (issue.excerpt.empty()) issue.excerpt = std::move(line->text);
    return true;
}

std::string where(std::string_view file, source::Place place) {
    if (place.line == 0) return std::string(file);
    if (place.column == 0) return fmt::format("{}:{}", file, place.line);
    return fmt::format("{}:{}:{}", file, place.line, place.column);
}

std::string see_also(const Shown& issue) {
    if (!issue.related) return {};
    const std::string other = where(issue.related_file, *issue.related);
    return issue.lang == base::Lang::zh ? "（另见 " + other + "）" : " (see also " + other + ")";
}

std::string header(const Shown& issue) {
    return fmt::format("{}: {}[{}]: {}{}", where(issue.file, issue.place), issue.word(), issue.code, issue.text,
                       see_also(issue));
}

std::string truncation(const Report& report, std::size_t shown) {
    if (report.options.lang == base::Lang::zh) {
        return fmt::format("只列出前 {} 条；共有 {} 个错误、{} 个警告", shown, report.errors, report.warnings);
    }
    return fmt::format("only the first {} are listed; in all there are {} errors and {} warnings", shown, report.errors,
                       report.warnings);
}

std::string write_lines(const Report& report) {
    std::string out;
    for (const Shown& issue : report.issues) out += header(issue) + "\n";
    if (report.truncated) out += truncation(report, report.issues.size()) + "\n";
    return out;
}

std::string emit(const Issues& issues, const source::SourceMap& map, const EmitOptions& options) {
    Report report{{}, issues.errors(), issues.warnings(), issues.truncated(), map, options};
    for (const Issue& issue : issues.sorted()) report.issues.push_back(show(issue, map, options));
    switch (options.format) {
        case Format::json:
            return write_json(report);
        case Format::jsonl:
            return write_jsonl(report);
        case Format::sarif:
            return write_sarif(report);
        case Format::junit:
            return write_junit(report);
        case Format::github:
            return write_github(report);
        case Format::text:
            break;
    }
    return options.terminal ? write_blocks(report) : write_lines(report);
}

}  // namespace leitai::issue
