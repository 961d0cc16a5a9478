// Takes each measure that is compared with its past for each village, now and then.
#include "leitai/report/analysis/growth.hpp"

#include <algorithm>

#include "leitai/rubric/naming.hpp"
#include "leitai/rubric/uses.hpp"
#include "leitai/rule/words.hpp"
#include "leitai/score/evaluate.hpp"

namespace leitai::report {

using base::Rational;

namespace {

void add_measure(const Subject& s, rule::IndicatorId indicator, rule::MeasureId id, std::vector<Growth>& all) {
    const auto* compared = std::get_if<rule::Compared>(&s.rubric.measures[id].what);
    if (compared == nullptr) return;
    const auto* past = std::get_if<rule::Past>(&compared->against);
    if (past == nullptr || compared->how == rule::Compared::How::ratio) return;
    const bool known = std::any_of(all.begin(), all.end(), [&](const Growth& one) {
        return one.operand == compared->operand && one.against == *past;
    });
    if (known) return;
    Growth growth;
    growth.indicator = indicator;
    growth.operand = compared->operand;
    growth.against = *past;
    growth.summed = compared->how == rule::Compared::How::growth &&
                    !rule::in_percent(s.rubric.measures[compared->operand], rubric::RubricNaming(s.rubric));
    all.push_back(growth);
}

void add_village(score::Evaluator& evaluator, cohort::Slot then, Growth& growth) {
    const score::Yield now = evaluator.measure(growth.operand), before = evaluator.measure(growth.operand, then);
    if (!now.is_number() || !before.is_number()) return;
    growth.now += now.number;
    growth.then += before.number;
    ++growth.villages;
    if (before.number < now.number) ++growth.up;
    if (now.number < before.number) ++growth.down;
}

}  // namespace

std::optional<Rational> Growth::change() const {
    if (villages == 0) return std::nullopt;
    if (!summed) return (now - then) / Rational(static_cast<std::int64_t>(villages));
    return then.sign() > 0 ? std::optional((now - then) / then) : std::nullopt;
}

std::vector<Growth> growth_of(const Subject& s, const std::vector<cohort::VillageId>& villages) {
    std::vector<Growth> all;
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        rubric::visit_measures(s.rubric, s.rubric.indicators[i],
                               [&](rule::MeasureId id) { add_measure(s, static_cast<rule::IndicatorId>(i), id, all); });
    }
    score::Evaluator evaluator(s.cohort, s.rubric, *s.scored.peers, s.scores);
    for (const cohort::VillageId v : villages) {
        evaluator.look_at(v);
        for (Growth& growth : all) {
            const auto& earlier = s.cohort.needs.earlier[0];
            const cohort::Slot then = earlier[static_cast<std::size_t>(growth.against)];
            if (then != cohort::no_slot) add_village(evaluator, then, growth);
        }
    }
    std::erase_if(all, [](const Growth& one) { return one.villages == 0; });
    return all;
}

}  // namespace leitai::report
