// Charts of documents with bars: columns, lying bars, and steps that each begin where the one above ends.
#include <fmt/format.h>

#include <algorithm>

#include "leitai/page/docx/chart_parts.hpp"
#include "leitai/page/markup.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

constexpr int name_columns = 34;  ///< display columns of a name below or beside a bar

using Values = std::vector<std::optional<double>>;

std::string labels_of(std::string_view format) {
    return fmt::format(
        "<c:dLbls><c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        "<c:txPr><a:bodyPr wrap=\"none\"/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>"
        "<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
        "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>",
        escape_markup(format));
}

/// The points of a series that are losses, in their colour.
std::string losses_of(const std::vector<bool>& losses) {
    std::string text;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        if (losses[i])
            text += fmt::format(
                "<c:dPt><c:idx val=\"{}\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>{}</c:spPr>"
                "</c:dPt>",
                i, fill_of(chart_colours[1]));
    }
    return text;
}

std::string bars_opened(bool lying, bool stacked) {
    return fmt::format("<c:barChart><c:barDir val=\"{}\"/><c:grouping val=\"{}\"/><c:varyColors val=\"0\"/>",
                       lying ? "bar" : "col", stacked ? "stacked" : "clustered");
}

/// Names on one axis, numbers on the other; `labelled`: the numbers stand at the bars.
std::string bars_closed(bool lying, bool stacked, bool labelled) {
    ChartAxis names{.id = 1, .names = true, .reversed = lying, .side = lying ? "l" : "b"};
    ChartAxis numbers{.id = 2, .grid = !labelled, .deleted = labelled, .far = lying, .side = lying ? "b" : "l"};
    return fmt::format("<c:gapWidth val=\"{}\"/>{}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>", lying ? 45 : 35,
                       stacked ? "<c:overlap val=\"100\"/>" : "") +
           axis_of(names) + axis_of(numbers);
}

std::vector<bool> negative(const Values& values) {
    std::vector<bool> losses;
    for (const auto& value : values) losses.push_back(value && *value < 0);
    return losses;
}

}  // namespace

std::string bar_plot(const Chart& chart) {
    // Two scales in one chart would mislead: a second value stands in the rows.
    const bool lying = chart.kind != Drawing::Kind::columns;
    const std::string format = format_of(chart, 0);
    std::vector<std::string> names;
    Values values;
    for (const ChartPoint& point : chart.points) {
        names.push_back(text::fit(point.label, name_columns));
        values.push_back(point.values[0]);
    }
    return bars_opened(lying, false) + series_head(0, chart.series[0]) + "<c:spPr>" + fill_of(chart_colours[0]) +
           "</c:spPr><c:invertIfNegative val=\"0\"/>" + losses_of(negative(values)) + labels_of(format) +
           names_of(names) + numbers_of("val", values, format) + "</c:ser>" + bars_closed(lying, false, true);
}

std::string step_plot(const Chart& chart) {
    // Bars on top of each other: one that is not seen up to where the step begins, and the step. A step across zero has
    // a part on either side.
    std::vector<std::string> names;
    std::vector<bool> losses;
    Values before, above, below;
    double at = 0;
    for (const ChartPoint& point : chart.points) {
        const double next = at + *point.values[0], low = std::min(at, next), high = std::max(at, next);
        const double hidden = low > 0 ? low : high < 0 ? high : 0;
        names.push_back(text::fit(point.label, name_columns) + " " + point.texts[0]);
        losses.push_back(next < at);
        before.emplace_back(hidden);
        above.emplace_back(std::max(high, 0.0) - std::max(hidden, 0.0));
        below.emplace_back(std::min(low, 0.0) - std::min(hidden, 0.0));
        at = next;
    }
    const std::string format = format_of(chart, 0);
    std::string text = bars_opened(true, true);
    text += series_head(0, " ") + "<c:spPr><a:noFill/></c:spPr><c:invertIfNegative val=\"0\"/>" + names_of(names) +
            numbers_of("val", before, format) + "</c:ser>";
    std::size_t index = 1;
    for (const Values* values : {&above, &below}) {
        text += series_head(index++, chart.series[0]) + "<c:spPr>" + fill_of(chart_colours[0]) +
                "</c:spPr><c:invertIfNegative val=\"0\"/>" + losses_of(losses) + names_of(names) +
                numbers_of("val", *values, format) + "</c:ser>";
    }
    return text + bars_closed(true, true, false);
}

}  // namespace leitai::page
