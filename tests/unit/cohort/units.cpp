// Contests of townships, counties and other units: who is on which list, and where each of them lies.
#include "campaign.hpp"

using leitai::test::score_text;
using leitai::test::Scored;

namespace {

/// Points are the reported value.
std::string rubric_of(const std::string& unit) {
    return "rubric: test\nversion: 1.0.0\ntitle: 试\nscores: " + unit + R"(
total: 100
rounding: {at: {total: 2}}
ties: []
classes: {a: 甲类, b: 乙类}
instead: {missing: zero}
facts:
  value: {type: number, title: 数值, decimals: 1, min: 0, max: 100, better: more}
modules:
- {id: all, title: 全部, indicators: [{id: level, title: 数值, points: 100, measure: value, scale: {linear: {none_at: 0, full_at: 100}}}]}
)";
}

std::string handed_in(const std::string& unit, const std::string& code, const std::string& value) {
    return "---\nkind: return\nperiod: 2023-Q2\n" + unit + ": " + code +
           "\nby: {level: self}\nfacts: {value: " + value + "}\n";
}

/// Names in the order of rank, with their ranks in all, county, township and class.
std::string ranks(const Scored& s) {
    std::string text;
    for (const auto v : s.scored.scores.order) {
        const auto& rank = s.scored.scores.ranks[v];
        text += s.cohort.villages[v].name + " " + std::to_string(rank.all) + std::to_string(rank.county) +
                std::to_string(rank.township) + std::to_string(rank.village_class) + "; ";
    }
    return text;
}

const std::string townships = R"(kind: roster
from: 2023-01-01
units: [{code: "359901", name: 东区}, {code: "359902", name: 西区, reports_for: ["359901103"]}]
townships:
- {code: "359901101", name: 甲镇, class: a, secretary: {id: S1, since: 2022-01-01}}
- {code: "359901102", name: 乙镇, class: b}
- {code: "359901103", name: 丙镇, class: b}
- {code: "359901104", name: 丁镇, class: a, merged: {into: "359901101", on: 2023-02-01}}
villages: [{code: "359901101201", name: 某村, class: another}]
)";

}  // namespace

TEST_CASE("townships: their classes and circles are their own, villages on the roster do not matter") {
    const Scored s =
        score_text(rubric_of("township"),
                   handed_in("township", "\"359901103\"", "50") + "---\n" + townships +
                       handed_in("township", "\"359901102\"", "70") + handed_in("township", "\"359901101\"", "60"),
                   "2023-Q2");
    CHECK(s.issues == "");
    CHECK(s.cohort.villages.size() == 3);  // 丁镇 is gone
    CHECK(s.cohort.villages[0].secretary == "S1");
    CHECK(s.cohort.counties[s.cohort.villages[2].county].name == "西区");
    // 丙镇 reports with 西区, where it is alone; nobody has a place in a township.
    CHECK(ranks(s) == "乙镇 1101; 甲镇 2201; 丙镇 3102; ");
}

TEST_CASE("townships: a unit that is missing and an entry without its class are said") {
    const std::string roster =
        "kind: roster\nfrom: 2023-01-01\nunits: [{code: \"359902\", name: 西区}]\n"
        "townships:\n- {code: \"359901101\", name: 甲镇, class: a}\n- {code: \"359902101\", name: 乙镇, class: c}\n";
    const Scored s = score_text(rubric_of("township"), roster, "2023-Q2");
    CHECK(s.issues ==
          "records.yaml:5:10: error[E0503]: township 359901101 belongs to no reporting unit: units has no code 359901\n"
          "records.yaml:6:40: error[E0501]: there is no class “c”\n");
    const Scored without =
        score_text(rubric_of("township"),
                   "kind: roster\nfrom: 2023-01-01\ntownships:\n- {code: \"359901101\", name: 甲镇}\n", "2023-Q2");
    CHECK(without.issues == "records.yaml:4:3: error[E0304]: a township needs the key “class”\n");
}

TEST_CASE("counties: the units of the roster are the contestants and lie in nothing") {
    const std::string roster =
        "kind: roster\nfrom: 2023-01-01\n"
        "units:\n- {code: \"359901\", name: 东区, class: a}\n- {code: \"359902\", name: 西区, class: a}\n";
    const Scored s = score_text(
        rubric_of("county"), roster + handed_in("county", "\"359902\"", "80") + handed_in("county", "\"359903\"", "9"),
        "2023-Q2");
    CHECK(s.issues == "records.yaml:15:9: error[E0701]: county 359903 is not on the roster\n");
    CHECK(ranks(s) == "西区 1001; 东区 2002; ");
}

TEST_CASE("others: they have ids, and stand in the order of these") {
    const std::string roster =
        "kind: roster\nfrom: 2023-01-01\nothers:\n- {id: NYJ, name: 农业局, class: a}\n- {id: KGJ, name: 矿管局, "
        "class: b}\n";
    const Scored s = score_text(rubric_of("other"), roster + handed_in("other", "KGJ", "5"), "2023-Q2");
    CHECK(s.issues == "");
    CHECK(to_string(s.cohort.villages[0].code) == "KGJ");
    CHECK(ranks(s) == "矿管局 1001; 农业局 2001; ");
    CHECK(s.scored.owed.size() == 1);
}

TEST_CASE("a record of another contest is refused, and a roster without contestants is empty") {
    const Scored s =
        score_text(rubric_of("township"), townships + handed_in("village", "\"359901101201\"", "5"), "2023-Q2");
    CHECK(s.issues ==
          "records.yaml:13:1: error[E0619]: the rubric scores townships, but this record is about a “village”\n");
    CHECK(score_text(rubric_of("other"), townships, "2023-Q2").issues ==
          "records.yaml:2:7: error[E0510]: the roster has no units to score\n");
}

TEST_CASE("results of earlier periods name whom they are of, and the places that it has") {
    const auto result = [](const std::string& key, const std::string& ranks) {
        return "---\nkind: result\nperiod: 2023-Q1\n" + key +
               "\nrubric: {id: test, version: 1.0.0}\nclass: a\ntotal: 40\nranks: {" + ranks + "}\nindicators: {}\n";
    };
    const std::string of = "township: \"359901101\"";
    const Scored s =
        score_text(rubric_of("township"), townships + result(of, "all: 2, county: 1, class: 1"), "2023-Q2");
    CHECK(s.issues == "");
    const auto slot = s.cohort.needs.slot({2023, 1});
    REQUIRE(s.cohort.results[slot].size() == 3);
    CHECK(s.cohort.results[slot][0].rank_county == 1);
    CHECK_FALSE(s.cohort.results[slot][1].present);
    CHECK(score_text(rubric_of("township"), townships + result(of, "all: 2, class: 1"), "2023-Q2").issues ==
          "records.yaml:17:8: error[E0304]: a set of ranks needs the key “county”\n");
    const std::string kgj = "kind: roster\nfrom: 2023-01-01\nothers: [{id: KGJ, name: 矿管局, class: a}]\n";
    const Scored other = score_text(rubric_of("other"), kgj + result("other: KGJ", "all: 1, class: 1"), "2023-Q2");
    CHECK(other.issues == "");
    CHECK(other.cohort.results[other.cohort.needs.slot({2023, 1})][0].total == leitai::base::Rational(40));
}
