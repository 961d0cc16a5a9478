// The villages, townships and units that names and codes of the command line stand for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/scored_unit.hpp"
#include "leitai/cohort/cohort.hpp"

namespace leitai::app {

/// The village that a code or a name stands for. Throws base::Failure when there is none, or more than one.
cohort::VillageId find_village(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word);

/// A township by its code or its name, likewise.
base::RegionCode find_township(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word);

/// A reporting unit by its code or its name, likewise.
base::RegionCode find_county(const cohort::Cohort& cohort, const std::string& word);

/// The villages of a township or a reporting unit, or all; and what the circle is called.
struct Circle {
    std::vector<cohort::VillageId> villages;
    base::Text name;  ///< empty for all
};
/// The villages that --township or --county name, or all of them.
Circle find_circle(const cohort::Cohort& cohort, const base::ScoredUnit& unit,
                   const std::optional<std::string>& township, const std::optional<std::string>& county);

}  // namespace leitai::app
