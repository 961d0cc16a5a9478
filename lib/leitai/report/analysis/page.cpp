// Puts the quarterly report together: a summary with its numbers, then the sections, numbered as they come.
#include "leitai/report/analysis/page.hpp"

#include <algorithm>

#include "leitai/report/analysis/sections.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/analysis/words.hpp"
#include "leitai/report/city/tables.hpp"
#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/score/page.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/report/vetoes.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;

namespace {

/// How many rises and falls tables list, and how many losses.
constexpr std::size_t listed = 5, losses = 10;

void add_facts(const AnalysisInput& r, page::Page& page) {
    page::Facts facts;
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
    sections.say(level_words(r));
    const std::optional<Text> vetoed =
        r.subject.scored.annual ? quarter_vetoes(r.subject) : veto_words(r.subject, r.analysis.villages);
    if (vetoed) sections.say(*vetoed);
    sections.say(change_words(r));
    for (const Text& words : {grades_words(r), movers_words(r, true), movers_words(r, false), recoverable_words(r)}) {
        if (!words.empty()) sections.say(words);
    }
    if (!r.analysis.bins.empty()) sections.add(distribution_table(r));
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
    sections.begin({"下一步：可以挽回的失分", "What to do next: losses that could be made good"});
    sections.say(
        {"同乡镇、同类别里已有村得到、其他村没有得到的分，按指标合计。",
         "Points that one village of a township and class gained and others of it did not, summed by indicator."},
        true);
    sections.add(recoverable_table(r, losses, lang));
}

/// The heat map of indicators, where there is more than one township to compare.
void add_townships(const AnalysisInput& r, Lang lang, page::Page& page) {
    constexpr std::size_t compared = 2 + 2;  // two townships beside the indicator's id and title
    if (!r.subject.rubric.unit->in_township) return;
    page::Table table = region_indicators_table(r, lang);
    if (table.columns.size() < compared) return;
    page.blocks.emplace_back(page::Heading{{"附件　乡镇比较", "Annex: townships compared"}, 1, true});
    page.blocks.emplace_back(std::move(table));
}

/// All places, with scores beside what was gained since the period before.
void add_ranking(const AnalysisInput& r, Lang lang, page::Page& page) {
    page.blocks.emplace_back(page::Heading{{"附件　成绩表", "Annex: all scores"}, 1, true});
    std::vector<cohort::VillageId> rows;
    for (const cohort::VillageId v : r.subject.scores.order) {
        if (std::binary_search(r.analysis.villages.begin(), r.analysis.villages.end(), v)) rows.push_back(v);
    }
    page::Table table = score_table(r.subject, std::move(rows), lang);
    table.title = {"总分和较上期的变化", "Totals and their change"};
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::points,
                                  .label = std::string(r.subject.rubric.unit->key) + ".name",
                                  .values = {"change_total", "total"},
                                  .group = "class.title",
                                  .paper = page::Drawing::Paper::both};
    page.blocks.emplace_back(std::move(table));
}

}  // namespace

page::Page analysis_page(const AnalysisInput& r, Lang lang) {
    page::Page page;
    page.kind = "report";
    const Text period = words(r.subject.cohort.period);
    const Text of = r.circle.empty() ? Text() : Text(r.circle.zh, r.circle.en + ", ");
    page.title = headed(r.subject.title, {period.zh + of.zh + "分析报告", "analysis of " + of.en + period.en});
    page.finality = r.subject.finality;
    add_facts(r, page);
    Sections sections(page);
    add_summary(r, sections);
    if (r.subject.city != nullptr) add_counties(r, lang, sections);
    if (!r.analysis.moved.empty()) {
        sections.begin({"升降", "Movement"});
        sections.add(moved_table(r, listed, lang));
    }
    sections.begin({"模块和指标", "Modules and indicators"});
    if (r.subject.rubric.unit->in_township) sections.add(regions_table(r));
    sections.add(indicators_table(r, lang));
    add_growth(r, lang, sections);
    add_classes(r, lang, sections);
    add_recoverable(r, lang, sections);
    add_weakness(r, lang, sections);
    add_duties(r, lang, sections);
    add_panels(r, lang, sections);
    add_programme(r, lang, sections);
    if (missing_words(r.subject)) {
        sections.begin({"未报", "Not handed in"});
        sections.add(missing_groups(r.subject, lang));
        sections.add(missing_table(r.subject, lang, page::Audience::programs));
    }
    if (const Text words = left_out_words(r); !words.empty()) sections.say(words, true);
    sections.say({"本报告含内部名单，不公开；公示用 leitai score --public。",
                  "This report holds internal lists and is not for publication: leitai score --public is."},
                 true);
    add_townships(r, lang, page);
    add_ranking(r, lang, page);
    return page;
}

}  // namespace leitai::report
