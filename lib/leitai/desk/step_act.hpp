// What can be done next in a period: its steps, what may be recorded on the way, and what people say when they do it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"
#include "leitai/record/step.hpp"

namespace leitai::desk {

enum class Act : std::uint8_t {
    freeze,
    notice,
    final,
    reopen,
    next,
    objection,
    decision,
    correction,
    close,
    held,
    revote,
    conferral,
    withdrawal
};
inline constexpr std::array<std::string_view, 13> act_words = {"freeze",    "notice",    "final",      "reopen", "next",
                                                               "objection", "decision",  "correction", "close",  "held",
                                                               "revote",    "conferral", "withdrawal"};

/// "freeze", as the command line has it.
std::string_view word(Act act);
/// "封存", "freeze it".
base::Text words(Act act);

/// The step that it records; empty where it is none.
std::optional<record::StepKind> step_of(Act act);
/// What a person says of it. What is not said is empty, and found out or asked for.
struct Said {
    std::optional<base::Date> on;
    std::optional<base::Period> period;  ///< of a conferral or withdrawal: an earlier one than the plan's
    std::optional<std::string> by, person, why, again, village, what, about, objection, upheld, to, level, round, award,
        graded;
    std::optional<std::int64_t> days;
    std::vector<std::string> facts, registers, evidence, order;
};

}  // namespace leitai::desk
