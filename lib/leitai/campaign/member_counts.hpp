// Counts the villages of members by the township or county that is scored.
#pragma once

#include <vector>

#include "leitai/campaign/member_reading.hpp"

namespace leitai::campaign {

/// The figures of one scored unit: of those villages whose township (9 digits) or reporting unit (6 digits) has this
/// code. `known` is false where none of them has.
diagnose::FiguresOfUnit count_villages(const std::vector<MemberRead>& members, base::RegionCode unit);

/// Whether a village lies in a scored unit.
bool lies_in(const MemberVillage& village, base::RegionCode unit);

}  // namespace leitai::campaign
