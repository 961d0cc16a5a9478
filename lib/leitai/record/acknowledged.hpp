// A warning about a record that a person has judged, as the record itself says.
#pragma once

#include <cstdint>
#include <string>

#include "leitai/base/period.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

struct Acknowledged {
    std::string code;   ///< of a warning: W0751
    std::string value;  ///< what stood at its place when it was judged: with another value it has not been
    std::string why, by;
    base::Date on{};
    source::Place place;
    std::uint32_t first_line = 0, last_line = 0;  ///< of the record, in its file
};

}  // namespace leitai::record
