// The keys that open files which a command reads by itself, and which are no records where they lie among them.
#pragma once

#include <string_view>

namespace leitai::plan {

/// What a table that people keep means: `import: facts`.
inline constexpr std::string_view mapping_key = "import";

}  // namespace leitai::plan
