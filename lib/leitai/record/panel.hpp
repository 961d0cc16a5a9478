// The judges who sat together in one or more rounds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/tape.hpp"

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

    std::optional<std::size_t> find(std::string_view judge) const;
};

std::optional<Panel> read_panel(yaml::Value root, const rubric::Rubric& rubric, issue::Issues& issues);

}  // namespace leitai::record
