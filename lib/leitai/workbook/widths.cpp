// Columns are as wide as what will stand in them, and heads are broken into lines to fit.
#include "leitai/workbook/widths.hpp"

#include <algorithm>

#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"
#include "leitai/workbook/checks.hpp"

namespace leitai::workbook {

using base::Lang;
using base::Text;

namespace {

constexpr int widest = 40;     ///< longer texts are wrapped
constexpr int head_lines = 3;  ///< that a title may take before its column becomes wider
constexpr int arrow = 3;       ///< of the filter, beside a head

/// What people write into such a column, before anything is known of it.
int usual_width(const Column& column, Lang lang) {
    int width = 0;
    for (const std::string& title : offered(column, lang)) width = std::max(width, text::display_width(title) + 4);
    switch (column.holds) {
        case Holds::code:
            return std::max(width, 15);
        case Holds::number:
        case Holds::percent:
        case Holds::whole:
            return 10;
        case Holds::date:
            return 12;
        case Holds::yes_no:
        case Holds::choice:
            return std::max(width, 8);
        case Holds::several:
            return 18;
        case Holds::text:
            return column.use == Use::fill ? std::max(width, 18) : 8;
    }
    return width;
}

constexpr std::string_view between = "、";  // of several

std::string title_of(const Column& column, const std::string& word, Lang lang) {
    for (const Choice& choice : column.choices) {
        if (choice.word == word) return text::one_line(choice.title.in(lang));
    }
    return text::one_line(word);
}

}  // namespace

Head head_of(const Column& column, Lang lang) {
    Head head;
    head.words = text::one_line(column.title.in(lang));
    if (!column.unit.empty()) {
        const std::string unit = text::one_line(column.unit);
        head.words += lang == Lang::zh ? "（" + unit + "）" : " (" + unit + ")";
    }
    if (column.required && column.use == Use::fill) head.mark = Text("必填", "required").in(lang);
    return head;
}

std::string shown(const Column& column, const std::string& words, Lang lang) {
    if (column.holds == Holds::yes_no) {
        if (words == "yes") return Text("是", "yes").in(lang);
        if (words == "no") return Text("否", "no").in(lang);
    }
    if (column.holds == Holds::several && words.find(between) != std::string::npos) {
        const std::size_t at = words.find(between);
        return title_of(column, words.substr(0, at), lang) + std::string(between) +
               shown(column, words.substr(at + between.size()), lang);
    }
    if (column.holds == Holds::code) return text::one_line(words);  // what a list offers is a help to find it
    return title_of(column, words, lang);
}

std::vector<int> widths_of(const Form& form, Lang lang) {
    std::vector<int> widths;
    for (std::size_t c = 0; c < form.columns.size(); ++c) {
        const Column& column = form.columns[c];
        const int head = text::display_width(head_of(column, lang).words) + arrow;
        int width = std::max(usual_width(column, lang), (head + head_lines - 1) / head_lines + 2);
        for (const Row& row : form.rows) {
            if (c < row.cells.size() && width < widest)
                width = std::max(width, text::display_width(shown(column, row.cells[c], lang)) + 2);
        }
        widths.push_back(std::min(width, widest));
    }
    return widths;
}

int lines_in(const std::string& words, int width) {
    const std::string wrapped = text::wrap(words, std::max(width - 1, 4));
    return 1 + static_cast<int>(std::count(wrapped.begin(), wrapped.end(), '\n'));
}

}  // namespace leitai::workbook
