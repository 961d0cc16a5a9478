// Sheets of judges: contestants down, marks across.
#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/base/rational.hpp"
#include "leitai/desk/template_parts.hpp"
#include "leitai/panel/contest.hpp"

namespace leitai::desk {

using base::Failure;
using base::Text;
using panel::Held;
using workbook::Form;

namespace {

/// The round of the scored period that people mean.
const Held& find_round(const campaign::ScoredCampaign& scored, const std::string& word) {
    const base::Period period = scored.campaign.plan->period;
    Text known;
    for (const Held& held : scored.reading.contests.rounds) {
        if (held.record->period != period) continue;
        if (held.record->id == word || held.record->title == word) return held;
        if (!held.rules->marks.empty()) base::add_to(known, held.record->id);
    }
    const std::string of = to_string(period);
    if (known.empty())
        throw Failure({of + " 没有要打分的评议；先写好评议（kind: round），见 leitai help panels",
                       "no round of " + of +
                           " is marked by judges: write its record (kind: round) first; see leitai "
                           "help panels"});
    throw Failure(Text(of + " 没有评议 " + word, "there is no round " + word + " in " + of) +
                  Text("\n要打分的评议：", "\nrounds with marks: ") + known);
}

void check_round(const Held& held) {
    const std::string& id = held.record->id;
    if (held.rules->marks.empty())
        throw Failure({id + " 不打分（按票数或按各轮合计），没有评分表可填",
                       id + " has no marks (its rules count ballots or add up rounds), and so no sheets of judges"});
    if (held.panel == nullptr)
        throw Failure({id + " 的评议团还没有写：先写好评委名单（kind: panel）",
                       "the panel of " + id + " is not known: write the record of its judges (kind: panel) first"});
    if (!held.contestants_known || held.entries.empty())
        throw Failure({id + " 的参赛名单还没有：写明 contestants，或先有上一轮的结果",
                       "the contestants of " + id +
                           " are not known yet: name them, or have the result of the round "
                           "before"});
}

/// A row of one contestant and judge.
workbook::Row row_of(const Held& held, const Form& form, std::size_t entry, std::size_t judge,
                     const base::ScoredUnit& unit, const cohort::Cohort& cohort) {
    const panel::Entry& of = held.entries[entry];
    workbook::Row row;
    row.cells.resize(form.columns.size());
    row.asked.resize(form.columns.size(), true);
    const bool recused = panel::recused(held, judge, entry);
    for (std::size_t c = 0; c < form.columns.size(); ++c) {
        const std::string& key = form.columns[c].key;
        if (key == unit.key) row.cells[c] = base::to_string(of.code);
        if (key == "name") row.cells[c] = of.name;
        if (key == "in" && of.village) row.cells[c] = cohort.townships[cohort.villages[*of.village].township].name;
        if (key == "judge") row.cells[c] = held.panel->judges[judge].id;
        if (!key.starts_with("mark.")) continue;
        const std::size_t which = *held.rules->mark(key.substr(5));
        const std::int64_t units = held.mark(entry, judge, which);
        if (units != Held::no_mark) {
            const base::Rational mark(base::Decimal{units, static_cast<std::uint8_t>(rubric::Fact::mark_decimals)});
            row.cells[c] = to_string(mark, held.rules->marks[which].decimals);
        }
        row.asked[c] = !recused && units == Held::no_mark;
    }
    return row;
}

Filled workbook_of(const TemplateInput& input, const Held& held, const std::vector<std::size_t>& judges) {
    const campaign::Campaign& campaign = input.scored.campaign;
    const rubric::Rubric& rubric = *campaign.rubric;
    Form form = *blank_form(rubric, "marks." + held.rules->id);
    for (workbook::Column& column : form.columns) column.required = column.use == workbook::Use::fill;
    for (std::size_t e = 0; e < held.entries.size(); ++e) {
        for (const std::size_t judge : judges)
            form.rows.push_back(row_of(held, form, e, judge, *rubric.unit, input.scored.reading.cohort));
    }
    const std::string title = held.record->title.empty() ? held.record->id : held.record->title;
    const std::string judge = judges.size() == 1 ? held.panel->judges[judges.front()].id : std::string();
    const Text whose = judge.empty() ? Text::same(title) : Text(title + " 评委" + judge, title + ", judge " + judge);
    form.heading = heading_of(whose, form.title, campaign.plan->period);
    form.how_to = {
        "逐格打分，分数范围见提示；灰色格不打分（已交的，或按规定回避的）。",
        "Mark cell by cell, within the limits that are shown; grey cells are not marked (handed in already, or "
        "the judge is recused)."};
    Filled filled;
    filled.name = title + (judge.empty() ? "" : "-" + judge);
    filled.asked = asked_cells(form);
    Meta meta = meta_of(input, {rubric::Level::county, title});
    meta.round = held.record->id;
    meta.judge = judge;
    filled.forms.meta = lines_of(meta);
    filled.forms.sheets.push_back(std::move(form));
    return filled;
}

}  // namespace

std::vector<Filled> mark_workbooks(const TemplateInput& input, const std::string& round, bool each_judge) {
    const Held& held = find_round(input.scored, round);
    check_round(held);
    std::vector<std::vector<std::size_t>> groups(each_judge ? held.judges() : 1);
    for (std::size_t judge = 0; judge < held.judges(); ++judge) groups[each_judge ? judge : 0].push_back(judge);
    std::vector<Filled> made;
    for (const std::vector<std::size_t>& judges : groups) {
        if (Filled filled = workbook_of(input, held, judges); filled.asked > 0) made.push_back(std::move(filled));
    }
    return made;
}

}  // namespace leitai::desk
