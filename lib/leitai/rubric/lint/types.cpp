// Warns of numbers that fit their declared type and still lead to surprising points.
#include <algorithm>

#include "leitai/rubric/lint/lint.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;

void percent_above_hundred(Lint& lint) {
    const std::vector<Fact>& facts = lint.rubric().facts;
    for (std::size_t f = 0; f < facts.size(); ++f) {
        if (!facts[f].percent || !facts[f].most || !(*facts[f].most > Rational(1))) continue;
        lint.reader.report(
            Code::rate_above_hundred_percent(same(facts[f].id), same(to_string(*facts[f].most * Rational(100)) + "%")),
            lint.reader.fact_at[f]);
    }
}

bool absolute(const rule::Scale& scale) {
    return std::visit([](const auto& one) { return any_fixed(one); }, scale);
}

/// Warns of full marks that differ by class while the points of the rules do not. Classes with a full mark of 0, which
/// are not on the sheet, do not count.
void absolute_points(Lint& lint, const Indicator& indicator) {
    const Rational* first = nullptr;
    bool differs = false;
    for (const Rational& full : indicator.points.by_class) {
        if (full.sign() == 0) continue;
        differs = differs || (first != nullptr && !(*first == full));
        first = &full;
    }
    if (!differs) return;
    for (const rule::Rule& rule : indicator.rules) {
        if (!absolute(rule.scale)) continue;
        lint.reader.issues.add(Code::fixed_points_for_class_mark(same(indicator.id)), rule.place);
        return;
    }
}

/// Warns of ranking by growth, because growth from next to nothing is a huge rate and wins every ranking.
void growth_ranked(Lint& lint) {
    const Rubric& rubric = lint.rubric();
    std::vector<bool> told(rubric.measures.size());
    const auto look = [&](rule::MeasureId id) {
        const auto* growth = std::get_if<rule::Compared>(&rubric.measures[id].what);
        if (growth == nullptr || growth->how != rule::Compared::How::growth || told[id]) return;
        const rule::Interval& baseline = lint.ranges[growth->operand];
        if (!baseline.unbounded_below && baseline.least.sign() > 0) return;
        told[id] = true;
        lint.reader.report(Code::ranked_growth_from_nothing(same(rubric.measures[id].name)),
                           lint.reader.measures[id].at);
    };
    for (const rule::Measure& measure : rubric.measures) {
        if (const auto* placed = std::get_if<rule::Placed>(&measure.what)) look(placed->operand);
        const auto* compared = std::get_if<rule::Compared>(&measure.what);
        const auto* peers = compared != nullptr ? std::get_if<rule::Peers>(&compared->against) : nullptr;
        if (peers != nullptr && peers->what == rule::Peers::What::best) look(compared->operand);
    }
}

/// Warns of waivers on rules that take no points, and of `highest_per` over rules of which some add and some take.
void signs(Lint& lint, const Indicator& indicator) {
    bool adds = false, takes = false;
    for (const rule::Rule& rule : indicator.rules) {
        bool rule_takes = false;
        for_classes(lint.rubric(), indicator, [&](const rule::Scope& scope) {
            const rule::Interval given = lint.bounds.of(rule, scope);
            adds = adds || given.unbounded_above || given.most.sign() > 0;
            rule_takes = rule_takes || given.unbounded_below || given.least.sign() < 0;
        });
        takes = takes || rule_takes;
        if (rule.waiver.kind != rule::Waiver::Kind::none && !rule_takes) {
            lint.reader.issues.add(Code::waiver_on_adding_rule(same(indicator.id)), rule.place);
        }
    }
    if (indicator.highest_per && adds && takes)
        lint.reader.report(Code::highest_per_mixes_signs(same(indicator.id)), lint.at(indicator));
}

}  // namespace

void lint_types(Lint& lint) {
    percent_above_hundred(lint);
    growth_ranked(lint);
    for (const Indicator& indicator : lint.rubric().indicators) {
        absolute_points(lint, indicator);
        signs(lint, indicator);
    }
}

}  // namespace leitai::rubric
