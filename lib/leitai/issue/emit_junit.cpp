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

/// The issues of one input.
struct Case {
    std::string failures;
    std::string warnings;
    std::string_view first_code, first_text;
};

std::vector<Case> collect(const Report& report) {
    std::vector<Case> cases(report.inputs.size());
    for (const Shown& issue : report.issues) {
        Case& found = cases[issue.input];
        const bool error = issue.severity == Severity::error;
        if (error && found.failures.empty()) {
            found.first_code = issue.code;
            found.first_text = issue.text;
        }
        (error ? found.failures : found.warnings) += escaped(header(issue)) + "\n";
    }
    return cases;
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

/// An entry that was left unread.
std::string skipped_case(std::string_view name, base::Lang lang) {
    return fmt::format("<testcase classname=\"leitai\" name=\"{}\"><skipped message=\"{}\"/></testcase>\n",
                       escaped(name), excluded_words(lang));
}

}  // namespace

std::string write_junit(const Report& report) {
    std::string cases;
    std::size_t failed = 0;
    const std::vector<Case> found = collect(report);
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i].failures.empty()) ++failed;
        cases += test_case(report.inputs[i], found[i]);
    }
    for (const std::string& name : report.excluded) cases += skipped_case(name, report.options.lang);
    const std::size_t skipped = report.excluded.size();
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    out += fmt::format("<testsuite name=\"leitai\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n",
                       found.size() + skipped, failed, skipped);
    out += cases;
    if (report.truncated) out += "<system-err>" + truncation(report, report.issues.size()) + "</system-err>\n";
    return out + "</testsuite>\n</testsuites>\n";
}

}  // namespace leitai::issue
