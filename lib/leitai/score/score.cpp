// Score: the order of work. Indicators are scored in the order in which they depend on each other, each over the whole
// cohort; then modules and totals are summed up; then villages are ranked.
#include "leitai/score/score.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "leitai/score/indicator.hpp"
#include "leitai/score/parallel.hpp"
#include "leitai/score/peers.hpp"
#include "leitai/score/rank.hpp"
#include "leitai/score/rates.hpp"
#include "leitai/score/settle.hpp"
#include "leitai/score/totals.hpp"

namespace leitai::score {

using base::Rational;
using cohort::VillageId;

Points Points::of(const Rational& value) {
    if (value.beyond()) return {};
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if (value.numerator() < least || value.numerator() > most || value.denominator() > most) return {};
    return {static_cast<std::int64_t>(value.numerator()), static_cast<std::int64_t>(value.denominator())};
}

namespace {

/// All a run needs to hand around.
struct Run {
    const cohort::Cohort& cohort;
    const rubric::Rubric& rubric;
    unsigned jobs;
    Scores& scores;
    PeerColumns& peers;

    std::uint32_t villages() const { return static_cast<std::uint32_t>(cohort.villages.size()); }
    Evaluator evaluator() const { return {cohort, rubric, peers, scores}; }
    std::size_t at(VillageId v, rule::IndicatorId i) const { return v * scores.indicator_count + i; }
    /// A verdict whose points 64 bits cannot hold is beyond as well.
    void note(VillageId v, rule::IndicatorId i, const Verdict& verdict) const {
        How how = verdict.how;
        const bool has_points = how.kind == How::Kind::rules || how.kind == How::Kind::instead;
        Points points = has_points ? Points::of(verdict.points) : Points{};
        if (has_points && !points.known()) how.kind = How::Kind::beyond;
        scores.indicators[at(v, i)] = points;
        scores.hows[at(v, i)] = how;
    }
};

/// One indicator over the whole cohort; then those that wait for their peers' mean.
void score_column(const Run& run, rule::IndicatorId i) {
    settle(run.cohort, run.rubric, run.rubric.indicators[i], run.scores, run.jobs, run.peers);
    std::vector<char> waits(run.villages(), 0);
    for_ranges(run.villages(), run.jobs, [&](std::uint32_t first, std::uint32_t last) {
        Evaluator evaluator = run.evaluator();
        for (VillageId v = first; v < last; ++v) {
            evaluator.look_at(v);
            const Verdict verdict = score_indicator(evaluator, i);
            run.note(v, i, verdict);
            waits[v] = verdict.by_peers_mean ? 1 : 0;
        }
    });
    std::unordered_map<const rule::Outcome*, Rates> rates;
    Evaluator evaluator = run.evaluator();
    for (VillageId v = 0; v < run.villages(); ++v) {
        if (waits[v] == 0) continue;
        const rule::Cause cause = run.scores.how(v, i).cause;
        const rule::Outcome& outcome = outcome_of(run.rubric.indicators[i], cause);
        const auto found = rates.try_emplace(&outcome, run.cohort, run.rubric, run.scores, i, outcome.among).first;
        evaluator.look_at(v);
        run.note(v, i, settle_peers_mean(evaluator, i, cause, found->second.of(run.cohort.villages[v])));
    }
}

void sum_up_all(const Run& run) {
    for_ranges(run.villages(), run.jobs, [&](std::uint32_t first, std::uint32_t last) {
        Evaluator evaluator = run.evaluator();
        for (VillageId v = first; v < last; ++v) {
            evaluator.look_at(v);
            const Totals totals = sum_up(evaluator, run.scores);
            std::copy(totals.modules.begin(), totals.modules.end(),
                      run.scores.modules.begin() + static_cast<std::ptrdiff_t>(v * run.scores.module_count));
            run.scores.totals[v] = totals.total;
        }
    });
}

}  // namespace

Scored score(const cohort::Cohort& cohort, const rubric::Rubric& rubric, unsigned jobs) {
    Scored scored;
    Scores& scores = scored.scores;
    const auto peers = std::make_shared<PeerColumns>();
    scored.peers = peers;
    scores.indicator_count = rubric.indicators.size();
    scores.module_count = rubric.modules.size();
    scores.indicators.resize(cohort.villages.size() * scores.indicator_count);
    scores.hows.resize(scores.indicators.size());
    scores.modules.resize(cohort.villages.size() * scores.module_count);
    scores.totals.resize(cohort.villages.size());
    const Run run{cohort, rubric, jobs, scores, *peers};
    for (const rubric::Step& step : rubric.order) {
        if (step.kind == rubric::Step::Kind::indicator) score_column(run, step.index);
        if (step.kind == rubric::Step::Kind::total) sum_up_all(run);
    }
    sum_up_all(run);  // modules beside the total may have been scored after it
    rank(cohort, rubric, scores);
    scored.owed = not_handed_in(cohort, rubric, scores);
    Evaluator evaluator = run.evaluator();
    scored.marks_outside = marks_outside(evaluator);
    scored.provisional = !scored.owed.empty() || !scored.marks_outside.empty() ||
                         std::any_of(cohort.villages.begin(), cohort.villages.end(),
                                     [](const cohort::Village& village) { return village.in_error; });
    return scored;
}

Trace explain(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored, VillageId village) {
    Trace trace;
    Evaluator evaluator(cohort, rubric, *scored.peers, scored.scores);
    evaluator.look_at(village);
    evaluator.write_to(&trace);
    for (const rubric::Module& module : rubric.modules) {
        for (const rule::IndicatorId i : module.indicators) {
            const Verdict verdict = score_indicator(evaluator, i);
            if (!verdict.by_peers_mean) continue;
            const rule::Outcome& outcome = outcome_of(rubric.indicators[i], verdict.how.cause);
            const Rates rates(cohort, rubric, scored.scores, i, outcome.among);
            settle_peers_mean(evaluator, i, verdict.how.cause, rates.of(cohort.villages[village]));
        }
    }
    sum_up(evaluator, scored.scores);
    return trace;
}

}  // namespace leitai::score
