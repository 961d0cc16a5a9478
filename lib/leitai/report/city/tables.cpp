// Makes the tables of counties, townships and seals.
#include "leitai/report/city/tables.hpp"

#include <algorithm>
#include <map>

#include "leitai/base/list.hpp"
#include "leitai/report/analysis/analysis.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/rubric/reach.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;
using page::Cell;
using Standing = CountySeal::Standing;

namespace {

/// Villages by the position of their county or township.
using Groups = std::map<std::uint32_t, std::vector<VillageId>>;

Groups groups_of(const Subject& s, const std::vector<VillageId>& villages, std::uint32_t cohort::Village::*of) {
    Groups groups;
    for (const VillageId v : villages) groups[s.cohort.villages[v].*of].push_back(v);
    return groups;
}

Cell number(const std::optional<base::Rational>& value) { return value ? Cell::number(two_places(value)) : Cell{}; }

page::Table levels_table(const Subject& s, TableRows rows, const Groups& groups,
                         const std::vector<cohort::Region>& regions) {
    rows.column("count", {"村数", "Villages"}, true)
        .column("scored", {"有总分的", "With a total"}, true)
        .column("mean", {"平均分", "Mean"}, true)
        .column("median", {"中位数", "Median"}, true)
        .column("highest", {"最高", "Highest"}, true)
        .column("change", {"平均分较上期", "Mean change"}, true)
        .named("best", {"最高的村", "Best"});
    for (const auto& [region, villages] : groups) {
        const Level level = level_of(s, villages);
        const auto best = level.best;
        rows.add({Cell::of(base::to_string(regions[region].code)), Cell::of(regions[region].label),
                  number_cell(villages.size()), number_cell(level.villages), number(level.mean), number(level.median),
                  number(level.highest), level.mean_change ? Cell::number(signed_two(*level.mean_change)) : Cell{},
                  best ? Cell::of(base::to_string(s.cohort.villages[*best].code)) : Cell{},
                  best ? Cell::of(s.cohort.villages[*best].label()) : Cell{}});
    }
    return rows.table();
}

std::string_view id(Standing standing) {
    switch (standing) {
        case Standing::compared:
            return "compared";
        case Standing::other_rubric:
            return "other_rubric";
        case Standing::owed:
            return "owed";
        case Standing::unusable:
            break;
    }
    return "unusable";
}

Text words(const CountySeal& one) {
    switch (one.standing) {
        case Standing::compared:
            return one.provisional ? Text("排名，封存是暂定的", "ranked, sealed as provisional")
                                   : Text("排名", "ranked");
        case Standing::other_rubric:
            return {"细则不同，不排名", "another rubric, not ranked"};
        case Standing::owed:
            return {"没有报来", "not handed in"};
        case Standing::unusable:
            break;
    }
    return {"封存有错误，没有读", "in error, not read"};
}

}  // namespace

page::Table by_county_table(const Subject& s, const std::vector<VillageId>& villages) {
    TableRows rows("by_county", {"各县区比较", "Counties compared"});
    rows.named("county", {"填报单位", "Unit"});
    return levels_table(s, std::move(rows), groups_of(s, villages, &cohort::Village::county), s.cohort.counties);
}

page::Table by_township_table(const Subject& s, const std::vector<VillageId>& villages) {
    TableRows rows("by_township", {"各乡镇比较", "Townships compared"});
    rows.named("township", {"乡镇", "Township"});
    return levels_table(s, std::move(rows), groups_of(s, villages, &cohort::Village::township), s.cohort.townships);
}

page::Table county_modules_table(const Subject& s, const std::vector<VillageId>& villages, base::Lang lang) {
    const Groups groups = groups_of(s, villages, &cohort::Village::county);
    TableRows rows("county_modules", {"各模块各县区得分率", "Rates of score by module and county"});
    rows.item("module", {"模块", "Module"});
    for (const auto& [county, members] : groups) {
        const cohort::Region& of = s.cohort.counties[county];
        rows.column("counties." + base::to_string(of.code), Text::same(of.name), true);
    }
    for (std::size_t m = 0; m < s.rubric.modules.size(); ++m) {
        const rubric::Module& module = s.rubric.modules[m];
        if (module.in != rubric::Module::In::total) continue;
        std::vector<Cell> cells = {Cell::of(module.id), text_cell(module.title, lang)};
        for (const auto& [county, members] : groups) {
            Rate rate;
            for (const VillageId v : members) {
                const base::Rational full = s.rubric.full_mark(module, s.cohort.villages[v].village_class);
                if (!s.scores.module(v, m).known() || full.sign() <= 0) continue;
                rate.points += s.scores.module(v, m).value();
                rate.full += full;
                ++rate.villages;
            }
            cells.push_back(rate_cell(rate));
        }
        rows.add(std::move(cells));
    }
    return rows.heat().table();
}

page::Table seals_table(const Subject& s, base::Lang lang) {
    TableRows rows("seals", {"各县区报来的封存", "What the counties handed in"});
    rows.column("folder", {"文件夹", "Folder"})
        .column("name", {"县区", "County"})
        .column("seal", {"封存", "Seal"})
        .column("rubric", {"细则", "Rubric"})
        .column("villages", {"村数", "Villages"}, true)
        .item("standing", {"情况", "Standing"})
        .data("provisional", {"暂定", "Provisional"});
    for (const CountySeal& one : s.city->counties) {
        const bool read = one.standing == Standing::compared || one.standing == Standing::other_rubric;
        rows.add({Cell::of(one.folder), read ? Cell::of(one.name) : Cell{}, read ? Cell::of(one.seal) : Cell{},
                  read ? Cell::of(one.rubric) : Cell{}, read ? number_cell(one.villages) : Cell{},
                  Cell::of(std::string(id(one.standing))), text_cell(words(one), lang), Cell::yes_no(one.provisional)});
    }
    return rows.table();
}

Text seals_words(const Subject& s) {
    Text owed, others;
    for (const CountySeal& one : s.city->counties) {
        if (one.standing == Standing::owed) base::add_to(owed, Text::same(one.folder));
        if (one.standing == Standing::other_rubric)
            base::add_to(others,
                         {one.folder + "（" + one.rubric + "，" + std::to_string(one.villages) + "个村）",
                          one.folder + " (" + one.rubric + ", villages: " + std::to_string(one.villages) + ")"});
    }
    Text words;
    if (!owed.empty()) words = {"还没有报来：" + owed.zh + "。", "Not handed in: " + owed.en + ". "};
    if (others.empty()) return words;
    words.zh += "细则不同、不排名：" + others.zh + "。";
    words.en += "Scored by another rubric and not ranked: " + others.en + ".";
    return words;
}

Text owed_seals_words(const Subject& s) {
    if (s.city == nullptr) return {};
    const auto owed = [](const CountySeal& one) { return one.standing == Standing::owed; };
    const auto count = std::count_if(s.city->counties.begin(), s.city->counties.end(), owed);
    if (count == 0) return {};
    const std::string number = std::to_string(count);
    return {number + "个县区没有报来封存",
            number + (count == 1 ? " county has not handed in its seal" : " counties have not handed in their seals")};
}

Text reach_words(const Subject& s) {
    const auto beyond = rubric::beyond_county(s.rubric);
    if (beyond.empty())
        return {
            "得分和等次都是各县区封存的。细则的指标只在县区以内相比，所以各村的得分和把各县区的记录合在一起计分的一样"
            "。",
            "Points and grades are those that the counties sealed. The rubric compares villages within their county "
            "alone, so the points are those of one campaign with all records."};
    Text titles;
    for (const rule::IndicatorId one : beyond) base::add_to(titles, s.rubric.indicators[one].title);
    return {
        "得分和等次都是各县区封存的。细则的" + titles.zh +
            "要和县区以外的村相比，各县区封存时只在本县区的村里比过，所以这张表和把各县区的记录合在一起计分的不一样。",
        "Points and grades are those that the counties sealed. Of the rubric " + titles.en +
            " compare villages beyond their county, and each county compared its own alone: this is not the table of "
            "one campaign with all records."};
}

}  // namespace leitai::report
