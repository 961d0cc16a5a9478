// Who is joined with whom, what each pairing costs and why, and who could not be placed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/pair/solve.hpp"

namespace leitai::pair {

using cohort::VillageId;

/// What a pairing costs, term by term; a term that the file does not name is 0.
struct Terms {
    std::optional<std::int64_t> metres;  ///< between the two, where positions are looked at
    std::int64_t distance = 0, industry = 0, needs = 0, township = 0, link = 0;
    std::vector<std::string> industries, met, unmet;  ///< in common; needs that are met, and that are not

    std::int64_t cost() const { return distance + industry + needs + township + link; }
};

enum class Role : std::uint8_t { centre, lead, assisted };

/// The next best of the chosen centres, all others staying where they are.
struct Next {
    VillageId centre = 0;
    std::int64_t cost = 0;
    bool room = false;  ///< the village could go there without breaking a rule about sizes
};

struct Placed {
    VillageId village = 0, centre = 0;
    Role role = Role::assisted;
    Terms terms;  ///< of a centre: nothing
    std::optional<Next> next;
};

/// The rule because of which a village cannot join the lead village that is nearest to it.
enum class Barrier : std::uint8_t { no_lead, neighbours, circle, distance };

struct Unplaced {
    VillageId village = 0;
    Barrier barrier = Barrier::no_lead;
    std::optional<VillageId> nearest;  ///< by distance, else by code
    std::optional<std::int64_t> metres;
};

/// What it costs that one village is not joined as it is.
struct Price {
    VillageId village = 0;
    std::optional<std::int64_t> cost;  ///< of all, without this pairing; empty: there are no such clusters
    std::optional<VillageId> centre;   ///< whom it joins then; empty: it takes no part, or there are none
    bool proven = false;
};

struct Outcome {
    Solution::State state = Solution::State::impossible;
    std::int64_t cost = 0, bound = 0, nodes = 0;
    bool compared = false;               ///< see Solution::compared
    std::vector<Placed> villages;        ///< by code
    std::vector<VillageId> standing_by;  ///< lead villages that take no part, by code
    std::vector<Unplaced> unplaced;      ///< by code
    std::optional<Price> price;
};

}  // namespace leitai::pair
