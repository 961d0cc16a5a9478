// How many contests were held, and how many secretaries were trained in them.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "leitai/panel/contest.hpp"

namespace leitai::panel {

/// What was held at one level, or at all of them. Only rounds with a result count as held.
struct Figures {
    std::size_t contests = 0, rounds = 0;
    std::set<base::RegionCode> villages;  ///< that have a result: each one's secretary was trained, and counts once
    std::size_t judges = 0;               ///< who gave a mark; by panel and id, counted once
    std::size_t sheets = 0;
};

/// By level of the ladder, in the period.
std::array<Figures, record::round_level_words.size()> figures_by_level(const Contests& contests, base::Period period);
Figures figures_of_all(const Contests& contests, base::Period period);

/// A contest that was held: a round of it has a result, and it is no part of another one.
struct ContestHeld {
    std::string id;
    base::Period period;
    record::RoundLevel level{};                                 ///< of its last round with a result
    std::vector<base::RegionCode> villages;                     ///< with a result in one of its rounds, by code
    std::vector<std::pair<base::RegionCode, base::Date>> days;  ///< likewise, once for each round, with its day
};
/// The contests of the periods that `takes` chooses, by period and id.
std::vector<ContestHeld> contests_held(const Contests& contests, const std::function<bool(base::Period)>& takes);

}  // namespace leitai::panel
