// SVG maps: places by their degrees, each with a line to the place that it belongs to, and a bar that shows the scale.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "leitai/page/chart/svg_parts.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

constexpr double edge = 40, highest = 900;
/// A map shows no less than these degrees, a hundred metres: all may lie in one place.
constexpr double least = 1e-3;
/// Metres of a degree of latitude, on the sphere by which distances are measured.
constexpr double metres_a_degree = 6'371'008.8 * std::numbers::pi / 180;

/// From degrees to the picture: the same scale in both directions at the middle latitude.
class Projection {
public:
    explicit Projection(const Chart& chart) {
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
        const double width = std::max((east - west) * narrow_, least), height = std::max(north - south, least);
        scale_ = std::min((picture_width - 2 * edge) / width, (highest - 3 * edge) / height);
        left_ = (picture_width - width * scale_) / 2;
        height_ = height * scale_;
    }

    double x(double degrees) const { return left_ + (degrees - west_) * narrow_ * scale_; }
    double y(double degrees) const { return edge + (north_ - degrees) * scale_; }
    int height() const { return static_cast<int>(std::ceil(height_ + 3 * edge)); }
    double metres_a_pixel() const { return metres_a_degree / scale_; }

private:
    double west_ = 0, north_ = 0, narrow_ = 1, scale_ = 1, left_ = 0, height_ = 0;
};

std::size_t group_of(const Chart& chart, const ChartPoint& point) {
    const auto found = std::find(chart.groups.begin(), chart.groups.end(), point.group);
    return found == chart.groups.end() ? 0 : static_cast<std::size_t>(found - chart.groups.begin());
}

std::string legend(const Chart& chart) {
    std::string out;
    double at = 14;
    for (std::size_t g = 0; g < chart.groups.size(); ++g) {
        const std::string words = text::fit(chart.groups[g], 24);
        out += svg_mark(at, 12, g) + svg_text(at + 9, 16, "start", "soft", words) + "\n";
        at += text::display_width(words) * text_column + 34;
    }
    return out;
}

/// A bar of 1, 2 or 5 times a power of ten metres, about a fifth of the picture.
std::string scale_bar(const Projection& projection) {
    const double most = projection.metres_a_pixel() * picture_width / 5;
    const double power = std::pow(10, std::floor(std::log10(most)));
    double metres = power;
    for (const double times : {2.0, 5.0}) {
        if (power * times <= most) metres = power * times;
    }
    const double y = projection.height() - 14, right = picture_width - 16,
                 left = right - metres / projection.metres_a_pixel();
    const std::string words =
        metres >= 1000 ? fmt::format("{:.0f} km", metres / 1000) : fmt::format("{:.0f} m", metres);
    return fmt::format("<path class=\"axis\" d=\"M{:.1f} {:.1f}v6H{:.1f}v-6\"/>", left, y - 6, right) +
           svg_text((left + right) / 2, y - 8, "middle", "soft", words) + "\n";
}

/// Where a name stands, so that no two lie on each other.
struct Box {
    double left, top, right, bottom;
    bool touches(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

}  // namespace

std::string svg_map(const Chart& chart) {
    const Projection projection(chart);
    std::string out = svg_opened(chart, projection.height()) + legend(chart);
    const auto is_itself = [](const ChartPoint& point) {
        return *point.values[0] == *point.values[2] && *point.values[1] == *point.values[3];
    };
    for (const ChartPoint& point : chart.points) {
        if (is_itself(point)) continue;
        out +=
            fmt::format("<path class=\"axis\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\"/>\n", projection.x(*point.values[0]),
                        projection.y(*point.values[1]), projection.x(*point.values[2]), projection.y(*point.values[3]));
    }
    for (const ChartPoint& point : chart.points)
        out += svg_mark(projection.x(*point.values[0]), projection.y(*point.values[1]), group_of(chart, point)) + "\n";
    // Names of the places that others belong to; the others stand in the rows.
    std::vector<Box> names;
    for (const ChartPoint& point : chart.points) {
        if (!is_itself(point)) continue;
        const std::string words = text::fit(point.label, 20);
        const double x = projection.x(*point.values[0]), y = projection.y(*point.values[1]);
        const double width = text::display_width(words) * text_column;
        const bool far = x + 7 + width > picture_width;
        const double left = far ? x - 7 - width : x + 7;
        const Box box{left, y - 16, left + width, y};
        if (std::any_of(names.begin(), names.end(), [&](const Box& other) { return box.touches(other); })) continue;
        names.push_back(box);
        out += svg_text(far ? x - 7 : x + 7, y - 4, far ? "end" : "start", "", words) + "\n";
    }
    return out + scale_bar(projection) + "</svg>\n";
}

}  // namespace leitai::page
