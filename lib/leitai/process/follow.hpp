// Makes the timeline of each period from its records, and reports what is out of order, late or missing.
#pragma once

#include "leitai/issue/issues.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/process/terms.hpp"
#include "leitai/process/timeline.hpp"

namespace leitai::process {

/// What the records are held against.
struct Terms {
    base::Period period;                  ///< the scored one
    base::Date as_of{};                   ///< its last day
    std::optional<process::State> state;  ///< what the plan says of the scored period
    source::Place state_place;
    std::optional<StepRules> rules;
    const process::Calendar* calendar = nullptr;
};

/// The timeline of every period that has records. Villages of objections are looked up in the cohort, whose corrections
/// may name objections.
Timelines follow(record::Process records, const Terms& terms, const cohort::Cohort& cohort,
                 const rubric::Rubric& rubric, issue::Issues& issues);

}  // namespace leitai::process
