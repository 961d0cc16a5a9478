// DOCX: a report in the layout of official documents (GB/T 9704-2012), with native tables; page numbers outside.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "leitai/page/docx_parts.hpp"
#include "leitai/page/layout.hpp"
#include "leitai/page/markup.hpp"
#include "leitai/page/rows.hpp"
#include "leitai/page/writers.hpp"
#include "leitai/page/zip.hpp"

namespace leitai::page {

namespace {

using base::Lang;

std::string run(std::string_view words, std::string_view properties = {}) {
    return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                       properties.empty() ? "" : fmt::format("<w:rPr>{}</w:rPr>", properties),
                       escape_markup(one_line(words)));
}

std::string paragraph(std::string_view style, std::string_view words) {
    return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>\n", style, run(words));
}

/// Columns in the share of their widest words; together the width of the text.
std::vector<int> widths_of(const Table& table, const std::vector<std::size_t>& shown, Lang lang) {
    constexpr int narrowest = 4, widest = 40;
    std::vector<int> words(shown.size(), narrowest);
    const auto grow = [&](std::size_t i, std::string_view text) {
        words[i] = std::max(words[i], std::min(display_width(text), widest));
    };
    for (std::size_t i = 0; i < shown.size(); ++i) grow(i, table.columns[shown[i]].label.in(lang));
    each_row(table, [&](const std::vector<Cell>& cells) {
        for (std::size_t i = 0; i < shown.size(); ++i) grow(i, words_of(cells[shown[i]], lang));
    });
    int sum = 0;
    for (const int width : words) sum += width + 2;
    std::vector<int> widths;
    widths.reserve(words.size());
    for (const int width : words) widths.push_back(official::text_width * (width + 2) / std::max(sum, 1));
    return widths;
}

std::string cell_of(std::string_view words, int width, bool right, int shade, int size, bool bold) {
    std::string text = fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", width);
    if (shade > 0)
        text += fmt::format("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{:06X}\"/>",
                            shades[static_cast<std::size_t>(shade)]);
    text += fmt::format(
        "<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:jc w:val=\"{}\"/></w:pPr>",
        right ? "right" : "left");
    return text + run(words, fmt::format("{}<w:sz w:val=\"{}\"/>", bold ? "<w:b/>" : "", size)) + "</w:p></w:tc>";
}

std::string table_of(const Table& table, Lang lang, bool& shaded) {
    const std::vector<std::size_t> shown = columns_for(Reader::people, table);
    const std::vector<int> widths = widths_of(table, shown, lang);
    const int size = shown.size() <= 6 ? 21 : shown.size() <= 9 ? 18 : 15;  // 5 号, 小 5 号, 小 6 号 and above
    std::string text;
    if (!table.title.empty()) text += paragraph("Caption", table.title.in(lang));
    text += fmt::format("<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>", official::text_width);
    for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        text += fmt::format("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>", side);
    text +=
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right "
        "w:w=\"70\" "
        "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>";
    for (const int width : widths) text += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
    text += "</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Column& column = table.columns[shown[i]];
        text += cell_of(column.label.in(lang), widths[i], column.right, 2, size, true);
    }
    text += "</w:tr>\n";
    each_row(table, [&](const std::vector<Cell>& cells) {
        text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const Cell& cell = cells[shown[i]];
            shaded = shaded || cell.rate >= 0;
            const int shade = cell.rate < 0 ? 0 : shade_of(cell.rate);
            text += cell_of(words_of(cell, lang), widths[i], table.columns[shown[i]].right, shade, size, false);
        }
        text += "</w:tr>\n";
    });
    text += "</w:tbl>\n";
    if (table.rows == 0) text += paragraph("Note", no_rows(lang));
    return text;
}

std::string block_of(const Block& block, Lang lang, bool& shaded) {
    if (const auto* heading = std::get_if<Heading>(&block))
        return paragraph(heading->level <= 1 ? "Heading1" : "Heading2", heading->words.in(lang));
    if (const auto* prose = std::get_if<Paragraph>(&block))
        return paragraph(prose->note ? "Note" : "Normal", prose->words.in(lang));
    if (const auto* table = std::get_if<Table>(&block)) return table_of(*table, lang, shaded);
    std::string text;
    for (const Facts::Item& item : std::get<Facts>(block).items) {
        const std::string colon = lang == Lang::zh ? "：" : ": ";
        text += paragraph("Note", item.label.in(lang) + colon + std::string(words_of(item.value, lang)));
    }
    return text;
}

std::string document_of(const Page& page, Lang lang) {
    using namespace official;
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n";
    text += paragraph("Title", page.title.in(lang));
    bool shaded = false;
    for (const Block& block : page.blocks) text += block_of(block, lang, shaded);
    if (shaded) text += paragraph("Note", shading_note(lang));
    text += "<w:sectPr>";
    if (page.provisional) {
        text +=
            "<w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:headerReference w:type=\"even\" r:id=\"rId5\"/>";
    }
    text += fmt::format(
        "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"even\" r:id=\"rId4\"/>"
        "<w:pgSz w:w=\"{}\" w:h=\"{}\"/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" "
        "w:header=\"851\" "
        "w:footer=\"1400\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        page_width, page_height, top, right, bottom, left);
    return text;
}

}  // namespace

void write_docx(const Page& page, const WriteOptions& options, const Sink& sink) {
    std::vector<std::pair<std::string, std::string>> files = {
        {"[Content_Types].xml", docx_types(page.provisional)},
        {"_rels/.rels", docx_relations()},
        {"word/document.xml", document_of(page, options.lang)},
        {"word/_rels/document.xml.rels", docx_document_relations(page.provisional)},
        {"word/styles.xml", docx_styles()},
        {"word/settings.xml", docx_settings()},
        {"word/footer1.xml", docx_footer(true)},
        {"word/footer2.xml", docx_footer(false)},
    };
    if (page.provisional) files.emplace_back("word/header1.xml", docx_header(provisional_stamp(options.lang)));
    sink(zip(files));
}

}  // namespace leitai::page
