// The pages of `duties`: the whole, one village, and the public view.
#include "leitai/report/duties/page.hpp"

#include <array>
#include <map>

#include "leitai/base/list.hpp"
#include "leitai/diagnose/conduct.hpp"
#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/duties/tables.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using cohort::VillageId;
using diagnose::DutyCounts;
using diagnose::DutyState;
using page::Cell;

namespace {

constexpr std::size_t periods_shown = 4;

DutyCounts counts_of(const DutiesInput& d, VillageId v, base::Period period) {
    const base::Date day = period == d.cohort().period ? d.cohort().as_of : base::last_day(period);
    return diagnose::count_duties(d.cohort(), *d.rubric().duties, v, period, day);
}

page::Facts figures(const DutiesInput& d) {
    page::Facts facts;
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("period", {"期间", "Period"}, Cell::of(base::to_string(d.cohort().period)));
    add("as_of", {"截止日", "As of"}, Cell::of(base::to_string(d.cohort().as_of)));
    add("villages_counted", {"村数", "Villages"}, number_cell(d.villages.size()));
    if (!d.rubric().duties) return facts;
    DutyCounts all;
    for (const VillageId v : d.villages) all.add(counts_of(d, v, d.cohort().period));
    add("due", {"应完成", "Due"}, number_cell(all.due));
    add("rate", {"完成率", "Completion"}, rate_cell(all));
    return facts;
}

/// The columns of counts behind those of who or when.
TableRows& count_columns(TableRows& rows) {
    return rows.column("due", {"应完成", "Due"}, true)
        .column("done", {"按期", "Done"}, true)
        .column("late", {"逾期", "Late"}, true)
        .column("partial", {"部分", "Partial"}, true)
        .column("missed", {"未完成", "Missed"}, true)
        .column("excused", {"免办", "Excused"}, true)
        .column("rate", {"完成率", "Rate"}, true);
}

void add_counts(TableRows& rows, std::vector<Cell> cells, const DutyCounts& counts) {
    for (const std::size_t one : {counts.due, counts[DutyState::done], counts[DutyState::late],
                                  counts[DutyState::partial], counts[DutyState::missed], counts[DutyState::excused]})
        cells.push_back(number_cell(one));
    cells.push_back(rate_cell(counts));
    rows.add(std::move(cells));
}

page::Table by_village(const DutiesInput& d) {
    TableRows rows("villages", {"各村完成情况", "Completion by village"});
    count_columns(rows.named("village", {"村", "Village"}));
    for (const VillageId v : d.villages) {
        const cohort::Village& of = d.cohort().villages[v];
        add_counts(rows, {Cell::of(base::to_string(of.code)), Cell::of(of.label())},
                   counts_of(d, v, d.cohort().period));
    }
    return rows.table();
}

page::Table by_township(const DutiesInput& d) {
    TableRows rows("townships", {"各乡镇完成情况", "Completion by township"});
    count_columns(rows.named("township", {"乡镇", "Township"}));
    std::map<std::uint32_t, DutyCounts> counts;
    for (const VillageId v : d.villages)
        counts[d.cohort().villages[v].township].add(counts_of(d, v, d.cohort().period));
    for (const auto& [township, sum] : counts) {
        const cohort::Region& of = d.cohort().townships[township];
        add_counts(rows, {Cell::of(base::to_string(of.code)), Cell::of(of.name)}, sum);
    }
    return rows.table();
}

/// Periods without a single duty record are left out, for nothing is known of them.
page::Table by_period(const DutiesInput& d) {
    TableRows rows("periods", {"各期完成情况", "Completion by period"});
    count_columns(rows.column("period", {"时期", "Period"}));
    std::vector<base::Period> periods;
    base::Period period = d.cohort().period;
    for (std::size_t i = 0; i < periods_shown; ++i, period = base::previous(period)) {
        const auto& all = d.cohort().registers.duties;
        const bool any = std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.period == period; });
        if (any) periods.insert(periods.begin(), period);
    }
    for (const base::Period one : periods) {
        DutyCounts sum;
        for (const VillageId v : d.villages) sum.add(counts_of(d, v, one));
        add_counts(rows, {Cell::of(base::to_string(one))}, sum);
    }
    // One period says no more to people than the figures above.
    return rows.only(periods.size() > 1 ? page::Audience::everybody : page::Audience::programs).table();
}

/// Villages of which nothing is known.
void add_not_handed_in(const DutiesInput& d, const std::vector<VillageId>& villages, page::Page& page) {
    Text names;
    for (const VillageId v : villages) {
        if (diagnose::duties_handed_in(d.cohort(), v, d.cohort().period)) continue;
        base::add_to(names, d.cohort().villages[v].label());
    }
    if (names.empty()) return;
    page.blocks.emplace_back(page::Paragraph{{"本期没有交履责记录、不计完成率的：" + names.zh + "。",
                                              "No duty record in this period, so not counted: " + names.en + "."},
                                             true});
}

Text basis(const DutiesInput& d, const diagnose::DutyInstance& one) {
    Text words;
    const auto add = [&](const Text& clause) { base::add_to(words, clause, base::between_clauses); };
    if (one.excused != nullptr) {
        add({one.excused->by + "批准：" + one.excused->reason,
             "excused by " + one.excused->by + ": " + one.excused->reason});
        add(Text::same(place_text(d.map, one.excused->place)));
    } else if (one.done != nullptr) {
        add(Text::same(base::to_string(one.done->on)));
        if (!one.done->what.empty()) add(Text::same(one.done->what));
        if (!one.done->why.empty()) add({"只完成一部分：" + one.done->why, "in part: " + one.done->why});
        for (const std::string& evidence : one.done->evidence) add({"凭据" + evidence, "evidence " + evidence});
        add(Text::same(place_text(d.map, one.done->place)));
    }
    return words;
}

page::Table instance_table(const DutiesInput& d, VillageId v, Lang lang) {
    const rubric::Duties& duties = *d.rubric().duties;
    TableRows rows("duties", {"履责情况", "Duties"});
    rows.column("duty.id", {"编号", "Id"})
        .column("duty.title", {"职责", "Duty"})
        .column("due", {"到期日", "Due"})
        .item("state", {"状况", "State"})
        .column("basis", {"依据", "Basis"});
    for (const auto& one : diagnose::duty_instances(d.cohort(), duties, v, d.cohort().period, d.cohort().as_of)) {
        rows.add({Cell::of(duties.list[one.duty].id), text_cell(duties.list[one.duty].title, lang),
                  Cell::of(base::to_string(one.due)), Cell::of(std::string(id(one.state))),
                  text_cell(words(one.state), lang), text_cell(basis(d, one), lang)});
    }
    return rows.table();
}

/// When, by whom and how a breach was dealt with; empty where it was not.
std::string handled_words(const record::Breach& breach, Lang lang) {
    if (!breach.handled_on) return {};
    return base::join(std::array{base::to_string(*breach.handled_on), breach.handled_by, breach.handled_how},
                      base::between_phrases.in(lang));
}

page::Table breach_table(const DutiesInput& d, VillageId v, Lang lang) {
    const Text states[] = {{"反映", "reported"}, {"查实", "confirmed"}, {"不实", "cleared"}};
    TableRows rows("breaches", {"违反八不准", "Breaches of conduct"});
    rows.if_any()
        .column("on", {"日期", "Day"})
        .column("prohibition", {"编号", "Id"})
        .column("person", {"人员", "Person"})
        .item("state", {"结论", "Finding"})
        .column("handled", {"处理", "Handled"})
        .people("place_words", {"出处", "Where"}, false, 1)
        .place("place");
    for (const record::Breach* one : diagnose::breaches_of(d.cohort(), v, d.cohort().period, d.cohort().as_of)) {
        const std::string handled = handled_words(*one, lang);
        const Text& state = states[static_cast<std::size_t>(one->state)];
        std::vector<Cell> cells = {Cell::of(base::to_string(one->on)),
                                   Cell::of(d.rubric().conduct->list[one->prohibition].id),
                                   Cell::of(one->person),
                                   Cell::of(state.en),
                                   text_cell(state, lang),
                                   handled.empty() ? Cell{} : Cell::of(handled),
                                   Cell::of(place_text(d.map, one->place))};
        add_place(cells, d.map, one->place);
        rows.add(std::move(cells));
    }
    return rows.table();
}

}  // namespace

page::Page duties_page(const DutiesInput& d, Lang lang) {
    page::Page page;
    page.finality = d.finality;
    page.kind = "duties";
    const Text period = words(d.cohort().period);
    const Text where = d.circle.empty() ? Text() : Text{d.circle.zh + " ", d.circle.en + ", "};
    page.title = headed(d.subject.title,
                        {where.zh + period.zh + "履责和行为规范", where.en + "duties and conduct, " + period.en});
    page.blocks.emplace_back(figures(d));
    if (d.rubric().duties) {
        page.blocks.emplace_back(by_duty(d, lang));
        page.blocks.emplace_back(by_village(d));
        add_not_handed_in(d, d.villages, page);
        page.blocks.emplace_back(by_township(d));
        page.blocks.emplace_back(by_period(d));
        page.blocks.emplace_back(due_next(d, lang));
    }
    if (d.rubric().conduct) add_conduct(d, lang, page);
    return page;
}

void add_secretary(const cohort::Village& of, Text label, page::Facts& facts) {
    facts.items.push_back({"secretary", std::move(label), Cell::of(of.secretary)});
    if (!of.uncommon->secretary_name.empty())
        facts.items.push_back({"secretary_name", {"姓名", "Name"}, Cell::of(of.uncommon->secretary_name)});
}

page::Page duties_village_page(const DutiesInput& d, VillageId v, Lang lang) {
    page::Page page;
    page.finality = d.finality;
    page.kind = "duties_village";
    const Text period = words(d.cohort().period);
    const cohort::Village& of = d.cohort().villages[v];
    page.title = {of.label() + " " + period.zh + "履责情况", "Duties of " + of.label() + ", " + period.en};
    page::Facts facts = figures({d.subject, d.map, d.finality, {v}, {}});
    facts.items.push_back({"village.code", {"编码", "Code"}, Cell::of(base::to_string(of.code))});
    facts.items.push_back({"village.name", {"村", "Village"}, Cell::of(of.label())});
    add_secretary(of, {"书记", "Secretary"}, facts);
    page.blocks.emplace_back(std::move(facts));
    if (d.rubric().duties) {
        page.blocks.emplace_back(instance_table(d, v, lang));
        add_not_handed_in(d, {v}, page);
    }
    if (!d.rubric().conduct) return page;
    page::Table breaches = breach_table(d, v, lang);
    if (breaches.rows == 0) {
        page.blocks.emplace_back(
            page::Paragraph{{"本期没有违反八不准的记录。", "No breach of conduct is recorded in this period."}, true});
    }
    page.blocks.emplace_back(std::move(breaches));
    return page;
}

page::Page public_duties_page(const DutiesInput& d, Lang lang) {
    page::Page page;
    page.finality = page::for_everybody(d.finality);
    page.kind = "duties_public";
    const Text period = words(d.cohort().period);
    page.title =
        headed(d.subject.title, {period.zh + "履责清单和行为规范", "duties and rules of conduct, " + period.en});
    if (d.rubric().duties) page.blocks.emplace_back(by_duty(d, lang));
    if (!d.rubric().conduct) return page;
    TableRows rows("conduct", d.rubric().conduct->title);
    rows.column("prohibition.id", {"编号", "Id"}).column("prohibition.title", {"不准", "Rule"});
    for (const rubric::Prohibition& one : d.rubric().conduct->list)
        rows.add({Cell::of(one.id), text_cell(one.title, lang)});
    page.blocks.emplace_back(rows.table());
    return page;
}

}  // namespace leitai::report
