// Lays out prose, facts and figures across the columns of a sheet.
#include "leitai/page/xlsx/summary.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/base/overloaded.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::page {

namespace {

using base::Lang;

constexpr std::size_t parts = 12;  // of a summary's width: halves, thirds, quarters, sixths
constexpr int part_characters = 7;
constexpr std::size_t figures_a_row = 6;

std::string words_of_item(const Facts::Item& item, Lang lang) {
    return text::one_line(item.label.in(lang)) + (lang == Lang::zh ? "：" : ": ") +
           text::one_line(words_of(item.value, lang));
}

/// All facts one behind the other.
std::string one_behind_another(const Facts& facts, Lang lang) {
    std::string line;
    for (const Facts::Item& item : facts.items)
        base::add_to(line, words_of_item(item, lang), lang == Lang::zh ? "　" : "; ");
    return line;
}

void write_line(const Facts& facts, Sheet& sheet, Lang lang) {
    const bool small = facts.look == Facts::Look::closing;
    if (!facts.items.empty()) sheet.prose(one_behind_another(facts, lang), {.size = small ? 9 : 11});
}

/// Side by side, large, what each is below it.
void write_figures(const Facts& facts, Sheet& sheet, Lang lang) {
    const std::size_t rows = (facts.items.size() + figures_a_row - 1) / figures_a_row;
    for (std::size_t row = 0, first = 0; row < rows; ++row) {
        const std::size_t left = facts.items.size() - first, here = (left + rows - row - 1) / (rows - row);
        const std::size_t wide = parts / here;
        for (const bool value : {true, false}) {
            int lines = 1;
            const Look look{.bold = value, .border = true, .center = true, .size = value ? 16 : 10};
            for (std::size_t i = 0; i < here; ++i) {
                const Facts::Item& item = facts.items[first + i];
                const std::string words =
                    text::one_line(value ? std::string(words_of(item.value, lang)) : item.label.in(lang));
                lines = std::max(lines, sheet.across(i * wide, (i + 1) * wide - 1, words, look));
            }
            sheet.end_row(lines, look.size);
        }
        first += here;
    }
    sheet.end_row();
}

void write_list(const Facts& facts, Sheet& sheet, Lang lang) {
    if (facts.look == Facts::Look::figures) return write_figures(facts, sheet, lang);
    if (facts.look == Facts::Look::closing) return write_line(facts, sheet, lang);
    for (const Facts::Item& item : facts.items) sheet.prose(words_of_item(item, lang));
}

void write_heading(const Heading& heading, Sheet& sheet, Lang lang) {
    sheet.end_row();
    sheet.prose(heading.words.in(lang), {.bold = true, .size = 13});
}

void write_script(const Script& script, Sheet& sheet) {
    for (const std::string& line : script.lines) {
        sheet.text(0, text::one_line(line), {});
        sheet.end_row();
    }
}

/// The signature stands to the right, as in a letter.
void write_formal(const Formal& formal, Sheet& sheet, Lang lang) {
    const bool signature = formal.part == Formal::Part::signature;
    for (const std::string& line : formal_lines(formal, lang)) sheet.prose(line, {.right = signature});
}

/// Whether a block is worth a sheet of its own: headings and tables alone are not.
bool says_something(const Block& block) {
    return std::visit(base::Overloaded{
                          [](const Heading&) { return false; },
                          [](const Paragraph& paragraph) { return !paragraph.words.empty(); },
                          [](const Facts& facts) { return !facts.items.empty(); },
                          [](const Table& table) { return table.rows == 0; },  // that it has none
                          [](const Script& script) { return !script.lines.empty(); },
                          [](const Formal& formal) { return !formal.lines.empty(); },
                      },
                      block);
}

void point_to(const Table& table, const std::string& name, Sheet& sheet, Lang lang) {
    const std::string title = text::one_line(table.title.in(lang));
    const std::string before = title.empty() || title == name ? "" : title + (lang == Lang::zh ? "：" : ": ");
    if (name.empty())
        return sheet.prose((title.empty() ? "" : title + (lang == Lang::zh ? "：" : ": ")) +
                           std::string(no_rows(lang)));
    sheet.link(before + base::Text("见工作表“" + name + "”", "see the sheet “" + name + "”").in(lang), name);
}

}  // namespace

Outside outside_of(const Page& page, Lang lang) {
    Outside outside;
    bool behind_table = false;
    const Heading* heading = nullptr;
    for (const Block& block : page.blocks) {
        if (const auto* one = std::get_if<Heading>(&block)) heading = one;
        if (const auto* table = std::get_if<Table>(&block)) {
            outside.tables.push_back({table, heading});
            behind_table = table->rows > 0;
            outside.says = outside.says || table->rows == 0;
            continue;
        }
        const auto* paragraph = std::get_if<Paragraph>(&block);
        behind_table = behind_table && paragraph != nullptr && paragraph->note;
        if (behind_table) {
            outside.tables.back().notes.push_back(paragraph);
        } else {
            outside.says = outside.says || says_something(block);
        }
    }
    outside.says = outside.says || outside.tables.empty() || !finality_lines(page.finality, lang).empty();
    return outside;
}

std::vector<int> summary_widths() { return std::vector<int>(parts, part_characters); }

void write_summary(const Page& page, const Outside& outside, const std::vector<std::string>& sheets, Sheet& sheet,
                   Lang lang) {
    std::size_t next = 0;
    for (const Block& block : page.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            point_to(*table, sheets[next++], sheet, lang);
        } else if (const auto* facts = std::get_if<Facts>(&block)) {
            write_list(*facts, sheet, lang);
        } else {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            const auto& notes = next > 0 ? outside.tables[next - 1].notes : std::vector<const Paragraph*>();
            if (std::find(notes.begin(), notes.end(), paragraph) == notes.end()) write_outside(block, sheet, lang);
        }
    }
}

void write_paragraph(const Paragraph& paragraph, Sheet& sheet, Lang lang) {
    if (!paragraph.words.empty()) sheet.prose(paragraph.words.in(lang), {.size = paragraph.note ? 10 : 11});
}

void write_outside(const Block& block, Sheet& sheet, Lang lang) {
    std::visit(base::Overloaded{
                   [&](const Heading& heading) { write_heading(heading, sheet, lang); },
                   [&](const Paragraph& paragraph) { write_paragraph(paragraph, sheet, lang); },
                   [&](const Facts& facts) { write_line(facts, sheet, lang); },
                   [&](const Script& script) { write_script(script, sheet); },
                   [&](const Formal& formal) { write_formal(formal, sheet, lang); },
                   [](const Table&) {},
               },
               block);
}

}  // namespace leitai::page
