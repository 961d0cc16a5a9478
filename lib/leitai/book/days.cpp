// Finds days that say when something happened and lie after the day on which they were stated.
#include <algorithm>

#include "leitai/book/joining.hpp"

namespace leitai::book {

using base::Text;
using issue::Code;

void check_day(Joining& joining, const rubric::BookField& field, base::Period period, source::FileId file,
               BookCell& cell) {
    if (!field.happened || !cell.known()) return;
    const base::Date day = base::date_of(cell.units), until = std::min(base::last_day(period), joining.ledger.day);
    if (day <= until) return;
    joining.issues.add(
        Code::book_day_ahead(field.title, Text::same(base::to_string(day)), Text::same(base::to_string(until))),
        {file, cell.line, cell.column});
    cell.state = BookCell::State::bad;
}

void check_first_days(Joining& joining) {
    for (std::size_t of = 0; of < joining.ledger.sheets.size(); ++of) {
        Sheet& sheet = joining.ledger.sheets[of];
        const auto& fields = joining.books.registers[of].fields;
        for (std::size_t f = 0; f < fields.size(); ++f) {
            if (!fields[f].happened) continue;
            for (const Entry& entry : sheet.entries)
                check_day(joining, fields[f], entry.period, entry.place.file, sheet.cells[entry.first_cell + f]);
        }
    }
}

}  // namespace leitai::book
