// What `explain` alone prints beside a value: evidence, notes, who reported it, what an event was.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/record/cell.hpp"

namespace leitai::record {

/// Of which villages that is kept while records are read: of none, of one, or of all.
struct DetailsOf {
    bool all = false;
    std::optional<base::RegionCode> one = {};

    bool has(base::RegionCode village) const { return all || (one && *one == village); }
};

/// One reported fact of a village that is to be explained.
struct Detail {
    base::RegionCode village;  ///< as the return names it
    rule::FactId fact = 0;
    base::Period period;
    RecordId record = 0;
    rubric::Level level{};
    std::string by;  ///< name of who reported
    std::vector<std::string> evidence;
    std::string note;
    std::vector<std::string> events;  ///< "2023-05-04 读书会", in the order reported
    std::string correction;           ///< why, by whom, when; empty if none
};

}  // namespace leitai::record
