// Finds registers, fields and names of entries, and reports those that the catalogue does not have.
#include "leitai/base/names.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/rubric/read/books/book_reader.hpp"

namespace leitai::rubric {

using base::Text;

namespace {

constexpr std::string_view own_words[] = {"id",      "entry",    "village", "township", "county", "person",
                                          "class",   "evidence", "note",    "state",    "today",  "known",
                                          "unknown", "any",      "all",     "on",       "quarter"};

/// The words for whom an entry belongs to, in the order of BookName::Of behind `field`.
constexpr std::string_view owner_words[] = {"village", "township", "county", "person", "entry"};

/// Whether entries of the register say, or let one tell, this of themselves.
bool has_owner(const Register& of, BookName::Of word) {
    switch (word) {
        case BookName::Of::village:
            return of.of == BelongsTo::village;
        case BookName::Of::township:
            return of.of == BelongsTo::village || of.of == BelongsTo::township;
        case BookName::Of::county:
            return of.of == BelongsTo::village || of.of == BelongsTo::township || of.of == BelongsTo::county;
        case BookName::Of::person:
            return of.of == BelongsTo::person;
        case BookName::Of::entry:
            return of.of == BelongsTo::entry;
        case BookName::Of::field:
            break;
    }
    return false;
}

}  // namespace

bool is_book_word(std::string_view word) {
    return std::find(std::begin(own_words), std::end(own_words), word) != std::end(own_words);
}

bool check_plain_id(BookReader& reader, Value at) {
    const std::string_view id = at.text();
    const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    if (!plain)
        reader.refuse({"“" + std::string(id) + "”应当只用字母、数字、_ 和 -",
                       "“" + std::string(id) + "” may hold letters, digits, _ and - only"},
                      at);
    return plain;
}

void report_unknown_name(BookReader& reader, Value at, std::string_view name, Text what, const KnownNames& known) {
    const std::vector<std::string_view> names = known();
    if (const auto meant = base::nearest(name, names)) {
        reader.report(Code::misspelt_catalogue_entry(same(name), std::move(what), same(*meant)), at);
    } else {
        reader.report(Code::unknown_catalogue_entry(same(name), std::move(what), base::listed(names)), at);
    }
}

std::optional<RegisterId> find_register(BookReader& reader, Value at, std::string_view name) {
    if (const auto found = reader.books.find_register(name)) return found;
    if (!reader.registers_sound) {
        ++reader.base.silent;
        return std::nullopt;
    }
    report_unknown_name(reader, at, name, {"台账", "register"}, [&] {
        std::vector<std::string_view> ids;
        for (const Register& one : reader.books.registers) ids.push_back(one.id);
        return ids;
    });
    return std::nullopt;
}

std::optional<BookFieldId> find_book_field(BookReader& reader, RegisterId of, Value at, std::string_view name) {
    if (const auto found = reader.of(of).field(name)) return found;
    if (!reader.sources[of].fields_sound) {
        ++reader.base.silent;
        return std::nullopt;
    }
    const std::string& id = reader.of(of).id;
    report_unknown_name(reader, at, name, {"栏目（台账 " + id + "）", "field of " + id}, [&] {
        std::vector<std::string_view> ids;
        for (const BookField& one : reader.of(of).fields) ids.push_back(one.id);
        return ids;
    });
    return std::nullopt;
}

std::optional<BookFieldId> find_date(BookReader& reader, RegisterId of, Value at) {
    if (!at.is_scalar()) {
        reader.report(Code::expected_content_missing({"日期栏目的名称", "the name of a date field"}), at);
        return std::nullopt;
    }
    const auto field = find_book_field(reader, of, at, at.text());
    if (!field) return std::nullopt;
    if (reader.of(of).fields[*field].type == BookField::Type::date) return field;
    reader.refuse({"“" + std::string(at.text()) + "”不是日期", "“" + std::string(at.text()) + "” is no date"}, at);
    return std::nullopt;
}

std::optional<BookName> find_name(BookReader& reader, RegisterId of, Value at, std::string_view name) {
    const auto word = std::find(std::begin(owner_words), std::end(owner_words), name);
    const auto field = reader.of(of).field(name);
    if (word == std::end(owner_words) || field) {
        const auto found = field ? field : find_book_field(reader, of, at, name);
        return found ? std::optional(BookName{BookName::Of::field, *found}) : std::nullopt;
    }
    const auto owner = static_cast<BookName::Of>(word - std::begin(owner_words) + 1);
    if (has_owner(reader.of(of), owner)) return BookName{owner, 0};
    reader.refuse({"台账“" + reader.of(of).id + "”的条目没有 " + std::string(name),
                   "entries of “" + reader.of(of).id + "” have no " + std::string(name)},
                  at);
    return std::nullopt;
}

std::vector<BookName> find_names(BookReader& reader, RegisterId of, const yaml::Mapping& mapping, std::size_t row) {
    std::vector<BookName> names;
    for (const Value item : mapping.list(row)) {
        const auto word = yaml::read_word(item, reader.base.issues);
        const auto name = word ? find_name(reader, of, item, *word) : std::nullopt;
        if (!name) continue;
        if (std::find(names.begin(), names.end(), *name) != names.end())
            reader.report(Code::key_stands_twice(same(*word)), item);
        names.push_back(*name);
    }
    if (mapping.has(row) && mapping.at(row).is_sequence() && mapping.at(row).first() == mapping.at(row).last())
        reader.report(Code::expected_content_missing({"至少一个栏目", "at least one name"}), mapping.at(row));
    return names;
}

std::optional<std::pair<RegisterId, std::string_view>> split_name(BookReader& reader, Value at) {
    const std::string_view text = at.is_scalar() ? at.text() : std::string_view();
    const std::size_t dot = text.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == text.size()) {
        reader.report(Code::expected_content_missing(
                          {"台账.栏目，如 payments.amount", "REGISTER.FIELD, such as payments.amount"}),
                      at);
        return std::nullopt;
    }
    const auto of = find_register(reader, at, text.substr(0, dot));
    if (!of) return std::nullopt;
    return std::pair(*of, text.substr(dot + 1));
}

}  // namespace leitai::rubric
