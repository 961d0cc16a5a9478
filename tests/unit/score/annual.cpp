// Annual: a year out of its quarters, worked out by hand: 20 % and 80 % of two quarters.
#include "leitai/score/annual.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using base::Rational;
using rubric::Annual;

namespace {

/// One village; `totals` are those of Q1 and Q2 of 2023, empty = no result.
cohort::Cohort one_village(std::optional<Rational> first, std::optional<Rational> second, const rubric::Rubric& rubric,
                           const Annual& annual) {
    cohort::Cohort cohort;
    cohort.period = {2023, 0};
    cohort.needs = cohort::annual_needs(rubric, annual, cohort.period);
    cohort.villages.resize(1);
    cohort.results.resize(cohort.needs.periods.size());
    const auto put = [&](std::int8_t quarter, const std::optional<Rational>& total) {
        cohort::PastResult result;
        result.present = total.has_value();
        result.comparable = true;
        result.total = total;
        cohort.results[cohort.needs.slot({2023, quarter})] = {result};
    };
    put(1, first);
    put(2, second);
    return cohort;
}

std::string year(Annual::Missing missing, std::optional<Rational> first, std::optional<Rational> second) {
    rubric::Rubric rubric;
    rubric.rounding.total = 2;
    Annual annual;
    annual.weights[0] = Rational(1) / Rational(5);
    annual.weights[1] = Rational(4) / Rational(5);
    annual.missing = missing;
    const cohort::Cohort cohort = one_village(first, second, rubric, annual);
    const score::Quarters quarters = score::quarters_of(cohort, annual, 0);
    return quarters.refused ? "refused"
                            : to_string(score::score_annual(cohort, rubric, annual).scores.totals[0].value());
}

const Rational first = Rational(8121) / Rational(100), second = Rational(9003) / Rational(100);

}  // namespace

TEST_CASE("annual: the weighted sum is rounded as a total is") {
    // 0.2 x 81.21 + 0.8 x 90.03 = 16.242 + 72.024 = 88.266
    CHECK(year(Annual::Missing::refuse, first, second) == "88.27");
}

TEST_CASE("annual: a missing quarter refuses, counts as 0, or gives its weight away") {
    CHECK(year(Annual::Missing::refuse, first, {}) == "refused");
    // 0.2 x 81.21 = 16.242; with its weight re-spread the one quarter is the year.
    CHECK(year(Annual::Missing::zero, first, {}) == "16.24");
    CHECK(year(Annual::Missing::respread, first, {}) == "81.21");
    CHECK(year(Annual::Missing::zero, {}, {}) == "refused");
}

TEST_CASE("annual: four quarters, as tests/cli/score/year-zh prints them") {
    // 甲村: 0.20 x 81.21 + 0.25 x 90 + 0.25 x 85.5 + 0.30 x 88.4 = 16.242 + 22.5 + 21.375 + 26.52 = 86.637,
    // printed 86.64.
    //   work 8 + 11.25 + 10 + 13.5 = 42.75, service 8.242 + 11.25 + 11.375 + 13.02 = 43.887
    // 乙村: 0.20 x 95 + 0.25 x 92 + 0.25 x 90 + 0.30 x 91 = 19 + 23 + 22.5 + 27.3 = 91.80, and excellent.
    // 丙村: 86.64 in all four, so 86.64; its work 43 is more than the 42.75 of 甲村, so it stands before it.
    // 丁村: no Q3, and the plan refuses.
    const auto hundredth = [](int n) { return Rational(n) / Rational(100); };
    rubric::Rubric rubric;
    rubric.rounding.total = 2;
    Annual annual;
    annual.weights = {hundredth(20), hundredth(25), hundredth(25), hundredth(30)};
    cohort::Cohort cohort;
    cohort.period = {2023, 0};
    cohort.needs = cohort::annual_needs(rubric, annual, cohort.period);
    cohort.villages.resize(2);
    cohort.results.resize(cohort.needs.periods.size());
    constexpr int totals[2][4] = {{8121, 9000, 8550, 8840}, {9500, 9200, 9000, 9100}};
    for (std::int8_t quarter = 1; quarter <= 4; ++quarter) {
        for (const auto& of_village : totals) {
            cohort::PastResult result;
            result.present = result.comparable = true;
            result.total = hundredth(of_village[quarter - 1]);
            cohort.results[cohort.needs.slot({2023, quarter})].push_back(result);
        }
    }
    const score::Scored scored = score::score_annual(cohort, rubric, annual);
    CHECK(scored.scores.totals[0].value() == hundredth(8664));
    CHECK(scored.scores.totals[1].value() == hundredth(9180));
    CHECK(scored.scores.ranks[1].all == 1);
    CHECK(scored.scores.ranks[0].all == 2);
}
