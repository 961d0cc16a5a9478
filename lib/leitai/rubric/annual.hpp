// Annual: how a plan makes a year out of the results of its quarters.
#pragma once

#include <array>
#include <optional>
#include <span>

#include "leitai/base/rational.hpp"
#include "leitai/source/place.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::rubric {

/// `annual` of the plan: a weight for each quarter that counts, together 100 %.
struct Annual {
    /// What a quarter without a result does to the village's year.
    enum class Missing : std::uint8_t { refuse, zero, respread };

    std::array<base::Rational, 4> weights{};  ///< by quarter; 0 = it does not count
    Missing missing = Missing::refuse;
    source::Place place;

    bool counts(int quarter) const { return weights[static_cast<std::size_t>(quarter - 1)].sign() > 0; }
};

/// The keys of `annual` and of its `weights`.
std::span<const yaml::Field> annual_fields();
std::span<const yaml::Field> annual_weight_fields();

/// Reads the value of `annual`; empty, with an issue, when it cannot be used.
std::optional<Annual> read_annual(yaml::Value value, issue::Issues& issues);

}  // namespace leitai::rubric
