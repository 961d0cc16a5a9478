// Lists corrections and objections of the later period, and inputs that differ.
#include "leitai/report/diff/tables.hpp"

#include <array>

#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;

namespace {

Cell name_cell(const DiffInput& c, base::RegionCode code) {
    const auto village = c.cohort.find(code);
    return Cell::of(village ? c.cohort.villages[*village].label() : to_string(code));
}

bool is_shown(const DiffInput& c, std::optional<cohort::VillageId> village, base::RegionCode code) {
    return !village || c.cohort.villages[*village].code == code;
}

/// total, rank and grade are words of ours; the rest are ids of the rubric.
Text about_words(const rubric::Rubric& rubric, const std::string& about) {
    if (about == "total") return {"总分", "total"};
    if (about == "rank") return {"名次", "place"};
    if (about == "grade") return {"等次", "grade"};
    if (const auto indicator = rubric.indicator(about)) return rubric.indicators[*indicator].title;
    for (const rubric::Module& one : rubric.modules) {
        if (one.id == about) return one.title;
    }
    return Text::same(about);
}

}  // namespace

void add_corrections(const DiffInput& c, std::optional<cohort::VillageId> village, Lang lang, page::Page& page) {
    TableRows rows("corrections", {"更正", "Corrections"});
    rows.if_any()
        .named(std::string(c.rubric.unit->key), c.rubric.unit->title())
        .item("fact", {"数据", "Fact"})
        .column("was", {"原数", "Was"}, true)
        .column("now", {"更正为", "Now"}, true)
        .column("on", {"日期", "On"})
        .column("by", {"谁更正", "By"}, false, 1)
        .column("why", {"原因", "Why"})
        .column("objection", {"异议", "Objection"});
    for (const cohort::Corrected& one : c.corrections) {
        if (!is_shown(c, village, one.village)) continue;
        const rubric::Fact& fact = c.rubric.facts[one.fact];
        rows.add({Cell::of(to_string(one.village)), name_cell(c, one.village), Cell::of(fact.id),
                  text_cell(fact.title, lang), number_or_text(one.was.in(lang)), number_or_text(one.now.in(lang)),
                  Cell::of(base::to_string(one.on)), Cell::of(one.by), Cell::of(one.why), Cell::of(one.objection)});
    }
    page.blocks.emplace_back(rows.table());
}

void add_objections(const DiffInput& c, std::optional<cohort::VillageId> village, Lang lang, page::Page& page) {
    constexpr std::array<std::string_view, 3> ids = {"no", "partly", "yes"};
    const decltype(c.timeline->contested) nobody;
    TableRows rows("objections", {"异议和答复", "Objections and decisions"});
    rows.if_any()
        .column("objection", {"编号", "Id"})
        .named(std::string(c.rubric.unit->key), c.rubric.unit->title())
        .column("on", {"提出", "Made on"})
        .item("about", {"对什么", "About"})
        .people("by", {"谁提出", "By"}, false, 1)
        .column("decided", {"答复", "Decided"})
        .data("upheld.id", {"成立代号", "Upheld id"})
        .data("upheld.title", {"成立", "Upheld"})
        .people("upheld_words", {"结果", "Outcome"})
        .column("why", {"理由", "Reason"})
        .column("person", {"签批人", "Signed by"}, false, 2);
    for (const process::Contested& one : c.timeline != nullptr ? c.timeline->contested : nobody) {
        const record::Objection& objection = one.objection;
        if (!is_shown(c, village, objection.village)) continue;
        const bool decided = one.decision.has_value();
        rows.add({Cell::of(objection.id), Cell::of(to_string(objection.village)), name_cell(c, objection.village),
                  Cell::of(base::to_string(objection.on)), Cell::of(objection.about),
                  text_cell(about_words(c.rubric, objection.about), lang), text_cell(words(objection.by), lang),
                  decided ? Cell::of(base::to_string(one.decision->on)) : Cell(),
                  decided ? Cell::of(std::string(ids[static_cast<std::size_t>(one.decision->upheld)])) : Cell(),
                  decided ? text_cell(words(one.decision->upheld), lang) : Cell(),
                  text_cell(decided ? words(one.decision->upheld) : Text("未答复", "not decided"), lang),
                  decided ? Cell::of(one.decision->why) : Cell(), decided ? Cell::of(one.decision->person) : Cell()});
    }
    page.blocks.emplace_back(rows.table());
}

void add_inputs(const DiffInput& c, Lang lang, page::Page& page) {
    constexpr std::array<std::string_view, 3> ids = {"added", "changed", "removed"};
    const std::array<Text, 3> kinds = {{{"新增", "came in new"}, {"改过", "changed"}, {"不再有", "gone"}}};
    TableRows rows("inputs", {"两份封存的输入有何不同", "Inputs of the two seals that differ"});
    rows.if_any().item("change", {"变化", "Change"}).column("file", {"文件", "File"});
    for (const seal::InputChange& one : c.inputs) {
        const auto kind = static_cast<std::size_t>(one.kind);
        rows.add({Cell::of(std::string(ids[kind])), text_cell(kinds[kind], lang), Cell::of(one.name)});
    }
    page.blocks.emplace_back(rows.table());
}

}  // namespace leitai::report
