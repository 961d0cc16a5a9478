// Missing page: groups owed facts by township and owner.
#include "leitai/report/missing_page.hpp"

#include <algorithm>
#include <memory>
#include <tuple>

namespace leitai::report {

using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// Who is to be asked for each fact: its owner, else that of the first indicator that reads it.
std::vector<Text> owners(const rubric::Rubric& rubric) {
    std::vector<Text> result;
    for (const rubric::Fact& fact : rubric.facts) result.push_back(fact.owner);
    for (const rubric::Indicator& indicator : rubric.indicators) {
        for (const rule::FactId fact : rubric::facts_read(rubric, indicator)) {
            if (result[fact].empty()) result[fact] = indicator.owner;
        }
    }
    return result;
}

std::string joined(const rubric::Rubric& rubric, const std::vector<rule::FactId>& facts, base::Lang lang) {
    std::string list;
    for (const rule::FactId fact : facts) {
        if (!list.empty()) list += lang == base::Lang::zh ? "、" : ", ";
        list += rubric.facts[fact].title.in(lang);
    }
    return list;
}

std::string ids(const rubric::Rubric& rubric, const std::vector<rule::FactId>& facts) {
    std::string list;
    for (const rule::FactId fact : facts) {
        if (!list.empty()) list += ' ';
        list += rubric.facts[fact].id;
    }
    return list;
}

page::Column column(std::string id, Text label, bool data_only = false) {
    page::Column head;
    head.id = std::move(id);
    head.label = std::move(label);
    head.data_only = data_only;
    return head;
}

/// Villages of one township for which one owner owes the same.
struct Group {
    const Behind* first = nullptr;
    std::vector<VillageId> villages;
};

std::vector<Group> groups_of(const cohort::Cohort& cohort, const std::vector<Behind>& rows) {
    std::vector<Group> groups;
    for (const Behind& row : rows) {
        const auto township = cohort.villages[row.village].township;
        auto group = groups.end();
        while (group != groups.begin()) {
            --group;
            const Behind& first = *group->first;
            const bool near = cohort.villages[first.village].township == township && first.owner == row.owner;
            if (near && first.facts == row.facts) break;
            if (!near) group = groups.begin();
        }
        const bool known = group != groups.end() && cohort.villages[group->first->village].township == township &&
                           group->first->owner == row.owner && group->first->facts == row.facts;
        if (!known) group = groups.insert(groups.end(), {&row, {}});
        group->villages.push_back(row.village);
    }
    return groups;
}

/// "东阳村、溪墩村 等 12 个村"
std::string names_of(const cohort::Cohort& cohort, const std::vector<VillageId>& villages, base::Lang lang) {
    constexpr std::size_t named = 8;
    const bool zh = lang == base::Lang::zh;
    std::string list;
    for (std::size_t i = 0; i < std::min(named, villages.size()); ++i) {
        list += (i == 0 ? "" : zh ? "、" : ", ") + cohort.villages[villages[i]].name;
    }
    if (villages.size() <= named) return list;
    const std::string count = std::to_string(villages.size());
    return list + (zh ? " 等 " + count + " 个村" : " and others, " + count + " in all");
}

}  // namespace

std::vector<Behind> behind(const Subject& subject) {
    const cohort::Cohort& cohort = subject.cohort;
    const rubric::Rubric& rubric = subject.rubric;
    const std::vector<Text> owner = owners(rubric);
    std::vector<Behind> rows;
    for (const score::Owed& owed : subject.scored.owed) {
        auto row = rows.end();
        while (row != rows.begin() && std::prev(row)->village == owed.village) {
            --row;
            if (row->owner == owner[owed.fact]) break;
        }
        const bool known = row != rows.end() && row->village == owed.village && row->owner == owner[owed.fact];
        if (!known) row = rows.insert(rows.end(), {owed.village, owner[owed.fact], {}});
        row->facts.push_back(owed.fact);
    }
    std::vector<std::size_t> rank(rubric.facts.size());
    for (std::size_t f = 0; f < rank.size(); ++f) {
        const auto same = std::find(owner.begin(), owner.end(), owner[f]);
        rank[f] = static_cast<std::size_t>(same - owner.begin());
    }
    const auto key = [&](const Behind& b) {
        return std::tuple(cohort.villages[b.village].township, rank[b.facts.front()], b.village);
    };
    std::sort(rows.begin(), rows.end(), [&](const Behind& a, const Behind& b) { return key(a) < key(b); });
    return rows;
}

page::Table missing_table(const Subject& subject, base::Lang lang) {
    const auto rows = std::make_shared<const std::vector<Behind>>(behind(subject));
    page::Table table;
    table.id = "missing";
    table.columns = {column("township", {"乡镇代码", "Township code"}),
                     column("township_name", {"乡镇", "Township"}),
                     column("owner", {"责任单位", "Owner"}),
                     column("code", {"编码", "Code"}),
                     column("name", {"村名", "Village"}),
                     column("facts", {"数据代号", "Facts"}),
                     column("titles", {"未报数据", "Not handed in"})};
    table.rows = rows->size();
    table.row = [rows, &cohort = subject.cohort, &rubric = subject.rubric, lang](std::size_t index,
                                                                                 std::vector<Cell>& cells) {
        const Behind& row = (*rows)[index];
        const cohort::Village& village = cohort.villages[row.village];
        const cohort::Region& township = cohort.townships[village.township];
        cells = {Cell::of(base::to_string(township.code)), Cell::of(township.name), Cell::of(row.owner.in(lang)),
                 Cell::of(base::to_string(village.code)),  Cell::of(village.name),  Cell::of(ids(rubric, row.facts)),
                 Cell::of(joined(rubric, row.facts, lang))};
    };
    return table;
}

page::Table missing_groups(const Subject& subject, base::Lang lang) {
    const auto rows = std::make_shared<const std::vector<Behind>>(behind(subject));
    const auto groups = std::make_shared<const std::vector<Group>>(groups_of(subject.cohort, *rows));
    page::Table table;
    table.id = "missing";
    table.columns = {column("township", {"乡镇", "Township"}), column("owner", {"责任单位", "Owner"}),
                     column("villages", {"村", "Villages"}), column("titles", {"未报数据", "Not handed in"})};
    table.rows = groups->size();
    table.row = [rows, groups, &cohort = subject.cohort, &rubric = subject.rubric, lang](std::size_t index,
                                                                                         std::vector<Cell>& cells) {
        const Group& group = (*groups)[index];
        cells = {Cell::of(cohort.townships[cohort.villages[group.first->village].township].name),
                 Cell::of(group.first->owner.in(lang)), Cell::of(names_of(cohort, group.villages, lang)),
                 Cell::of(joined(rubric, group.first->facts, lang))};
    };
    return table;
}

std::optional<Text> missing_words(const Subject& subject) {
    std::size_t villages = 0;
    const std::vector<score::Owed>& owed = subject.scored.owed;
    for (std::size_t i = 0; i < owed.size(); ++i) {
        if (i == 0 || owed[i - 1].village != owed[i].village) ++villages;
    }
    if (owed.empty()) return std::nullopt;
    return Text("还有 " + std::to_string(villages) + " 个村、" + std::to_string(owed.size()) + " 项数据未报",
                counted(owed.size(), "", "fact is", "facts are").en + " still to be handed in for " +
                    counted(villages, "", "village", "villages").en);
}

std::optional<Text> behind_words(const Subject& subject) {
    constexpr std::size_t named = 5;
    std::vector<VillageId> villages;
    for (const score::Owed& owed : subject.scored.owed) {
        if (villages.empty() || villages.back() != owed.village) villages.push_back(owed.village);
    }
    const std::size_t missing = villages.size();
    std::size_t in_error = 0;
    for (VillageId v = 0; v < subject.cohort.villages.size(); ++v) {
        if (!subject.cohort.villages[v].in_error) continue;
        ++in_error;
        const auto behind_too = villages.begin() + static_cast<std::ptrdiff_t>(missing);
        if (!std::binary_search(villages.begin(), behind_too, v)) villages.push_back(v);
    }
    if (villages.empty()) return std::nullopt;
    Text words;
    if (missing > 0) {
        words = {std::to_string(missing) + " 个村还有数据未报",
                 counted(missing, "", "village has", "villages have").en + " not handed in everything"};
    }
    if (in_error > 0) {
        const std::string zh_join = missing > 0 ? "，" : "", en_join = missing > 0 ? ", " : "";
        words.zh += zh_join + std::to_string(in_error) + " 个村的数据有错误";
        words.en += en_join + counted(in_error, "", "village has", "villages have").en + " errors in the data";
    }
    Text names;
    for (std::size_t i = 0; i < std::min(named, villages.size()); ++i) {
        names.zh += (i > 0 ? "、" : "") + subject.cohort.villages[villages[i]].name;
        names.en += (i > 0 ? ", " : "") + subject.cohort.villages[villages[i]].name;
    }
    const bool more = villages.size() > named;
    return Text("结果暂定：" + words.zh + "（" + names.zh + (more ? "等" : "") + "）。",
                "Provisional: " + words.en + " (" + names.en + (more ? " and others" : "") + ").");
}

}  // namespace leitai::report
