// What a plan's file of joint building declares: who may lead and who is assisted, how many centres there are, how far
// a village may be, and what a pairing costs (`leitai help pairing`).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/base/region.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rule/rule.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rubric {

/// A village that the file names.
struct NamedVillage {
    base::RegionCode code;
    source::Place place;
};

/// Which villages lead, or are assisted: those for which a condition holds, or those that are listed.
struct Side {
    rule::Condition who;
    std::vector<NamedVillage> villages;  ///< empty: `who` decides
    source::Place place;
};

/// A pair of villages that are neighbours.
struct Neighbours {
    NamedVillage one, other;
};

/// What a pairing costs, as whole numbers; 0: not looked at.
struct PairingCost {
    std::int64_t distance = 0;  ///< for each metre
    std::int64_t industry = 0;  ///< without an industry in common
    std::int64_t needs = 0;     ///< for each need that the centre's strengths do not meet
    std::int64_t township = 0;  ///< in different townships
    std::int64_t link = 0;      ///< without a cluster that joins them at present
};

/// The fact by which the effect of joint building is told, and the period it is compared with.
struct PairingEffect {
    rule::FactId fact = 0;
    rule::Past against = rule::Past::previous_period;
};

/// The whole file.
struct Pairing {
    std::string id, version;
    base::Text title, note;
    Side lead, assisted;
    bool all_centres = false;            ///< every lead village is a centre
    std::int64_t fewest = 0, most = 0;   ///< centres, where not all are
    bool unchosen_join = false;          ///< lead villages that are no centre join one
    std::int64_t assisted_at_least = 1;  ///< of each centre
    std::int64_t members_at_most = 0;    ///< of each cluster, its centre counted
    std::optional<std::int64_t> metres;  ///< the farthest that a village may be from its centre
    rule::Among circle;                  ///< in which both lie; none: anywhere
    std::vector<Neighbours> neighbours;
    bool only_neighbours = false;
    PairingCost cost;
    std::int64_t nodes = default_nodes;  ///< the most that are searched
    std::optional<PairingEffect> effect;
    source::Place place, centres_place, size_place;

    static constexpr std::int64_t default_nodes = 10'000;
    bool looks_at_traits() const { return cost.industry > 0 || cost.needs > 0; }
    bool looks_at_positions() const { return cost.distance > 0 || metres.has_value(); }
};

}  // namespace leitai::rubric
