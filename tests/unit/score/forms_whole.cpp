// Forms 28 and 33 to 35 of scoring rules: money beside the points, vetoes, bonus outside, and grades.
#include "score/form.hpp"

using leitai::test::Form;
using leitai::test::handed_in;
using leitai::test::roster;
using leitai::test::score_form;
using leitai::test::Scored;

namespace {

const std::string mark = "  result: {type: number, title: 成绩, decimals: 2, min: 0, max: 100, evidence: optional}\n";
const std::string whole = "  - {id: a, title: 成绩, points: 100, measure: result, scale: {each: 1, part: exact}}\n";

/// The grade of a village in the one list of the rubric.
std::string grade(const Scored& s, std::string_view id) {
    const std::uint8_t given = s.scored.scores.grades.at(s.village(id));
    return given == leitai::score::Scores::no_grade ? "none" : s.rubric.gradings.at(0).list.at(given).id;
}

/// Villages 01, 02, … with these results.
std::string results(const std::vector<std::string>& all) {
    std::vector<std::string> villages;
    std::string records;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string id = "0" + std::to_string(i + 1);
        villages.push_back(id + " ordinary");
        records += handed_in("2023-Q2", id, all[i]);
    }
    return roster(villages) + records;
}

}  // namespace

TEST_CASE("form 28: money instead of points: 100 yuan for each flag, never added to the total") {
    const Form form{100, mark + "  flags: {type: count, title: 红旗, unit: 面, absent: none, evidence: optional}\n",
                    whole, "",
                    "- id: money\n  title: 奖金\n  in: beside\n  unit: 元\n  cap: 1000\n  indicators:\n"
                    "  - {id: m, title: 奖金, points: 1000, cap: 1000, measure: flags, scale: {each: 100}}\n"};
    const Scored s =
        score_form(form, roster({"01 ordinary", "02 ordinary"}) + handed_in("2023-Q2", "01", "result: 90, flags: 3") +
                             handed_in("2023-Q2", "02", "result: 90, flags: 11"));
    CHECK(s.points("01", "m") == "300");
    CHECK(s.points("02", "m") == "1000");  // 1100, at most 1000
    CHECK(s.total("01") == "90");
    CHECK(s.total("02") == "90");
    CHECK(s.rank("01") == 1);
    CHECK(s.rank("02") == 1);
}

TEST_CASE("form 34: bonus outside the 100 with a cap: 100 + 10") {
    const Form form{100,
                    mark + "  awards: {type: count, title: 表彰, unit: 次, absent: none, evidence: optional}\n",
                    whole,
                    "",
                    "- id: bonus\n  title: 加分\n  in: outside\n  cap: 10\n  indicators:\n"
                    "  - {id: b, title: 加分, points: 4, cap: 50, measure: awards, scale: {each: 4}}\n",
                    "cap: 110\nfloor: 0\n"};
    const auto total = [&](const std::string& facts) {
        return score_form(form, roster({"01 ordinary"}) + handed_in("2023-Q2", "01", facts)).total("01");
    };
    CHECK(total("result: 100") == "100");
    CHECK(total("result: 93.25, awards: 2") == "101.25");
    CHECK(total("result: 93.25, awards: 3") == "103.25");  // 12, of which 10 count
    CHECK(total("result: 100, awards: 9") == "110");
}

TEST_CASE("form 33: veto in four strengths, with waivers") {
    const auto form = [](const std::string& veto) {
        return Form{
            100,
            mark +
                "  accidents: {type: count, title: 事故, unit: 起, absent: none, evidence: optional}\n"
                "  county_waived: {type: yes_no, title: 县委免予否决, absent: none, evidence: optional}\n",
            whole,
            "",
            "",
            "vetoes:\n- {id: grave, when: {accidents: {above: 0}}, " + veto +
                "}\ngrades:\n- {by: total, list: [{grade: excellent, at_least: 90}, {grade: good, at_least: 80}, "
                "{grade: qualified, at_least: 60}, {grade: poor}]}\n"};
    };
    const std::vector<std::string> all = {"result: 95, accidents: 1", "result: 85", "result: 65, accidents: 2",
                                          "result: 92, accidents: 0"};
    const Scored fail = score_form(form("effect: fail"), results(all));
    CHECK(fail.total("01") == "95");  // the total stays
    CHECK(fail.rank("04") == 1);
    CHECK(fail.rank("02") == 2);
    CHECK(fail.rank("01") == 3);  // behind all who did not fail, among the failed by total
    CHECK(fail.rank("03") == 4);
    CHECK(grade(fail, "01") == "poor");
    CHECK(grade(fail, "03") == "poor");
    CHECK(grade(fail, "04") == "excellent");
    const Scored award = score_form(form("effect: no_award"), results(all));
    CHECK(award.rank("01") == 1);  // only noted
    CHECK(grade(award, "01") == "excellent");
    CHECK(award.scored.scores.vetoed(award.village("01"), 0));
    CHECK_FALSE(award.scored.scores.vetoed(award.village("04"), 0));
    const Scored top = score_form(form("effect: not_top"), results(all));
    CHECK(top.rank("01") == 1);
    CHECK(grade(top, "01") == "good");
    CHECK(grade(top, "03") == "qualified");
    const Scored lower = score_form(form("effect: {demote_by: 1}"), results(all));
    CHECK(grade(lower, "01") == "good");
    CHECK(grade(lower, "03") == "poor");
    CHECK(grade(lower, "02") == "good");
    const Scored most = score_form(form("effect: {demote_to: qualified}"), results(all));
    CHECK(grade(most, "01") == "qualified");
    CHECK(grade(most, "03") == "qualified");
    const Scored waived =
        score_form(form("effect: fail, waiver: {when: {county_waived: \"yes\"}}"),
                   results({"result: 95, accidents: 1, county_waived: yes", "result: 85, accidents: 1"}));
    CHECK(grade(waived, "01") == "excellent");
    CHECK(waived.rank("01") == 1);
    CHECK(grade(waived, "02") == "poor");
}

TEST_CASE(
    "form 33: one fact deducted and a veto: besides keeps both, instead_of drops the deduction while the veto acts") {
    const auto form = [](const std::string& which) {
        return Form{
            10,
            "  years: {type: number, title: 未发展党员年数, decimals: 0, min: 0, evidence: optional}\n"
            "  county_waived: {type: yes_no, title: 县委免予否决, absent: none, evidence: optional}\n",
            "  - {id: line, title: 党建, points: 10, start: full, floor: 0, rules: [{measure: years, scale: {bands: "
            "[{from: 4, points: -5}], else: 0}}, {measure: years, scale: {each: -1, above: 3}}]}\n",
            "",
            "",
            "vetoes:\n- {id: none_new, when: {years: {at_least: 3}}, effect: fail, waiver: {when: {county_waived: "
            "\"yes\"}}, " +
                which + ": [line]}\n"};
    };
    const auto scored = [&](const std::string& which, const std::string& facts) {
        return score_form(form(which), roster({"01 ordinary"}) + handed_in("2023-Q2", "01", facts));
    };
    CHECK(scored("besides", "years: 4").total("01") == "4");  // 10 - 5 - 1
    CHECK(scored("instead_of", "years: 4").total("01") == "10");
    CHECK(scored("instead_of", "years: 4, county_waived: yes").total("01") == "4");  // waived: the deduction is back
    CHECK(scored("instead_of", "years: 2").total("01") == "10");
    CHECK(scored("instead_of", "years: 4").scored.scores.failed(0));
    CHECK_FALSE(scored("instead_of", "years: 4, county_waived: yes").scored.scores.failed(0));
}

TEST_CASE(
    "form 35: grades by cut-off, by quota, by module minimum (each 80 and 450 of 500), by condition, several at once") {
    const auto graded = [](const std::string& grades, const std::vector<std::string>& all) {
        const Form form{100,   mark + "  clean: {type: yes_no, title: 无信访, absent: none, evidence: optional}\n",
                        whole, "",
                        "",    "grades:\n- {by: total, " + grades + "}\n"};
        return score_form(form, results(all));
    };
    const std::vector<std::string> four = {"result: 90", "result: 89.99", "result: 60", "result: 59.99"};
    const Scored cut = graded("list: [{grade: top, at_least: 90}, {grade: pass, at_least: 60}, {grade: fail}]", four);
    CHECK(grade(cut, "01") == "top");
    CHECK(grade(cut, "02") == "pass");
    CHECK(grade(cut, "03") == "pass");
    CHECK(grade(cut, "04") == "fail");
    const std::string shares = "shares: {of: all, count: each, round: down, edge: ties}, ";
    const Scored quota = graded(shares + "list: [{grade: top, share: 50%}, {grade: rest}]", four);
    CHECK(grade(quota, "02") == "top");  // 2 places of 4
    CHECK(grade(quota, "03") == "rest");
    const Scored down = graded(shares + "list: [{grade: top, share: 49%}, {grade: rest}]", four);
    CHECK(grade(down, "01") == "top");  // 1.96 places, rounded down
    CHECK(grade(down, "02") == "rest");
    const auto both = [&](const std::string& precedence) {
        return graded("precedence: " + precedence + ", " + shares +
                          "list: [{grade: top, at_least: 90, share: 50%}, {grade: rest}]",
                      four);
    };
    CHECK(grade(both("both"), "01") == "top");
    CHECK(grade(both("both"), "02") == "rest");  // has a place, but not the points
    CHECK(grade(both("share"), "02") == "top");
    CHECK(grade(both("cutoff"), "02") == "rest");
    const Scored condition = graded("list: [{grade: top, at_least: 90, when: {clean: \"yes\"}}, {grade: rest}]",
                                    {"result: 95", "result: 91, clean: yes"});
    CHECK(grade(condition, "01") == "rest");
    CHECK(grade(condition, "02") == "top");

    Form minimum{
        500, "",
        "",  "",
        "",  "grades:\n- {by: total, list: [{grade: top, at_least: 450, modules: {at_least: 80}}, {grade: rest}]}\n"};
    for (const char id : {'a', 'b', 'c', 'd', 'e'}) {
        const std::string one(1, id);
        minimum.facts +=
            "  m" + one + ": {type: number, title: " + one + ", decimals: 0, min: 0, max: 100, evidence: optional}\n";
        const std::string indicator = "  - {id: " + one + ", title: " + one + ", points: 100, measure: m" + one +
                                      ", scale: {each: 1, part: exact}}\n";
        if (id == 'a') minimum.indicators = indicator;
        if (id != 'a') minimum.modules += "- id: module_" + one + "\n  title: " + one + "\n  indicators:\n" + indicator;
    }
    const Scored s = score_form(
        minimum, results({"ma: 80, mb: 95, mc: 95, md: 90, me: 90", "ma: 79, mb: 100, mc: 100, md: 100, me: 100",
                          "ma: 89, mb: 90, mc: 90, md: 90, me: 90"}));
    CHECK(grade(s, "01") == "top");   // 450, the least module 80
    CHECK(grade(s, "02") == "rest");  // 479, but one module of 79
    CHECK(grade(s, "03") == "rest");  // 449
}
