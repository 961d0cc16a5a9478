// The bar that a terminal shows while many files are read.
#pragma once

#include <cstddef>

#include "command.hpp"

namespace leitai::app {

/// From how many files on a read is long enough for a bar.
inline constexpr std::size_t many_files = 1000;

/// Draws the bar in place of the one before: `done` of `files` are read. Only where standard error is a terminal that
/// can move its cursor, what is said is for people, and there are many files; else nothing.
void show_progress(Env& env, std::size_t done, std::size_t files);

/// Takes the bar away, if there is one: at the end of reading, and before anything is said.
void clear_progress(Env& env);

}  // namespace leitai::app
