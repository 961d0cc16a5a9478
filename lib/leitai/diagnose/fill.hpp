// Adds the bottom share of a ranking to the weak villages, where the catalogue has it and the plan allows it.
#pragma once

#include "leitai/diagnose/determine.hpp"

namespace leitai::diagnose {

/// Takes the bottom share of each circle into the state that the catalogue says. Villages without a value are not
/// ranked, and are counted. Exempt villages keep their state and leave their place to the next.
void fill(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
          Diagnosis& diagnosis);

/// How many villages of a circle a share is.
std::size_t places_of(const rubric::Fill& fill, std::size_t villages);

}  // namespace leitai::diagnose
