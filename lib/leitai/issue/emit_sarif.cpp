// Prints issues as SARIF 2.1.0, which code hosts and editors read.
#include <fmt/format.h>

#include <algorithm>

#include "leitai/issue/shown.hpp"

namespace leitai::issue {

namespace {

/// A path as a relative URI: everything but unreserved characters and `/` percent-encoded, byte by byte, so that even
/// a name that is no text leads to its file.
std::string uri(std::string_view path) {
    static constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    std::string out;
    for (const char c : path) {
        if (plain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::string location(const source::SourceMap& map, source::Place place) {
    std::string region;
    if (place.line > 0) {
        const std::string column = place.column > 0 ? fmt::format(",\"startColumn\":{}", place.column) : "";
        region = fmt::format(",\"region\":{{\"startLine\":{}{}}}", place.line, column);
    }
    return fmt::format("{{\"physicalLocation\":{{\"artifactLocation\":{{\"uri\":\"{}\",\"index\":{}}}{}}}}}",
                       uri(map[place.file].name), place.file, region);
}

std::string rule(Code code, base::Lang lang) {
    return fmt::format("{{\"id\":\"{}\",\"shortDescription\":{{\"text\":{}}},\"help\":{{\"text\":{}}}}}", name(code),
                       json_string(words(code, lang)), json_string(advice(code, lang)));
}

std::string result(const source::SourceMap& map, const Shown& issue, std::size_t rule_index) {
    std::string out = fmt::format("{{\"ruleId\":\"{}\",\"ruleIndex\":{},\"level\":\"{}\",\"message\":{{\"text\":{}}}",
                                  issue.code, rule_index, issue.word(), json_string(issue.text));
    out += ",\"locations\":[" + location(map, issue.place) + "]";
    if (issue.related) out += ",\"relatedLocations\":[" + location(map, *issue.related) + "]";
    return out + "}";
}

template <typename Items, typename Write>
std::string list(const Items& items, Write write) {
    std::string out = "[";
    for (const auto& item : items) out += (out.size() > 1 ? ",\n" : "\n") + write(item);
    return out + "]";
}

std::string artifacts(const source::SourceMap& map) {
    std::string out = "[";
    for (std::size_t i = 0; i < map.size(); ++i) {
        const std::string_view name = map[static_cast<source::FileId>(i)].name;
        out += fmt::format("{}{{\"location\":{{\"uri\":\"{}\"}}}}", i > 0 ? ",\n" : "\n", uri(name));
    }
    return out + "]";
}

std::string invocation(const Report& report) {
    if (!report.truncated) return "{\"executionSuccessful\":true}";
    const std::string note = json_string(truncation(report, report.issues.size()));
    return "{\"executionSuccessful\":true,\"toolExecutionNotifications\":[{\"level\":\"note\",\"message\":{\"text\":" +
           note + "}}]}";
}

}  // namespace

std::string write_sarif(const Report& report) {
    std::vector<Code> used;
    for (const Shown& issue : report.issues) used.push_back(issue.row);
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    const auto index = [&](Code code) {
        return static_cast<std::size_t>(std::lower_bound(used.begin(), used.end(), code) - used.begin());
    };

    std::string out =
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n";
    out += "\"tool\":{\"driver\":{\"name\":\"leitai\"";
    if (!report.options.version.empty()) out += ",\"version\":" + json_string(report.options.version);
    out += ",\"rules\":" + list(used, [&](Code code) { return rule(code, report.options.lang); }) + "}},\n";
    out += "\"columnKind\":\"unicodeCodePoints\",\n\"invocations\":[" + invocation(report) + "],\n";
    out += "\"artifacts\":" + artifacts(report.map) + ",\n";
    out += "\"results\":" +
           list(report.issues, [&](const Shown& issue) { return result(report.map, issue, index(issue.row)); });
    return out + "}]}\n";
}

}  // namespace leitai::issue
