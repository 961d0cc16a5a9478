// How the value of a fact is printed; messages, explanations, tables and data all print it by these functions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::rubric {

/// The value as records write it: "86.20", "87.5%", "yes", a declared value, "2023-05-04"; of events how many there
/// are. `stated` is what record::stated() gives. Empty for a position beyond the declared values.
std::string value(const Fact& fact, std::int64_t stated);

/// The same for people, without its unit: yes is 是 in Chinese.
base::Text value_words(const Fact& fact, std::int64_t stated);

/// The same with its unit: "86.20 万元", "86.20 x 10k yuan", "1 event".
base::Text value_with_unit(const Fact& fact, std::int64_t stated);

/// A declared value by its position, of a choice or of a field of events, as people read it: its title where it has
/// one; a yes or no is 是 or 否 in Chinese.
base::Text choice_words(const Fact& fact, std::int64_t position);
base::Text choice_words(const EventField& field, std::int64_t position);

}  // namespace leitai::rubric
