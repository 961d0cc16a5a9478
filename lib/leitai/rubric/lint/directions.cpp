// Lint of directions: points that fall while the number gets better, and steps whose number has no direction.
#include <algorithm>

#include "leitai/rubric/lint/lint.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;
using rule::Better;
using rule::Scope;

/// How points move while a number grows.
struct Slope {
    bool rises = false, falls = false;

    void add(int sign) {
        rises = rises || sign > 0;
        falls = falls || sign < 0;
    }
    /// From each of a list of points to the next.
    void add(const std::vector<Rational>& points) {
        for (std::size_t i = 1; i < points.size(); ++i) {
            add(points[i - 1] < points[i] ? 1 : points[i] < points[i - 1] ? -1 : 0);
        }
    }
};

Slope slope_of(const rule::Each& each, const Scope& scope) {
    Slope slope;
    slope.add(each.below ? -each.worth.of(scope).sign() : each.worth.of(scope).sign());
    return slope;
}

Slope slope_of(const rule::Linear& linear, const Scope& scope) {
    Slope slope;
    slope.add(linear.none_at.of(scope.village_class) < linear.full_at.of(scope.village_class) ? 1 : -1);
    return slope;
}

Slope slope_of(const rule::Bands& scale, const Scope& scope) {
    std::vector<const rule::Band*> sorted;
    for (const rule::Band& band : scale.bands) sorted.push_back(&band);
    const rule::ClassId c = scope.village_class;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const rule::Band* a, const rule::Band* b) {
        const auto& key_a = a->low ? a->low : a->high;
        const auto& key_b = b->low ? b->low : b->high;
        return key_a->of(c) < key_b->of(c);
    });
    std::vector<Rational> points;
    points.reserve(sorted.size());
    for (const rule::Band* band : sorted) points.push_back(band->worth.of(scope));
    Slope slope;
    slope.add(points);
    return slope;
}

/// Only where the keys are places or yes and no: choices have no order.
Slope slope_of(const rule::Table& table, const Scope& scope) {
    std::vector<rule::Table::Entry> sorted = table.entries;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    std::vector<Rational> points;
    points.reserve(sorted.size());
    for (const rule::Table::Entry& entry : sorted) points.push_back(entry.worth.of(scope));
    Slope slope;
    slope.add(points);
    return slope;
}

std::optional<Slope> slope_of(const rule::Scale& scale, const Look& look, const Scope& scope) {
    if (const auto* each = std::get_if<rule::Each>(&scale)) return slope_of(*each, scope);
    if (const auto* linear = std::get_if<rule::Linear>(&scale)) return slope_of(*linear, scope);
    if (const auto* bands = std::get_if<rule::Bands>(&scale)) return slope_of(*bands, scope);
    const auto* table = std::get_if<rule::Table>(&scale);
    const bool ordered = look.kind == Look::Kind::number || look.kind == Look::Kind::yes_no;
    if (table != nullptr && ordered) return slope_of(*table, scope);
    return std::nullopt;
}

base::Text name_of(const Lint& lint, const rule::Rule& rule) {
    const rule::Measure& measure = lint.rubric().measures[rule.measure];
    if (!measure.name.empty()) return same(measure.name);
    base::Text name = {"这个计量", "this measure"};
    std::visit(
        [&](const auto& what) {
            if constexpr (requires { what.fact; }) name = same(lint.rubric().facts[what.fact].id);
        },
        measure.what);
    return name;
}

/// A filter may turn the direction round: of events some kinds are good and others bad.
bool filtered(const rule::Measure& measure) {
    bool some = false;
    std::visit(
        [&](const auto& what) {
            if constexpr (requires { what.where; }) some = !what.where.always();
        },
        measure.what);
    return some;
}

void check(Lint& lint, const Indicator& indicator, const rule::Rule& rule) {
    const rule::Measure& measure = lint.rubric().measures[rule.measure];
    const Better better = measure.better;
    if (better == Better::undeclared || filtered(measure)) return;
    const Look look = look_at(lint.reader, rule.measure);
    bool said = false;
    for_classes(lint.rubric(), indicator, [&](const Scope& scope) {
        const auto slope = slope_of(rule.scale, look, scope);
        const bool wrong = slope && (better == Better::more ? slope->falls : slope->rises);
        if (said || !wrong) return;
        said = true;
        const bool both = slope->rises && slope->falls;
        const base::Text direction = better == Better::more ? base::Text{"越多越好", "more is better"}
                                                            : base::Text{"越少越好", "less is better"};
        lint.reader.issues.add((both ? Code::points_go_up_and_down : Code::points_run_against_fact)(
                                   same(indicator.id), name_of(lint, rule), direction),
                               rule.place);
    });
}

/// Steps are priced, and nobody said which way is good.
void undeclared(Lint& lint, const rule::Rule& rule, std::vector<bool>& told) {
    const rule::Measure& measure = lint.rubric().measures[rule.measure];
    if (measure.better != Better::undeclared || told[rule.measure]) return;
    if (!std::holds_alternative<rule::Each>(rule.scale)) return;
    if (look_at(lint.reader, rule.measure).kind != Look::Kind::number) return;
    if (std::holds_alternative<rule::PointsOf>(measure.what)) return;
    told[rule.measure] = true;
    lint.reader.issues.add(Code::steps_without_better(name_of(lint, rule)), rule.place);
}

}  // namespace

void lint_directions(Lint& lint) {
    std::vector<bool> told(lint.rubric().measures.size());
    for_rules(lint.rubric(), [&](const Indicator& indicator, const rule::Rule& rule) {
        check(lint, indicator, rule);
        undeclared(lint, rule, told);
    });
}

}  // namespace leitai::rubric
