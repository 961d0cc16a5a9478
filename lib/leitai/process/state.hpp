// How far a period has come: open, frozen, on notice, final.
#pragma once

#include <cstdint>

#include "leitai/base/text.hpp"

namespace leitai::process {

/// How far a period has come; each state follows the one before.
enum class State : std::uint8_t { open, frozen, notice, final };

/// The words of a state: "公示中", "on public notice".
base::Text words(State state);

}  // namespace leitai::process
