// The points of every village by indicator, module and total, with ranks and grades; tables are printed from them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/points.hpp"

namespace leitai::score {

/// How the points of an indicator came about, or why there are none.
struct How {
    enum class Kind : std::uint8_t {
        pending,    ///< not scored yet
        rules,      ///< from its rules
        instead,    ///< from `instead`, because of `cause`
        respread,   ///< its full mark went to the other items, because of `cause`
        refused,    ///< not scored, because of `cause`: the village has no total
        no_peer,    ///< the peers' mean should be given and there are no peers: no total
        beyond,     ///< the numbers were too large to compute: no total
        off_sheet,  ///< the village's class does not have this indicator
    };
    Kind kind : 4;  // bit fields, for a nation has five million of them
    rule::Cause cause : 4;

    How(Kind k = Kind::pending, rule::Cause c = rule::Cause::missing) : kind(k), cause(c) {}

    bool unscored() const {
        return kind == Kind::refused || kind == Kind::no_peer || kind == Kind::beyond || kind == Kind::pending;
    }
};

static_assert(sizeof(How) == 1);

/// Places among all villages and those of the same county, township and class; 0 = not ranked. Equals share a place
/// (1, 2, 2, 4).
struct Rank {
    std::uint32_t all = 0, county = 0, township = 0, village_class = 0;
    bool tied_all = false, tied_county = false, tied_township = false, tied_class = false;
};

/// The outcome of scoring a cohort.
struct Scores {
    cohort::VillageId first = 0;  ///< the village of the first row; not 0 only where a village is tried out by itself
    std::size_t indicator_count = 0;
    std::size_t module_count = 0;
    PointList indicators;                  ///< by village, then indicator
    std::vector<How> hows;                 ///< likewise
    PointList modules;                     ///< by village, then module
    PointList totals;                      ///< by village
    std::vector<Rank> ranks;               ///< by village
    std::vector<std::uint64_t> vetoes;     ///< by village: bit i = veto i acts; empty where the rubric has none
    std::uint64_t failing = 0;             ///< the vetoes whose effect is `fail`
    std::vector<std::uint64_t> undecided;  ///< by village: vetoes, then conditions of grades, for lack of facts
    std::vector<std::uint8_t> grades;      ///< by village, then grade column: position in the list, or no_grade
    std::vector<cohort::VillageId> order;  ///< ranked first, best first; equals by code; then the unscored by code

    static constexpr std::uint8_t no_grade = 255;
    static constexpr std::uint8_t open_grade = 254;  ///< it waits for a re-vote among equals at a line

    /// Whether a veto acts on a village.
    bool vetoed(cohort::VillageId v, std::size_t veto) const {
        return !vetoes.empty() && (vetoes[v] >> veto & 1U) != 0;
    }
    /// Whether a veto with the effect `fail` acts on a village.
    bool failed(cohort::VillageId v) const { return !vetoes.empty() && (vetoes[v] & failing) != 0; }
    Points indicator(cohort::VillageId v, rule::IndicatorId i) const {
        return indicators[(v - first) * indicator_count + i];
    }
    const How& how(cohort::VillageId v, rule::IndicatorId i) const { return hows[(v - first) * indicator_count + i]; }
    Points module(cohort::VillageId v, std::size_t m) const { return modules[(v - first) * module_count + m]; }
    Points total(cohort::VillageId v) const { return totals[v - first]; }
};

}  // namespace leitai::score
