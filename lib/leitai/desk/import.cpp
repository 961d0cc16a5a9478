// Reads workbooks, composes records, holds them against the campaign, and brings every message back to its cell.
#include "leitai/desk/import.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/scoring.hpp"
#include "leitai/desk/pass.hpp"
#include "leitai/desk/shelf.hpp"
#include "leitai/process/state.hpp"

namespace leitai::desk {

using base::Failure;
using base::Text;
using issue::Code;

namespace {

/// Nothing is handed in for a period that is frozen.
void check_state(const campaign::Campaign& campaign) {
    const auto& state = campaign.plan->state;
    if (!state || *state == process::State::open) return;
    const Text now = process::words(*state);
    throw Failure({"这一期" + now.zh + "，不能再导入；有更正的先重新开启：leitai step reopen",
                   "the period is " + now.en +
                       ": nothing is handed in any more. Where something has to be corrected, "
                       "open it again: leitai step reopen"});
}

campaign::Campaign open_usable(const campaign::Inputs& inputs) {
    campaign::Campaign campaign = campaign::open(inputs);
    if (!campaign.usable() || !campaign.has_plan_file())
        throw Failure({"计划或细则有错，先改正：leitai validate 列出错误",
                       "plan or rubric cannot be used: mend them first, see leitai validate"});
    return campaign;
}

class Import {
public:
    Import(const campaign::Inputs& inputs, const std::vector<Handed>& handed, const ImportOptions& options)
        : inputs_(inputs), handed_(handed), options_(options), now_(campaign::score(open_usable(inputs))) {
        check_state(now_.campaign);
    }

    Imported run() {
        Desk desk{now_.campaign,
                  now_.reading.cohort,
                  Contestants(now_.reading.cohort, *now_.campaign.rubric->unit),
                  now_.campaign.plan->folder + start_of_new(now_.campaign, Shelf::inputs, now_.campaign.plan->period),
                  {}};
        std::vector<Told> of_books;
        desk.books = recognize(now_, handed_, options_, of_books);
        std::vector<CellAt> left_out;
        for (;;) {
            told_ = of_books;
            Pass pass = pass_over(desk, left_out);
            tell(desk, pass);
            campaign::Campaign checked = check(pass);
            const std::size_t before = left_out.size();
            if (options_.partial) add_faulty(left_out);
            if (left_out.size() == before) return result(std::move(pass), std::move(checked), left_out);
            for (const Told& one : told_) {
                if (one.error && one.at.row > 0) left_told_.push_back(one);
            }
        }
    }

private:
    void tell(issue::Said said, CellAt at, bool error = true) { told_.push_back({std::move(said), at, error}); }

    /// What the pass itself found.
    void tell(const Desk& desk, const Pass& pass) {
        for (const CellFault& fault : pass.composed.faults) tell(Code::cell_without_meaning(fault.words), fault.at);
        for (const CellAt& row : pass.hidden) tell(Code::hidden_row_was_read, row, false);
        for (const Overwritten& one : pass.overwritten)
            tell(Code::records_changed_without_reason(Text::same(now_.campaign.below_plan(one.path))), one.at);
        for (std::size_t b = 0; b < desk.books.size(); ++b) {
            if (!pass.filled[b] && !desk.books[b].tables.empty())
                tell(Code::nothing_was_filled_in, {desk.books[b].number, 0, 0, 0});
        }
        if (options_.amendment) return;
        for (const Change& change : pass.composed.changes) {
            const Text what = Text(change.village + "的", change.village + ": ") + change.title;
            tell(Code::value_changed_without_reason(what, Text::same(change.was), Text::same(change.now)), change.at);
        }
    }

    /// Reads and scores the campaign with the drafts in it, and takes what is said about their lines to their cells.
    campaign::Campaign check(const Pass& pass) {
        campaign::Inputs inputs = inputs_;
        inputs.issue_limit = 1'000'000;
        for (const Draft& draft : pass.drafts) inputs.drafts[draft.path] = draft.text;
        campaign::ScoredCampaign scored = campaign::score(campaign::open(inputs));
        std::map<source::FileId, const Draft*> drafts;
        for (const Draft& draft : pass.drafts) drafts[scored.campaign.drafts.at(draft.path)] = &draft;
        const auto cell_at = [&](source::Place place) -> std::optional<CellAt> {
            const auto draft = drafts.find(place.file);
            const bool known = draft != drafts.end() && place.line > 0 && place.line <= draft->second->origins.size();
            return known ? draft->second->origins[place.line - 1] : std::nullopt;
        };
        for (const issue::Issue& one : scored.issues().sorted()) take_back(one, cell_at);
        return std::move(scored.campaign);
    }

    template <class CellOf>
    void take_back(const issue::Issue& one, const CellOf& cell_at) {
        const auto cell = cell_at(one.place);
        const auto related = one.related ? cell_at(*one.related) : std::nullopt;
        const bool error = issue::severity(one.code()) == issue::Severity::error;
        if (cell) {
            told_.push_back({one.said, *cell, error, related ? std::nullopt : one.related, related});
        } else if (related) {
            told_.push_back({one.said, *related, error, one.place});
        }
        for (const source::Place place : one.places) {
            const auto other = cell_at(place);
            if (other && other != cell) told_.push_back({one.said, *other, error});
        }
    }

    /// Cells in error, for another pass without them.
    void add_faulty(std::vector<CellAt>& left_out) const {
        std::set<CellAt> all(left_out.begin(), left_out.end());
        for (const Told& one : told_) {
            if (one.error && one.at.row > 0) all.insert(one.at);
        }
        left_out.assign(all.begin(), all.end());
    }

    /// A source for each sheet behind those of the campaign; of each workbook its own first.
    std::vector<std::vector<source::FileId>> add_sheets(source::SourceMap& map) const {
        std::vector<std::vector<source::FileId>> ids;
        for (const Handed& one : handed_) {
            ids.push_back({map.add_embedded(one.name, "")});
            const auto add = [&](const std::string& sheet) {
                ids.back().push_back(map.add_embedded(one.name + (sheet.empty() ? "" : "!" + sheet), ""));
                map.mark_as_sheet(ids.back().back());
            };
            for (const workbook::Sheet& sheet : one.book.sheets) add(sheet.name);
            if (one.unreadable) add(one.unreadable->sheet);
        }
        return ids;
    }

    /// All messages at their places.
    Imported result(Pass pass, campaign::Campaign checked, const std::vector<CellAt>& left_out) {
        Imported imported;
        imported.issues = issue::Issues(inputs_.issue_limit);
        imported.campaign = std::move(checked);
        const auto ids = add_sheets(imported.campaign.map);
        const auto place = [&](const CellAt& at) -> source::Place {
            const auto& sheets = ids[at.book];
            const bool whole = at.row == 0 && (at.sheet + 1 >= sheets.size() || handed_[at.book].unreadable);
            return whole ? source::Place{sheets.front(), 0, 0} : source::Place{sheets[at.sheet + 1], at.row, at.column};
        };
        imported.remarks.resize(handed_.size());
        imported.sound = std::none_of(told_.begin(), told_.end(), [](const Told& one) { return one.error; });
        told_.insert(told_.end(), left_told_.begin(), left_told_.end());
        for (const Told& one : told_) {
            std::optional<source::Place> related = one.related;
            if (one.related_cell) related = place(*one.related_cell);
            imported.issues.add(one.said, place(one.at), related);
            remark(one, imported.remarks[one.at.book]);
        }
        if (imported.sound) imported.drafts = std::move(pass.drafts);
        imported.readings = std::move(pass.readings);
        imported.changes = std::move(pass.composed.changes);
        imported.records = pass.composed.records;
        imported.values = pass.composed.values;
        imported.unchanged = pass.composed.unchanged;
        imported.left_out = left_out.size();
        return imported;
    }

    void remark(const Told& told, std::vector<workbook::Remark>& remarks) const {
        const Handed& handed = handed_[told.at.book];
        if (told.at.sheet >= handed.book.sheets.size()) return;
        const issue::Issue worded{told.said, {}};
        std::string words = issue::words(worded, options_.lang);
        const std::string advice = issue::advice(worded, options_.lang);
        if (!advice.empty()) words += (options_.lang == base::Lang::zh ? "。" : ". ") + advice;
        remarks.push_back({handed.book.sheets[told.at.sheet].name, told.at.row, told.at.column, words, told.error});
    }

    const campaign::Inputs& inputs_;
    const std::vector<Handed>& handed_;
    const ImportOptions& options_;
    campaign::ScoredCampaign now_;
    std::vector<Told> told_;
    std::vector<Told> left_told_;  ///< of cells that are left out of the passes after the one that told it
};

}  // namespace

Imported import_sheets(const campaign::Inputs& inputs, const std::vector<Handed>& handed,
                       const ImportOptions& options) {
    return Import(inputs, handed, options).run();
}

}  // namespace leitai::desk
