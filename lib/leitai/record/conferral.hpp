// That an award was conferred after its notice, or withdrawn later. Neither changes who won it.
#pragma once

#include <string>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/awards.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// 授予.
struct Conferral {
    base::RegionCode village;
    base::Period period;
    rubric::AwardId award = 0;
    base::Date on{};
    std::string by;
    source::Place place, on_place;
};

/// 撤销.
struct Withdrawal {
    base::RegionCode village;
    base::Period period;
    rubric::AwardId award = 0;
    base::Date on{};
    std::string by, why;
    source::Place place, on_place;
};

}  // namespace leitai::record
