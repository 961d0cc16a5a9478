// What those who are trained again are to train.
#pragma once

#include "leitai/award/decide.hpp"

namespace leitai::award {

/// The `most` modules of the total in which a village lost most: full marks less points, over the indicators that were
/// scored by their rules. Of equal losses at the end all are given, so there may be more.
Training training_of(const Input& input, VillageId village, int most);

}  // namespace leitai::award
