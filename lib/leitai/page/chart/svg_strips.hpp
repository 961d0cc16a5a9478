// What lying bars are made of: rows with their names, and the strip in which the bars of a series lie.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/page/chart/svg_parts.hpp"

namespace leitai::page {

/// Rows one below the other, as high as their names need; names that are too long for a line take several.
struct Rows {
    std::vector<std::vector<std::string>> names;
    std::vector<double> tops;  ///< of each row, and behind the last one where it ends
    double left = 0;           ///< where the names end

    double middle(std::size_t row) const { return (tops[row] + tops[row + 1]) / 2; }
    double bottom() const { return tops.back(); }
    /// The height of a place among the rows: 1.5 is the middle of the second one.
    double at(double row) const;
};

/// The rows of a chart from `top` on, whose names take at most `most` units.
Rows rows_of(const Chart& chart, double top, double most);
/// The names, those of levels bold.
std::string svg_names(const Chart& chart, const Rows& rows);

/// The strip of a picture in which bars lie: always with zero, and with room for the values beside them.
struct Strip {
    double left = 0, right = 0, lowest = 0, highest = 0;

    double at(double value) const {
        return highest > lowest ? left + (value - lowest) / (highest - lowest) * (right - left) : left;
    }
};

/// A strip between two edges for bars that end at `ends`, with their texts beside those.
Strip strip_of(const std::vector<double>& ends, const std::vector<std::string>& texts, double left, double right);

/// How a bar looks: what was gained is filled, what was lost is an outline, a level is pale with an outline.
enum class BarLook { gain, loss, level };

/// A bar between two values with its text at the end, which is on the left of losses and of what is below zero.
std::string svg_bar(const Strip& strip, double from, double to, double middle, BarLook look, std::string_view words);
/// The line of zero.
std::string svg_zero(const Strip& strip, double top, double bottom);

}  // namespace leitai::page
