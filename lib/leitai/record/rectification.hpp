// The dated steps of a case (整顿台账): entry, helpers, measures, inspections, acceptance, follow-up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/decimal.hpp"
#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/criteria.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// A day on which something was done, by whom, and what came of it.
struct DatedStep {
    base::Date on{};
    std::string by, what;
    bool bad = false;  ///< an inspection that found it stalled; a follow-up that found it slipping
    source::Place place;
};

/// 四个一: ids of persons, and the name of an office; empty = not named.
struct Helpers {
    std::string county_leader, township_leader, first_secretary, department;
    source::Place place;
};

/// A measure as one record tells it; records of one case are joined by the measure's id.
struct Measure {
    std::string id, what;
    std::optional<base::Date> due, done;
    std::optional<rubric::SignId> sign;
    source::Place place;
};

/// The acceptance (验收): a score and the ballots of those who were asked.
struct AcceptanceVote {
    DatedStep step;
    base::Decimal score;
    std::int64_t satisfied = 0, fairly = 0, dissatisfied = 0;
};

/// One record of a case; all records with the same id are one case.
struct Rectification {
    base::RegionCode village;
    base::Period period;
    std::string id;
    std::optional<DatedStep> entered;
    std::optional<Helpers> helpers;
    std::optional<base::Date> deadline;
    source::Place deadline_place;
    std::vector<Measure> measures;
    std::vector<DatedStep> inspections, follow_ups;
    std::optional<AcceptanceVote> acceptance;
    source::Place place, village_place;
};

}  // namespace leitai::record
