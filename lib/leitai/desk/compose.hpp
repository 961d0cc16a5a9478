// Rows become records: the one place that knows how each form's rows are written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/desk/entered.hpp"
#include "leitai/desk/present.hpp"
#include "leitai/desk/rows.hpp"

namespace leitai::desk {

/// Why a value that is there already becomes another, by whom and on which day.
struct Amendment {
    std::string why, by;
    base::Date on{};
};

/// What all rows of a workbook share.
struct Shared {
    const rubric::Rubric& rubric;
    Meta meta;                        ///< period, owner, round and judge
    std::string source;               ///< the name of the workbook
    std::vector<std::string> sheets;  ///< the names of its sheets
    std::optional<Amendment> amendment = {};
    Entered entered = {};                        ///< what earlier periods hold of registers
    base::Lang lang = base::Lang::zh;            ///< of comments in files: the plan's
    std::optional<base::Date> roster_from = {};  ///< of a roster; the first day of the period unless given
    std::vector<std::string> evidence = {};      ///< of all its values, where their cells say none
};

/// A value that is another one than before.
struct Change {
    CellAt at;
    std::string village;  ///< its name, or the code where it has none
    base::Text title;
    std::string was, now;
};

/// What composing came to.
struct Composed {
    std::size_t records = 0, values = 0, unchanged = 0;
    std::vector<Change> changes;
    std::vector<CellFault> faults;
};

/// Adds returns for the rows of a table of facts: values that are new, and corrections of those that differ.
void compose_facts(const Shared& shared, const Table& table, const std::vector<ReadRow>& rows, const Present& present,
                   Draft& draft, Composed& composed);
/// The same for dated events.
void compose_events(const Shared& shared, const std::vector<ReadRow>& rows, const Present& present, Draft& draft,
                    Composed& composed);
/// The sheets of the judges.
void compose_marks(const Shared& shared, const Table& table, const std::vector<ReadRow>& rows, Draft& draft,
                   Composed& composed);

/// A table with its rows.
struct RowsOf {
    const Table* table = nullptr;
    std::vector<ReadRow> rows;
};
/// Records of one kind from all tables of a workbook that give parts of them; of books, of one register.
void compose_records(const Shared& shared, const std::vector<const RowsOf*>& parts, Draft& draft, Composed& composed);

/// The line that begins a record's document, and those of its head.
void begin_record(const Shared& shared, std::string_view kind, Draft& draft);
/// `by: {level: department, name: 农业农村局}`.
std::string by_line(const Owner& owner);
/// `"359902101201"  # 东阳村`.
std::string code_with_name(const std::string& code, const std::string& name);
/// "县农业农村局.xlsx!填报表!D7".
std::string evidence_of(const Shared& shared, const CellAt& at);

}  // namespace leitai::desk
