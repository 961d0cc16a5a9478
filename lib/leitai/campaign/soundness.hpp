// Whether the seals that a run stands on are what they were: decided here for reading, `validate` and `verify` alike.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/campaign/reading.hpp"
#include "leitai/campaign/seals.hpp"
#include "leitai/seal/finding.hpp"
#include "leitai/seal/manifest.hpp"

namespace leitai::campaign {

/// What is wrong with a seal as it lies there, nothing computed again: its files against their sums, its manifest
/// against its form, its folder and its results.
std::vector<seal::Finding> flaws(const Seal& seal);

/// The hash that stands for a seal: the SHA-256 of its SHA256SUMS; empty where that is no file.
std::string seal_hash(const Seal& seal);

/// What steps say of the seals beside the plan, against what lies there: a seal that is gone, or has another hash, or
/// is not the one that holds.
struct StepFinding {
    seal::Finding finding;
    const record::Step* step = nullptr;  ///< of the timelines that were given
};
std::vector<StepFinding> step_findings(const std::vector<Seal>& seals, const process::Timelines& timelines);

/// Whether some step that froze a period recorded the hash of this seal.
bool is_recorded(const Seal& seal, const process::Timelines& timelines);

/// Adds what is wrong with the seals that were read or that steps name, and results of sealed periods that stand
/// elsewhere.
void check_seals(const Campaign& campaign, const Reading& reading, issue::Issues& issues);

/// Adds the inputs of sealed periods that were changed since, but for periods that were opened again.
void check_sealed_inputs(const Campaign& campaign, const Reading& reading, issue::Issues& issues);

/// Warns of files in which records of books of a sealed period and of a later one stand together.
void check_sealed_books(const Campaign& campaign, const Reading& reading, issue::Issues& issues);

/// Whether an input is what the manifest says of it; of a plan, what the seal names of it.
enum class InputState : std::uint8_t { same, changed, missing };
InputState state_of(const Campaign& campaign, const seal::Manifest& manifest, const seal::Input& input);

/// What the manifest names, for computing its period again.
AsSealed as_sealed(const Campaign& campaign, const seal::Manifest& manifest);

/// The keys of the plan that the seal names; empty where the plan says something else of them by now, or is gone.
std::optional<std::vector<std::string>> plan_keys_of(const Campaign& campaign, const seal::Manifest& manifest,
                                                     const seal::Input& plan);

}  // namespace leitai::campaign
