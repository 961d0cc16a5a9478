// A year of contests: how many were held at each level and in each quarter, and who took part.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "leitai/panel/contest.hpp"

namespace leitai::panel {

/// What was held at some levels in some quarters.
struct YearFigures {
    std::size_t contests = 0;     ///< with a result; rounds of one contest are one
    std::size_t villages = 0;     ///< with a result in one of them, each once
    std::size_t secretaries = 0;  ///< different persons: of each village who was its secretary on the day of the round
    std::size_t unknown = 0;      ///< of the villages: those of which the roster of some day named no secretary
};

/// One quarter; quarter 0 holds rounds that are recorded for the year as a whole.
struct QuarterFigures {
    base::Period period;
    YearFigures all;
    std::array<YearFigures, record::round_level_words.size()> by_level;
};

/// The year by level, and its quarters with a contest.
struct ContestYear {
    YearFigures all;
    std::array<YearFigures, record::round_level_words.size()> by_level;
    std::vector<QuarterFigures> quarters;  ///< by period
};

/// Counts the rounds of a year. A contest belongs to the level of its last round.
ContestYear contest_year(const Contests& contests, const cohort::Cohort& cohort, std::int16_t year);

}  // namespace leitai::panel
