// Reads the entries, updates and corrections of a register by the fields that its catalogue declares.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/record/book.hpp"
#include "leitai/rubric/books.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

/// The rows before a register's own fields.
enum BookEntryField : std::size_t {
    book_entry_id,
    book_entry_owner,
    book_entry_evidence,
    book_entry_note,
    book_entry_own
};
enum BookUpdateField : std::size_t { book_update_entry, book_update_note, book_update_own };

/// Keys that every register has alike.
inline constexpr yaml::Field book_id_row = {
    "id", yaml::Need::required, yaml::Shape::word, "编号，在本台账里只用一次", "id, once in its register", "C0101"};
inline constexpr yaml::Field book_updated_row = {"entry",          yaml::Need::required, yaml::Shape::word,
                                                 "哪一条有了进展", "id of the entry",    "C0087"};
inline constexpr yaml::Field book_evidence_row = {"evidence", yaml::Need::optional, yaml::Shape::list,
                                                  "佐证材料", "evidence",           "[领办清单]"};
inline constexpr yaml::Field book_note_row = {"note", yaml::Need::optional, yaml::Shape::line, "说明", "note", "…"};

/// The keys of an entry of a register, and of an update of one; they look at the register's texts.
std::vector<yaml::Field> book_entry_fields(const rubric::Register& of);
std::vector<yaml::Field> book_update_fields(const rubric::Register& of);
/// The keys of a correction, which are the same for every register.
std::span<const yaml::Field> book_correction_fields();

/// Reads what one record says, into that record.
class BookReading {
public:
    BookReading(const rubric::Register& of, Book& book, issue::Issues& issues)
        : of_(of), book_(book), issues_(issues) {}

    void entry(yaml::Value item, const std::vector<yaml::Field>& table);
    void update(yaml::Value item, const std::vector<yaml::Field>& table);
    void correction(yaml::Value item);

private:
    BookCell cell(rubric::BookFieldId field, yaml::Value value);
    std::optional<std::int64_t> units(const rubric::BookField& field, yaml::Value value);
    std::optional<std::int64_t> number(const rubric::BookField& field, yaml::Value value);
    std::optional<std::int64_t> many(const rubric::BookField& field, yaml::Value value);
    std::optional<std::int64_t> choice(const rubric::BookField& field, yaml::Value value);
    void owner(const yaml::Mapping& map, BookEntry& entry);
    std::uint32_t text(std::string_view words);

    const rubric::Register& of_;
    Book& book_;
    issue::Issues& issues_;
    std::array<std::uint32_t, 256> recent_{};  ///< by hash: the position of a text that may come again, + 1
};

}  // namespace leitai::record
