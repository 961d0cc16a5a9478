// Finds by kind what is known, and what of it may still change.
#include "leitai/desk/known_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "leitai/book/view.hpp"
#include "leitai/desk/known.hpp"
#include "leitai/diagnose/duties.hpp"

namespace leitai::desk {

using cohort::VillageId;
using workbook::Column;
using workbook::Form;
using workbook::Row;
using workbook::Use;

namespace {

/// One form while its rows are put in.
class Rows {
public:
    Rows(const TemplateInput& input, const Group& group, bool whole, Form& form)
        : input_(input),
          cohort_(input.scored.reading.cohort),
          rubric_(*input.scored.campaign.rubric),
          group_(group),
          whole_(whole),
          form_(form),
          of_(*form_of(rubric_, form.key)) {
        for (const VillageId v : group.villages) villages_.insert(base::to_string(cohort_.villages[v].code));
    }

    void add() {
        if (of_.kind == "roster") add_roster();
        if (of_.kind == "team") add_team();
        if (of_.kind == "check") of_.list.empty() ? add_checks() : add_signs();
        if (of_.kind == "duty" && of_.list == "done") add_duties();
        if (of_.kind == "rectification") add_cases();
        if (of_.kind == "book") add_entries();
        offer();
    }

private:
    std::vector<KnownRecord> records() const { return known_records(input_.scored.campaign, of_.kind); }

    std::optional<VillageId> village(const std::string& code) const {
        const auto parsed = base::parse_code(code, rubric_.unit->digits);
        return parsed ? cohort_.find(*parsed) : std::nullopt;
    }

    /// A row with the values of a record and of an item of it; `open`: what is known may be changed.
    void add_row(const KnownItem& own, const KnownItem* item, bool open) {
        Row row;
        row.asked.resize(form_.columns.size(), true);
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            const std::string& key = form_.columns[c].key;
            const bool of_record = key.starts_with("record.");
            std::string text = of_record ? own[key.substr(7)] : item != nullptr ? (*item)[key] : own[key];
            if (key == "name" && form_.columns[c].use == Use::context) {
                const auto of = village(own[rubric_.unit->key]);
                text = of ? cohort_.villages[*of].name : std::string();
            }
            row.asked[c] = open || text.empty();
            row.cells.push_back(std::move(text));
        }
        form_.rows.push_back(std::move(row));
    }

    bool in_group(const std::string& code) const { return villages_.contains(code); }

    /// Each entry as the last roster has it that names it.
    void add_roster() {
        std::map<std::string, KnownItem> last;
        for (KnownRecord& record : records()) {
            for (KnownItem& item : record.lists[of_.list]) {
                const std::string code = item["code"].empty() ? item["id"] : item["code"];
                last[code] = std::move(item);
            }
        }
        const bool contestants = of_.list == rubric_.unit->list;
        for (const auto& [code, item] : last) {
            if (contestants ? in_group(code) : whole_) add_row({}, &item, true);
        }
    }

    void add_team() {
        std::map<std::string, KnownRecord> last;
        for (KnownRecord& record : records()) {
            const std::string code = record.own[rubric_.unit->key];
            last[code] = std::move(record);
        }
        for (const VillageId v : group_.villages) {
            const auto found = last.find(base::to_string(cohort_.villages[v].code));
            if (of_.list.empty()) {
                found == last.end() ? form_.rows.push_back(row_of(input_, form_, v))
                                    : add_row(found->second.own, nullptr, true);
            } else if (found != last.end()) {
                for (const KnownItem& item : found->second.lists[of_.list]) add_row(found->second.own, &item, true);
            }
        }
    }

    void add_checks() {
        for (const VillageId v : group_.villages) {
            const auto checks = record::of_village(cohort_.registers.checks, cohort_.villages[v].code);
            const bool checked = std::any_of(checks.begin(), checks.end(),
                                             [&](const record::Check& one) { return one.period == cohort_.period; });
            if (!checked) form_.rows.push_back(row_of(input_, form_, v));
        }
    }

    void add_signs() {
        if (of_.list != "resolved") return;
        const std::size_t sign = position_of(form_, "sign");
        for (const VillageId v : group_.villages) {
            std::set<rubric::SignId> waiting;
            for (const record::Check& one : record::of_village(cohort_.registers.checks, cohort_.villages[v].code)) {
                for (const record::Finding& found : one.found) waiting.insert(found.sign);
                for (const record::Finding& resolved : one.resolved) waiting.erase(resolved.sign);
            }
            for (const rubric::SignId id : waiting) {
                Row row = row_of(input_, form_, v);
                row.cells[sign] = rubric_.weakness->signs[id].id;
                row.asked[sign] = false;
                form_.rows.push_back(std::move(row));
            }
        }
    }

    void add_duties() {
        using diagnose::DutyState;
        const std::size_t duty = position_of(form_, "duty");
        for (const VillageId v : group_.villages) {
            for (const diagnose::DutyInstance& one : diagnose::duty_instances(
                     cohort_, *rubric_.duties, v, cohort_.period, base::last_day(cohort_.period))) {
                if (one.state != DutyState::missed && one.state != DutyState::upcoming) continue;
                Row row = row_of(input_, form_, v);
                row.cells[duty] = rubric_.duties->list[one.duty].id;
                row.asked[duty] = false;
                form_.rows.push_back(std::move(row));
            }
        }
    }

    /// Cases that nobody has left yet; of their lists only measures, which are written before they are done.
    void add_cases() {
        std::set<std::pair<std::string, std::string>> open;
        for (const cohort::Case& one : cohort::cases_of(cohort_.registers, *rubric_.weakness)) {
            if (!one.left) open.emplace(base::to_string(one.village), one.id);
        }
        std::map<std::pair<std::string, std::string>, KnownRecord> joined;
        for (KnownRecord& record : records()) {
            const std::pair<std::string, std::string> of(record.own[rubric_.unit->key], record.own["case"]);
            if (!open.contains(of) || !in_group(of.first)) continue;
            KnownRecord& into = joined[of];
            into.own.take(record.own);
            for (const KnownItem& item : record.lists["measures"]) join(item, into.lists["measures"]);
        }
        for (const auto& [of, record] : joined) {
            if (of_.list.empty()) add_row(record.own, nullptr, false);
            if (of_.list != "measures") continue;
            const auto measures = record.lists.find("measures");
            if (measures == record.lists.end()) continue;
            for (const KnownItem& item : measures->second) {
                if (item["done"].empty()) add_row(record.own, &item, false);
            }
        }
    }

    static void join(const KnownItem& item, std::vector<KnownItem>& into) {
        const auto known =
            std::find_if(into.begin(), into.end(), [&](const KnownItem& one) { return one["id"] == item["id"]; });
        known == into.end() ? into.push_back(item) : known->take(item);
    }

    /// Entries with their updates and corrections, as far as something may still become known of them.
    void add_entries() {
        std::vector<KnownItem> entries;
        std::map<std::string, std::size_t> by_id;
        for (const KnownRecord& record : records()) {
            if (record.own["register"] != of_.subject) continue;
            for (const std::string list : {"entries", "updates"}) {
                const auto items = record.lists.find(list);
                if (items == record.lists.end()) continue;
                for (const KnownItem& item : items->second) {
                    const std::string id = item["id"].empty() ? item["entry"] : item["id"];
                    const auto [known, is_new] = by_id.try_emplace(id, entries.size());
                    is_new ? entries.push_back(item) : entries[known->second].take(item);
                }
            }
            correct(record, by_id, entries);
        }
        const std::set<std::string> open = open_entries();
        for (const KnownItem& entry : entries) {
            const std::string& of = entry["village"];
            if (open.contains(entry["id"]) && (of.empty() ? whole_ : in_group(of))) add_row({}, &entry, false);
        }
    }

    static void correct(const KnownRecord& record, const std::map<std::string, std::size_t>& by_id,
                        std::vector<KnownItem>& entries) {
        const auto corrections = record.lists.find("corrections");
        if (corrections == record.lists.end()) return;
        for (const KnownItem& one : corrections->second) {
            const auto known = by_id.find(one["entry"]);
            if (known != by_id.end()) entries[known->second].take({{{one["field"], one["value"]}}});
        }
    }

    /// The ids of entries that have not come to their last state, and of those of the period where there are none.
    std::set<std::string> open_entries() const {
        std::set<std::string> open;
        const auto& books = input_.scored.reading.books;
        if (!books) return open;
        const rubric::RegisterId of = *rubric_.books->find_register(of_.subject);
        const book::View view(book::sources_of(*books, cohort_, rubric_), book::scored_moment(books->ledger));
        const std::size_t states = rubric_.books->registers[of].states.size();
        view.each(of, [&](const book::Entry& entry) {
            const auto state = view.state(of, entry);
            if (state ? *state + 1U < states : entry.period == cohort_.period)
                open.emplace(books->ledger.texts.name(entry.id));
        });
        return open;
    }

    /// Who adds a row chooses the village by its name.
    void offer() {
        for (Column& column : form_.columns) {
            const std::string key(rubric_.unit->key);
            if (column.key == key || column.key == "record." + key) offer_villages(input_, group_.villages, column);
        }
    }

    const TemplateInput& input_;
    const cohort::Cohort& cohort_;
    const rubric::Rubric& rubric_;
    const Group& group_;
    bool whole_;
    Form& form_;
    FormOf of_;
    std::set<std::string> villages_;  // their codes
};

}  // namespace

void add_known_rows(const TemplateInput& input, const Group& group, bool whole, Form& form) {
    Rows(input, group, whole, form).add();
}

}  // namespace leitai::desk
