// Shares out a sheet's width among columns: what keeps words and numbers whole, then what keeps rows on a line, then
// heads.
#include "leitai/page/docx/widths.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "leitai/page/table_view.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

using base::Lang;

constexpr std::size_t smallest_step = 2;

/// What a column needs, in display columns: not to break a number or a word, to keep what stands in its rows on one
/// line, and its head as well.
struct Need {
    int least = 4, rows = 4, head = 4;

    /// `eighths`: how much wider than half a character letters are: in the fonts that stand in for one that is missing.
    void grow(std::string_view words, int eighths) {
        constexpr int longest = 18;
        int piece = 0, most = 0;
        for (const char c : words) {
            piece = c == ' ' || static_cast<unsigned char>(c) >= 0x80 ? 0 : piece + 1;
            most = std::max(most, piece);
        }
        most = std::min(most, longest);
        least = std::max(least, most + (most * eighths + 7) / 8 + (most > 0 ? 1 : 0));
    }
};

std::vector<Need> needs_of(const Table& table, const std::vector<std::size_t>& shown, Lang lang) {
    constexpr int widest = 40, short_words = 12, short_head = 6;  // names and short heads are not broken
    constexpr int bold = 3, plain = 2;
    std::vector<Need> needs(shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::string_view label = table.columns[shown[i]].label.in(lang);
        needs[i].head = std::min(text::display_width(label), widest);
        needs[i].grow(label, bold);
    }
    each_row(table, [&](const std::vector<Cell>& cells) {
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const std::string_view words = words_of(cells[shown[i]], lang);
            needs[i].rows = std::max(needs[i].rows, std::min(text::display_width(words), widest));
            needs[i].grow(words, plain);
        }
    });
    for (Need& need : needs) {
        // One more, for the gap between Chinese and Latin.
        need.least = std::max({need.least, std::min(need.rows + 1, short_words), std::min(need.head, short_head)});
        need.rows = std::max(need.rows, need.least);
        need.head = std::max(need.head, need.rows);
    }
    return needs;
}

/// Text of so many half points in a cell, all in twentieths of a point.
struct Measure {
    int size = 21;

    int of(int columns) const { return columns * size * 5; }  // a display column is half a character
    int least(const Need& need) const { return of(need.least) + margins; }
    static constexpr int margins = 150;
};

int least_of(const std::vector<Need>& needs, const Measure& measure) {
    return std::accumulate(needs.begin(), needs.end(), 0,
                           [&](int sum, const Need& need) { return sum + measure.least(need); });
}

/// Gives each width its part of `room`: all that it wishes where there is enough.
void share_out(std::vector<double>& widths, const std::vector<double>& wishes, double& room) {
    const double wished = std::accumulate(wishes.begin(), wishes.end(), 0.0);
    if (wished <= 0 || room <= 0) return;
    const double part = std::min(room / wished, 1.0);
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += wishes[i] * part;
    room -= wished * part;
}

/// Widths that are `width` together: first what columns cannot do without, then what keeps rows, then heads on a line.
std::vector<int> widths_of(const std::vector<Need>& needs, const Measure& measure, int width) {
    std::vector<double> widths, rows, heads;
    for (const Need& need : needs) {
        widths.push_back(measure.least(need));
        rows.push_back(measure.of(need.rows - need.least));
        heads.push_back(measure.of(need.head - need.rows));
    }
    double room = width - least_of(needs, measure);
    share_out(widths, rows, room);
    share_out(widths, heads, room);
    const double stretch = width / std::accumulate(widths.begin(), widths.end(), 0.0);
    std::vector<int> whole;
    whole.reserve(widths.size());
    for (const double one : widths) whole.push_back(static_cast<int>(one * stretch));
    return whole;
}

/// How many lines the rows of a table have on average.
double lines_a_row(const Table& table, const std::vector<std::size_t>& shown, const std::vector<int>& widths,
                   const Measure& measure, Lang lang) {
    double lines = 0;
    each_row(table, [&](const std::vector<Cell>& cells) {
        int most = 1;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const int room = std::max(widths[i] - Measure::margins, 1);
            const int words = measure.of(text::display_width(words_of(cells[shown[i]], lang)));
            most = std::max(most, (words + room - 1) / room);
        }
        lines += most;
    });
    return table.rows == 0 ? 1 : lines / static_cast<double>(table.rows);
}

/// 5 号, one step smaller where a table is long or that makes its rows clearly shorter, and the smallest only where
/// words or numbers would break.
std::size_t step_of(const Table& table, const std::vector<std::size_t>& shown, const std::vector<Need>& needs,
                    int width, const Layout& layout, Lang lang) {
    constexpr std::size_t long_table = 25;
    constexpr double clearly = 0.85, most_lines = 1.8;
    const auto fits = [&](std::size_t step) { return least_of(needs, {cell_size(layout, step)}) <= width; };
    const auto lines = [&](std::size_t step) {
        const Measure measure{cell_size(layout, step)};
        return lines_a_row(table, shown, widths_of(needs, measure, width), measure, lang);
    };
    if (!fits(1)) return smallest_step;
    if (!fits(0) || table.rows > long_table) return 1;
    const double large = lines(0);
    return large > most_lines || lines(1) < clearly * large ? 1 : 0;
}

/// How many of the shown columns stand before all parts: up to the first of words, but no more than half a sheet.
std::size_t leading_of(const Table& table, const std::vector<std::size_t>& shown, const std::vector<Need>& needs,
                       const Measure& measure, int width) {
    const auto words =
        std::find_if(shown.begin(), shown.end(), [&](std::size_t at) { return !table.columns[at].right; });
    std::size_t leading = words == shown.end() ? 1 : static_cast<std::size_t>(words - shown.begin()) + 1;
    const auto taken = [&](std::size_t count) {
        int sum = 0;
        for (std::size_t i = 0; i < count; ++i) sum += measure.least(needs[i]);
        return sum;
    };
    while (leading > 1 && taken(leading) > width / 2) --leading;
    return std::min(leading, shown.size());
}

/// Where each part begins among the columns behind the leading ones, at most `most` columns a part.
std::vector<std::size_t> starts_of(const std::vector<Need>& needs, std::size_t leading, const Measure& measure,
                                   int room, std::size_t most) {
    std::vector<std::size_t> starts;
    int used = 0;
    std::size_t count = 0;
    for (std::size_t i = leading; i < needs.size(); ++i) {
        const int width = measure.least(needs[i]);
        if (starts.empty() || used + width > room || count == most) {
            starts.push_back(i);
            used = 0;
            count = 0;
        }
        used += width;
        ++count;
    }
    return starts;
}

}  // namespace

TableFit fit_table(const Table& table, const DocxSheet& sheet, const Layout& layout, Lang lang) {
    const std::vector<std::size_t> shown = columns_for(Reader::people, table);
    if (shown.empty()) return {};
    const std::vector<Need> needs = needs_of(table, shown, lang);
    const int width = sheet.text_width();
    const std::size_t step = step_of(table, shown, needs, width, layout, lang);
    const Measure measure{cell_size(layout, step)};
    if (least_of(needs, measure) <= width) {
        std::vector<int> widths = widths_of(needs, measure, width);
        const double lines = lines_a_row(table, shown, widths, measure, lang);
        return {step, {{shown, std::move(widths)}}, lines};
    }
    const std::size_t leading = leading_of(table, shown, needs, measure, width);
    const std::vector<Need> first(needs.begin(), needs.begin() + static_cast<std::ptrdiff_t>(leading));
    const int room = width - least_of(first, measure);
    const std::size_t rest = needs.size() - leading;
    const std::size_t fewest = std::max<std::size_t>(starts_of(needs, leading, measure, room, rest).size(), 1);
    std::vector<std::size_t> starts = starts_of(needs, leading, measure, room, (rest + fewest - 1) / fewest);
    if (starts.empty()) starts.push_back(leading);
    TableFit fit{step, {}, 1};
    for (std::size_t p = 0; p < starts.size(); ++p) {
        const std::size_t end = p + 1 < starts.size() ? starts[p + 1] : needs.size();
        std::vector<std::size_t> columns(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(leading));
        std::vector<Need> part = first;
        for (std::size_t i = starts[p]; i < end; ++i) {
            columns.push_back(shown[i]);
            part.push_back(needs[i]);
        }
        fit.parts.push_back({std::move(columns), widths_of(part, measure, width)});
    }
    return fit;
}

}  // namespace leitai::page
