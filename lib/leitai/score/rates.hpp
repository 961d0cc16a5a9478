// Adds up points as shares of the full mark, for each circle of peers.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "leitai/score/indicator.hpp"
#include "leitai/score/peers.hpp"

namespace leitai::score {

/// The rates of one indicator by circle, of the villages whose points came from its rules.
class Rates {
public:
    Rates(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scores& scores, rule::IndicatorId indicator,
          const rule::Among& among)
        : among_(among) {
        // Points are first added up by class, where all have the same full mark, so that the fractions stay small.
        std::unordered_map<std::uint64_t, std::vector<RateSum>> by_class;
        for (cohort::VillageId v = 0; v < cohort.villages.size(); ++v) {
            if (scores.how(v, indicator).kind != How::Kind::rules) continue;
            const cohort::Village& village = cohort.villages[v];
            auto& sums = by_class[circle_key(village, among)];
            sums.resize(rubric.classes.size());
            sums[village.village_class].sum += scores.indicator(v, indicator).value();
            ++sums[village.village_class].count;
        }
        for (const auto& [key, sums] : by_class) add(circles_[key], sums, rubric.indicators[indicator]);
    }
    /// The rates of a village's circle; a count of 0 where it has none.
    RateSum of(const cohort::Village& village) const {
        const auto found = circles_.find(circle_key(village, among_));
        return found == circles_.end() ? RateSum{} : found->second;
    }

private:
    static void add(RateSum& whole, const std::vector<RateSum>& sums, const rubric::Indicator& indicator) {
        for (std::size_t c = 0; c < sums.size(); ++c) {
            if (sums[c].count == 0) continue;
            whole.sum += sums[c].sum / indicator.points.of(static_cast<rule::ClassId>(c));
            whole.count += sums[c].count;
        }
    }

    rule::Among among_;
    std::unordered_map<std::uint64_t, RateSum> circles_;
};

}  // namespace leitai::score
