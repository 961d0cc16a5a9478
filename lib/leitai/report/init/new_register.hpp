// A new record of any kind that begins with its table of keys, to start from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"
#include "leitai/record/kinds.hpp"

namespace leitai::report {

/// The kinds of records of which a new one begins so, in the order in which help lists them.
std::vector<std::string_view> kinds_beginning(record::Beginning::Way way);

/// A record of a kind, with a comment in one language above each key; keys that may be left out are comments
/// themselves. `kind` is one whose new records begin blank; `village`: a code.
std::string new_register(std::string_view kind, base::Period period, const std::string& village, base::Lang lang);

}  // namespace leitai::report
