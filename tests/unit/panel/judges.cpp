// Judges: severity, spread and far marks, worked out by hand; figures of what was held.
#include "leitai/panel/judges.hpp"

#include "leitai/panel/figures.hpp"
#include "panels.hpp"

namespace leitai::test {

namespace {

const std::string rules =
    "marks: {m: {range: [0, 100], decimals: 1}}, drop: none, quorum: none, recusal: village, rounding: {result: 2}, "
    "absent: missing, rank_on: rounded";

TEST_CASE("severity: the mean distance from all judges for the same villages; recused ones are left out") {
    const Scored scored =
        hold_text(panel_rubric(rules), {"01", "02"},
                  panel_record({"J1 expert", "J2 expert", "J3 secretary 01"}) + round_record("r", "p", {"01", "02"}) +
                      sheet_record("r", "J1", {"01 90", "02 80"}) + sheet_record("r", "J2", {"01 80", "02 76"}) +
                      sheet_record("r", "J3", {"01 100", "02 72"}));
    const auto figures = panel::judge_figures(scored.contests.rounds.front());
    // 01: mean of 90 and 80 is 85 (J3 is recused). 02: mean of 80, 76, 72 is 76.
    CHECK(*figures[0].severity == doctest::Approx((5.0 + 4.0) / 2));
    CHECK(*figures[1].severity == doctest::Approx((-5.0 + 0.0) / 2));
    CHECK(*figures[2].severity == doctest::Approx(-4.0));
    CHECK(*figures[0].mean == doctest::Approx(85));
    CHECK(*figures[0].spread == doctest::Approx(std::sqrt(50.0)));  // 90 and 80 around 85
    CHECK(figures[2].recused == 1);
    CHECK(figures[2].marked == 1);
    CHECK(!figures[2].spread);  // of one mark there is none
}

TEST_CASE("far marks: just above 3.5 is told, just below is not; of fewer than five nobody can say") {
    const auto far = [](const std::vector<std::string>& marks) {
        const Scored scored =
            hold_text(panel_rubric(rules), {"01"},
                      panel_of(marks.size()) + round_record("r", "p", {"01"}) + sheets_for_one("r", marks));
        return panel::far_marks(scored.contests.rounds.front()).size();
    };
    // Median 82, distances 2 1 0 1 and the last one's: MAD 1, so 3.5 is reached at 82 + 3.5 / 0.6745 = 87.19.
    CHECK(far({"80", "81", "82", "83", "87.1"}) == 0);
    CHECK(far({"80", "81", "82", "83", "87.2"}) == 1);
    CHECK(far({"80", "81", "82", "99"}) == 0);
    CHECK(far({"85", "85", "85", "85", "85"}) == 0);
    // More than half are equal: distances 0 0 0 0 0 0 9, mean 9/7, times 1.2533: 9 / 1.611 = 5.6.
    CHECK(far({"85", "85", "85", "85", "85", "85", "94"}) == 1);
}

TEST_CASE("figures: only what has a result was held, and a village is one secretary in however many rounds") {
    const std::string more = "  q: {" + rules + "}\n";
    const Scored scored =
        hold_text(panel_rubric(rules, more), {"01", "02", "03"},
                  panel_of(2) + round_record("a", "p", {"01", "02"}) + round_record("b", "q", {"01"}) +
                      round_record("c", "q", {"03"}) + sheet_record("a", "J1", {"01 90", "02 80"}) +
                      sheet_record("b", "J2", {"01 70"}));
    const panel::Figures all = panel::figures_of_all(scored.contests, scored.cohort.period);
    CHECK(all.contests == 2);
    CHECK(all.rounds == 2);
    CHECK(all.villages.size() == 2);
    CHECK(all.judges == 2);
    CHECK(all.sheets == 2);
    const auto levels = panel::figures_by_level(scored.contests, scored.cohort.period);
    CHECK(levels[static_cast<std::size_t>(record::RoundLevel::county)].rounds == 2);
    CHECK(levels[static_cast<std::size_t>(record::RoundLevel::city)].rounds == 0);
}

}  // namespace

}  // namespace leitai::test
