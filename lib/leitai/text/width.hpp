// How many columns of a terminal one character takes.
#pragma once

namespace leitai::text {

/// 2 for Chinese and emoji, 0 for combining marks, else 1. Characters whose width depends on the terminal (quotes,
/// dashes, Greek) count 1.
int width_of(char32_t code);

}  // namespace leitai::text
