// The page number of documents: below the text on the outer side, and on sheets across where it is once they are
// bound.
#include <fmt/format.h>

#include "leitai/page/docx/parts.hpp"

namespace leitai::page {

namespace {

constexpr std::string_view word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// "— 1 —" at one side, one character from the edge of the text.
std::string number_of(bool right, const Layout& layout) {
    return fmt::format(
        "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:ind w:left=\"{0}\" w:right=\"{0}\" w:firstLine=\"0\"/>"
        "<w:jc w:val=\"{1}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:fldSimple w:instr=\" PAGE \">"
        "<w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p>",
        layout.sizes.number * 10, right ? "right" : "left");
}

}  // namespace

std::string docx_footer(bool odd, const Layout& layout) {
    return fmt::format("{}<w:ftr {}>{}</w:ftr>", xml_declaration, word, number_of(odd, layout));
}

std::string docx_footer_across(bool odd, const Layout& layout) {
    // The box is as long as the text is high and lies left of it: what was the lower edge is the left one now.
    // Turned clockwise, text begins at the top, which is the left of the bound page.
    constexpr int emu = 635;
    const DocxSheet sheet = across_sheet(layout);
    const int thick = layout.line_pitch, x = sheet.number;
    const std::string number = number_of(odd, layout);
    std::string text = fmt::format(
        "{}<w:ftr {} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        "xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r>"
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>",
        xml_declaration, word);
    text += fmt::format(
        "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" "
        "behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
        "<wp:positionH relativeFrom=\"page\"><wp:posOffset>{}</wp:posOffset></wp:positionH>"
        "<wp:positionV relativeFrom=\"page\"><wp:posOffset>{}</wp:posOffset></wp:positionV>"
        "<wp:extent cx=\"{}\" cy=\"{}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/>"
        "<wp:docPr id=\"{}\" name=\"Page number\"/><wp:cNvGraphicFramePr/>",
        x * emu, sheet.top * emu, thick * emu, sheet.text_height() * emu, odd ? 100001 : 100002);
    text += fmt::format(
        "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
        "<wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>"
        "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
        "<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx><wps:bodyPr vert=\"vert\" wrap=\"square\" lIns=\"0\" "
        "tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        "</mc:Choice>",
        thick * emu, sheet.text_height() * emu, number);
    text += fmt::format(
        "<mc:Fallback><w:pict><v:shape "
        "style=\"position:absolute;margin-left:{:.2f}pt;margin-top:{:.2f}pt;width:{:.2f}pt;"
        "height:{:.2f}pt;mso-position-horizontal-relative:page;mso-position-vertical-relative:page\" stroked=\"f\" "
        "filled=\"f\"><v:textbox style=\"layout-flow:vertical\" inset=\"0,0,0,0\"><w:txbxContent>{}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p></w:ftr>",
        x / 20.0, sheet.top / 20.0, thick / 20.0, sheet.text_height() / 20.0, number);
    return text;
}

std::string docx_header(std::string_view stamp) {
    return fmt::format(
        "{}<w:hdr {}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p></w:hdr>",
        xml_declaration, word, stamp);
}

}  // namespace leitai::page
