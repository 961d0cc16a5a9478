// The judges who sat together in one or more rounds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rubric/panels.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// A judge by an id, never by a name.
struct Judge {
    std::string id;
    rubric::Role role{};
    std::optional<base::RegionCode> home;  ///< the village (or township) that the judge comes from
    source::Place place;
};

struct Panel {
    base::Period period;
    std::string id;
    std::vector<Judge> judges;
    source::Place place;  ///< of its id
    bool faulty = false;  ///< some judge could not be read; the others count

    std::optional<std::size_t> find(std::string_view judge) const;
};

}  // namespace leitai::record
