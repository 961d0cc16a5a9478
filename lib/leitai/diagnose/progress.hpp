// How a rectification case stands on a day: what was done last, what is overdue, whether it has stalled.
#pragma once

#include <string>
#include <vector>

#include "leitai/cohort/cases.hpp"
#include "leitai/diagnose/determine.hpp"

namespace leitai::diagnose {

/// What a case needs attention for. Several can hold at once.
struct Progress {
    bool open = false;                   ///< on the list on the day
    bool overdue = false;                ///< open, and its deadline has passed
    bool stalled = false;                ///< open, and no step for longer than the catalogue allows, or found so
    bool found_stalled = false;          ///< the last inspection says so
    bool failed = false;                 ///< the last acceptance was not passed
    bool ready = false;                  ///< open, and the village shows nothing any more: acceptance may be asked for
    std::size_t measures = 0, done = 0;  ///< as of the day
    std::size_t late = 0;                ///< measures not done whose due day has passed
    std::size_t helpers_missing = 0;     ///< of four
    base::Date last_step{};              ///< the last dated step up to the day
    std::int64_t days_since = 0;         ///< since then
};

/// `state`: of the village in the period.
Progress progress_of(const cohort::Case& one, const rubric::Weakness& weakness, base::Date day, State state);

}  // namespace leitai::diagnose
