// Computes the least and the most that the result of a panel can be.
#include <algorithm>

#include "leitai/rubric/read/panel_reading.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;
using rule::Interval;

/// The ranges of panels computed so far. Without this a panel in sums of sums would be computed exponentially often.
using Known = std::vector<std::optional<Interval>>;

Interval of_parts(const Rubric& rubric, const Panel& panel, Known& known);

Interval of_panel(const Rubric& rubric, PanelId id, Known& known) {
    if (known[id]) return *known[id];
    const Panel& panel = rubric.panels[id];
    Interval range = of_parts(rubric, panel, known);
    if (panel.normalize) {
        // The coefficient between panels is above 0 and has no upper limit.
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

/// The range of the marks, ballots or sum, before normalization and adjustment. Groups do not change it, because their
/// weights sum to 1.
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
    // Rounding the result may lift it above the highest mark: 16.5 becomes 17.
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
    // The number of members of a team is not known here, so their sum has no known limit.
    if (value.what == PanelValue::What::team && panel.team == Panel::Team::sum)
        range.unbounded_below = range.unbounded_above = true;
    return known(rounded(range));
}

}  // namespace leitai::rubric
