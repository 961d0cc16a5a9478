// What a seal was made of: every input with its hashes, the rubric, the program, and the seal before it.
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

/// One input. Of the plan, only what results depend on is hashed: see what_counts.
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

/// The lines of a plan that results depend on, as they are hashed: those of `rubric`, `catalogues` and
/// `weakness_quota`, and those of `annual` where the period is a year. Period and day stand in the manifest, and so
/// does each record; the rest moves on from quarter to quarter. A plan that is not written key by key counts as a
/// whole.
std::string what_counts(std::string_view plan, bool year);

}  // namespace leitai::seal
