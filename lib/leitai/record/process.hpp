// The records of how a period went from open to final: steps, objections, decisions, and what was
// conferred after it.
#pragma once

#include <vector>

#include "leitai/record/conferral.hpp"
#include "leitai/record/objection.hpp"
#include "leitai/record/step.hpp"

namespace leitai::record {

/// As they were read, in input order: one list for each row of the group in kinds.def. No result depends on them.
struct Process {
#define LEITAI_KIND(...)
#define LEITAI_PROCESS(word, Type, list, ...) std::vector<Type> list;
#include "leitai/record/kinds.def"
    bool faulty = false;  ///< some such record is in error and left out: what seems missing may be there
};

}  // namespace leitai::record
