// What a seal names of a plan: the keys that results depend on, and whether the plan still says the same of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/seal/manifest.hpp"

namespace leitai::seal {

/// The keys of a plan that results depend on and that stand in it; empty optional where the plan is not written key by
/// key, and so counts as a whole. `catalogues` is not among them: a manifest lists each catalogue by name.
std::optional<std::vector<std::string>> counting_keys(std::string_view plan, bool year);

/// The lines of these keys, as they are hashed; the whole plan where there is no list. Of `members` those are left out
/// that name a seal of another period than `period`, so that the next quarter can be added; each stands on lines of its
/// own.
std::string lines_of(std::string_view plan, const std::optional<std::vector<std::string>>& keys,
                     std::string_view period);

/// A catalogue that a plan names: its kind ("duties") and its name ("builtin:duties").
using NamedCatalogue = std::pair<std::string, std::string>;

/// The keys that the seal names, where the plan still says of them what it said; empty where it says something else.
/// Keys and catalogues that came into the plan later are not held against the seal. Manifests up to 0.1 do not name
/// their keys: they are those whose lines have the sealed hash. `later`: catalogues of the plan that the manifest does
/// not list.
std::optional<std::vector<std::string>> keys_as_sealed(std::string_view plan, const Manifest& manifest,
                                                       const Digest& sealed, bool year,
                                                       const std::vector<NamedCatalogue>& later);

}  // namespace leitai::seal
