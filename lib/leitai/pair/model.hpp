// Joint building as an optimisation problem in whole numbers: who could join which centre at what cost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace leitai::pair {

using Node = std::uint32_t;  ///< position of a village in the model
inline constexpr Node no_node = UINT32_MAX;

/// A centre that a village could join; nobody needs an arc to itself.
struct Arc {
    Node village = 0, centre = 0;
    std::int64_t cost = 0;
};

/// Villages 0 to leads - 1 may be centres, those behind them are assisted; both in the order of codes.
struct Model {
    std::size_t villages = 0, leads = 0;
    std::vector<Node> by_code;          ///< all villages in the order of codes
    std::vector<Arc> arcs;              ///< by village, then centre; of lead villages only where they may join
    std::int64_t fewest = 0, most = 0;  ///< centres
    bool leads_join = false;            ///< a lead village that is no centre joins one, or else takes no part
    std::int64_t assisted_at_least = 1;
    std::int64_t members_at_most = 0;  ///< the centre counted
    std::int64_t nodes = 0;            ///< the most that are searched

    bool is_lead(Node village) const { return village < leads; }
};

/// Whom each village joins: itself if it is a centre, no_node if it takes no part.
using Joined = std::vector<Node>;

/// The sum of the costs of the arcs that are used; empty where the villages are joined in a way that the model does not
/// allow: an arc that is not there, a centre that is none, too many or too few, an assisted village left out.
std::optional<std::int64_t> cost_of(const Model& model, const Joined& joined);

}  // namespace leitai::pair
