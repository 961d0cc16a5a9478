// The tables of keys of book records, and their reader.
#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/record/read/book_entries.hpp"
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum BookField : std::size_t { register_ = head_own, by, entries, updates, corrections };
constexpr Field book_table[] = {
    kind_row("book"),
    period_row,
    {"register", Need::required, Shape::word, "哪本台账：目录里的编号", "the register, by its id in the catalogue",
     "commitments"},
    {"by", Need::required, Shape::mapping, "谁记的", "who keeps it", "{level: township, name: 东溪镇}"},
    {"entries", Need::optional, Shape::list, "新登记的各条", "new entries",
     "[{id: C0101, village: \"359902101201\", what: 硬化机耕路, owner: S0412, promised: 2023-04-06}]"},
    {"updates", Need::optional, Shape::list, "以前登记的有了进展", "what became known of earlier entries",
     "[{entry: C0087, delivered: 2023-05-20}]"},
    {"corrections", Need::optional, Shape::list, "更正写错的", "corrections of values that were wrong",
     "[{entry: C0087, field: due, was: 2023-06-03, value: 2023-06-30, why: 抄录错误, by: 东溪镇, on: 2023-06-12}]"},
};

constexpr Field entry_table[] = {
    book_id_row,
    {"village", Need::optional, Shape::village, "归哪个村（看目录的 of）", "the village that it belongs to (see `of`)",
     "\"359902101201\""},
    {"township", Need::optional, Shape::region, "归哪个乡镇", "the township, likewise", "\"359902101\""},
    {"county", Need::optional, Shape::region, "归哪个填报单位", "the reporting unit, likewise", "\"359902\""},
    {"person", Need::optional, Shape::word, "归哪个人：编号，不写姓名", "the person, by an id and never a name",
     "S0412"},
    {"entry", Need::optional, Shape::word, "归另一本台账的哪一条", "the entry of another register", "P001"},
    book_evidence_row,
    book_note_row,
};
constexpr Field update_table[] = {
    book_updated_row,
    book_note_row,
};

std::optional<rubric::RegisterId> find_register(const Mapping& map, const rubric::Books& books, issue::Issues& issues) {
    const auto word = map.word(register_);
    if (!word) return std::nullopt;
    const auto found = books.find_register(*word);
    if (found && books.registers[*found].source == rubric::BookSource::records) return found;
    std::vector<std::string_view> known;
    for (const rubric::Register& one : books.registers) {
        if (one.source == rubric::BookSource::records) known.push_back(one.id);
    }
    report_unknown_id(map.at(register_), {"台账", "register"}, known, issues);
    return std::nullopt;
}

/// Where `by` says the name; its own place where it says none.
source::Place place_of_name(Value who) {
    if (!who.is_mapping()) return who.place();
    for (Value key = who.first(); !(key == who.last()); key = key.next().next()) {
        if (key.is_scalar() && key.text() == "name") return key.next().place();
    }
    return who.place();
}

}  // namespace

std::vector<NamedTable> book_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, book_table},
        {{"台账的 entries（新登记的）每一条；另有目录所列的各栏",
          "Each of a book's entries; beside these, the catalogue's fields"},
         entry_table,
         "book_entry",
         "book.entries",
         yaml::Stands::own_keys_too},
        {{"台账的 updates（进展）每一条；另有目录所列的各栏",
          "Each of a book's updates; beside these, the catalogue's fields"},
         update_table,
         "book_update",
         "book.updates",
         yaml::Stands::own_keys_too},
        {{"台账的 corrections（更正）每一条", "Each of a book's corrections"},
         book_correction_fields(),
         "book_correction",
         "book.corrections"},
    };
}

std::optional<Book> read_book(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const Mapping map(root, book_table, {"台账", "book"}, issues);
    const auto period = map.period(head_period);
    const auto of = find_register(map, *rubric.books, issues);
    Book book;
    const source::Place place = map.whole().place();
    book.file = place.file;
    book.documents.push_back({place, place});
    if (map.has(by)) {
        book.documents.back().keeper_place = place_of_name(map.at(by));
        if (auto who = read_reporter(map.at(by), issues)) {
            book.level = who->level;
            book.keeper = std::move(who->name);
        }
    }
    if (map.complete() && !map.has(entries) && !map.has(updates) && !map.has(corrections))
        report(issues, Code::required_key_missing(Text::same("entries"), {"台账", "book"}, Text::same("[]")),
               map.whole());
    if (!period || !of) return std::nullopt;
    book.period = *period;
    book.of = *of;
    const rubric::Register& declared = rubric.books->registers[*of];
    BookReading reading(declared, book, issues);
    if (map.has(entries)) {
        const std::vector<Field> table = book_entry_fields(declared);
        const std::vector<Value> items = map.list(entries);
        book.entries.reserve(items.size());
        book.cells.reserve(items.size() * declared.fields.size());
        for (const Value item : items) reading.entry(item, table);
    }
    if (map.has(updates)) {
        const std::vector<Field> table = book_update_fields(declared);
        for (const Value item : map.list(updates)) reading.update(item, table);
    }
    for (const Value item : map.list(corrections)) reading.correction(item);
    return book;
}

}  // namespace leitai::record
