// Offers what may be reported, and writes a row for what must be.
#include "leitai/desk/template_events.hpp"

#include <algorithm>

#include "leitai/desk/template_parts.hpp"
#include "leitai/rule/rule.hpp"

namespace leitai::desk {

using base::Text;
using cohort::VillageId;
using workbook::Column;
using workbook::Form;

namespace {

/// The events facts that somebody is asked for, and the villages that are asked for one.
struct Wanted {
    std::vector<rule::FactId> facts;
    std::vector<VillageId> villages;
};

Wanted wanted_of(const rubric::Rubric& rubric, const Asks& asks, const std::vector<rule::FactId>& facts,
                 const std::vector<VillageId>& villages) {
    Wanted wanted;
    const auto asked = [&](VillageId v, rule::FactId f) { return asks.of(v, f) != Ask::no; };
    for (const rule::FactId f : facts) {
        if (rubric.facts[f].type != rubric::FactType::events) continue;
        if (std::any_of(villages.begin(), villages.end(), [&](VillageId v) { return asked(v, f); }))
            wanted.facts.push_back(f);
    }
    for (const VillageId v : villages) {
        if (std::any_of(wanted.facts.begin(), wanted.facts.end(), [&](rule::FactId f) { return asked(v, f); }))
            wanted.villages.push_back(v);
    }
    return wanted;
}

/// Whether a rule has the events of a fact marked one by one.
bool is_marked(const rubric::Rubric& rubric, rule::FactId fact) {
    for (const rubric::Indicator& indicator : rubric.indicators) {
        for (const rule::Rule& rule : indicator.rules) {
            if (!std::holds_alternative<rule::Judged>(rule.scale)) continue;
            if (rule::fact_of(rubric.measures[rule.measure].what) == fact) return true;
        }
    }
    return false;
}

bool can_be_waived(const rubric::Rubric& rubric, rule::FactId fact) {
    for (const rubric::Indicator& indicator : rubric.indicators) {
        for (const rule::Rule& rule : indicator.rules) {
            if (rule.waiver.kind != rule::Waiver::Kind::granted) continue;
            if (rule::fact_of(rubric.measures[rule.measure].what) == fact) return true;
        }
    }
    return false;
}

/// Leaves the columns that these facts can have.
void keep_useful(const rubric::Rubric& rubric, const std::vector<rule::FactId>& facts, Form& form) {
    const auto any = [&](const auto& is) { return std::any_of(facts.begin(), facts.end(), is); };
    const bool marked = any([&](rule::FactId f) { return is_marked(rubric, f); });
    const bool waived = any([&](rule::FactId f) { return can_be_waived(rubric, f); });
    std::vector<bool> keep;
    for (const Column& column : form.columns) {
        const bool own = column.key.starts_with("own.");
        const auto has_field = [&](rule::FactId f) {
            const std::vector<rubric::EventField>& fields = rubric.facts[f].fields;
            return std::any_of(fields.begin(), fields.end(),
                               [&](const rubric::EventField& one) { return "own." + one.id == column.key; });
        };
        keep.push_back((!own || any(has_field)) && (column.key != "mark" || marked) &&
                       (!column.key.starts_with("waived.") || waived));
    }
    keep_columns(form, keep);
}

/// Rows for what must be reported, be it that there was nothing.
void add_rows(const TemplateInput& input, const Asks& asks, const Wanted& wanted, Form& form) {
    const std::size_t which = position_of(form, "fact");
    for (const VillageId v : wanted.villages) {
        for (const rule::FactId f : wanted.facts) {
            if (asks.of(v, f) != Ask::owed) continue;
            workbook::Row row = row_of(input, form, v);
            row.cells[which] = input.scored.campaign.rubric->facts[f].id;
            form.rows.push_back(std::move(row));
        }
    }
}

}  // namespace

Form events_form(const TemplateInput& input, const Asks& asks, const std::vector<rule::FactId>& facts,
                 const std::vector<VillageId>& villages) {
    const rubric::Rubric& rubric = *input.scored.campaign.rubric;
    const Wanted wanted = wanted_of(rubric, asks, facts, villages);
    if (wanted.facts.empty()) return {};
    Form form = *blank_form(rubric, "return.events");
    keep_useful(rubric, wanted.facts, form);
    Column& which = form.columns[position_of(form, "fact")];
    std::erase_if(which.choices, [&](const workbook::Choice& one) {
        return std::find(wanted.facts.begin(), wanted.facts.end(), *rubric.fact(one.word)) == wanted.facts.end();
    });
    add_rows(input, asks, wanted, form);
    offer_villages(input, wanted.villages, form.columns.front());
    form.how_to = {"一件事一行；同一个村、同一种事项有几件就填几行。",
                   "A line an event: as many lines as there were events."};
    if (!form.rows.empty())
        form.how_to =
            form.how_to + Text("已列出村名的行是必报的：发生过的，填日期和内容；一件也没有的，“内容”里填“无”。",
                               " Lines with a village are owed: fill in the day and what it was, or write "
                               "“none” as what it was where there was none.");
    return form;
}

}  // namespace leitai::desk
