// Prints totals of the teams only; of persons nothing but how many they are.
#include "leitai/report/diagnose/team_blocks.hpp"

#include "leitai/base/list.hpp"
#include "leitai/diagnose/team.hpp"
#include "leitai/record/read/profile.hpp"
#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using diagnose::PostCount;
using diagnose::TeamAnalysis;
using page::Cell;

namespace {

constexpr std::size_t most_vacancies = 10;

Text post_words(std::optional<record::Post> post) { return post ? record::words(*post) : Text("书记", "secretary"); }

std::string post_id(std::optional<record::Post> post) {
    return post ? std::string(record::posts[static_cast<std::size_t>(*post)].word) : "secretary";
}

void add_post(TableRows& rows, const std::string& id, const Text& title, const PostCount& post, Lang lang) {
    rows.add({Cell::of(id), text_cell(title, lang), number_cell(post.seats), number_cell(post.holders),
              number_cell(post.vacant), number_cell(post.left), number_cell(post.replaced)});
}

page::Table posts_table(const TeamAnalysis& analysis, Lang lang) {
    TableRows rows("posts", {"班子分析：职数和变动", "Teams: seats and movements"});
    rows.item("post", {"职务", "Post"})
        .column("seats", {"职数", "Seats"}, true)
        .column("holders", {"在任", "In office"}, true)
        .column("vacant", {"空缺", "Vacant"}, true)
        .column("left", {"本期离任", "Left"}, true)
        .column("replaced", {"本期补充", "Replaced"}, true);
    add_post(rows, post_id(std::nullopt), post_words(std::nullopt), analysis.posts[record::post_count], lang);
    for (std::size_t p = 0; p < record::post_count; ++p) {
        if (analysis.posts[p].seats > 0 || analysis.posts[p].holders > 0)
            add_post(rows, post_id(static_cast<record::Post>(p)), record::words(static_cast<record::Post>(p)),
                     analysis.posts[p], lang);
    }
    add_post(rows, "all", {"合计", "total"}, analysis.total(), lang);
    return rows.table();
}

page::Table vacancy_table(const cohort::Cohort& cohort, const TeamAnalysis& analysis, Lang lang) {
    const std::string all = std::to_string(analysis.vacancies.size());
    const bool more = analysis.vacancies.size() > most_vacancies;
    TableRows rows("vacancies", {"空缺时间最长的" + (more ? "（共" + all + "个）" : std::string()),
                                 "Longest vacancies" + (more ? " (" + all + " in all)" : std::string())});
    rows.if_any()
        .named("village", {"村", "Village"})
        .item("post", {"职务", "Post"})
        .data("since", {"空缺自", "Vacant since"})
        .people("since_words", {"空缺自", "Vacant since"})
        .column("months", {"月数", "Months"}, true);
    for (std::size_t i = 0; i < analysis.vacancies.size() && i < most_vacancies; ++i) {
        const auto& [village, vacancy] = analysis.vacancies[i];
        const Text unknown = {"不明", "not known"};
        rows.add({Cell::of(base::to_string(cohort.villages[village].code)), Cell::of(cohort.villages[village].label()),
                  Cell::of(post_id(vacancy.post)), text_cell(post_words(vacancy.post), lang),
                  vacancy.since ? Cell::of(base::to_string(*vacancy.since)) : Cell{},
                  vacancy.since ? Cell::of(base::to_string(*vacancy.since)) : text_cell(unknown, lang),
                  vacancy.months ? Cell::number(months_text(*vacancy.months)) : Cell{}});
    }
    return rows.table();
}

page::Table profile_table(const TeamAnalysis& analysis, Lang lang) {
    TableRows rows("profile", {"年龄、学历和任期（只列合计）", "Age, education and term (totals only)"});
    rows.item("of", {"项目", "Of"})
        .item("group", {"分组", "Group"})
        .column("secretaries", {"书记", "Secretaries"}, true)
        .column("others", {"其他成员", "Others"}, true);
    const auto add = [&](const char* of_id, const Text& of, const std::string& group_id, const Text& group,
                         std::size_t secretaries, std::size_t others) {
        if (secretaries + others == 0) return;
        rows.add({Cell::of(of_id), text_cell(of, lang), Cell::of(group_id), text_cell(group, lang),
                  number_cell(secretaries), number_cell(others)});
    };
    const char* age_ids[] = {"to_35", "36_to_45", "46_to_55", "56_to_60", "over_60", "unknown"};
    const Text ages[] = {{"35岁及以下", "35 and under"}, {"36-45岁", "36-45"},    {"46-55岁", "46-55"},
                         {"56-60岁", "56-60"},           {"60岁以上", "over 60"}, {"未填", "not given"}};
    for (std::size_t b = 0; b < diagnose::age_bands; ++b)
        add("age", {"年龄", "Age"}, age_ids[b], ages[b], analysis.secretaries.age[b], analysis.others.age[b]);
    for (std::size_t e = 1; e <= record::education_count; ++e) {
        const std::size_t at = e % record::education_count;  // those that are not given come last
        const auto education = static_cast<record::Education>(at);
        add("education", {"学历", "Education"}, at == 0 ? "unknown" : std::string(record::education_words[at - 1]),
            record::words(education), analysis.secretaries.education[at], analysis.others.education[at]);
    }
    const char* term_ids[] = {"first", "second", "third_or_more", "unknown"};
    const Text terms[] = {
        {"第一届", "first"}, {"第二届", "second"}, {"第三届及以上", "third and more"}, {"未填", "not given"}};
    for (std::size_t t = 0; t < diagnose::term_bands; ++t)
        add("term", {"任期", "Term"}, term_ids[t], terms[t], analysis.secretaries.term[t], analysis.others.term[t]);
    return rows.table();
}

page::Facts people_facts(const TeamAnalysis& analysis) {
    page::Facts facts;
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({"team." + std::move(id), std::move(label), std::move(cell)});
    };
    std::size_t talents = 0;
    for (const std::size_t one : analysis.reserve) talents += one;
    if (!analysis.reserve.empty()) {
        const Rational mean =
            Rational(static_cast<std::int64_t>(talents)) / Rational(static_cast<std::int64_t>(analysis.reserve.size()));
        add("reserve", {"后备人才", "Reserve talents"}, number_cell(talents));
        add("reserve_mean", {"平均每村", "Mean of a village"}, Cell::number(base::to_string(round(mean, 1), 1)));
        add("reserve_few", {"不足两人的村", "Villages with fewer than two"}, number_cell(analysis.few_reserve));
        add("reserve_none", {"其中没有的村", "Of these, with none"}, number_cell(analysis.no_reserve));
    }
    add("newly_elected", {"新任书记", "New secretaries"}, number_cell(analysis.newly_elected));
    add("mentored", {"其中有导师的", "Of these, with a mentor"}, number_cell(analysis.mentored));
    return facts;
}

/// "某村、某村 等 7 个": who lacks something.
void add_missing(const cohort::Cohort& cohort, const std::vector<cohort::VillageId>& villages, const Text& lead,
                 page::Page& page) {
    if (villages.empty()) return;
    constexpr std::size_t named = 5;
    Text list;
    for (std::size_t i = 0; i < villages.size() && i < named; ++i) {
        base::add_to(list, cohort.villages[villages[i]].label());
    }
    const std::string count = std::to_string(villages.size());
    if (villages.size() > named) list = {list.zh + "等" + count + "个村", list.en + " … (" + count + " in all)"};
    page.blocks.emplace_back(page::Paragraph{{lead.zh + "：" + list.zh + "。", lead.en + ": " + list.en + "."}, true});
}

}  // namespace

void add_team_blocks(const cohort::Cohort& cohort, const std::vector<cohort::VillageId>& villages, Lang lang,
                     page::Page& page) {
    const TeamAnalysis analysis = diagnose::analyse_team(cohort, villages);
    if (analysis.without_record.size() == villages.size() && analysis.vacancies.empty()) return;
    page.blocks.emplace_back(posts_table(analysis, lang));
    page.blocks.emplace_back(vacancy_table(cohort, analysis, lang));
    page.blocks.emplace_back(profile_table(analysis, lang));
    page.blocks.emplace_back(people_facts(analysis));
    add_missing(cohort, analysis.without_mentor, {"新任书记还没有导师的", "New secretaries without a mentor"}, page);
    add_missing(cohort, analysis.without_record, {"没有班子名册的", "Without a team record"}, page);
}

}  // namespace leitai::report
