// Prints values of entries by the type of their field.
#include "leitai/book/values.hpp"

#include "leitai/base/list.hpp"

namespace leitai::book {

using Type = rubric::BookField::Type;

std::string value_text(const Ledger& ledger, const rubric::BookField& field, std::int64_t units) {
    switch (field.type) {
        case Type::number:
        case Type::count:
            return base::to_string(base::Decimal{units, static_cast<std::uint8_t>(field.decimals)});
        case Type::yes_no:
            return units == 1 ? "yes" : "no";
        case Type::choice:
            return field.values[static_cast<std::size_t>(units)];
        case Type::date:
            return base::to_string(base::date_of(units));
        case Type::village:
            return std::to_string(units);
        case Type::text:
        case Type::person:
        case Type::entry:
            break;
    }
    return std::string(ledger.texts.name(static_cast<base::NameId>(units)));
}

std::string cell_text(const Ledger& ledger, const rubric::BookField& field, const BookCell& cell) {
    if (!field.many) return value_text(ledger, field, cell.units);
    std::vector<std::string> all;
    for (const std::int64_t one : ledger.values(cell)) all.push_back(value_text(ledger, field, one));
    return "[" + base::join(all, ", ") + "]";
}

}  // namespace leitai::book
