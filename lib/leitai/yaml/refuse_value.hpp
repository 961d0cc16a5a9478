// How values that do not fit their type are refused, for all readers of single values.
#pragma once

#include <optional>

#include "leitai/issue/issues.hpp"
#include "leitai/issue/said.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::yaml {

/// Quotes of an input method: YAML takes them for characters of the text.
bool in_wide_quotes(Value value);

/// Reports `said`, or the quotes of an input method, where the value stands in them.
std::nullopt_t refuse_value(issue::Issues& issues, issue::Said said, Value value);

/// For what is written in ASCII alone: dates, periods, codes. Full-width digits and signs have a message of their own.
std::nullopt_t refuse_ascii(issue::Issues& issues, issue::Message<1> message, Value value);

}  // namespace leitai::yaml
