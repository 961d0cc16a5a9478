// Facts about the period, the score table, and what its reader must know about it.
#include "leitai/report/score/page.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/city/tables.hpp"
#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/report/score/full_marks.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/report/vetoes.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

bool shows(const Subject& s, const Shown& shown, VillageId v) {
    const cohort::Village& village = s.cohort.villages[v];
    if (shown.township && !(s.cohort.townships[village.township].code == *shown.township)) return false;
    return !shown.village_class || village.village_class == *shown.village_class;
}

/// How a spreadsheet adds the modules up again; nothing where a total is more than that sum (caps, floors, stages that
/// round otherwise), for a check that fails by design would teach people to overlook it.
std::optional<page::Recheck> recheck_of(const Subject& s) {
    const Places whole = total_places(s.rubric.rounding), part = module_places(s.rubric.rounding);
    if (!whole.declared) return std::nullopt;
    page::Recheck recheck{{}, "total", *whole.declared};
    for (const rubric::Module& module : s.rubric.modules) {
        if (module.in != rubric::Module::In::beside) recheck.addends.push_back("modules." + module.id);
    }
    for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        if (!s.scores.totals[v].known()) continue;
        base::Rational sum;
        for (std::size_t m = 0; m < s.rubric.modules.size(); ++m) {
            const score::Points& points_of = s.scores.module(v, m);
            if (s.rubric.modules[m].in == rubric::Module::In::beside || !points_of.known()) continue;
            const auto printed = base::parse_decimal(points(points_of.value(), part));
            if (printed.fault != base::DecimalFault::none) return std::nullopt;
            sum += base::Rational(printed.value);
        }
        if (!(round(sum, *whole.declared) == s.scores.totals[v].value())) return std::nullopt;
    }
    return recheck;
}

page::Facts score_facts(const Subject& s) {
    std::size_t handed_in = 0;
    for (const cohort::Village& village : s.cohort.villages) handed_in += village.handed_in ? 1 : 0;
    const auto count = [](std::size_t n) { return Cell::number(std::to_string(n)); };
    page::Facts facts;
    facts.look = page::Facts::Look::closing;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(s.cohort.period))});
    facts.items.back().data_only = true;  // the title says it
    facts.items.push_back({"rubric.id", {"评分细则", "Rubric"}, Cell::of(s.rubric.id)});
    facts.items.push_back({"rubric.version", {"细则版本", "Version"}, Cell::of(s.rubric.version)});
    const base::ScoredUnit& unit = *s.rubric.unit;
    const std::string number = std::string(unit.zh) + "数";
    facts.items.push_back({"roster", {"名册" + number, unit.heading().en}, count(s.cohort.villages.size())});
    if (s.city != nullptr) {
        using Standing = CountySeal::Standing;
        const auto of = [&](Standing standing) {
            const auto is_it = [&](const CountySeal& one) { return one.standing == standing; };
            return count(
                static_cast<std::size_t>(std::count_if(s.city->counties.begin(), s.city->counties.end(), is_it)));
        };
        facts.items.push_back({"counties.compared", {"排名的县区", "Counties ranked"}, of(Standing::compared)});
        facts.items.push_back(
            {"counties.other_rubric", {"细则不同的", "By other rubrics"}, of(Standing::other_rubric)});
        facts.items.push_back({"counties.owed", {"没有报来的", "Not handed in"}, of(Standing::owed)});
    }
    // A year is made of results, and a city of seals, not of what was handed in.
    if (s.scored.annual || s.scored.from_seals) return facts;
    facts.items.push_back({"handed_in", {"已报" + number, "Handed in"}, count(handed_in)});
    return facts;
}

/// What the ids of modules and indicators stand for, and what a village can have of each at most, class by class.
void add_titles(const Subject& s, base::Lang lang, page::Page& page) {
    const auto full_marks = [&](const auto& of) {
        std::vector<std::string> keys;
        std::vector<Cell> parts;
        for (std::size_t c = 0; c < s.rubric.classes.size(); ++c) {
            keys.push_back(s.rubric.classes[c].id);
            parts.push_back(Cell::number(to_string(s.rubric.full_mark(of, static_cast<rule::ClassId>(c)))));
        }
        std::string words;
        for (const Cell& part : parts) base::add_to(words, part.text, " / ");
        return Cell::object(std::move(keys), std::move(parts), std::move(words));
    };
    TableRows modules("modules", {"模块", "Modules"}), indicators("indicators", {"指标", "Indicators"});
    modules.only(page::Audience::programs)
        .column("id", {"代号", "Id"})
        .column("title", {"名称", "Title"})
        .column("full", {"满分", "Full mark"}, true);
    indicators.only(page::Audience::programs)
        .column("id", {"代号", "Id"})
        .column("title", {"名称", "Title"})
        .column("module", {"模块", "Module"})
        .column("full", {"满分", "Full mark"}, true);
    for (const rubric::Module& one : s.rubric.modules)
        modules.add({Cell::of(one.id), text_cell(one.title, lang), full_marks(one)});
    for (const rubric::Indicator& one : s.rubric.indicators)
        indicators.add(
            {Cell::of(one.id), text_cell(one.title, lang), Cell::of(s.rubric.modules[one.module].id), full_marks(one)});
    page.blocks.emplace_back(modules.table());
    page.blocks.emplace_back(indicators.table());
}

/// Villages without a total, by name and reason.
std::optional<Text> unscored_words(const Subject& s) {
    constexpr std::size_t named = 5;
    std::size_t count = 0;
    Text list;
    for (const VillageId v : s.scores.order) {
        const auto indicator = unscored(s, v);
        if (s.scores.totals[v].known()) continue;
        if (++count > named) continue;
        const std::string name = s.cohort.villages[v].label();
        const Text why = s.scored.annual ? missing_quarters(s, v)
                         : s.scored.from_seals && !indicator
                             ? Text("细则不同，没有比较", "another rubric, not compared")
                         : indicator ? words(s.scores.how(v, *indicator).cause)
                                     : Text("没有可计的分值", "nothing to score");
        const Text at = indicator ? s.rubric.indicators[*indicator].title : Text();
        base::add_to(list, {name + "（" + at.zh + (at.zh.empty() ? "" : "：") + why.zh + "）",
                            name + " (" + at.en + (at.en.empty() ? "" : ": ") + why.en + ")"});
    }
    if (count == 0) return std::nullopt;
    const std::string more_zh = count > named ? "等" : "", more_en = count > named ? " and others" : "";
    const Text units = s.rubric.unit->counted(count);
    return Text("没有总分、不排名的有" + units.zh + "：" + list.zh + more_zh + "。",
                units.en + (count == 1 ? " has" : " have") + " no total and no rank: " + list.en + more_en + ".");
}

/// What a city's table says beside its villages.
void add_city(const Subject& s, const std::vector<VillageId>& villages, base::Lang lang, page::Page& page) {
    page.blocks.emplace_back(by_county_table(s, villages));
    page.blocks.emplace_back(by_township_table(s, villages));
    page.blocks.emplace_back(seals_table(s, lang));
    if (const Text words = seals_words(s); !words.empty()) page.blocks.emplace_back(page::Paragraph{words, true});
    page.blocks.emplace_back(page::Paragraph{reach_words(s), true});
}

std::vector<VillageId> rows_of(const Subject& s, const Shown& shown) {
    std::vector<VillageId> rows;
    for (const VillageId v : s.scores.order) {
        if (shows(s, shown, v)) rows.push_back(v);
    }
    return rows;
}

}  // namespace

page::Table score_table(const Subject& s, std::vector<VillageId> villages, base::Lang lang) {
    page::Table table;
    table.id = s.rubric.unit->list;
    table.sheet = {"成绩表", "Scores"};
    table.recheck = [s] { return recheck_of(s); };
    fill(
        table, [s, lang](bool rates) { return score_columns(s, lang, rates); }, std::move(villages));
    return table;
}

page::Page score_page(const Subject& subject, base::Lang lang, const Shown& shown) {
    page::Page result;
    result.kind = "score";
    const Text period = words(subject.cohort.period);
    result.title = headed(subject.title, {period.zh + "成绩表", "scores of " + period.en});
    result.finality = subject.finality;
    const std::vector<VillageId> rows = rows_of(subject, shown);
    result.blocks.emplace_back(score_table(subject, rows, lang));
    if (subject.city != nullptr) add_city(subject, rows, lang, result);
    add_titles(subject, lang, result);
    if (const auto vetoed = subject.scored.annual ? quarter_vetoes(subject) : veto_words(subject, rows))
        result.blocks.emplace_back(page::Paragraph{*vetoed, true});
    if (const auto left_out = unscored_words(subject)) result.blocks.emplace_back(page::Paragraph{*left_out, true});
    result.background = score_sheets(subject, rows, lang);
    result.blocks.emplace_back(score_facts(subject));
    return result;
}

}  // namespace leitai::report
