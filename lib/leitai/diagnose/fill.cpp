// Ranks every circle from the bottom, counts the villages that criteria determined, and takes the rest of the share
// from the bottom.
#include "leitai/diagnose/fill.hpp"

#include <algorithm>
#include <map>

namespace leitai::diagnose {

using base::Rational;
using cohort::Cohort;
using cohort::VillageId;

namespace {

/// A village with what it is ranked by; the worse comes first.
struct Ranked {
    VillageId village = 0;
    Rational value;
};

/// What `fill` ranks by: the total, or a measure.
std::optional<Rational> value_of(score::Evaluator& evaluator, const rubric::Fill& rules, VillageId v) {
    if (!rules.by) {
        const score::Points& total = evaluator.scores().totals[v];
        return total.known() ? std::optional(total.value()) : std::nullopt;
    }
    evaluator.look_at(v);
    const score::Yield yield = evaluator.measure(*rules.by);
    if (!yield.is_number() || yield.number.beyond()) return std::nullopt;
    return yield.number;
}

/// How many of `circle`, which stands worst first, are taken: a line through equals takes all of them, or none.
std::size_t taken(const std::vector<Ranked>& circle, std::size_t places, bool all_in) {
    if (places >= circle.size()) return circle.size();
    if (places == 0 || !(circle[places - 1].value == circle[places].value)) return places;
    std::size_t line = places;
    if (all_in) {
        while (line < circle.size() && circle[line].value == circle[places - 1].value) ++line;
    } else {
        while (line > 0 && circle[line - 1].value == circle[places].value) --line;
    }
    return line;
}

/// The villages of one circle that can be taken, worst first.
std::vector<Ranked> candidates(score::Evaluator& evaluator, const rubric::Fill& rules,
                               const std::vector<VillageId>& circle, Diagnosis& diagnosis) {
    const bool less = rules.by && evaluator.rubric().measures[*rules.by].better == rule::Better::less;
    std::vector<Ranked> result;
    for (const VillageId v : circle) {
        const Standing& standing = diagnosis.villages[v];
        const bool counted = rules.precedence == rubric::Fill::Precedence::criteria;
        if (standing.exempt == rule::Truth::yes || (counted && standing.state == State::determined)) continue;
        if (const auto value = value_of(evaluator, rules, v)) {
            result.push_back({v, *value});
        } else {
            ++diagnosis.unranked;
        }
    }
    std::stable_sort(result.begin(), result.end(),
                     [less](const Ranked& a, const Ranked& b) { return less ? b.value < a.value : a.value < b.value; });
    return result;
}

void take(const rubric::Fill& rules, std::uint32_t place, Standing& standing) {
    standing.in_fill = true;
    standing.place_from_bottom = place;
    if (standing.state == State::determined) return;
    standing.state = rules.determined                     ? State::determined
                     : standing.state == State::undecided ? State::undecided
                                                          : State::watch;
    if (standing.state != State::undecided) standing.reason = Reason::fill;
}

}  // namespace

std::size_t places_of(const rubric::Fill& fill, std::size_t villages) {
    const Rational exact = fill.to * Rational(static_cast<std::int64_t>(villages));
    Rational whole = round(exact, 0);  // half away from zero
    if (fill.round == rubric::Shares::Round::down && whole > exact) whole = whole - Rational(1);
    if (fill.round == rubric::Shares::Round::up && whole < exact) whole = whole + Rational(1);
    return static_cast<std::size_t>(to_decimal(whole, 0)->units);
}

void fill(const Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored, Diagnosis& diagnosis) {
    const rubric::Fill& rules = *rubric.weakness->determination.fill;
    std::map<std::uint64_t, std::vector<VillageId>> circles;
    for (VillageId v = 0; v < cohort.villages.size(); ++v) {
        circles[score::circle_key(cohort.villages[v], rules.of)].push_back(v);
    }
    score::Evaluator evaluator(cohort, rubric, *scored.peers, scored.scores);
    for (const auto& [key, circle] : circles) {
        std::size_t places = places_of(rules, circle.size());
        if (rules.precedence == rubric::Fill::Precedence::criteria) {
            const auto by_criteria = std::count_if(circle.begin(), circle.end(), [&](VillageId v) {
                return diagnosis.villages[v].state == State::determined;
            });
            places -= std::min(places, static_cast<std::size_t>(by_criteria));
        }
        const std::vector<Ranked> worst_first = candidates(evaluator, rules, circle, diagnosis);
        const std::size_t count = taken(worst_first, places, rules.edge_all_in);
        for (std::size_t i = 0; i < count; ++i) {
            take(rules, static_cast<std::uint32_t>(i + 1), diagnosis.villages[worst_first[i].village]);
        }
    }
}

}  // namespace leitai::diagnose
