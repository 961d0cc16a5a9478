// The numbers of the quarterly report, exact: levels, movements, rates, and losses that could be made good.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "leitai/report/analysis/growth.hpp"
#include "leitai/report/validate/missing_page.hpp"

namespace leitai::report {

/// Totals of some villages.
struct Level {
    std::size_t villages = 0;  ///< with a total
    std::optional<base::Rational> mean, median, lowest, highest;
    std::optional<base::Rational> mean_change;  ///< over those with a comparable result of the period before
    std::size_t changed = 0;                    ///< how many those are
    std::optional<cohort::VillageId> best;
};

/// A village that moved, with the indicators that moved it most.
struct Moved {
    cohort::VillageId village = 0;
    base::Rational change;
    std::optional<std::int64_t> places;  ///< gained
    /// By indicator, the largest first; exact.
    std::vector<std::pair<rule::IndicatorId, base::Rational>> steps;
};

/// How much of an indicator's full marks some villages have together.
struct Rate {
    base::Rational points, full;
    std::size_t villages = 0, at_full = 0, at_zero = 0;

    std::optional<base::Rational> share() const {
        return full.sign() > 0 ? std::optional(points / full) : std::nullopt;
    }
};

/// The rates of all indicators in all townships, as they are printed: a nation has 6,000 townships with 40 indicators,
/// whose exact rates would take 27 MB.
struct RegionRates {
    static constexpr std::int64_t none = INT64_MIN;
    std::vector<std::vector<std::int64_t>> tenths;  ///< of a percent, by township, then IndicatorId; none: no rate
    std::vector<bool> scored;                       ///< by township: whether it has points of any indicator
};

/// Points lost on an indicator that others of the same class and township gain: what a village is behind the best of
/// them, summed. It can be made good, for a neighbour under the same rule did.
struct Recoverable {
    rule::IndicatorId indicator = 0;
    base::Rational points;
    std::size_t villages = 0;        ///< that are behind
    cohort::VillageId furthest = 0;  ///< the one that is furthest behind
    base::Rational furthest_points;
};

/// All numbers are over the villages that are shown.
struct Analysis {
    std::vector<cohort::VillageId> villages;
    Level level;
    std::vector<Level> classes;    ///< by ClassId
    std::vector<Level> townships;  ///< by township, where the villages lie in some
    std::int64_t first_bin = 0;
    std::vector<std::size_t> bins;  ///< from `first_bin` on: how many totals lie in [5 i, 5 (i + 1)), the full mark in
                                    ///< the bin below it; empty where they are too far apart to be shown
    std::vector<Moved> moved;       ///< the largest gain first
    std::vector<Rate> indicators;   ///< by IndicatorId
    std::vector<std::vector<Rate>> class_indicators;  ///< by ClassId, then IndicatorId
    std::vector<std::vector<Rate>> class_modules;     ///< by ClassId, then module
    std::vector<std::vector<Rate>> regions;           ///< by township (or what the unit lies in), then module
    std::shared_ptr<const RegionRates> region_indicators;
    std::vector<Recoverable> recoverable;  ///< the largest first
    std::vector<Growth> growth;            ///< in the rubric's order
    std::vector<Behind> owed;              ///< what is still owed for them
};

/// The level of some villages, as it enters the analysis.
Level level_of(const Subject& subject, const std::vector<cohort::VillageId>& villages);

/// Those that come first, in the order of their places, at most so many and all who are equal to the last of them.
/// `vetoed`: those on whom a veto acts as well.
std::vector<cohort::VillageId> first_places(const Subject& subject, const std::vector<cohort::VillageId>& villages,
                                            std::size_t most, bool vetoed);
/// Likewise those that gained most, the largest gain first.
std::vector<const Moved*> most_improved(const Subject& subject, const Analysis& analysis, std::size_t most,
                                        bool vetoed);

/// The numbers of the report over some villages.
Analysis analyse(const Subject& subject, std::vector<cohort::VillageId> villages);

}  // namespace leitai::report
