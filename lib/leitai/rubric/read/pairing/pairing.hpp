// Reads a file of joint building.
#pragma once

#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

/// The whole file, when the rubric's own names are known; what is wrong with it is reported.
void read_pairing(Reader& reader, Value root);

}  // namespace leitai::rubric
