// Reads a catalogue of books: its registers first, then what refers to their fields, then the figures.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/rubric/read/books/book_reader.hpp"

namespace leitai::rubric {

using base::Text;

namespace {

namespace t = tables::books;
namespace g = tables::book_register;

constexpr std::size_t most_registers = 200;

void read_head(Reader& reader, const yaml::Mapping& head, Books& books) {
    books.place = head.whole().place();
    books.id = head.word(t::books).value_or("");
    books.version = read_version(reader, head, t::version);
    books.title = head.both(t::title).value_or(Text());
    books.note = head.both(t::note).value_or(Text());
    books.source = head.both(t::source).value_or(Text());
}

/// Enters the ids of all registers, so that anything may refer to them.
void declare_registers(BookReader& reader, Value registers) {
    if (!yaml::expect_mapping(registers, {"台账 registers", "registers"}, reader.base.issues)) {
        reader.registers_sound = false;
        return;
    }
    for (const auto& [key, value] : entries(reader.base, registers)) {
        check_plain_id(reader, key);
        Register made;
        made.id = key.text();
        made.place = key.place();
        RegisterSource source{key, yaml::Mapping(value, g::rows, {"台账", "register"}, reader.base.issues)};
        if (!source.mapping->ok()) source.mapping.reset();
        if (source.mapping) {
            made.title = source.mapping->both(g::title).value_or(same(made.id));
            made.owed = static_cast<Owed>(source.mapping->choice(g::owed).value_or(0));
            if (const auto keeper = source.mapping->choice(g::kept_by)) made.kept_by = static_cast<KeptBy>(*keeper + 1);
        }
        reader.books.registers.push_back(std::move(made));
        reader.sources.push_back(std::move(source));
    }
    if (reader.books.registers.size() > most_registers)
        reader.report(Code::too_many_entries({"台账", "registers"}, same(std::to_string(most_registers))), registers);
}

/// Whom the entries belong to: a word, or a register.
void read_of(BookReader& reader, RegisterId id) {
    constexpr std::string_view words[] = {"none", "village", "township", "county", "person"};
    const RegisterSource& source = reader.sources[id];
    if (!source.mapping || !source.mapping->has(g::of)) return;
    const auto word = source.mapping->word(g::of);
    if (!word) return;
    Register& made = reader.books.registers[id];
    const auto found = std::find(std::begin(words), std::end(words), *word);
    if (found != std::end(words)) {
        made.of = static_cast<BelongsTo>(found - std::begin(words));
        return;
    }
    const Value at = source.mapping->at(g::of);
    const auto parent = find_register(reader, at, *word);
    if (!parent) return;
    made.of = BelongsTo::entry;
    made.parent = *parent;
    if (reader.of(*parent).source != BookSource::records)
        reader.refuse({"内置台账的条目没有编号，不能归它", "entries of built-in registers have no ids to belong to"},
                      at);
}

/// Registers must not belong to each other in a circle.
void check_owners(BookReader& reader) {
    for (std::size_t id = built_in_registers; id < reader.books.registers.size(); ++id) {
        std::vector<std::string> way = {reader.books.registers[id].id};
        auto at = static_cast<RegisterId>(id);
        while (reader.of(at).of == BelongsTo::entry && way.size() <= reader.books.registers.size()) {
            at = reader.of(at).parent;
            way.push_back(reader.of(at).id);
            if (at != id) continue;
            reader.report(Code::books_count_in_circle(same(base::join(way, " → "))), reader.sources[id].at);
            reader.books.registers[id].of = BelongsTo::nobody;  // reported once, and nothing walks in circles
            break;
        }
    }
}

void note_happened(Register& of, const EntryCondition& condition) {
    each_test(condition, [&](const EntryTest& test) {
        if (test.of != EntryTest::Of::field || !test.known) return;
        BookField& field = of.fields[test.field];
        if (field.type == BookField::Type::date) field.happened = true;
    });
}

/// Dates that say when something happened, unless `ahead` says it outright.
void settle_dates(BookReader& reader) {
    for (Register& of : reader.books.registers) {
        for (std::size_t f = 0; f < of.fields.size(); ++f) {
            if (const auto required = of.fields[f].required) note_happened(of, *required);
        }
        for (const BookState& state : of.states) note_happened(of, state.reached);
        if (of.overdue) note_happened(of, *of.overdue);
        for (const BookRule& rule : of.rules) {
            note_happened(of, rule.where);
            if (const auto* never = std::get_if<book_rule::Never>(&rule.kind)) note_happened(of, never->that);
            if (const auto* always = std::get_if<book_rule::Always>(&rule.kind)) note_happened(of, always->that);
            if (const auto* every = std::get_if<book_rule::Every>(&rule.kind))
                note_happened(reader.books.registers[every->of], every->among);
        }
    }
    for (const Figure& figure : reader.books.figures) {
        if (!figure.is_counted()) continue;
        note_happened(reader.books.registers[figure.of], figure.where);
        if (figure.on) reader.books.registers[figure.of].fields[*figure.on].happened = true;
    }
    for (std::size_t id = built_in_registers; id < reader.books.registers.size(); ++id) {
        for (std::size_t f = 0; f < reader.sources[id].ahead.size(); ++f) {
            if (const auto ahead = reader.sources[id].ahead[f]) reader.books.registers[id].fields[f].happened = !*ahead;
        }
    }
}

}  // namespace

void read_books(Reader& base, Value root) {
    const yaml::Mapping head(root, t::rows, {"台账目录", "catalogue of books"}, base.issues);
    BookReader reader{base};
    reader.registers_sound = head.complete() || head.has(t::registers);
    reader.figures_sound = head.complete() || head.has(t::figures);
    read_head(base, head, reader.books);
    reader.books.registers = built_in_books();
    for (std::size_t id = 0; id < built_in_registers; ++id) {
        reader.sources.push_back({root, std::nullopt});
        reader.sources.back().fields_sound = true;
    }
    if (head.has(t::registers)) declare_registers(reader, head.at(t::registers));
    const auto each = [&](const auto& read) {
        for (std::size_t id = built_in_registers; id < reader.books.registers.size(); ++id)
            read(reader, static_cast<RegisterId>(id));
    };
    each(read_of);
    check_owners(reader);
    each(read_book_fields);
    each(read_states);
    each(read_required);
    each([](BookReader& r, RegisterId id) {
        if (!r.sources[id].mapping || !r.sources[id].mapping->has(g::overdue)) return;
        r.books.registers[id].overdue = read_entry_condition(r, id, r.sources[id].mapping->at(g::overdue));
    });
    each(read_book_rules);
    if (head.has(t::figures)) read_figures(reader, head.at(t::figures));
    settle_dates(reader);
    base.rubric.books = std::move(reader.books);
}

}  // namespace leitai::rubric
