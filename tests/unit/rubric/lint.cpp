// Lint: where each finding begins and ends, most of them at one number more or less.
#include "sample.hpp"

using namespace leitai::test;

namespace {

/// The codes that lint gives for parts that are read without an error, beside facts that the sample does not use.
std::string found(const Parts& parts) {
    const std::string text = text_of(parts);
    leitai::source::SourceMap map;
    map.add_embedded("rubric.yaml", text);
    leitai::issue::Issues issues;
    const auto rubric = leitai::rubric::load(map, 0, issues, leitai::rubric::Linting::yes);
    INFO(joined(listed(issues.sorted(), true)));
    REQUIRE(rubric);
    std::string codes;
    for (const auto& issue : issues.sorted()) {
        if (issue.code() == leitai::issue::Code::fact_never_read) continue;
        codes += (codes.empty() ? "" : " ") + std::string(leitai::issue::name(issue.code()));
    }
    return codes;
}

std::string of(const std::string& words) { return found(indicator("{id: one, points: 10, " + words + "}")); }

/// Bands over a number with this many decimals, more being better.
std::string bands(int decimals, const std::string& list) {
    Parts parts = indicator("{id: one, points: 10, measure: score, scale: {bands: [" + list + "], else: 0}}");
    parts.more_facts =
        "  score: {type: number, decimals: " + std::to_string(decimals) + ", min: 0, max: 100, better: more}\n";
    return found(parts);
}

}  // namespace

TEST_CASE("lint: a sound rubric has no findings") { CHECK(found({}) == ""); }

TEST_CASE("lint: a full mark that cannot be reached") {
    Parts parts = fact("visits: {type: count, absent: missing, max: 35, better: more}");
    parts.total = "total: 20";
    parts.indicator = "{id: one, points: 20, measure: visits, scale: {each: 0.57}, cap: full}";  // 19.95
    CHECK(found(parts) == "E0860");
    parts.indicator = "{id: one, points: 20, measure: visits, scale: {each: 0.58}, cap: full}";  // 20.3
    CHECK(found(parts) == "");
    parts.more_facts = "  visits: {type: count, absent: missing, max: 40, better: more}\n";
    parts.indicator = "{id: one, points: 20, measure: visits, scale: {each: 0.5}}";  // exactly 20
    CHECK(found(parts) == "");
}

TEST_CASE("lint: silence that pays") {
    const std::string linear = "measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}, instead: {missing: ";
    CHECK(of(linear + "{points: 0.01}}") == "W0862");
    CHECK(of(linear + "{points: 0}}") == "");
    CHECK(of(linear + "refuse}") == "");
}

TEST_CASE("lint: a gap between bands depends on the decimals of the fact") {
    const std::string list = "{from: 80, points: 10}, {from: 60, to: 79, points: 6}";
    CHECK(bands(0, list) == "");
    CHECK(bands(1, list) == "E0868");
    CHECK(bands(1, "{from: 80, points: 10}, {from: 60, to: 79.9, points: 6}") == "");
    CHECK(bands(2, "{from: 80, points: 10}, {from: 60, to: 79.9, points: 6}") == "E0868");
    CHECK(bands(2, "{above: 80, points: 10}, {from: 60, below: 80, points: 6}") == "E0868");
}

TEST_CASE("lint: bands share an end, overlap, or follow each other") {
    CHECK(bands(1, "{from: 80, points: 10}, {from: 60, to: 80, points: 6}") == "E0866");
    CHECK(bands(1, "{from: 80, points: 10}, {from: 60, to: 80.1, points: 6}") == "E0867");
    CHECK(bands(1, "{from: 80, points: 10}, {from: 60, below: 80, points: 6}") == "");
    // The first that fits: a later band without an end stops where the one before begins.
    CHECK(bands(1, "{from: 80, points: 10}, {from: 60, points: 6}") == "");
    CHECK(bands(1, "{from: 60, points: 10}, {from: 80, points: 10}") == "E0867");
}

TEST_CASE("lint: bands follow the direction") {
    CHECK(bands(1, "{from: 80, points: 10}, {from: 60, points: 10}") == "");
    CHECK(bands(1, "{from: 80, points: 9.9}, {from: 60, points: 10}") == "E0869");
    CHECK(bands(1, "{from: 90, points: 10}, {from: 80, points: 5}, {from: 60, points: 8}") == "E0870");
}

TEST_CASE("lint: a rule against the direction") {
    CHECK(of("measure: people, scale: {each: 4, below: 3}, cap: full") == "E0869");
    CHECK(of("measure: people, scale: {each: 4, above: 3}, cap: full") == "");
    CHECK(of("measure: rate, scale: {linear: {none_at: 100%, full_at: 0%}}") == "E0869");
}

TEST_CASE("lint: a veto and a deduction for the same thing") {
    Parts parts = indicator("{id: one, points: 10, start: full, measure: falls, scale: {each: -1}, floor: 0}");
    parts.more_facts = "  falls: {type: count, absent: missing, better: less}\n";
    const std::string veto = "vetoes: [{id: grave, when: {falls: {above: 2}}, effect: fail";
    parts.more_head = veto + "}]\n";
    CHECK(found(parts) == "E0877");
    for (const std::string word : {"instead_of", "besides"}) {
        parts.more_head = veto + ", " + word + ": [one]}]\n";
        CHECK(found(parts) == "");
    }
}

TEST_CASE("lint: cases are compared only where both can hold") {
    const auto cases = [](const std::string& first, const std::string& second) {
        return of("start: full, measure: people, scale: {cases: [{when: {people: " + first +
                  "}, points: -1}, {when: {people: " + second + "}, points: -2}], else: 0}");
    };
    CHECK(cases("{at_most: 5}", "{at_most: 2}") == "W0883");
    CHECK(cases("{at_most: 5}", "{at_least: 5}") == "W0883");
    CHECK(cases("{at_most: 5}", "{above: 5}") == "");
}
