// Sheets of facts: villages down, facts across, what was reported before beside each.
#include <algorithm>
#include <map>

#include "leitai/base/list.hpp"
#include "leitai/desk/asks.hpp"
#include "leitai/desk/columns.hpp"
#include "leitai/desk/template_events.hpp"
#include "leitai/desk/template_parts.hpp"
#include "leitai/desk/values.hpp"
#include "leitai/report/validate/owners.hpp"

namespace leitai::desk {

using base::Text;
using cohort::VillageId;
using workbook::Column;
using workbook::Form;

namespace {

constexpr rule::Past previous = rule::Past::previous_period, last_year = rule::Past::same_period_last_year;

/// Whose values stand beside those that are asked for.
struct Beside {
    const cohort::Cohort* previous;
    const cohort::Cohort& now;
    std::vector<std::optional<VillageId>> then;  ///< by village of now: the same one in `previous`

    std::string last(const rubric::Fact& fact, rule::FactId id, VillageId village) const {
        if (previous == nullptr || !then[village]) return {};
        const cohort::Cell* cell = previous->cell(*then[village], 0, id);
        return cell == nullptr ? std::string() : value_text(fact, *cell);
    }
    std::string year(const rubric::Fact& fact, rule::FactId id, VillageId village) const {
        const cohort::Slot slot = now.needs.slot(base::same_period_last_year(now.period));
        if (slot == cohort::no_slot) return {};
        const cohort::Cell* cell = now.cell(village, slot, id);
        return cell == nullptr ? std::string() : value_text(fact, *cell);
    }
};

Beside beside(const TemplateInput& input) {
    Beside made{input.previous, input.scored.reading.cohort, {}};
    if (input.previous == nullptr) return made;
    for (const cohort::Village& village : made.now.villages) made.then.push_back(input.previous->find(village.code));
    return made;
}

/// A column that shows what was reported once.
Column shown_column(const rubric::Fact& fact, std::string_view key, const Text& title, base::Period period,
                    const Column& like) {
    Column column =
        context_column(std::string(key) + "." + fact.id, title + Text::same(" " + to_string(period)), like.holds);
    column.decimals = like.decimals;
    column.choices = like.choices;
    return column;
}

/// One sheet while it is made: whose facts it asks of whom.
struct Sheet {
    const TemplateInput& input;
    const Asks& asks;
    const Beside& beside;
    const std::vector<rule::FactId>& facts;
    const std::vector<VillageId>& villages;  ///< those that are asked for one of them
    rubric::Level level;                     ///< of whoever hands it in
    Form form;

    const rubric::Rubric& rubric() const { return *input.scored.campaign.rubric; }
    base::Period period() const { return input.scored.campaign.plan->period; }

    template <class Is>
    bool any(const Is& is) const {
        return std::any_of(villages.begin(), villages.end(), is);
    }

    /// The columns of a fact; those beside it as far as they are of use for somebody here.
    void add_columns(rule::FactId f) {
        const rubric::Fact& fact = rubric().facts[f];
        std::vector<Column> all;
        add_fact_columns(rubric(), f, all);
        for (Column& column : all) {
            if (column.key == "fact." + fact.id) {
                column.required = any([&](VillageId v) { return asks.of(v, f) == Ask::owed; });
                const Column value = column;
                form.columns.push_back(std::move(column));
                if (any([&](VillageId v) { return !beside.last(fact, f, v).empty(); }))
                    form.columns.push_back(
                        shown_column(fact, "last", {"上期", "Last period"}, base::previous(period()), value));
                if (any([&](VillageId v) { return !beside.year(fact, f, v).empty(); }))
                    form.columns.push_back(shown_column(fact, "year", {"去年同期", "A year ago"},
                                                        base::same_period_last_year(period()), value));
                continue;
            }
            const bool useful = column.key.starts_with("same_period_last_year.") ? any_baseline(f, last_year)
                                : column.key.starts_with("previous_period.")     ? any_baseline(f, previous)
                                : column.key.starts_with("evidence.")            ? fact.evidence_required
                                                                                 : true;
            if (useful) form.columns.push_back(std::move(column));
        }
    }

    bool any_baseline(rule::FactId f, rule::Past past) const {
        return any([&](VillageId v) { return asks.of(v, f) != Ask::no && asks.baseline(v, f, past); });
    }

    void add_row(VillageId v) {
        workbook::Row row = row_of(input, form, v);
        for (std::size_t c = 0; c < form.columns.size(); ++c) {
            const std::string& key = form.columns[c].key;
            const std::size_t dot = key.find('.');
            if (dot == std::string::npos) continue;
            const std::string what = key.substr(0, dot);
            const rule::FactId f = *rubric().fact(key.substr(dot + 1));
            const rubric::Fact& fact = rubric().facts[f];
            row.asked[c] = asks.of(v, f) != Ask::no;
            if (what == "fact") row.cells[c] = known(fact, f, v);
            if (what == "last") row.cells[c] = beside.last(fact, f, v);
            if (what == "year") row.cells[c] = beside.year(fact, f, v);
            if (what == "same_period_last_year") row.asked[c] = row.asked[c] && asks.baseline(v, f, last_year);
            if (what == "previous_period") row.asked[c] = row.asked[c] && asks.baseline(v, f, previous);
        }
        form.rows.push_back(std::move(row));
    }

    /// What was reported at this level already. What another level said is not shown: it would come back as this one's
    /// word. A value that awaits its check is asked for once more.
    std::string known(const rubric::Fact& fact, rule::FactId f, VillageId v) const {
        const cohort::Cell* cell = beside.now.cell(v, 0, f);
        const bool counts = cell != nullptr && cell->state() == cohort::Cell::State::value && cell->level() == level;
        return counts ? value_text(fact, *cell) : std::string();
    }
};

Text how_to(bool any_may) {
    Text words("黄色格必填，灰色格不用填。", "Yellow cells must be filled in, grey ones need not.");
    if (any_may) words = words + Text("白色格没有就不填。", " White ones stay empty where there is none.");
    return words + Text("口径看表头批注。填好存盘，把原文件交回。",
                        " The comments of the heads say what is meant. Save the file and hand it in.");
}

/// The sheet of facts; without columns where none of them is asked for.
Form facts_form(const TemplateInput& input, const Asks& asks, const Beside& beside,
                const std::vector<rule::FactId>& facts, const Group& group) {
    const std::vector<VillageId>& villages = group.villages;
    std::vector<rule::FactId> asked;
    std::vector<VillageId> rows;
    const rubric::Rubric& rubric = *input.scored.campaign.rubric;
    const auto asks_for = [&](VillageId v, rule::FactId f) { return asks.of(v, f) != Ask::no; };
    for (const rule::FactId f : facts) {
        if (rubric.facts[f].type == rubric::FactType::events) continue;
        if (std::any_of(villages.begin(), villages.end(), [&](VillageId v) { return asks_for(v, f); }))
            asked.push_back(f);
    }
    for (const VillageId v : villages) {
        if (std::any_of(asked.begin(), asked.end(), [&](rule::FactId f) { return asks_for(v, f); })) rows.push_back(v);
    }
    Sheet sheet{input, asks, beside, asked, rows, group.owner.level, {}};
    if (asked.empty()) return {};
    sheet.form.key = "facts";
    sheet.form.title = {"填报表", "Facts"};
    sheet.form.columns = contestant_columns(rubric);
    for (const rule::FactId f : asked) sheet.add_columns(f);
    for (const VillageId v : rows) sheet.add_row(v);
    bool any_may = false;
    for (const VillageId v : rows) {
        for (const rule::FactId f : asked) any_may = any_may || asks.of(v, f) == Ask::may;
    }
    sheet.form.how_to = how_to(any_may);
    return std::move(sheet.form);
}

/// Whether a level may report a fact.
bool reports(const rubric::Fact& fact, rubric::Level level) {
    const std::vector<rubric::Level>& by = fact.authority.scored_by;
    return by.empty() || std::find(by.begin(), by.end(), level) != by.end();
}

/// The facts of each office, in the order in which the rubric names the offices first.
struct Office {
    Text name;
    std::vector<rule::FactId> facts;
};

std::vector<Office> offices_of(const rubric::Rubric& rubric, const std::vector<Text>& only) {
    const std::vector<Text> owners = report::owners_of_facts(rubric);
    std::vector<Office> offices;
    for (rule::FactId f = 0; f < owners.size(); ++f) {
        if (!only.empty() && std::find(only.begin(), only.end(), owners[f]) == only.end()) continue;
        const auto known =
            std::find_if(offices.begin(), offices.end(), [&](const Office& one) { return one.name == owners[f]; });
        if (known == offices.end()) {
            offices.push_back({owners[f], {f}});
        } else {
            known->facts.push_back(f);
        }
    }
    return offices;
}

/// At which level an office reports: that of a department, unless the rubric takes its facts from others alone.
rubric::Level level_of(const rubric::Rubric& rubric, const Office& office) {
    using enum rubric::Level;
    for (const rubric::Level level : {department, county, township}) {
        const auto takes = [&](rule::FactId f) { return reports(rubric.facts[f], level); };
        if (std::all_of(office.facts.begin(), office.facts.end(), takes)) return level;
    }
    return department;
}

/// Makes the workbook of one group; nothing where it is asked for nothing.
void add_workbook(const TemplateInput& input, const Asks& asks, const Beside& beside, const Group& group,
                  const std::vector<rule::FactId>& facts, std::vector<Filled>& made) {
    Filled filled;
    filled.name = group.name;
    const base::Period period = input.scored.campaign.plan->period;
    for (Form form : {facts_form(input, asks, beside, facts, group), events_form(input, asks, facts, group.villages)}) {
        if (form.columns.empty()) continue;
        form.heading = heading_of(group.whose, form.title, period);
        filled.asked += asked_cells(form);
        filled.forms.sheets.push_back(std::move(form));
    }
    if (filled.forms.sheets.empty()) return;
    filled.forms.meta = lines_of(meta_of(input, group.owner));
    made.push_back(std::move(filled));
}

}  // namespace

std::vector<Filled> fact_workbooks(const TemplateInput& input, const ForWhom& whom) {
    const rubric::Rubric& rubric = *input.scored.campaign.rubric;
    const Asks asks(input.scored);
    const Beside known = beside(input);
    const std::vector<Office> offices = offices_of(rubric, whom.owners);
    std::vector<Filled> made;
    if (whom.per == Per::owner) {
        for (const Office& office : offices) {
            for (Group& group : groups_of(input, whom)) {
                group.whose = office.name.empty() ? Text("未写明责任单位", "No owner named") : office.name;
                group.name = group.whose.in(input.lang) + (whom.name.empty() ? "" : "-" + whom.name);
                group.owner = {level_of(rubric, office), group.whose.zh};
                if (!whom.name.empty()) group.whose = group.whose + Text::same(" " + whom.name);
                add_workbook(input, asks, known, group, office.facts, made);
            }
        }
        return made;
    }
    std::vector<rule::FactId> facts;
    for (rule::FactId f = 0; f < rubric.facts.size(); ++f) {
        const auto of_office = [&](const Office& one) {
            return std::find(one.facts.begin(), one.facts.end(), f) != one.facts.end();
        };
        const bool may = reports(rubric.facts[f], rubric::Level::self) ||
                         (whom.per == Per::township && reports(rubric.facts[f], rubric::Level::township));
        if (may && std::any_of(offices.begin(), offices.end(), of_office)) facts.push_back(f);
    }
    for (const Group& group : groups_of(input, whom)) add_workbook(input, asks, known, group, facts, made);
    return made;
}

}  // namespace leitai::desk
