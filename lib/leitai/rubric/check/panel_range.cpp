// Panel range: between which numbers what a panel says can come out.
#include <algorithm>

#include "leitai/rubric/read/panel_reading.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;
using rule::Interval;

/// Each panel's range once: a sum of sums would be asked for a power of two of times.
using Known = std::vector<std::optional<Interval>>;

Interval of_parts(const Rubric& rubric, const Panel& panel, Known& known);

Interval of_panel(const Rubric& rubric, PanelId id, Known& known) {
    if (known[id]) return *known[id];
    const Panel& panel = rubric.panels[id];
    Interval range = of_parts(rubric, panel, known);
    if (panel.normalize) {
        // A coefficient of several panels may lift any mark, and is above 0.
        const bool positive = !range.unbounded_below && range.least.sign() >= 0;
        range = Interval{};
        range.unbounded_above = true;
        range.unbounded_below = !positive;
    }
    if (panel.adjust) {
        range.least = range.least + panel.adjust->first;
        range.most = range.most + panel.adjust->second;
    }
    known[id] = range;
    return range;
}

/// Before what is done to the result as a whole. The weights of groups sum to 1 and change no end.
Interval of_parts(const Rubric& rubric, const Panel& panel, Known& known) {
    Interval range;
    for (const PanelMark& mark : panel.marks) {
        range.least += mark.weight * mark.least;
        range.most += mark.weight * mark.most;
    }
    for (std::size_t i = 0; i < panel.choices.size(); ++i) {
        range.least = i == 0 ? panel.choices[i].score : std::min(range.least, panel.choices[i].score);
        range.most = i == 0 ? panel.choices[i].score : std::max(range.most, panel.choices[i].score);
    }
    for (const auto& [part, weight] : panel.sum) {
        const Interval one = of_panel(rubric, part, known);
        range.unbounded_below = range.unbounded_below || one.unbounded_below;
        range.unbounded_above = range.unbounded_above || one.unbounded_above;
        range.least += weight * one.least;
        range.most += weight * one.most;
    }
    return range;
}

}  // namespace

Interval panel_range(const Rubric& rubric, const PanelValue& value) {
    const Panel& panel = rubric.panels[value.panel];
    Interval range;
    // What comes out is rounded, which may lift it over the end of what can be marked: 16.5 becomes 17.
    const auto rounded = [&](Interval exact) {
        if (!exact.unbounded_below) exact.least = round(exact.least, panel.rounding.result);
        if (!exact.unbounded_above) exact.most = round(exact.most, panel.rounding.result);
        return exact;
    };
    if (value.what == PanelValue::What::mark) {
        range.least = panel.marks[value.mark].least;
        range.most = panel.marks[value.mark].most;
        return rounded(range);
    }
    Known ranges(rubric.panels.size());
    range = of_panel(rubric, value.panel, ranges);
    // How many members a team has is not known here.
    if (value.what == PanelValue::What::team && panel.team == Panel::Team::sum)
        range.unbounded_below = range.unbounded_above = true;
    return known(rounded(range));
}

}  // namespace leitai::rubric
