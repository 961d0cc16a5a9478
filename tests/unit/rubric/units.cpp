// Scored units: which circles and places a rubric can name, and what is said of those that it cannot.
#include "sample.hpp"

using namespace leitai::test;

namespace {

/// The small rubric with another unit, and a measure or condition that is tried out. "^" marks where an issue stands.
std::string scoring(const std::string& unit, const Parts& parts) {
    std::string text = text_of(parts);
    const std::string village = "scores: village";
    return text.replace(text.find(village), village.size(), "scores: " + unit);
}

std::vector<std::string> issues_of(const std::string& unit, const Parts& parts) {
    std::vector<std::string> codes;
    for (const auto& one : read_text(scoring(unit, parts)).issues) codes.emplace_back(leitai::issue::name(one.code()));
    return codes;
}

Parts ranked(const std::string& among) {
    Parts parts;
    parts.more_measures = "  place: {rank: income, among: " + among + ", ties: best}\n";
    parts.more_indicators =
        "  - {id: two, points: 0, start: 0, floor: 0, cap: 0, measure: place, scale: {table: {1: 0}, else: 0}}\n";
    return parts;
}

Parts when(const std::string& condition) {
    Parts parts;
    parts.indicator = "{id: one, points: 10, start: full, floor: 0, rules: [{when: " + condition +
                      ", measure: people, scale: {each: -1}}]}";
    return parts;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("units: what is scored is kept, and villages need no word of their own") {
    CHECK(read_text(scoring("township", {})).rubric->unit->key == "township");
    CHECK(read_text(scoring("other", {})).rubric->unit->list == "others");
    CHECK(issues_of("city", {}) == Codes{"E0311"});
}

TEST_CASE("units: a circle needs something to lie in") {
    CHECK(issues_of("village", ranked("[county, township, class]")) == Codes{});
    CHECK(issues_of("township", ranked("[county, class]")) == Codes{});
    CHECK(issues_of("township", ranked("[township]")) == Codes{"E0850"});
    CHECK(issues_of("county", ranked("[county]")) == Codes{"E0850"});
    CHECK(issues_of("county", ranked("[class]")) == Codes{});
    CHECK(issues_of("other", ranked("[county]")) == Codes{"E0850"});
    CHECK(issues_of("other", ranked("all")) == Codes{});
}

TEST_CASE("units: a condition names the contestant itself or what it lies in, by codes of the right length") {
    CHECK(issues_of("township", when("{township: \"359902101\"}")) == Codes{});
    CHECK(issues_of("township", when("{township: \"359902\"}")) == Codes{"E0850"});
    CHECK(issues_of("township", when("{county: \"359902\"}")) == Codes{});
    CHECK(issues_of("township", when("{village: \"359902101201\"}")) == Codes{"E0832"});
    CHECK(issues_of("county", when("{county: [\"359902\", \"359903\"]}")) == Codes{});
    CHECK(issues_of("county", when("{county: \"359902101\"}")) == Codes{"E0850"});
    CHECK(issues_of("county", when("{township: \"359902101\"}")) == Codes{"E0832"});
    CHECK(issues_of("other", when("{other: [KGJ, XFJ-2]}")) == Codes{});
    CHECK(issues_of("other", when("{other: 矿管局}")) == Codes{"E0509"});
    CHECK(issues_of("other", when("{county: \"359902\"}")) == Codes{"E0832"});
}

TEST_CASE("units: the word for the contestant is no name of a fact") {
    Parts parts;
    parts.more_facts = "  other: {type: count, absent: none}\n";
    CHECK(issues_of("other", parts) == Codes{"E0804"});
    CHECK(issues_of("village", parts) == Codes{});
}

TEST_CASE("units: figures of villages are for townships and counties, and declared as what they are") {
    const auto fact = [](const std::string& unit, const std::string& declared) {
        Parts parts;
        parts.more_facts = "  told: {" + declared + "}\n";
        return issues_of(unit, parts);
    };
    CHECK(fact("township", "type: number, decimals: 2, from: villages.mean") == Codes{});
    CHECK(fact("county", "type: count, absent: missing, from: villages.weak") == Codes{});
    CHECK(fact("county", "type: number, unit: \"%\", decimals: 1, from: villages.improved") == Codes{});
    CHECK(fact("village", "type: number, decimals: 2, from: villages.mean") == Codes{"E2001"});
    CHECK(fact("other", "type: number, decimals: 2, from: villages.mean") == Codes{"E2001"});
    CHECK(fact("county", "type: count, absent: missing, from: villages.mean") == Codes{"E1110"});
    CHECK(fact("county", "type: number, decimals: 0, from: villages.weak") == Codes{"E1110"});
    CHECK(fact("county", "type: number, decimals: 1, from: villages.improved") == Codes{"E1110"});
    CHECK(fact("county", "type: number, decimals: 1, from: villages.maen") == Codes{"E1202"});
    CHECK(fact("county", "type: number, decimals: 1, from: villages.xyzzy") == Codes{"E1201"});
}
