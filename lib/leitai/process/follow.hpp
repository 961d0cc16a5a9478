// Follow: puts the records of steps, objections and decisions in order, and says what is out of order, late or missing.
#pragma once

#include "leitai/issue/issues.hpp"
#include "leitai/process/course.hpp"
#include "leitai/rubric/calendar.hpp"

namespace leitai::process {

/// What the records are held against.
struct Terms {
    base::Period period;                 ///< the scored one
    base::Date as_of{};                  ///< its last day
    std::optional<rubric::State> state;  ///< what the plan says of the scored period
    source::Place state_place;
    std::optional<rubric::StepRules> rules;
    const rubric::Calendar* calendar = nullptr;
};

/// The course of every period that has records. Villages of objections are looked up in the cohort, whose corrections
/// may name objections.
Courses follow(record::Process records, const Terms& terms, const cohort::Cohort& cohort, const rubric::Rubric& rubric,
               issue::Issues& issues);

}  // namespace leitai::process
