// Charts of documents with points: one number against another, a marker for each group, and the radar of a few rates.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "leitai/page/docx/chart_parts.hpp"
#include "leitai/page/docx/names_placed.hpp"
#include "leitai/page/docx/title_lines.hpp"
#include "leitai/page/markup.hpp"

namespace leitai::page {

namespace {

using Values = std::vector<std::optional<double>>;

constexpr std::array<std::string_view, 4> markers = {"circle", "square", "triangle", "diamond"};

std::string marker_of(std::size_t which) {
    const std::string fill = fill_of(chart_colours[which % std::size(chart_colours)]);
    return fmt::format(
        "<c:marker><c:symbol val=\"{}\"/><c:size val=\"6\"/><c:spPr>{}<a:ln w=\"6350\"><a:solidFill><a:srgbClr "
        "val=\"FFFFFF\"/></a:solidFill></a:ln></c:spPr></c:marker>",
        markers[which % markers.size()], fill);
}

/// The names that stand at points of a series, which are `members` of the chart.
std::string names_at(const Chart& chart, const std::vector<std::size_t>& members,
                     const std::vector<PlacedName>& placed) {
    const std::string_view nothing =
        "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    std::string text;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto name =
            std::find_if(placed.begin(), placed.end(), [&](const PlacedName& one) { return one.point == members[i]; });
        if (name == placed.end()) continue;
        text += fmt::format(
            "<c:dLbl><c:idx val=\"{}\"/><c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:p><a:r><a:rPr "
            "lang=\"zh-CN\"/><a:t>{}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"{}\"/><c:showLegendKey "
            "val=\"0\"/><c:showVal val=\"1\"/>{}</c:dLbl>",
            i, escape_markup(chart.points[members[i]].label), name->side, nothing);
    }
    if (text.empty()) return text;
    return fmt::format("<c:dLbls>{}<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/>{}</c:dLbls>", text, nothing);
}

/// The points of each group; all of them where there are none.
std::vector<std::vector<std::size_t>> members_of(const Chart& chart) {
    std::vector<std::vector<std::size_t>> members(std::max<std::size_t>(chart.groups.size(), 1));
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const auto found = std::find(chart.groups.begin(), chart.groups.end(), chart.points[i].group);
        members[found == chart.groups.end() ? 0 : static_cast<std::size_t>(found - chart.groups.begin())].push_back(i);
    }
    return members;
}

/// All values of a series between round numbers: from 0, totals would lie in one corner.
RoundSpan span_of(const Chart& chart, std::size_t series) {
    double lowest = *chart.points[0].values[series], highest = lowest;
    for (const ChartPoint& point : chart.points) {
        lowest = std::min(lowest, *point.values[series]);
        highest = std::max(highest, *point.values[series]);
    }
    return round_span(lowest, highest);
}

}  // namespace

std::string point_plot(const Chart& chart, const ChartRoom& room) {
    // Left and below stand numbers and titles of axes, and below a legend where there are groups.
    const double left = 44, top = 6, edge = 12, below = chart.groups.size() > 1 ? 56 : 36;
    const ChartRoom plot{room.width - left - edge, std::max(room.height - top - below, 1.0)};
    const RoundSpan along = span_of(chart, 0), upward = span_of(chart, 1);
    std::string text =
        layout_of(left / room.width, top / room.height, plot.width / room.width, plot.height / room.height) +
        "<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>";
    const std::vector<PlacedName> named = placed_names(chart, along, upward, plot);
    const auto groups = members_of(chart);
    std::size_t longest = 0;
    for (const auto& group : groups) longest = std::max(longest, group.size());
    for (std::size_t g = 0; g < groups.size(); ++g) {
        Values x, y;
        for (const std::size_t i : groups[g]) {
            x.push_back(chart.points[i].values[0]);
            y.push_back(chart.points[i].values[1]);
        }
        // LibreOffice leaves out a first series that is shorter than those behind it: all have the same places.
        x.resize(longest);
        y.resize(longest);
        text += series_head(g, chart.groups.empty() ? chart.series[1] : chart.groups[g]) +
                "<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr>" + marker_of(g) +
                names_at(chart, groups[g], named) + numbers_of("xVal", x, format_of(chart, 0)) +
                numbers_of("yVal", y, format_of(chart, 1)) + "<c:smooth val=\"0\"/></c:ser>";
    }
    ChartAxis right{.id = 1, .grid = true, .side = "b", .title = chart.series[0]};
    ChartAxis up{.id = 2, .grid = true, .side = "l", .title = chart.series[1]};
    for (const auto& [axis, span] : {std::pair{&right, along}, std::pair{&up, upward}}) {
        axis->lowest = span.low;
        axis->highest = span.high;
        axis->step = span.step;
    }
    return text + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:scatterChart>" + axis_of(right) + axis_of(up);
}

std::string radar_plot(const Chart& chart) {
    std::string text = "<c:layout/><c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>";
    constexpr double columns = 20;  // names stand around
    std::vector<ChartName> names;
    for (const ChartPoint& point : chart.points)
        names.push_back(title_lines(point.label + " " + point.texts[0], columns));
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        Values values;
        for (const ChartPoint& point : chart.points) values.push_back(point.values[s]);
        text += series_head(s, chart.series[s]) +
                fmt::format("<c:spPr><a:ln w=\"{}\">{}<a:prstDash val=\"{}\"/></a:ln></c:spPr>", s == 0 ? 28575 : 19050,
                            fill_of(chart_colours[s]), s == 0 ? "solid" : "dash") +
                (s == 0 ? marker_of(0) : "<c:marker><c:symbol val=\"none\"/></c:marker>") + names_of(names) +
                numbers_of("val", values, format_of(chart, s)) + "</c:ser>";
    }
    ChartAxis around{.id = 1, .names = true, .side = "b"};
    ChartAxis out{.id = 2, .grid = true, .side = "l", .format = "0", .lowest = 0, .highest = 100, .step = 25};
    return text + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:radarChart>" + axis_of(around) + axis_of(out);
}

}  // namespace leitai::page
