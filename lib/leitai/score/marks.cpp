// Compares the marks of judged scales, and of the judged cases that hold, with their ranges.
#include "leitai/score/marks.hpp"

#include "leitai/score/price.hpp"

namespace leitai::score {

using base::Rational;
using rule::Judged;

namespace {

/// The range that applies to the village; nullptr where the rule is not judged.
const Judged* range_of(Evaluator& evaluator, const rule::Scale& scale) {
    const auto truth = [&](const rule::Condition& condition) { return evaluator.truth(condition); };
    return std::visit(
        [&]<class Scale>(const Scale& one) -> const Judged* {
            if constexpr (Scale::kind.judged) {
                return rule::range_of(one, truth);
            } else {
                return nullptr;
            }
        },
        scale);
}

struct Finder {
    Evaluator& evaluator;
    std::vector<MarkOutside>& found;

    void check(rule::IndicatorId i, rule::FactId fact, const Judged& range, const Rational& mark,
               std::optional<cohort::Event> event) {
        const rule::Scope scope = scope_of(evaluator, evaluator.rubric().indicators[i]);
        if (within(range, mark, scope)) return;
        const cohort::Cell* cell = evaluator.cohort().cell(evaluator.village_id(), 0, fact);
        found.push_back({evaluator.village_id(), fact, i, cell != nullptr ? *cell : cohort::Cell{}, event, mark,
                         range.lowest.of(scope), range.highest.of(scope)});
    }

    void rule(rule::IndicatorId i, const rule::Rule& rule) {
        const auto& what = evaluator.rubric().measures[rule.measure].what;
        const auto* fact = std::get_if<rule::FactValue>(&what);
        const auto* list = std::get_if<rule::EventList>(&what);
        if (fact == nullptr && list == nullptr) return;
        const Judged* range = range_of(evaluator, rule.scale);
        if (range == nullptr) return;
        if (fact != nullptr) {
            const Yield yield = evaluator.measure(rule.measure);
            if (yield.is_number()) check(i, fact->fact, *range, yield.number, std::nullopt);
            return;
        }
        for (const cohort::Event& event : evaluator.events(rule.measure, 0)) {
            if (const auto mark = evaluator.mark(event)) check(i, list->fact, *range, *mark, event);
        }
    }
};

bool is_judged(const rule::Scale& scale) {
    return std::visit([](const auto& one) { return one.kind.judged; }, scale);
}

}  // namespace

std::vector<MarkOutside> marks_outside(Evaluator& evaluator) {
    std::vector<MarkOutside> found;
    const rubric::Rubric& rubric = evaluator.rubric();
    std::vector<std::pair<rule::IndicatorId, std::size_t>> judged;
    for (rule::IndicatorId i = 0; i < rubric.indicators.size(); ++i) {
        for (std::size_t r = 0; r < rubric.indicators[i].rules.size(); ++r) {
            if (is_judged(rubric.indicators[i].rules[r].scale)) judged.emplace_back(i, r);
        }
    }
    Finder finder{evaluator, found};
    for (cohort::VillageId v = 0; !judged.empty() && v < evaluator.cohort().villages.size(); ++v) {
        evaluator.look_at(v);
        for (const auto& [i, r] : judged) {
            const bool on_sheet = rubric.on_sheet(rubric.indicators[i], evaluator.village_class());
            if (on_sheet) finder.rule(i, rubric.indicators[i].rules[r]);
        }
    }
    return found;
}

}  // namespace leitai::score
