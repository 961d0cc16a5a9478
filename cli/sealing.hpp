// Sealing: what seal writes and verify computes again: a period's results as fixed bytes, and the inputs behind them.
#pragma once

#include <string>
#include <vector>

#include "leitai/seal/manifest.hpp"
#include "results.hpp"
#include "seals.hpp"

namespace leitai::app {

/// The results as JSON in one fixed form, and the `kind: result` records that later periods read; `sealed`: which
/// seal of the period.
std::string results_text(const ScoredCampaign& scored);
std::string records_text(const ScoredCampaign& scored, int sealed);

/// Every input that counts: plan, rubric, catalogues, records, evidence; each file is read once more and hashed.
std::vector<seal::Input> sealed_inputs(const Env& env, const ScoredCampaign& scored);

/// The digest of one input as a manifest has it: builtin ones from the program, of the plan what counts for the
/// period.
/// Throws base::Failure when the file is not there.
seal::Digest digest_of(const Env& env, const std::string& folder, seal::Role role, const std::string& name,
                       base::Period period);

}  // namespace leitai::app
