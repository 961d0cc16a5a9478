// Sealing: what seal writes and verify computes again: a period's results as fixed bytes, and the inputs behind them.
#pragma once

#include <string>
#include <vector>

#include "leitai/seal/manifest.hpp"
#include "results.hpp"

namespace leitai::app {

/// Where the seals of a campaign lie, seen from the plan's folder.
inline constexpr std::string_view seals_folder = "seals";

/// The results as JSON in one fixed form, and the `kind: result` records that later periods read.
std::string results_text(const ScoredCampaign& scored);
std::string records_text(const ScoredCampaign& scored);

/// Every input that counts: plan, rubric, catalogues, records, evidence; each file is read once more and hashed.
std::vector<seal::Input> sealed_inputs(const Env& env, const ScoredCampaign& scored);

/// The digest of one input as a manifest has it: builtin ones from the program, the plan without what changes.
/// Throws base::Failure when the file is not there.
seal::Digest digest_of(const Env& env, const std::string& folder, seal::Role role, const std::string& name);

/// The seals below the plan's folder, by name. `path`: where it is read from.
struct Seal {
    std::string name, path;
};
std::vector<Seal> seals_of(const Env& env, const std::string& plan_folder);

}  // namespace leitai::app
