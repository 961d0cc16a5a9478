// A rule of conduct that an office holder was reported to have broken, and what was done about it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/checklist.hpp"
#include "leitai/rubric/level.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

struct Breach {
    enum class State : std::uint8_t { reported, confirmed, cleared };  ///< only confirmed ones count

    base::RegionCode village;
    base::Period period;
    base::Date on{};
    rubric::Level level{};
    std::string by;
    std::size_t prohibition = 0;  ///< position in the catalogue
    std::string person;           ///< id
    State state = State::reported;
    std::string what;
    std::optional<base::Date> handled_on;
    std::string handled_by, handled_how;
    source::Place place, village_place;
};

}  // namespace leitai::record
