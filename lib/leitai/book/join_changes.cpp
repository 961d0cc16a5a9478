// Joins updates and corrections to their entries, in the order of periods.
#include <algorithm>
#include <tuple>

#include "leitai/book/joining.hpp"
#include "leitai/book/values.hpp"

namespace leitai::book {

using base::Text;
using issue::Code;

namespace {

/// An update or a correction of one entry.
struct Coming {
    std::uint32_t entry = 0;
    base::Period period;
    const record::BookUpdate* now = nullptr;
    const record::BookCorrection* correction = nullptr;
    source::FileId file = 0;
    std::size_t order = 0;  ///< among the fields of one update

    source::Place place() const { return {file, now->line, now->column}; }
    source::Place value_place() const { return {file, now->cell.line, now->cell.column}; }
};

bool same_value(const Ledger& ledger, const rubric::BookField& field, const BookCell& a, const BookCell& b) {
    if (!field.many) return a.units == b.units;
    const auto left = ledger.values(a), right = ledger.values(b);
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

/// Updates of a period come before its corrections, which say what they correct.
bool before(const Coming& a, const Coming& b) {
    const auto key = [](const Coming& one) {
        const base::Date on = one.correction != nullptr ? one.correction->on : base::Date{};
        return std::tuple(one.entry, one.period, one.correction != nullptr, on, one.place(), one.order);
    };
    return key(a) < key(b);
}

void collect(Joining& joining, const record::Book& book, const record::BookUpdate& now,
             const record::BookCorrection* correction, std::vector<std::vector<Coming>>& coming) {
    const source::Place at{book.file, now.line, now.column};
    const auto entry = joining.find(book.of, now.entry, at);
    if (!entry) return;
    const Entry& of = joining.ledger.sheets[book.of].entries[*entry];
    if (book.period < of.period) {
        joining.issues.add(Code::book_update_before_entry(Text::same(joining.ledger.texts.name(now.entry)),
                                                          Text::same(base::to_string(of.period)),
                                                          Text::same(base::to_string(book.period))),
                           at, of.place);
        return;
    }
    coming[book.of].push_back({*entry, book.period, &now, correction, book.file, coming[book.of].size()});
}

/// Whether what stands there lets the change in; reported if not.
bool fits(Joining& joining, RegisterId of, const Sheet& sheet, const Entry& entry, const Coming& one) {
    const rubric::BookField& field = joining.declared(of).fields[one.now->field];
    const BookCell& stands = sheet.cell(entry, one.now->field, one.period);
    const source::Place at = sheet.place(entry, one.now->field, one.period);
    const Text id = Text::same(joining.ledger.texts.name(entry.id));
    if (stands.state == BookCell::State::bad) return one.correction == nullptr;
    if (one.correction == nullptr) {
        if (!stands.known()) return true;
        joining.issues.add(
            Code::book_field_known_already(field.title, id, Text::same(cell_text(joining.ledger, field, stands))),
            one.value_place(), at);
        return false;
    }
    if (stands.known() && same_value(joining.ledger, field, stands, one.correction->was)) return true;
    const Text now = stands.known() ? Text::same(cell_text(joining.ledger, field, stands)) : Text("没有填", "nothing");
    joining.issues.add(Code::book_correction_of_other_value(
                           field.title, id, Text::same(cell_text(joining.ledger, field, one.correction->was)), now),
                       {one.file, one.correction->was.line, one.correction->was.column}, at);
    return false;
}

void apply(Joining& joining, RegisterId of, std::vector<Coming>& coming) {
    Sheet& sheet = joining.ledger.sheets[of];
    std::sort(coming.begin(), coming.end(), before);
    for (const Coming& one : coming) {
        Entry& entry = sheet.entries[one.entry];
        if (entry.changes == 0) entry.first_change = static_cast<std::uint32_t>(sheet.changes.size());
        if (!fits(joining, of, sheet, entry, one)) continue;
        sheet.changes.push_back({one.period, one.now->field, one.now->cell, one.file});
        check_day(joining, joining.declared(of).fields[one.now->field], one.period, one.file,
                  sheet.changes.back().cell);
        ++entry.changes;
    }
}

}  // namespace

void join_changes(Joining& joining) {
    std::vector<std::vector<Coming>> coming(joining.ledger.sheets.size());
    for (const record::Book& book : joining.records) {
        for (const record::BookUpdate& one : book.updates) collect(joining, book, one, nullptr, coming);
        for (const record::BookCorrection& one : book.corrections) collect(joining, book, one.now, &one, coming);
    }
    for (std::size_t of = 0; of < coming.size(); ++of) apply(joining, static_cast<RegisterId>(of), coming[of]);
}

}  // namespace leitai::book
