// Prints issues as one JSON document or one object a line; keys and codes are never translated.
#include <fmt/format.h>

#include "leitai/issue/shown.hpp"

namespace leitai::issue {

namespace {

std::string place_members(std::string_view file, source::Place place) {
    std::string out = "\"file\":" + json_string(file);
    if (place.line > 0) out += fmt::format(",\"line\":{}", place.line);
    if (place.column > 0) out += fmt::format(",\"column\":{}", place.column);
    return out;
}

std::string object(const Shown& issue) {
    std::string out = "{" + place_members(issue.file, issue.place);
    if (issue.byte) out += fmt::format(",\"byte\":{}", *issue.byte);
    out += fmt::format(",\"code\":\"{}\",\"severity\":\"{}\"", issue.code, issue.word());
    out += ",\"text\":" + json_string(issue.text);
    if (!issue.advice.empty()) out += ",\"advice\":" + json_string(issue.advice);
    if (issue.related) out += ",\"related\":{" + place_members(issue.related_file, *issue.related) + "}";
    for (std::size_t i = 0; i < issue.places.size(); ++i) {
        const auto& [file, place] = issue.places[i];
        out += (i == 0 ? ",\"places\":[{" : ",{") + place_members(file, place) + "}";
    }
    if (!issue.places.empty()) out += ']';
    return out + "}";
}

std::string totals(const Report& report) {
    return fmt::format("\"kind\":\"issues\",\"errors\":{},\"warnings\":{},\"truncated\":{}", report.errors,
                       report.warnings, report.truncated);
}

}  // namespace

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string write_json(const Report& report) {
    std::string out = "{" + totals(report) + ",\"issues\":[";
    for (std::size_t i = 0; i < report.issues.size(); ++i) out += (i > 0 ? ",\n" : "\n") + object(report.issues[i]);
    return out + (report.issues.empty() ? "]}\n" : "\n]}\n");
}

std::string write_jsonl(const Report& report) {
    std::string out;
    for (const Shown& issue : report.issues) out += object(issue) + "\n";
    if (report.truncated) out += "{" + totals(report) + "}\n";
    return out;
}

}  // namespace leitai::issue
