// What `validate` tells of and nobody need be warned of: entries of records' folders that are no records, and
// catalogues with other numbers than usual.
#pragma once

#include <string>
#include <vector>

#include "leitai/base/text.hpp"

namespace leitai::report {

/// All such entries of one kind.
struct PassedOver {
    std::string kind;                ///< "hidden", "other", "sheet" or "catalogue"
    base::Text words;                ///< a line: how many, why, the first names
    std::vector<std::string> names;  ///< all of them, seen from the campaign's folder
};

}  // namespace leitai::report
