// The frame of a chart in a document, its place in the text, and the pieces that all kinds are made of.
#include "leitai/page/docx/chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "leitai/base/list.hpp"
#include "leitai/page/docx/chart_parts.hpp"
#include "leitai/page/docx/title_lines.hpp"
#include "leitai/page/markup.hpp"
#include "leitai/page/table_view.hpp"

namespace leitai::page {

namespace {

constexpr std::string_view drawing = "http://schemas.openxmlformats.org/drawingml/2006";

std::string plot_of(const Chart& chart, const ChartRoom& room) {
    switch (chart.kind) {
        case Drawing::Kind::points:
        case Drawing::Kind::map:
            return point_plot(chart, room);
        case Drawing::Kind::radar:
            return radar_plot(chart);
        case Drawing::Kind::steps:
            return step_plot(chart, room);
        case Drawing::Kind::columns:
        case Drawing::Kind::bars:
            break;
    }
    return bar_plot(chart, room);
}

/// Millimetres; `width` in points, `page` the millimetres of a page's text.
double height_of(const Chart& chart, double width, double page) {
    constexpr double row = 5.8, line = 3.8, edge = 3;
    switch (chart.kind) {
        case Drawing::Kind::columns:
            return 50;
        case Drawing::Kind::points:
            return std::min(90.0, page * 0.48);
        case Drawing::Kind::map:
            return std::min(120.0, page * 0.7);
        case Drawing::Kind::radar:
            return 75;
        case Drawing::Kind::bars:
        case Drawing::Kind::steps:
            break;
    }
    const double more = line * static_cast<double>(bar_names(chart, width).lines - 1);
    return edge + (row + more) * static_cast<double>(chart.points.size());
}

/// As wide as the text, and as high as it wishes to be.
ChartRoom wished_room(const Chart& chart, const DocxSheet& sheet) {
    constexpr double twips = 20, points_a_millimetre = 72 / 25.4;
    const double width = sheet.text_width() / twips, page = sheet.text_height() / twips;
    return {width, height_of(chart, width, page / points_a_millimetre) * points_a_millimetre};
}

/// The room of a page for a picture: its caption stands there too.
double height_left(const DocxSheet& sheet) {
    constexpr double twips = 20, kept_free = 70;
    return sheet.text_height() / twips - kept_free;
}

ChartRoom room_of(const Chart& chart, const DocxSheet& sheet) {
    const ChartRoom wished = wished_room(chart, sheet);
    return {wished.width, std::min(wished.height, height_left(sheet))};
}

bool has_legend(const Chart& chart) {
    if (chart.kind == Drawing::Kind::points || chart.kind == Drawing::Kind::map) return chart.groups.size() > 1;
    return chart.kind == Drawing::Kind::radar && chart.series.size() > 1;
}

}  // namespace

Chart suited(Chart chart, const DocxSheet& sheet) {
    if (chart.kind != Drawing::Kind::columns) return chart;
    constexpr double twips = 20, edges = 8;
    double widest = 0;
    for (const ChartPoint& point : chart.points)
        widest = std::max({widest, letters_width(point.label), letters_width(point.texts[0])});
    const double room = sheet.text_width() / twips / static_cast<double>(chart.points.size());
    if (widest + edges > room) chart.kind = Drawing::Kind::bars;
    return chart;
}

bool fits_page(const Chart& chart, const DocxSheet& sheet) {
    constexpr double closer = 1.25;  // rows can stand so much closer than they wish
    return wished_room(chart, sheet).height <= height_left(sheet) * closer;
}

double letters_width(std::string_view words) { return paper_columns(words) * chart_letters / 2; }

std::string layout_of(double left, double top, double width, double height) {
    return fmt::format(
        "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
        "<c:x val=\"{:.4f}\"/><c:y val=\"{:.4f}\"/><c:w val=\"{:.4f}\"/><c:h val=\"{:.4f}\"/></c:manualLayout>"
        "</c:layout>",
        left, top, width, height);
}

std::string format_of(const Chart& chart, std::size_t series) {
    std::size_t decimals = 0;
    bool change = false, percent = false;
    for (const ChartPoint& point : chart.points) {
        if (!point.values[series]) continue;
        const std::string& text = point.texts[series];
        decimals = std::max(decimals, static_cast<std::size_t>(decimals_of(text)));
        change = change || text.starts_with('+');
        percent = percent || text.ends_with('%');
    }
    constexpr std::size_t most = 6;
    std::string format = decimals == 0 ? "0" : "0." + std::string(std::min(decimals, most), '0');
    if (percent) format += "\"%\"";
    return change ? "+" + format + ";-" + format + ";" + format : format;
}

std::string names_of(const std::vector<ChartName>& names) {
    std::string text = fmt::format("<c:cat><c:strLit><c:ptCount val=\"{}\"/>", names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string words;
        for (const std::string& line : names[i]) base::add_to(words, escape_markup(line), "&#10;");
        text += fmt::format("<c:pt idx=\"{}\"><c:v>{}</c:v></c:pt>", i, words);
    }
    return text + "</c:strLit></c:cat>";
}

std::string numbers_of(std::string_view tag, const std::vector<std::optional<double>>& values,
                       std::string_view format) {
    std::string text = fmt::format("<c:{}><c:numLit><c:formatCode>{}</c:formatCode><c:ptCount val=\"{}\"/>", tag,
                                   escape_markup(format), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i]) fmt::format_to(std::back_inserter(text), "<c:pt idx=\"{}\"><c:v>{}</c:v></c:pt>", i, *values[i]);
    }
    return text + fmt::format("</c:numLit></c:{}>", tag);
}

std::string series_head(std::size_t index, std::string_view name) {
    return fmt::format("<c:ser><c:idx val=\"{0}\"/><c:order val=\"{0}\"/><c:tx><c:v>{1}</c:v></c:tx>", index,
                       escape_markup(name));
}

std::string fill_of(std::uint32_t colour) {
    return fmt::format("<a:solidFill><a:srgbClr val=\"{:06X}\"/></a:solidFill>", colour);
}

std::string axis_of(const ChartAxis& axis) {
    const std::string_view kind = axis.names ? "catAx" : "valAx";
    std::string text = fmt::format("<c:{}><c:axId val=\"{}\"/><c:scaling><c:orientation val=\"{}\"/>", kind, axis.id,
                                   axis.reversed ? "maxMin" : "minMax");
    if (axis.highest) text += fmt::format("<c:max val=\"{}\"/>", *axis.highest);
    if (axis.lowest) text += fmt::format("<c:min val=\"{}\"/>", *axis.lowest);
    text += fmt::format("</c:scaling><c:delete val=\"{}\"/><c:axPos val=\"{}\"/>", axis.deleted ? 1 : 0, axis.side);
    if (axis.grid)
        text +=
            "<c:majorGridlines><c:spPr><a:ln w=\"6350\">" + fill_of(0xE3E3E3) + "</a:ln></c:spPr></c:majorGridlines>";
    if (!axis.title.empty())
        text += fmt::format(
            "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr b=\"0\"/></a:pPr><a:r><a:rPr lang=\"zh-CN\" "
            "b=\"0\"/>"
            "<a:t>{}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>",
            escape_markup(axis.title));
    text += fmt::format(
        "<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
        "<c:tickLblPos val=\"{}\"/><c:spPr><a:ln w=\"9525\">{}</a:ln></c:spPr><c:crossAx val=\"{}\"/>"
        "<c:crosses val=\"{}\"/>",
        escape_markup(axis.format), axis.far ? "nextTo" : "low", fill_of(0x808080), axis.id == 1 ? 2 : 1,
        axis.far ? "max" : "autoZero");
    if (axis.names)
        text += "<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/>";
    else
        text += "<c:crossBetween val=\"between\"/>";
    if (axis.step) text += fmt::format("<c:majorUnit val=\"{}\"/>", *axis.step);
    return text + fmt::format("</c:{}>", kind);
}

std::string docx_chart(const Chart& chart, const Layout& layout, const DocxSheet& sheet) {
    constexpr int points = 100;
    const std::string font = fmt::format("<a:latin typeface=\"{}\"/><a:ea typeface=\"{}\"/>",
                                         escape_markup(layout.fonts.latin), escape_markup(layout.fonts.body));
    const std::string look = fmt::format(
        "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"{}\" b=\"0\">{}{}</a:defRPr></a:pPr><a:endParaRPr "
        "lang=\"zh-CN\"/></a:p></c:txPr>",
        chart_letters * points, fill_of(0x262626), font);
    std::string text = fmt::format(
        "{}<c:chartSpace xmlns:c=\"{}/chart\" xmlns:a=\"{}/main\"><c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/>"
        "<c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>",
        xml_declaration, drawing, drawing);
    text += plot_of(chart, room_of(chart, sheet));
    text += "<c:spPr><a:noFill/></c:spPr></c:plotArea>";
    if (has_legend(chart)) text += "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>";
    return text +
           "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs "
           "val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln>"
           "</c:spPr>" +
           look + "</c:chartSpace>";
}

void add_picture(std::string& text, const Chart& chart, std::size_t number, const DocxSheet& sheet) {
    constexpr double emu = 12700;
    const ChartRoom room = room_of(chart, sheet);
    const std::string words = words_of(chart);
    text += fmt::format(
        "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" "
        "distL=\"0\" "
        "distR=\"0\"><wp:extent cx=\"{}\" cy=\"{}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr "
        "id=\"{}\" name=\"Chart {}\" descr=\"{}\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"{}/chart\">"
        "<c:chart r:id=\"{}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n",
        std::lround(room.width * emu), std::lround(room.height * emu), number, number,
        escape_markup(chart.title + (words.empty() ? "" : "：" + words)), drawing, chart_relation(number));
}

}  // namespace leitai::page
