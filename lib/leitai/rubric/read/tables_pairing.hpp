// The keys of a file of joint building.
#pragma once

#include "leitai/rubric/read/tables_verdicts.hpp"

namespace leitai::rubric::tables {

inline constexpr Words pairing_unchosen[] = {"leave", "join"};
inline constexpr Words pairing_against[] = {"previous_period", "same_period_last_year"};

namespace pairing {
enum Row : std::size_t {
    pairing,
    version,
    title,
    lead,
    assisted,
    centres,
    unchosen,
    size,
    within,
    neighbours,
    cost,
    nodes,
    effect,
    note
};
inline constexpr Field rows[] = {
    {"pairing", Need::required, Shape::word, "跨村联建办法的名称", "what the file is called", "local"},
    {"version", Need::required, Shape::any, "版本，三段数字", "version, three numbers", "1.0.0"},
    {"title", Need::required, Shape::both, "标题", "title", "{zh: 跨村联建办法, en: Joint building}"},
    {"lead", Need::required, Shape::mapping, "带动村：谁可以带", "the lead villages", "{who: {class: advanced}}"},
    {"assisted", Need::required, Shape::mapping, "被带村：谁要帮", "the assisted villages", "{who: {class: weak}}"},
    {"centres", Need::required, Shape::any, "成立多少个中心村党委", "how many centre committees",
     "61 或 {at_least: 50, at_most: 61} 或 all"},
    {"unchosen", Need::optional, Shape::choice, "没有当中心村的带动村：加入别的，还是不参加；除 centres: all 外必写",
     "lead villages that are no centre join one, or leave; REQUIRED except with centres: all", "join",
     pairing_unchosen},
    {"size", Need::required, Shape::mapping, "每个联建多大", "how large a cluster is", "{assisted: 1, members: 4}"},
    {"within", Need::optional, Shape::mapping, "离中心村多近", "how near to its centre",
     "{distance: 15000, circle: [county]}"},
    {"neighbours", Need::optional, Shape::list, "相邻的村，逐对；写了的，只有相邻的才能结对",
     "pairs of neighbours; where given only neighbours are joined", "[[\"359901101201\", \"359901101202\"]]"},
    {"cost", Need::required, Shape::mapping, "代价，整数，至少一项", "whole numbers, at least one",
     "{distance: 1, industry: 3000}"},
    {"nodes", Need::optional, Shape::whole, "最多搜索多少个节点，不写就是 10000",
     "the most nodes that are searched; 10,000 unless given", "10000"},
    {"effect", Need::optional, Shape::mapping, "看成效用的数据", "the fact that tells the effect",
     "{fact: collective_income, against: same_period_last_year}"},
    {"note", Need::optional, Shape::both, "说明", "a note", "{zh: …, en: …}"},
};
}  // namespace pairing

namespace pairing_side {
enum Row : std::size_t { who, villages };
inline constexpr Field rows[] = {
    {"who", Need::optional, Shape::any, "一个条件", "a condition", "{class: advanced, rank.county: {at_most: 30}}"},
    {"villages", Need::optional, Shape::list, "村的代码", "codes of villages", "[\"359901101201\"]"},
};
}  // namespace pairing_side

namespace pairing_centres {
enum Row : std::size_t { at_least, at_most };
inline constexpr Field rows[] = {
    {"at_least", Need::required, Shape::whole, "最少", "the fewest", "50"},
    {"at_most", Need::required, Shape::whole, "最多", "the most", "61"},
};
}  // namespace pairing_centres

namespace pairing_size {
enum Row : std::size_t { assisted, members };
inline constexpr Field rows[] = {
    {"assisted", Need::required, Shape::whole, "每个中心村最少带几个被带村", "the fewest assisted villages of a centre",
     "1"},
    {"members", Need::required, Shape::whole, "连中心村在内最多几个村", "the most villages, the centre counted", "4"},
};
}  // namespace pairing_size

namespace pairing_within {
enum Row : std::size_t { distance, circle };
inline constexpr Field rows[] = {
    {"distance", Need::optional, Shape::whole, "最远多少米", "the most metres", "15000"},
    {"circle", Need::optional, Shape::list, "在同一个填报单位或乡镇", "within one county (reporting unit) or township",
     "[county]"},
};
}  // namespace pairing_within

namespace pairing_cost {
enum Row : std::size_t { distance, industry, needs, township, link };
inline constexpr Field rows[] = {
    {"distance", Need::optional, Shape::whole, "每米", "for each metre", "1"},
    {"industry", Need::optional, Shape::whole, "没有相同的产业", "without an industry in common", "3000"},
    {"needs", Need::optional, Shape::whole, "每有一样需要补不上", "for each need that is not met", "2000"},
    {"township", Need::optional, Shape::whole, "不在同一个乡镇", "in different townships", "1000"},
    {"link", Need::optional, Shape::whole, "现在不在同一个联建里", "where no cluster joins them", "5000"},
};
}  // namespace pairing_cost

namespace pairing_effect {
enum Row : std::size_t { fact, against };
inline constexpr Field rows[] = {
    {"fact", Need::required, Shape::word, "哪一项数据", "which fact", "collective_income"},
    {"against", Need::required, Shape::choice, "和哪一期比", "which period it is compared with",
     "same_period_last_year", pairing_against},
};
}  // namespace pairing_effect

}  // namespace leitai::rubric::tables
