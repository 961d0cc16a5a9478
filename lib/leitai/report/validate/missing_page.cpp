// Groups missing facts by township and owner.
#include "leitai/report/validate/missing_page.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "leitai/report/table_rows.hpp"
#include "leitai/report/validate/owed_groups.hpp"
#include "leitai/report/validate/owners.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// The facts by id and title; people read their titles.
Cell fact_list(const rubric::Rubric& rubric, const std::vector<rule::FactId>& facts, base::Lang lang) {
    std::vector<Cell> parts;
    parts.reserve(facts.size());
    for (const rule::FactId fact : facts)
        parts.push_back(item_cell(rubric.facts[fact].id, rubric.facts[fact].title, lang));
    return Cell::list(std::move(parts), titles_of(rubric, facts, lang));
}

/// One fact that a village owes, in the order of the rows.
struct Owed {
    base::RegionCode region;
    std::size_t owner;
    VillageId village;
    bool unread;
    rule::FactId fact;
    friend auto operator<=>(const Owed&, const Owed&) = default;
};

page::Column column(std::string id, Text label) {
    page::Column head;
    head.id = std::move(id);
    head.label = std::move(label);
    return head;
}

}  // namespace

std::vector<Behind> behind(const Subject& subject) {
    const rubric::Rubric& rubric = subject.rubric;
    const std::vector<Text> owner = owners_of_facts(rubric);
    std::vector<std::size_t> rank(rubric.facts.size());  // of an owner: its first fact
    for (std::size_t f = 0; f < rank.size(); ++f)
        rank[f] = static_cast<std::size_t>(std::find(owner.begin(), owner.end(), owner[f]) - owner.begin());
    std::vector<Owed> all;
    all.reserve(subject.scored.owed.size() + subject.scored.unread.size());
    for (const auto* list : {&subject.scored.owed, &subject.scored.unread}) {
        for (const score::Missing& one : *list) {
            const cohort::Region* region = region_of(subject.cohort, *rubric.unit, one.village);
            all.push_back({region != nullptr ? region->code : base::RegionCode{}, rank[one.fact], one.village,
                           list == &subject.scored.unread, one.fact});
        }
    }
    std::sort(all.begin(), all.end());
    std::vector<Behind> rows;
    const Owed* before = nullptr;
    for (const Owed& one : all) {
        if (before == nullptr || before->village != one.village || before->owner != one.owner)
            rows.push_back({one.village, owner[one.fact], {}, {}});
        (one.unread ? rows.back().unread : rows.back().facts).push_back(one.fact);
        before = &one;
    }
    return rows;
}

page::Table missing_table(const Subject& subject, base::Lang lang, page::Audience audience) {
    return behind_table("missing", behind(subject), subject, lang, audience);
}

page::Table behind_table(std::string id, std::vector<Behind> all, const Subject& subject, base::Lang lang,
                         page::Audience audience) {
    const auto rows = std::make_shared<const std::vector<Behind>>(std::move(all));
    const base::ScoredUnit& unit = *subject.rubric.unit;
    TableRows heads(std::move(id), {"未报", "Not handed in"});
    heads.only(audience);
    if (unit.in_county) heads.named(unit.in_township ? "township" : "county", region_title(unit));
    heads.column("owner", {"责任单位", "Owner"})
        .named(std::string(unit.key), unit.title())
        .column("facts", {"未报数据", "Not handed in"})
        .column("unread", {"报了但读不出", "Cannot be read"});
    page::Table table = heads.table();
    table.rows = rows->size();
    table.row = [rows, subject, lang](std::size_t index, std::vector<Cell>& cells) {
        const Behind& row = (*rows)[index];
        const cohort::Village& village = subject.cohort.villages[row.village];
        cells.clear();
        if (const cohort::Region* region = region_of(subject.cohort, *subject.rubric.unit, row.village))
            cells = {Cell::of(base::to_string(region->code)), Cell::of(region->label)};
        cells.push_back(text_cell(row.owner, lang));
        cells.push_back(Cell::of(base::to_string(village.code)));
        cells.push_back(Cell::of(village.label()));
        cells.push_back(fact_list(subject.rubric, row.facts, lang));
        cells.push_back(fact_list(subject.rubric, row.unread, lang));
    };
    return table;
}

page::Table missing_groups(const Subject& subject, base::Lang lang) {
    return missing_groups(behind(subject), subject, lang);
}

page::Table missing_groups(std::vector<Behind> all, const Subject& subject, base::Lang lang) {
    const auto rows = std::make_shared<const std::vector<Behind>>(std::move(all));
    const auto groups = std::make_shared<const std::vector<OwedGroup>>(groups_of(subject, *rows));
    const base::ScoredUnit& unit = *subject.rubric.unit;
    page::Table table;
    table.id = "missing";
    table.audience = page::Audience::people;
    if (unit.in_county) {
        table.columns.push_back(column(unit.in_township ? "township" : "county", region_title(unit)));
    }
    table.columns.push_back(column("owner", {"责任单位", "Owner"}));
    table.columns.push_back(column(std::string(unit.list), unit.heading()));
    table.columns.push_back(column("titles", {"未报数据", "Not handed in"}));
    const bool unread = !subject.scored.unread.empty();
    if (unread) table.columns.push_back(column("unread_titles", {"报了但读不出", "Cannot be read"}));
    table.rows = groups->size();
    table.row = [rows, groups, subject, lang, unread](std::size_t index, std::vector<Cell>& cells) {
        const OwedGroup& group = (*groups)[index];
        cells.clear();
        if (const cohort::Region* region = region_of(subject.cohort, *subject.rubric.unit, group.first->village)) {
            cells.push_back(Cell::of(region->label));
        }
        cells.push_back(Cell::of(group.first->owner.in(lang)));
        cells.push_back(Cell::of(names_of(subject, group.villages, lang, false)));
        cells.push_back(Cell::of(titles_of(subject.rubric, group.first->facts, lang)));
        if (unread) cells.push_back(Cell::of(titles_of(subject.rubric, group.first->unread, lang)));
    };
    return table;
}

}  // namespace leitai::report
