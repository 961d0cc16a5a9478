// Prints issues as JUnit: every input is a test case, which fails when it has errors.
#include <fmt/format.h>

#include "leitai/issue/shown.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::issue {

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

/// The issues of one input; they are next to each other because the list is sorted by place.
struct Case {
    std::string failures;
    std::string warnings;
    std::string_view first_code, first_text;
};

Case collect(const Report& report, source::FileId file, std::size_t& next) {
    Case found;
    for (; next < report.issues.size() && report.issues[next].place.file == file; ++next) {
        const Shown& issue = report.issues[next];
        const bool error = issue.severity == Severity::error;
        if (error && found.failures.empty()) {
            found.first_code = issue.code;
            found.first_text = issue.text;
        }
        (error ? found.failures : found.warnings) += escaped(header(issue)) + "\n";
    }
    return found;
}

std::string test_case(std::string_view name, const Case& found) {
    std::string out = fmt::format("<testcase classname=\"leitai\" name=\"{}\"", escaped(text::one_line(name)));
    if (found.failures.empty() && found.warnings.empty()) return out + "/>\n";
    out += ">\n";
    if (!found.failures.empty()) {
        out += fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>\n", found.first_code,
                           escaped(found.first_text), found.failures);
    }
    if (!found.warnings.empty()) out += "<system-out>" + found.warnings + "</system-out>\n";
    return out + "</testcase>\n";
}

}  // namespace

std::string write_junit(const Report& report) {
    std::string cases;
    std::size_t failed = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < report.map.size(); ++i) {
        const auto file = static_cast<source::FileId>(i);
        const Case found = collect(report, file, next);
        if (!found.failures.empty()) ++failed;
        cases += test_case(report.map[file].name, found);
    }
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    out += fmt::format("<testsuite name=\"leitai\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n",
                       report.map.size(), failed);
    out += cases;
    if (report.truncated) out += "<system-err>" + truncation(report, report.issues.size()) + "</system-err>\n";
    return out + "</testsuite>\n</testsuites>\n";
}

}  // namespace leitai::issue
