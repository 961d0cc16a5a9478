// The keys of all mappings of a rubric; reading, help, `init` and the schema use the same rows.
#pragma once

#include "leitai/rubric/read/tables_facts.hpp"

namespace leitai::rubric::tables {

namespace measure {
enum Row : std::size_t {
    events,
    count,
    sum,
    ratio,
    difference,
    growth,
    rank,
    climb,
    points_of,
    convert,
    panel,  // the words: exactly one
    where,
    of,
    by,
    against,
    among,
    ties,
    span,
    mark,
    decimals,
    better
};
inline constexpr std::size_t words = where;
inline constexpr Field rows[] = {
    {"events", Need::optional, Shape::word, "逐件看事件", "the events, one by one", "awards"},
    {"count", Need::optional, Shape::word, "事件的件数", "number of events", "awards"},
    {"sum", Need::optional, Shape::word, "事件某字段之和", "sum of a field over events", "awards"},
    {"ratio", Need::optional, Shape::word, "与参照之比", "X / reference", "fixed"},
    {"difference", Need::optional, Shape::word, "与参照之差", "X - reference", "income"},
    {"growth", Need::optional, Shape::word, "比过去增长", "growth on the past", "income"},
    {"rank", Need::optional, Shape::word, "名次", "place among peers", "other_points"},
    {"climb", Need::optional, Shape::word, "晋位", "places gained", "other_points"},
    {"points_of", Need::optional, Shape::list, "其他指标得分之和", "points of other indicators", "[income, hall]"},
    {"convert", Need::optional, Shape::word, "时段换算", "another span", "income"},
    {"panel", Need::optional, Shape::word, "评议结果", "what a panel says", "ring"},
    {"where", Need::optional, Shape::any, "只算哪些事件", "which events", "{level: county}"},
    {"of", Need::optional, Shape::word, "加哪个字段", "the field that is summed", "amount"},
    {"by", Need::optional, Shape::word, "按哪个字段计分", "the field a table reads", "level"},
    {"against", Need::optional, Shape::any, "参照", "what it is compared with", "same_period_last_year"},
    {"among", Need::optional, Shape::any, "在谁当中比", "who the peers are", "[county]"},
    {"ties", Need::optional, Shape::choice, "并列取最好还是最差的名次", "the place of equals", "best", ties_words},
    {"span", Need::optional, Shape::choice, "换算成什么时段", "the span it becomes", "quarter", converted_spans},
    {"mark", Need::optional, Shape::word, "哪个打分项,或 team、grade", "which mark, or team, or grade", "report"},
    {"decimals", Need::optional, Shape::whole, "保留几位小数", "decimals it is rounded to", "4"},
    {"better", Need::optional, Shape::choice, "越多越好还是越少越好", "which direction is better", "more", betters},
};
}  // namespace measure

namespace one_module {
enum Row : std::size_t { id, title, in, points, start, floor, cap, applies, unit, indicators };
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "名称", "id", "industry"},
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 产业, en: Industry}"},
    {"in", Need::optional, Shape::choice, "计入总分、另加或只列示", "inside, outside or beside the total", "total",
     places_of_module},
    {"points", Need::optional, Shape::any, "满分", "full mark", "20"},
    {"start", Need::optional, Shape::any, "起评分", "base from which items add or deduct", "full"},
    {"floor", Need::optional, Shape::any, "保底分", "least", "0"},
    {"cap", Need::optional, Shape::any, "封顶分", "most", "10"},
    {"applies", Need::optional, Shape::any, "对谁适用", "for whom", "{class: weak}"},
    {"unit", Need::optional, Shape::line, "不是分数时的单位", "unit when it is not points", "元"},
    {"indicators", Need::required, Shape::list, "指标", "indicators", "[{id: income, points: 8, …}]"},
};
}  // namespace one_module

namespace rule {
enum Row : std::size_t { measure, scale, points, when, times, waiver, highest_per, cap_per, cap, floor };
inline constexpr Field rows[] = {
    {"measure", Need::optional, Shape::any, "看哪个数", "which number is looked at", "income_growth"},
    {"scale", Need::required, Shape::mapping, "怎样计分", "how it becomes points", "{each: -0.5, below: 5}"},
    {"points", Need::optional, Shape::any, "本条满分", "full mark of this rule", "5"},
    {"when", Need::optional, Shape::any, "何时起作用", "when it acts", "{class: weak}"},
    {"times", Need::optional, Shape::list, "事件的倍数", "multipliers of events", "[{where: {serious: yes}, by: 2}]"},
    {"waiver", Need::optional, Shape::any, "免扣", "what removes a deduction", "granted"},
    {"highest_per", Need::optional, Shape::word, "同一项只计最高", "only the highest for each value of a field",
     "project"},
    {"cap_per", Need::optional, Shape::mapping, "每月或每年的上限", "limit by month or year", "{month: 1}"},
    {"cap", Need::optional, Shape::any, "封顶分", "most", "2"},
    {"floor", Need::optional, Shape::any, "扣完为止", "least", "-2"},
};
}  // namespace rule

namespace indicator {
enum Row : std::size_t {
    id,
    title,
    owner,
    points,
    start,
    floor,
    cap,
    applies,
    measure,
    scale,
    when,
    times,
    waiver,
    highest_per,
    cap_per,
    rules,
    instead,
    why,
    note
};
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "名称", "id", "income"},
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 收入增长, en: growth of income}"},
    {"owner", Need::optional, Shape::both, "责任单位", "who owns it", "{zh: 农业农村局, en: agriculture bureau}"},
    {"points", Need::optional, Shape::any, "满分,可按类别", "full mark, maybe by class", "{ordinary: 6, weak: 5}"},
    {"start", Need::optional, Shape::any, "起评分", "base from which rules add or deduct", "full"},
    {"floor", Need::optional, Shape::any, "保底分(扣完为止)", "least", "0"},
    {"cap", Need::optional, Shape::any, "封顶分", "most", "full"},
    {"applies", Need::optional, Shape::any, "对谁适用", "for whom", "{joint_building: yes}"},
    {"measure", Need::optional, Shape::any, "看哪个数", "which number is looked at", "income_growth"},
    {"scale", Need::optional, Shape::mapping, "怎样计分", "how it becomes points",
     "{linear: {none_at: 0%, full_at: 15%}}"},
    {"when", Need::optional, Shape::any, "何时起作用", "when it acts", "{class: weak}"},
    {"times", Need::optional, Shape::list, "事件的倍数", "multipliers of events", "[{where: {serious: yes}, by: 2}]"},
    {"waiver", Need::optional, Shape::any, "免扣", "what removes a deduction", "granted"},
    {"highest_per", Need::optional, Shape::word, "同一项只计最高", "only the highest for each value of a field",
     "project"},
    {"cap_per", Need::optional, Shape::mapping, "每月或每年的上限", "limit by month or year", "{month: 1}"},
    {"rules", Need::optional, Shape::list, "多条规则", "several rules", "[{measure: …, scale: …}]"},
    {"instead", Need::optional, Shape::mapping, "算不出来时怎么办", "what a measure without a number is worth",
     "{missing_baseline: {points: 50%}}"},
    {"why", Need::optional, Shape::both, "为什么这样计", "why it is scored so",
     "{zh: 不比存量比增量, en: growth, not stock}"},
    {"note", Need::optional, Shape::both, "备注", "remark", "{zh: …, en: …}"},
};
}  // namespace indicator

namespace scale {
enum Row : std::size_t { each, linear, bands, table, cases, judged, above, below, up_to, per, part, otherwise };
inline constexpr std::size_t words = above;
inline constexpr Field rows[] = {
    {"each", Need::optional, Shape::any, "每件、每步多少分", "points for each step", "-0.5"},
    {"linear", Need::optional, Shape::mapping, "按比例", "in proportion", "{none_at: 0%, full_at: 15%}"},
    {"bands", Need::optional, Shape::list, "分档", "points by range", "[{from: 3, points: 50%}]"},
    {"table", Need::optional, Shape::mapping, "按值对照", "points by value", "{yes: full, no: 0}"},
    {"cases", Need::optional, Shape::list, "按情形,先满足者计", "points by the first case that holds",
     "[{when: {income: {above: 50}}, points: 5}]"},
    {"judged", Need::optional, Shape::list, "评分的最低和最高分", "lowest and highest mark", "[0, 5]"},
    {"above", Need::optional, Shape::any, "从多少以上起算", "counted above", "5"},
    {"below", Need::optional, Shape::any, "不足多少的部分", "counted below", "87%"},
    {"up_to", Need::optional, Shape::any, "算到多少为止", "counted up to", "1000"},
    {"per", Need::optional, Shape::any, "一步是多少", "size of a step", "3%"},
    {"part", Need::optional, Shape::choice, "不满一步的怎么算", "what a part of a step counts", "whole", parts},
    {"else", Need::optional, Shape::any, "其余得多少分", "points otherwise", "0"},
};
}  // namespace scale

namespace linear {
enum Row : std::size_t { none_at, full_at };
inline constexpr Field rows[] = {
    {"none_at", Need::required, Shape::any, "得 0 分处", "where there are no points", "0%"},
    {"full_at", Need::required, Shape::any, "得满分处", "where the full mark is reached", "15%"},
};
}  // namespace linear

namespace band {
enum Row : std::size_t { from, above, to, below, points };
inline constexpr Field rows[] = {
    {"from", Need::optional, Shape::any, "从(含)", "from, included", "3"},
    {"above", Need::optional, Shape::any, "大于", "above, not included", "3"},
    {"to", Need::optional, Shape::any, "到(含)", "to, included", "5"},
    {"below", Need::optional, Shape::any, "小于", "below, not included", "5"},
    {"points", Need::required, Shape::any, "得分", "points", "50%"},
};
}  // namespace band

namespace one_case {
enum Row : std::size_t { when, points, judged };
inline constexpr Field rows[] = {
    {"when", Need::required, Shape::any, "情形", "condition", "{income: {above: 50}}"},
    {"points", Need::optional, Shape::any, "得分", "points", "5"},
    {"judged", Need::optional, Shape::list, "评分的最低和最高分", "lowest and highest mark", "[10, 15]"},
};
}  // namespace one_case

namespace times {
enum Row : std::size_t { where, by };
inline constexpr Field rows[] = {
    {"where", Need::optional, Shape::any, "哪些事件", "which events", "{serious: yes}"},
    {"by", Need::required, Shape::any, "倍数", "factor", "2"},
};
}  // namespace times

namespace waiver {
enum Row : std::size_t { when };
inline constexpr Field rows[] = {
    {"when", Need::required, Shape::any, "何时免扣", "when nothing is deducted", "{school_over_mean: {above: 5%}}"},
};
}  // namespace waiver

namespace cap_per {
enum Row : std::size_t { month, year };
inline constexpr Field rows[] = {
    {"month", Need::optional, Shape::any, "每月上限", "limit of a month", "1"},
    {"year", Need::optional, Shape::any, "每年上限", "limit of a year", "3"},
};
}  // namespace cap_per

namespace instead {
inline constexpr Field rows[] = {
    // in the order of rule::Cause
    {"missing", Need::optional, Shape::any, "应报未报", "not reported", "zero"},
    {"not_applicable", Need::optional, Shape::any, "不适用", "does not apply", "{respread: module}"},
    {"zero_baseline", Need::optional, Shape::any, "基期为零", "the baseline is zero", "{points: 50%}"},
    {"negative_baseline", Need::optional, Shape::any, "基期为负", "the baseline is negative", "{points: 50%}"},
    {"missing_baseline", Need::optional, Shape::any, "没有基期", "there is no baseline", "not_applicable"},
    {"zero_divisor", Need::optional, Shape::any, "分母为零", "the divisor is zero", "not_applicable"},
    {"missing_round", Need::optional, Shape::any, "某轮没有评分", "a round gave no mark", "{points: 95%}"},
};
}  // namespace instead

namespace outcome {
enum Row : std::size_t { points, peers_mean, respread, by };
inline constexpr Field rows[] = {
    {"points", Need::optional, Shape::any, "得分", "points", "50%"},
    {"peers_mean", Need::optional, Shape::mapping, "按同类平均得分率", "the peers' mean", "{among: [county]}"},
    {"respread", Need::optional, Shape::choice, "分值摊给谁", "where its full mark goes", "module", respreads},
    {"by", Need::optional, Shape::mapping, "改按别的数计", "another measure and scale", "{measure: income, scale: …}"},
};
}  // namespace outcome

namespace peers_mean {
enum Row : std::size_t { among };
inline constexpr Field rows[] = {
    {"among", Need::required, Shape::any, "在谁当中平均", "who the peers are", "[county]"},
};
}  // namespace peers_mean

namespace by {
enum Row : std::size_t { measure, scale };
inline constexpr Field rows[] = {
    {"measure", Need::required, Shape::any, "看哪个数", "which number is looked at", "collective_income"},
    {"scale", Need::required, Shape::mapping, "怎样计分", "how it becomes points",
     "{linear: {none_at: 0, full_at: 20}}"},
};
}  // namespace by

namespace limits {
enum Row : std::size_t { at_least, above, at_most, below };
inline constexpr Field rows[] = {
    {"at_least", Need::optional, Shape::any, "不小于", "at least", "5500"},
    {"above", Need::optional, Shape::any, "大于", "above", "17%"},
    {"at_most", Need::optional, Shape::any, "不大于", "at most", "3"},
    {"below", Need::optional, Shape::any, "小于", "below", "3"},
};
}  // namespace limits

}  // namespace leitai::rubric::tables
