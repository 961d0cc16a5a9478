// Tries the four sides of each point that has a name.
#include "leitai/page/docx/names_placed.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace leitai::page {

namespace {

/// In points, from the left upper corner of the plot.
struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    bool meets(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    bool holds(double x, double y) const { return x > left && x < right && y > top && y < bottom; }
};

struct Place {
    double x = 0, y = 0;
};

Box box_beside(const Place& at, std::string_view side, double width) {
    constexpr double away = 5, height = 12, half = height / 2;
    if (side == "r") return {at.x + away, at.y - half, at.x + away + width, at.y + half};
    if (side == "l") return {at.x - away - width, at.y - half, at.x - away, at.y + half};
    const double top = side == "t" ? at.y - away - height : at.y + away;
    return {at.x - width / 2, top, at.x + width / 2, top + height};
}

std::vector<Place> places_of(const Chart& chart, const RoundSpan& right, const RoundSpan& up, const ChartRoom& plot) {
    std::vector<Place> places;
    for (const ChartPoint& point : chart.points)
        places.push_back({(*point.values[0] - right.low) / (right.high - right.low) * plot.width,
                          (up.high - *point.values[1]) / (up.high - up.low) * plot.height});
    return places;
}

}  // namespace

RoundSpan round_span(double lowest, double highest) {
    constexpr double parts = 5;
    const double range = highest > lowest ? highest - lowest : std::max(std::abs(highest), 1.0);
    const double rough = range / parts, power = std::pow(10, std::floor(std::log10(rough)));
    double step = power;
    for (const double times : {2.0, 5.0, 10.0}) {
        if (step < rough) step = power * times;
    }
    RoundSpan span{std::floor(lowest / step) * step, std::ceil(highest / step) * step, step};
    if (span.high <= span.low) span.high = span.low + step;
    return span;
}

std::vector<PlacedName> placed_names(const Chart& chart, const RoundSpan& right, const RoundSpan& up,
                                     const ChartRoom& plot) {
    const std::vector<Place> places = places_of(chart, right, up, plot);
    constexpr double over = 6;  // a point may lie on the edge, with half its name beyond
    const Box whole{0, -over, plot.width + over, plot.height + over};
    std::vector<PlacedName> named;
    std::vector<Box> taken;
    for (const std::size_t point : outermost(chart)) {
        const double width = letters_width(chart.points[point].label) + 4;
        std::string_view best;
        Box best_box;
        auto fewest = std::numeric_limits<std::ptrdiff_t>::max();
        for (const std::string_view side : {"t", "r", "l", "b"}) {
            const Box box = box_beside(places[point], side, width);
            const bool inside = box.left >= whole.left && box.right <= whole.right && box.top >= whole.top &&
                                box.bottom <= whole.bottom;
            if (!inside || std::any_of(taken.begin(), taken.end(), [&](const Box& one) { return one.meets(box); }))
                continue;
            const auto hidden =
                std::count_if(places.begin(), places.end(), [&](const Place& one) { return box.holds(one.x, one.y); });
            if (hidden >= fewest) continue;
            fewest = hidden;
            best = side;
            best_box = box;
        }
        if (best.empty()) continue;
        named.push_back({point, best});
        taken.push_back(best_box);
    }
    return named;
}

}  // namespace leitai::page
