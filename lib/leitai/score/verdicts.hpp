// Verdicts: how a veto stands for a village, and why the village has its grade.
#pragma once

#include <cstdint>

namespace leitai::score {

/// How a veto stands for a village.
enum class Standing : std::uint8_t {
    off,        ///< its condition does not hold
    undecided,  ///< a fact is missing: it does not act, and a warning says so
    waived,
    acts,
};

/// Why a village has a grade, or not a better one.
struct GradeNote {
    enum class Why : std::uint8_t {
        given,         ///< everything that the grade asks for
        rest,          ///< the last grade takes who is left
        barred,        ///< a veto forbids it
        below,         ///< under the cut-off
        module_below,  ///< a module is under its minimum
        condition,     ///< the condition does not hold
        unknown,       ///< the condition cannot be decided
        no_place,      ///< the places went to those before
        unparted,      ///< equal at the line, and no merit decides
        demoted,       ///< what a veto made of the grade
    };
    std::uint16_t column = 0;
    std::uint8_t grade = 0;
    Why why = Why::given;
    std::uint16_t module = 0;   ///< module_below: which
    std::int64_t places = -1;   ///< of the share, where there is one
    std::int64_t position = 0;  ///< among those who could take them, 1 = first
};

}  // namespace leitai::score
