// The numbers of a village that conditions of awards and of joint building look at, beside those of the rubric.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "leitai/rule/measure.hpp"

namespace leitai::rubric {

using AwardId = std::uint16_t;     ///< position in Awards::list
using QuantityId = std::uint16_t;  ///< position in Rubric::quantities

/// A number of a village that awards and joint building look at.
struct Quantity {
    enum class Kind : std::uint8_t {
        total,
        module,     ///< the points of one
        indicator,  ///< likewise
        measure,    ///< a fact or named measure
        rise,       ///< the total less that of the previous period
        progress,   ///< of a year: the total of its last quarter that counts less that of the first
        rank,       ///< the place of the total within `among`, 1 the first; equals share it
        climb,      ///< places gained since then, within `among`
        won,  ///< how often one of `awards` was won in the year's earlier quarters; for a year, in those that count
        won_before,  ///< likewise in the previous period
        grade,       ///< of the total, as its position in the list; in conditions alone
    } kind = Kind::total;
    std::string word;             ///< as it is written: "rise", "climb.county", "won.red_flag"
    std::uint16_t index = 0;      ///< of the module, indicator or measure
    rule::Among among;            ///< rank, climb
    std::vector<AwardId> awards;  ///< won, won_before
    bool less_is_better = false;  ///< rank, measure
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

}  // namespace leitai::rubric
