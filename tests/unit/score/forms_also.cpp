// What stands beside the forms of scoring rules: who an item is for, what is not applicable, rounds, checks, owners.
#include "score/form.hpp"

using leitai::test::Form;
using leitai::test::handed_in;
using leitai::test::points;
using leitai::test::roster;
using leitai::test::score_form;
using leitai::test::Scored;

namespace {

std::string marked(const std::string& id, const std::string& more = "") {
    return "  " + id + ": {type: mark, title: " + id + ", evidence: optional" + more + "}\n";
}

}  // namespace

TEST_CASE("also: items for some classes or units only: the others have their points spread over the rest") {
    const Form form{
        100, marked("lake") + marked("rest"),
        "  - {id: a, title: 湖, points: 2, applies: {village: \"359901101201\"}, measure: lake, scale: {judged: [0, "
        "2]}, "
        "instead: {not_applicable: {respread: rubric}}}\n"
        "  - {id: b, title: 先进, points: 8, applies: {class: advanced}, measure: rest, scale: {judged: [0, 8]}, "
        "instead: {not_applicable: {respread: rubric}}}\n"
        "  - {id: c, title: 全部, points: 90, measure: rest, scale: {linear: {none_at: 0, full_at: 8}}}\n"};
    const Scored s = score_form(
        form, roster({"01 advanced", "02 advanced", "03 ordinary"}) + handed_in("2023-Q2", "01", "lake: 1, rest: 4") +
                  handed_in("2023-Q2", "02", "rest: 4") + handed_in("2023-Q2", "03", "rest: 4"));
    CHECK(s.total("01") == "50");  // 1 + 4 + 45
    CHECK(s.total("02") == "50");  // (4 + 45) x 100 / 98
    CHECK(s.total("03") == "50");  // 45 x 100 / 90
    const Form county{10, marked("rest"),
                      "  - {id: a, title: 东区, points: 4, applies: {county: \"359901\"}, measure: rest, scale: "
                      "{linear: {none_at: 0, "
                      "full_at: 8}}}\n"
                      "  - {id: b, title: 西区, points: 6, applies: {county: \"359902\"}, measure: rest, scale: "
                      "{linear: {none_at: 0, "
                      "full_at: 8}}}\n"};
    CHECK(points(county, "rest: 4", "a") == "2");
    CHECK(points(county, "rest: 4", "b") == "0");  // not for this unit, and not applicable is 0 here
}

TEST_CASE("also: not applicable is the peers' mean, or re-spread over the module") {
    const auto form = [](const std::string& outcome) {
        return Form{30,
                    "  staff: {type: count, title: 新进, absent: missing, evidence: optional}\n" + marked("young") +
                        marked("rest"),
                    "  - {id: a, title: 年轻, points: 10, applies: {staff: {above: 0}}, measure: young, scale: "
                    "{judged: [0, 10]}, "
                    "instead: {not_applicable: " +
                        outcome +
                        "}}\n  - {id: b, title: 其余, points: 20, measure: rest, scale: {judged: [0, 20]}}\n"};
    };
    const std::string records = roster({"01 ordinary", "02 ordinary", "03 ordinary"}) +
                                handed_in("2023-Q2", "01", "staff: 1, young: 9, rest: 10") +
                                handed_in("2023-Q2", "02", "staff: 2, young: 6, rest: 10") +
                                handed_in("2023-Q2", "03", "staff: 0, rest: 10");
    const Scored mean = score_form(form("{peers_mean: {among: [county]}}"), records);
    CHECK(mean.points("03", "a") == "7.5");  // 10 x (90 % + 60 %) / 2
    CHECK(mean.total("03") == "17.5");
    CHECK(score_form(form("{respread: module}"), records).total("03") == "15");  // 10 x 30 / 20
}

TEST_CASE(
    "also: a missing round: rounds of 40, 30 and 30, the third not held: 28.50 imputed, re-spread, or not scored") {
    const auto form = [](const std::string& outcome) {
        std::string facts, indicators;
        for (const auto& [id, weight] : {std::pair{"r1", "40"}, {"r2", "30"}, {"r3", "30"}}) {
            facts += marked(id, ", round: yes");
            indicators += std::string("  - {id: ") + id + "_points, title: " + id + ", points: " + weight +
                          ", measure: " + id +
                          ", scale: {linear: {none_at: 0, full_at: 100}}, instead: {missing_round: " + outcome + "}}\n";
        }
        return Form{100, facts, indicators};
    };
    const std::string records = roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "r1: 88.625, r2: 92");
    CHECK(score_form(form("{points: 95%}"), records).total("01") == "91.55");       // 35.45 + 27.60 + 28.50
    CHECK(score_form(form("{respread: rubric}"), records).total("01") == "90.07");  // 63.05 x 100 / 70
    CHECK(score_form(form("zero"), records).total("01") == "63.05");
    CHECK(score_form(form("refuse"), records).total("01") == "not scored");
}

TEST_CASE("also: self score beside checked score: the county's mark counts, the others are shown") {
    const Form form{5, marked("quality"),
                    "  - {id: a, title: 质量, points: 5, measure: quality, scale: {judged: [0, 5]}}\n"};
    const std::string self = handed_in("2023-Q2", "01", "quality: 5", "self");
    const std::string township = handed_in("2023-Q2", "01", "quality: 4.5", "township");
    const std::string county = handed_in("2023-Q2", "01", "quality: 3.8", "county");
    const Scored all = score_form(form, roster({"01 ordinary"}) + self + township + county);
    CHECK(all.total("01") == "3.8");
    const std::string words = leitai::test::explained(all, "01", "a");
    CHECK(words.find("Also: 5, village, records.yaml:") != std::string::npos);
    CHECK(words.find("Also: 4.5, township, records.yaml:") != std::string::npos);
    CHECK(score_form(form, roster({"01 ordinary"}) + self + township).total("01") == "4.5");  // unchecked: counts
}

TEST_CASE("also: an owning department for every item") {
    const Form form{
        5, marked("quality"),
        "  - {id: a, title: 质量, owner: {zh: 农业农村局, en: agriculture bureau}, points: 5, measure: quality, scale: "
        "{judged: [0, 5]}}\n"};
    const Scored s = score_form(form, roster({"01 ordinary"}) + handed_in("2023-Q2", "01", "quality: 4"));
    CHECK(s.rubric.indicators[0].owner.zh == "农业农村局");
    CHECK(s.rubric.indicators[0].owner.en == "agriculture bureau");
}
