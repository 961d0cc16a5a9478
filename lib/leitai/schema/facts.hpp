// What the facts of one campaign's returns may hold, by the declarations of its rubric.
#pragma once

#include "leitai/base/period.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/schema/values.hpp"

namespace leitai::schema {

/// What is known of a campaign whose records are written.
struct Known {
    const rubric::Rubric& rubric;
    base::Period period;  ///< that is scored: of it a return holds no fact that the rubric does not know
};

/// Lets the definition of a return, which is in `definitions`, know the facts.
void define_facts(Json& definitions, const Known& known);

}  // namespace leitai::schema
