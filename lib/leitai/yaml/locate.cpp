// Counts lines and characters; only done where there is an issue to report.
#include "leitai/yaml/locate.hpp"

#include <algorithm>
#include <utility>

#include "leitai/text/invisible.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::yaml {

namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// Longest source line that an issue keeps a copy of: a thousand issues must not hold a thousand long lines.
constexpr std::size_t longest_kept = 4096;

}  // namespace

LineBytes line_bytes(std::string_view bytes, std::uint32_t line) {
    std::size_t from = 0;
    for (std::uint32_t at = 1; at < line; ++at) {
        const std::size_t end = bytes.find('\n', from);
        if (end == std::string_view::npos) return {bytes.size(), {}};
        from = end + 1;
    }
    std::string_view text = bytes.substr(from, std::min(bytes.find('\n', from), bytes.size()) - from);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return {from, text};
}

std::size_t column_offset(std::string_view line, std::uint32_t column) {
    std::uint32_t seen = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (begins_character(line[at]) && ++seen == column) return at;
    }
    return line.size();
}

std::uint32_t column_at(std::string_view line, std::size_t offset) {
    const std::string_view ahead = line.substr(0, offset);
    return 1 + static_cast<std::uint32_t>(std::count_if(ahead.begin(), ahead.end(), begins_character));
}

std::size_t offset_of(std::string_view bytes, Spot spot) {
    const LineBytes line = line_bytes(bytes, spot.line);
    return line.offset + column_offset(line.text, spot.column);
}

Spot spot_of(std::string_view bytes, std::size_t offset) {
    const std::string_view ahead = bytes.substr(0, offset);
    const auto lines = static_cast<std::uint32_t>(std::count(ahead.begin(), ahead.end(), '\n'));
    const std::size_t last = ahead.rfind('\n');
    const std::size_t from = last == std::string_view::npos ? 0 : last + 1;
    return {lines + 1, column_at(bytes.substr(from), offset - from)};
}

std::string_view trimmed(std::string_view line) {
    const std::size_t from = line.find_first_not_of(" \t");
    if (from == std::string_view::npos) return {};
    return line.substr(from, line.find_last_not_of(" \t") - from + 1);
}

std::string shortened(std::string_view text, std::size_t most) {
    std::string out;
    std::size_t characters = 0;
    for (const char c : text) {
        if (begins_character(c) && ++characters > most) return out + "…";
        out += c;
    }
    return out;
}

issue::Issue issue_at(const Tape& tape, issue::Said said, Spot at) {
    issue::Issue issue{std::move(said), {tape.file, tape.first_line + at.line - 1, at.column}};
    const LineBytes line = tape.lines.line(tape.bytes, at.line);
    issue.byte = tape.first_byte + line.offset + tape.lines.column(line, at.column);
    if (line.text.size() <= longest_kept) issue.excerpt = line.text;
    return issue;
}

void name_invisible(const Tape& tape, Spot at, std::size_t from, std::size_t length, issue::Issue& issue) {
    if (issue::severity(issue.code()) != issue::Severity::error) return;
    const std::string_view line = line_bytes(tape.bytes, at.line).text;
    const auto found = text::find_invisible(line.substr(0, std::min(line.size(), from + length)), from);
    if (!found) return;
    const base::Text name = text::invisible_name(found->code);
    const std::string column = std::to_string(column_at(line, found->at));
    issue.remark = {"；第 " + column + " 列有看不见的字符 " + name.zh,
                    "; column " + column + " holds an invisible character, " + name.en};
}

void report(issue::Issues& issues, issue::Said said, Value at, std::optional<source::Place> related) {
    issue::Issue issue = issue_at(*at.tape, std::move(said), {at->line, at->column});
    if (at.is_scalar() && text::find_invisible(at.text())) {
        const std::size_t from = column_offset(line_bytes(at.tape->bytes, at->line).text, at->column);
        name_invisible(*at.tape, {at->line, at->column}, from, at.text().size() + 2, issue);  // 2: its quotes
    }
    issue.related = related;
    issues.add(std::move(issue));
}

}  // namespace leitai::yaml
