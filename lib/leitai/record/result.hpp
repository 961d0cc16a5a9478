// The points of one village in one period, as `score` writes them and later periods read them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/rational.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rule/measure.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

struct Result {
    base::RegionCode village;
    base::Period period;
    std::string rubric_id, rubric_version;
    std::string village_class;
    bool provisional = false;
    std::int64_t sealed = 1;          ///< 2 in the second seal of a period; of a period the highest number counts
    std::string grade;                ///< of the total; empty where nothing was graded
    std::vector<std::string> vetoes;  ///< ids of those that acted
    std::optional<base::Rational> total;
    std::uint32_t rank_all = 0, rank_county = 0, rank_township = 0, rank_class = 0;
    std::vector<std::pair<rule::IndicatorId, base::Rational>> indicators;  ///< those the present rubric knows
    std::vector<std::pair<std::size_t, base::Rational>> modules;           ///< likewise, by position in the rubric
    source::Place place;
};

}  // namespace leitai::record
