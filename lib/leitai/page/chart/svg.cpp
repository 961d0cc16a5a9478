// Draws a table as SVG, once for wide screens and paper and once for a phone; only lengths are computed here, colours
// and fonts come from the page's style sheet.
#include "leitai/page/chart/svg.hpp"

#include "leitai/page/chart/svg_parts.hpp"

namespace leitai::page {

namespace {

std::string drawn(const Chart& chart, const Drawing& drawing, base::Lang lang, int width) {
    switch (chart.kind) {
        case Drawing::Kind::columns:
            return svg_columns(chart, drawing.marks, lang, width);
        case Drawing::Kind::bars:
            return svg_bars(chart, width);
        case Drawing::Kind::steps:
            return svg_steps(chart, width);
        case Drawing::Kind::points:
            return svg_points(chart, width);
        case Drawing::Kind::radar:
            return svg_radar(chart, width);
        case Drawing::Kind::map:
            return svg_map(chart, width);
    }
    return {};
}

}  // namespace

std::string svg(const Chart& chart, const Drawing& drawing, base::Lang lang) {
    return drawn(chart, drawing, lang, wide_picture) + drawn(chart, drawing, lang, phone_picture);
}

}  // namespace leitai::page
