// Compares the value at a warning's place with the one that was judged.
#include "leitai/campaign/acknowledging.hpp"

#include <algorithm>

#include "leitai/issue/emit.hpp"
#include "leitai/yaml/locate.hpp"

namespace leitai::campaign {

using base::Text;
using issue::Code;

namespace {

/// Whether `value` stands at the place of an issue, with or without quotes.
bool stands_there(const std::string& value, issue::Issue issue, const source::SourceMap& map) {
    if (!issue::complete(issue, map)) return false;
    std::string_view line = issue.excerpt;
    line.remove_prefix(yaml::column_offset(line, issue.place.column));
    if (!line.empty() && (line[0] == '"' || line[0] == '\'')) line.remove_prefix(1);
    if (!line.starts_with(value)) return false;
    line.remove_prefix(value.size());
    return line.empty() || std::string_view(" \t,]}\"'").find(line[0]) != std::string_view::npos;
}

bool fits(const record::Acknowledged& judged, const issue::Issue& issue, const source::SourceMap& map) {
    const bool here = issue.place.file == judged.place.file && issue.place.line >= judged.first_line &&
                      issue.place.line <= judged.last_line;
    return issue::name(issue.code()) == judged.code && here && stands_there(judged.value, issue, map);
}

}  // namespace

void acknowledge(std::vector<record::Acknowledged>& judged, const source::SourceMap& map, issue::Issues& issues) {
    const auto used = [&](const record::Acknowledged& one) {
        return issues.acknowledge([&](const issue::Issue& issue) { return fits(one, issue, map); });
    };
    judged.erase(std::remove_if(judged.begin(), judged.end(), used), judged.end());
}

void report_void(const std::vector<record::Acknowledged>& judged, issue::Issues& issues) {
    if (issues.truncated()) return;  // the warning may be among those that were not kept
    for (const record::Acknowledged& one : judged)
        issues.add(Code::acknowledgement_void(Text::same(one.code), Text::same(one.value)), one.place);
}

}  // namespace leitai::campaign
