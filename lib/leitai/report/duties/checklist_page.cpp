// What one secretary has to do in the period, to be printed, ticked and signed.
#include "leitai/report/duties/page.hpp"
#include "leitai/report/duties/tables.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using diagnose::DutyState;
using page::Cell;

namespace {

/// ☑ what is done in full, ◐ in part, ☐ what is not.
std::string box(DutyState state) {
    switch (state) {
        case DutyState::done:
        case DutyState::late:
            return "☑";
        case DutyState::partial:
            return "◐";
        case DutyState::excused:
            return "—";
        case DutyState::missed:
        case DutyState::upcoming:
            break;
    }
    return "☐";
}

page::Table duty_rows(const DutiesInput& d, cohort::VillageId v, Lang lang) {
    const rubric::Duties& duties = *d.rubric().duties;
    TableRows rows("duties", duties.title);
    rows.people("box", {"", ""})
        .data("state", {"状况", "State"})
        .column("due", {"到期日", "Due"})
        .data("duty.id", {"编号", "Id"})
        .data("duty.title", {"职责名称", "Duty title"})
        .people("title", {"职责", "Duty"})
        .column("evidence", {"凭据", "Evidence"})
        .column("partial", {"怎样算部分完成", "What counts as partial"}, false, 1);
    for (const auto& one : diagnose::duty_instances(d.cohort(), duties, v, d.cohort().period, d.cohort().as_of)) {
        const rubric::Duty& duty = duties.list[one.duty];
        rows.add({Cell::of(box(one.state)), Cell::of(std::string(id(one.state))), Cell::of(base::to_string(one.due)),
                  Cell::of(duty.id), text_cell(duty.title, lang), Cell::of(duty.id + " " + duty.title.in(lang)),
                  text_cell(duty.evidence, lang), text_cell(duty.partial, lang)});
    }
    return rows.table();
}

page::Table conduct_rows(const rubric::Conduct& conduct, Lang lang) {
    TableRows rows("conduct", conduct.title);
    rows.people("box", {"", ""})
        .data("prohibition.id", {"编号", "Id"})
        .data("prohibition.title", {"不准名称", "Rule title"})
        .people("title", {"不准", "Rule"})
        .column("consequence", {"后果", "What follows"});
    for (const rubric::Prohibition& one : conduct.list)
        rows.add({Cell::of("☐"), Cell::of(one.id), text_cell(one.title, lang),
                  Cell::of(one.id + " " + one.title.in(lang)), text_cell(one.consequence, lang)});
    return rows.table();
}

}  // namespace

page::Page checklist_page(const DutiesInput& d, cohort::VillageId v, Lang lang) {
    page::Page page;
    page.kind = "checklist";
    page.result = false;  // what is to be done, and no result
    const cohort::Village& of = d.cohort().villages[v];
    const Text period = words(d.cohort().period);
    page.title = {of.label() + " " + period.zh + "书记履责清单",
                  "Checklist of the secretary of " + of.label() + ", " + period.en};
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(d.cohort().period))});
    facts.items.push_back({"village.code", {"编码", "Code"}, Cell::of(base::to_string(of.code))});
    facts.items.push_back({"village.name", {"村", "Village"}, Cell::of(of.label())});
    add_secretary(of, {"书记编号", "Secretary's id"}, facts);
    facts.items.push_back({"as_of", {"截止日", "As of"}, Cell::of(base::to_string(d.cohort().as_of))});
    page.blocks.emplace_back(std::move(facts));
    if (d.rubric().duties) page.blocks.emplace_back(duty_rows(d, v, lang));
    if (d.rubric().conduct) page.blocks.emplace_back(conduct_rows(*d.rubric().conduct, lang));
    page.blocks.emplace_back(page::Paragraph{
        {"☑ 已完成　◐ 部分完成　☐ 未完成　— 免办", "☑ done   ◐ in part   ☐ not done   — excused"}, true});
    page.blocks.emplace_back(page::Paragraph{{"书记签名：__________　　乡镇核对：__________　　日期：__________",
                                              "Secretary: __________   Township: __________   Date: __________"}});
    return page;
}

}  // namespace leitai::report
