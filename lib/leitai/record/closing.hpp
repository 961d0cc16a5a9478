// A county's decision that what is still owed will not be handed in any more, so that results can become final.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// What is closed counts as missing by the rubric's `instead`, and is owed no more. At least one of village, facts,
/// books and rules is given.
struct Closing {
    base::RegionCode village;  ///< without one (number 0): of all villages
    base::Period period;
    std::vector<rule::FactId> facts;        ///< empty: all that is owed
    std::vector<rubric::RegisterId> books;  ///< registers that will not be handed in
    std::optional<rubric::PanelId> rules;   ///< rounds by these rules were not held, and will not be
    base::Date on{};
    std::string by, why;
    source::Place place, village_place;
};

}  // namespace leitai::record
