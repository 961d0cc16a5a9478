// Reads workbooks, composes records, holds them against the campaign, and brings every message back to its cell.
#include "leitai/desk/import.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/scoring.hpp"
#include "leitai/desk/pass.hpp"
#include "leitai/process/state.hpp"
#include "leitai/seal/digest.hpp"
#include "leitai/source/documents.hpp"

namespace leitai::desk {

using base::Failure;
using base::Text;
using issue::Code;

namespace {

/// A message about a cell.
struct Told {
    issue::Said said;
    CellAt at;
    std::optional<source::Place> related = {};  ///< in a file of the campaign
    std::optional<CellAt> related_cell = {};
    bool error = true;
};

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
                  records_folder(now_.campaign),
                  {}};
        for (std::size_t b = 0; b < handed_.size(); ++b) recognize(b, desk.books);
        const std::vector<Told> of_books = told_;
        std::vector<CellAt> left_out;
        for (;;) {
            told_ = of_books;
            Pass pass = pass_over(desk, handed_, left_out);
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
    void tell(issue::Said said, CellAt at, bool error = true) { told_.push_back({std::move(said), at, {}, {}, error}); }

    /// What a workbook is, and whether it is one of this campaign and period.
    void recognize(std::size_t number, std::vector<Recognized>& books) {
        const Handed& handed = handed_[number];
        const CellAt whole{number, 0, 0, 0};
        if (handed.unreadable) {
            tell(Code::workbook_unreadable(handed.unreadable->words), whole);
            return;
        }
        if (handed.book.linked) tell(Code::workbook_linked, whole, false);
        const rubric::Rubric& rubric = *now_.campaign.rubric;
        Recognized book{number, {rubric, {}, handed.name, {}, options_.amendment}, {}};
        for (const workbook::Sheet& sheet : handed.book.sheets) book.shared.sheets.push_back(sheet.name);
        const ReadMeta meta = read_meta(handed.book);
        Tables tables;
        if (handed.mapping != nullptr && !meta.there) {
            const Mapping& mapping = *handed.mapping;
            book.shared.meta = {rubric.id,     rubric.version, {}, mapping.period.value_or(now_.campaign.plan->period),
                                mapping.owner, mapping.round,  {}};
            book.shared.evidence = mapping.evidence;
            tables = mapped_tables(rubric, handed.book, mapping);
        } else if (!meta.there) {
            tell(Code::no_sheet_to_fill_in, whole);
            return;
        } else {
            if (!check_meta(meta, whole)) return;
            book.shared.meta = meta.meta;
            tables = find_tables(rubric, handed.book, meta);
        }
        const auto& books_kept = now_.reading.books;
        book.shared.entered = Entered(books_kept ? &*books_kept : nullptr, rubric, book.shared.meta.period);
        for (const Fault& fault : tables.faults)
            tell(handed.mapping == nullptr ? Code::sheet_was_changed(fault.words)
                                           : Code::mapping_does_not_fit(fault.words),
                 {number, fault.sheet, fault.row, fault.column});
        for (const Fault& head : tables.unread)
            tell(Code::head_not_mapped(head.words), {number, head.sheet, head.row, head.column}, false);
        for (const std::size_t sheet : tables.passed_over) {
            if (!handed.book.sheets[sheet].hidden)
                tell(Code::sheet_passed_over(Text::same(handed.book.sheets[sheet].name)), {number, sheet, 0, 0}, false);
        }
        book.tables = std::move(tables.found);
        if (book.tables.empty() && tables.faults.empty()) tell(Code::no_sheet_to_fill_in, whole);
        books.push_back(std::move(book));
    }

    bool check_meta(const ReadMeta& read, CellAt at) {
        const Meta& meta = read.meta;
        const rubric::Rubric& rubric = *now_.campaign.rubric;
        const base::Period period = now_.campaign.plan->period;
        const std::size_t before = told_.size();
        if (!read.complete || !read.unknown.empty()) tell(Code::workbook_without_owner, at);
        if (read.complete && (meta.rubric != rubric.id || meta.version != rubric.version))
            tell(Code::sheet_of_other_rubric(Text::same(meta.rubric + " " + meta.version),
                                             Text::same(rubric.id + " " + rubric.version)),
                 at);
        if (read.complete && meta.period != period)
            tell(Code::sheet_of_other_period(Text::same(to_string(meta.period)), Text::same(to_string(period))), at);
        if (told_.size() != before) return false;
        if (!meta.sha256.empty() && meta.sha256 != rubric_hash()) tell(Code::rubric_changed_since_sheet, at, false);
        return true;
    }

    std::string rubric_hash() const {
        const source::FileId file = now_.campaign.rubric->place.file;
        const auto embedded = now_.campaign.map.embedded(file);
        return embedded ? seal::digest(*embedded).sha256 : seal::digest_file(now_.campaign.map[file].path).sha256;
    }

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
        std::vector<const Draft*> drafts(scored.campaign.map.size(), nullptr);
        const auto normal = [](const std::string& name) { return std::filesystem::path(name).lexically_normal(); };
        for (const Draft& draft : pass.drafts) {
            for (source::FileId file = scored.campaign.first_record; file < drafts.size(); ++file) {
                if (normal(scored.campaign.map[file].name) == normal(draft.path)) drafts[file] = &draft;
            }
        }
        const auto cell_at = [&](source::Place place) -> std::optional<CellAt> {
            const Draft* draft = place.file < drafts.size() ? drafts[place.file] : nullptr;
            if (draft == nullptr || place.line == 0 || place.line > draft->origins.size()) return std::nullopt;
            return draft->origins[place.line - 1];
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
            told_.push_back({one.said, *cell, related ? std::nullopt : one.related, related, error});
        } else if (related) {
            told_.push_back({one.said, *related, one.place, {}, error});
        }
        for (const source::Place place : one.places) {
            const auto other = cell_at(place);
            if (other && other != cell) told_.push_back({one.said, *other, {}, {}, error});
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

    /// A source for each sheet behind those of the campaign, and the messages at their places.
    Imported result(Pass pass, campaign::Campaign checked, const std::vector<CellAt>& left_out) {
        Imported imported;
        imported.issues = issue::Issues(inputs_.issue_limit);
        imported.map = std::move(checked.map);
        std::vector<std::vector<source::FileId>> ids;
        for (const Handed& one : handed_) {
            ids.emplace_back();
            const source::FileId whole = imported.map.add_embedded(one.name, "");
            ids.back().push_back(whole);
            for (const workbook::Sheet& sheet : one.book.sheets) {
                const std::string name = one.name + (sheet.name.empty() ? "" : "!" + sheet.name);
                const source::FileId id = imported.map.add_embedded(name, "");
                imported.map.mark_as_sheet(id);
                ids.back().push_back(id);
            }
        }
        const auto place = [&](const CellAt& at) -> source::Place {
            const auto& sheets = ids[at.book];
            if (at.row == 0 && at.sheet + 1 >= sheets.size()) return {sheets.front(), 0, 0};
            return {sheets[at.sheet + 1], at.row, at.column};
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
        std::string words = issue::words(worded, base::Lang::zh);
        const std::string advice = issue::advice(worded, base::Lang::zh);
        if (!advice.empty()) words += "。" + advice;
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
