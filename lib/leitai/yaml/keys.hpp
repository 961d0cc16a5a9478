// Keys: what readers of mappings share among themselves: how values and keys are named in messages.
#pragma once

#include <span>
#include <string_view>

#include "leitai/base/text.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::yaml {

/// The text of a scalar as a message quotes it.
base::Text quotable(Value scalar);

/// What a value is, in a sentence: “甲”, a list, a mapping.
base::Text described(Value value);

/// Possible values or keys as a sentence lists them.
base::Text listed(std::span<const std::string_view> words);

/// Nothing, `~` or `null`: people leave a value empty, programs write null.
bool is_empty(Value scalar);

}  // namespace leitai::yaml
