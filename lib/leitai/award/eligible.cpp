// Asks application, vetoes, condition, minima and other awards, in this order.
#include "leitai/award/eligible.hpp"

#include <algorithm>

namespace leitai::award {

using rubric::Effect;

Applications::Applications(const Input& input) {
    const base::Period period = input.cohort.period;
    for (const record::Application& one : input.records.applications) {
        if (one.period != period) continue;
        for (const rubric::AwardId award : one.awards) applications_.try_emplace({award, one.village.number}, &one);
    }
    for (const record::Review& one : input.records.reviews) {
        if (one.period != period) continue;
        for (const rubric::AwardId award : one.awards) {
            const auto [known, fresh] = reviews_.try_emplace({award, one.village.number}, &one);
            if (!fresh && known->second->for_it && !one.for_it) known->second = &one;
        }
    }
}

const record::Application* Applications::application(rubric::AwardId award, base::RegionCode village) const {
    const auto found = applications_.find({award, village.number});
    return found == applications_.end() ? nullptr : found->second;
}

const record::Review* Applications::review(rubric::AwardId award, base::RegionCode village) const {
    const auto found = reviews_.find({award, village.number});
    return found == reviews_.end() ? nullptr : found->second;
}

Eligible::Eligible(const Input& input, Numbers& numbers, const Applications& applications,
                   const std::map<rubric::AwardId, const Outcome*>& decided, const rubric::Award& award,
                   rubric::AwardId id)
    : input_(input), numbers_(numbers), applications_(applications), decided_(decided), award_(award), id_(id) {
    const auto take = [&](const std::vector<rubric::AwardId>& any) {
        for (const rubric::AwardId other : any) {
            std::vector<State>& standings = standings_[other];
            standings.assign(input.cohort.villages.size(), State::not_chosen);
            for (const Decision& one : decided.at(other)->decisions) standings[one.village] = one.state;
        }
    };
    for (const rubric::AwardRef& ref : award.with) take(ref.any);
    for (const rubric::AwardRef& ref : award.not_with) take(ref.any);
    take(award.earlier_themes);
}

bool Eligible::waits() const {
    return std::any_of(standings_.begin(), standings_.end(), [&](const auto& one) {
        const Outcome& outcome = *decided_.at(one.first);
        return outcome.waits || !outcome.lines.empty();
    });
}

State Eligible::standing(const std::vector<rubric::AwardId>& any, VillageId village) const {
    State found = State::not_chosen;
    for (const rubric::AwardId one : any) {
        const State state = standings_.at(one)[village];
        if (state == State::chosen) return state;
        if (state == State::open) found = state;
    }
    return found;
}

bool Eligible::waits_for_another(VillageId village) const {
    const auto open = [&](const rubric::AwardRef& ref) { return standing(ref.any, village) == State::open; };
    return std::any_of(award_.with.begin(), award_.with.end(), open) ||
           std::any_of(award_.not_with.begin(), award_.not_with.end(), open) ||
           standing(award_.earlier_themes, village) == State::open;
}

std::optional<Decision> Eligible::against(VillageId village) const {
    Decision decision;
    decision.village = village;
    if (const auto deciding = award_.deciding()) decision.number = numbers_.of(*deciding, village);
    if (auto no = by_application(village, decision)) return no;
    if (auto no = by_veto(village, decision)) return no;
    if (!award_.who.always()) {
        const rule::Truth truth = numbers_.truth(award_.who, village);
        decision.why = truth == rule::Truth::unknown ? Why::who_unknown : Why::who;
        if (truth != rule::Truth::yes) return decision;
    }
    auto below = by_least(village, decision);
    auto other = by_others(village, decision);
    if (!other) other = by_unknown(village, decision);
    if (!below) return other;
    if (other) below->margin.reset();
    return below;
}

std::optional<Decision> Eligible::by_unknown(VillageId village, Decision decision) const {
    for (const rubric::QuantityId quantity : award_.by) {
        decision.why = Why::unknown_quantity;
        decision.detail = quantity;
        if (!numbers_.of(quantity, village)) return decision;
    }
    return std::nullopt;
}

std::optional<Decision> Eligible::by_application(VillageId village, Decision decision) const {
    if (!award_.needs_application) return std::nullopt;
    const base::RegionCode code = input_.cohort.villages[village].code;
    decision.why = Why::no_application;
    if (applications_.application(id_, code) == nullptr) return decision;
    const record::Review* review = applications_.review(id_, code);
    decision.why = Why::not_reviewed;
    if (review == nullptr) return decision;
    if (review->for_it) return std::nullopt;
    decision.why = Why::review_against;
    decision.said = review->why;
    return decision;
}

std::optional<Decision> Eligible::by_veto(VillageId village, Decision decision) const {
    const std::vector<rubric::Veto>& vetoes = input_.rubric.vetoes;
    for (std::size_t v = 0; v < vetoes.size(); ++v) {
        const Effect::Kind effect = vetoes[v].effect.kind;
        const bool bars = award_.no_veto || effect == Effect::Kind::fail || effect == Effect::Kind::no_award;
        if (!bars || !input_.scored.scores.vetoed(village, v)) continue;
        decision.why = Why::veto;
        decision.detail = v;
        return decision;
    }
    return std::nullopt;
}

/// The first minimum that is not reached. It has a margin where all that are not are of the deciding quantity.
std::optional<Decision> Eligible::by_least(VillageId village, Decision decision) const {
    const rule::ClassId village_class = input_.cohort.villages[village].village_class;
    std::optional<Decision> first;
    bool deciding_alone = true;
    std::optional<base::Rational> line;
    for (std::size_t i = 0; i < award_.least.size(); ++i) {
        const rubric::Least& least = award_.least[i];
        const auto number = numbers_.of(least.of, village);
        const base::Rational at = least.at.of({village_class, numbers_.full_mark(least.of, village_class)});
        if (number && !(*number < at)) continue;
        deciding_alone = deciding_alone && number && award_.deciding() == least.of;
        if (deciding_alone && (!line || *line < at)) line = at;
        if (first) continue;
        decision.why = Why::least;
        decision.detail = i;
        first = decision;
    }
    if (first && deciding_alone)
        first->margin = Margin{*line, true, *line - *first->number, numbers_.decimals(*award_.deciding())};
    return first;
}

std::optional<Decision> Eligible::by_others(VillageId village, Decision decision) const {
    for (std::size_t i = 0; i < award_.with.size(); ++i) {
        if (standing(award_.with[i].any, village) != State::not_chosen) continue;
        decision.why = Why::with;
        decision.detail = i;
        return decision;
    }
    for (std::size_t i = 0; i < award_.not_with.size(); ++i) {
        if (standing(award_.not_with[i].any, village) != State::chosen) continue;
        decision.why = Why::not_with;
        decision.detail = i;
        return decision;
    }
    for (const rubric::AwardId theme : award_.earlier_themes) {
        if (standings_.at(theme)[village] != State::chosen) continue;
        decision.why = Why::theme;
        decision.detail = theme;
        return decision;
    }
    return std::nullopt;
}

}  // namespace leitai::award
