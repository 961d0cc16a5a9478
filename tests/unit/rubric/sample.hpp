// Sample: small rubrics for tests, written as the parts that a test is about, with ^ where an issue is expected.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/rubric/load/load.hpp"

namespace leitai::test {

/// The parts of a rubric that tests change; what is not set is a small rubric without mistakes.
struct Parts {
    std::string version = "version: 1.0.0";
    std::string total = "total: 10";
    std::string rounding = "rounding: {at: {indicator: 2}}";
    std::string ties = "ties: []";
    std::string classes = "classes: {a: 甲, b: {zh: 乙, en: B}}";
    std::string instead =
        "instead: {missing: zero, not_applicable: zero, zero_baseline: zero, negative_baseline: zero, "
        "missing_baseline: zero, zero_divisor: zero}";
    std::string more_head;      ///< further lines
    std::string more_facts;     ///< indented lines
    std::string more_measures;  ///< indented lines
    std::string module = "id: module";
    std::string indicator = "{id: one, points: 10, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}";
    std::string more_indicators;  ///< lines beginning with "  - "
    std::string more_modules;     ///< lines beginning with "- "
};

inline std::string text_of(const Parts& p) {
    return "rubric: test\n" + p.version + "\ntitle: 试\nscores: village\n" + p.total + "\n" + p.rounding + "\n" +
           p.ties + "\n" + p.classes + "\n" + p.instead + "\n" + p.more_head + R"(facts:
  income: {type: number, unit: 万元, decimals: 2, min: 0, span: year_to_date, better: more}
  people: {type: count, absent: missing, span: quarter, better: more}
  staff: {type: count, absent: missing, min: 1}
  rate: {type: number, unit: "%", decimals: 1, min: 0%, max: 100%, span: moment, better: more}
  plain: {type: number, decimals: 1}
  open: {type: yes_no, absent: none}
  state: {type: choice, values: [good, fair, poor]}
  due: {type: date}
  talk: {type: mark}
  awards: {type: events, absent: none, fields: {level: {type: choice, values: [镇, 县]}, project: {type: text}, size: {type: number, decimals: 0}, serious: {type: yes_no}}}
)" + p.more_facts +
           "measures:\n  income_growth: {growth: income, against: same_period_last_year}\n" + p.more_measures +
           "modules:\n- " + p.module + "\n  indicators:\n  - " + p.indicator + "\n" + p.more_indicators +
           p.more_modules;
}

/// What reading gave.
struct Outcome {
    std::optional<rubric::Rubric> rubric;
    std::vector<issue::Issue> issues;
};

inline Outcome read_text(const std::string& text) {
    source::SourceMap map;
    map.add_embedded("rubric.yaml", text);
    issue::Issues issues;
    Outcome outcome;
    outcome.rubric = rubric::load(map, 0, issues);
    outcome.issues = issues.sorted();
    return outcome;
}

/// "12:5 E0805: …" for each issue.
inline std::vector<std::string> listed(const std::vector<issue::Issue>& issues, bool with_words = false) {
    std::vector<std::string> lines;
    for (const issue::Issue& one : issues) {
        std::string line = std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " +
                           std::string(issue::name(one.code()));
        if (with_words) line += ": " + issue::words(one, base::Lang::en);
        lines.push_back(std::move(line));
    }
    return lines;
}

inline std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

/// The rubric of parts that have no mistake.
inline rubric::Rubric clean(const Parts& parts) {
    Outcome outcome = read_text(text_of(parts));
    INFO(joined(listed(outcome.issues, true)));
    REQUIRE(outcome.rubric);
    CHECK(outcome.issues.empty());
    return std::move(*outcome.rubric);
}

/// Takes the ^ out of a text and says where they stood, as line:column.
inline std::vector<std::string> take_marks(std::string& text) {
    std::vector<std::string> places;
    std::size_t line = 1, column = 1;
    std::string bare;
    for (const char c : text) {
        if (c == '^') {
            places.push_back(std::to_string(line) + ":" + std::to_string(column));
            continue;
        }
        bare += c;
        const bool starts = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        column += starts ? 1 : 0;
        if (c != '\n') continue;
        ++line;
        column = 1;
    }
    text = std::move(bare);
    return places;
}

/// Checks that reading the parts raises these codes, each once, one at every ^ in order, and nothing else.
inline void expect(const Parts& parts, const std::vector<std::string>& codes) {
    std::string text = text_of(parts);
    const std::vector<std::string> places = take_marks(text);
    REQUIRE(places.size() == codes.size());
    std::vector<std::string> wanted;
    for (std::size_t i = 0; i < codes.size(); ++i) wanted.push_back(places[i] + " " + codes[i]);
    const Outcome outcome = read_text(text);
    INFO(joined(listed(outcome.issues, true)));
    CHECK(joined(listed(outcome.issues)) == joined(wanted));
    CHECK_FALSE(outcome.rubric);
}

/// Parts with one line changed.
inline Parts with(std::string Parts::*part, std::string line) {
    Parts parts;
    parts.*part = std::move(line);
    return parts;
}

inline Parts indicator(std::string line) { return with(&Parts::indicator, std::move(line)); }
inline Parts fact(const std::string& line) { return with(&Parts::more_facts, "  " + line + "\n"); }
inline Parts measure(const std::string& line) { return with(&Parts::more_measures, "  " + line + "\n"); }
/// An indicator of ten points with this scale over this measure.
inline Parts scale(const std::string& measure, const std::string& scale) {
    return indicator("{id: one, points: 10, start: 0, cap: full, floor: 0, measure: " + measure + ", scale: " + scale +
                     "}");
}

}  // namespace leitai::test
