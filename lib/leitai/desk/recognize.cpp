// Looks at the hidden sheet or the mapping of each workbook, then at its heads.
#include "leitai/desk/recognize.hpp"

#include <algorithm>
#include <map>

#include "leitai/base/failure.hpp"
#include "leitai/desk/template.hpp"

namespace leitai::desk {

using base::Text;
using issue::Code;

namespace {

class Recognizer {
public:
    Recognizer(const campaign::ScoredCampaign& now, const std::vector<Handed>& handed, const ImportOptions& options,
               std::vector<Told>& told)
        : now_(now), handed_(handed), options_(options), told_(told) {}

    std::vector<Recognized> all() {
        for (std::size_t number = 0; number < handed_.size(); ++number) recognize(number);
        name_apart();
        return std::move(books_);
    }

private:
    void tell(issue::Said said, CellAt at, bool error = true) { told_.push_back({std::move(said), at, error}); }

    void recognize(std::size_t number) {
        const Handed& handed = handed_[number];
        const CellAt whole{number, 0, 0, 0};
        if (handed.unreadable) {
            const workbook::Unreadable& why = *handed.unreadable;
            return tell(Code::workbook_unreadable(why.words), {number, 0, why.row, why.column});
        }
        if (handed.book.linked) tell(Code::workbook_linked, whole, false);
        Recognized book{number, handed.stem, shared_of(handed), handed.book.from_1904, {}};
        const ReadMeta meta = read_meta(handed.book);
        Tables tables;
        if (meta.there) {
            if (!is_of_this_campaign(meta, whole)) return;
            book.shared.meta = meta.meta;
            tables = find_tables(*now_.campaign.rubric, handed.book, meta);
        } else if (handed.mapping != nullptr) {
            if (!take_mapping(*handed.mapping, whole, book.shared)) return;
            tables = mapped_tables(*now_.campaign.rubric, handed.book, *handed.mapping);
        } else {
            return tell(Code::no_sheet_to_fill_in, whole);
        }
        const auto& kept = now_.reading.books;
        book.shared.entered = Entered(kept ? &*kept : nullptr, *now_.campaign.rubric, book.shared.meta.period);
        tell_of(tables, handed, number);
        book.tables = std::move(tables.found);
        if (book.tables.empty() && tables.faults.empty()) tell(Code::no_sheet_to_fill_in, whole);
        books_.push_back(std::move(book));
    }

    Shared shared_of(const Handed& handed) const {
        Shared shared{*now_.campaign.rubric, {}, handed.name, {}, options_.amendment};
        for (const workbook::Sheet& sheet : handed.book.sheets) shared.sheets.push_back(sheet.name);
        shared.lang = now_.campaign.plan->lang.value_or(base::Lang::zh);
        return shared;
    }

    void tell_of(const Tables& tables, const Handed& handed, std::size_t number) {
        for (const Fault& fault : tables.faults)
            tell(handed.mapping == nullptr ? Code::sheet_was_changed(fault.words)
                                           : Code::mapping_does_not_fit(fault.words),
                 {number, fault.sheet, fault.row, fault.column});
        for (const Fault& head : tables.unread)
            tell(Code::head_not_mapped(head.words), {number, head.sheet, head.row, head.column}, false);
        for (const std::size_t sheet : tables.passed_over) {
            const workbook::Sheet& one = handed.book.sheets[sheet];
            if (!one.hidden) tell(Code::sheet_passed_over(Text::same(one.name)), {number, sheet, 0, 0}, false);
        }
    }

    bool is_of_this_period(base::Period period, CellAt at) {
        const base::Period now = now_.campaign.plan->period;
        if (period == now) return true;
        tell(Code::sheet_of_other_period(Text::same(to_string(period)), Text::same(to_string(now))), at);
        return false;
    }

    bool take_mapping(const Mapping& mapping, CellAt at, Shared& shared) {
        const rubric::Rubric& rubric = *now_.campaign.rubric;
        const base::Period period = mapping.period.value_or(now_.campaign.plan->period);
        shared.meta = {rubric.id, rubric.version, {}, period, mapping.owner, mapping.round, {}};
        shared.evidence = mapping.evidence;
        return is_of_this_period(period, at);
    }

    bool is_of_this_campaign(const ReadMeta& read, CellAt at) {
        const Meta& meta = read.meta;
        const rubric::Rubric& rubric = *now_.campaign.rubric;
        if (!read.complete || !read.unknown.empty()) {
            tell(Code::workbook_without_owner, at);
            return false;
        }
        const bool same = meta.rubric == rubric.id && meta.version == rubric.version;
        if (!same)
            tell(Code::sheet_of_other_rubric(Text::same(meta.rubric + " " + meta.version),
                                             Text::same(rubric.id + " " + rubric.version)),
                 at);
        if (!is_of_this_period(meta.period, at) || !same) return false;
        if (!meta.sha256.empty() && meta.sha256 != rubric_sha256(now_.campaign))
            tell(Code::rubric_changed_since_sheet, at, false);
        return true;
    }

    /// Files of one name in two folders are told apart by their owners; else one would replace the other's records.
    void name_apart() {
        std::map<std::string, std::size_t> known;
        for (const Recognized& one : books_) ++known[one.stem];
        std::map<std::string, std::string> taken;
        for (Recognized& one : books_) {
            if (known[one.stem] > 1) one.stem += "-" + one.shared.meta.owner.name;
            const std::string& name = handed_[one.number].name;
            const auto [other, is_new] = taken.emplace(one.stem, name);
            if (is_new) continue;
            throw base::Failure(
                {"有两份“" + name + "”是同一个单位的，记录会写进同一个文件；改一份的文件名，或分两次导入",
                 "two files “" + name +
                     "” are of one office, and their records would go to one file: rename one, or "
                     "import them one after the other"});
        }
    }

    const campaign::ScoredCampaign& now_;
    const std::vector<Handed>& handed_;
    const ImportOptions& options_;
    std::vector<Told>& told_;
    std::vector<Recognized> books_;
};

}  // namespace

std::vector<Recognized> recognize(const campaign::ScoredCampaign& now, const std::vector<Handed>& handed,
                                  const ImportOptions& options, std::vector<Told>& told) {
    return Recognizer(now, handed, options, told).all();
}

}  // namespace leitai::desk
