// The points of one village in one period, as `score` writes them and later periods read them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/rational.hpp"
#include "leitai/base/region.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/fields.hpp"

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

std::span<const yaml::Field> result_fields(const base::ScoredUnit& unit);

/// Reads a document of kind result. Indicators that the present rubric does not know are passed over: whether the
/// result may be compared at all is told by its rubric's id and version.
std::optional<Result> read_result(yaml::Value root, const rubric::Rubric& rubric, issue::Issues& issues);

}  // namespace leitai::record
