// Who won an award in an earlier period, as a seal writes it; applications and reviews stand beside it.
#pragma once

#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/record/application.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// The outcome of one award in one period.
struct Award {
    base::Period period;
    std::string award;                       ///< its id, with its theme
    std::int64_t sealed = 1;                 ///< of a period the highest number counts
    std::vector<base::RegionCode> villages;  ///< who won it; none where nobody did
    source::Place place;
};

/// The records of awards as they were read: one list for each row of the group in kinds.def.
struct Awards {
#define LEITAI_KIND(...)
#define LEITAI_AWARD(word, Type, list, ...) std::vector<Type> list;
#include "leitai/record/kinds.def"
    bool faulty = false;  ///< some such record is in error and left out: what seems missing may be there
};

}  // namespace leitai::record
