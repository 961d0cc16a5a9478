// The keys of panel rules, and the words that can stand in their fields.
#pragma once

#include "leitai/rubric/read/tables_verdicts.hpp"

namespace leitai::rubric::tables {

inline constexpr Words recusals[] = {"none", "village", "township", "rivals"};
inline constexpr Words empty_groups[] = {"respread", "refuse"};
inline constexpr Words dropped_by[] = {"mark", "total"};
inline constexpr Words normalized_by[] = {"panel_means", "pooled_mean"};
inline constexpr Words team_words[] = {"mean", "sum"};
inline constexpr Words panel_absents[] = {"missing", "not_applicable"};
inline constexpr Words ranked_on[] = {"exact", "rounded"};
inline constexpr Words place_words[] = {"competition", "dense"};
inline constexpr Words ballots_of[] = {"valid", "present"};

namespace panel {
enum Row : std::size_t {
    title,
    marks,
    ballots,
    sum,
    groups,
    empty_group,
    drop,
    quorum,
    recusal,
    adjust,
    normalize,
    rounding,
    team,
    absent,
    rank_on,
    ties,
    places,
    prizes,
    advance
};
inline constexpr Field rows[] = {
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 擂台赛评议, en: ring contest}"},
    {"marks", Need::optional, Shape::mapping, "评委给什么打分", "what judges mark",
     "{report: {range: [0, 100], decimals: 1, weight: 40%}, …}"},
    {"ballots", Need::optional, Shape::mapping, "民主测评投什么票", "what is voted",
     "{choices: {excellent: {score: 100}, …}}"},
    {"sum", Need::optional, Shape::mapping, "其他评议办法的结果加权相加", "weighted results of other panels",
     "{report_round: 40%, site_round: 60%}"},
    {"groups", Need::optional, Shape::list, "评委分组,各组先算平均", "groups of judges, averaged first",
     "[{id: delegates, roles: [party_delegate], weight: 60%}, …]"},
    {"empty_group", Need::optional, Shape::choice, "某组没有评分怎么办", "what a group without a mark does", "respread",
     empty_groups},
    {"drop", Need::optional, Shape::any, "去掉几个最高分、最低分", "how many highest and lowest are left out",
     "{highest: 1, lowest: 1, fewest: 5, by: total}"},
    {"quorum", Need::optional, Shape::any, "多少评委到场才有效", "how many must take part", "{above: 2/3}"},
    {"recusal", Need::optional, Shape::choice, "评委对谁回避", "whose marks are left out", "village", recusals},
    {"adjust", Need::optional, Shape::list, "平均之后加减分的范围", "range of adjustments after the mean", "[-5, 0]"},
    {"normalize", Need::optional, Shape::mapping, "几个评议团之间怎样平衡", "how panels are brought to one mean",
     "{by: panel_means, decimals: exact}"},
    {"rounding", Need::required, Shape::mapping, "各步保留几位小数", "decimals at each stage", "{mean: 2, result: 2}"},
    {"team", Need::optional, Shape::choice, "组团打擂的队分怎样算", "how a team's score is made", "mean", team_words},
    {"absent", Need::optional, Shape::choice, "没有参赛的算什么", "what a village in no round is", "missing",
     panel_absents},
    {"rank_on", Need::required, Shape::choice, "按取整前还是取整后的分数排名", "ranked by exact or rounded results",
     "rounded", ranked_on},
    {"ties", Need::optional, Shape::list, "同分先看哪项", "merits between equals", "[questions]"},
    {"places", Need::optional, Shape::choice, "并列之后名次跳不跳", "1,2,2,4 or 1,2,2,3", "competition", place_words},
    {"prizes", Need::optional, Shape::list, "奖项,先后有序", "prizes, in order",
     "[{id: ring_holder, title: 擂主村, take: 1, edge: ties}]"},
    {"advance", Need::optional, Shape::mapping, "谁晋级", "who goes on", "{take: 3, edge: all_in}"},
};
}  // namespace panel

namespace panel_mark {
enum Row : std::size_t { title, range, decimals, weight };
inline constexpr Field rows[] = {
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 听汇报, en: report}"},
    {"range", Need::required, Shape::list, "最低和最高可打几分", "lowest and highest mark", "[0, 100]"},
    {"decimals", Need::required, Shape::whole, "打分可带几位小数", "decimals a mark may have", "1"},
    {"weight", Need::optional, Shape::any, "权重,都不写就直接相加", "weight; parts of a sum where none is given",
     "40%"},
};
}  // namespace panel_mark

namespace panel_ballots {
enum Row : std::size_t { choices, of, grades };
inline constexpr Field rows[] = {
    {"choices", Need::required, Shape::mapping, "可投的票和每票的分值", "what can be voted, with its score",
     "{excellent: {score: 100}, …}"},
    {"of", Need::optional, Shape::choice, "得票率以有效票还是到会人数为底", "what shares of grades are taken of",
     "valid", ballots_of},
    {"grades", Need::optional, Shape::list, "按得票率定等次,由高到低", "grades by shares of ballots, best first",
     "[{id: excellent, choices: [excellent, competent], at_least: 90%}, {id: poor}]"},
};
}  // namespace panel_ballots

namespace ballot_choice {
enum Row : std::size_t { title, score };
inline constexpr Field rows[] = {
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 优秀, en: excellent}"},
    {"score", Need::required, Shape::decimal, "一票值几分", "what one ballot is worth", "100"},
};
}  // namespace ballot_choice

namespace ballot_grade {
enum Row : std::size_t { id, title, choices, at_least, above };
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "等次的名称", "id of the grade", "excellent"},
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 优秀, en: excellent}"},
    {"choices", Need::optional, Shape::list, "哪几种票合计", "which choices are added up", "[excellent, competent]"},
    {"at_least", Need::optional, Shape::any, "不低于", "at least", "90%"},
    {"above", Need::optional, Shape::any, "高于", "above", "2/3"},
};
}  // namespace ballot_grade

namespace panel_group {
enum Row : std::size_t { id, title, roles, weight };
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "组的名称", "id of the group", "delegates"},
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 两代表一委员, en: delegates}"},
    {"roles", Need::required, Shape::list, "哪些身份的评委", "which judges",
     "[party_delegate, congress_deputy, cppcc_member]"},
    {"weight", Need::required, Shape::any, "权重", "weight", "60%"},
};
}  // namespace panel_group

namespace panel_drop {
enum Row : std::size_t { highest, lowest, fewest, by };
inline constexpr Field rows[] = {
    {"highest", Need::required, Shape::whole, "去掉几个最高分", "how many highest", "1"},
    {"lowest", Need::required, Shape::whole, "去掉几个最低分", "how many lowest", "1"},
    {"fewest", Need::required, Shape::whole, "至少有几个分数才去", "with fewer marks nothing is dropped", "5"},
    {"by", Need::required, Shape::choice, "逐项去,还是按评委总分去", "each mark by itself, or the judge's total",
     "total", dropped_by},
};
}  // namespace panel_drop

namespace panel_quorum {
enum Row : std::size_t { at_least, above };
inline constexpr Field rows[] = {
    {"at_least", Need::optional, Shape::any, "不少于几人或几成", "at least so many, or such a share", "5"},
    {"above", Need::optional, Shape::any, "多于几人或几成", "more than so many, or than such a share", "2/3"},
};
}  // namespace panel_quorum

namespace panel_normalize {
enum Row : std::size_t { by, decimals };
inline constexpr Field rows[] = {
    {"by", Need::required, Shape::choice, "以各团均分的平均,还是全体均分为准",
     "the mean of the panels' means, or of all contestants", "panel_means", normalized_by},
    {"decimals", Need::required, Shape::any, "系数保留几位小数,exact 不取整",
     "decimals of the coefficient; exact: not rounded", "exact"},
};
}  // namespace panel_normalize

namespace panel_rounding {
enum Row : std::size_t { product, judge, mean, result };
inline constexpr Field rows[] = {
    {"product", Need::optional, Shape::whole, "每个乘以权重的数", "each weight x number", "2"},
    {"judge", Need::optional, Shape::whole, "每位评委的总分", "a judge's total", "2"},
    {"mean", Need::optional, Shape::whole, "每组的平均分", "the mean of a group", "2"},
    {"result", Need::required, Shape::whole, "最后结果", "the result", "2"},
};
}  // namespace panel_rounding

namespace panel_line {
enum Row : std::size_t { id, title, take, at_least, round, edge };
inline constexpr Field rows[] = {
    {"id", Need::required, Shape::word, "奖项的名称", "id of the prize", "ring_holder"},
    {"title", Need::optional, Shape::both, "标题", "title", "{zh: 擂主村, en: ring holder}"},
    {"take", Need::optional, Shape::any, "几个,或占排名的几成", "how many, or which share of those ranked", "30%"},
    {"at_least", Need::optional, Shape::decimal, "不低于几分", "results of at least", "80"},
    {"round", Need::optional, Shape::choice, "名额取整", "how places are rounded", "down", share_rounds},
    {"edge", Need::optional, Shape::choice, "名额线上同分怎么办", "what happens to equals at the line", "ties",
     share_edges},
};
}  // namespace panel_line

}  // namespace leitai::rubric::tables
