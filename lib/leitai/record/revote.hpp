// How those who are equal at the line of a grade or an award were parted by another vote.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/awards.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

struct GradeRevote {
    base::Period period;
    std::uint16_t column = 0;  ///< position in Rubric::grade_columns: what is graded; nothing where it parts an award
    std::optional<rubric::AwardId> award;  ///< the award whose line it parts
    base::Date on{};
    std::string by, why;
    std::vector<std::pair<base::RegionCode, source::Place>> order;  ///< best first
    source::Place place;                                            ///< of its order
};

}  // namespace leitai::record
