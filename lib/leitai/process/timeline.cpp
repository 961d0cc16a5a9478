// Where steps lead, the seal that a period was last frozen with, and the timeline of a period.
#include "leitai/process/timeline.hpp"

#include <algorithm>

namespace leitai::process {

State state_after(record::StepKind kind) {
    switch (kind) {
        case record::StepKind::reopened:
            return State::open;
        case record::StepKind::frozen:
            return State::frozen;
        case record::StepKind::notice:
            return State::notice;
        case record::StepKind::final:
            break;
    }
    return State::final;
}

std::string Timeline::seal() const {
    std::string name;
    for (const record::Step& step : steps) {
        if (step.kind == record::StepKind::frozen) name = step.seal;
        if (step.kind == record::StepKind::reopened) name.clear();
    }
    return name;
}

const Timeline* of_period(const Timelines& timelines, base::Period period) {
    const auto found =
        std::find_if(timelines.begin(), timelines.end(), [&](const Timeline& one) { return one.period == period; });
    return found == timelines.end() ? nullptr : &*found;
}

}  // namespace leitai::process
