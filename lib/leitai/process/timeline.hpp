// The dated steps of one period, in order, the state they lead to, and what was contested on the way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/process/state.hpp"
#include "leitai/record/process.hpp"

namespace leitai::process {

/// A public notice.
struct Notice {
    base::Date from{};
    std::int64_t days = 0;            ///< working days
    std::optional<base::Date> until;  ///< its last day; empty where no calendar says
    std::string sha256;               ///< of what was published; empty = not recorded
    std::int64_t form = 0;            ///< in which form of notice.json; 0 = not recorded, so that of the seal
};

/// An objection with what came of it.
struct Contested {
    record::Objection objection;
    std::optional<record::Decision> decision;
    std::size_t corrections = 0;  ///< how many corrections name it

    /// Decided for the objector, at least in part.
    bool upheld() const { return decision && decision->upheld != record::Decision::Upheld::no; }
};

/// One period with any such record.
struct Timeline {
    base::Period period;
    process::State state = process::State::open;
    std::vector<record::Step> steps;   ///< by day
    std::optional<Notice> notice;      ///< the last one since the period was opened; shown while on notice and after
    std::vector<Contested> contested;  ///< by day, then id

    /// The seal of the last freezing; empty before it.
    std::string seal() const;
};

/// The state that a step leads to.
process::State state_after(record::StepKind kind);

/// By period.
using Timelines = std::vector<Timeline>;

/// The timeline of a period; nullptr where it has no record of steps.
const Timeline* of_period(const Timelines& timelines, base::Period period);

}  // namespace leitai::process
