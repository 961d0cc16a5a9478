// Makes the tables of joint building row by row.
#include "leitai/report/pair/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "leitai/base/list.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using pair::Placed;
using pair::Role;

namespace {

Text words(Role role) {
    switch (role) {
        case Role::centre:
            return {"中心村", "centre"};
        case Role::lead:
            return {"带动村", "lead"};
        case Role::assisted:
            break;
    }
    return {"被带村", "assisted"};
}

std::string id(Role role) { return role == Role::centre ? "centre" : role == Role::lead ? "lead" : "assisted"; }

Cell whole(std::int64_t number) { return Cell::number(std::to_string(number)); }

Cell whole(const std::optional<std::int64_t>& number) { return number ? whole(*number) : Cell{}; }

/// Degrees with six decimals.
Cell degrees(std::int32_t millionths) { return Cell::number(fmt::format("{:.6f}", millionths / 1e6)); }

Cell word_list(const std::vector<std::string>& words) {
    std::string all;
    std::vector<Cell> parts;
    for (const std::string& one : words) {
        base::add_to(all, one, "、");
        parts.push_back(Cell::of(one));
    }
    return Cell::list(std::move(parts), std::move(all));
}

std::string joined_words(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& one : words) base::add_to(all, one, "、");
    return all;
}

/// "距离1200＋需要补不上2000（资金）；相同的产业：茶叶": the terms that are not 0, and what speaks for the pairing.
Text terms_words(const pair::Terms& terms) {
    const std::string unmet = joined_words(terms.unmet);
    const std::pair<Text, std::int64_t> rows[] = {{{"距离", "distance"}, terms.distance},
                                                  {{"产业不同", "other industries"}, terms.industry},
                                                  {{"需要补不上", "needs not met"}, terms.needs},
                                                  {{"不在一个乡镇", "other township"}, terms.township},
                                                  {{"原来没有联建", "not joined before"}, terms.link}};
    Text words;
    for (const auto& [name, cost] : rows) {
        if (cost == 0) continue;
        const std::string number = std::to_string(cost);
        if (!words.zh.empty()) words = {words.zh + "＋", words.en + " + "};
        words = {words.zh + name.zh + number, words.en + name.en + " " + number};
        if (&cost == &rows[2].second) words = {words.zh + "（" + unmet + "）", words.en + " (" + unmet + ")"};
    }
    const auto add = [&](const char* zh, const char* en, const std::vector<std::string>& list) {
        if (list.empty()) return;
        if (!words.zh.empty()) words = {words.zh + "；", words.en + "; "};
        words = {words.zh + zh + joined_words(list), words.en + en + joined_words(list)};
    };
    add("相同的产业：", "industries alike: ", terms.industries);
    add("补上的需要：", "needs met: ", terms.met);
    return words;
}

Text next_words(const PairInput& input, const Placed& one) {
    if (one.role == Role::centre) return {};
    if (!one.next) return {"没有别的", "no other"};
    const std::string name = input.village(one.next->centre).label(), cost = std::to_string(one.next->cost);
    if (one.next->room) return {name + "（" + cost + "）", name + " (" + cost + ")"};
    return {name + "（" + cost + "，规模不允许）", name + " (" + cost + ", sizes forbid)"};
}

/// By centre, the centre first, then lead villages, then the assisted ones, each by code.
std::vector<const Placed*> by_cluster(const PairInput& input) {
    std::vector<const Placed*> rows;
    for (const Placed& one : input.outcome.villages) rows.push_back(&one);
    std::sort(rows.begin(), rows.end(), [](const Placed* a, const Placed* b) {
        return std::tuple(a->centre, a->role, a->village) < std::tuple(b->centre, b->role, b->village);
    });
    return rows;
}

void add_terms(TableRows& rows, const rubric::PairingCost& cost) {
    if (cost.distance > 0) rows.part("terms", "distance", {"距离", "Distance"});
    if (cost.industry > 0) rows.part("terms", "industry", {"产业不同", "Industry"});
    if (cost.needs > 0) rows.part("terms", "needs", {"需要补不上", "Needs"});
    if (cost.township > 0) rows.part("terms", "township", {"不在一个乡镇", "Township"});
    if (cost.link > 0) rows.part("terms", "link", {"原来没有联建", "Link"});
}

void add_terms(std::vector<Cell>& cells, const rubric::PairingCost& cost, const Placed& one) {
    const auto add = [&](std::int64_t weight, std::int64_t value) {
        if (weight > 0) cells.push_back(one.role == Role::centre ? Cell{} : whole(value));
    };
    add(cost.distance, one.terms.distance);
    add(cost.industry, one.terms.industry);
    add(cost.needs, one.terms.needs);
    add(cost.township, one.terms.township);
    add(cost.link, one.terms.link);
}

void add_position(std::vector<Cell>& cells, const cohort::Village& village) {
    cells.push_back(village.position ? degrees(village.position->east) : Cell{});
    cells.push_back(village.position ? degrees(village.position->north) : Cell{});
}

}  // namespace

page::Table paired_villages_table(const PairInput& input, Lang lang) {
    const rubric::Pairing& pairing = input.pairing();
    const rubric::PairingCost& cost = pairing.cost;
    const bool traits = pairing.looks_at_traits();
    TableRows rows("villages", {"联建的村", "Villages"});
    rows.named("centre", {"中心村", "Centre"})
        .named("village", {"村", "Village"})
        .data("role", {"角色代号", "Role"})
        .people("role_words", {"角色", "Role"})
        .column("metres", {"距离（米）", "Metres"}, true, 1)
        .column("cost", {"代价", "Cost"}, true)
        .people("why", {"由什么组成", "Made of"});
    add_terms(rows, cost);
    if (traits)
        rows.data("industries", {"相同的产业", "Industries alike"})
            .data("met", {"补上的需要", "Needs met"})
            .data("unmet", {"补不上的需要", "Needs not met"});
    rows.people("next_words", {"第二合适的中心村", "Next best centre"}, false, 1)
        .part("next", "code", {"第二合适的中心村代码", "Next best centre, code"})
        .part("next", "cost", {"第二合适的代价", "Next best cost"})
        .part("next", "room", {"规模是否允许", "Sizes allow it"})
        .data("east", {"经度", "East"}, true)
        .data("north", {"纬度", "North"}, true)
        .data("centre_east", {"中心村经度", "Centre east"}, true)
        .data("centre_north", {"中心村纬度", "Centre north"}, true);
    for (const Placed* one : by_cluster(input)) {
        const cohort::Village& village = input.village(one->village);
        const cohort::Village& centre = input.village(one->centre);
        const bool is_centre = one->role == Role::centre;
        std::vector<Cell> cells = {Cell::of(base::to_string(centre.code)),
                                   Cell::of(centre.label()),
                                   Cell::of(base::to_string(village.code)),
                                   Cell::of(village.label()),
                                   Cell::of(id(one->role)),
                                   text_cell(words(one->role), lang),
                                   is_centre ? Cell{} : whole(one->terms.metres),
                                   whole(one->terms.cost()),
                                   text_cell(terms_words(one->terms), lang)};
        add_terms(cells, cost, *one);
        if (traits) {
            cells.push_back(word_list(one->terms.industries));
            cells.push_back(word_list(one->terms.met));
            cells.push_back(word_list(one->terms.unmet));
        }
        cells.push_back(text_cell(next_words(input, *one), lang));
        cells.push_back(one->next ? Cell::of(base::to_string(input.village(one->next->centre).code)) : Cell{});
        cells.push_back(one->next ? whole(one->next->cost) : Cell{});
        cells.push_back(one->next ? Cell::yes_no(one->next->room) : Cell{});
        add_position(cells, village);
        add_position(cells, centre);
        rows.add(std::move(cells));
    }
    page::Table table = rows.table();
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::map,
                                  .label = "village.name",
                                  .values = {"east", "north", "centre_east", "centre_north"},
                                  .group = "role_words",
                                  .paper = page::Drawing::Paper::both};
    return table;
}

page::Table clusters_table(const PairInput& input) {
    struct Sum {
        std::size_t leads = 0, assisted = 0;
        std::int64_t cost = 0, farthest = 0;
        std::string names;
    };
    std::map<cohort::VillageId, Sum> clusters;
    for (const Placed* one : by_cluster(input)) {
        Sum& sum = clusters[one->centre];
        (one->role == Role::assisted ? sum.assisted : sum.leads) += 1;
        sum.cost += one->terms.cost();
        sum.farthest = std::max(sum.farthest, one->terms.metres.value_or(0));
        if (one->role != Role::centre) base::add_to(sum.names, input.village(one->village).label(), "、");
    }
    TableRows rows("clusters", {"各个联建", "Clusters"});
    rows.named("centre", {"中心村", "Centre"})
        .people("names", {"加入的村", "Joined by"})
        .column("leads", {"带动村", "Lead"}, true)
        .column("assisted", {"被带村", "Assisted"}, true)
        .column("farthest", {"最远（米）", "Farthest, metres"}, true, 1)
        .column("cost", {"代价", "Cost"}, true);
    for (const auto& [centre, sum] : clusters) {
        const cohort::Village& village = input.village(centre);
        rows.add({Cell::of(base::to_string(village.code)), Cell::of(village.label()), Cell::of(sum.names),
                  number_cell(sum.leads), number_cell(sum.assisted),
                  input.pairing().looks_at_positions() ? whole(sum.farthest) : Cell{}, whole(sum.cost)});
    }
    return rows.table();
}

page::Table unplaced_table(const PairInput& input, Lang lang) {
    const auto reason = [](pair::Barrier barrier) -> std::pair<const char*, Text> {
        switch (barrier) {
            case pair::Barrier::no_lead:
                return {"no_lead", {"没有带动村", "no lead village"}};
            case pair::Barrier::neighbours:
                return {"neighbours", {"不相邻", "no neighbours"}};
            case pair::Barrier::circle:
                return {"circle", {"不在同一个填报单位或乡镇", "another county or township"}};
            case pair::Barrier::distance:
                break;
        }
        return {"distance", {"超过最远距离", "too far"}};
    };
    TableRows rows("unplaced", {"放不下的村", "Not placed"});
    rows.named("village", {"村", "Village"})
        .data("rule", {"规定代号", "Rule"})
        .people("why", {"哪一条规定", "Which rule"})
        .named("nearest", {"最近的带动村", "Nearest lead village"})
        .column("metres", {"相距（米）", "Metres"}, true)
        .if_any();
    for (const pair::Unplaced& one : input.outcome.unplaced) {
        const auto [rule, why] = reason(one.barrier);
        const cohort::Village& village = input.village(one.village);
        rows.add({Cell::of(base::to_string(village.code)), Cell::of(village.label()), Cell::of(rule),
                  text_cell(why, lang),
                  one.nearest ? Cell::of(base::to_string(input.village(*one.nearest).code)) : Cell{},
                  one.nearest ? Cell::of(input.village(*one.nearest).label()) : Cell{}, whole(one.metres)});
    }
    return rows.table();
}

page::Table standing_by_table(const PairInput& input) {
    TableRows rows("standing_by", {"没有参加的带动村", "Lead villages that take no part"});
    rows.named("village", {"村", "Village"}).if_any();
    for (const cohort::VillageId v : input.outcome.standing_by)
        rows.add({Cell::of(base::to_string(input.village(v).code)), Cell::of(input.village(v).label())});
    return rows.table();
}

}  // namespace leitai::report
