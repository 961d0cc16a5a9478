// What people read for the words that records use: the drop-downs of workbooks, and how their cells are read back.
#pragma once

#include <string_view>
#include <vector>

#include "leitai/rubric/rubric.hpp"
#include "leitai/workbook/form.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::desk {

/// The title of a word of a closed list of the records: full is 全部完成. Empty for a word that has none.
base::Text choice_title(std::string_view word);

/// The choices of a field of a closed list, and of one that names something of a catalogue: `table` is the name of its
/// table (finding, done, breach, villages of a roster). Empty where anything may be written.
std::vector<workbook::Choice> choices_of(const rubric::Rubric& rubric, std::string_view table,
                                         const yaml::Field& field);

/// The choices of declared values with their titles; a value without one is its own.
std::vector<workbook::Choice> choices_of(const std::vector<std::string>& values, const std::vector<base::Text>& titles);

/// "W2.1 有两个月没有开组织生活会": an id that people must see, and what it stands for.
workbook::Choice numbered(std::string_view id, const base::Text& title);

}  // namespace leitai::desk
