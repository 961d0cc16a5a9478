// Measures all rows of a table, fits the columns into the width, then prints row by row.
#include "leitai/page/text_table.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/list.hpp"
#include "leitai/page/rows.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

constexpr int gap = 2;
/// Before columns are left out, a column of texts is narrowed to this: a name and a little more.
constexpr int comfortable = 16;
/// After all columns that can be spared are gone, to this.
constexpr int least = 8;

/// A column on its way to the page.
struct Shown {
    std::size_t column = 0;
    int natural = 0;  ///< as wide as its widest cell
    int width = 0;
    bool right = false;
    int priority = 0;

    /// Texts may be broken into lines, numbers may not.
    int narrowest(int floor) const { return right ? natural : std::min(natural, floor); }
};

using Columns = std::vector<Shown>;

std::string_view label(const Table& table, const Shown& shown, base::Lang lang) {
    return table.columns[shown.column].label.in(lang);
}

Columns measured(const Table& table, base::Lang lang) {
    Columns columns;
    for (const std::size_t c : columns_for(Reader::people, table)) {
        const Column& column = table.columns[c];
        const int head = text::display_width(column.label.in(lang));
        columns.push_back({c, head, head, column.right, column.priority});
    }
    each_row(table, [&](const std::vector<Cell>& cells) {
        for (Shown& shown : columns) {
            shown.natural = std::max(shown.natural, text::display_width(words_of(cells[shown.column], lang)));
        }
    });
    return columns;
}

template <class Width>
int total(const Columns& columns, Width width) {
    int sum = columns.empty() ? 0 : gap * (static_cast<int>(columns.size()) - 1);
    for (const Shown& shown : columns) sum += width(shown);
    return sum;
}

/// Takes away the least important columns, the last of equals first, until the rest fits; gives what was taken.
Columns leave_out(Columns& columns, int room) {
    Columns gone;
    const auto too_wide = [&] {
        return total(columns, [](const Shown& shown) { return shown.narrowest(comfortable); }) > room;
    };
    while (too_wide()) {
        auto least_important = columns.begin();
        for (auto it = columns.begin(); it != columns.end(); ++it) {
            if (it->priority >= least_important->priority) least_important = it;
        }
        if (least_important->priority == 0) break;
        gone.push_back(*least_important);
        columns.erase(least_important);
    }
    std::sort(gone.begin(), gone.end(), [](const Shown& a, const Shown& b) { return a.column < b.column; });
    return gone;
}

/// Narrows the widest column of texts, column by column of the terminal, until all fit.
void narrow(Columns& columns, int room) {
    for (Shown& shown : columns) shown.width = shown.natural;
    while (total(columns, [](const Shown& shown) { return shown.width; }) > room) {
        Shown* widest = nullptr;
        for (Shown& shown : columns) {
            const bool can = shown.width > shown.narrowest(least);
            if (can && (widest == nullptr || shown.width > widest->width)) widest = &shown;
        }
        if (widest == nullptr) return;  // too narrow for anything: let the terminal break the lines
        --widest->width;
    }
}

std::vector<std::string> lines_of(std::string_view text, const Shown& shown) {
    const std::string flat = text::one_line(text);
    if (text::display_width(flat) <= shown.width) return {flat};
    std::vector<std::string> lines;
    const std::string wrapped = text::wrap(flat, shown.width);
    for (std::string_view rest = wrapped;;) {
        const std::size_t end = rest.find('\n');
        lines.emplace_back(rest.substr(0, end));
        if (end == std::string_view::npos) return lines;
        rest.remove_prefix(end + 1);
    }
}

/// Prints one row, on as many lines as its longest cell needs; no line ends with blanks.
template <class Words>
void write_row(Buffer& out, const Columns& columns, Words words) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (const Shown& shown : columns) {
        cells.push_back(lines_of(words(shown), shown));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        std::string text;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const std::string& piece = line < cells[c].size() ? cells[c][line] : std::string();
            text += text::pad(piece, columns[c].width, columns[c].right);
            text.append(gap, ' ');
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out << text << '\n';
    }
}

void write_rule(Buffer& out, const Columns& columns) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (c > 0) out.repeat(gap, ' ');
        out.repeat(columns[c].width, '-');
    }
    out << '\n';
}

/// Which columns are not there, and how to see them.
std::string left_out_words(const Table& table, const Columns& gone, int needed, base::Lang lang) {
    const bool zh = lang == base::Lang::zh;
    std::string names;
    for (const Shown& shown : gone) base::add_to(names, label(table, shown, lang), base::between_words.in(lang));
    const std::string width = std::to_string(needed);
    if (zh) return "（太窄，没有列出：" + names + "。要看全部：--width " + width + "，或 --format csv）";
    return "(too narrow for: " + names + "; for all columns: --width " + width + " or --format csv)";
}

}  // namespace

void write_text_table(Buffer& out, const Table& table, const WriteOptions& options) {
    const base::Lang lang = options.lang;
    Columns columns = measured(table, lang);
    const int needed = total(columns, [](const Shown& shown) { return shown.natural; });
    const int room = options.width > 0 ? options.width : needed;
    const Columns gone = leave_out(columns, room);
    narrow(columns, room);

    const std::string title = text::one_line(table.title.in(lang));
    if (!title.empty()) out << (options.width > 0 ? text::wrap(title, options.width) : title) << '\n';
    if (options.color) out << "\x1b[1m";
    write_row(out, columns, [&](const Shown& shown) { return label(table, shown, lang); });
    if (options.color) out << "\x1b[0m";
    write_rule(out, columns);
    write_rows(out, table, options.jobs, [&](Buffer& to, std::size_t, const std::vector<Cell>& cells) {
        write_row(to, columns, [&](const Shown& shown) { return words_of(cells[shown.column], lang); });
    });
    if (table.rows == 0) out << no_rows(lang) << '\n';
    if (!gone.empty()) out << text::wrap(left_out_words(table, gone, needed, lang), room) << '\n';
}

}  // namespace leitai::page
