// How many documents each of the two readers of YAML took.
#pragma once

#include <cstdint>

namespace leitai::yaml {

/// Documents by the reader that put them on a tape, or refused them.
struct ReadBy {
    std::uint64_t plain = 0;    ///< as records usually are: see plain.hpp
    std::uint64_t libyaml = 0;  ///< everything else
};

}  // namespace leitai::yaml
