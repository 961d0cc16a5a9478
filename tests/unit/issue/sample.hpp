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

inline base::Text same(std::string_view word) { return base::Text::same(word); }

inline issue::Issue make(issue::Said said, source::Place place) { return {std::move(said), place}; }

/// Added out of order; one knows its byte and line already, one has another place.
inline issue::Issues sample(std::size_t limit = 100) {
    issue::Issues issues(limit);
    issue::Issue twice = make(issue::Code::key_stands_twice(same("village")), {1, 2, 1});
    twice.related = source::Place{1, 1, 1};
    issues.add(twice);
    issue::Issue period = make(issue::Code::not_a_period(same("2023-Q5")), {0, 2, 9});
    period.byte = 21;
    period.excerpt = "period: 2023-Q5";
    issues.add(period);
    issues.add(make(issue::Code::unexpected_text(same("x")), {0, 3, 9}));
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
