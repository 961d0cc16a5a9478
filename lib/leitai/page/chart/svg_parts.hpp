// What the kinds of SVG pictures share, and one function for each kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/page/chart/chart.hpp"

namespace leitai::page {

/// Units of a picture's width, which are about pixels where it is shown; texts are 13 high in both. Each chart is drawn
/// for wide screens and paper, and once more for a phone.
inline constexpr int wide_picture = 640, phone_picture = 340;
/// From one line of text to the next.
inline constexpr double text_line = 15;

/// The picture: its opening tag with title and description for those who do not see it, what was drawn, and its end.
std::string svg_picture(const Chart& chart, int width, double height, std::string_view drawn);

/// `anchor`: start, middle or end; `look`: classes of the style, may be empty; `y`: of the line on which letters stand.
std::string svg_text(double x, double y, std::string_view anchor, std::string_view look, std::string_view words);
/// The same one line below the other, the first at `y`.
std::string svg_lines(double x, double y, std::string_view anchor, std::string_view look,
                      const std::vector<std::string>& lines);

/// Units that words take at most, for fonts differ.
double text_width(std::string_view words);
/// The widest of several lines.
double text_width(const std::vector<std::string>& lines);
/// Words broken into lines of at most `room` units; nothing is left out, and only a word that is too long for a line is
/// broken within.
std::vector<std::string> lines_of(std::string_view words, double room);

/// Where a text stands, so that no two lie on each other.
struct TextBox {
    double left, top, right, bottom;
    bool touches(const TextBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// A place in the picture.
struct Spot {
    double x, y;
};
/// All marks of the `which`th group: dot, square, triangle, diamond, each in its colour, every second one hollow, so
/// that they are told apart in grey; further groups begin again.
std::string svg_marks(const std::vector<Spot>& spots, std::size_t which);

/// A position among `groups` for each point; 0 where there are none.
std::vector<std::size_t> groups_of(const Chart& chart);

/// A piece of a picture and the `y` at which it ends.
struct Drawn {
    std::string text;
    double bottom = 0;
};
/// The groups with their marks, in as many lines as they need.
Drawn svg_legend(const Chart& chart, int width);

/// The pictures, one function for each kind of drawing.
std::string svg_columns(const Chart& chart, const std::vector<Drawing::Mark>& marks, base::Lang lang, int width);
std::string svg_bars(const Chart& chart, int width);
std::string svg_steps(const Chart& chart, int width);
std::string svg_points(const Chart& chart, int width);
std::string svg_radar(const Chart& chart, int width);
std::string svg_map(const Chart& chart, int width);

}  // namespace leitai::page
