// Three villages of three classes by the built-in rubric, worked out by hand: the arithmetic stands beside each number.
#include "campaign.hpp"
#include "leitai/catalogue/catalogue.hpp"

using leitai::test::code;
using leitai::test::handed_in;
using leitai::test::roster;
using leitai::test::score_text;
using leitai::test::Scored;

namespace {

/// The indicators that climbing ranks looks at, in the past: all points on the first.
std::string past_result(const std::string& id, const std::string& village_class, const std::string& sum) {
    std::string text = "---\nkind: result\nperiod: 2023-Q1\nvillage: \"" + code(id) +
                       "\"\nrubric: {id: contest, version: 1.0.0}\nclass: " + village_class + "\ntotal: " + sum +
                       "\nranks: {all: 1, county: 1, township: 1, class: 1}\nindicators: {income: " + sum;
    for (const auto* other : {"operating", "projects", "reserve", "training", "lecture", "activities", "hall",
                              "environment", "repair", "sewage", "signs", "matters", "party_life"}) {
        text += std::string(", ") + other + ": 0";
    }
    return text + "}\n";
}

std::string last_year(const std::string& id, const std::string& income, const std::string& operating,
                      const std::string& joint, const std::string& more) {
    return handed_in("2022-Q2", id,
                     "collective_income: {value: " + income +
                         ", evidence: [年报]}, operating_income: {value: " + operating +
                         ", evidence: [年报]}, joint_income: {value: " + joint + ", evidence: [年报]}, " + more);
}

const std::string first = "[{on: 2023-04-03}, {on: 2023-05-03}, {on: 2023-06-03}, {on: 2023-06-23}]";
const std::string only_one = "[{on: 2023-04-03}]";

std::string records() {
    return roster({"01 advanced", "02 ordinary", "03 weak"}) + past_result("01", "advanced", "50") +
           past_result("02", "ordinary", "60") + past_result("03", "weak", "40") +
           handed_in("2023-Q1", "01", "environment_score: 91.0") +
           handed_in("2023-Q1", "02", "environment_score: 80.0") +
           handed_in("2023-Q1", "03", "environment_score: 72.0") +
           last_year("01", "80.00", "38.40", "1.00",
                     "reserve_talents: 3, hall_open_hours: 200, sewage_rate: 91.0, cultural_events: "
                     "[{on: 2022-04-03}, {on: 2022-05-03}]") +
           last_year(
               "02", "50.00", "22.50", "5.00",
               "reserve_talents: 2, hall_open_hours: 100, sewage_rate: 56.0, cultural_events: [{on: 2022-04-03}]") +
           last_year(
               "03", "20.00", "17.60", "5.00",
               "reserve_talents: 1, hall_open_hours: 100, sewage_rate: 50.0, cultural_events: [{on: 2022-04-03}]") +
           handed_in(
               "2023-Q2", "01",
               "collective_income: {value: 88.00, evidence: [季报]}, operating_income: {value: 44.00, evidence: "
               "[季报]}, joint_building: no, reserve_talents: 4, trainings_due: 10, trainings_attended: 10, "
               "lecture_mark: 4.5, cultural_events: " +
                   first +
                   ", hall_open_hours: 210, environment_score: 92.0, environment_found: 0, environment_fixed: 0, "
                   "sewage_rate: 92.0, signs_found: 0, signs_resolved: 0, matters_raised: 10, matters_solved: 10, "
                   "party_days: [{on: 2023-04-01}, {on: 2023-05-01}, {on: 2023-06-01}], disclosure: on_time") +
           handed_in("2023-Q2", "02",
                     "collective_income: {value: 53.00, evidence: [季报]}, operating_income: {value: 26.50, evidence: "
                     "[季报]}, project_steps: [{on: 2023-04-05, project: 甲, stage: planned}], joint_building: yes, "
                     "joint_income: {value: 6.00, evidence: [季报]}, reserve_talents: 2, trainings_due: 10, "
                     "trainings_attended: 8, lecture_mark: 3.0, cultural_events: " +
                         only_one +
                         ", hall_open_hours: 90, environment_score: 82.0, environment_found: 4, environment_fixed: 3, "
                         "sewage_rate: 60.0, signs_found: 2, signs_resolved: 1, matters_raised: 10, matters_solved: 8, "
                         "party_days: [{on: 2023-04-01}, {on: 2023-05-01}], disclosure: late") +
           handed_in("2023-Q2", "03",
                     "collective_income: {value: 22.00, evidence: [季报]}, operating_income: {value: 19.80, evidence: "
                     "[季报]}, project_steps: [{on: 2023-04-05, project: 乙, stage: started}], joint_building: yes, "
                     "joint_income: {value: 5.50, evidence: [季报]}, reserve_talents: 6, trainings_due: 10, "
                     "trainings_attended: 6, lecture_mark: 5, cultural_events: [{on: 2023-04-03}, {on: 2023-05-03}], "
                     "hall_open_hours: 120, environment_score: 75.0, environment_found: 2, environment_fixed: 2, "
                     "sewage_rate: 50.0, signs_found: 5, signs_resolved: 2, matters_raised: 10, matters_solved: 6, "
                     "party_days: [{on: 2023-04-01}, {on: 2023-05-01}, {on: 2023-06-01}, {on: 2023-06-02}], "
                     "disclosure: undone");
}

struct Expected {
    const char *indicator, *advanced, *ordinary, *weak;
};

}  // namespace

TEST_CASE("by hand: an advanced, an ordinary and a weak village by the built-in rubric") {
    const auto rubric = leitai::catalogue::find("contest");
    REQUIRE(rubric);
    const Scored s = score_text(std::string(*rubric), records(), "2023-Q2");
    // 03's reserve grew by 500 %, above its plausible 400 %: a warning, and it counts.
    CHECK(s.issues.find("error") == std::string::npos);
    const Expected table[] = {
        // 88/80 = +10 % of 10 %; 53/50 = 6 of 15 % of 10; 22/20 = 10 of 20 % of 8
        {"income", "14", "4", "4"},
        // 50 - 48 = 2 of 4 points of 8; 50 - 45 = 5 of 5; 90 - 88 = 2 of 6 of 4 = 1.333, + 60 % of 4 for 80 % and over
        {"operating", "4", "6", "3.73"},
        // none; planned 30 % of 6; started 70 % of 4
        {"projects", "0", "1.8", "2.8"},
        // not in joint building; 6/5 = 20 of 20 % of 6; 5.5/5 = 10 of 20 %
        {"joint", "none", "6", "3"},
        // +1: 30 % of 6, and 40 % for three and more; neither; +5: 150 % + 40 % of 6, capped
        {"reserve", "4.2", "0", "6"},
        // 100 %; 80 %: half way from 60 to 100, of 5; 60 %
        {"training", "4", "2.5", "0"},
        {"lecture", "4.5", "3", "5"},
        // 4 x 15 % of 6, and +2: 40 %; 15 % of 5; 30 % + 20 % of 5
        {"activities", "6", "0.75", "2.5"},
        // +5 %: 15 of 20 of 5; -10 %; +20 %
        {"hall", "3.75", "0", "4"},
        // +1 of 2 of 8, + 60 % for 90 and over, capped; +2 of 4 of 6; +3 of 6 of 6
        {"environment", "8", "3", "3"},
        // nothing found; 75 %: half way from 50 to 100; all
        {"repair", "6", "3", "6"},
        // +1 of 6 of 6 = 1, + 70 %; +4 of 8 of 4; 0
        {"sewage", "5.2", "2", "0"},
        // Sums of the fourteen: 73.65, 35.55, 50.03. Places 2 1 3 become 1 3 2: +1, -2, +1.
        // 7/12 of 6 = 3.5, + 50 % for the first place, capped; 4/12 of 16 = 5.333; 7/12 of 6
        {"climb", "6", "5.33", "3.5"},
        // nothing on the list; 1 of 2; 40 of 80 % of 18
        {"signs", "2", "1", "9"},
        // 100, 80, 60 % solved, mean 80: 5 + 2; 3 + 2; 1 + 0
        {"matters", "7", "5", "1"},
        // 60 % + 40 % of 5; 40 % + 10 % of 7; capped at 60 % of 5
        {"party_life", "5", "3.5", "3"},
    };
    for (const Expected& row : table) {
        CAPTURE(row.indicator);
        CHECK(s.points("01", row.indicator) == row.advanced);
        CHECK(s.points("02", row.indicator) == row.ordinary);
        CHECK(s.points("03", row.indicator) == row.weak);
    }
    // 01: industry 18 of 28 represented marks stands for 34: 21.857; 21.86 + 12.70 + 9.75 + 19.20 + 20.00
    CHECK(s.total("01") == "83.51");
    // 17.80 + 5.50 + 0.75 + 8.00 + 14.83
    CHECK(s.total("02") == "46.88");
    // 13.53 + 11.00 + 6.50 + 9.00 + 16.50
    CHECK(s.total("03") == "56.53");
    CHECK(s.rank("01") == 1);
    CHECK(s.rank("03") == 2);
    CHECK(s.rank("02") == 3);
    CHECK_FALSE(s.finality.provisional());
}
