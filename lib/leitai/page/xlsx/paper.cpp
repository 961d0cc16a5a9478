// Knows the measures of paper and of the letters that spreadsheets print.
#include "leitai/page/xlsx/paper.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "leitai/text/lines.hpp"
#include "leitai/text/utf8.hpp"
#include "leitai/text/width.hpp"

namespace leitai::page {

namespace {

constexpr double barely_legible = 0.6;  // where more pages would be needed otherwise
constexpr double legible = 0.68;        // of 11 points
constexpr double point = 25.4 / 72;     // millimetres
constexpr double tallest_row = 409;     // points; what spreadsheets allow

// Letters are a little wider than the digits that columns are measured by; up to here the margin of a cell makes it up.
constexpr int spare_columns = 16;

/// What the margins leave.
struct Room {
    Paper paper;
    double width, height;  ///< millimetres
};
constexpr Room upright{{9, false}, 183, 262}, across{{9, true}, 270, 175}, large{{8, true}, 393, 262};

double scale_of(const Room& room, double width, double height) {
    return std::min({1.0, room.width / width, room.height / height});
}

}  // namespace

Paper paper_for(double width, double height) {
    width = std::max(width, 1.0);
    const double tall = std::max(height * point, 1.0);
    const double one_upright = scale_of(upright, width, tall), one_across = scale_of(across, width, tall);
    if (std::max(one_upright, one_across) >= legible) {
        Paper paper = one_upright >= one_across ? upright.paper : across.paper;
        paper.one_page = true;
        return paper;
    }
    if (upright.width / width >= 0.85) return upright.paper;
    if (across.width / width >= legible) return across.paper;
    Paper paper = large.paper;
    paper.pages_wide = std::max(1, static_cast<int>(std::ceil(width * barely_legible / large.width)));
    return paper;
}

double millimetres(int characters) { return (7.0 * characters + 5) * 25.4 / 96; }

int column_for(int display_columns) {
    return display_columns + 1 + (display_columns > spare_columns ? (display_columns + 23) / 24 : 0);
}

int lines_in(std::string_view words, int characters, int size) {
    const int whole = (characters - 1) * 11 / size;
    const int room = std::max({2, whole * 24 / 25, std::min(whole, spare_columns)});
    if (text::display_width(words) <= room) return 1;
    const std::string wrapped = text::wrap(words, room);
    return 1 + static_cast<int>(std::count(wrapped.begin(), wrapped.end(), '\n'));
}

double height_of(int lines, int size) { return std::min(tallest_row, std::ceil(lines * size * 1.3 + 1)); }

int widest_word(std::string_view words) {
    int widest = 0, here = 0;
    for (std::size_t at = 0; at < words.size();) {
        const text::Character next = text::character_at(words, at);
        const int width = text::width_of(next.code);
        here = next.code == U' ' || width == 2 ? 0 : here + width;
        widest = std::max(widest, here);
        at += next.length;
    }
    return widest;
}

}  // namespace leitai::page
