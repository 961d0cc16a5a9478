// What the writers of HTML and of documents share: escaped text, and the steps of shading.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace leitai::page {

/// Text between tags or in an attribute: no markup, no control characters; line ends become breaks.
std::string escape_markup(std::string_view text);

/// Ten steps of blue (RRGGBB), pale enough for black digits; the web page's style has the same by opacity.
inline constexpr std::array<std::uint32_t, 10> shades = {0xFFFFFF, 0xF5FAFD, 0xEBF4F9, 0xE0EFF7, 0xD6E9F4,
                                                         0xCCE3F0, 0xC2DDED, 0xB8D8EA, 0xADD2E7, 0xA3CCE3};
/// The step of a rate from 0 to 100.
inline int shade_of(int rate) { return std::min(rate / 10, 9); }

}  // namespace leitai::page
