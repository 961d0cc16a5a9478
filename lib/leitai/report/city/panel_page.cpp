// Adds the counties' contests to the city's own.
#include "leitai/report/city/panel_page.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "leitai/base/list.hpp"
#include "leitai/panel/figures.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;

namespace {

constexpr std::size_t levels = record::round_level_words.size();

/// What was held at one level; villages by code, each once wherever it took part.
struct Sum {
    std::size_t contests = 0, rounds = 0, judges = 0, sheets = 0;
    std::set<std::string> villages;
};

std::array<Sum, levels> sums_of(const PanelInput& judged, const std::vector<CountyContests>& counties) {
    std::array<Sum, levels> sums;
    const auto own = panel::figures_by_level(judged.contests, judged.cohort.period);
    for (std::size_t level = 0; level < levels; ++level) {
        sums[level] = {own[level].contests, own[level].rounds, own[level].judges, own[level].sheets, {}};
        for (const base::RegionCode& one : own[level].villages) sums[level].villages.insert(base::to_string(one));
        for (const CountyContests& county : counties) {
            for (const seal::CityLevel& one : county.file->levels) {
                if (one.level != record::round_level_words[level]) continue;
                sums[level].contests += one.contests;
                sums[level].rounds += one.rounds;
                sums[level].judges += one.judges;
                sums[level].sheets += one.sheets;
                sums[level].villages.insert(one.villages.begin(), one.villages.end());
            }
        }
    }
    return sums;
}

page::Facts facts_of(const PanelInput& judged, const std::array<Sum, levels>& sums) {
    Sum all;
    for (const Sum& one : sums) {
        all.contests += one.contests;
        all.rounds += one.rounds;
        all.villages.insert(one.villages.begin(), one.villages.end());
    }
    page::Facts facts;
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("period", {"期间", "Period"}, Cell::of(base::to_string(judged.cohort.period)));
    add("contests_held", {"举办比武（次）", "Contests held"}, number_cell(all.contests));
    add("rounds_held", {"举行（轮）", "Rounds held"}, number_cell(all.rounds));
    add("secretaries_trained", {"参训书记（人）", "Secretaries trained"}, number_cell(all.villages.size()));
    return facts;
}

page::Table levels_table(const std::array<Sum, levels>& sums, Lang lang) {
    TableRows rows("levels", {"各级", "By level"});
    rows.item("level", {"层级", "Level"})
        .column("contests", {"比武", "Contests"}, true)
        .column("rounds", {"轮", "Rounds"}, true)
        .column("secretaries", {"参训书记", "Secretaries"}, true)
        .column("judges", {"评委", "Judges"}, true)
        .column("sheets", {"评分表", "Sheets"}, true);
    for (std::size_t level = 0; level < levels; ++level) {
        const Sum& one = sums[level];
        if (one.rounds == 0) continue;
        rows.add({Cell::of(std::string(record::round_level_words[level])),
                  text_cell(record::words(static_cast<record::RoundLevel>(level)), lang), number_cell(one.contests),
                  number_cell(one.rounds), number_cell(one.villages.size()), number_cell(one.judges),
                  number_cell(one.sheets)});
    }
    return rows.table();
}

Text level_words(const std::string& id) {
    const auto& all = record::round_level_words;
    const auto found = std::find(all.begin(), all.end(), id);
    return found == all.end() ? Text::same(id) : record::words(static_cast<record::RoundLevel>(found - all.begin()));
}

/// Who came first, equals together.
std::string first_of(const seal::CityContest& contest) {
    std::string names;
    for (const seal::CityEntry& entry : contest.entries) {
        if (entry.place == 1) base::add_to(names, entry.name, "、");
    }
    return names;
}

page::Table contests_table(const std::vector<CountyContests>& counties, Lang lang) {
    TableRows rows("county_contests", {"各县区的比武", "Contests of the counties"});
    rows.column("county", {"县区", "County"})
        .data("folder", {"文件夹", "Folder"})
        .column("contest", {"比武", "Contest"})
        .column("title", {"名称", "Title"})
        .item("level", {"层级", "Level"})
        .column("on", {"日期", "Day"})
        .column("rounds", {"轮", "Rounds"}, true)
        .column("ranked", {"有名次的", "Ranked"}, true)
        .column("first", {"第一名", "First"});
    for (const CountyContests& county : counties) {
        for (const seal::CityContest& one : county.file->contests) {
            rows.add({Cell::of(county.name), Cell::of(county.folder), Cell::of(one.id), Cell::of(one.title),
                      Cell::of(one.level), text_cell(level_words(one.level), lang), Cell::of(one.last),
                      number_cell(one.rounds), number_cell(one.entries.size()), Cell::of(first_of(one))});
        }
    }
    return rows.table();
}

page::Table places_table(const std::vector<CountyContests>& counties, Lang lang) {
    TableRows rows("county_results", {"各县区比武的结果", "Results of the counties' contests"});
    rows.only(page::Audience::programs)
        .column("folder", {"文件夹", "Folder"})
        .column("contest", {"比武", "Contest"})
        .column("code", {"编码", "Code"})
        .column("name", {"名称", "Name"})
        .column("rank", {"名次", "Rank"}, true)
        .column("tied", {"并列", "Tied"})
        .column("result", {"得分", "Result"}, true)
        .column("prize", {"奖项", "Prize"})
        .column("advances", {"晋级", "Advances"});
    for (const CountyContests& county : counties) {
        for (const seal::CityContest& contest : county.file->contests) {
            for (const seal::CityEntry& one : contest.entries) {
                rows.add({Cell::of(county.folder), Cell::of(contest.id), Cell::of(one.code), Cell::of(one.name),
                          one.place == 0 ? Cell{} : number_cell(one.place), Cell::yes_no(one.tied),
                          one.result.empty() ? Cell{} : Cell::number(one.result),
                          one.prize ? text_cell(*one.prize, lang) : Cell{}, Cell::yes_no(one.advances)});
            }
        }
    }
    return rows.table();
}

}  // namespace

page::Page city_panel_page(const PanelInput& judged, const std::vector<CountyContests>& counties, Lang lang) {
    page::Page page = panel_page(judged, std::nullopt, lang);
    page.kind = "city_panel";
    std::vector<page::Block> own;
    for (std::size_t b = 2; b < page.blocks.size(); ++b)
        own.push_back(std::move(page.blocks[b]));  // behind its figures
    page.blocks.clear();
    const auto sums = sums_of(judged, counties);
    page.blocks.emplace_back(facts_of(judged, sums));
    page.blocks.emplace_back(levels_table(sums, lang));
    page.blocks.emplace_back(contests_table(counties, lang));
    page.blocks.emplace_back(places_table(counties, lang));
    std::move(own.begin(), own.end(), std::back_inserter(page.blocks));
    return page;
}

}  // namespace leitai::report
