// Explain page: the order of the page; every printed sum is made of the numbers printed above it.
#include "leitai/report/explain/page.hpp"

#include <algorithm>
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/explain/head.hpp"
#include "leitai/report/explain/indicator.hpp"
#include "leitai/report/explain/indicator_rows.hpp"
#include "leitai/report/explain/loss_tables.hpp"
#include "leitai/report/explain/sums.hpp"
#include "leitai/report/explain/verdicts.hpp"
#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Facts;
using page::Heading;

namespace {

/// "集体收入增长（得3.11分，满分7分）".
Text titled(const Text& title, const Text& points) {
    return {title.zh + "（" + points.zh + "）", title.en + " (" + points.en + ")"};
}

Text heading_of(const Explained& e, rule::IndicatorId id) {
    const rubric::Indicator& indicator = e.subject.rubric.indicators[id];
    const Rational full = indicator.points.of(e.of().village_class);
    const score::How& how = e.subject.scores.how(e.village, id);
    const Text points = how.kind == score::How::Kind::respread
                            ? Text("不考，满分" + to_string(full) + "分", "left out, full mark " + to_string(full))
                            : points_of_full(e.subject.scores.indicator(e.village, id), full,
                                             indicator_places(e.subject.rubric.rounding),
                                             most_of(e.subject.rubric.modules[indicator.module]));
    return titled(indicator.title, points);
}

Text heading_of_module(const Explained& e, std::size_t m) {
    const rubric::Module& module = e.subject.rubric.modules[m];
    return titled(module.title, points_of_full(e.subject.scores.module(e.village, m),
                                               e.subject.rubric.full_mark(module, e.of().village_class),
                                               module_places(e.subject.rubric.rounding), most_of(module)));
}

void add_lines(const Explained& e, rule::IndicatorId id, Lang lang, page::Page& page) {
    Facts facts;
    add_facts(e, id, lang, facts.items);
    add_steps(e, id, lang, facts.items);
    page.blocks.emplace_back(std::move(facts));
}

void add_module(const Explained& e, std::uint16_t m, Lang lang, page::Page& page) {
    page.blocks.emplace_back(Heading{heading_of_module(e, m), 1});
    for (const rule::IndicatorId i : e.subject.rubric.modules[m].indicators) {
        if (e.subject.scores.how(e.village, i).kind == score::How::Kind::off_sheet) continue;
        page.blocks.emplace_back(Heading{heading_of(e, i), 2});
        add_lines(e, i, lang, page);
    }
    Facts sums = module_sums(e, m, lang);
    if (!sums.items.empty()) page.blocks.emplace_back(std::move(sums));
}

/// What begins a part of the small print: "【总分（满分100分）】".
Text in_brackets(const Text& title, const Text& most) {
    if (most.empty()) return {"【" + title.zh + "】", title.en};
    return {"【" + title.zh + "（" + most.zh + "）】", title.en + " (" + most.en + ")"};
}

/// A paragraph of small print.
void add_in_print(const Text& label, const Text& words, Lang lang, page::Page& page) {
    Facts facts;
    facts.look = Facts::Look::closing;
    facts.items.push_back({"", label, page::Cell::of(words.in(lang))});
    page.blocks.emplace_back(std::move(facts));
}

/// "合计：12.55 + 12.17 = 24.72；取整：…".
Text in_one_line(const Facts& zh, const Facts& en) {
    Text all;
    for (std::size_t i = 0; i < zh.items.size(); ++i)
        base::add_to(all,
                     {zh.items[i].label.zh + "：" + zh.items[i].value.text,
                      en.items[i].label.en + ": " + en.items[i].value.text},
                     base::between_clauses);
    return all;
}

/// A module in small print: its sum, then a paragraph for each indicator.
void add_module_in_print(const Explained& e, std::uint16_t m, const std::string& folder, Lang lang, page::Page& page) {
    const rubric::Module& module = e.subject.rubric.modules[m];
    Text sums = in_one_line(module_sums(e, m, Lang::zh), module_sums(e, m, Lang::en));
    if (module.in == rubric::Module::In::beside)
        base::add_to(sums, Text("不计入总分", "not part of the total"), base::between_clauses);
    const score::Points& points = e.subject.scores.module(e.village, m);
    const Rational full = e.subject.rubric.full_mark(module, e.of().village_class);
    // The sum says what came of it; where nothing did, the heading does.
    add_in_print(points.known() && !sums.empty() ? in_brackets(module.title, most_words(full, most_of(module)))
                                                 : heading_of_module(e, m),
                 sums, lang, page);
    for (const rule::IndicatorId i : module.indicators) {
        if (e.subject.scores.how(e.village, i).kind == score::How::Kind::off_sheet) continue;
        Text words = steps_in_brief(e, i);
        const Text sources = sources_in_brief(e, i, folder);
        if (!sources.empty())
            base::add_to(words, {"出处：" + sources.zh, "Sources: " + sources.en}, base::Between{"。", ". "});
        add_in_print(heading_of(e, i), words, lang, page);
    }
}

void add_total(const Explained& e, Telling telling, Lang lang, page::Page& page) {
    const score::Points& total = e.subject.scores.totals[e.village];
    const Text points =
        points_of_full(total, e.subject.rubric.total, total_places(e.subject.rubric.rounding), Most::full);
    const Text heading = titled({"总分", "Total"}, points);
    if (telling == Telling::print && total.known())
        return add_in_print(in_brackets({"总分", "Total"}, most_words(e.subject.rubric.total, Most::full)),
                            in_one_line(total_sums(e, Lang::zh), total_sums(e, Lang::en)), lang, page);
    page.blocks.emplace_back(Heading{heading, 1});
    if (total.known()) page.blocks.emplace_back(total_sums(e, lang));
}

/// What a county sealed, indicator by indicator; the way there is the county's to tell.
void add_sealed_lines(const Explained& e, Lang lang, page::Page& page) {
    const rubric::Rubric& rubric = e.subject.rubric;
    for (std::size_t m = 0; m < rubric.modules.size(); ++m) {
        Facts facts;
        for (const rule::IndicatorId i : rubric.modules[m].indicators) {
            if (e.subject.scores.how(e.village, i).kind == score::How::Kind::off_sheet) continue;
            if (e.only && i != *e.only) continue;
            const Text points = points_of_full(e.subject.scores.indicator(e.village, i),
                                               rubric.indicators[i].points.of(e.of().village_class),
                                               indicator_places(rubric.rounding), most_of(rubric.modules[m]));
            facts.items.push_back({"", rubric.indicators[i].title, page::Cell::of(points.in(lang))});
        }
        if (facts.items.empty()) continue;
        page.blocks.emplace_back(Heading{heading_of_module(e, m), 1});
        page.blocks.emplace_back(std::move(facts));
    }
}

/// What was lost; and in what is printed, its pictures.
void add_losses(const Explained& e, Telling telling, Lang lang, page::Page& page) {
    const Account account = account_of(e);
    page.blocks.emplace_back(page::Paragraph{account_words(e, account), false});
    if (!account.losses().empty()) page.blocks.emplace_back(losses_table(e, account, lang));
    const rule::ClassId own = e.of().village_class;
    if (e.means != nullptr && e.means->villages(own) == 1) {
        const Text& title = e.subject.rubric.classes[own].title;
        const Text one = e.subject.rubric.unit->counted(1);
        page.blocks.emplace_back(page::Paragraph{
            {"“" + title.zh + "”一类只有" + one.zh + "，不列同类平均。",
             "The class “" + title.en + "” has " + one.en + " only, so there is no mean to stand beside."},
            true});
    }
    if (telling == Telling::lines) return;
    if (account.total && !account.losses().empty()) page.blocks.emplace_back(account_table(e, account, lang));
    page::Table modules = modules_table(e, lang);
    if (modules.rows > 0) page.blocks.emplace_back(std::move(modules));
}

/// The largest gain first, at most so many.
page::Table next_table(const Explained& e, std::size_t most, Lang lang) {
    std::vector<score::NextStep> steps = e.steps;
    std::stable_sort(steps.begin(), steps.end(),
                     [](const score::NextStep& a, const score::NextStep& b) { return b.total_gain < a.total_gain; });
    TableRows rows("next");
    rows.column("fact", {"数据", "Fact"})
        .column("from", {"现在", "Now"}, true)
        .column("to", {"改为", "Then"}, true)
        .column("gain", {"总分增加", "Total"}, true);
    for (const score::NextStep& step : steps) {
        if (e.only && step.indicator != *e.only) continue;
        if (most-- == 0) break;
        const rubric::Fact& fact = e.subject.rubric.facts[step.fact];
        const Text from = step.from ? value_with_unit(fact, *step.from) : Text("未报", "not reported");
        const Text gain = readable_points(step.total_gain, total_places(e.subject.rubric.rounding));
        rows.add({text_cell(fact.title, lang), number_or_text(from.in(lang)),
                  number_or_text(value_with_unit(fact, step.to).in(lang)),
                  number_or_text((gain.zh.starts_with("约") ? gain : Text::same("+") + gain).in(lang))});
    }
    return rows.table();
}

void add_next(const Explained& e, Telling telling, Lang lang, page::Page& page) {
    constexpr std::size_t few = 3;  // that are worth paper
    const std::size_t all = e.steps.size();
    page::Table table = next_table(e, telling == Telling::print ? std::min(few, all) : all, lang);
    if (table.rows == 0) return;
    page.blocks.emplace_back(Heading{{"下一步", "Next"}, 1});
    page.blocks.emplace_back(std::move(table));
    page.blocks.emplace_back(page::Paragraph{
        {"每行只改一项数据、其他都不变，是能使总分增加的最小改动；各行不能相加。",
         "Each row changes one fact by the least that raises the total, all else unchanged; the rows do not add up."},
        true});
}

/// All that led to the total, one indicator after the other.
void add_steps_to_total(const Explained& e, Telling telling, Lang lang, page::Page& page) {
    const std::string folder = folder_of_sources(e);
    if (telling == Telling::rows) page.blocks.emplace_back(indicator_rows(e, lang));
    if (telling == Telling::print) page.blocks.emplace_back(Heading{{"逐项说明", "Indicator by indicator"}, 1});
    for (std::uint16_t m = 0; m < e.subject.rubric.modules.size(); ++m) {
        if (telling == Telling::lines) add_module(e, m, lang, page);
        if (telling == Telling::print) add_module_in_print(e, m, folder, lang, page);
    }
    add_total(e, telling, lang, page);
    add_vetoes(e, lang, page);
    add_grades(e, lang, page);
}

void add_sealed(const Explained& e, Telling telling, Lang lang, page::Page& page) {
    if (telling != Telling::lines && !e.only) {
        page.blocks.emplace_back(indicator_rows(e, lang));
    } else {
        add_sealed_lines(e, lang, page);
    }
    if (!e.sealed_note.empty())
        page.blocks.emplace_back(page::Paragraph{{e.sealed_note.zh + "。", e.sealed_note.en + "."}, true});
}

Text title_of(const Explained& e) {
    const Text period = words(e.subject.cohort.period);
    const std::string name = e.of().label();
    if (!e.only) return {name + period.zh + "得分说明", "Why " + name + " has its points, " + period.en};
    const Text& indicator = e.subject.rubric.indicators[*e.only].title;
    return {name + period.zh + indicator.zh + "得分说明",
            "Why " + name + " has its points for " + indicator.en + ", " + period.en};
}

}  // namespace

page::Page explain_page(const Explained& e, Telling telling, Lang lang) {
    page::Page page;
    page.kind = "explain";
    page.title = title_of(e);
    page.finality = e.subject.finality;
    page.blocks.emplace_back(e.only ? key_figures(e, *e.only, lang) : key_figures(e, lang));
    page.blocks.emplace_back(head_facts(e, telling, lang));
    if (!e.only) add_losses(e, telling, lang, page);
    if (e.subject.scored.from_seals) {
        add_sealed(e, telling, lang, page);
    } else if (e.subject.scored.annual) {
        add_quarters(e, lang, page);
        add_grades(e, lang, page);
    } else if (e.only) {
        add_lines(e, *e.only, lang, page);
    } else {
        add_steps_to_total(e, telling, lang, page);
    }
    add_next(e, telling, lang, page);
    return page;
}

}  // namespace leitai::report
