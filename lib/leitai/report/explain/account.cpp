// Goes through the indicators on the village's sheet; what they do not account for is the rest.
#include "leitai/report/explain/account.hpp"

#include <algorithm>
#include <variant>

namespace leitai::report {

using base::Rational;
using score::TraceLine;

namespace {

/// The rate of the others, to whom full marks were given, of one module or of the whole rubric.
std::optional<Rational> rate_of_others(const Explained& e, std::optional<std::uint16_t> module) {
    for (const TraceLine& line : e.trace.lines) {
        const auto* spread = std::get_if<score::Respread>(&line.operands);
        if (spread == nullptr || line.module != module || spread->represented.sign() == 0) continue;
        return spread->points / spread->represented;
    }
    return std::nullopt;
}

/// An indicator that is left out has the rate of those that got its full mark.
std::optional<Rational> spread_points(const Explained& e, const rubric::Indicator& indicator, rule::Cause cause,
                                      const Rational& full) {
    using Kind = rule::Outcome::Kind;
    rule::Outcome outcome = indicator.instead[static_cast<std::size_t>(cause)];
    if (outcome.kind == Kind::not_applicable)
        outcome = indicator.instead[static_cast<std::size_t>(rule::Cause::not_applicable)];
    std::optional<Rational> rate;
    if (outcome.kind == Kind::respread_module) rate = rate_of_others(e, indicator.module);
    if (!rate) rate = rate_of_others(e, std::nullopt);
    if (!rate) return std::nullopt;
    return *rate * full;
}

Entry entry_of(const Explained& e, rule::IndicatorId id) {
    const rubric::Rubric& rubric = e.subject.rubric;
    const rubric::Indicator& indicator = rubric.indicators[id];
    const score::How& how = e.subject.scores.how(e.village, id);
    const score::Points& points = e.subject.scores.indicator(e.village, id);
    Entry entry{id, rubric.full_mark(indicator, e.of().village_class), {}, false, {}};
    if (points.known()) entry.points = points.value();
    entry.spread = how.kind == score::How::Kind::respread;
    if (entry.spread) entry.points = spread_points(e, indicator, how.cause, entry.full);
    if (!entry.points) return entry;
    const bool outside = rubric.modules[indicator.module].in == rubric::Module::In::outside;
    entry.lost = outside ? -*entry.points : entry.full - *entry.points;
    return entry;
}

Rational sum_of(const std::vector<Entry>& entries) {
    Rational sum;
    for (const Entry& one : entries) sum += abs(one.lost);
    return sum;
}

std::vector<Entry> with_sign(const std::vector<Entry>& entries, int sign) {
    std::vector<Entry> chosen;
    for (const Entry& one : entries) {
        if (one.lost.sign() == sign) chosen.push_back(one);
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const Entry& a, const Entry& b) { return abs(b.lost) < abs(a.lost); });
    return chosen;
}

}  // namespace

std::vector<Entry> Account::losses() const { return with_sign(entries, 1); }
std::vector<Entry> Account::gains() const { return with_sign(entries, -1); }
Rational Account::lost() const { return sum_of(losses()); }
Rational Account::gained() const { return sum_of(gains()); }

Account account_of(const Explained& e) {
    const rubric::Rubric& rubric = e.subject.rubric;
    Account account;
    account.full = rubric.total;
    for (const rubric::Module& module : rubric.modules) {
        if (module.in == rubric::Module::In::beside) continue;
        for (const rule::IndicatorId i : module.indicators) {
            if (e.subject.scores.how(e.village, i).kind != score::How::Kind::off_sheet)
                account.entries.push_back(entry_of(e, i));
        }
    }
    const score::Points& total = e.subject.scores.totals[e.village];
    if (!total.known()) return account;
    account.total = total.value();
    account.rest = *account.total - (account.full - account.lost() + account.gained());
    constexpr int printed = 2;
    const int places = std::max(rubric.rounding.total.value_or(printed), printed);
    account.rest_is_told = base::round(account.rest, places).sign() != 0;
    return account;
}

}  // namespace leitai::report
