// What a seal was made of: every input with its hashes, the rubric, the program, and the seal before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/seal/digest.hpp"
#include "leitai/seal/forms.hpp"

namespace leitai::seal {

/// What an input is to the result.
enum class Role : std::uint8_t { plan, rubric, catalogue, record, evidence, member };
std::string_view word(Role role);

/// One input. Of the plan, only what results depend on is hashed: see sealed_plan.hpp.
struct Input {
    Role role{};
    std::string name;  ///< seen from the plan's folder, or `builtin:NAME`
    Digest digest;
};

/// The seal of the same period that this one takes the place of, and why.
struct Superseded {
    std::string seal;    ///< its folder's name
    std::string sha256;  ///< of its SHA256SUMS
    std::string reason;
};

/// What a seal was made of.
struct Manifest {
    std::string period, as_of;
    std::string rubric_id, rubric_version;
    std::string program;  ///< version of leitai
    std::string on;       ///< the day of sealing
    bool provisional = false;
    Forms forms;  ///< of results and notice; up to 0.1 none were named
    /// The keys of the plan that are hashed; empty where it counts as a whole, and up to 0.1.
    std::optional<std::vector<std::string>> plan_keys;
    std::optional<Superseded> supersedes;
    std::vector<Input> inputs;  ///< by role, then name
};

/// An input that two manifests do not agree in.
struct InputChange {
    enum class Kind : std::uint8_t { added, changed, removed };
    Kind kind{};
    std::string name;
};
/// By name; step by step from the earlier to the later one.
std::vector<InputChange> input_changes(const Manifest& before, const Manifest& after);

/// One way of writing it, so that equal manifests are equal bytes.
std::string to_json(const Manifest& manifest);
/// Empty when the text is no manifest.
std::optional<Manifest> read_manifest(std::string_view json);

}  // namespace leitai::seal
