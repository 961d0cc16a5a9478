// The keys of a catalogue of books, and the words that can stand in its fields.
#pragma once

#include "leitai/rubric/read/tables_facts.hpp"

namespace leitai::rubric::tables {

/// In the order of BookField::Type, without the reference to an entry, which has a key of its own.
inline constexpr Words book_field_types[] = {"number", "count", "yes_no", "choice",
                                             "date",   "text",  "person", "village"};
inline constexpr Words oweds[] = {"never", "quarter", "year"};
inline constexpr Words keepers[] = {"county", "township", "village"};
inline constexpr Words book_severities[] = {"error", "warning"};
inline constexpr Words eaches[] = {"quarter", "year"};
inline constexpr Words shows[] = {"report", "public"};

namespace books {
enum Row : std::size_t { books, version, title, note, source, registers, figures };
inline constexpr Field rows[] = {
    {"books", Need::required, Shape::word, "目录的名称", "name of the catalogue", "local"},
    {"version", Need::required, Shape::word, "版本,三段数字", "version, three numbers", "1.0.0"},
    {"title", Need::required, Shape::both, "标题", "title", "{zh: 工作台账, en: Registers}"},
    {"note", Need::optional, Shape::both, "说明", "remark", "{zh: …, en: …}"},
    {"source", Need::optional, Shape::both, "依据", "what it draws on", "{zh: …, en: …}"},
    {"registers", Need::required, Shape::mapping, "各本台账", "registers", "{commitments: {…}}"},
    {"figures", Need::optional, Shape::mapping, "由台账数出来的统计数", "figures that are counted from them",
     "{commitments.made: {count: commitments, on: promised}}"},
};
}  // namespace books

namespace book_register {
enum Row : std::size_t { title, of, owed, kept_by, fields, states, overdue, rules };
inline constexpr Field rows[] = {
    {"title", Need::required, Shape::both, "名称", "title", "{zh: 领办实事, en: commitments}"},
    {"of", Need::required, Shape::word, "每条归谁：village、township、county、person、none，或另一本台账",
     "whom an entry belongs to: village, township, county, person, none, or another register", "village"},
    {"owed", Need::required, Shape::choice, "多久必须报一次", "how often it must be handed in", "never", oweds},
    {"kept_by", Need::optional, Shape::choice, "由谁报：每个填报单位、乡镇或村；不写就是一家报",
     "who hands it in: each reporting unit, township or village; one for all unless given", "township", keepers},
    {"fields", Need::required, Shape::mapping, "栏目", "fields", "{promised: {type: date, required: yes}}"},
    {"states", Need::optional, Shape::mapping, "状态，按先后", "states, in their order",
     "{promised: {title: …}, delivered: {title: …, reached: delivered}}"},
    {"overdue", Need::optional, Shape::any, "什么条件算逾期", "when an entry is overdue",
     "{due: {below: today}, delivered: unknown}"},
    {"rules", Need::optional, Shape::list, "必须相符的规则", "rules of consistency",
     "[{id: order, never: {delivered: {below: promised}}, severity: error, title: …}]"},
};
}  // namespace book_register

namespace book_field {
enum Row : std::size_t { type, refers_to, title, values, unit, decimals, min, max, many, required, ahead };
inline constexpr Field rows[] = {
    {"type", Need::optional, Shape::choice, "类型", "type", "date", book_field_types},
    {"refers_to", Need::optional, Shape::word, "代替 type：写的是哪本台账的编号",
     "in place of type: the register whose entries it names", "projects"},
    {"title", Need::optional, Shape::both, "名称", "title", "{zh: 办结日期, en: delivered}"},
    {"values", Need::optional, Shape::any, "可选的值，可带标题", "declared values, with titles if wanted",
     "[theory, practice]"},
    {"unit", Need::optional, Shape::line, "单位", "unit", "万元"},
    {"decimals", Need::optional, Shape::whole, "最多几位小数", "most decimals", "2"},
    {"min", Need::optional, Shape::decimal, "最小值", "least value", "0"},
    {"max", Need::optional, Shape::decimal, "最大值", "greatest value", "500"},
    {"many", Need::optional, Shape::yes_no, "可以写几个", "a list of values", "yes"},
    {"required", Need::optional, Shape::any, "必填：yes、no，或什么条件下必填",
     "whether it is needed: yes, no, or a condition", "yes"},
    {"ahead", Need::optional, Shape::yes_no, "日期可不可以在截止日以后", "whether a date may lie after the plan's day",
     "yes"},
};
}  // namespace book_field

namespace book_state {
enum Row : std::size_t { title, reached, may_skip };
inline constexpr Field rows[] = {
    {"title", Need::required, Shape::both, "名称", "title", "{zh: 办结, en: delivered}"},
    {"reached", Need::optional, Shape::any, "填了哪一栏、或什么条件下到这一步",
     "the field or condition that reaches it", "delivered"},
    {"may_skip", Need::optional, Shape::yes_no, "可以跳过", "may be left out", "yes"},
};
}  // namespace book_state

namespace book_rule {
enum Row : std::size_t {
    id,
    title,
    severity,
    where,
    never,
    always,
    unique,
    holds,
    at_most,
    per,
    each,
    on,
    every,
    among,
    in,
    sum,
    apart
};
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "编号", "id", "order"},
    {"title", Need::required, Shape::both, "不符时怎样说", "how a breach is worded",
     "{zh: 办结早于承诺, en: delivered before it was promised}"},
    {"severity", Need::required, Shape::choice, "错误 error 或警告 warning", "severity", "error", book_severities},
    {"where", Need::optional, Shape::any, "只看哪些条", "only of these entries", "{delivered: known}"},
    {"never", Need::optional, Shape::any, "不得成立的条件", "must never hold", "{delivered: {below: promised}}"},
    {"always", Need::optional, Shape::any, "必须成立的条件", "must always hold", "{amount: {above: 0}}"},
    {"unique", Need::optional, Shape::list, "不得相同的栏目", "no two entries agree in these", "[members]"},
    {"holds", Need::optional, Shape::mapping, "应有几个", "how many there must be",
     "{members: {at_least: 3, at_most: 4}}"},
    {"at_most", Need::optional, Shape::any, "最多几条（同 per），或不超过哪一栏（同 sum）",
     "most entries (with per), or the field that is not exceeded (with sum)", "4"},
    {"per", Need::optional, Shape::list, "按哪些栏目分开看", "of entries that agree in these", "[person]"},
    {"each", Need::optional, Shape::choice, "每季或每年", "within each quarter or year", "quarter", eaches},
    {"on", Need::optional, Shape::word, "按哪个日期", "by which date", "held"},
    {"every", Need::optional, Shape::word, "应当全覆盖的台账", "the register that must be covered", "roster.villages"},
    {"among", Need::optional, Shape::any, "其中哪些应当覆盖", "which of its entries must be", "{months: {below: 24}}"},
    {"in", Need::optional, Shape::word, "由本台账哪一栏覆盖", "the field that covers them", "villages"},
    {"sum", Need::optional, Shape::word, "合计的台账和栏目", "REGISTER.FIELD that is summed", "payments.amount"},
    {"apart", Need::optional, Shape::list, "不得重叠的起止日期", "spans of days that must not overlap",
     "[since, until]"},
};
}  // namespace book_rule

namespace book_figure {
enum Row : std::size_t {
    count,
    sum,
    mean,
    distinct,
    ratio,
    against,
    total,
    on,
    at_end,
    where,
    title,
    unit,
    decimals,
    ages,
    show
};
inline constexpr Field rows[] = {
    {"count", Need::optional, Shape::word, "数哪本台账的条数", "the register whose entries are counted", "commitments"},
    {"sum", Need::optional, Shape::word, "合计哪本台账的哪一栏", "REGISTER.FIELD that is summed", "payments.amount"},
    {"mean", Need::optional, Shape::word, "平均哪本台账的哪一栏", "REGISTER.FIELD of which the mean is taken",
     "courses.days"},
    {"distinct", Need::optional, Shape::word, "哪本台账的哪一栏有几个不同的",
     "REGISTER.NAME of which different ones are counted", "visits.village"},
    {"ratio", Need::optional, Shape::word, "比率的分子", "the figure above", "commitments.delivered"},
    {"against", Need::optional, Shape::word, "比率的分母", "the figure below", "commitments.made"},
    {"total", Need::optional, Shape::list, "几个统计数之和", "figures that are added",
     "[projects.own, projects.helped]"},
    {"on", Need::optional, Shape::word, "按哪个日期算进哪一期", "the date that puts an entry into a period",
     "promised"},
    {"at_end", Need::optional, Shape::yes_no, "按截止日的情况数", "as it stands on the plan's day", "yes"},
    {"where", Need::optional, Shape::any, "只数哪些条", "only of these entries", "{delivered: known}"},
    {"title", Need::optional, Shape::both, "名称", "title", "{zh: 领办承诺事项, en: commitments made}"},
    {"unit", Need::optional, Shape::line, "单位", "unit", "件"},
    {"decimals", Need::optional, Shape::whole, "保留几位小数", "decimals", "1"},
    {"ages", Need::optional, Shape::mapping, "按天数分段", "how long they have been there",
     "{since: raised, days: [30, 90]}"},
    {"show", Need::optional, Shape::list, "列入报告、可以公开", "stands in the report, on public pages",
     "[report, public]"},
};
}  // namespace book_figure

namespace book_ages {
enum Row : std::size_t { since, days };
inline constexpr Field rows[] = {
    {"since", Need::required, Shape::word, "从哪个日期数起", "the date from which days are counted", "raised"},
    {"days", Need::required, Shape::list, "分段的天数，由小到大", "ends of the bands in days, rising", "[30, 90]"},
};
}  // namespace book_ages

namespace cardinality {
enum Row : std::size_t { at_least, at_most };
inline constexpr Field rows[] = {
    {"at_least", Need::optional, Shape::whole, "至少几个", "at least", "3"},
    {"at_most", Need::optional, Shape::whole, "至多几个", "at most", "4"},
};
}  // namespace cardinality

}  // namespace leitai::rubric::tables
