// Makes columns from tables of keys, and from what a rubric and its catalogues declare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/rubric/rubric.hpp"
#include "leitai/workbook/form.hpp"
#include "leitai/yaml/named_table.hpp"

namespace leitai::desk {

/// A column that says whose row it is.
workbook::Column key_column(std::string key, base::Text title, workbook::Holds holds = workbook::Holds::text);
/// A column that is only shown.
workbook::Column context_column(std::string key, base::Text title, workbook::Holds holds = workbook::Holds::text);

/// The columns of a contestant: its code or id under the key of the scored unit, its name, and its township where it
/// lies in one.
std::vector<workbook::Column> contestant_columns(const rubric::Rubric& rubric);

/// The columns of a table: one for each plain key, and for the keys of mappings in it ("signed.on"). Left out are kind,
/// period and `by`, which hold for a whole workbook, and lists of mappings, which have sheets of their own. `tables`
/// are all of the kind, `table` one of them.
std::vector<workbook::Column> columns_of(const rubric::Rubric& rubric, const std::vector<yaml::NamedTable>& tables,
                                         const yaml::NamedTable& table);

/// The table of the mapping, or of each item, that stands under a key; null where it holds none.
const yaml::NamedTable* table_under(const std::vector<yaml::NamedTable>& tables, const yaml::NamedTable& table,
                                    std::string_view key);

/// The columns to fill in for a fact: its value, and what may stand beside it. None for events and for facts that the
/// toolkit supplies.
void add_fact_columns(const rubric::Rubric& rubric, rule::FactId fact, std::vector<workbook::Column>& columns);
/// The columns of the events of all facts that people report.
std::vector<workbook::Column> event_columns(const rubric::Rubric& rubric);
/// The columns of a judge's marks by the rules of a panel.
std::vector<workbook::Column> mark_columns(const rubric::Rubric& rubric, const rubric::Panel& panel);
/// The columns of a register.
std::vector<workbook::Column> book_columns(const rubric::Rubric& rubric, const rubric::Register& of);

}  // namespace leitai::desk
