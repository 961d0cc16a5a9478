// What a secretary did of the duty checklist, and what was excused.
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

struct DutyDone {
    std::size_t duty = 0;  ///< position in the checklist
    base::Date on{};
    base::Date span_day{};  ///< a day of the span that it stands for
    bool partial = false;
    std::string what, why;
    std::vector<std::string> evidence;
    source::Place place;
};

struct DutyExcused {
    std::size_t duty = 0;
    base::Date span_day{};
    std::string by, reason;
    source::Place place;
};

struct DutyRecord {
    base::RegionCode village;
    base::Period period;
    rubric::Level level{};
    std::string by;
    std::vector<DutyDone> done;
    std::vector<DutyExcused> excused;
    source::Place place, village_place;
};

}  // namespace leitai::record
