// How a veto stands for a village, and why a village has its grade.
#pragma once

#include <cstdint>

namespace leitai::score {

/// Whether a veto acts on a village, and if not, why.
enum class Standing : std::uint8_t {
    off,        ///< its condition does not hold
    undecided,  ///< a fact is missing: it does not act, and a warning says so
    waived,
    acts,
};

/// Why a village has a grade, or not a better one.
struct GradeNote {
    enum class Why : std::uint8_t {
        given,         ///< it has everything that the grade demands
        rest,          ///< all who are left get the last grade
        barred,        ///< a veto forbids it
        below,         ///< the points are below the cut-off
        module_below,  ///< a module is below its minimum
        condition,     ///< the condition does not hold
        unknown,       ///< the condition cannot be decided
        no_place,      ///< all places went to better villages
        unparted,      ///< too few places for equals, and no merit decides between them
        waits,         ///< places go by who gets a better grade, and that is undecided
        demoted,       ///< a veto lowered the grade
    };
    std::uint16_t column = 0;
    std::uint8_t grade = 0;
    Why why = Why::given;
    std::uint16_t module = 0;   ///< module_below: which
    std::int64_t places = -1;   ///< how many the share gives; -1 where the grade has no share
    std::int64_t position = 0;  ///< of the village among those who could get one; 1 = first
    bool revoted = false;       ///< a re-vote among equals decided it
};

}  // namespace leitai::score
