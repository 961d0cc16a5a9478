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

std::string location(const Report& report, std::size_t input, source::Place place) {
    std::string region;
    if (place.line > 0) {
        const std::string column = place.column > 0 ? fmt::format(",\"startColumn\":{}", place.column) : "";
        region = fmt::format(",\"region\":{{\"startLine\":{}{}}}", place.line, column);
    }
    return fmt::format("{{\"physicalLocation\":{{\"artifactLocation\":{{\"uri\":\"{}\",\"index\":{}}}{}}}}}",
                       uri(report.inputs[input]), input, region);
}

std::string rule(Code code, base::Lang lang) {
    return fmt::format("{{\"id\":\"{}\",\"shortDescription\":{{\"text\":{}}},\"help\":{{\"text\":{}}}}}", name(code),
                       json_string(words(code, lang)), json_string(advice(code, lang)));
}

std::string result(const Report& report, const Shown& issue, std::size_t rule_index) {
    std::string out = fmt::format("{{\"ruleId\":\"{}\",\"ruleIndex\":{},\"level\":\"{}\",\"message\":{{\"text\":{}}}",
                                  issue.code, rule_index, issue.word(), json_string(issue.text));
    out += ",\"locations\":[" + location(report, issue.input, issue.place) + "]";
    if (issue.related) out += ",\"relatedLocations\":[" + location(report, issue.related_input, *issue.related) + "]";
    return out + "}";
}

template <typename Items, typename Write>
std::string list(const Items& items, Write write) {
    std::string out = "[";
    for (const auto& item : items) out += (out.size() > 1 ? ",\n" : "\n") + write(item);
    return out + "]";
}

std::string artifacts(const Report& report) {
    std::string out = "[";
    for (std::size_t i = 0; i < report.inputs.size(); ++i)
        out += fmt::format("{}{{\"location\":{{\"uri\":\"{}\"}}}}", i > 0 ? ",\n" : "\n", uri(report.inputs[i]));
    return out + "]";
}

std::string note(std::string_view words) {
    return "{\"level\":\"note\",\"message\":{\"text\":" + json_string(words) + "}}";
}

std::string invocation(const Report& report) {
    std::string notes;
    if (report.truncated) notes = note(truncation(report, report.issues.size()));
    for (const std::string& name : report.excluded) {
        if (!notes.empty()) notes += ",\n";
        notes += note(name + ": " + std::string(excluded_words(report.options.lang)));
    }
    if (notes.empty()) return "{\"executionSuccessful\":true}";
    return "{\"executionSuccessful\":true,\"toolExecutionNotifications\":[" + notes + "]}";
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
    out += "\"artifacts\":" + artifacts(report) + ",\n";
    out += "\"results\":" +
           list(report.issues, [&](const Shown& issue) { return result(report, issue, index(issue.row)); });
    return out + "}]}\n";
}

}  // namespace leitai::issue
