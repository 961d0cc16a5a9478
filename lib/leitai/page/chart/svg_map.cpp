// SVG maps: places by their degrees, each with a line to the place that it belongs to, and a bar that shows the scale.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "leitai/page/chart/svg_parts.hpp"

namespace leitai::page {

namespace {

constexpr double edge = 40, below = 30, highest = 480;
/// A map shows no less than these degrees, a hundred metres: all may lie in one place.
constexpr double least = 1e-3;
/// Metres of a degree of latitude, on the sphere by which distances are measured.
constexpr double metres_a_degree = 6'371'008.8 * std::numbers::pi / 180;

/// From degrees to the picture: the same scale in both directions at the middle latitude.
class Projection {
public:
    Projection(const Chart& chart, int width, double top) : top_(top + edge / 2) {
        double west = 180, east = -180, south = 90, north = -90;
        for (const ChartPoint& point : chart.points) {
            for (const std::size_t at : {std::size_t{0}, std::size_t{2}}) {
                west = std::min(west, *point.values[at]);
                east = std::max(east, *point.values[at]);
                south = std::min(south, *point.values[at + 1]);
                north = std::max(north, *point.values[at + 1]);
            }
        }
        west_ = west;
        north_ = north;
        narrow_ = std::cos((south + north) / 2 * std::numbers::pi / 180);
        const double wide = std::max((east - west) * narrow_, least), tall = std::max(north - south, least);
        scale_ = std::min((width - 2 * edge) / wide, highest / tall);
        left_ = (width - wide * scale_) / 2;
        tall_ = tall * scale_;
    }

    double x(double degrees) const { return left_ + (degrees - west_) * narrow_ * scale_; }
    double y(double degrees) const { return top_ + (north_ - degrees) * scale_; }
    double bottom() const { return top_ + tall_ + below; }
    double metres_a_pixel() const { return metres_a_degree / scale_; }

private:
    double west_ = 0, north_ = 0, narrow_ = 1, scale_ = 1, left_ = 0, tall_ = 0, top_ = 0;
};

/// A bar of 1, 2 or 5 times a power of ten metres, about a fifth of the picture.
Drawn scale_bar(const Projection& projection, int width) {
    const double most = projection.metres_a_pixel() * width / 5;
    const double power = std::pow(10, std::floor(std::log10(most)));
    double metres = power;
    for (const double times : {2.0, 5.0}) {
        if (power * times <= most) metres = power * times;
    }
    const double y = projection.bottom() + text_line, right = width - 16,
                 left = right - metres / projection.metres_a_pixel();
    const std::string words =
        metres >= 1000 ? fmt::format("{:.0f} km", metres / 1000) : fmt::format("{:.0f} m", metres);
    return {fmt::format("<path class=\"axis\" d=\"M{:.1f} {:.1f}v6H{:.1f}v-6\"/>", left, y - 6, right) +
                svg_text(right, y - 10, "end", "soft", words) + "\n",
            y + 6};
}

bool is_itself(const ChartPoint& point) {
    return *point.values[0] == *point.values[2] && *point.values[1] == *point.values[3];
}

/// Names of the places that others belong to, where they have room; the others stand in the rows.
std::string names(const Chart& chart, const Projection& projection, double top, int width) {
    std::string out;
    std::vector<TextBox> taken;
    for (const ChartPoint& point : chart.points) {
        if (!is_itself(point)) continue;
        const double x = projection.x(*point.values[0]), y = projection.y(*point.values[1]);
        const bool left = x > width / 2.0;
        const std::vector<std::string> lines = lines_of(point.label, std::min(160.0, (left ? x : width - x) - 10));
        const double tall = double(lines.size()) * text_line, wide = text_width(lines);
        const TextBox box{left ? x - 7 - wide : x + 7, y - tall - 1, left ? x - 7 : x + 7 + wide, y - 1};
        if (box.top < top || box.left < 0 || box.right > width ||
            std::any_of(taken.begin(), taken.end(), [&](const TextBox& other) { return box.touches(other); }))
            continue;
        taken.push_back(box);
        out += svg_lines(left ? x - 7 : x + 7, box.top + 11, left ? "end" : "start", "", lines) + "\n";
    }
    return out;
}

}  // namespace

std::string svg_map(const Chart& chart, int width) {
    const Drawn legend = svg_legend(chart, width);
    const Projection projection(chart, width, legend.bottom);
    std::string out = legend.text, lines;
    const std::vector<std::size_t> groups = groups_of(chart);
    std::vector<std::vector<Spot>> spots(std::max<std::size_t>(chart.groups.size(), 1));
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const ChartPoint& point = chart.points[i];
        const Spot spot{projection.x(*point.values[0]), projection.y(*point.values[1])};
        spots[groups[i]].push_back(spot);
        if (is_itself(point)) continue;
        lines += fmt::format("M{:.1f} {:.1f}L{:.1f} {:.1f}", spot.x, spot.y, projection.x(*point.values[2]),
                             projection.y(*point.values[3]));
    }
    if (!lines.empty()) out += "<path class=\"axis\" d=\"" + lines + "\"/>\n";
    for (std::size_t g = 0; g < spots.size(); ++g) out += svg_marks(spots[g], g);
    const Drawn scale = scale_bar(projection, width);
    return svg_picture(chart, width, scale.bottom, out + names(chart, projection, legend.bottom, width) + scale.text);
}

}  // namespace leitai::page
