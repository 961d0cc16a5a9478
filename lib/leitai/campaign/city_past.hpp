// The earlier results of a city's villages, from the seals of their counties.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "leitai/campaign/city.hpp"
#include "leitai/cohort/cohort.hpp"

namespace leitai::campaign {

/// Fills the results of those earlier periods of which the cohort has none. Totals and points are the sealed ones; the
/// place among all, and among all of a class, is counted over all villages that were sealed then under the same rubric,
/// also those that are gone since; the places in county and township are the counties' own.
void supply_earlier_results(const City& city, const rubric::Rubric& rubric, cohort::Cohort& cohort);

/// Bit i for veto i of the rubric, of those named by id.
std::uint64_t veto_bits(const rubric::Rubric& rubric, const std::vector<std::string>& ids);

}  // namespace leitai::campaign
