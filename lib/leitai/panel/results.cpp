// Carries out the steps that the rules name, in their order.
#include "leitai/panel/results.hpp"

#include <algorithm>

#include "leitai/panel/count.hpp"

namespace leitai::panel {

using base::Rational;
using base::Text;
using issue::Code;

namespace {

void lack(Entry& entry, Lack why) {
    entry.lack = why;
    entry.counted.reset();
}

void count_sum(const Held& held, const PartResult& part, Entry& entry) {
    Rational sum;
    for (const auto& [rules, weight] : held.rules->sum) {
        const auto result = part(rules, entry.code);
        if (!result) return lack(entry, Lack::part);
        const Rational product = weight * *result;
        sum += held.rules->rounding.product ? round(product, *held.rules->rounding.product) : product;
    }
    entry.counted = sum;
    entry.lack = Lack::none;
}

void count_entry(const Held& held, std::size_t e, const PartResult& part, Entry& entry) {
    if (!held.rules->sum.empty()) return count_sum(held, part, entry);
    if (!held.quorate) return lack(entry, Lack::quorum);
    if (!held.rules->choices.empty()) {
        const BallotCount count = count_ballots(held, e);
        entry.counted = count.combined.value;
        entry.lack = count.combined.lack;
        entry.grade = count.grade;
        return;
    }
    if (held.panel == nullptr) return lack(entry, Lack::nothing);
    MarkCount count = count_marks(held, e);
    entry.counted = count.combined.value;
    entry.lack = count.combined.lack;
    entry.marks = std::move(count.marks);
}

/// The sum of counted values, and how many there are.
std::pair<Rational, std::int64_t> sum_of(const Held& held) {
    Rational sum;
    std::int64_t count = 0;
    for (const Entry& entry : held.entries) {
        if (!entry.counted) continue;
        sum += *entry.counted;
        ++count;
    }
    return {sum, count};
}

/// Panels are brought to one mean (评议团之间平衡): each round's results times reference / its own mean.
void normalize(const Contest& contest, Contests& contests, const rubric::Normalize& rule, Reporter& report) {
    Rational pooled, means;
    std::int64_t villages = 0, panels = 0;
    for (const std::size_t r : contest.rounds) {
        Held& held = contests.rounds[r];
        const auto [sum, count] = sum_of(held);
        if (count == 0) continue;
        held.mean = sum / Rational(count);
        if (held.mean->beyond() || held.mean->sign() <= 0) {
            report(held, Code::mean_not_normalizable(Text::same(held.record->id)), held.record->place);
            for (Entry& entry : held.entries) {
                if (entry.counted) lack(entry, Lack::coefficient);
            }
            continue;
        }
        pooled += sum;
        villages += count;
        means += *held.mean;
        ++panels;
    }
    if (panels == 0) return;
    const Rational reference = rule.pooled ? pooled / Rational(villages) : means / Rational(panels);
    for (const std::size_t r : contest.rounds) {
        Held& held = contests.rounds[r];
        if (!held.mean || held.mean->beyond() || held.mean->sign() <= 0) continue;
        const Rational exact = reference / *held.mean;
        held.coefficient = rule.decimals && !exact.beyond() ? round(exact, *rule.decimals) : exact;
    }
}

void finish(Held& held, Entry& entry, Reporter& report) {
    if (!entry.counted) return;
    const rubric::Panel& rules = *held.rules;
    const std::vector<base::RegionCode>& unadjusted = held.record->unadjusted;
    if (std::find(unadjusted.begin(), unadjusted.end(), entry.code) != unadjusted.end()) {
        entry.lack = Lack::adjustment;  // reported where the record was read
        return;
    }
    if (rules.adjust && (entry.adjustment < rules.adjust->first || rules.adjust->second < entry.adjustment)) {
        report(held,
               Code::adjustments_out_of_range(report.named(entry.code), Text::same(to_string(entry.adjustment)),
                                              Text::same(to_string(rules.adjust->first)),
                                              Text::same(to_string(rules.adjust->second))),
               held.record->place);
        entry.lack = Lack::adjustment;
        return;
    }
    const Rational brought = held.coefficient ? *held.coefficient * *entry.counted : *entry.counted;
    const Rational exact = brought + entry.adjustment;
    const Rational result = exact.beyond() ? exact : round(exact, rules.rounding.result);
    if (result.beyond()) {
        report(held, Code::beyond_exact_arithmetic(report.named(entry.code)), held.record->place);
        entry.lack = Lack::beyond;
        return;
    }
    entry.exact = exact;
    entry.result = result;
}

/// A merit that 128 bits cannot hold says nothing.
void drop_beyond(Entry& entry) {
    for (auto& mark : entry.marks) {
        if (mark && mark->beyond()) mark.reset();
    }
}

void work_out_teams(Held& held) {
    for (Team& team : held.teams) {
        Rational sum;
        bool all = !team.members.empty();
        for (const std::size_t e : team.members) {
            all = all && held.entries[e].result.has_value();
            if (all) sum += *held.entries[e].result;
        }
        if (!all) continue;
        if (held.rules->team == rubric::Panel::Team::mean)
            sum = sum / Rational(static_cast<std::int64_t>(team.members.size()));
        team.exact = sum;
        team.result = round(sum, held.rules->rounding.result);
    }
}

}  // namespace

void work_out(const Contest& contest, Contests& contests, const PartResult& part, Reporter& report) {
    for (const std::size_t r : contest.rounds) {
        Held& held = contests.rounds[r];
        for (std::size_t e = 0; e < held.entries.size(); ++e) {
            count_entry(held, e, part, held.entries[e]);
            drop_beyond(held.entries[e]);
        }
    }
    const rubric::Panel& rules = *contests.rounds[contest.rounds.front()].rules;
    if (rules.normalize) normalize(contest, contests, *rules.normalize, report);
    for (const std::size_t r : contest.rounds) {
        Held& held = contests.rounds[r];
        for (Entry& entry : held.entries) finish(held, entry, report);
        work_out_teams(held);
    }
}

}  // namespace leitai::panel
