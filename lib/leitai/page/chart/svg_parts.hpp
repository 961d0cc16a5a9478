// What the kinds of SVG pictures share, and one function for each kind.
#pragma once

#include <string>
#include <string_view>

#include "leitai/page/chart/chart.hpp"

namespace leitai::page {

/// Units of a picture's width, which are pixels at its natural size; texts are 13 high.
inline constexpr int picture_width = 640;
/// What a display column of text takes.
inline constexpr double text_column = 6.8;

/// The opening tag with title and description for those who do not see it.
std::string svg_opened(const Chart& chart, int height);
/// `anchor`: start, middle or end; `look`: a class of the style, may be empty.
std::string svg_text(double x, double y, std::string_view anchor, std::string_view look, std::string_view words);
/// A mark of the `which`th group: circle, square, triangle, diamond, each in its colour; further ones begin again.
std::string svg_mark(double x, double y, std::size_t which);

/// The pictures, one function for each kind of drawing.
std::string svg_columns(const Chart& chart, const std::vector<Drawing::Mark>& marks, base::Lang lang);
std::string svg_bars(const Chart& chart);
std::string svg_steps(const Chart& chart);
std::string svg_points(const Chart& chart);
std::string svg_radar(const Chart& chart);
std::string svg_map(const Chart& chart);

}  // namespace leitai::page
