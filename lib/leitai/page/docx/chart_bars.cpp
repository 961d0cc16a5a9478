// Charts of documents with bars: columns, lying bars, and steps that each begin where the one above ends.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "leitai/page/docx/chart_parts.hpp"
#include "leitai/page/docx/title_lines.hpp"
#include "leitai/page/markup.hpp"

namespace leitai::page {

namespace {

using Values = std::vector<std::optional<double>>;

std::string labels_of(std::string_view format) {
    return fmt::format(
        "<c:dLbls><c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        "<c:txPr><a:bodyPr wrap=\"none\"/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>"
        "<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
        "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>",
        escape_markup(format));
}

/// Told apart on a grey copy as well: gains are full, losses hatched, levels light with a dark edge.
std::string gain_look() { return fill_of(chart_colours[0]); }

std::string loss_look() {
    const std::uint32_t colour = chart_colours[1];
    return fmt::format(
               "<a:pattFill prst=\"wdUpDiag\"><a:fgClr><a:srgbClr val=\"{:06X}\"/></a:fgClr><a:bgClr><a:srgbClr "
               "val=\"FFFFFF\"/></a:bgClr></a:pattFill><a:ln w=\"9525\">",
               colour) +
           fill_of(colour) + "</a:ln>";
}

std::string level_look() {
    constexpr std::uint32_t light = 0xBFBFBF, dark = 0x595959;
    return fill_of(light) + "<a:ln w=\"9525\">" + fill_of(dark) + "</a:ln>";
}

/// Looks of single points; empty where a point looks as its series does.
std::string looks_of(const std::vector<std::string>& looks) {
    std::string text;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (!looks[i].empty())
            text += fmt::format(
                "<c:dPt><c:idx val=\"{}\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>{}</c:spPr>"
                "</c:dPt>",
                i, looks[i]);
    }
    return text;
}

std::string bars_opened(bool lying, bool stacked) {
    return fmt::format("<c:barChart><c:barDir val=\"{}\"/><c:grouping val=\"{}\"/><c:varyColors val=\"0\"/>",
                       lying ? "bar" : "col", stacked ? "stacked" : "clustered");
}

/// From the lowest to the highest value and zero, with room for numbers at the ends of bars.
struct Span {
    double low = 0, high = 0, scale = 1;  ///< points of paper a unit

    Span(const std::vector<double>& ends, double plot_width, double before, double behind) {
        for (const double end : ends) {
            low = std::min(low, end);
            high = std::max(high, end);
        }
        if (low == high) high = 1;
        constexpr double fewest = 40;
        const double left = low < 0 ? before : 0;
        scale = std::max(plot_width - left - behind, fewest) / (high - low);
        low -= left / scale;
        high += behind / scale;
    }
};

/// Where lying bars are, right of their names.
struct BarsArea {
    double left = 0, width = 0;  ///< points

    BarsArea(const BarNames& names, const ChartRoom& room) : left(names.width) { width = room.width - left - 2; }
    std::string layout(const ChartRoom& room) const {
        return layout_of(left / room.width, 0.01, width / room.width, 0.98);
    }
};

/// Names on one axis, numbers on the other, which is not drawn: every bar has its number.
std::string bars_closed(bool lying, bool stacked, const Span* span) {
    ChartAxis names{.id = 1, .names = true, .reversed = lying, .side = lying ? "l" : "b"};
    ChartAxis numbers{.id = 2, .deleted = true, .far = lying, .side = lying ? "b" : "l"};
    if (span != nullptr) {
        numbers.lowest = span->low;
        numbers.highest = span->high;
    }
    return fmt::format("<c:gapWidth val=\"{}\"/>{}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>", lying ? 45 : 35,
                       stacked ? "<c:overlap val=\"100\"/>" : "") +
           axis_of(names) + axis_of(numbers);
}

double widest_number(const Chart& chart) {
    constexpr double edges = 10;
    double widest = 0;
    for (const ChartPoint& point : chart.points) widest = std::max(widest, letters_width(point.texts[0]));
    return widest + edges;
}

/// The numbers as they are printed, at the beginning of bars that are not seen.
std::string printed_of(const Chart& chart) {
    const std::string_view shown =
        "<c:dLblPos val=\"inBase\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
        "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    std::string text = "<c:dLbls>";
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        text += fmt::format(
            "<c:dLbl><c:idx val=\"{}\"/><c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:p><a:r><a:rPr lang=\"zh-CN\"/>"
            "<a:t>{}</a:t></a:r></a:p></c:rich></c:tx>{}</c:dLbl>",
            i, escape_markup(chart.points[i].texts[0]), shown);
    return text +
           "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr "
           "wrap=\"none\"/><a:p><a:pPr><a:defRPr/>"
           "</a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>" +
           std::string(shown) + "</c:dLbls>";
}

/// Bars on top of each other: one that is not seen up to where a step begins, and the step. A step across zero has a
/// part on either side; a level begins at zero.
struct Steps {
    Values before, above, below;
    std::vector<std::string> looks;
    std::vector<double> ends;

    explicit Steps(const Chart& chart) {
        double at = 0;
        for (const ChartPoint& point : chart.points) {
            const double begin = point.level ? 0 : at, end = begin + *point.values[0];
            const double low = std::min(begin, end), high = std::max(begin, end);
            const double hidden = low > 0 ? low : high < 0 ? high : 0;
            before.emplace_back(hidden);
            above.emplace_back(std::max(high, 0.0) - std::max(hidden, 0.0));
            below.emplace_back(std::min(low, 0.0) - std::min(hidden, 0.0));
            looks.push_back(point.level ? level_look() : end < begin ? loss_look() : "");
            ends.push_back(end);
            at = end;
        }
    }
};

}  // namespace

BarNames bar_names(const Chart& chart, double chart_width) {
    constexpr double most = 0.45, gap = 8;
    const double columns = most * chart_width / (chart_letters / 2.0);
    BarNames names;
    for (const ChartPoint& point : chart.points) {
        ChartName lines = title_lines(point.label, columns);
        for (const std::string& line : lines) names.width = std::max(names.width, letters_width(line) + gap);
        names.lines = std::max(names.lines, lines.size());
        names.words.push_back(std::move(lines));
    }
    return names;
}

std::string bar_plot(const Chart& chart, const ChartRoom& room) {
    // Two scales in one chart would mislead: a second value stands in the rows.
    const bool lying = chart.kind != Drawing::Kind::columns;
    const std::string format = format_of(chart, 0);
    const BarNames names = bar_names(chart, room.width);
    const BarsArea area(names, room);
    std::vector<std::string> looks;
    std::vector<double> ends;
    Values values;
    for (const ChartPoint& point : chart.points) {
        values.push_back(point.values[0]);
        ends.push_back(*point.values[0]);
        looks.push_back(*point.values[0] < 0 ? loss_look() : "");
    }
    const double number = widest_number(chart);
    const Span span(ends, area.width, number, number);
    return (lying ? area.layout(room) : "<c:layout/>") + bars_opened(lying, false) + series_head(0, chart.series[0]) +
           "<c:spPr>" + gain_look() + "</c:spPr><c:invertIfNegative val=\"0\"/>" + looks_of(looks) + labels_of(format) +
           names_of(names.words) + numbers_of("val", values, format) + "</c:ser>" +
           bars_closed(lying, false, lying ? &span : nullptr);
}

std::string step_plot(const Chart& chart, const ChartRoom& room) {
    const Steps steps(chart);
    const BarNames names = bar_names(chart, room.width);
    const BarsArea area(names, room);
    const double number = widest_number(chart);
    const Span span(steps.ends, area.width, 0, number);
    const std::string format = format_of(chart, 0), unseen = "<c:spPr><a:noFill/></c:spPr>";
    const auto series = [&](std::size_t index, const std::string& name, const std::string& look, const Values& values) {
        return series_head(index, name) + look + names_of(names.words) + numbers_of("val", values, format) + "</c:ser>";
    };
    const std::string filled = "<c:invertIfNegative val=\"0\"/>";
    const std::string seen = "<c:spPr>" + gain_look() + "</c:spPr>" + filled + looks_of(steps.looks);
    const Values carriers(chart.points.size(), number / span.scale);
    return area.layout(room) + bars_opened(true, true) + series(0, " ", unseen + filled, steps.before) +
           series(1, chart.series[0], seen, steps.above) + series(2, chart.series[0], seen, steps.below) +
           series(3, " ", unseen + filled + printed_of(chart), carriers) + bars_closed(true, true, &span);
}

}  // namespace leitai::page
