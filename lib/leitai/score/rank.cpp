// Sorts all villages once and counts the places of each circle in that order.
#include "leitai/score/rank.hpp"

#include <algorithm>
#include <unordered_map>

#include "leitai/score/parallel.hpp"
#include "leitai/score/peers.hpp"

namespace leitai::score {

namespace {

/// Negative: a comes before b. Unknown points come after known ones.
int compare(const Points& a, const Points& b) {
    if (!a.known() || !b.known()) return static_cast<int>(b.known()) - static_cast<int>(a.known());
    return less(b, a) ? -1 : less(a, b) ? 1 : 0;
}

int compare(const rubric::Rubric& rubric, const Scores& scores, cohort::VillageId a, cohort::VillageId b) {
    // Villages without a total come last, after those failed by a veto.
    const bool scored_a = scores.totals[a].known(), scored_b = scores.totals[b].known();
    if (scored_a != scored_b) return scored_a ? -1 : 1;
    const bool failed_a = scores.failed(a), failed_b = scores.failed(b);
    if (scored_a && failed_a != failed_b) return failed_a ? 1 : -1;
    if (const int by_total = compare(scores.totals[a], scores.totals[b]); by_total != 0) return by_total;
    return compare_merits(rubric, scores, a, b);
}

/// How far the villages of a circle have been counted.
struct Counted {
    std::uint32_t seen = 0;
    std::uint32_t place = 0;
    cohort::VillageId last = 0;
};

/// Into which circles villages are divided, and where their places go.
struct Division {
    rule::Among among;
    std::uint32_t Rank::*place;
    bool Rank::*tied;
};

/// Counts the places of one kind in the order of all villages; others may be counted at the same time.
void count_places(const cohort::Cohort& cohort, const rubric::Rubric& rubric, Scores& scores, const Division& kind) {
    std::unordered_map<std::uint64_t, Counted> circles;
    for (const cohort::VillageId v : scores.order) {
        if (!scores.totals[v].known()) continue;
        Counted& circle = circles[circle_key(cohort.villages[v], kind.among)];
        const bool equal = circle.seen > 0 && compare(rubric, scores, circle.last, v) == 0;
        ++circle.seen;
        if (!equal) circle.place = circle.seen;
        scores.ranks[v].*kind.place = circle.place;
        scores.ranks[v].*kind.tied = equal;
        if (equal) scores.ranks[circle.last].*kind.tied = true;
        circle.last = v;
    }
}

/// Villages in their order: each range by itself, then ranges put together.
std::vector<cohort::VillageId> ordered(const rubric::Rubric& rubric, const Scores& scores, cohort::VillageId count,
                                       unsigned jobs) {
    std::vector<cohort::VillageId> order(count);
    for (cohort::VillageId v = 0; v < count; ++v) order[v] = v;
    const auto before = [&](cohort::VillageId a, cohort::VillageId b) { return compare(rubric, scores, a, b) < 0; };
    // The list of villages is sorted by code, and a stable sort keeps equals in that order; it has no effect on ranks.
    const auto ends = by_ranges(count, jobs, [&](cohort::VillageId first, cohort::VillageId last) {
        std::stable_sort(order.begin() + first, order.begin() + last, before);
        return last;
    });
    for (const auto& [first, last] : ends)
        std::inplace_merge(order.begin(), order.begin() + first, order.begin() + last, before);
    return order;
}

}  // namespace

int compare_merits(const rubric::Rubric& rubric, const Scores& scores, cohort::VillageId a, cohort::VillageId b) {
    for (const rubric::Merit& merit : rubric.ties) {
        const int by_merit = merit.is_module
                                 ? compare(scores.module(a, merit.index), scores.module(b, merit.index))
                                 : compare(scores.indicator(a, merit.index), scores.indicator(b, merit.index));
        if (by_merit != 0) return by_merit;
    }
    return 0;
}

void rank(const cohort::Cohort& cohort, const rubric::Rubric& rubric, Scores& scores, unsigned jobs) {
    const auto count = static_cast<cohort::VillageId>(cohort.villages.size());
    scores.ranks.assign(count, {});
    scores.order = ordered(rubric, scores, count, jobs);
    std::vector<Division> kinds = {{{}, &Rank::all, &Rank::tied_all},
                                   {{.village_class = true}, &Rank::village_class, &Rank::tied_class}};
    if (rubric.unit->in_county) kinds.push_back({{.county = true}, &Rank::county, &Rank::tied_county});
    if (rubric.unit->in_township) kinds.push_back({{.township = true}, &Rank::township, &Rank::tied_township});
    const std::uint32_t a_thread_each = count < 1024 ? static_cast<std::uint32_t>(kinds.size()) : 1;
    for_ranges(
        static_cast<std::uint32_t>(kinds.size()), jobs,
        [&](std::uint32_t first, std::uint32_t last) {
            for (std::uint32_t kind = first; kind < last; ++kind) count_places(cohort, rubric, scores, kinds[kind]);
        },
        a_thread_each);
}

}  // namespace leitai::score
