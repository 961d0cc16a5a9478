// What a rubric does with a total: vetoes in four strengths, and grades by cut-off, share or minimum.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/rule/rule.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rubric {

using VetoId = rule::VetoId;  ///< position in Rubric::vetoes

/// What a veto does while it acts (`leitai help rubric-vetoes`). Several add up; the gravest decides.
struct Effect {
    enum class Kind : std::uint8_t {
        fail,       ///< the total stays, the village stands behind all who did not fail, lowest grade
        no_award,   ///< noted; no award may be given
        not_top,    ///< never the first grade
        demote_by,  ///< so many grades lower
        demote_to,  ///< this grade at most
    } kind = Kind::fail;
    std::uint8_t grade = 0;  ///< demote_by: how many; demote_to: position in the list
};

/// A condition that overrides what the points say (一票否决).
struct Veto {
    std::string id;
    base::Text title;
    rule::Condition when;
    Effect effect;
    rule::Waiver waiver;                        ///< granted: events waived by 100 % are left out of the condition
    bool replaces = false;                      ///< `instead_of`: the deductions of `indicators` fall away
    std::vector<rule::IndicatorId> indicators;  ///< named by `instead_of` or `besides`
    source::Place place;
};

/// A line that must be reached: points, or a share of the full mark.
struct CutOff {
    rule::Worth at;
    bool inclusive = true;
};

/// One grade and what is needed for it; a grade without any condition takes the rest.
struct Grade {
    std::string id;
    base::Text title;
    std::optional<CutOff> least;
    std::optional<CutOff> modules;  ///< every module of the total
    rule::Condition when;
    std::optional<rule::Constant> share;
};

/// How many may have a grade that has a share, and who (`leitai help rubric-grades`).
struct Shares {
    enum class Round : std::uint8_t { down, up, half };
    enum class Edge : std::uint8_t { ties, all_in, all_out };
    rule::Among of;
    bool cumulative = false;  ///< the share is of this grade and all better ones together
    Round round = Round::down;
    Edge edge = Edge::ties;
};

/// A list of grades, best first.
struct Grading {
    enum class By : std::uint8_t { total, module, each_module };
    enum class Precedence : std::uint8_t { both, cutoff, share };
    By by = By::total;
    std::uint16_t module = 0;  ///< By::module
    Precedence precedence = Precedence::both;
    Shares shares;
    std::vector<Grade> list;
    source::Place place;
};

/// What is graded: the total, or a module. Every village has one grade in each column.
struct GradeColumn {
    std::uint16_t grading = 0;
    std::optional<std::uint16_t> module;
};

}  // namespace leitai::rubric
