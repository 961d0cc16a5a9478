// The list of a document's parts and their relations, its settings and sections, written by hand after ISO/IEC 29500.
#include "leitai/page/docx/parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace leitai::page {

namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view header_relation = "rId5", upright_odd = "rId3", upright_even = "rId4", across_odd = "rId6",
                           across_even = "rId7";
constexpr int a4_short = 11906, a4_long = 16838;

/// Tenths of a millimetre as twentieths of a point, rounded.
int twips(int tenths) { return (tenths * 1440 + 127) / 254; }

/// The dashes of the page number, in the middle of its line, are 7 mm below the text.
int number_of(const Layout& layout) {
    constexpr int below_text = 70;
    return std::max(twips(layout.margins.bottom - below_text) - layout.line_pitch * 2 / 5, 0);
}

}  // namespace

DocxSheet upright_sheet(const Layout& layout) {
    const Layout::Margins& m = layout.margins;
    const int number = number_of(layout);
    return {a4_short, a4_long, twips(m.top), twips(m.right), twips(m.bottom), twips(m.left), number, false};
}

DocxSheet across_sheet(const Layout& layout) {
    const Layout::Margins& m = layout.margins;
    const int number = number_of(layout);
    return {a4_long, a4_short, twips(m.left), twips(m.top), twips(m.right), twips(m.bottom), number, true};
}

std::string docx_types(const DocxContents& contents) {
    std::string text(xml_declaration);
    text += fmt::format(
        "<Types xmlns=\"{}/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
        package);
    const auto add = [&](std::string_view part, std::string_view type) {
        text += fmt::format(
            "<Override PartName=\"/word/{}.xml\" "
            "ContentType=\"application/vnd.openxmlformats-officedocument.{}+xml\"/>",
            part, type);
    };
    add("document", "wordprocessingml.document.main");
    add("styles", "wordprocessingml.styles");
    add("settings", "wordprocessingml.settings");
    for (int i = 1; i <= (contents.across ? 4 : 2); ++i) add(fmt::format("footer{}", i), "wordprocessingml.footer");
    if (contents.stamped) add("header1", "wordprocessingml.header");
    for (std::size_t i = 1; i <= contents.charts; ++i) add(fmt::format("charts/chart{}", i), "drawingml.chart");
    return text + "</Types>";
}

std::string docx_relations() {
    return fmt::format(
        "{}<Relationships xmlns=\"{}/relationships\"><Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
        "Target=\"word/document.xml\"/></Relationships>",
        xml_declaration, package, office);
}

std::string chart_relation(std::size_t number) { return fmt::format("rIdChart{}", number); }

std::string docx_document_relations(const DocxContents& contents) {
    std::string text = fmt::format("{}<Relationships xmlns=\"{}/relationships\">", xml_declaration, package);
    const auto add = [&](std::string_view id, std::string_view type, std::string_view target) {
        text += fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}.xml\"/>", id, office, type, target);
    };
    add("rId1", "styles", "styles");
    add("rId2", "settings", "settings");
    add(upright_odd, "footer", "footer1");
    add(upright_even, "footer", "footer2");
    if (contents.stamped) add(header_relation, "header", "header1");
    if (contents.across) {
        add(across_odd, "footer", "footer3");
        add(across_even, "footer", "footer4");
    }
    for (std::size_t i = 1; i <= contents.charts; ++i)
        add(chart_relation(i), "chart", fmt::format("charts/chart{}", i));
    return text + "</Relationships>";
}

std::string docx_section(const DocxSheet& sheet, const DocxContents& contents) {
    std::string text = "<w:sectPr>";
    const auto refer = [&](std::string_view what, std::string_view odd, std::string_view even) {
        text += fmt::format(
            "<w:{0}Reference w:type=\"default\" r:id=\"{1}\"/><w:{0}Reference w:type=\"even\" "
            "r:id=\"{2}\"/>",
            what, odd, even);
    };
    if (contents.stamped) refer("header", header_relation, header_relation);
    refer("footer", sheet.across ? across_odd : upright_odd, sheet.across ? across_even : upright_even);
    constexpr int header = 851;  // 15 mm
    return text + fmt::format(
                      "<w:pgSz w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" "
                      "w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/></w:sectPr>",
                      sheet.width, sheet.height, sheet.across ? " w:orient=\"landscape\"" : "", sheet.top, sheet.right,
                      sheet.bottom, sheet.left, header, sheet.across ? 0 : sheet.number);
}

std::string docx_settings() {
    return fmt::format(
        "{}<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:evenAndOddHeaders/>"
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
        "w:val=\"15\"/></w:compat></w:settings>",
        xml_declaration);
}

}  // namespace leitai::page
