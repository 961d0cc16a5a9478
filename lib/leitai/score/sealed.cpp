// Puts sealed points into scores, and ranks.
#include "leitai/score/sealed.hpp"

#include "leitai/score/peer_columns.hpp"
#include "leitai/score/peers.hpp"
#include "leitai/score/rank.hpp"

namespace leitai::score {

using base::Rational;
using cohort::VillageId;

namespace {

Points points_of(const std::vector<std::optional<Rational>>& values, std::size_t index) {
    return index < values.size() && values[index] ? Points::of(*values[index]) : Points{};
}

/// Of an item without points no more is known than whether it is on the sheet, and which one kept the total away.
How how_of(const rubric::Rubric& rubric, rule::ClassId of, rule::IndicatorId id, const SealedVillage& village) {
    if (!rubric.on_sheet(rubric.indicators[id], of)) return {How::Kind::off_sheet, rule::Cause::not_applicable};
    if (village.unscored && village.unscored->first == id) return village.unscored->second;
    if (id < village.indicators.size() && village.indicators[id]) return {How::Kind::rules, rule::Cause::missing};
    return {How::Kind::respread, rule::Cause::not_applicable};
}

void put(const cohort::Cohort& cohort, const rubric::Rubric& rubric, VillageId v, const SealedVillage& village,
         Scores& scores) {
    if (village.total) scores.totals.set(v, Points::of(*village.total));
    for (std::size_t m = 0; m < scores.module_count; ++m)
        scores.modules.set(v * scores.module_count + m, points_of(village.modules, m));
    for (std::size_t i = 0; i < scores.indicator_count; ++i) {
        const std::size_t at = v * scores.indicator_count + i;
        scores.indicators.set(at, points_of(village.indicators, i));
        scores.hows[at] = how_of(rubric, cohort.villages[v].village_class, static_cast<rule::IndicatorId>(i), village);
    }
    if (!scores.vetoes.empty()) scores.vetoes[v] = village.vetoes;
    for (std::size_t c = 0; c < village.grades.size(); ++c)
        scores.grades[v * rubric.grade_columns.size() + c] = village.grades[c];
}

}  // namespace

std::uint64_t failing_vetoes(const rubric::Rubric& rubric) {
    std::uint64_t failing = 0;
    for (std::size_t v = 0; v < rubric.vetoes.size(); ++v) {
        if (rubric.vetoes[v].effect.kind == rubric::Effect::Kind::fail) failing |= std::uint64_t{1} << v;
    }
    return failing;
}

Scored score_sealed(const cohort::Cohort& cohort, const rubric::Rubric& rubric,
                    const std::vector<SealedVillage>& villages, unsigned jobs) {
    Scored scored;
    scored.from_seals = true;
    Scores& scores = scored.scores;
    scores.indicator_count = rubric.indicators.size();
    scores.module_count = rubric.modules.size();
    scores.indicators.resize(villages.size() * scores.indicator_count);
    scores.hows.resize(scores.indicators.size());
    scores.modules.resize(villages.size() * scores.module_count);
    scores.totals.resize(villages.size());
    if (!rubric.vetoes.empty()) scores.vetoes.assign(villages.size(), 0);
    scores.failing = failing_vetoes(rubric);
    scores.grades.assign(villages.size() * rubric.grade_columns.size(), Scores::no_grade);
    for (VillageId v = 0; v < villages.size(); ++v) put(cohort, rubric, v, villages[v], scores);
    const auto peers = std::make_shared<PeerColumns>();
    scored.peers = peers;
    settle_verdict_columns(cohort, rubric, scores, jobs, *peers);
    rank(cohort, rubric, scores, 1);
    return scored;
}

}  // namespace leitai::score
