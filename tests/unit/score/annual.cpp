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
