// Finds the display columns of a line's characters, and the part around the caret that fits.
#include "leitai/issue/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "leitai/text/gate.hpp"
#include "leitai/text/width.hpp"

namespace leitai::issue {

namespace {

constexpr int tab_width = 4;
constexpr std::string_view left_out = "…";

/// A character as it is printed, and how many columns it takes.
struct Cell {
    std::string text;
    int columns;
};

std::vector<Cell> cells_of(std::string_view line) {
    std::vector<Cell> cells;
    int column = 0;
    for (std::size_t at = 0; at < line.size();) {
        const text::Character character = text::character_at(line, at);
        Cell cell{std::string(line.substr(at, character.length)), text::width_of(character.code)};
        if (character.code == '\t') {
            cell.columns = tab_width - column % tab_width;
            cell.text.assign(static_cast<std::size_t>(cell.columns), ' ');
        } else if (text::passage_of(character) != text::Passage::passes) {
            cell = {"\xEF\xBF\xBD", 1};
        }
        at += character.length;
        column += cell.columns;
        cells.push_back(std::move(cell));
    }
    return cells;
}

int columns_of(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
    int sum = 0;
    for (std::size_t i = from; i < to; ++i) sum += cells[i].columns;
    return sum;
}

struct Window {
    std::size_t from;
    std::size_t to;
};

/// The part of the line that fits, about two thirds of it ahead of the caret, because a mistake mostly begins there.
Window window(const std::vector<Cell>& cells, std::size_t caret, int width) {
    if (columns_of(cells, 0, cells.size()) <= width) return {0, cells.size()};
    const int room = width - 2;  // for the two marks
    Window seen{std::min(caret, cells.size()), std::min(caret, cells.size())};
    int used = 0;
    while (seen.from > 0 && used + cells[seen.from - 1].columns <= room * 2 / 3) used += cells[--seen.from].columns;
    while (seen.to < cells.size() && used + cells[seen.to].columns <= room) used += cells[seen.to++].columns;
    while (seen.from > 0 && used + cells[seen.from - 1].columns <= room) used += cells[--seen.from].columns;
    return seen;
}

}  // namespace

Excerpt excerpt(std::string_view source_line, std::uint32_t column, int width) {
    const std::vector<Cell> cells = cells_of(source_line);
    const std::size_t caret = std::min<std::size_t>(column > 0 ? column - 1 : 0, cells.size());
    const Window seen = window(cells, caret, width);
    Excerpt out;
    if (seen.from > 0) out.line += left_out;
    for (std::size_t i = seen.from; i < seen.to; ++i) out.line += cells[i].text;
    if (seen.to < cells.size()) out.line += left_out;
    const int before = columns_of(cells, seen.from, caret) + (seen.from > 0 ? 1 : 0);
    if (column > 0) out.caret = std::string(static_cast<std::size_t>(before), ' ') + "^";
    return out;
}

}  // namespace leitai::issue
