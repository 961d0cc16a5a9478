// The keys of a file of awards, and the words that can stand in their fields.
#pragma once

#include "leitai/rubric/read/tables_verdicts.hpp"

namespace leitai::rubric::tables {

inline constexpr Words award_periods[] = {"quarter", "year"};
inline constexpr Words award_applications[] = {"none", "required"};
inline constexpr Words award_first[] = {"best", "last"};

namespace awards {
enum Row : std::size_t { awards, version, title, since, list, note };
inline constexpr Field rows[] = {
    {"awards", Need::required, Shape::word, "评先办法的名称", "what the file is called", "local"},
    {"version", Need::required, Shape::any, "版本，三段数字", "version, three numbers", "1.0.0"},
    {"title", Need::required, Shape::both, "标题", "title", "{zh: 评先办法, en: Awards}"},
    {"since", Need::required, Shape::period, "从哪一期起评", "the first period in which they are given", "2023-Q2"},
    {"list", Need::required, Shape::list, "各项评先", "the awards", "[{award: red_flag, …}]"},
    {"note", Need::optional, Shape::both, "说明", "a note", "{zh: …, en: …}"},
};
}  // namespace awards

namespace award {
enum Row : std::size_t {
    award,
    title,
    period,
    application,
    who,
    least,
    no_veto,
    with,
    not_with,
    by,
    first,
    among,
    how_many,
    at_most,
    edge,
    themes,
    one_theme_each,
    brings,
    tour,
    training,
    cases
};
inline constexpr Field rows[] = {
    {"award", Need::required, Shape::word, "代号", "id", "red_flag"},
    {"title", Need::required, Shape::both, "名称", "title", "{zh: 红旗村, en: red flag village}"},
    {"for", Need::optional, Shape::choice, "每季评还是每年评，不写就是 quarter",
     "decided for a quarter (the default) or a year", "quarter", award_periods},
    {"application", Need::optional, Shape::choice, "要不要申报，不写就是 none",
     "whether one must apply; none unless given", "required", award_applications},
    {"who", Need::optional, Shape::any, "谁能评：一个条件", "who can have it: a condition",
     "{class: [advanced, ordinary], grade: excellent}"},
    {"least", Need::optional, Shape::mapping, "各个量最少多少", "what quantities must reach",
     "{total: 80, culture: 60%}"},
    {"no_veto", Need::optional, Shape::yes_no, "有任何否决的不评", "nobody on whom any veto acts", "yes"},
    {"with", Need::optional, Shape::list, "评上这些的才能评", "only who has each of these", "[red_flag]"},
    {"not_with", Need::optional, Shape::list, "评上其中一项的不能评", "nobody who has one of these", "[red_flag]"},
    {"by", Need::optional, Shape::list, "按哪些量排", "the quantities that rank", "[total]"},
    {"first", Need::optional, Shape::choice, "好的先评还是落后的先评，不写就是 best",
     "the best first (the default), or those who trail", "best", award_first},
    {"among", Need::optional, Shape::list, "在谁当中评，不写就是全体",
     "within which circles; all together unless given", "[county]"},
    {"how_many", Need::required, Shape::any, "评多少", "how many",
     "5 或 all 或 {share: 10%, round: down} 或 {number: 16, over: [township]}"},
    {"at_most", Need::optional, Shape::mapping, "每个乡镇、单位、类最多几个", "the most of a township, county or class",
     "{township: 2}"},
    {"edge", Need::optional, Shape::choice, "名额线上相等怎么办", "what happens to equals at the line", "ties",
     share_edges},
    {"themes", Need::optional, Shape::list, "分主题评", "the award is given by theme",
     "[{theme: industry, title: {zh: 产业, en: industry}, by: [industry]}]"},
    {"one_theme_each", Need::optional, Shape::yes_no, "一个村最多得一个主题", "nobody gets two themes", "yes"},
    {"brings", Need::optional, Shape::mapping, "评上的得什么", "what it brings", "{grant: 50000, pay_rise: 100}"},
    {"tour", Need::optional, Shape::mapping, "拉练观摩：分几组", "observation tour: how many groups", "{groups: 2}"},
    {"training", Need::optional, Shape::mapping, "再练兵：列几个模块", "re-training: how many modules", "{modules: 2}"},
    {"cases", Need::optional, Shape::yes_no, "编典型案例", "compiled as cases", "yes"},
};
}  // namespace award

namespace award_theme {
enum Row : std::size_t { theme, title, by, least, who, how_many };
inline constexpr Field rows[] = {
    {"theme", Need::required, Shape::word, "代号", "id", "industry"},
    {"title", Need::required, Shape::both, "名称", "title", "{zh: 产业, en: industry}"},
    {"by", Need::optional, Shape::list, "按哪些量排", "the quantities that rank", "[industry]"},
    {"least", Need::optional, Shape::mapping, "各个量最少多少", "what quantities must reach", "{industry: 60%}"},
    {"who", Need::optional, Shape::any, "谁能评", "who can have it", "{class: ordinary}"},
    {"how_many", Need::optional, Shape::any, "评多少", "how many", "2"},
};
}  // namespace award_theme

namespace award_places {
enum Row : std::size_t { share, round, number, over };
inline constexpr Field rows[] = {
    {"share", Need::optional, Shape::any, "占有总分的村的比例", "share of those with a total", "10%"},
    {"round", Need::optional, Shape::choice, "不是整数时", "how it is rounded", "down", share_rounds},
    {"number", Need::optional, Shape::whole, "一共几个", "how many in all", "16"},
    {"over", Need::optional, Shape::list, "分到哪些组", "over which groups", "[township]"},
};
}  // namespace award_places

namespace award_at_most {
enum Row : std::size_t { township, county, village_class };
inline constexpr Field rows[] = {
    {"township", Need::optional, Shape::whole, "每个乡镇", "of a township", "2"},
    {"county", Need::optional, Shape::whole, "每个填报单位", "of a county (reporting unit)", "5"},
    {"class", Need::optional, Shape::whole, "每一类", "of a class", "8"},
};
}  // namespace award_at_most

namespace award_brings {
enum Row : std::size_t { grant, pay_rise, star, leave_days };
inline constexpr Field rows[] = {
    {"grant", Need::optional, Shape::decimal, "一次性奖补，元", "grant, once, in yuan", "50000"},
    {"pay_rise", Need::optional, Shape::decimal, "绩效报酬每月增加，元", "rise of performance pay, yuan a month",
     "100"},
    {"star", Need::optional, Shape::whole, "星级", "stars", "5"},
    {"leave_days", Need::optional, Shape::whole, "疗休养，天", "days of recuperation leave", "7"},
};
}  // namespace award_brings

namespace award_tour {
enum Row : std::size_t { groups };
inline constexpr Field rows[] = {{"groups", Need::required, Shape::whole, "1 组或 2 组", "1 or 2", "2"}};
}  // namespace award_tour

namespace award_training {
enum Row : std::size_t { modules };
inline constexpr Field rows[] = {{"modules", Need::required, Shape::whole, "列几个模块", "how many modules", "2"}};
}  // namespace award_training

}  // namespace leitai::rubric::tables
