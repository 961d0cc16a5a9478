// What the readers of mappings share: how values and keys are named in messages, and slips at a colon.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "leitai/base/text.hpp"
#include "leitai/yaml/fields.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::yaml {

/// The text of a scalar as a message quotes it.
base::Text quotable(Value scalar);

/// What a value is, in a sentence: “甲”, a list, a mapping.
base::Text described(Value value);

/// Nothing, `~` or `null`: people leave a value empty, programs write null. So are blanks that nobody sees.
bool is_empty(Value scalar);

/// A key that swallowed its value, as in `{level：self}`: reports the colon, which is full-width or lacks its blank,
/// and gives the key that was meant; empty when it is none.
std::string_view report_swallowing(Value key, issue::Issues& issues);

/// The value under a key of a mapping; empty where it is no mapping, or has no such key. For texts that were read
/// before: nothing is reported.
std::optional<Value> value_under(Value mapping, std::string_view key);
/// The same of a scalar; an empty text where there is none.
std::string_view text_under(Value mapping, std::string_view key);

/// The second `kind` of a document whose root is two records run together, with no `---` between them; for roots that
/// do not fit `table`.
std::optional<Value> record_inside(Value root, std::span<const Field> table);

}  // namespace leitai::yaml
