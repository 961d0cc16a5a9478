// How the result of a year is made out of the results of its quarters.
#pragma once

#include <array>
#include <cstdint>

#include "leitai/base/rational.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rubric {

/// `annual` of the plan: a weight for each quarter that counts, together 100 %.
struct Annual {
    /// What a quarter without a result does to the village's year.
    enum class Missing : std::uint8_t { refuse, zero, respread };

    std::array<base::Rational, 4> weights{};  ///< by quarter; 0 = it does not count
    Missing missing = Missing::refuse;
    source::Place place;

    /// Whether the quarter, from 1 to 4, counts for the year.
    bool counts(int quarter) const { return weights[static_cast<std::size_t>(quarter - 1)].sign() > 0; }
};

}  // namespace leitai::rubric
