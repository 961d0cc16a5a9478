// Says of the rubric which table stands where.
#include "leitai/schema/rule_tables.hpp"

#include <algorithm>
#include <array>

#include "leitai/rubric/read/tables.hpp"
#include "leitai/rubric/read/tables_panels.hpp"
#include "leitai/schema/file_tables.hpp"

namespace leitai::schema {

using yaml::NamedTable;
namespace t = rubric::tables;

namespace {

/// `advance` is a prize's line that needs no id.
constexpr auto advance_rows = [] {
    std::array<yaml::Field, std::size(t::panel_line::rows)> rows{};
    std::copy(std::begin(t::panel_line::rows), std::end(t::panel_line::rows), rows.begin());
    rows[t::panel_line::id].need = yaml::Need::optional;
    return rows;
}();

/// Modules, indicators, and how they score.
std::vector<NamedTable> scoring_tables() {
    return {
        {{"一个模块", "One module"}, t::one_module::rows, "module", "rubric.modules"},
        {{"一项指标", "One indicator"}, t::indicator::rows, "indicator", "module.indicators"},
        {{"一条规则", "One rule"}, t::rule::rows, "rule", "indicator.rules"},
        {{"计分方式 scale", "A scale"}, t::scale::rows, "scale", "indicator.scale rule.scale by.scale"},
        {{"按比例 linear", "linear"}, t::linear::rows, "linear", "scale.linear"},
        {{"一档", "One band"}, t::band::rows, "band", "scale.bands"},
        {{"一种情形", "One case"}, t::one_case::rows, "case", "scale.cases"},
        {{"事件的倍数", "A multiplier of events"}, t::times::rows, "times", "indicator.times rule.times"},
        {{"免扣 waiver", "A waiver"}, t::waiver::rows, "waiver", "indicator.waiver rule.waiver veto.waiver"},
        {{"每月或每年的上限", "Limits by month or year"},
         t::cap_per::rows,
         "cap_per",
         "indicator.cap_per rule.cap_per"},
        {{"算不出来时怎么办", "What a measure without a number is worth"},
         t::instead::rows,
         "instead",
         "rubric.instead indicator.instead"},
        {{"instead 的结果", "An outcome of instead"},
         t::outcome::rows,
         "outcome",
         "instead.missing instead.not_applicable instead.zero_baseline instead.negative_baseline "
         "instead.missing_baseline instead.zero_divisor instead.missing_round"},
        {{"按同类平均得分率", "The peers' mean"}, t::peers_mean::rows, "peers_mean", "outcome.peers_mean"},
        {{"改按别的数计", "Another measure and scale"}, t::by::rows, "by", "outcome.by"},
    };
}

/// Vetoes and grades.
std::vector<NamedTable> verdict_tables() {
    return {
        {{"一项否决", "One veto"}, t::veto::rows, "veto", "rubric.vetoes"},
        {{"否决的后果", "The effect of a veto"}, t::effect::rows, "effect", "veto.effect"},
        {{"一种等次评定", "One grading"}, t::grading::rows, "grading", "rubric.grades"},
        {{"名额怎样算", "How places are counted"}, t::shares::rows, "shares", "grading.shares"},
        {{"一个等次", "One grade"}, t::grade::rows, "grade", "grading.list"},
        {{"每个模块都要达到", "What every module must reach"},
         t::grade_modules::rows,
         "grade_modules",
         "grade.modules"},
    };
}

std::vector<NamedTable> panel_tables() {
    return {
        {{"一个评议办法", "The rules of one panel"}, t::panel::rows, "panel", "rubric.panels.*"},
        {{"一个打分项", "One mark"}, t::panel_mark::rows, "mark", "panel.marks.*"},
        {{"民主测评", "A set of ballots"}, t::panel_ballots::rows, "ballots", "panel.ballots"},
        {{"一种票", "One choice"}, t::ballot_choice::rows, "choice", "ballots.choices.*"},
        {{"按得票率的一个等次", "One grade by shares of ballots"},
         t::ballot_grade::rows,
         "ballot_grade",
         "ballots.grades"},
        {{"一组评委", "One group of judges"}, t::panel_group::rows, "group", "panel.groups"},
        {{"去掉几个分数", "How many marks are left out"}, t::panel_drop::rows, "drop", "panel.drop"},
        {{"多少评委到场才有效", "How many must take part"}, t::panel_quorum::rows, "quorum", "panel.quorum"},
        {{"几个评议团之间怎样平衡", "How panels are brought to one mean"},
         t::panel_normalize::rows,
         "normalize",
         "panel.normalize"},
        {{"评议各步保留几位小数", "Decimals at each stage of a panel"},
         t::panel_rounding::rows,
         "panel_rounding",
         "panel.rounding"},
        {{"一个奖项", "One prize"}, t::panel_line::rows, "prize", "panel.prizes"},
        {{"谁晋级", "Who goes on"}, advance_rows, "advance", "panel.advance"},
    };
}

}  // namespace

std::vector<NamedTable> fact_tables() {
    return {
        {{"一项数据", "One fact"}, t::fact::rows, "fact", "rubric.facts.* weakness.facts.*"},
        {{"没有填报时按什么值算", "What silence counts as"}, t::absent_value::rows, "absent", "fact.absent"},
        {{"合理性界限", "A plausibility bound"}, t::plausible::rows, "plausible", "fact.plausible"},
        {{"事件的一个字段", "One field of events"}, t::event_field::rows, "event_field", "fact.fields.*"},
        {{"一个计量", "One measure"},
         t::measure::rows,
         "measure",
         "rubric.measures.* weakness.measures.* indicator.measure rule.measure by.measure"},
    };
}

std::vector<NamedTable> rubric_tables() {
    std::vector<NamedTable> all = {
        {{"评分细则", "The rubric"}, t::head::rows, "rubric"},
        {{"哪一级保留几位小数", "Decimals by stage"}, t::rounding::rows, "rounding", "rubric.rounding"},
        {{"各级的小数位数", "Decimals of each stage"}, t::stages::rows, "stages", "rounding.at"},
    };
    for (const std::vector<NamedTable>& more : {fact_tables(), scoring_tables(), verdict_tables(), panel_tables()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace leitai::schema
