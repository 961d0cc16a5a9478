// Divides the stops of a tour into groups and finds the shortest path through each.
#pragma once

#include <optional>
#include <vector>

#include "leitai/award/outcome.hpp"

namespace leitai::award {

/// A village to be visited, in the order of codes.
struct TourStop {
    VillageId village = 0;
    record::Position position;
    base::Rational total;  ///< by which the groups are balanced
};

/// The distance on the sphere in whole metres, by the haversine formula with the mean radius of the Earth, 6,371,008.8
/// m (Moritz, Geodetic Reference System 1980).
std::int64_t metres_between(const record::Position& a, const record::Position& b);

/// Divides `stops` into `groups` (1 or 2) and orders the visits of each (`leitai help awards`). At most
/// rubric::most_stops a group. Empty where more than a hundred thousand divisions are equally balanced, of which the
/// one with the shortest paths is not searched for.
std::optional<Tour> plan_tour(const std::vector<TourStop>& stops, int groups);

}  // namespace leitai::award
