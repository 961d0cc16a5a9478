// Puts the quarterly report together: a summary with its numbers, then the sections, numbered as they come.
#include "leitai/report/analysis/page.hpp"

#include <algorithm>

#include "leitai/report/analysis/attention.hpp"
#include "leitai/report/analysis/sections.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/analysis/words.hpp"
#include "leitai/report/city/tables.hpp"
#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/score/page.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/report/vetoes.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;

namespace {

/// How many rises and falls tables list, and how many losses.
constexpr std::size_t listed = 5, losses = 10;

Cell signed_cell(const std::optional<base::Rational>& value) {
    return value ? Cell::number(signed_two(*value)) : Cell{};
}

/// What a reader looks at first.
void add_figures(const AnalysisInput& r, page::Page& page) {
    const Level& level = r.analysis.level;
    const base::ScoredUnit& unit = *r.subject.rubric.unit;
    page::Facts facts;
    facts.look = page::Facts::Look::figures;
    const auto add = [&](const char* id, Text label, Cell cell) {
        facts.items.push_back({id, std::move(label), std::move(cell), false, true});
    };
    const auto moved = [&](int sign) {
        return number_cell(
            static_cast<std::size_t>(std::count_if(r.analysis.moved.begin(), r.analysis.moved.end(),
                                                   [&](const Moved& one) { return one.change.sign() == sign; })));
    };
    add("figures.villages", {"参评" + std::string(unit.zh), unit.heading().en},
        number_cell(r.analysis.villages.size()));
    add("figures.mean", {"平均分", "Mean"}, level.mean ? Cell::number(two_places(level.mean)) : Cell{});
    add("figures.change", {"较上期", "Change"}, signed_cell(level.mean_change));
    add("figures.up", {"上升", "Rose"}, level.changed > 0 ? moved(1) : Cell{});
    add("figures.down", {"下降", "Fell"}, level.changed > 0 ? moved(-1) : Cell{});
    if (!r.subject.scored.annual && !r.subject.scored.from_seals) {
        add("figures.complete", {"已报齐", "Handed in"}, number_cell(r.analysis.villages.size() - owing(r)));
    }
    page.blocks.emplace_back(std::move(facts));
}

/// By what rules and of which records the report was made.
void add_closing(const AnalysisInput& r, Sections& sections) {
    page::Page& page = sections.page();
    page.blocks.emplace_back(page::Heading{{"附记", "Notes"}, 1});
    if (const Text words = left_out_words(r); !words.empty()) sections.say(words, true);
    sections.say({"本报告含内部名单，不公开。", "This report holds internal lists and is not for publication."}, true);
    page::Facts facts;
    facts.look = page::Facts::Look::closing;
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("period", {"期间", "Period"}, Cell::of(base::to_string(r.subject.cohort.period)));
    add("as_of", {"截止日", "As of"}, Cell::of(base::to_string(r.subject.cohort.as_of)));
    add("rubric.id", {"评分细则", "Rubric"}, Cell::of(r.subject.rubric.id));
    add("rubric.version", {"细则版本", "Version"}, Cell::of(r.subject.rubric.version));
    if (!r.circle.empty()) add("circle", {"范围", "Of"}, Cell::of(r.circle.zh));
    if (r.timeline != nullptr && !r.timeline->seal().empty())
        add("seal", {"封存", "Seal"}, Cell::of(r.timeline->seal()));
    page.blocks.emplace_back(std::move(facts));
}

void add_summary(const AnalysisInput& r, Sections& sections) {
    sections.begin({"总体情况", "The whole"});
    const std::optional<Text> vetoed =
        r.subject.scored.annual ? quarter_vetoes(r.subject) : veto_words(r.subject, r.analysis.villages);
    for (const Text& words : {level_words(r), change_words(r), places_words(r), movers_words(r), grades_words(r),
                              vetoed.value_or(Text()), weakness_words(r), owed_words(r)}) {
        if (!words.empty()) sections.say(words);
    }
}

void add_attention(page::Table table, Sections& sections) {
    sections.begin({"需要领导关注的事项", "What needs attention"});
    if (table.rows == 0) sections.say({"本期没有。", "Nothing in this period."});
    table.if_any = true;
    table.audience = page::Audience::people;
    sections.add(std::move(table));
}

void add_townships_in_words(const AnalysisInput& r, Sections& sections) {
    const std::vector<Text> sentences = township_words(r);
    if (sentences.empty()) return;
    sections.begin({"各乡镇情况", "Townships"});
    for (const Text& one : sentences) sections.say(one);
}

/// A city: the counties side by side, and what they handed in.
void add_counties(const AnalysisInput& r, Lang lang, Sections& sections) {
    sections.begin({"县区比较", "Counties side by side"});
    if (const Text words = seals_words(r.subject); !words.empty()) sections.say(words);
    sections.add(by_county_table(r.subject, r.analysis.villages));
    sections.add(county_modules_table(r.subject, r.analysis.villages, lang));
    sections.add(by_township_table(r.subject, r.analysis.villages));
    sections.add(seals_table(r.subject, lang));
    sections.say(reach_words(r.subject), true);
}

void add_recoverable(const AnalysisInput& r, Lang lang, Sections& sections) {
    if (r.analysis.recoverable.empty()) return;
    sections.begin({"提升空间", "What could be gained"});
    sections.say(
        {"同乡镇、同类别里已有村得到、其他村没有得到的分，按指标合计。",
         "Points that one village of a township and class gained and others of it did not, summed by indicator."},
        true);
    sections.add(recoverable_table(r, losses, lang));
}

/// The heat map of indicators, where there is more than one township to compare.
void add_townships(const AnalysisInput& r, Lang lang, Sections& sections) {
    constexpr std::size_t compared = 2 + 2;  // two townships beside the indicator's id and title
    if (!r.subject.rubric.unit->in_township) return;
    page::Table table = region_indicators_table(r, lang);
    if (table.columns.size() < compared) return;
    sections.annex({"乡镇比较", "Townships compared"});
    sections.add(std::move(table));
}

/// All places, with scores beside what was gained since the period before.
void add_ranking(const AnalysisInput& r, Lang lang, Sections& sections) {
    sections.annex({"成绩表", "All scores"});
    std::vector<cohort::VillageId> rows;
    for (const cohort::VillageId v : r.subject.scores.order) {
        if (std::binary_search(r.analysis.villages.begin(), r.analysis.villages.end(), v)) rows.push_back(v);
    }
    page::Table table = score_table(r.subject, std::move(rows), lang);
    table.title = {"总分和较上期的变化", "Totals and their change"};
    table.sheet = {"成绩表", "Scores"};
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::points,
                                  .label = std::string(r.subject.rubric.unit->key) + ".name",
                                  .values = {"change_total", "total"},
                                  .group = "class.title",
                                  .paper = page::Drawing::Paper::rows,
                                  .unit = {"分", "points"}};
    sections.add(std::move(table));
}

/// Who has not handed in what.
void add_owed(const AnalysisInput& r, Lang lang, Sections& sections) {
    if (r.analysis.owed.empty()) return;
    sections.annex({"没有报齐的数据", "Data not handed in"});
    sections.add(missing_groups(r.analysis.owed, r.subject, lang));
    sections.add(behind_table("missing", r.analysis.owed, r.subject, lang, page::Audience::programs));
}

}  // namespace

page::Page analysis_page(const AnalysisInput& r, Lang lang) {
    page::Page page;
    page.kind = "report";
    const Text period = words(r.subject.cohort.period);
    const Text of = r.circle.empty() ? Text() : Text(r.circle.zh, r.circle.en + ", ");
    page.title = headed(r.subject.title, {period.zh + of.zh + "分析报告", "analysis of " + of.en + period.en});
    page.finality = r.subject.finality;
    add_figures(r, page);
    Sections sections(page);
    add_summary(r, sections);
    page::Table attention = attention_table(r, lang);
    add_attention(attention, sections);
    if (r.subject.city != nullptr) add_counties(r, lang, sections);
    add_townships_in_words(r, sections);
    if (!r.analysis.bins.empty() || !r.analysis.moved.empty()) {
        sections.begin({"分布和升降", "Distribution and movement"});
        if (!r.analysis.bins.empty()) sections.add(distribution_table(r));
        if (!r.analysis.moved.empty()) sections.add(moved_table(r, listed, lang));
    }
    // For programs it stands behind the distribution, which is what csv has had first.
    attention.audience = page::Audience::programs;
    sections.add(std::move(attention));
    sections.begin({"模块和指标", "Modules and indicators"});
    if (r.subject.rubric.unit->in_township) sections.add(regions_table(r));
    sections.add(indicators_table(r, lang));
    add_growth(r, lang, sections);
    add_classes(r, lang, sections);
    add_recoverable(r, lang, sections);
    add_weakness(r, lang, sections);
    add_panels(r, lang, sections);
    add_closing(r, sections);
    add_ranking(r, lang, sections);
    add_townships(r, lang, sections);
    add_duties(r, lang, sections);
    add_programme(r, lang, sections);
    add_owed(r, lang, sections);
    return page;
}

}  // namespace leitai::report
