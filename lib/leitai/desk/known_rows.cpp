// Finds by kind what is known, and what of it may still change.
#include "leitai/desk/known_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "leitai/desk/columns.hpp"
#include "leitai/desk/known.hpp"
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
        offered_ = group_.villages;
        if (of_.kind == "check" && of_.list.empty()) add_checks();
        if (of_.kind == "check" && of_.list == "resolved") offer_signs();
        if (of_.kind == "duty" && of_.list == "done") add_duties();
        if (of_.kind == "rectification") add_cases();
        show_beside();
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

    /// What is on record and not to be written again stands in a column of its own, beside the empty cell.
    void show_beside() {
        for (std::size_t c = 0; c < form_.columns.size(); ++c) {
            const auto shown = [&](const Row& row) { return !row.asked[c] && !row.cells[c].empty(); };
            if (form_.columns[c].use != Use::fill || std::none_of(form_.rows.begin(), form_.rows.end(), shown))
                continue;
            Column beside =
                context_column("last." + form_.columns[c].key, Text("已登记：", "On record: ") + form_.columns[c].title,
                               form_.columns[c].holds);
            beside.decimals = form_.columns[c].decimals;
            beside.choices = form_.columns[c].choices;
            for (Row& row : form_.rows) {
                const bool known = shown(row);
                const auto at = static_cast<std::ptrdiff_t>(c);
                row.cells.insert(row.cells.begin() + at, known ? row.cells[c] : std::string());
                row.asked.insert(row.asked.begin() + at, true);
                if (known) row.cells[c + 1].clear();
            }
            form_.columns.insert(form_.columns.begin() + static_cast<std::ptrdiff_t>(c), std::move(beside));
            ++c;
        }
    }

    /// Who adds a row chooses the village by its name.
    void offer() {
        for (Column& column : form_.columns) {
            const std::string key(rubric_.unit->key);
            if (column.key == key || column.key == "record." + key) offer_villages(input_, offered_, column);
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
    std::vector<VillageId> offered_;  // in drop-downs
};

}  // namespace

void add_known_rows(const TemplateInput& input, const Group& group, bool whole, Form& form) {
    Rows(input, group, whole, form).add();
}

}  // namespace leitai::desk
