// A scoring rule (measure, scale and bounds), and what is given instead of a number (`leitai help rubric`).
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "leitai/rule/condition.hpp"
#include "leitai/rule/measure.hpp"
#include "leitai/rule/scale/bands.hpp"
#include "leitai/rule/scale/cases.hpp"
#include "leitai/rule/scale/each.hpp"
#include "leitai/rule/scale/judged.hpp"
#include "leitai/rule/scale/linear.hpp"
#include "leitai/rule/scale/table.hpp"

namespace leitai::rule {

/// The six kinds of scale, which turn a number, choice or event into points.
using Scale = std::variant<Each, Linear, Bands, Table, Cases, Judged>;

/// A multiplier of an event's points where a condition holds; several are multiplied together. The factor is a number,
/// or a measure of the village.
struct Times {
    Condition where;
    std::variant<Constant, MeasureId> by;
};

/// What takes back deductions: the share recorded on each event, or a condition that takes back all of the rule's.
struct Waiver {
    enum class Kind : std::uint8_t { none, granted, when } kind = Kind::none;
    Condition when;
};

/// `cap_per`: the most points, up or down, that the events of one calendar month or year can give together.
struct CapPer {
    enum class Unit : std::uint8_t { month, year } unit = Unit::month;
    Worth limit;
};

/// Position of a veto in the rubric.
using VetoId = std::uint8_t;

/// A scoring rule of an indicator.
struct Rule {
    MeasureId measure = 0;
    Scale scale;
    std::optional<Constant> points;  ///< full mark of a linear scale, where it is not the indicator's
    Condition when;
    std::vector<Times> times;
    Waiver waiver;
    std::optional<FieldId> highest_per;
    std::optional<CapPer> cap_per;
    std::optional<Worth> cap;
    std::optional<Worth> floor;
    std::vector<VetoId> dropped_by;  ///< while one of these vetoes acts, the rule deducts nothing
    source::Place place;
};

/// What is given for a cause instead of points by a number (`leitai help rubric-instead`).
struct Outcome {
    enum class Kind : std::uint8_t {
        undeclared,
        zero,
        full,
        points,
        peers_mean,
        respread_module,
        respread_rubric,
        refuse,
        not_applicable,
        by,
    } kind = Kind::undeclared;
    Worth points;           ///< kind points
    Among among;            ///< kind peers_mean
    MeasureId measure = 0;  ///< kind by
    std::shared_ptr<const Scale> scale;
};

/// One outcome for each cause.
using Instead = std::array<Outcome, cause_count>;

}  // namespace leitai::rule
