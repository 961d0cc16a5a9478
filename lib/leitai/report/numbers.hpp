// Exact numbers and sums as people read them: 1/9 is printed as "about 0.1111", rates as percentages.
#pragma once

#include <string>

#include "leitai/base/rational.hpp"
#include "leitai/base/text.hpp"

namespace leitai::report {

/// "7.41", "约 7.4055"; as a rate "11.11%", "约 11.11%".
base::Text shown(const base::Rational& value, bool rate = false);

/// The same inside a sum, where "about" stands once, before the result: "7.4055", "11.11%".
std::string plain(const base::Rational& value, bool rate = false);

}  // namespace leitai::report
