// Which villages lead and which are assisted, by the conditions or lists of the file.
#pragma once

#include <vector>

#include "leitai/award/decide.hpp"

namespace leitai::pair {

using cohort::VillageId;

/// Both sides, in the order of codes.
struct Sides {
    std::vector<VillageId> lead, assisted;
    bool sound = true;  ///< false: who is on a side is not sure (reported)
};

/// Reports villages that are not on the roster, of whom a condition is not known, and that would be on both sides.
/// `input`: of a rubric with a file of joint building.
Sides sides_of(const award::Input& input, issue::Issues& issues);

}  // namespace leitai::pair
