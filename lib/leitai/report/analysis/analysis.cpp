// Computes each section of the analysis in one pass over the exact points.
#include "leitai/report/analysis/analysis.hpp"

#include <algorithm>
#include <map>

#include "leitai/report/score/change_since.hpp"
#include "leitai/report/vetoes.hpp"

namespace leitai::report {

using base::Rational;
using cohort::VillageId;

namespace {

/// Totals lie in bins of five points.
constexpr std::int64_t bin_width = 5;

Level level_of(const Subject& s, const ChangeSince& past, const std::vector<VillageId>& villages) {
    Level level;
    std::vector<Rational> totals;
    Rational sum, change;
    for (const VillageId v : villages) {
        const score::Points& total = s.scores.totals[v];
        if (!total.known()) continue;
        totals.push_back(total.value());
        sum += total.value();
        const bool higher = !level.best || s.scores.totals[*level.best].value() < total.value();
        if (higher && !is_vetoed(s, v)) level.best = v;
        const auto moved = past.change(v).total;
        if (!moved) continue;
        change += *moved;
        ++level.changed;
    }
    level.villages = totals.size();
    if (totals.empty()) return level;
    std::sort(totals.begin(), totals.end());
    const std::size_t half = totals.size() / 2;
    level.mean = sum / Rational(static_cast<std::int64_t>(totals.size()));
    level.median = totals.size() % 2 == 1 ? totals[half] : (totals[half - 1] + totals[half]) / Rational(2);
    level.lowest = totals.front();
    if (level.best) level.highest = s.scores.totals[*level.best].value();
    if (level.changed > 0) level.mean_change = change / Rational(static_cast<std::int64_t>(level.changed));
    return level;
}

void add_bins(const Subject& s, Analysis& analysis) {
    constexpr std::int64_t most = 400;  // no rubric gives thousands of points
    std::map<std::int64_t, std::size_t> counts;
    for (const VillageId v : analysis.villages) {
        const score::Points& total = s.scores.totals[v];
        if (!total.known()) continue;
        const auto bin = to_decimal(floor(total.value() / Rational(bin_width)), 0);
        if (!bin) return;
        // A full mark of whole bins stands in the last one, not in one of its own.
        const bool full = total.value() == s.rubric.total && Rational(bin->units * bin_width) == s.rubric.total;
        ++counts[bin->units - (full ? 1 : 0)];
    }
    if (counts.empty() || counts.rbegin()->first - counts.begin()->first > most) return;
    analysis.first_bin = counts.begin()->first;
    analysis.bins.resize(static_cast<std::size_t>(counts.rbegin()->first - analysis.first_bin) + 1);
    for (const auto& [bin, count] : counts) analysis.bins[static_cast<std::size_t>(bin - analysis.first_bin)] = count;
}

std::vector<Moved> moved_of(const Subject& s, const ChangeSince& past, const std::vector<VillageId>& villages) {
    std::vector<Moved> all;
    const cohort::Slot slot = s.cohort.needs.slot(base::previous(s.cohort.period));
    for (const VillageId v : villages) {
        const Change change = past.change(v);
        if (!change.total) continue;
        Moved moved{v, *change.total, change.places, {}};
        const cohort::PastResult& then = s.cohort.results[slot][v];
        for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
            const auto id = static_cast<rule::IndicatorId>(i);
            const score::Points& now = s.scores.indicator(v, id);
            const bool was = i < then.indicators.size() && then.indicators[i].has_value();
            const Rational step = (now.known() ? now.value() : Rational()) - (was ? *then.indicators[i] : Rational());
            if (step.sign() != 0) moved.steps.emplace_back(id, step);
        }
        std::stable_sort(moved.steps.begin(), moved.steps.end(),
                         [](const auto& a, const auto& b) { return abs(b.second) < abs(a.second); });
        all.push_back(std::move(moved));
    }
    std::stable_sort(all.begin(), all.end(), [](const Moved& a, const Moved& b) { return b.change < a.change; });
    return all;
}

void add(Rate& rate, const score::Points& points, const Rational& full) {
    if (!points.known() || full.sign() <= 0) return;
    rate.points += points.value();
    rate.full += full;
    ++rate.villages;
    if (points.value() == full) ++rate.at_full;
    if (points.value().sign() == 0) ++rate.at_zero;
}

void add_rates(const Subject& s, Analysis& analysis) {
    analysis.indicators.resize(s.rubric.indicators.size());
    analysis.class_indicators.assign(s.rubric.classes.size(), analysis.indicators);
    analysis.class_modules.assign(s.rubric.classes.size(), std::vector<Rate>(s.rubric.modules.size()));
    analysis.regions.assign(s.cohort.townships.size(), std::vector<Rate>(s.rubric.modules.size()));
    for (const VillageId v : analysis.villages) {
        const cohort::Village& village = s.cohort.villages[v];
        for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
            const score::Points& points = s.scores.indicator(v, static_cast<rule::IndicatorId>(i));
            const Rational full = s.rubric.full_mark(s.rubric.indicators[i], village.village_class);
            add(analysis.indicators[i], points, full);
            add(analysis.class_indicators[village.village_class][i], points, full);
        }
        for (std::size_t m = 0; m < s.rubric.modules.size(); ++m) {
            const Rational full = s.rubric.full_mark(s.rubric.modules[m], village.village_class);
            add(analysis.class_modules[village.village_class][m], s.scores.module(v, m), full);
            if (s.rubric.unit->in_township) add(analysis.regions[village.township][m], s.scores.module(v, m), full);
        }
    }
}

/// Township by township, so that exact rates are held of one alone.
RegionRates region_rates(const Subject& s, const std::vector<std::vector<VillageId>>& of_township) {
    RegionRates all;
    for (const std::vector<VillageId>& villages : of_township) {
        std::vector<Rate> rates(s.rubric.indicators.size());
        for (const VillageId v : villages) {
            const rule::ClassId village_class = s.cohort.villages[v].village_class;
            for (std::size_t i = 0; i < rates.size(); ++i)
                add(rates[i], s.scores.indicator(v, static_cast<rule::IndicatorId>(i)),
                    s.rubric.full_mark(s.rubric.indicators[i], village_class));
        }
        std::vector<std::int64_t>& tenths = all.tenths.emplace_back();
        for (const Rate& rate : rates) {
            const auto share = rate.share();
            const auto percent = share ? to_decimal(*share * Rational(100), 1) : std::nullopt;
            tenths.push_back(percent ? percent->units : RegionRates::none);
        }
        all.scored.push_back(
            std::any_of(rates.begin(), rates.end(), [](const Rate& rate) { return rate.villages > 0; }));
    }
    return all;
}

std::vector<Recoverable> recoverable_of(const Subject& s, const std::vector<VillageId>& villages) {
    using Circle = std::pair<std::uint32_t, rule::ClassId>;  // township and class
    const auto circle_of = [&](VillageId v) {
        const cohort::Village& village = s.cohort.villages[v];
        return Circle(s.rubric.unit->in_township ? village.township : 0, village.village_class);
    };
    std::vector<Recoverable> all;
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        if (s.rubric.modules[s.rubric.indicators[i].module].in == rubric::Module::In::beside) continue;
        std::map<Circle, Rational> best;  // over the whole cohort: neighbours need not be shown
        for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
            const score::Points& points = s.scores.indicator(v, id);
            if (!points.known()) continue;
            const auto [known, fresh] = best.try_emplace(circle_of(v), points.value());
            if (!fresh && known->second < points.value()) known->second = points.value();
        }
        Recoverable one;
        one.indicator = id;
        for (const VillageId v : villages) {
            const score::Points& points = s.scores.indicator(v, id);
            if (!points.known()) continue;
            const Rational behind = best.at(circle_of(v)) - points.value();
            if (behind.sign() <= 0) continue;
            one.points += behind;
            ++one.villages;
            if (!(one.furthest_points < behind)) continue;
            one.furthest_points = behind;
            one.furthest = v;
        }
        if (one.villages > 0) all.push_back(one);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Recoverable& a, const Recoverable& b) { return b.points < a.points; });
    return all;
}

}  // namespace

Level level_of(const Subject& subject, const std::vector<VillageId>& villages) {
    return level_of(subject, ChangeSince(subject), villages);
}

std::vector<VillageId> first_places(const Subject& subject, const std::vector<VillageId>& villages, std::size_t most,
                                    bool vetoed) {
    std::vector<VillageId> chosen;
    for (const VillageId v : subject.scores.order) {
        const std::uint32_t place = subject.scores.ranks[v].all;
        if (place == 0 || (!vetoed && is_vetoed(subject, v))) continue;
        if (!std::binary_search(villages.begin(), villages.end(), v)) continue;
        if (chosen.size() >= most && place != subject.scores.ranks[chosen.back()].all) break;
        chosen.push_back(v);
    }
    return chosen;
}

std::vector<const Moved*> most_improved(const Subject& subject, const Analysis& analysis, std::size_t most,
                                        bool vetoed) {
    std::vector<const Moved*> chosen;
    for (const Moved& one : analysis.moved) {  // the largest gain first
        if (one.change.sign() <= 0) break;
        if (!vetoed && is_vetoed(subject, one.village)) continue;
        if (chosen.size() >= most && !(chosen.back()->change == one.change)) break;
        chosen.push_back(&one);
    }
    return chosen;
}

Analysis analyse(const Subject& subject, std::vector<VillageId> villages) {
    const ChangeSince past(subject);
    Analysis analysis;
    analysis.villages = std::move(villages);
    analysis.level = level_of(subject, past, analysis.villages);
    analysis.classes.resize(subject.rubric.classes.size());
    for (std::size_t c = 0; c < subject.rubric.classes.size(); ++c) {
        std::vector<VillageId> of_class;
        for (const VillageId v : analysis.villages) {
            if (subject.cohort.villages[v].village_class == c) of_class.push_back(v);
        }
        analysis.classes[c] = level_of(subject, past, of_class);
    }
    if (subject.rubric.unit->in_township) {
        std::vector<std::vector<VillageId>> of_township(subject.cohort.townships.size());
        for (const VillageId v : analysis.villages) of_township[subject.cohort.villages[v].township].push_back(v);
        for (const std::vector<VillageId>& those : of_township)
            analysis.townships.push_back(level_of(subject, past, those));
        analysis.region_indicators = std::make_shared<const RegionRates>(region_rates(subject, of_township));
    }
    add_bins(subject, analysis);
    analysis.moved = moved_of(subject, past, analysis.villages);
    add_rates(subject, analysis);
    analysis.recoverable = recoverable_of(subject, analysis.villages);
    for (Behind& row : behind(subject)) {
        const bool shown = std::binary_search(analysis.villages.begin(), analysis.villages.end(), row.village);
        if (shown) analysis.owed.push_back(std::move(row));
    }
    // A year is made of results, in which no reported number stands.
    if (!subject.scored.annual && !subject.scored.from_seals) analysis.growth = growth_of(subject, analysis.villages);
    return analysis;
}

}  // namespace leitai::report
