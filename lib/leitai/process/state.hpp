// How far a period has come: open, frozen, on notice, final.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::process {

/// How far a period has come; each state follows the one before.
enum class State : std::uint8_t { open, frozen, notice, final };
inline constexpr std::array<std::string_view, 4> state_words = {"open", "frozen", "notice", "final"};

/// "notice", as plans write it.
std::string_view word(State state);
/// The words of a state: "公示中", "on public notice".
base::Text words(State state);

}  // namespace leitai::process
