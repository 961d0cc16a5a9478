// What the villages of the members come to, for each township or county that is scored: as numbers, before they are
// facts.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/member_figure.hpp"

namespace leitai::diagnose {

/// The figures of one scored unit in one period, exact; shares are fractions of 1. An empty one has no meaning where
/// `known` (a mean of nothing); else it cannot be told.
struct FiguresOfUnit {
    std::array<std::optional<base::Rational>, rubric::member_figure_count> of{};
    bool known = false;  ///< a village of the members lies in it, and all of their members could be read
    /// Those that cannot be told although the rest can.
    std::array<bool, rubric::member_figure_count> untold{};
};

/// By slot and scored unit; a slot is empty where no fact of that period is asked for.
using MemberFigures = std::vector<std::vector<FiguresOfUnit>>;

}  // namespace leitai::diagnose
