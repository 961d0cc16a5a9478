// Counts marks within groups of judges, drops those the rules drop, and weights the groups.
#include "leitai/panel/count.hpp"

namespace leitai::panel {

using base::Rational;

namespace {

Rational at_stage(const Rational& value, const std::optional<int>& decimals) {
    return decimals ? round(value, *decimals) : value;
}

/// A mark, or the mean of one, times its weight, rounded as a product; one without a weight stays as it is.
Rational times_weight(const rubric::Panel& rules, std::size_t mark, const Rational& value) {
    const rubric::PanelMark& of = rules.marks[mark];
    return of.weighed ? at_stage(of.weight * value, rules.rounding.product) : value;
}

Rational mark_of(std::int64_t units) {
    return Rational(base::Decimal{units, static_cast<std::uint8_t>(rubric::Fact::mark_decimals)});
}

/// The mean of what trimming left, in whole units: one fraction at the end instead of one a mark.
Rational mean_of(const std::vector<std::int64_t>& units, const Trim& trim) {
    base::Int128 sum = 0, scale = 1;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (trim.kept[i] == Kept::counted) sum += units[i];
    }
    for (int i = 0; i < rubric::Fact::mark_decimals; ++i) scale *= 10;
    return Rational::fraction(sum, scale * static_cast<base::Int128>(trim.counted));
}

MarkMean mean_of_mark(const Held& held, std::size_t entry, std::size_t group, std::size_t which) {
    MarkMean mean;
    for (std::size_t judge = 0; judge < held.judges(); ++judge) {
        if (held.group_of[judge] != group) continue;
        const std::int64_t units = held.mark(entry, judge, which);
        if (units == Held::no_mark || recused(held, judge, entry)) continue;
        mean.judges.push_back(static_cast<std::uint32_t>(judge));
        mean.units.push_back(units);
    }
    mean.trim = trim(mean.units, held.rules->drop);
    if (mean.trim.counted == 0) return mean;
    mean.exact = mean_of(mean.units, mean.trim);
    mean.mean = at_stage(*mean.exact, held.rules->rounding.mean);
    return mean;
}

/// Each mark trimmed by itself; one that nobody gave leaves the group empty.
void add_up_marks(const rubric::Panel& rules, GroupCount& group) {
    Rational sum;
    for (std::size_t m = 0; m < rules.marks.size(); ++m) {
        if (!group.marks[m].mean) return;
        group.products.push_back(times_weight(rules, m, *group.marks[m].mean));
        sum += group.products.back();
    }
    group.value = sum;
}

/// Judges' totals trimmed as wholes; who left a mark open has none.
void add_up_totals(const Held& held, std::size_t entry, std::size_t which, GroupCount& group) {
    const rubric::Panel& rules = *held.rules;
    for (std::size_t judge = 0; judge < held.judges(); ++judge) {
        if (held.group_of[judge] != which || recused(held, judge, entry)) continue;
        Rational total;
        bool complete = true;
        for (std::size_t m = 0; complete && m < rules.marks.size(); ++m) {
            const std::int64_t units = held.mark(entry, judge, m);
            complete = units != Held::no_mark;
            if (complete) total += times_weight(rules, m, mark_of(units));
        }
        if (!complete) continue;
        group.judges.push_back(static_cast<std::uint32_t>(judge));
        group.totals.push_back(at_stage(total, rules.rounding.judge));
    }
    group.trim = trim(group.totals, rules.drop);
    if (group.trim.counted == 0) return;
    Rational sum;
    for (std::size_t i = 0; i < group.totals.size(); ++i) {
        if (group.trim.kept[i] == Kept::counted) sum += group.totals[i];
    }
    group.exact = sum / Rational(static_cast<std::int64_t>(group.trim.counted));
    group.value = at_stage(*group.exact, rules.rounding.mean);
}

}  // namespace

Combined combine(const rubric::Panel& rules, const std::vector<std::optional<Rational>>& groups) {
    Combined combined;
    Rational present;
    std::size_t empty = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (!groups[g]) ++empty;
        if (groups[g]) present += rules.groups.empty() ? Rational(1) : rules.groups[g].weight;
    }
    if (empty == groups.size()) {
        combined.lack = Lack::nothing;
        return combined;
    }
    if (empty > 0 && !rules.respread_empty) {
        combined.lack = Lack::empty_group;
        return combined;
    }
    if (rules.groups.empty()) {
        combined.weights = {Rational(1)};
        combined.products = {*groups.front()};
        combined.value = groups.front();
        return combined;
    }
    Rational sum;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        combined.weights.push_back(groups[g] ? rules.groups[g].weight / present : Rational());
        const Rational product = groups[g] ? combined.weights[g] * *groups[g] : Rational();
        combined.products.push_back(at_stage(product, rules.rounding.product));
        sum += combined.products[g];
    }
    combined.value = sum;
    return combined;
}

MarkCount count_marks(const Held& held, std::size_t entry) {
    const rubric::Panel& rules = *held.rules;
    MarkCount count;
    count.groups.resize(held.groups());
    std::vector<std::optional<Rational>> values;
    for (std::size_t g = 0; g < count.groups.size(); ++g) {
        GroupCount& group = count.groups[g];
        for (std::size_t m = 0; m < rules.marks.size(); ++m) group.marks.push_back(mean_of_mark(held, entry, g, m));
        if (rules.drop.by_total) {
            add_up_totals(held, entry, g, group);
        } else {
            add_up_marks(rules, group);
        }
        values.push_back(group.value);
    }
    count.combined = combine(rules, values);
    for (std::size_t m = 0; m < rules.marks.size(); ++m) {
        for (std::size_t g = 0; g < values.size(); ++g) values[g] = count.groups[g].marks[m].mean;
        count.marks.push_back(combine(rules, values).value);
    }
    return count;
}

BallotCount count_ballots(const Held& held, std::size_t entry) {
    const rubric::Panel& rules = *held.rules;
    BallotCount count;
    count.groups.resize(held.groups());
    std::int64_t valid = 0, present = 0;
    for (std::size_t b = 0; b < held.ballots.size(); ++b) {
        VoteCount& group = count.groups[held.voters_of[b]];
        group.present = held.ballots[b]->present;
        group.eligible = held.ballots[b]->eligible;
        for (std::size_t c = 0; c < rules.choices.size(); ++c) {
            group.votes.push_back(held.votes_for(b, entry, c));
            group.valid += group.votes.back();
        }
        valid += group.valid;
        present += group.present;
    }
    std::vector<std::optional<Rational>> values;
    for (VoteCount& group : count.groups) {
        group.votes.resize(rules.choices.size());
        Rational sum;
        for (std::size_t c = 0; c < rules.choices.size(); ++c) sum += Rational(group.votes[c]) * rules.choices[c].score;
        if (group.valid > 0) {
            group.exact = sum / Rational(group.valid);
            group.value = at_stage(*group.exact, rules.rounding.mean);
        }
        values.push_back(group.value);
    }
    count.combined = combine(rules, values);
    if (valid == 0) return count;
    const std::int64_t of = rules.of_present ? present : valid;
    for (std::size_t i = 0; i < rules.grades.size(); ++i) {
        const rubric::BallotGrade& grade = rules.grades[i];
        std::int64_t votes = 0;
        for (const VoteCount& group : count.groups) {
            for (const std::size_t choice : grade.choices) votes += group.votes[choice];
        }
        count.shares.push_back(Rational(votes) / Rational(of));
        const bool reached =
            !grade.at || (grade.inclusive ? count.shares[i] >= *grade.at : count.shares[i] > *grade.at);
        if (reached && !count.grade) count.grade = i;
    }
    return count;
}

}  // namespace leitai::panel
