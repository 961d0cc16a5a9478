// Sample: inputs and issues that the tests of this folder print.
#pragma once

#include <string>

#include "leitai/issue/emit.hpp"
#include "leitai/issue/issues.hpp"

namespace leitai::test {

inline constexpr std::string_view first_bytes = "kind: return\nperiod: 2023-Q5\n村名: 东阳村\tx\n";
inline constexpr std::string_view second_bytes = "\xEF\xBB\xBFvillage: 1\nvillage: 2\n";

/// Two inputs with issues and one without.
inline source::SourceMap sample_map() {
    source::SourceMap map;
    map.add_embedded("记录/a.yaml", first_bytes);
    map.add_embedded("b,1.yaml", second_bytes);
    map.add_embedded("c.yaml", "kind: roster\n");
    return map;
}

inline issue::Issue make(issue::Code code, source::Place place, std::initializer_list<const char*> args = {}) {
    issue::Issue issue;
    issue.code = code;
    issue.place = place;
    for (const char* arg : args) issue.args.push_back(base::Text::same(arg));
    return issue;
}

/// Added out of order; one knows its byte and line already, one has another place.
inline issue::Issues sample(std::size_t limit = 100) {
    issue::Issues issues(limit);
    issue::Issue twice = make(issue::Code::key_stands_twice, {1, 2, 1}, {"village"});
    twice.related = source::Place{1, 1, 1};
    issues.add(twice);
    issue::Issue period = make(issue::Code::not_a_period, {0, 2, 9}, {"2023-Q5"});
    period.byte = 21;
    period.excerpt = "period: 2023-Q5";
    issues.add(period);
    issues.add(make(issue::Code::unexpected_text, {0, 3, 9}, {"x"}));
    return issues;
}

inline std::string emitted(issue::Format format, base::Lang lang, bool terminal = false, std::size_t limit = 100) {
    issue::EmitOptions options;
    options.format = format;
    options.lang = lang;
    options.terminal = terminal;
    options.version = "1.2.3";
    return issue::emit(sample(limit), sample_map(), options);
}

}  // namespace leitai::test
