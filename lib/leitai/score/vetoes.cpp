// Decides vetoes by their conditions and waivers, and removes the deductions that an acting veto replaces.
#include "leitai/score/vetoes.hpp"

#include "leitai/score/price.hpp"

namespace leitai::score {

using base::Rational;
using rule::Truth;
using rule::Waiver;

Standing standing(Evaluator& evaluator, const rubric::Veto& veto) {
    const Truth when = evaluator.truth(veto.when);
    if (when == Truth::no) return Standing::off;
    if (when == Truth::unknown) return Standing::undecided;
    if (veto.waiver.kind == Waiver::Kind::when && evaluator.truth(veto.waiver.when) == Truth::yes) {
        return Standing::waived;
    }
    if (veto.waiver.kind == Waiver::Kind::granted) {
        evaluator.leave_out_waived(true);
        const Truth without = evaluator.truth(veto.when);
        evaluator.leave_out_waived(false);
        if (without != Truth::yes) return Standing::waived;
    }
    return Standing::acts;
}

Rational without_dropped(Evaluator& evaluator, rule::IndicatorId id, std::uint16_t index, const Rational& points) {
    const rule::Rule& rule = evaluator.rubric().indicators[id].rules[index];
    if (rule.dropped_by.empty() || points.beyond() || points.sign() >= 0) return points;
    for (const rule::VetoId one : rule.dropped_by) {
        const rubric::Veto& veto = evaluator.rubric().vetoes[one];
        if (standing(evaluator, veto) != Standing::acts) continue;
        write(evaluator, Stage::dropped, id, index, Rational(0), Replaced{one});
        return Rational(0);
    }
    return points;
}

void decide_vetoes(Evaluator& evaluator, Scores& scores) {
    const rubric::Rubric& rubric = evaluator.rubric();
    if (rubric.vetoes.empty()) return;
    const std::size_t villages = evaluator.cohort().villages.size();
    scores.vetoes.assign(villages, 0);
    scores.undecided.resize(villages);
    for (std::size_t v = 0; v < rubric.vetoes.size(); ++v) {
        if (rubric.vetoes[v].effect.kind == rubric::Effect::Kind::fail) scores.failing |= std::uint64_t{1} << v;
    }
    for (cohort::VillageId village = 0; village < villages; ++village) {
        evaluator.look_at(village);
        for (std::size_t v = 0; v < rubric.vetoes.size(); ++v) {
            const std::uint64_t bit = std::uint64_t{1} << v;
            const Standing now = standing(evaluator, rubric.vetoes[v]);
            if (now == Standing::acts) scores.vetoes[village] |= bit;
            if (now == Standing::undecided) scores.undecided[village] |= bit;
        }
    }
}

}  // namespace leitai::score
