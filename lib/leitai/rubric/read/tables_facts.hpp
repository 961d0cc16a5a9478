// The keys of a rubric's head and of facts, and the words that can stand in their fields.
#pragma once

#include <string_view>

#include "leitai/base/scored_unit.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::rubric::tables {

using yaml::Field;
using yaml::Need;
using yaml::Shape;
using Words = std::string_view;

inline constexpr Words scored_units[] = {base::scored_units[0].key, base::scored_units[1].key,
                                         base::scored_units[2].key, base::scored_units[3].key};
inline constexpr Words fact_types[] = {"number", "count", "yes_no", "choice", "date", "mark", "events"};
inline constexpr Words field_types[] = {"text", "choice", "number", "yes_no"};
inline constexpr Words absents[] = {"none", "missing"};
inline constexpr Words spans[] = {"moment", "quarter", "year_to_date", "year"};
inline constexpr Words betters[] = {"more", "less"};
inline constexpr Words evidences[] = {"required", "optional"};
inline constexpr Words uncheckeds[] = {"counts", "missing"};
inline constexpr Words levels[] = {"self", "township", "department", "county"};
inline constexpr Words places_of_module[] = {"total", "outside", "beside"};
inline constexpr Words ties_words[] = {"best", "worst"};
inline constexpr Words converted_spans[] = {"quarter", "year_to_date"};
inline constexpr Words parts[] = {"whole", "started", "exact"};
inline constexpr Words respreads[] = {"module", "rubric"};

namespace head {
enum Row : std::size_t {
    rubric,
    version,
    title,
    note,
    scores,
    total,
    rounding,
    ties,
    classes,
    instead,
    scored_by,
    unchecked,
    facts,
    measures,
    modules,
    panels,
    cap,
    floor,
    vetoes,
    grades
};
inline constexpr Field rows[] = {
    {"rubric", Need::required, Shape::word, "细则的名称", "name of the rubric", "contest"},
    {"version", Need::required, Shape::word, "版本,三段数字", "version, three numbers", "1.0.0"},
    {"title", Need::required, Shape::both, "标题", "title", "{zh: 评分细则, en: Rubric}"},
    {"note", Need::optional, Shape::both, "说明", "remark", "{zh: …, en: …}"},
    {"scores", Need::required, Shape::choice, "给谁打分", "what is scored", "village", scored_units},
    {"total", Need::required, Shape::decimal, "总分", "points in total", "100"},
    {"rounding", Need::required, Shape::mapping, "哪一级保留几位小数", "decimals by stage",
     "{at: {indicator: 2, total: 2}}"},
    {"ties", Need::required, Shape::list, "总分相同时依次比较的模块或指标", "merits that decide between equal totals",
     "[industry]"},
    {"classes", Need::required, Shape::mapping, "被打分者的类别", "classes of those that are scored",
     "{ordinary: {zh: 一般村, en: ordinary}}"},
    {"instead", Need::optional, Shape::mapping, "算不出来时怎么办", "what a measure without a number is worth",
     "{missing: zero}"},
    {"scored_by", Need::optional, Shape::list, "各级填报的权威次序,由低到高", "levels of authority, rising",
     "[self, township, county]"},
    {"unchecked", Need::optional, Shape::choice, "最高一级未核定时怎么办", "while the last level is silent", "counts",
     uncheckeds},
    {"facts", Need::optional, Shape::mapping, "事实数据", "facts", "{income: {type: number, decimals: 2}}"},
    {"measures", Need::optional, Shape::mapping, "有名称的计量", "named measures",
     "{growth_of_income: {growth: income, against: same_period_last_year}}"},
    {"modules", Need::required, Shape::list, "模块", "modules", "[{id: industry, indicators: […]}]"},
    {"panels", Need::optional, Shape::mapping, "评议团怎样计票", "how panels are counted",
     "{ring: {marks: {…}, drop: none, …}}"},
    {"cap", Need::optional, Shape::any, "总分封顶", "most the total can be", "110"},
    {"floor", Need::optional, Shape::any, "总分保底", "least the total can be", "0"},
    {"vetoes", Need::optional, Shape::list, "一票否决", "vetoes",
     "[{id: accident, when: {accidents: {above: 0}}, effect: fail}]"},
    {"grades", Need::optional, Shape::list, "等次", "grades",
     "[{by: total, list: [{grade: excellent, at_least: 90}, {grade: poor}]}]"},
};
}  // namespace head

namespace rounding {
enum Row : std::size_t { at };
inline constexpr Field rows[] = {
    {"at", Need::required, Shape::mapping, "各级的小数位数", "decimals of each stage", "{indicator: 2, total: 2}"},
};
}  // namespace rounding

namespace stages {
enum Row : std::size_t { indicator, module, total };
inline constexpr Field rows[] = {
    {"indicator", Need::optional, Shape::whole, "指标得分保留几位小数", "decimals of an indicator's points", "2"},
    {"module", Need::optional, Shape::whole, "模块得分保留几位小数", "decimals of a module's points", "2"},
    {"total", Need::optional, Shape::whole, "总分保留几位小数", "decimals of the total", "2"},
};
}  // namespace stages

namespace fact {
enum Row : std::size_t {
    type,
    title,
    unit,
    decimals,
    min,
    max,
    absent,
    values,
    fields,
    at_most,
    span,
    better,
    adds,
    evidence,
    plausible,
    kept_in,
    owner,
    why,
    scored_by,
    unchecked,
    round,
    from
};
inline constexpr Field rows[] = {
    {"type", Need::required, Shape::choice, "类型", "type", "number", fact_types},
    {"title", Need::optional, Shape::both, "名称", "title", "{zh: 集体经济收入, en: collective income}"},
    {"unit", Need::optional, Shape::line, "单位;% 表示比率", "unit; % is a rate", "万元"},
    {"decimals", Need::optional, Shape::whole, "最多几位小数", "most decimals", "2"},
    {"min", Need::optional, Shape::any, "最小值", "least value", "0"},
    {"max", Need::optional, Shape::any, "最大值", "greatest value", "100"},
    {"absent", Need::optional, Shape::any, "没有填报表示没有发生、缺报，还是算某个值", "what silence means", "missing",
     absents},
    {"values", Need::optional, Shape::any, "可选的值，可带标题", "declared values, with titles if wanted",
     "[good, fair, poor]"},
    {"fields", Need::optional, Shape::mapping, "事件的字段", "fields of an event",
     "{level: {type: choice, values: […]}}"},
    {"at_most", Need::optional, Shape::any, "每期最多几件，或不多于哪项数据",
     "most events in a period, or the fact that it is a part of", "30"},
    {"span", Need::optional, Shape::choice, "数值所指的时段", "what time the value covers", "year_to_date", spans},
    {"better", Need::optional, Shape::choice, "越多越好还是越少越好", "which direction is better", "more", betters},
    {"adds", Need::optional, Shape::yes_no, "两村合并时能不能相加", "whether two merged villages' values add up",
     "yes"},
    {"evidence", Need::optional, Shape::choice, "是否必须附证明材料", "whether evidence is required", "required",
     evidences},
    {"plausible", Need::optional, Shape::mapping, "合理性界限", "plausibility bound", "{growth_at_most: 100%}"},
    {"kept_in", Need::optional, Shape::both, "取自哪本台账", "where it is kept",
     "{zh: 农经统计年报, en: annual return}"},
    {"owner", Need::optional, Shape::both, "责任单位", "who owns it", "{zh: 农业农村局, en: agriculture bureau}"},
    {"why", Need::optional, Shape::both, "为什么要", "what it is for", "{zh: …, en: …}"},
    {"scored_by", Need::optional, Shape::list, "各级填报的权威次序,由低到高", "levels of authority, rising",
     "[self, township, county]"},
    {"unchecked", Need::optional, Shape::choice, "最高一级未核定时怎么办", "while the last level is silent", "counts",
     uncheckeds},
    {"round", Need::optional, Shape::yes_no, "是不是一轮比武的评分", "whether a round of the contest gives the mark",
     "yes"},
    {"from", Need::optional, Shape::word, "由程序从哪里得出,不用填报", "what the toolkit supplies it from",
     "weakness.signs_found"},
};
}  // namespace fact

namespace absent_value {
enum Row : std::size_t { value };
inline constexpr Field rows[] = {
    {"value", Need::required, Shape::any, "没有填报时按什么值算", "what silence counts as", "0"},
};
}  // namespace absent_value

namespace plausible {
enum Row : std::size_t { growth_at_most };
inline constexpr Field rows[] = {
    {"growth_at_most", Need::required, Shape::any, "比上次最多增长多少", "most growth since the last time", "100%"},
};
}  // namespace plausible

namespace event_field {
enum Row : std::size_t { type, title, values, decimals, unit };
inline constexpr Field rows[] = {
    {"type", Need::required, Shape::choice, "类型", "type", "choice", field_types},
    {"title", Need::optional, Shape::both, "名称", "title", "{zh: 级别, en: level}"},
    {"values", Need::optional, Shape::any, "可选的值，可带标题", "declared values, with titles if wanted",
     "[county, city, province]"},
    {"decimals", Need::optional, Shape::whole, "最多几位小数", "most decimals", "0"},
    {"unit", Need::optional, Shape::line, "单位;% 表示比率", "unit; % is a rate", "万元"},
};
}  // namespace event_field

}  // namespace leitai::rubric::tables
