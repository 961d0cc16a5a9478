// Manifest: what a seal was made of: every input with its hashes, the rubric, the program, and the seal before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/seal/digest.hpp"

namespace leitai::seal {

/// What an input is to the result.
enum class Role : std::uint8_t { plan, rubric, catalogue, record, evidence };
std::string_view word(Role role);

/// One input. Of the plan, what changes from quarter to quarter is left out: see without_progress.
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

struct Manifest {
    std::string period, as_of;
    std::string rubric_id, rubric_version;
    std::string program;  ///< version of leitai
    std::string on;       ///< the day of sealing
    bool provisional = false;
    std::optional<Superseded> supersedes;
    std::vector<Input> inputs;  ///< by role, then name
};

/// One way of writing it, so that equal manifests are equal bytes.
std::string to_json(const Manifest& manifest);
/// Empty when the text is no manifest.
std::optional<Manifest> read_manifest(std::string_view json);

/// The plan's bytes as they are hashed: without the lines `state:`, `period:` and `as_of:`, which change from quarter
/// to quarter and stand in the manifest themselves.
std::string without_progress(std::string_view plan);

}  // namespace leitai::seal
