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
            std::vector<bool>& winners = winners_[other];
            winners.resize(input.cohort.villages.size());
            for (const Decision& one : decided.at(other)->decisions)
                winners[one.village] = one.state == State::chosen;
        }
    };
    for (const rubric::AwardRef& ref : award.with) take(ref.any);
    for (const rubric::AwardRef& ref : award.not_with) take(ref.any);
    take(award.earlier_themes);
}

bool Eligible::waits() const {
    return std::any_of(winners_.begin(), winners_.end(), [&](const auto& one) {
        const Outcome& outcome = *decided_.at(one.first);
        return outcome.waits || !outcome.lines.empty();
    });
}

bool Eligible::won(const std::vector<rubric::AwardId>& any, VillageId village) const {
    return std::any_of(any.begin(), any.end(), [&](rubric::AwardId one) { return winners_.at(one)[village]; });
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
    if (auto no = by_least(village, decision)) return no;
    if (auto no = by_others(village, decision)) return no;
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

std::optional<Decision> Eligible::by_least(VillageId village, Decision decision) const {
    const rule::ClassId village_class = input_.cohort.villages[village].village_class;
    for (std::size_t i = 0; i < award_.least.size(); ++i) {
        const rubric::Least& least = award_.least[i];
        const auto number = numbers_.of(least.of, village);
        const base::Rational line = least.at.of({village_class, numbers_.full_mark(least.of, village_class)});
        if (number && !(*number < line)) continue;
        decision.why = Why::least;
        decision.detail = i;
        if (number && award_.deciding() == least.of)
            decision.margin = Margin{line, true, line - *number, numbers_.decimals(least.of)};
        return decision;
    }
    return std::nullopt;
}

std::optional<Decision> Eligible::by_others(VillageId village, Decision decision) const {
    for (std::size_t i = 0; i < award_.with.size(); ++i) {
        if (won(award_.with[i].any, village)) continue;
        decision.why = Why::with;
        decision.detail = i;
        return decision;
    }
    for (std::size_t i = 0; i < award_.not_with.size(); ++i) {
        if (!won(award_.not_with[i].any, village)) continue;
        decision.why = Why::not_with;
        decision.detail = i;
        return decision;
    }
    for (const rubric::AwardId theme : award_.earlier_themes) {
        if (!winners_.at(theme)[village]) continue;
        decision.why = Why::theme;
        decision.detail = theme;
        return decision;
    }
    return std::nullopt;
}

}  // namespace leitai::award
