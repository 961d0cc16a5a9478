// The keys of vetoes and grades, and the words that can stand in their fields.
#pragma once

#include "leitai/rubric/read/tables_facts.hpp"

namespace leitai::rubric::tables {

inline constexpr Words plain_effects[] = {"fail", "no_award", "not_top"};
inline constexpr Words graded_by[] = {"total", "module", "each_module"};
inline constexpr Words precedences[] = {"both", "cutoff", "share"};
inline constexpr Words share_counts[] = {"each", "cumulative"};
inline constexpr Words share_rounds[] = {"down", "up", "half"};
inline constexpr Words share_edges[] = {"ties", "all_in", "all_out"};

namespace veto {
enum Row : std::size_t { id, title, when, effect, waiver, instead_of, besides };
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "名称", "id", "accident"},
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 发生重大事故, en: a grave accident}"},
    {"when", Need::required, Shape::any, "何时否决", "when it acts", "{accidents: {above: 0}}"},
    {"effect", Need::required, Shape::any, "后果", "what it does", "fail"},
    {"waiver", Need::optional, Shape::any, "何时免予否决", "when it is waived", "granted"},
    {"instead_of", Need::optional, Shape::list, "否决时不再扣分的指标", "indicators whose deductions fall away",
     "[safety]"},
    {"besides", Need::optional, Shape::list, "否决时照样扣分的指标", "indicators whose deductions stay", "[safety]"},
};
}  // namespace veto

namespace effect {
enum Row : std::size_t { demote_by, demote_to };
inline constexpr Field rows[] = {
    {"demote_by", Need::optional, Shape::whole, "降几等", "how many grades lower", "1"},
    {"demote_to", Need::optional, Shape::word, "最高为哪一等", "this grade at most", "qualified"},
};
}  // namespace effect

namespace grading {
enum Row : std::size_t { by, module, precedence, shares, list };
inline constexpr Field rows[] = {
    {"by", Need::required, Shape::choice, "按总分还是模块定等次", "what is graded", "total", graded_by},
    {"module", Need::optional, Shape::word, "哪个模块", "which module", "industry"},
    {"precedence", Need::optional, Shape::choice, "分数线与名额以谁为准", "whether cut-off or share wins", "both",
     precedences},
    {"shares", Need::optional, Shape::mapping, "名额怎样算", "how places are counted",
     "{of: all, count: each, round: down, edge: ties}"},
    {"list", Need::required, Shape::list, "等次,由高到低", "grades, best first",
     "[{grade: excellent, at_least: 90}, {grade: poor}]"},
};
}  // namespace grading

namespace shares {
enum Row : std::size_t { of, count, round, edge };
inline constexpr Field rows[] = {
    {"of", Need::required, Shape::any, "占谁的比例", "share of whom", "all"},
    {"count", Need::required, Shape::choice, "各等单算还是累计", "each grade by itself, or with all better ones",
     "each", share_counts},
    {"round", Need::required, Shape::choice, "名额取整", "how places are rounded", "down", share_rounds},
    {"edge", Need::required, Shape::choice, "名额线上同分怎么办", "what happens to equals at the line", "ties",
     share_edges},
};
}  // namespace shares

namespace grade {
enum Row : std::size_t { grade, title, at_least, above, modules, when, share };
inline constexpr Field rows[] = {
    {"grade", Need::required, Shape::word, "等次的名称", "id of the grade", "excellent"},
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 优秀, en: excellent}"},
    {"at_least", Need::optional, Shape::any, "不低于", "at least", "90"},
    {"above", Need::optional, Shape::any, "高于", "above", "90"},
    {"modules", Need::optional, Shape::mapping, "每个模块都要达到", "what every module must reach", "{at_least: 80%}"},
    {"when", Need::optional, Shape::any, "另需满足的条件", "a further condition", "{class: advanced}"},
    {"share", Need::optional, Shape::any, "名额比例", "share of the villages", "25%"},
};
}  // namespace grade

namespace grade_modules {
enum Row : std::size_t { at_least, above };
inline constexpr Field rows[] = {
    {"at_least", Need::optional, Shape::any, "不低于", "at least", "80%"},
    {"above", Need::optional, Shape::any, "高于", "above", "80%"},
};
}  // namespace grade_modules

}  // namespace leitai::rubric::tables
