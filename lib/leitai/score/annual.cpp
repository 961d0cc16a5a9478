// Finds the weight of each quarter for a village, adds up the weighted points, and ranks and grades the year.
#include "leitai/score/annual.hpp"

#include <algorithm>

#include "leitai/score/evaluate.hpp"
#include "leitai/score/grade.hpp"
#include "leitai/score/peers.hpp"
#include "leitai/score/rank.hpp"

namespace leitai::score {

using base::Rational;
using cohort::PastResult;
using cohort::VillageId;

namespace {

/// The sum of weight x points over the quarters, where `points(result)` gives an optional Rational; unknown where one
/// quarter has none or the sum does not fit.
template <typename Get>
Points weighted(const Quarters& quarters, const Get& points) {
    Rational sum(0);
    for (std::size_t q = 0; q < quarters.results.size(); ++q) {
        if (quarters.results[q] == nullptr) continue;
        const std::optional<Rational> one = points(*quarters.results[q]);
        if (!one) return {};
        sum += quarters.weights[q] * *one;
    }
    return sum.beyond() ? Points{} : Points::of(sum);
}

std::optional<Rational> at(const std::vector<std::optional<Rational>>& values, std::size_t index) {
    return index < values.size() ? values[index] : std::nullopt;
}

Points rounded(const Points& exact, const std::optional<int>& decimals) {
    if (!exact.known() || !decimals) return exact;
    return Points::of(round(exact.value(), *decimals));
}

}  // namespace

Quarters quarters_of(const cohort::Cohort& cohort, const rubric::Annual& annual, VillageId village) {
    Quarters quarters;
    Rational there(0);
    bool missing = false;
    for (std::int8_t q = 1; q <= 4; ++q) {
        if (!annual.counts(q)) continue;
        const cohort::Slot slot = cohort.needs.slot({cohort.period.year, q});
        const bool read = slot != cohort::no_slot && !cohort.results[slot].empty();
        const PastResult* result = read ? &cohort.results[slot][village] : nullptr;
        if (result == nullptr || !result->present || !result->comparable || !result->total) {
            missing = true;
            continue;
        }
        const auto i = static_cast<std::size_t>(q - 1);
        quarters.results[i] = result;
        quarters.weights[i] = annual.weights[i];
        there += annual.weights[i];
    }
    quarters.refused = there.sign() == 0 || (missing && annual.missing == rubric::Annual::Missing::refuse);
    if (missing && !quarters.refused && annual.missing == rubric::Annual::Missing::respread) {
        for (Rational& weight : quarters.weights) weight = weight / there;
    }
    return quarters;
}

Scored score_annual(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const rubric::Annual& annual) {
    Scored scored;
    scored.annual = annual;
    Scores& scores = scored.scores;
    const std::size_t villages = cohort.villages.size();
    scores.indicator_count = rubric.indicators.size();
    scores.module_count = rubric.modules.size();
    scores.indicators.resize(villages * scores.indicator_count);
    scores.hows.resize(scores.indicators.size(), {How::Kind::rules, rule::Cause::missing});
    scores.modules.resize(villages * scores.module_count);
    scores.totals.resize(villages);
    for (VillageId v = 0; v < villages; ++v) {
        const Quarters quarters = quarters_of(cohort, annual, v);
        if (quarters.refused) continue;
        const auto total = [](const PastResult& r) { return r.total; };
        scores.totals.set(v, rounded(weighted(quarters, total), rubric.rounding.total));
        for (std::size_t m = 0; m < scores.module_count; ++m) {
            const auto points = [m](const PastResult& r) { return at(r.modules, m); };
            scores.modules.set(v * scores.module_count + m, weighted(quarters, points));
        }
        for (std::size_t i = 0; i < scores.indicator_count; ++i) {
            const auto points = [i](const PastResult& r) { return at(r.indicators, i); };
            scores.indicators.set(v * scores.indicator_count + i, weighted(quarters, points));
        }
        const auto provisional = [](const PastResult* r) { return r != nullptr && r->provisional; };
        scored.provisional_quarters +=
            static_cast<std::size_t>(std::count_if(quarters.results.begin(), quarters.results.end(), provisional));
    }
    rank(cohort, rubric, scores, 1);
    // A year reads no facts, so it needs no columns over peers; the list stays empty.
    const auto peers = std::make_shared<PeerColumns>();
    scored.peers = peers;
    Evaluator evaluator(cohort, rubric, *peers, scores);
    scored.lines = grade(evaluator, scores);
    return scored;
}

Trace explain_annual(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored,
                     VillageId village) {
    Trace trace;
    Evaluator evaluator(cohort, rubric, *scored.peers, scored.scores);
    trace.grades = grade_notes(evaluator, scored.scores, village);
    return trace;
}

}  // namespace leitai::score
