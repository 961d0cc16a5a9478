// Writes sums as one would on paper, by the same counting that gave the result.
#include "leitai/report/panel/steps.hpp"

#include "leitai/base/list.hpp"
#include "leitai/panel/count.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/report/panel/words.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Cell;
using panel::Held;

namespace {

/// Of longer sums only the number of terms is printed.
constexpr std::size_t longest_sum = 40;

/// One line of the arithmetic: "听汇报", "(88 + 90.5) / 2 = 89.25 → 89.3".
class Steps {
public:
    explicit Steps(Lang lang) : lang_(lang) {
        rows_.column("step", {"步骤", "Step"})
            .column("sum", {"算式", "Arithmetic"})
            .column("gives", {"得", "Gives"}, true);
    }
    void add(const Text& step, const std::string& sum, const std::string& gives) {
        rows_.add({text_cell(step, lang_), Cell::of(sum), number_or_text(gives)});
    }
    page::Table table() const { return rows_.table(); }

private:
    Lang lang_;
    TableRows rows_ = TableRows("steps", {"怎样算出", "How it is counted"});
};

std::string terms(const std::vector<std::string>& parts, const panel::Trim& trim) {
    std::string sum;
    std::size_t count = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (trim.kept[i] != panel::Kept::counted) continue;
        ++count;
        if (count <= longest_sum) base::add_to(sum, parts[i], " + ");
    }
    if (count > longest_sum) sum += " + …";
    return count == 1 ? sum : "(" + sum + ") / " + std::to_string(count);
}

/// "89.25 → 89.3" where rounding changed it.
std::string arrow(const Rational& exact, const Rational& rounded) {
    return exact == rounded ? shown(exact).zh : plain(exact) + " → " + to_string(rounded);
}

Text group_title(const Held& held, std::size_t g) {
    return held.rules->groups.empty() ? Text() : held.rules->groups[g].title;
}

Text joined(const Text& group, const Text& what) {
    if (group.zh.empty()) return what;
    return {group.zh + "·" + what.zh, group.en + ", " + what.en};
}

void add_too_few(const Held& held, const panel::Trim& trim, Text& step) {
    if (!trim.too_few) return;
    const std::string fewest = std::to_string(held.rules->drop.fewest);
    step.zh += "（不足" + fewest + "个，不去分）";
    step.en += " (fewer than " + fewest + ", none dropped)";
}

void add_by_mark(const Held& held, const panel::GroupCount& group, const Text& title, Steps& steps) {
    const rubric::Panel& rules = *held.rules;
    for (std::size_t m = 0; m < rules.marks.size(); ++m) {
        const panel::MarkMean& mean = group.marks[m];
        Text step = joined(title, rules.marks[m].title);
        if (!mean.mean) {
            steps.add(step, "—", "—");
            continue;
        }
        std::vector<std::string> parts;
        for (const std::int64_t units : mean.units) parts.push_back(mark_text(rules.marks[m], units));
        add_too_few(held, mean.trim, step);
        steps.add(step, terms(parts, mean.trim), arrow(*mean.exact, *mean.mean));
    }
    if (!group.value) return;
    std::string sum;
    for (std::size_t m = 0; m < rules.marks.size(); ++m) {
        const bool weighed = !(rules.marks[m].weight == Rational(1));
        sum +=
            (m == 0 ? "" : " + ") + (weighed ? plain(rules.marks[m].weight) + " × " : "") + plain(*group.marks[m].mean);
    }
    if (rules.marks.size() > 1 || group.products.size() > 1)
        steps.add(joined(title, {"合计", "sum"}), sum, shown(*group.value).zh);
}

/// One judge's total, where there is something to add up.
void add_total(const Held& held, std::size_t entry, const panel::GroupCount& group, std::size_t i, Steps& steps) {
    const rubric::Panel& rules = *held.rules;
    if (rules.marks.size() < 2) return;
    std::string sum;
    for (std::size_t m = 0; m < rules.marks.size(); ++m) {
        const bool weighed = !(rules.marks[m].weight == Rational(1));
        sum += (m == 0 ? "" : " + ") + (weighed ? plain(rules.marks[m].weight) + " × " : "") +
               mark_text(rules.marks[m], held.mark(entry, group.judges[i], m));
    }
    Text step = Text::same(held.panel->judges[group.judges[i]].id);
    if (group.trim.kept[i] == panel::Kept::highest)
        step = {step.zh + "（最高，去掉）", step.en + " (highest, dropped)"};
    if (group.trim.kept[i] == panel::Kept::lowest) step = {step.zh + "（最低，去掉）", step.en + " (lowest, dropped)"};
    steps.add(step, sum, plain(group.totals[i]));
}

void add_by_total(const Held& held, std::size_t entry, const panel::GroupCount& group, const Text& title,
                  Steps& steps) {
    for (std::size_t i = 0; i < group.judges.size(); ++i) add_total(held, entry, group, i, steps);
    if (!group.value) return steps.add(joined(title, {"平均", "mean"}), "—", "—");
    std::vector<std::string> parts;
    for (const Rational& total : group.totals) parts.push_back(plain(total));
    Text step = joined(title, {"评委总分的平均", "mean of judges' totals"});
    add_too_few(held, group.trim, step);
    steps.add(step, terms(parts, group.trim), arrow(*group.exact, *group.value));
}

void add_groups(const Held& held, const panel::Combined& combined, const std::vector<std::optional<Rational>>& values,
                Steps& steps) {
    if (held.rules->groups.empty() || !combined.value) return;
    std::string sum;
    for (std::size_t g = 0; g < values.size(); ++g) {
        if (!values[g]) continue;
        base::add_to(sum, plain(combined.weights[g]) + " × " + plain(*values[g]), " + ");
    }
    steps.add({"各组加权", "groups weighted"}, sum, shown(*combined.value).zh);
}

/// From what was counted to the result.
void add_end(const Held& held, const panel::Entry& entry, Steps& steps) {
    if (!entry.counted) return;
    Rational value = *entry.counted;
    if (held.coefficient) {
        steps.add({"评议团之间平衡", "panels brought to one mean"}, plain(value) + " × " + plain(*held.coefficient),
                  shown(*held.coefficient * value).zh);
        value = *held.coefficient * value;
    }
    for (const record::Adjustment& one : held.record->adjustments) {
        if (one.village != entry.code) continue;
        const Text what = {"加减分：" + one.why + "（" + one.by + "）", "adjustment: " + one.why + " (" + one.by + ")"};
        steps.add(what, plain(value) + (one.points.sign() < 0 ? " - " : " + ") + to_string(abs(one.points)),
                  shown(value + one.points).zh);
        value = value + one.points;
    }
    if (!entry.result) return;
    steps.add({"结果", "result"}, plain(*entry.exact), to_string(*entry.result, held.rules->rounding.result));
}

void add_mark_steps(const Held& held, std::size_t entry, const panel::MarkCount& count, Steps& steps) {
    std::vector<std::optional<Rational>> values;
    for (std::size_t g = 0; g < count.groups.size(); ++g) {
        if (held.rules->drop.by_total) {
            add_by_total(held, entry, count.groups[g], group_title(held, g), steps);
        } else {
            add_by_mark(held, count.groups[g], group_title(held, g), steps);
        }
        values.push_back(count.groups[g].value);
    }
    add_groups(held, count.combined, values, steps);
}

void add_ballot_steps(const Held& held, std::size_t entry, Steps& steps) {
    const panel::BallotCount count = panel::count_ballots(held, entry);
    std::vector<std::optional<Rational>> values;
    for (std::size_t g = 0; g < count.groups.size(); ++g) {
        const panel::VoteCount& group = count.groups[g];
        values.push_back(group.value);
        const Text step = joined(group_title(held, g), {"得票折分", "votes x score"});
        if (!group.value) {
            steps.add(step, "—", "—");
            continue;
        }
        std::string sum;
        for (std::size_t c = 0; c < group.votes.size(); ++c) {
            sum += (c == 0 ? "" : " + ") + std::to_string(group.votes[c]) + " × " +
                   to_string(held.rules->choices[c].score);
        }
        steps.add(step, "(" + sum + ") / " + std::to_string(group.valid), arrow(*group.exact, *group.value));
    }
    add_groups(held, count.combined, values, steps);
    if (!count.grade || !held.quorate) return;
    for (std::size_t i = 0; i < count.shares.size() && i <= *count.grade; ++i) {
        if (!held.rules->grades[i].at) continue;
        const Text& title = held.rules->grades[i].title;
        steps.add({"“" + title.zh + "”得票率", "share for “" + title.en + "”"}, plain(count.shares[i], true),
                  i == *count.grade ? "✓" : "✗");
    }
    steps.add({"等次", "grade"}, "", held.rules->grades[*count.grade].id);
}

void add_part_steps(const PanelInput& judged, const Held& held, const panel::Entry& entry, Steps& steps) {
    for (const auto& [rules, weight] : held.rules->sum) {
        const rubric::Panel& part = judged.rubric.panels[rules];
        for (const Held& other : judged.contests.rounds) {
            if (other.record->period != held.record->period || other.record->rules != rules) continue;
            const auto found = other.entry_of.find(entry.code.number);
            if (found == other.entry_of.end() || !other.entries[found->second].result) continue;
            const Rational result = *other.entries[found->second].result;
            const Rational product = weight * result;
            const auto& decimals = held.rules->rounding.product;
            steps.add({part.title.zh + "（" + other.record->id + "）", part.title.en + " (" + other.record->id + ")"},
                      plain(weight) + " × " + plain(result),
                      arrow(product, decimals ? round(product, *decimals) : product));
            break;
        }
    }
    if (entry.counted) steps.add({"合计", "sum"}, "", shown(*entry.counted).zh);
}

}  // namespace

page::Table panel_steps(const PanelInput& judged, const Held& held, std::size_t e, Lang lang) {
    const panel::Entry& entry = held.entries[e];
    Steps steps(lang);
    if (held.panel != nullptr) add_mark_steps(held, e, panel::count_marks(held, e), steps);
    if (!held.rules->choices.empty()) add_ballot_steps(held, e, steps);
    if (!held.rules->sum.empty()) add_part_steps(judged, held, entry, steps);
    add_end(held, entry, steps);
    return steps.table();
}

}  // namespace leitai::report
