// The records of random draws: rules and outcomes.
#pragma once

#include <vector>

#include "leitai/record/draw.hpp"

namespace leitai::record {

/// As they were read, in input order: one list for each row of the group in kinds.def. No result depends on them.
struct Draws {
#define LEITAI_KIND(...)
#define LEITAI_DRAW(word, Type, list, ...) std::vector<Type> list;
#include "leitai/record/kinds.def"
    bool faulty = false;  ///< some such record is in error and left out: what seems missing may be there
};

}  // namespace leitai::record
