// A module's row says how its points are the sum of those below it.
#include "leitai/report/explain/indicator_rows.hpp"

#include "leitai/base/list.hpp"
#include "leitai/report/explain/head.hpp"
#include "leitai/report/explain/indicator.hpp"
#include "leitai/report/explain/sums.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Cell;

namespace {

Cell points_cell(const score::Points& points, Places places, Lang lang) {
    if (!points.known()) return Cell::of(Text("不计分", "none").in(lang));
    return number_or_text(readable_points(points.value(), places).in(lang));
}

Cell full_cell(const Rational& full) { return full.sign() == 0 ? Cell{} : Cell::number(to_string(full)); }

/// "小计：3.11 + 2.00 = 5.11；取整：…".
std::string module_words(const Explained& e, std::uint16_t m, Lang lang) {
    const bool zh = lang == Lang::zh;
    std::string words;
    if (e.subject.rubric.modules[m].in == rubric::Module::In::beside)
        words = zh ? "不计入总分" : "not part of the total";
    for (const page::Facts::Item& item : module_sums(e, m, lang).items)
        base::add_to(words, item.label.in(lang) + (zh ? "：" : ": ") + item.value.text, base::between_clauses.in(lang));
    return words;
}

Text indicator_words(const Explained& e, rule::IndicatorId id, const std::string& folder) {
    const Text facts = facts_in_brief(e, id, folder);
    Text words = steps_in_brief(e, id);
    if (!facts.empty()) base::add_to(words, {"数据：" + facts.zh, "Facts: " + facts.en}, base::Between{"。", ". "});
    return words;
}

}  // namespace

page::Table indicator_rows(const Explained& e, Lang lang) {
    const rubric::Rubric& rubric = e.subject.rubric;
    const rule::ClassId own = e.of().village_class;
    const bool worded = !e.trace.lines.empty();
    const std::string folder = folder_of_sources(e);
    TableRows rows("indicators", {"逐项说明", "Indicator by indicator"});
    rows.column("indicator", {"指标", "Indicator"})
        .column("full", {"满分", "Full mark"}, true)
        .column("points", {"得分", "Points"}, true);
    if (worded) rows.column("words", {"规则、计算和数据（出处）", "Rule, arithmetic and facts (sources)"});
    for (std::size_t m = 0; m < rubric.modules.size(); ++m) {
        const rubric::Module& module = rubric.modules[m];
        std::vector<Cell> sum = {
            Cell::of(Text("【" + module.title.zh + "】", module.title.en + ":").in(lang)),
            full_cell(rubric.full_mark(module, own)),
            points_cell(e.subject.scores.module(e.village, m), module_places(rubric.rounding), lang)};
        if (worded) sum.push_back(Cell::of(module_words(e, static_cast<std::uint16_t>(m), lang)));
        rows.add(std::move(sum));
        for (const rule::IndicatorId i : module.indicators) {
            const score::How& how = e.subject.scores.how(e.village, i);
            if (how.kind == score::How::Kind::off_sheet) continue;
            std::vector<Cell> cells = {
                text_cell(rubric.indicators[i].title, lang), full_cell(rubric.full_mark(rubric.indicators[i], own)),
                points_cell(e.subject.scores.indicator(e.village, i), indicator_places(rubric.rounding), lang)};
            if (worded) cells.push_back(text_cell(indicator_words(e, i, folder), lang));
            rows.add(std::move(cells));
        }
    }
    return rows.table();
}

}  // namespace leitai::report
