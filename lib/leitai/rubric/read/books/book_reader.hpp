// What the files that read a catalogue of books share: the registers by name, names of entries, and how they report.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/rubric/books.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables_books.hpp"

namespace leitai::rubric {

/// Where a register was written.
struct RegisterSource {
    Value at;
    std::optional<yaml::Mapping> mapping;
    bool fields_sound = false;                                 ///< an unknown field is really unknown
    std::vector<std::optional<bool>> ahead = {};               ///< what `ahead` of each field says
    std::vector<std::pair<BookFieldId, Value>> required = {};  ///< where it is written
};

/// What is being read, with the rubric's reader, to which classes and messages belong.
struct BookReader {
    Reader& base;
    Books books = {};
    std::vector<RegisterSource> sources = {};  ///< beside books.registers
    bool registers_sound = true;               ///< an unknown register is really unknown
    bool figures_sound = true;

    const Register& of(RegisterId id) const { return books.registers[id]; }
    void report(issue::Said said, Value at, std::optional<source::Place> related = std::nullopt) {
        base.report(std::move(said), at, related);
    }
    /// A declaration that cannot be carried out, in one clause.
    void refuse(base::Text words, Value at) { report(Code::books_declared_wrongly(std::move(words)), at); }
};

/// The names that may stand where a wrong one does.
using KnownNames = std::function<std::vector<std::string_view>()>;
/// Reports a name that the catalogue does not have, with the nearest one. `what`: 台账, register.
void report_unknown_name(BookReader& reader, Value at, std::string_view name, base::Text what, const KnownNames& known);

/// The register of an id; any, or only one that the catalogue declares.
std::optional<RegisterId> find_register(BookReader& reader, Value at, std::string_view name);
/// The field of an id.
std::optional<BookFieldId> find_book_field(BookReader& reader, RegisterId of, Value at, std::string_view name);
/// The date field of a value.
std::optional<BookFieldId> find_date(BookReader& reader, RegisterId of, Value at);
/// A field, or whom the entry belongs to.
std::optional<BookName> find_name(BookReader& reader, RegisterId of, Value at, std::string_view name);
/// A list of them.
std::vector<BookName> find_names(BookReader& reader, RegisterId of, const yaml::Mapping& mapping, std::size_t row);
/// The register and the name behind its last dot: "payments.amount".
std::optional<std::pair<RegisterId, std::string_view>> split_name(BookReader& reader, Value at);
/// Whether a word means something already, so that no field may be called that.
bool is_book_word(std::string_view word);
/// Reports an id that holds a dot; false then.
bool check_plain_id(BookReader& reader, Value at);

/// A condition over the entries of a register.
std::optional<EntryCondition> read_entry_condition(BookReader& reader, RegisterId of, Value value);

/// The fields of a register; then, when all fields of all registers are known, what refers to them.
void read_book_fields(BookReader& reader, RegisterId of);
void read_required(BookReader& reader, RegisterId of);
void read_states(BookReader& reader, RegisterId of);
void read_book_rules(BookReader& reader, RegisterId of);
void read_figures(BookReader& reader, Value figures);

}  // namespace leitai::rubric
