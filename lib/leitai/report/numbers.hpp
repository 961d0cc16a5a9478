// Exact numbers and sums as people read them: 1/9 is printed as "about 0.1111", rates as percentages.
#pragma once

#include <string>
#include <string_view>

#include "leitai/base/rational.hpp"
#include "leitai/base/text.hpp"

namespace leitai::report {

/// "7.41", "约 7.4055"; as a rate "11.11%", "约 11.11%".
base::Text shown(const base::Rational& value, bool rate = false);

/// The same inside a sum, where "about" stands once, before the result: "7.4055", "11.11%".
std::string plain(const base::Rational& value, bool rate = false);

/// A sum of the trace ("(429/40 - 3) / 3") with its fractions as short decimals, or as percentages.
std::string readable(std::string_view arithmetic, bool rate = false);

/// What the terms of a sum ("1.8 + 4.2 - 0.5") come to; beyond when it is no such sum.
base::Rational sum_of(std::string_view arithmetic);

}  // namespace leitai::report
