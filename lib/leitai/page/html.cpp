// Writes a page as one HTML file with its style inside, no script and nothing fetched; text of cells is never taken as
// markup.
#include <algorithm>
#include <string>
#include <string_view>

#include "leitai/page/buffer.hpp"
#include "leitai/page/chart/svg.hpp"
#include "leitai/page/html_style.hpp"
#include "leitai/page/markup.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::page {

namespace {

using base::Lang;

void write_cell(Buffer& out, const Column& column, const Cell& cell, Lang lang) {
    out << "<td";
    const bool right = column.right;
    if (right || cell.rate >= 0) {
        out << " class=\"" << (right ? "n" : "");
        if (cell.rate >= 0) {
            out << (right ? " r" : "r") << static_cast<char>('0' + shade_of(cell.rate));
        }
        out << '"';
    }
    out << '>' << escape_markup(words_of(cell, lang)) << "</td>";
}

/// True where some cell is shaded.
bool write_rows(Buffer& out, const Table& table, Lang lang, bool captioned) {
    const std::vector<std::size_t> shown = columns_for(Reader::people, table);
    out << "<div class=\"wide\"><table>";
    if (captioned && !table.title.empty()) out << "<caption>" << escape_markup(table.title.in(lang)) << "</caption>";
    out << "\n<thead><tr>";
    for (const std::size_t c : shown) {
        out << (table.columns[c].right ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">")
            << escape_markup(table.columns[c].label.in(lang)) << "</th>";
    }
    out << "</tr></thead>\n<tbody>\n";
    bool shaded = false;
    each_row(table, [&](const std::vector<Cell>& cells) {
        out << "<tr>";
        for (const std::size_t c : shown) shaded = shaded || cells[c].rate >= 0;
        for (const std::size_t c : shown) write_cell(out, table.columns[c], cells[c], lang);
        out << "</tr>\n";
    });
    if (table.rows == 0)
        out << "<tr><td colspan=\"" << std::to_string(shown.size()) << "\">" << no_rows(lang) << "</td></tr>\n";
    out << "</tbody></table></div>\n";
    return shaded;
}

/// A drawn table shows its picture; the numbers behind it can be unfolded.
bool write_block(Buffer& out, const Table& table, Lang lang) {
    const std::string picture = table.drawing && table.rows > 0 ? svg(table, lang) : std::string();
    if (picture.empty()) return write_rows(out, table, lang, true);
    if (table.drawing->paper != Drawing::Paper::picture) {
        out << "<figure><figcaption>" << escape_markup(table.title.in(lang)) << "</figcaption>\n"
            << picture << "</figure>\n";
        return write_rows(out, table, lang, false);
    }
    out << "<figure><figcaption>" << escape_markup(table.title.in(lang)) << "</figcaption>\n"
        << picture << "<details><summary>" << base::Text("数据", "Data").in(lang) << "</summary>\n";
    const bool shaded = write_rows(out, table, lang, false);
    out << "</details></figure>\n";
    return shaded;
}

// Each gives whether it holds a shaded cell.
bool write_block(Buffer& out, const Heading& heading, Lang lang) {
    const char level = static_cast<char>('0' + std::clamp(heading.level + 1, 2, 4));
    out << "<h" << level << '>' << escape_markup(heading.words.in(lang)) << "</h" << level << ">\n";
    return false;
}

bool write_block(Buffer& out, const Paragraph& paragraph, Lang lang) {
    out << (paragraph.note ? "<p class=\"note\">" : "<p>") << escape_markup(paragraph.words.in(lang)) << "</p>\n";
    return false;
}

bool write_block(Buffer& out, const Facts& facts, Lang lang) {
    out << "<dl>";
    for (const Facts::Item& item : facts.items) {
        out << "<dt>" << escape_markup(item.label.in(lang)) << "</dt><dd>" << escape_markup(words_of(item.value, lang))
            << "</dd>\n";
    }
    out << "</dl>\n";
    return false;
}

bool write_block(Buffer& out, const Formal& formal, Lang lang) {
    for (const base::Text& line : formal.lines) out << "<p>" << escape_markup(line.in(lang)) << "</p>\n";
    return false;
}

/// Long lines are shown broken, and copied whole.
bool write_block(Buffer& out, const Script& script, Lang /*lang*/) {
    out << "<pre style=\"white-space:pre-wrap;overflow-wrap:anywhere\">";
    for (const std::string& line : script.lines) out << escape_markup(text::one_line(line)) << '\n';
    out << "</pre>\n";
    return false;
}

}  // namespace

void write_html(const Page& page, const WriteOptions& options, const Sink& sink) {
    Buffer out(sink);
    const Lang lang = options.lang;
    const std::string title = escape_markup(page.title.in(lang));
    out << "<!DOCTYPE html>\n<html lang=\"" << (lang == Lang::zh ? "zh-CN" : "en")
        << "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        << title << "</title>\n<style>" << html_style << "</style>\n</head>\n<body>\n<main>\n<h1>" << title
        << "</h1>\n";
    if (page.finality.provisional()) out << "<p class=\"stamp\">" << provisional_stamp(lang) << "</p>\n";
    for (const std::string& words : finality_lines(page.finality, lang))
        out << "<p class=\"note\">" << escape_markup(words) << "</p>\n";
    bool shaded = false;
    bool annex = false;
    for (const Block& block : page.blocks) {
        if (begins_annex(block)) {
            out << (annex ? "</section>\n<section class=\"annex\">\n" : "<section class=\"annex\">\n");
            annex = true;
        }
        shaded = std::visit([&](const auto& one) { return write_block(out, one, lang); }, block) || shaded;
    }
    // Within the annex, for in print they would stand on a page of their own behind it.
    if (shaded) out << "<p class=\"note\">" << shading_note(lang) << "</p>\n";
    if (!page.footer.empty()) out << "<footer>" << escape_markup(page.footer.in(lang)) << "</footer>\n";
    if (annex) out << "</section>\n";
    out << "</main>\n</body>\n</html>\n";
    out.finish();
}

}  // namespace leitai::page
