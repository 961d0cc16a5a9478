// The villages, townships, units, classes and indicators that names and codes stand for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/scored_unit.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::campaign {

/// The village that a code or a name stands for: "359902101201", "东阳村"; what it was called before, or what was
/// merged into it, will do. Throws base::Failure, like all here, when there is none, or more than one.
cohort::VillageId find_village(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word);

/// Where a word is the code or the name of a village that was merged into another or renamed since: what it is now, as
/// a sentence. Empty where find_village found it as it is called now.
std::optional<base::Text> former_words(const cohort::Cohort& cohort, const base::ScoredUnit& unit,
                                       const std::string& word);

/// A township by its code or its name, likewise; of a rubric whose contestants lie in townships.
base::RegionCode find_township(const cohort::Cohort& cohort, const std::string& word);

/// A reporting unit by its code or its name, likewise.
base::RegionCode find_county(const cohort::Cohort& cohort, const std::string& word);

/// The villages of a township or a reporting unit, or all; and what the circle is called.
struct Circle {
    std::vector<cohort::VillageId> villages;
    base::Text name;  ///< empty for all
};
Circle find_circle(const cohort::Cohort& cohort, const std::optional<std::string>& township,
                   const std::optional<std::string>& county);

/// A class of contestants by its id or its title.
rule::ClassId find_class(const rubric::Rubric& rubric, const std::string& word);

/// An indicator by its id or its title.
rule::IndicatorId find_indicator(const rubric::Rubric& rubric, const std::string& word);

}  // namespace leitai::campaign
