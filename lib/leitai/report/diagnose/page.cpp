// Figures, the villages by state, statistics, warnings, rectification, and the teams behind them.
#include "leitai/report/diagnose/page.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/diagnose/statistics.hpp"
#include "leitai/report/diagnose/tables.hpp"
#include "leitai/report/diagnose/team_blocks.hpp"
#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using cohort::VillageId;
using diagnose::Standing;
using diagnose::State;
using page::Cell;
using rule::Truth;

namespace {

std::string name(const Diagnosed& d, VillageId v) { return d.subject.cohort.villages[v].label(); }

std::size_t count(const Diagnosed& d, State state) {
    return static_cast<std::size_t>(std::count_if(d.villages.begin(), d.villages.end(),
                                                  [&](VillageId v) { return d.diagnosis.villages[v].state == state; }));
}

page::Facts figures(const Diagnosed& d) {
    const rubric::Weakness& weakness = d.weakness();
    page::Facts facts;
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("period", {"期间", "Period"}, Cell::of(base::to_string(d.diagnosis.moment.period)));
    add("as_of", {"截止日", "As of"}, Cell::of(base::to_string(d.diagnosis.moment.day)));
    add("catalogue.id", {"认定目录", "Catalogue"}, Cell::of(weakness.id));
    add("catalogue.version", {"目录版本", "Version"}, Cell::of(weakness.version));
    add("villages_counted", {"村数", "Villages"}, number_cell(d.villages.size()));
    add("states.determined", {"认定", "Determined"}, number_cell(count(d, State::determined)));
    add("states.watch", {"关注", "Watch"}, number_cell(count(d, State::watch)));
    add("states.undecided", {"待定", "Undecided"}, number_cell(count(d, State::undecided)));
    add("states.clear", {"正常", "Clear"}, number_cell(count(d, State::clear)));
    const auto listed = std::count_if(d.villages.begin(), d.villages.end(),
                                      [&](VillageId v) { return d.diagnosis.villages[v].on_list.has_value(); });
    add("on_list", {"在册", "On the list"}, number_cell(static_cast<std::size_t>(listed)));
    return facts;
}

/// 认定 待定 关注 正常, each by code.
std::vector<VillageId> by_state(const Diagnosed& d) {
    constexpr int order[] = {0, 2, 3, 1};  // by WeaknessState
    std::vector<VillageId> villages = d.villages;
    std::stable_sort(villages.begin(), villages.end(), [&](VillageId a, VillageId b) {
        const auto rank = [&](VillageId v) { return order[static_cast<std::size_t>(d.diagnosis.villages[v].state)]; };
        return rank(a) < rank(b);
    });
    return villages;
}

page::Table village_table(const Diagnosed& d, Lang lang) {
    const rubric::Weakness& weakness = d.weakness();
    TableRows rows("villages");
    rows.named("village", {"村", "Village"})
        .named("township", {"乡镇", "Township"}, 2)
        .item("state", {"状态", "State"})
        .column("listed_since", {"在册自", "On list since"}, false, 1)
        .column("months", {"在册月数", "Months"}, true, 3)
        .data("entries", {"列入次数", "Entries"}, true)
        .item("reason", {"原因", "Reason"})
        .data("criteria", {"符合的标准", "Criteria met"})
        .data("signs", {"表现情形", "Signs"})
        .data("unknown", {"未明的表现情形数", "Signs not known"}, true);
    for (const VillageId v : by_state(d)) {
        const cohort::Village& of = d.subject.cohort.villages[v];
        const cohort::Region& township = d.subject.cohort.townships[of.township];
        const Standing& standing = d.diagnosis.villages[v];
        const diagnose::ListHistory history = diagnose::history(d.diagnosis, of.code);
        const Cell since =
            standing.on_list ? Cell::of(base::to_string(d.diagnosis.cases[*standing.on_list].entered.on)) : Cell{};
        rows.add(
            {Cell::of(base::to_string(of.code)), Cell::of(of.label()), Cell::of(base::to_string(township.code)),
             Cell::of(township.name), Cell::of(std::string(record::spelled(standing.state))),
             text_cell(record::words(standing.state), lang), since,
             history.entries > 0 ? Cell::number(months_text(history.months)) : Cell{}, number_cell(history.entries),
             Cell::of(std::string(id(standing.reason))), text_cell(reason_words(weakness, standing), lang),
             id_list(criteria_ids(weakness, standing, Truth::yes)), id_list(sign_ids(weakness, standing, Truth::yes)),
             number_cell(sign_ids(weakness, standing, Truth::unknown).size())});
    }
    page::Table table = rows.table();
    table.sheet = {"各村状态", "Villages"};
    return table;
}

/// What a reader must know: rows that disagree with the list, and villages that could not be ranked.
void add_notes(const Diagnosed& d, page::Page& page) {
    Text names;
    for (const VillageId v : d.villages) {
        const Standing& standing = d.diagnosis.villages[v];
        if (standing.state != State::determined || standing.on_list) continue;
        base::add_to(names, name(d, v));
    }
    if (!names.empty()) {
        page.blocks.emplace_back(
            page::Paragraph{{"本期认定而还没有列入整顿的：" + names.zh + "。",
                             "Determined in this period and not yet on the list: " + names.en + "."},
                            true});
    }
    if (d.diagnosis.unranked == 0) return;
    const Text villages = d.subject.rubric.unit->counted(d.diagnosis.unranked);
    page.blocks.emplace_back(page::Paragraph{{"有" + villages.zh + "没有名次，末位比例没有算进它们。",
                                              villages.en + " could not be ranked for the bottom share."},
                                             true});
}

}  // namespace

page::Page diagnose_page(const Diagnosed& d, Lang lang) {
    page::Page page;
    page.kind = "diagnose";
    const Text period = words(d.diagnosis.moment.period);
    const Text where = d.circle.empty() ? Text() : Text{d.circle.zh + " ", d.circle.en + ", "};
    page.title = headed(d.subject.title, {where.zh + period.zh + "软弱涣散村党组织分析",
                                          where.en + "weak village organizations of " + period.en});
    page.finality = d.finality;
    page.blocks.emplace_back(figures(d));
    page.blocks.emplace_back(village_table(d, lang));
    add_notes(d, page);
    page.blocks.emplace_back(pareto_table(d, lang));
    page.blocks.emplace_back(together_table(d, lang));
    page.blocks.emplace_back(warning_table(d, lang));
    page.blocks.emplace_back(progress_table(d, lang));
    page.blocks.emplace_back(movement_table(d));
    add_team_blocks(d.subject.cohort, d.villages, lang, page);
    return page;
}

page::Page criteria_page(const rubric::Weakness& weakness, const Text& title, Lang lang) {
    page::Page page;
    page.kind = "criteria";
    page.result = false;
    page.title = headed(title, weakness.title);
    TableRows rows("signs");
    rows.data("criterion.id", {"标准代号", "Criterion id"})
        .data("criterion.title", {"标准名称", "Criterion title"})
        .people("criterion_words", {"标准", "Criterion"})
        .column("sign.id", {"编号", "Id"})
        .column("sign.title", {"表现情形", "Sign"})
        .column("check", {"怎样核查", "How it is checked"})
        .item("severity", {"轻重", "Severity"});
    for (const rubric::Sign& sign : weakness.signs) {
        const rubric::Criterion& criterion = weakness.criteria[sign.criterion];
        const Text severity = sign.grave ? Text("严重", "grave") : Text("一般", "plain");
        rows.add({Cell::of(criterion.id), text_cell(criterion.title, lang),
                  Cell::of(criterion.id + " " + criterion.title.in(lang)), Cell::of(sign.id),
                  text_cell(sign.title, lang), text_cell(sign.check, lang), Cell::of(sign.grave ? "grave" : "plain"),
                  text_cell(severity, lang)});
    }
    page.blocks.emplace_back(rows.table());
    if (!weakness.note.empty()) page.blocks.emplace_back(page::Paragraph{weakness.note, true});
    return page;
}

}  // namespace leitai::report
