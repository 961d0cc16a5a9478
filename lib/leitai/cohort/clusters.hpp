// Which joint buildings of villages (跨村联建) there are on a day, and what one brought its villages.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/record/registers.hpp"

namespace leitai::cohort {

/// Those that are there on a day, but not after the period `known`, by id: of each the latest record of a period up to
/// that one holds.
std::vector<const record::Cluster*> clusters_on(const record::Registers& registers, base::Period known, base::Date day);

/// Those that were there on a day by what a later record tells, while none of a period up to `known` is there.
std::vector<const record::Cluster*> clusters_untold(const record::Registers& registers, base::Period known,
                                                    base::Date day);

/// What the projects of a cluster brought a village in 万元, from January 1 to the end of the record's period; empty
/// where the record does not tell it.
std::optional<base::Rational> income_of(const record::Cluster& cluster, base::RegionCode village);

}  // namespace leitai::cohort
