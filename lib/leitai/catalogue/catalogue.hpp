// The rubrics and lists that are built into the library, as the YAML text that they were written in.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace leitai::catalogue {

/// The bytes of NAME.yaml beside this file: what a plan calls `builtin:NAME`.
std::optional<std::string_view> find(std::string_view name);

/// Those bytes, and all that stood under the name in earlier versions of the program (replaced/NAME-1.yaml and so on):
/// a seal is verified by what it was made of. Empty where there is no such name.
std::vector<std::string_view> versions(std::string_view name);

/// All names, in order of the alphabet.
std::vector<std::string_view> names();

}  // namespace leitai::catalogue
