// The keys of the catalogues of weakness, duties and conduct, and the words that can stand in their fields.
#pragma once

#include "leitai/rubric/read/tables_facts.hpp"

namespace leitai::rubric::tables {

inline constexpr Words severities[] = {"grave", "plain"};
inline constexpr Words fill_states[] = {"determined", "watch"};
inline constexpr Words fill_precedences[] = {"criteria", "both"};
inline constexpr Words fill_rounds[] = {"down", "up", "half"};
inline constexpr Words fill_edges[] = {"all_in", "all_out"};
inline constexpr Words everys[] = {"month", "quarter", "half_year", "year"};

namespace weakness {
enum Row : std::size_t {
    weakness,
    version,
    title,
    note,
    source,
    village_class,
    facts,
    measures,
    determination,
    rectification,
    warning,
    criteria
};
inline constexpr Field rows[] = {
    {"weakness", Need::required, Shape::word, "目录的名称", "name of the catalogue", "local"},
    {"version", Need::required, Shape::word, "版本,三段数字", "version, three numbers", "1.0.0"},
    {"title", Need::required, Shape::both, "标题", "title", "{zh: 软弱涣散村党组织认定标准, en: Criteria of weakness}"},
    {"note", Need::optional, Shape::both, "说明", "remark", "{zh: …, en: …}"},
    {"source", Need::optional, Shape::both, "依据", "what it draws on", "{zh: …, en: …}"},
    {"class", Need::required, Shape::word, "在册的村在名册上的类别", "class of a village on the list", "weak"},
    {"facts", Need::optional, Shape::mapping, "事实数据", "facts", "{satisfaction: {type: number, decimals: 1}}"},
    {"measures", Need::optional, Shape::mapping, "有名称的计量", "named measures", "{…}"},
    {"determination", Need::required, Shape::mapping, "怎样认定", "how a village is determined",
     "{any: 1, met_by: {grave: 1, plain: 2}}"},
    {"rectification", Need::required, Shape::mapping, "整顿和验收的界限", "what rectification needs to end",
     "{score_at_least: 70, dissatisfied_at_most: 50%, follow_up_months: 6, stalled_after_days: 60}"},
    {"warning", Need::required, Shape::mapping, "预警看多远", "how far ahead early warning looks", "{quarters: 4}"},
    {"criteria", Need::required, Shape::list, "认定标准", "criteria", "[{id: W1, signs: […]}]"},
};
}  // namespace weakness

namespace criterion {
enum Row : std::size_t { id, title, direct, signs };
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "编号", "id", "W1"},
    {"title", Need::required, Shape::both, "名称", "title", "{zh: 书记长期缺职, en: No secretary for long}"},
    {"direct", Need::optional, Shape::yes_no, "单凭这一条就认定", "suffices alone", "yes"},
    {"signs", Need::required, Shape::list, "表现情形", "manifestations", "[{id: W1.1, …}]"},
};
}  // namespace criterion

namespace sign {
enum Row : std::size_t { id, title, check, evidence, severity, when, discretionary };
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "编号", "id", "W1.1"},
    {"title", Need::required, Shape::both, "看到什么", "what is seen", "{zh: …, en: …}"},
    {"check", Need::required, Shape::both, "怎样核查", "how it is checked", "{zh: 查会议记录, en: minutes}"},
    {"evidence", Need::required, Shape::both, "凭据", "what proves it", "{zh: 会议记录, en: minutes}"},
    {"severity", Need::required, Shape::choice, "严重 grave 或一般 plain", "severity", "grave", severities},
    {"when", Need::optional, Shape::any, "按数据判定的条件", "computed from facts by this condition",
     "{satisfaction: {below: 60%}}"},
    {"discretionary", Need::optional, Shape::yes_no, "酌情认定:要写理由并有人签认",
     "a finding needs a reason and a signature", "yes"},
};
}  // namespace sign

namespace determination {
enum Row : std::size_t { any, met_by, signed_by, unless, fill };
inline constexpr Field rows[] = {
    {"any", Need::required, Shape::whole, "符合几条就认定", "so many criteria suffice", "1"},
    {"met_by", Need::required, Shape::mapping, "几种表现算符合一条", "so many signs meet a criterion",
     "{grave: 1, plain: 2}"},
    {"signed_by", Need::optional, Shape::choice, "酌情认定至少由哪一级签认", "the least level that signs", "county",
     levels},
    {"unless", Need::optional, Shape::any, "例外", "exempt while this holds", "{…}"},
    {"fill", Need::optional, Shape::mapping, "按排名末位比例补足", "the bottom share of a ranking as well",
     "{to: 8%, of: [county], by: total, as: determined, precedence: criteria, round: down, edge: all_out}"},
};
}  // namespace determination

namespace met_by {
enum Row : std::size_t { grave, plain };
inline constexpr Field rows[] = {
    {"grave", Need::required, Shape::whole, "几种严重的表现", "so many grave signs", "1"},
    {"plain", Need::required, Shape::whole, "几种表现,不论轻重", "so many signs of any severity", "2"},
};
}  // namespace met_by

namespace fill {
enum Row : std::size_t { to, of, by, as, precedence, round, edge };
inline constexpr Field rows[] = {
    {"to", Need::required, Shape::any, "比例", "share", "8%"},
    {"of", Need::required, Shape::any, "占谁的比例", "share of whom", "[county]"},
    {"by", Need::required, Shape::word, "按总分 total 或哪个计量排名", "ranked by the total or a measure", "total"},
    {"as", Need::required, Shape::choice, "补足的算认定还是关注", "determined or watch", "determined", fill_states},
    {"precedence", Need::required, Shape::choice, "按标准认定的占不占比例",
     "whether those determined by criteria count into the share", "criteria", fill_precedences},
    {"round", Need::required, Shape::choice, "名额取整", "how places are rounded", "down", fill_rounds},
    {"edge", Need::required, Shape::choice, "线上并列的怎么办", "what happens to equals at the line", "all_out",
     fill_edges},
};
}  // namespace fill

namespace rectification {
enum Row : std::size_t { score_at_least, dissatisfied_at_most, follow_up_months, stalled_after_days };
inline constexpr Field rows[] = {
    {"score_at_least", Need::required, Shape::decimal, "验收至少几分", "least score of an acceptance", "70"},
    {"dissatisfied_at_most", Need::required, Shape::any, "不满意票最多占多少", "most share of dissatisfied ballots",
     "50%"},
    {"follow_up_months", Need::required, Shape::whole, "摘帽后跟踪几个月", "months of follow-up", "6"},
    {"stalled_after_days", Need::required, Shape::whole, "几天没有进展算停滞",
     "days without a step until it is stalled", "60"},
};
}  // namespace rectification

namespace warning {
enum Row : std::size_t { quarters };
inline constexpr Field rows[] = {
    {"quarters", Need::required, Shape::whole, "往后看几个季度", "so many quarters ahead", "4"},
};
}  // namespace warning

namespace checklist {
enum Row : std::size_t { name, version, title, note, source, list, late_counts, partial_counts };
/// The rows of a catalogue of duties; a conduct catalogue has only the first six.
inline constexpr Field rows[] = {
    {"duties", Need::required, Shape::word, "目录的名称", "name of the catalogue", "local"},
    {"version", Need::required, Shape::word, "版本,三段数字", "version, three numbers", "1.0.0"},
    {"title", Need::required, Shape::both, "标题", "title", "{zh: 履责清单, en: Duties}"},
    {"note", Need::optional, Shape::both, "说明", "remark", "{zh: …, en: …}"},
    {"source", Need::optional, Shape::both, "依据", "what it draws on", "{zh: …, en: …}"},
    {"list", Need::required, Shape::list, "各项", "its items", "[{id: D1, …}]"},
    {"late_counts", Need::required, Shape::any, "逾期完成的算多少", "what a late one counts", "50%"},
    {"partial_counts", Need::required, Shape::any, "部分完成的算多少", "what a partial one counts", "50%"},
};
inline constexpr Field conduct_rows[] = {
    {"conduct", Need::required, Shape::word, "目录的名称", "name of the catalogue", "local"},
    rows[version],
    {"title", Need::required, Shape::both, "标题", "title", "{zh: 八不准, en: Rules of conduct}"},
    rows[note],
    rows[source],
    {"list", Need::required, Shape::list, "各项", "its items", "[{id: C1, …}]"},
};
}  // namespace checklist

namespace duty {
enum Row : std::size_t { id, title, every, due_day, evidence, partial };
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "编号", "id", "D1"},
    {"title", Need::required, Shape::both, "职责", "what it is", "{zh: 每月主持一次主题党日, en: …}"},
    {"every", Need::required, Shape::choice, "多久一次", "how often", "month", everys},
    {"due_day", Need::required, Shape::whole, "到期日:所在时段最后一个月的几号", "day of the span's last month", "25"},
    {"evidence", Need::required, Shape::both, "凭据", "what proves it", "{zh: 会议记录, en: minutes}"},
    {"partial", Need::required, Shape::both, "怎样算部分完成", "what counts as partial", "{zh: …, en: …}"},
};
}  // namespace duty

namespace prohibition {
enum Row : std::size_t { id, title, evidence, consequence };
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "编号", "id", "C1"},
    {"title", Need::required, Shape::both, "不准做什么", "what is prohibited", "{zh: …, en: …}"},
    {"evidence", Need::required, Shape::both, "凭据", "what proves a breach", "{zh: …, en: …}"},
    {"consequence", Need::required, Shape::both, "后果", "what follows", "{zh: …, en: …}"},
};
}  // namespace prohibition

}  // namespace leitai::rubric::tables
