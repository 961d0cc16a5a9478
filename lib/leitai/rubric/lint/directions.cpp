// Warns of points that fall while the number gets better, and of steps on a number without a direction.
#include <algorithm>

#include "leitai/rubric/lint/lint.hpp"

namespace leitai::rubric {

namespace {

using rule::Better;
using rule::Scope;

std::optional<rule::Slope> slope_of(const rule::Scale& scale, const Look& look, const Scope& scope) {
    const bool ordered = look.kind == Look::Kind::number || look.kind == Look::Kind::yes_no;
    return std::visit([&](const auto& one) { return slope(one, scope, ordered); }, scale);
}

base::Text name_of(const Lint& lint, const rule::Rule& rule) {
    const rule::Measure& measure = lint.rubric().measures[rule.measure];
    if (!measure.name.empty()) return same(measure.name);
    if (const auto fact = rule::fact_of(measure.what)) return same(lint.rubric().facts[*fact].id);
    return {"这个计量", "this measure"};
}

/// Whether a measure keeps only some events. The direction of the fact may then be wrong for those that are kept, since
/// some kinds of events are good and others bad.
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

/// Steps that give or take points on a number whose better direction was not declared.
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
