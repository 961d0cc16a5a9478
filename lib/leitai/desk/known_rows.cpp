// Finds by kind what is known, and what of it may still change.
#include "leitai/desk/known_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "leitai/desk/columns.hpp"
#include "leitai/diagnose/duties.hpp"

namespace leitai::desk {

using base::Text;
using cohort::VillageId;
using workbook::Column;
using workbook::Form;
using workbook::Row;
using workbook::Use;

namespace {

/// One form while its rows are put in.
class Rows {
public:
    Rows(const TemplateInput& input, const Known& known, const Group& group, bool whole, Form& form)
        : input_(input),
          known_(known),
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
        offered_ = group_.villages;
        if (of_.kind == "check" && of_.list.empty()) add_checks();
        if (of_.kind == "check" && of_.list == "resolved") offer_signs();
        if (of_.kind == "duty" && of_.list == "done") add_duties();
        if (of_.kind == "rectification") add_cases();
        if (of_.kind == "book") add_entries();
        if (beside_.size() == form_.rows.size()) show_beside();
        offer();
    }

private:
    static const std::vector<KnownItem>& list_of(const KnownRecord& record, const std::string& list) {
        static const std::vector<KnownItem> none;
        const auto found = record.lists.find(list);
        return found == record.lists.end() ? none : found->second;
    }

    std::optional<VillageId> village(const std::string& code) const {
        const auto parsed = base::parse_code(code, rubric_.unit->digits);
        return parsed ? cohort_.find(*parsed) : std::nullopt;
    }

    /// A row with the values of a record and of an item of it; `open`: what is known may be changed.
    void add_row(const KnownItem& own, const KnownItem* item, bool open) {
        Row row;
        std::vector<std::string> beside;
        row.asked.resize(form_.columns.size(), true);
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            const std::string& key = form_.columns[c].key;
            const bool of_record = key.starts_with("record.");
            std::string text = of_record ? own[key.substr(7)] : item != nullptr ? (*item)[key] : own[key];
            if (key == "name" && form_.columns[c].use == Use::context) {
                const auto of = village(own[rubric_.unit->key]);
                text = of ? cohort_.villages[*of].name : std::string();
            }
            const bool known = !open && form_.columns[c].use == Use::fill && !text.empty();
            row.asked[c] = !known || may_change(key);
            row.cells.push_back(known ? std::string() : text);
            beside.push_back(known ? std::move(text) : std::string());
        }
        form_.rows.push_back(std::move(row));
        beside_.push_back(std::move(beside));
    }

    /// What is on record of a case and may become another: who helps, until when, a further acceptance.
    bool may_change(std::string_view key) const {
        return of_.kind == "rectification" && (of_.list.empty() ? !key.starts_with("entered.") : key == "due");
    }

    bool in_group(const std::string& code) const { return villages_.contains(code); }

    /// Each entry as the last roster has it that names it.
    void add_roster() {
        std::map<std::string, const KnownItem*> last;
        for (const KnownRecord& record : known_.records) {
            for (const KnownItem& item : list_of(record, of_.list))
                last[item["code"].empty() ? item["id"] : item["code"]] = &item;
        }
        const bool contestants = of_.list == rubric_.unit->list;
        for (const auto& [code, item] : last) {
            if (contestants ? in_group(code) : whole_) add_row({}, item, true);
        }
        if (!contestants) keep_regions();
    }

    /// Of regions that are not scored, code, name, for whom they report and what they were merged into are enough.
    void keep_regions() {
        std::vector<bool> keep;
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            const std::string& key = form_.columns[c].key;
            const bool usual = key == "code" || key == "name" || key == "reports_for" || key.starts_with("merged");
            keep.push_back(usual || std::any_of(form_.rows.begin(), form_.rows.end(),
                                                [&](const Row& row) { return !row.cells[c].empty(); }));
        }
        keep_columns(form_, keep);
    }

    void add_team() {
        std::map<std::string, const KnownRecord*> last;
        for (const KnownRecord& record : known_.records) last[record.own[rubric_.unit->key]] = &record;
        for (const VillageId v : group_.villages) {
            const auto found = last.find(base::to_string(cohort_.villages[v].code));
            if (of_.list.empty()) {
                found == last.end() ? form_.rows.push_back(row_of(input_, form_, v))
                                    : add_row(found->second->own, nullptr, true);
            } else if (found != last.end()) {
                for (const KnownItem& item : list_of(*found->second, of_.list))
                    add_row(found->second->own, &item, true);
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

    /// Who resolves signs chooses among those that wait for it.
    void offer_signs() {
        std::set<rubric::SignId> waiting;
        std::vector<VillageId> having;
        for (const VillageId v : group_.villages) {
            std::set<rubric::SignId> own;
            for (const record::Check& one : record::of_village(cohort_.registers.checks, cohort_.villages[v].code)) {
                for (const record::Finding& found : one.found) own.insert(found.sign);
                for (const record::Finding& resolved : one.resolved) own.erase(resolved.sign);
            }
            if (!own.empty()) having.push_back(v);
            waiting.insert(own.begin(), own.end());
        }
        std::erase_if(form_.columns[position_of(form_, "sign")].choices, [&](const workbook::Choice& one) {
            return std::none_of(waiting.begin(), waiting.end(),
                                [&](rubric::SignId id) { return rubric_.weakness->signs[id].id == one.word; });
        });
        offered_ = std::move(having);
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
        for (const KnownRecord& record : known_.records) {
            const std::pair<std::string, std::string> of(record.own[rubric_.unit->key], record.own["case"]);
            if (!open.contains(of) || !in_group(of.first)) continue;
            KnownRecord& into = joined[of];
            into.own.take(record.own);
            for (const KnownItem& item : list_of(record, "measures")) join(item, into.lists["measures"]);
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

    void add_entries() {
        const auto open = known_.open_entries.find(of_.subject);
        if (open == known_.open_entries.end()) return;
        for (const KnownItem& entry : open->second) {
            const std::string& of = entry["village"];
            if (of.empty() ? whole_ : in_group(of)) add_row({}, &entry, false);
        }
    }

    /// What is on record is not written again: it stands in a column of its own, before the cell.
    void show_beside() {
        std::vector<Column> columns;
        std::vector<Row> rows(form_.rows.size());
        const auto put = [&](std::size_t r, std::string text, bool asked) {
            rows[r].cells.push_back(std::move(text));
            rows[r].asked.push_back(asked);
        };
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            const auto known = [&](const std::vector<std::string>& row) { return !row[c].empty(); };
            if (std::any_of(beside_.begin(), beside_.end(), known)) {
                Column shown = form_.columns[c];
                shown = context_column("last." + shown.key, Text("已登记：", "On record: ") + shown.title, shown.holds);
                shown.decimals = form_.columns[c].decimals;
                shown.choices = form_.columns[c].choices;
                columns.push_back(std::move(shown));
                for (std::size_t r = 0; r < rows.size(); ++r) put(r, std::move(beside_[r][c]), true);
            }
            columns.push_back(std::move(form_.columns[c]));
            for (std::size_t r = 0; r < rows.size(); ++r)
                put(r, std::move(form_.rows[r].cells[c]), form_.rows[r].asked[c]);
        }
        form_.columns = std::move(columns);
        form_.rows = std::move(rows);
    }

    /// Who adds a row chooses the village by its name.
    void offer() {
        for (Column& column : form_.columns) {
            const std::string key(rubric_.unit->key);
            if (column.key == key || column.key == "record." + key) offer_villages(input_, offered_, column);
        }
    }

    const TemplateInput& input_;
    const Known& known_;
    const cohort::Cohort& cohort_;
    const rubric::Rubric& rubric_;
    const Group& group_;
    bool whole_;
    Form& form_;
    FormOf of_;
    std::set<std::string> villages_;                // their codes
    std::vector<std::vector<std::string>> beside_;  // by row and column: what is on record
    std::vector<VillageId> offered_;                // in drop-downs
};

}  // namespace

void add_known_rows(const TemplateInput& input, const Known& known, const Group& group, bool whole, Form& form) {
    Rows(input, known, group, whole, form).add();
}

}  // namespace leitai::desk
