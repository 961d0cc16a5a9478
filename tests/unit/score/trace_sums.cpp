// Trace sums: what events, limits and sums worked with, for small rubrics; every number is worked out by hand beside
// it.
#include "score/traced.hpp"

using namespace leitai::test;
namespace score = leitai::score;
using leitai::rule::Truth;
using score::Stage;
using score::TraceLine;

TEST_CASE("events: multipliers and waivers of each event, then the rule's floor, then the sum") {
    const Form form{
        10, R"(  undone: {type: events, title: 未办, absent: none, fields: {reminded: {type: yes_no, title: 催办}}}
  faults: {type: events, title: 差错, absent: none, fields: {serious: {type: yes_no, title: 严重}}}
)",
        R"(  - id: a
    title: 甲
    points: 10
    start: 10
    floor: 0
    rules:
    - {measure: {events: undone}, scale: {each: -1}, times: [{where: {reminded: "yes"}, by: 2}], floor: -4}
    - {measure: {events: faults}, scale: {each: -3}, times: [{where: {serious: "yes"}, by: 2}], waiver: granted}
)"};
    const Scored s = score_one(
        form,
        "undone: [{on: 2023-04-01, reminded: no}, {on: 2023-04-02, reminded: yes}, {on: 2023-04-03, reminded: yes}], "
        "faults: [{on: 2023-05-01, serious: yes, waived: {share: 50%, by: 组织部, reason: 容错}}]");
    const Traced trace(s, "01");
    const TraceLine& undone = trace.line("a", Stage::scale, 1);
    CHECK(text(operands<score::EventSum>(undone).counted) == "-1 x 1 waived 0, -1 x 2 waived 0, -1 x 2 waived 0");
    CHECK(operands<score::EventSum>(undone).outdone.empty());
    CHECK(result(undone) == "-5");
    CHECK(nothing(trace.line("a", Stage::rule_bounds)));
    CHECK(result(trace.line("a", Stage::rule_bounds)) == "-4");
    const TraceLine& faults = trace.line("a", Stage::scale, 2);
    CHECK(text(operands<score::EventSum>(faults).counted) == "-3 x 2 waived 0.5");
    CHECK(result(faults) == "-3");
    CHECK(text(operands<score::PointSum>(trace.line("a", Stage::sum)).terms) == "10, -4, -3");
    CHECK(result(trace.line("a", Stage::sum)) == "3");
}

TEST_CASE(
    "limits: what the year gives so far less what earlier records were given; who is outdone by the same project") {
    const Form form{
        23, R"(  lectures: {type: events, title: 讲课, absent: none}
  praised: {type: events, title: 表扬, absent: none, fields: {worth: {type: choice, title: 级别, values: [县, 省]}, project: {type: text, title: 项目}}}
)",
        R"(  - {id: a, title: 甲, points: 3, cap: 3, measure: {events: lectures}, scale: {each: 1}, cap_per: {year: 3}}
  - {id: b, title: 乙, points: 20, cap: 20, highest_per: project, measure: {events: praised, by: worth}, scale: {table: {县: 4, 省: 10}}}
)"};
    const Scored s = score_text(
        form.rubric(),
        roster({"01 ordinary"}) + handed_in("2023-Q1", "01", "lectures: [{on: 2023-02-01}, {on: 2023-03-01}]") +
            handed_in("2023-Q2", "01",
                      "lectures: [{on: 2023-04-01}, {on: 2023-06-01}], "
                      "praised: [{on: 2023-04-01, worth: 县, project: P}, {on: 2023-04-02, worth: 省, project: P}, "
                      "{on: 2023-04-03, worth: 县, project: Q}]"),
        "2023-Q2");
    CHECK(s.issues == "");
    const Traced trace(s, "01");
    CHECK(text(operands<score::EventSum>(trace.line("a", Stage::scale)).counted) == "1 x 1 waived 0, 1 x 1 waived 0");
    const auto& limit = operands<score::LimitSoFar>(trace.line("a", Stage::cap_per));  // 4 so far, of which 3 count
    CHECK(to_string(limit.all) == "3");
    CHECK(to_string(limit.earlier) == "2");
    CHECK(result(trace.line("a", Stage::cap_per)) == "1");

    const auto& praised = operands<score::EventSum>(trace.line("b", Stage::scale));
    CHECK(text(praised.counted) == "10 x 1 waived 0, 4 x 1 waived 0");
    CHECK(text(praised.outdone) == "4");
    CHECK(result(trace.line("b", Stage::scale)) == "14");
    CHECK_FALSE(trace.has(Stage::rounding));
}

TEST_CASE("points: what does not apply is re-spread, or takes the mean rate of the peers") {
    const auto scored = [](const std::string& outcome) {
        const Form form{
            50, R"(  new_staff: {type: count, title: 新进, absent: missing}
  young: {type: count, title: 年轻, absent: missing}
  rest: {type: count, title: 其余, absent: missing}
)",
            "  - {id: a, title: 甲, points: 20, applies: {new_staff: {above: 0}}, measure: young, "
            "scale: {linear: {none_at: 0, full_at: 20}}, instead: {not_applicable: " +
                outcome +
                "}}\n  - {id: b, title: 乙, points: 30, measure: rest, scale: {linear: {none_at: 0, full_at: 100}}}\n"};
        Scored s = score_text(form.rubric(),
                              roster({"01 ordinary", "02 ordinary", "03 ordinary"}) +
                                  handed_in("2023-Q2", "01", "new_staff: 0, young: 9, rest: 40") +
                                  handed_in("2023-Q2", "02", "new_staff: 1, young: 15, rest: 40") +
                                  handed_in("2023-Q2", "03", "new_staff: 1, young: 10, rest: 40"),
                              "2023-Q2");
        CHECK(s.issues == "");
        return s;
    };
    const Scored spread = scored("{respread: module}");
    const Traced first(spread, "01");
    CHECK(operands<score::Decided>(first.line("a", Stage::applies)).truth == Truth::no);
    CHECK(text(operands<score::PointSum>(first.sum(Stage::module_sum, 0)).terms) == "12");  // 30 x 40 / 100
    const auto& module = operands<score::Respread>(first.sum(Stage::respread, 0));          // 12 x 50 / 30
    CHECK(text({module.points, module.whole, module.represented}) == "12, 50, 30");
    CHECK(result(first.sum(Stage::respread, 0)) == "20");

    const Scored mean = scored("{peers_mean: {among: all}}");
    const Traced second(mean, "01");
    const auto& peers = operands<score::PeersMean>(second.line("a", Stage::instead));  // 20 x (15/20 + 10/20) / 2
    CHECK(text({peers.full, peers.rates}) == "20, 1.25");
    CHECK(peers.count == 2);
    CHECK(result(second.line("a", Stage::instead)) == "12.5");
    CHECK(text(operands<score::PointSum>(second.sum(Stage::module_sum, 0)).terms) == "12.5, 12");
}

TEST_CASE("vetoes: the veto that acts instead of a deduction; conditions of rules") {
    const Form form{
        10,
        "  years: {type: count, title: 年数, absent: missing, better: less}\n",
        R"(  - id: line
    title: 发展
    points: 10
    start: full
    floor: 0
    rules:
    - {measure: years, scale: {each: -1, above: 3}}
    - {when: {years: {above: 9}}, measure: years, scale: {each: -1}}
)",
        "",
        "",
        "vetoes: [{id: stagnant, title: 停滞, when: {years: {at_least: 3}}, effect: fail, instead_of: [line]}]\n"};
    const Scored s = score_one(form, "years: 5");
    const Traced trace(s, "01");
    CHECK(result(trace.line("line", Stage::scale, 1)) == "-2");
    CHECK(operands<score::Replaced>(trace.line("line", Stage::dropped)).by == 0);
    CHECK(result(trace.line("line", Stage::dropped)) == "0");
    CHECK(operands<score::Decided>(trace.line("line", Stage::applies, 2)).truth == Truth::no);
    CHECK(text(operands<score::PointSum>(trace.line("line", Stage::sum)).terms) == "10, 0, 0");
}

TEST_CASE("a multiplier that is a measure is not told as what the next condition looks at") {
    const Form form{10, R"(  due: {type: count, title: 应到, absent: missing}
  attended: {type: count, title: 实到, absent: missing}
  undone: {type: events, title: 未办, absent: none, fields: {reminded: {type: yes_no, title: 催办}}}
)",
                    R"(  - id: a
    title: 甲
    points: 10
    start: full
    floor: 0
    rules:
    - {measure: {events: undone}, scale: {each: -1}, times: [{where: {reminded: "yes"}, by: share}]}
    - {when: {due: {above: 5}}, measure: attended, scale: {each: -0.1}}
)",
                    "  share: {ratio: attended, against: due}\n"};
    const Scored s = score_one(form, "due: 20, attended: 10, undone: [{on: 2023-04-02, reminded: yes}]");
    const Traced trace(s, "01");
    CHECK(text(operands<score::EventSum>(trace.line("a", Stage::scale, 1)).counted) == "-1 x 0.5 waived 0");
    CHECK(trace.count<score::Quotient>() == 0);
    CHECK(nothing(trace.line("a", Stage::measure, 2)));
    CHECK(s.points("01", "a") == "8.5");  // 10 - 0.5 - 1
}
