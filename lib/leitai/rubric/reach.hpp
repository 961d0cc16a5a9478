// Which points look beyond a county, so that a county alone cannot give them as a city would.
#pragma once

#include <vector>

#include "leitai/rubric/rubric.hpp"

namespace leitai::rubric {

/// The indicators whose points compare a village with peers outside its reporting unit: places, means or bests among
/// all or among a class, read by the indicator itself or by indicators whose points it reads. In the rubric's order.
std::vector<rule::IndicatorId> beyond_county(const Rubric& rubric);

}  // namespace leitai::rubric
