// Lookup: what names and codes of the command line stand for.
#pragma once

#include <string>

#include "leitai/base/scored_unit.hpp"
#include "leitai/cohort/cohort.hpp"

namespace leitai::app {

/// The village that a code or a name stands for. Throws base::Failure when there is none, or more than one.
cohort::VillageId find_village(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word);

/// A township by its code or its name, likewise.
base::RegionCode find_township(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word);

}  // namespace leitai::app
