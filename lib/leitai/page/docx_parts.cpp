// DOCX parts: WordprocessingML (ISO/IEC 29500) by hand, as little of it as there must be.
#include "leitai/page/docx_parts.hpp"

#include <fmt/format.h>

namespace leitai::page {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string fonts(std::string_view east) {
    return fmt::format("<w:rFonts w:ascii=\"{0}\" w:hAnsi=\"{0}\" w:cs=\"{0}\" w:eastAsia=\"{1}\"/>",
                       official::latin_font, east);
}

/// A paragraph style; `indent` in characters, 0 = none.
std::string style(std::string_view id, std::string_view name, std::string_view based, std::string_view font, int size,
                  std::string_view align, int indent, std::string_view more) {
    std::string text = fmt::format("<w:style w:type=\"paragraph\" w:styleId=\"{}\"{}><w:name w:val=\"{}\"/>", id,
                                   based.empty() ? " w:default=\"1\"" : "", name);
    if (!based.empty()) text += fmt::format("<w:basedOn w:val=\"{}\"/>", based);
    text += "<w:qFormat/><w:pPr>";
    text += more;
    if (based.empty()) {
        text += fmt::format("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{}\" w:lineRule=\"exact\"/>",
                            official::line_pitch);
    }
    text += fmt::format("<w:ind w:firstLineChars=\"{}\" w:firstLine=\"{}\"/><w:jc w:val=\"{}\"/></w:pPr><w:rPr>",
                        indent * 100, indent * size * 10, align);
    text += fonts(font) + fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/></w:rPr></w:style>", size);
    return text;
}

}  // namespace

std::string docx_styles() {
    using namespace official;
    std::string text(declaration);
    text += fmt::format("<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr>", word);
    text += fonts(body_font) +
            fmt::format(
                "<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>"
                "</w:rPrDefault></w:docDefaults>",
                body_size);
    text += style("Normal", "Normal", "", body_font, body_size, "both", 2, "");
    text += style("Title", "Title", "Normal", title_font, title_size, "center", 0,
                  "<w:spacing w:before=\"0\" w:after=\"400\" w:line=\"640\" w:lineRule=\"exact\"/>");
    text += style("Heading1", "heading 1", "Normal", heading_font, body_size, "left", 2, "<w:keepNext/>");
    text += style("Heading2", "heading 2", "Normal", second_font, body_size, "left", 2, "<w:keepNext/>");
    text +=
        style("Note", "Note", "Normal", second_font, 24, "left", 2, "<w:spacing w:line=\"400\" w:lineRule=\"exact\"/>");
    text += style("Caption", "caption", "Normal", heading_font, 24, "center", 0,
                  "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\" w:line=\"400\" w:lineRule=\"exact\"/>");
    text +=
        style("Cell", "Cell", "Normal", body_font, 21, "left", 0, "<w:spacing w:line=\"320\" w:lineRule=\"exact\"/>");
    text += style("Footer", "footer", "Normal", number_font, number_size, "left", 0, "");
    text += style("Header", "header", "Normal", heading_font, 24, "right", 0, "");
    return text + "</w:styles>";
}

std::string docx_types(bool stamped) {
    std::string text(declaration);
    text +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    const auto add = [&](std::string_view part, std::string_view type) {
        text += fmt::format(
            "<Override PartName=\"/word/{}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            "wordprocessingml.{}+xml\"/>",
            part, type);
    };
    add("document", "document.main");
    add("styles", "styles");
    add("settings", "settings");
    add("footer1", "footer");
    add("footer2", "footer");
    if (stamped) add("header1", "header");
    return text + "</Types>";
}

std::string docx_relations() {
    return std::string(declaration) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
           "Id=\"rId1\" "
           "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
           "Target=\"word/document.xml\"/></Relationships>";
}

std::string docx_document_relations(bool stamped) {
    std::string text(declaration);
    text += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const auto add = [&](std::string_view id, std::string_view type, std::string_view target) {
        text += fmt::format(
            "<Relationship Id=\"{}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}\" "
            "Target=\"{}.xml\"/>",
            id, type, target);
    };
    add("rId1", "styles", "styles");
    add("rId2", "settings", "settings");
    add("rId3", "footer", "footer1");
    add("rId4", "footer", "footer2");
    if (stamped) add("rId5", "header", "header1");
    return text + "</Relationships>";
}

std::string docx_settings() {
    return std::string(declaration) +
           fmt::format(
               "<w:settings {}><w:evenAndOddHeaders/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
               "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>",
               word);
}

std::string docx_footer(bool odd) {
    // One character (4 号) from the edge of the text.
    return std::string(declaration) +
           fmt::format(
               "<w:ftr {}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:ind w:left=\"280\" w:right=\"280\" "
               "w:firstLine=\"0\"/>"
               "<w:jc w:val=\"{}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:fldSimple w:instr=\" "
               "PAGE \">"
               "<w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>",
               word, odd ? "right" : "left");
}

std::string docx_header(std::string_view stamp) {
    return std::string(declaration) +
           fmt::format(
               "<w:hdr {}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p></w:hdr>", word,
               stamp);
}

}  // namespace leitai::page
