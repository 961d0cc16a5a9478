// Finds the modules in which those who are trained again lost most.
#include "leitai/award/training.hpp"

#include <algorithm>

namespace leitai::award {

Training training_of(const Input& input, VillageId village, int most) {
    const rubric::Rubric& rubric = input.rubric;
    const score::Scores& scores = input.scored.scores;
    const rule::ClassId village_class = input.cohort.villages[village].village_class;
    Training training;
    training.village = village;
    for (std::size_t m = 0; m < rubric.modules.size(); ++m) {
        Training::Item item{static_cast<std::uint16_t>(m), base::Rational(0)};
        if (rubric.modules[m].in != rubric::Module::In::total) continue;
        for (const rule::IndicatorId i : rubric.modules[m].indicators) {
            const score::Points& points = scores.indicator(village, i);
            const base::Rational full = rubric.full_mark(rubric.indicators[i], village_class);
            const bool by_rules = scores.how(village, i).kind == score::How::Kind::rules && points.known();
            if (by_rules && points.value() < full) item.lost += full - points.value();
        }
        if (item.lost.sign() > 0) training.modules.push_back(item);
    }
    std::stable_sort(training.modules.begin(), training.modules.end(),
                     [](const auto& a, const auto& b) { return b.lost < a.lost; });
    const auto shown = static_cast<std::size_t>(most);
    // Of equal losses at the end all are listed, so that none is left out by chance.
    std::size_t end = std::min(shown, training.modules.size());
    while (end > 0 && end < training.modules.size() && training.modules[end].lost == training.modules[end - 1].lost)
        ++end;
    training.modules.resize(end);
    return training;
}

}  // namespace leitai::award
