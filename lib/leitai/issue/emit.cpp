// Fills in the words of issues, looks up their source lines, and hands them to the writer of the format.
#include "leitai/issue/emit.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "leitai/issue/shown.hpp"
#include "leitai/source/cell_name.hpp"
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
    shown.sheet = map[issue.place.file].sheet;
    shown.text = words(issue, options.lang);
    shown.advice = advice(issue, options.lang);
    shown.arguments = issue.said.arguments();
    shown.place = issue.place;
    shown.byte = issue.byte;
    if (quoted) shown.excerpt = std::move(issue.excerpt);
    shown.related = issue.related;
    for (const source::Place place : issue.places)
        shown.places.emplace_back(text::one_line(map[place.file].name), place);
    if (issue.related) shown.related_file = text::one_line(map[issue.related->file].name);
    if (issue.related) shown.related_sheet = map[issue.related->file].sheet;
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

std::string where(std::string_view file, source::Place place, bool sheet) {
    if (place.line == 0) return std::string(file);
    if (sheet) return fmt::format("{}!{}", file, source::cell_name(place.column, place.line));
    if (place.column == 0) return fmt::format("{}:{}", file, place.line);
    return fmt::format("{}:{}:{}", file, place.line, place.column);
}

std::string see_also(const Shown& issue) {
    if (!issue.related) return {};
    const std::string other = where(issue.related_file, *issue.related, issue.related_sheet);
    return issue.lang == base::Lang::zh ? "（另见 " + other + "）" : " (see also " + other + ")";
}

std::string header(const Shown& issue) {
    return fmt::format("{}: {}[{}]: {}{}", where(issue.file, issue.place, issue.sheet), issue.word(), issue.code,
                       issue.text, see_also(issue));
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

std::string_view excluded_words(base::Lang lang) {
    return lang == base::Lang::zh ? "已被排除，没有读取" : "excluded: not read";
}

namespace {

/// Puts together what was found: every input once, and the same words about the same place once.
class Collector {
public:
    explicit Collector(const EmitOptions& options) : report_{{}, 0, 0, false, {}, {}, options} {}

    void add(const Found& found) {
        const source::SourceMap& map = *found.map;
        std::vector<std::size_t> numbers;
        for (std::size_t file = 0; file < map.size(); ++file)
            numbers.push_back(number_of(map[static_cast<source::FileId>(file)].name));
        report_.truncated = report_.truncated || found.issues->truncated();
        report_.errors += found.issues->errors();
        report_.warnings += found.issues->warnings();
        for (const Issue& issue : found.issues->sorted()) {
            Shown shown = show(issue, map, report_.options);
            shown.input = numbers[issue.place.file];
            if (issue.related) shown.related_input = numbers[issue.related->file];
            if (said_
                    .emplace(shown.input, issue.place.line, issue.place.column, header(shown).substr(shown.file.size()))
                    .second) {
                report_.issues.push_back(std::move(shown));
            } else {
                --(shown.severity == Severity::error ? report_.errors : report_.warnings);
            }
        }
        for (const std::string& name : found.excluded) report_.excluded.push_back(text::one_line(name));
    }
    const Report& report() const { return report_; }

private:
    /// The number of a file under all of its names: `a/../rubric.yaml`, `b/../rubric.yaml`.
    std::size_t number_of(const std::string& name) {
        const std::string normal = std::filesystem::path(name).lexically_normal().string();
        const auto [known, is_new] = numbers_.try_emplace(normal, report_.inputs.size());
        if (is_new) report_.inputs.push_back(normal);
        return known->second;
    }

    Report report_;
    std::map<std::string, std::size_t> numbers_;
    std::set<std::tuple<std::size_t, std::uint32_t, std::uint32_t, std::string>> said_;
};

/// One campaign: nothing is said twice but what was found twice.
Report report_of(const Issues& issues, const source::SourceMap& map, const EmitOptions& options) {
    Report report{{}, issues.errors(), issues.warnings(), issues.truncated(), {}, {}, options};
    for (std::size_t file = 0; file < map.size(); ++file)
        report.inputs.push_back(map[static_cast<source::FileId>(file)].name);
    for (const Issue& issue : issues.sorted()) {
        report.issues.push_back(show(issue, map, options));
        report.issues.back().input = issue.place.file;
        if (issue.related) report.issues.back().related_input = issue.related->file;
    }
    return report;
}

std::string write(const Report& report) {
    switch (report.options.format) {
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
    return report.options.terminal ? write_blocks(report) : write_lines(report);
}

}  // namespace

std::string emit(const Issues& issues, const source::SourceMap& map, const EmitOptions& options) {
    return write(report_of(issues, map, options));
}

std::string emit(const std::vector<Found>& found, const EmitOptions& options) {
    if (found.size() == 1) {
        Report report = report_of(*found.front().issues, *found.front().map, options);
        for (const std::string& name : found.front().excluded) report.excluded.push_back(text::one_line(name));
        return write(report);
    }
    Collector collector(options);
    for (const Found& one : found) collector.add(one);
    return write(collector.report());
}

}  // namespace leitai::issue
