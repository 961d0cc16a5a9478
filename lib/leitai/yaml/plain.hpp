// Reads plain documents straight onto a tape, with a fifth of libyaml's instructions, and leaves all others to it.
#pragma once

#include <string_view>

#include "leitai/yaml/tape.hpp"

namespace leitai::yaml {

/// Puts a document on an empty tape if it is written as records usually are: block mappings and lists, flow mappings
/// and lists, keys and values each on one line, in quotes without escapes or without quotes. The tape is then, node for
/// node, what libyaml's events give. False for everything else, sound or not, with anything on the tape: libyaml is to
/// judge it. The tape's `bytes` are UTF-8 text that the gate let through, without a byte order mark.
bool read_plain(Tape& tape);

}  // namespace leitai::yaml
