// What `validate` tells of entries of the records' folders that are no records, and of which nobody need be warned.
#pragma once

#include <string>
#include <vector>

#include "leitai/base/text.hpp"

namespace leitai::report {

/// All such entries of one kind.
struct PassedOver {
    std::string kind;                ///< "hidden", "other" or "sheet"
    base::Text words;                ///< a line: how many, why, the first names
    std::vector<std::string> names;  ///< all of them, seen from the campaign's folder
};

}  // namespace leitai::report
