// The numbers behind a table's drawing, from which the SVG pictures and the charts of documents are made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/page/page.hpp"

namespace leitai::page {

/// One row of a drawn table: what it is called, and its values as numbers and as they are printed.
struct ChartPoint {
    std::string label;
    std::string group;                          ///< empty without groups
    std::vector<std::optional<double>> values;  ///< one a series; nothing where the cell is empty
    std::vector<std::string> texts;             ///< one a series, "+3.20", "73.5%"
    bool level = false;                         ///< steps: no step but a level, drawn from zero
};

/// A chart without a look. Every point has a value of the first series; those of `points` have both.
struct Chart {
    Drawing::Kind kind{};
    std::string title;
    std::vector<std::string> series;  ///< names of the values
    std::vector<ChartPoint> points;
    std::vector<std::string> groups;  ///< in the order in which they come
    std::string unit = {};            ///< of the values; empty where they have several
};

/// The chart of a table with a drawing; nothing where no row has a number, or where there are more than a picture can
/// show (40 rows; 6,000 marks; a radar takes 3 to 12 axes and else is drawn as bars).
std::optional<Chart> chart_of(const Table& table, base::Lang lang);

/// "图1　标题（单位：分）", "Figure 1. Title (points)"; without a unit the bracket is left out.
std::string caption_of(const Chart& chart, std::size_t number, base::Lang lang);

/// How far the steps of a chart have come behind each row: a level is its own value, a step what came before and it.
std::vector<double> levels_of(const Chart& chart);

/// "北礁村 +28.69; …": what is seen, in words; empty where there are more than 40 points.
std::string words_of(const Chart& chart);

/// The points at the edges, in order: the first and the last in either direction. For a chart of points.
std::vector<std::size_t> outermost(const Chart& chart);

/// The position of a column, or the number of columns.
std::size_t position_of(const Table& table, const std::string& column);

}  // namespace leitai::page
