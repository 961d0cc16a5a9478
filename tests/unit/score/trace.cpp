// Trace: what measures and scales worked with, for small rubrics; every number is worked out by hand beside it.
#include "score/traced.hpp"

using namespace leitai::test;
namespace score = leitai::score;
using leitai::rule::Truth;
using score::Stage;
using score::TraceLine;

TEST_CASE("measures: both numbers of a quotient, a difference and a growth") {
    const Form form{
        30, R"(  due: {type: count, title: 应到, absent: missing}
  attended: {type: count, title: 实到, absent: missing}
  score: {type: number, title: 成绩, decimals: 1, span: quarter, better: more}
)",
        R"(  - {id: a, title: 甲, points: 10, measure: share, scale: {linear: {none_at: 50%, full_at: 100%}}}
  - {id: b, title: 乙, points: 10, start: full, floor: 0, measure: short, scale: {each: -1, below: 0}}
  - {id: c, title: 丙, points: 10, measure: on_year, scale: {linear: {none_at: 0%, full_at: 15%}}}
)",
        R"(  share: {ratio: attended, against: due}
  short: {difference: attended, against: due}
  on_year: {growth: score, against: same_period_last_year}
)"};
    const Scored s = score_text(form.rubric(),
                                roster({"01 ordinary"}) + handed_in("2022-Q2", "01", "score: 75") +
                                    handed_in("2023-Q2", "01", "due: 20, attended: 15, score: 82.5"),
                                "2023-Q2");
    CHECK(s.issues == "");
    const Traced trace(s, "01");

    const auto& share = operands<score::Quotient>(trace.line("a", Stage::measure));
    CHECK(to_string(share.number) == "15");
    CHECK(to_string(share.divisor) == "20");
    CHECK(result(trace.line("a", Stage::measure)) == "0.75");
    const auto& linear = operands<score::Proportion>(trace.line("a", Stage::scale));  // 10 x (0.75 - 0.5) / (1 - 0.5)
    CHECK(text({linear.full, linear.number, linear.none_at, linear.full_at}) == "10, 0.75, 0.5, 1");
    CHECK(result(trace.line("a", Stage::scale)) == "5");

    const auto& missed = operands<score::Difference>(trace.line("b", Stage::measure));
    CHECK(to_string(missed.number) == "15");
    CHECK(to_string(missed.against) == "20");
    CHECK(result(trace.line("b", Stage::measure)) == "-5");
    const auto& each = operands<score::StepsCounted>(trace.line("b", Stage::scale));
    CHECK(to_string(each.worth) == "-1");
    CHECK(to_string(each.count) == "5");
    CHECK(text(operands<score::PointSum>(trace.line("b", Stage::sum)).terms) == "10, -5");
    CHECK(result(trace.line("b", Stage::sum)) == "5");

    const auto& growth = operands<score::Growth>(trace.line("c", Stage::measure));
    CHECK(to_string(growth.now) == "82.5");
    CHECK(to_string(growth.then) == "75");
    CHECK(result(trace.line("c", Stage::measure)) == "0.1");
    // 10 x 0.1 / 0.15 = 20/3, rounded to two decimals.
    CHECK(result(trace.line("c", Stage::scale)) == "20/3");
    CHECK(nothing(trace.line("c", Stage::rounding)));
    CHECK(result(trace.line("c", Stage::rounding)) == "6.67");

    // 5 + 5 + 6.67
    CHECK(text(operands<score::PointSum>(trace.sum(Stage::module_sum, 0)).terms) == "5, 5, 6.67");
    CHECK(text(operands<score::PointSum>(trace.sum(Stage::total)).terms) == "16.67");
}

TEST_CASE("measures: a place of how many, places moved, spans converted") {
    const Form form{40, "  " + income + R"(
  visits: {type: count, title: 走访, absent: missing, span: quarter}
  score: {type: number, title: 成绩, decimals: 1, span: quarter, better: more}
)",
                    R"(  - {id: a, title: 甲, points: 10, measure: place, scale: {table: {1: 10, 2: 8}, else: 4}}
  - {id: b, title: 乙, points: 10, start: 5, floor: 0, cap: full, measure: gained, scale: {each: -1, below: 0}}
  - {id: c, title: 丙, points: 10, measure: of_quarter, scale: {linear: {none_at: 0, full_at: 52}}}
  - {id: d, title: 丁, points: 10, cap: full, measure: since_january, scale: {each: 1}}
)",
                    R"(  place: {rank: score, among: all, ties: best}
  gained: {climb: score, against: previous_period, among: all, ties: best}
  of_quarter: {convert: income, span: quarter}
  since_january: {convert: visits, span: year_to_date}
)"};
    // Then 80, 79, 78: 01 was first. Now 82.5 is behind 90.
    std::string records = roster({"01 ordinary", "02 ordinary", "03 ordinary"});
    const char* then[] = {"80", "79", "78"};
    const char* now[] = {"82.5", "70", "90"};
    for (int v = 0; v < 3; ++v) {
        const std::string id = "0" + std::to_string(v + 1);
        records += handed_in("2023-Q1", id, std::string("income: 20, visits: 3, score: ") + then[v]);
        records += handed_in("2023-Q2", id, std::string("income: 46, visits: 4, score: ") + now[v]);
    }
    const Scored s = score_text(form.rubric(), records, "2023-Q2");
    CHECK(s.issues == "");
    const Traced trace(s, "01");

    const auto& place = operands<score::PlaceOf>(trace.line("a", Stage::measure));
    CHECK(to_string(place.value) == "82.5");
    CHECK(place.place == 2);
    CHECK(place.of == 3);
    CHECK(nothing(trace.line("a", Stage::scale)));  // a table looks the place up
    CHECK(result(trace.line("a", Stage::scale)) == "8");

    const auto& moved = operands<score::PlacesMoved>(trace.line("b", Stage::measure));
    CHECK(moved.then == 1);
    CHECK(moved.now == 2);
    CHECK(result(trace.line("b", Stage::measure)) == "-1");

    const auto& quarter = operands<score::SpanConversion>(trace.line("c", Stage::measure));  // 46 - 20
    CHECK(to_string(quarter.figure) == "46");
    CHECK(text(quarter.earlier) == "20");
    CHECK(quarter.taken_off);
    CHECK(result(trace.line("c", Stage::measure)) == "26");

    const auto& year = operands<score::SpanConversion>(trace.line("d", Stage::measure));  // 4 + 3
    CHECK(to_string(year.figure) == "4");
    CHECK(text(year.earlier) == "3");
    CHECK_FALSE(year.taken_off);
    CHECK(result(trace.line("d", Stage::measure)) == "7");
}

TEST_CASE("scales: the case that holds, and a mark") {
    const Form form{
        30, R"(  late: {type: count, title: 迟报, absent: missing}
  work: {type: mark, title: 评分, absent: missing}
)",
        R"(  - {id: a, title: 甲, points: 10, scale: {cases: [{when: {late: {above: 5}}, points: 0}, {when: {late: {above: 1}}, points: 4}], else: 10}}
  - {id: b, title: 乙, points: 10, scale: {cases: [{when: {late: {above: 5}}, points: 0}], else: 10}}
  - {id: c, title: 丙, points: 10, measure: work, scale: {judged: [0, 10]}}
)"};
    const Scored s = score_one(form, "late: 2, work: 7");
    const Traced trace(s, "01");
    CHECK(operands<score::CaseHeld>(trace.line("a", Stage::scale)).position == std::uint16_t{1});
    CHECK(result(trace.line("a", Stage::scale)) == "4");
    CHECK_FALSE(operands<score::CaseHeld>(trace.line("b", Stage::scale)).position);
    CHECK(result(trace.line("b", Stage::scale)) == "10");
    CHECK(to_string(operands<score::MarkGiven>(trace.line("c", Stage::scale)).mark) == "7");
    CHECK(result(trace.line("c", Stage::scale)) == "7");
}
