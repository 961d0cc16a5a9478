// Chooses the lines of a title: as few and as even as the places allow where it may be broken.
#include "leitai/page/docx/title_lines.hpp"

#include <algorithm>
#include <limits>

#include "leitai/page/docx/title_places.hpp"

namespace leitai::page {

namespace {

/// Characters that are one line: from the first to before the last.
struct Line {
    std::size_t from = 0, to = 0;
};

/// The lines of a stretch that cost least together, broken at joints alone or wherever that is no more than poor.
void add_lines(std::vector<Line>& lines, const TitlePlaces& places, Line stretch, double columns, bool joints_only) {
    constexpr double a_line = 30, emptiness = 60;
    const std::size_t count = stretch.to - stretch.from;
    std::vector<double> least(count + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> came_from(count + 1, 0);
    least[0] = 0;
    for (std::size_t to = 1; to <= count; ++to) {
        if (to < count && joints_only && !places.joint(stretch.from + to)) continue;
        const double broken = to < count ? places.cost(stretch.from + to) : 0;
        for (std::size_t from = to; from-- > 0;) {
            const double wide = places.columns(stretch.from + from, stretch.from + to);
            if (wide > columns && from + 1 < to) break;
            const double empty = std::max(1 - wide / columns, 0.0);
            const double cost = least[from] + a_line + broken + emptiness * empty * empty;
            if (cost < least[to]) {
                least[to] = cost;
                came_from[to] = from;
            }
        }
    }
    std::vector<Line> found;
    for (std::size_t to = count; to > 0; to = came_from[to])
        found.push_back({stretch.from + came_from[to], stretch.from + to});
    lines.insert(lines.end(), found.rbegin(), found.rend());
}

/// The parts between joints.
std::vector<Line> parts_of(const TitlePlaces& places) {
    std::vector<Line> parts;
    std::size_t from = 0;
    for (std::size_t i = 1; i <= places.size(); ++i) {
        if (i < places.size() && !places.joint(i)) continue;
        parts.push_back({from, i});
        from = i;
    }
    return parts;
}

}  // namespace

double paper_columns(std::string_view words) {
    const TitlePlaces places(words);
    return places.columns(0, places.size());
}

std::vector<std::string> title_lines(std::string_view words, double columns) {
    const TitlePlaces places(words);
    if (places.columns(0, places.size()) <= columns) return {std::string(words)};
    std::vector<Line> lines, parts = parts_of(places);
    for (std::size_t i = 0; i < parts.size();) {
        if (places.columns(parts[i].from, parts[i].to) > columns) {
            add_lines(lines, places, parts[i++], columns, false);
            continue;
        }
        Line together = parts[i++];
        for (; i < parts.size() && places.columns(parts[i].from, parts[i].to) <= columns; ++i)
            together.to = parts[i].to;
        add_lines(lines, places, together, columns, true);
    }
    std::vector<std::string> all;
    for (const Line& line : lines) {
        if (std::string one = places.words(line.from, line.to); !one.empty()) all.push_back(std::move(one));
    }
    return all;
}

}  // namespace leitai::page
