// What silence means: the one answer to a fact that a village which handed something in does not mention.
#pragma once

#include "leitai/base/rational.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::rubric {

/// What it means that a fact was not mentioned. Rules, conditions, vetoes, intervals, lint, what is owed and
/// explanations all ask silence_of().
struct Silence {
    enum class Kind : std::uint8_t {
        missing,  ///< it was not reported, and is owed
        value,    ///< as if `value` had been reported
        nothing,  ///< a mark that nobody had to give: no mark, worth 0 points, and no condition on it holds
        events,   ///< as if an empty list had been reported
    };
    Kind kind = Kind::missing;
    base::Rational value;    ///< as it is counted: a rate, the position of a choice
    std::int64_t units = 0;  ///< the same as Cell::units

    bool speaks() const { return kind != Kind::missing; }
};

/// Whether one asks about a contestant that mentions no fact at all.
enum class Silent : bool { no, yes };

/// By the fact's `absent`. It holds only where the village handed in any return for the period.
Silence silence_of(const Fact& fact);

/// The same for people: "没有（未写即为没有）", "未写，按 0.00 万元 算".
base::Text silence_words(const Fact& fact);

}  // namespace leitai::rubric
