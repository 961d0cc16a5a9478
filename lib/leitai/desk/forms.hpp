// The sheets that can be filled in and imported: what their columns ask, from the rubric, its catalogues and the tables
// of keys.
//
// Keys of forms and columns:
//
//   facts              a row a village: `village`, to fill `fact.ID`, `reason.ID` of a mark, `evidence.ID`,
//                      `same_period_last_year.ID` and `previous_period.ID`; context `name`, `township`, `last.ID`,
//                      `year.ID`
//   return.events      a row a dated event: `village`, `name`, `fact`, `on`, `what`, `evidence`, `mark`, `waived.KEY`,
//                      `own.FIELD`
//   marks.PANEL        a row a contestant, or a contestant and judge: `village`, `name`, `judge`, `mark.PART`
//   KIND               a row a record: `village`, and its keys: `on`, `entered.on`
//   KIND.LIST          a row an item of a list of a record: `record.KEY` for the keys that tell records apart, and the
//                      item's own keys
//   roster.LIST        a row a village, township or unit: its keys: `code`, `secretary.id`
//   book.REGISTER      a row an entry of a register: its keys
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/rubric/rubric.hpp"
#include "leitai/workbook/form.hpp"
#include "leitai/yaml/named_table.hpp"

namespace leitai::desk {

/// What a form's rows become.
struct FormOf {
    enum class Layout : std::uint8_t {
        facts,   ///< a row a village, a column a fact: returns
        events,  ///< a row an event: returns
        marks,   ///< a row a contestant, a column a mark: sheets of judges
        record,  ///< a row a record
        items,   ///< a row an item of a list of a record
    };
    Layout layout = Layout::record;
    std::string kind;     ///< of the records: "return", "check", "roster", "book"
    std::string list;     ///< of items: the key of the list: "found", "villages", "entries"
    std::string subject;  ///< of marks the rules of a panel, of a book its register; else empty
};

/// The keys of all forms that the rubric and its catalogues know, in the order in which they are listed. Of marks there
/// is one for each panel's rules, which stands for every round by them.
std::vector<std::string> form_keys(const rubric::Rubric& rubric);

/// What a form's rows become; empty where there is no form of that key.
std::optional<FormOf> form_of(const rubric::Rubric& rubric, std::string_view key);

/// A form without rows, with all columns that it can have; empty where there is no form of that key.
std::optional<workbook::Form> blank_form(const rubric::Rubric& rubric, std::string_view key);

/// The keys of a record that tell it from others of its kind and period: village, case. Records of a kind without any
/// are told apart by all that they say.
std::vector<std::string_view> telling_keys(const rubric::Rubric& rubric, std::string_view kind);

}  // namespace leitai::desk
