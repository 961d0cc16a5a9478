// Looks up what was known of an entry in the records up to a period.
#include "leitai/book/ledger.hpp"

namespace leitai::book {

namespace {

/// The last change of a field up to a period; nullptr where there is none.
const Change* last_change(const Sheet& sheet, const Entry& entry, BookFieldId field, base::Period known) {
    const Change* last = nullptr;
    for (std::uint32_t c = entry.first_change; c < entry.first_change + entry.changes; ++c) {
        const Change& change = sheet.changes[c];
        if (change.field == field && change.period <= known) last = &change;
    }
    return last;
}

}  // namespace

const BookCell& Sheet::cell(const Entry& entry, BookFieldId field, base::Period known) const {
    if (entry.changes > 0) {
        if (const Change* change = last_change(*this, entry, field, known)) return change->cell;
    }
    return cells[entry.first_cell + field];
}

source::Place Sheet::place(const Entry& entry, BookFieldId field, base::Period known) const {
    const Change* change = last_change(*this, entry, field, known);
    const BookCell& cell = change != nullptr ? change->cell : cells[entry.first_cell + field];
    if (cell.line == 0) return entry.place;
    return {change != nullptr ? change->file : entry.place.file, cell.line, cell.column};
}

}  // namespace leitai::book
