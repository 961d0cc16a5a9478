// Tables of growth beside stock, of what weighs most in each class, and of the rounds that were judged.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/panel/agreement.hpp"
#include "leitai/panel/judges.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/report/panel/agreement.hpp"
#include "leitai/report/panel/words.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/rubric/naming.hpp"
#include "leitai/rule/words.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Cell;

namespace {

/// How many indicators a class's emphasis names.
constexpr std::size_t most = 3;

Rational per_village(const Rational& sum, std::size_t villages) {
    return sum / Rational(static_cast<std::int64_t>(villages));
}

bool in_percent(const AnalysisInput& r, const Growth& growth) {
    return rule::in_percent(r.subject.rubric.measures[growth.operand], rubric::RubricNaming(r.subject.rubric));
}

/// A sum or a mean, to two places.
Cell amount_cell(const AnalysisInput& r, const Growth& growth, const Rational& sum) {
    const Rational value = growth.summed ? sum : per_village(sum, growth.villages);
    if (in_percent(r, growth)) return Cell::number(to_string(value * Rational(100), 2) + "%");
    return Cell::number(to_string(value, 2));
}

/// 万元，合计; %，平均.
Text how_words(const AnalysisInput& r, const Growth& growth) {
    const Text how = growth.summed ? Text("合计", "sum") : Text("平均", "mean");
    Text words = unit_of(r.subject.rubric, growth.operand);
    base::add_to(words, how, base::between_phrases);
    return words;
}

/// "+11.1%" of a sum; "+0.35" of a mean, in percentage points where it is a rate; empty where it began with 0.
std::string change_text(const AnalysisInput& r, const Growth& growth) {
    const auto change = growth.change();
    if (!change) return {};
    const std::string sign = change->sign() > 0 ? "+" : "";
    if (growth.summed) return sign + to_string(*change * Rational(100), 1) + "%";
    return sign + to_string(in_percent(r, growth) ? *change * Rational(100) : *change, 2);
}

/// The same for people: "+3.07 个百分点".
Text change_words(const AnalysisInput& r, const Growth& growth) {
    const std::string text = change_text(r, growth);
    if (text.empty() || growth.summed || !in_percent(r, growth)) return Text::same(text);
    return {text + "个百分点", text + " points"};
}

/// By how much an indicator's full mark in a class is above the mean of the other classes.
Rational emphasis_of(const rubric::Rubric& rubric, std::size_t indicator, std::size_t of) {
    Rational others;
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        if (c != of) others += rubric.full_mark(rubric.indicators[indicator], static_cast<rule::ClassId>(c));
    }
    const auto count = static_cast<std::int64_t>(rubric.classes.size()) - 1;
    return rubric.full_mark(rubric.indicators[indicator], static_cast<rule::ClassId>(of)) - others / Rational(count);
}

std::vector<std::pair<Rational, std::size_t>> emphasized(const rubric::Rubric& rubric, std::size_t of) {
    std::vector<std::pair<Rational, std::size_t>> all;
    for (std::size_t i = 0; i < rubric.indicators.size(); ++i) {
        const Rational more = emphasis_of(rubric, i, of);
        if (more.sign() > 0) all.emplace_back(more, i);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return b.first < a.first; });
    if (all.size() > most) all.resize(most);
    return all;
}

/// Who has the highest result of a round: a team where teams fight; all of them where they are equal.
Cell best_of(const panel::Held& held, Lang lang) {
    std::optional<Rational> best;
    std::string names;
    std::vector<Cell> parts;
    const auto look = [&](const std::optional<Rational>& result, const std::string& code, const std::string& name) {
        if (!result || (best && *result < *best)) return;
        if (!best || *best < *result) {
            names.clear();
            parts.clear();
        }
        base::add_to(names, name, base::between_words.in(lang));
        parts.push_back(named_cell(code, name));
        best = result;
    };
    for (const panel::Team& team : held.teams) look(team.exact, team.record->id, team.record->title);
    if (held.teams.empty()) {
        for (const panel::Entry& entry : held.entries) look(entry.exact, to_string(entry.code), entry.label);
    }
    return Cell::list(std::move(parts), std::move(names));
}

}  // namespace

page::Table growth_table(const AnalysisInput& r, Lang lang) {
    TableRows rows("growth", {"各项数据现在和过去", "Numbers now and then"});
    rows.sheet({"增量与存量", "Growth"})
        .data("indicator", {"指标编号", "Indicator"})
        .column("number", {"数据", "Number"})
        .data("as", {"口径", "As"})
        .data("unit", {"单位", "Unit"})
        .people("how", {"单位，口径", "Unit, as"})
        .item("against", {"比较基准", "Against"})
        .column("then", {"过去", "Then"}, true)
        .column("now", {"现在", "Now"}, true)
        .data("change", {"增减", "Change"}, true)
        .people("change_words", {"增减", "Change"}, true)
        .column("up", {"增", "Up"}, true)
        .column("down", {"减", "Down"}, true)
        .column("count", {"个数", "Count"}, true);
    const rubric::RubricNaming naming(r.subject.rubric);
    for (const Growth& one : r.analysis.growth) {
        const bool last_year = one.against == rule::Past::same_period_last_year;
        rows.add({Cell::of(r.subject.rubric.indicators[one.indicator].id),
                  text_cell(rule::words(r.subject.rubric.measures[one.operand], naming), lang),
                  Cell::of(one.summed ? "sum" : "mean"),
                  in_percent(r, one) ? Cell::of("%") : text_cell(unit_of(r.subject.rubric, one.operand), lang),
                  text_cell(how_words(r, one), lang), Cell::of(last_year ? "same_period_last_year" : "previous_period"),
                  text_cell(last_year ? Text("去年同期", "a year ago") : Text("上期", "period before"), lang),
                  amount_cell(r, one, one.then), amount_cell(r, one, one.now), number_or_text(change_text(r, one)),
                  number_or_text(change_words(r, one).in(lang)), number_cell(one.up), number_cell(one.down),
                  number_cell(one.villages)});
    }
    return rows.table();
}

page::Table emphasis_table(const AnalysisInput& r, Lang lang) {
    TableRows rows("emphasis", {"各类村侧重什么：分值比其他类别高出最多的三项",
                                "What each class is weighed by: the three full marks that exceed other classes' most"});
    rows.sheet({"各类侧重", "Emphasis"})
        .if_any()
        .item("class", {"类别", "Class"})
        .item("indicator", {"侧重的指标", "Indicator"})
        .column("full", {"满分", "Full mark"}, true)
        .column("more", {"高出", "Above others"}, true)
        .column("rate", {"得分率", "Rate"}, true)
        .column("all_rate", {"全部得分率", "Rate of all"}, true);
    const rubric::Rubric& rubric = r.subject.rubric;
    for (std::size_t c = 0; c < rubric.classes.size() && rubric.classes.size() > 1; ++c) {
        if (r.analysis.classes[c].villages == 0) continue;
        for (const auto& [more, i] : emphasized(rubric, c)) {
            const rubric::Indicator& one = rubric.indicators[i];
            rows.add({Cell::of(rubric.classes[c].id), text_cell(rubric.classes[c].title, lang), Cell::of(one.id),
                      text_cell(one.title, lang),
                      Cell::number(to_string(round(rubric.full_mark(one, static_cast<rule::ClassId>(c)), 2))),
                      Cell::number(signed_two(more)), rate_cell(r.analysis.class_indicators[c][i]),
                      rate_cell(r.analysis.indicators[i])});
        }
    }
    return rows.table();
}

page::Table rounds_table(const AnalysisInput& r, Lang lang) {
    TableRows rows("rounds", {"各轮评议和评委的一致程度", "Rounds, and how far their judges agree"});
    rows.sheet({"评议", "Rounds"})
        .column("round", {"轮", "Round"})
        .item("level", {"层级", "Level"})
        .column("contestants", {"参加", "Took part"}, true)
        .column("judges", {"评委", "Judges"}, true)
        .column("best", {"得分最高", "Highest"})
        .column("w", {"一致程度 W", "W"}, true)
        .column("alpha", {"alpha", "alpha"}, true);
    for (const panel::Held& held : r.contests.rounds) {
        if (held.record->period != r.subject.cohort.period) continue;
        const bool marked = held.panel != nullptr && !held.rules->marks.empty();
        const panel::Marks totals = marked ? panel::without_absent(panel::totals_of(held)) : panel::Marks();
        const auto figure = [](const std::optional<double>& value) {
            return value ? Cell::number(figure_text(*value)) : Cell{};
        };
        const auto level = static_cast<std::size_t>(held.record->level);
        rows.add({Cell::of(held.record->id), Cell::of(std::string(record::round_level_words[level])),
                  text_cell(record::words(held.record->level), lang), number_cell(held.entries.size()),
                  number_cell(held.judges()), best_of(held, lang), figure(panel::kendall_w(totals).w),
                  figure(panel::krippendorff_alpha(totals, panel::Level::interval).value)});
    }
    return rows.table();
}

}  // namespace leitai::report
