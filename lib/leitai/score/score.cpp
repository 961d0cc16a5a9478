// Does the steps of scoring in their order. Indicators are scored in the order in which they depend on each other,
// each over the whole cohort; then modules and totals are added up; then vetoes act, and villages are ranked and
// graded.
#include "leitai/score/score.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "leitai/rubric/uses.hpp"
#include "leitai/score/indicator.hpp"
#include "leitai/score/parallel.hpp"
#include "leitai/score/peer_columns.hpp"
#include "leitai/score/peers.hpp"
#include "leitai/score/rank.hpp"
#include "leitai/score/rates.hpp"
#include "leitai/score/totals.hpp"
#include "leitai/score/vetoes.hpp"

namespace leitai::score {

using cohort::VillageId;

namespace {

/// The data that all functions of a run need.
struct Run {
    const cohort::Cohort& cohort;
    const rubric::Rubric& rubric;
    unsigned jobs;
    Scores& scores;
    PeerColumns& peers;

    std::uint32_t villages() const { return static_cast<std::uint32_t>(cohort.villages.size()); }
    Evaluator evaluator() const { return {cohort, rubric, peers, scores}; }
    std::size_t at(VillageId v, rule::IndicatorId i) const { return v * scores.indicator_count + i; }
    /// Stores a verdict; where 64 bits cannot hold its points, it becomes `beyond`.
    void note(VillageId v, rule::IndicatorId i, const Verdict& verdict) const {
        How how = verdict.how;
        const bool has_points = how.kind == How::Kind::rules || how.kind == How::Kind::instead;
        Points points = has_points ? Points::of(verdict.points) : Points{};
        if (has_points && !points.known()) how.kind = How::Kind::beyond;
        scores.indicators.set(at(v, i), points);
        scores.hows[at(v, i)] = how;
    }
};

/// Whether an indicator reads points of others, which must then be scored for the whole cohort before it.
bool reads_points(const rubric::Rubric& rubric, rule::MeasureId id) {
    const auto& what = rubric.measures[id].what;
    bool found = std::holds_alternative<rule::PointsOf>(what);
    rule::visit_read(what, [&](rule::MeasureId read) { found = found || reads_points(rubric, read); });
    return found;
}

bool reads_points(const rubric::Rubric& rubric, const rubric::Indicator& indicator) {
    bool found = false;
    rubric::visit_measures(rubric, indicator, [&](rule::MeasureId id) { found = found || reads_points(rubric, id); });
    return found;
}

/// An indicator of a village that gets its peers' mean, and must wait until all peers are scored by their rules.
struct Waiting {
    VillageId village = 0;
    rule::IndicatorId indicator = 0;
};

/// Scores the indicators that get their peers' mean, when all villages have been scored by their rules.
void settle_waiting(const Run& run, const std::vector<Waiting>& waiting) {
    std::unordered_map<const rule::Outcome*, Rates> rates;
    Evaluator evaluator = run.evaluator();
    for (const auto& [v, i] : waiting) {
        const rule::Cause cause = run.scores.how(v, i).cause;
        const rule::Outcome& outcome = outcome_of(run.rubric.indicators[i], cause);
        const auto found = rates.try_emplace(&outcome, run.cohort, run.rubric, run.scores, i, outcome.among).first;
        evaluator.look_at(v);
        run.note(v, i, settle_peers_mean(evaluator, i, cause, found->second.of(run.cohort.villages[v])));
    }
}

/// Scores indicators that do not read each other, village by village, because a village's cells are then still in the
/// cache (indicator by indicator took 1.5 times as long for 300,000 villages).
void score_together(const Run& run, const std::vector<rule::IndicatorId>& indicators) {
    for (const rule::IndicatorId i : indicators) {
        settle_columns(run.cohort, run.rubric, run.rubric.indicators[i], run.scores, run.jobs, run.peers);
    }
    const auto waiting = by_ranges(run.villages(), run.jobs, [&](std::uint32_t first, std::uint32_t last) {
        Evaluator evaluator = run.evaluator();
        Pricing pricing;
        std::vector<Waiting> found;
        for (VillageId v = first; v < last; ++v) {
            evaluator.look_at(v);
            for (const rule::IndicatorId i : indicators) {
                const Verdict verdict = score_indicator(evaluator, i, pricing);
                run.note(v, i, verdict);
                if (verdict.by_peers_mean) found.push_back({v, i});
            }
        }
        return found;
    });
    std::vector<Waiting> all;
    for (const auto& [first, part] : waiting) all.insert(all.end(), part.begin(), part.end());
    settle_waiting(run, all);
}

void sum_up_all(const Run& run) {
    for_ranges(run.villages(), run.jobs, [&](std::uint32_t first, std::uint32_t last) {
        Evaluator evaluator = run.evaluator();
        for (VillageId v = first; v < last; ++v) {
            evaluator.look_at(v);
            const Totals totals = sum_up(evaluator, run.scores);
            for (std::size_t m = 0; m < totals.modules.size(); ++m)
                run.scores.modules.set(v * run.scores.module_count + m, totals.modules[m]);
            run.scores.totals.set(v, totals.total);
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
    std::vector<rule::IndicatorId> together;
    const auto score_waiting = [&] { score_together(run, std::exchange(together, {})); };
    for (const rubric::Step& step : rubric.order) {
        const bool indicator = step.kind == rubric::Step::Kind::indicator;
        if (!indicator || reads_points(rubric, rubric.indicators[step.index])) score_waiting();
        if (indicator) together.push_back(step.index);
        if (step.kind == rubric::Step::Kind::total) sum_up_all(run);
    }
    score_waiting();
    // Modules that do not count for the total may have been scored after it.
    const auto beside = [](const rubric::Module& module) { return module.in == rubric::Module::In::beside; };
    if (std::any_of(rubric.modules.begin(), rubric.modules.end(), beside)) sum_up_all(run);
    settle_verdict_columns(cohort, rubric, scores, jobs, *peers);
    Evaluator evaluator = run.evaluator();
    decide_vetoes(evaluator, scores);
    rank(cohort, rubric, scores, jobs);
    scored.lines = grade(evaluator, scores);
    Owed owed = not_handed_in(cohort, rubric, scores, jobs);
    scored.owed = std::move(owed.missing);
    scored.unread = std::move(owed.unread);
    scored.not_held = rounds_not_held(cohort, rubric);
    close_owed(cohort, rubric, scored.not_held, scored.owed, scored.closed, scored.without_effect);
    scored.marks_outside = marks_outside(evaluator);
    scored.passed = ratios_above_whole(evaluator, jobs);
    return scored;
}

Trace explain(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored, VillageId village) {
    Trace trace;
    Evaluator evaluator(cohort, rubric, *scored.peers, scored.scores);
    evaluator.look_at(village);
    evaluator.write_to(&trace);
    Pricing pricing;
    for (const rubric::Module& module : rubric.modules) {
        for (const rule::IndicatorId i : module.indicators) {
            const Verdict verdict = score_indicator(evaluator, i, pricing);
            if (!verdict.by_peers_mean) continue;
            const rule::Outcome& outcome = outcome_of(rubric.indicators[i], verdict.how.cause);
            const Rates rates(cohort, rubric, scored.scores, i, outcome.among);
            settle_peers_mean(evaluator, i, verdict.how.cause, rates.of(cohort.villages[village]));
        }
    }
    sum_up(evaluator, scored.scores);
    for (std::size_t v = 0; v < rubric.vetoes.size(); ++v) {
        trace.vetoes.push_back(standing(evaluator, rubric.vetoes[v]));
        TraceLine line;
        line.stage = Stage::veto;
        line.veto = static_cast<rule::VetoId>(v);
        line.reads = evaluator.take_reads();
        trace.lines.push_back(std::move(line));
    }
    evaluator.write_to(nullptr);
    trace.grades = grade_notes(evaluator, scored.scores, village);
    return trace;
}

}  // namespace leitai::score
