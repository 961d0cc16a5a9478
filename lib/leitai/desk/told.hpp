// Messages about cells, before they have the form of issues.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "leitai/desk/draft.hpp"
#include "leitai/issue/said.hpp"
#include "leitai/source/place.hpp"

namespace leitai::desk {

struct Told {
    issue::Said said;
    CellAt at;
    bool error = true;
    std::optional<source::Place> related = {};  ///< in a file of the campaign
    std::optional<CellAt> related_cell = {};
};

}  // namespace leitai::desk
