// Holds seals against their files, their inputs, a new computation, each other, and the records of steps; repeats
// draws.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "leitai/campaign/sealing.hpp"
#include "leitai/report/seal/page.hpp"

namespace leitai::campaign {

/// One seal at a time, then all of them together.
class Verifier {
public:
    /// `campaign`: the plan whose seals they are, opened from its file; it must outlive this.
    explicit Verifier(const Campaign& campaign);

    void run(const std::vector<Seal>& seals);

    std::vector<report::Verified> verified;
    std::vector<seal::Finding> findings;
    std::vector<report::VerifiedDraw> draws;  ///< by day, then id; outcomes without a rule last

    /// Whether a seal or the outcome of a draw was there to be checked.
    bool has_checked() const;
    /// Whether something is not what it was.
    bool has_findings() const;

private:
    void find(const Seal& seal, seal::Finding::Kind kind, std::string file, std::string detail = {});
    void read_all(const std::vector<Seal>& seals);
    void check(const Seal& seal, bool holds);
    void check_manifest(const Seal& seal, const seal::Manifest& manifest);
    /// False where the input is not what it was.
    bool check_input(const Seal& seal, const seal::Manifest& manifest, const seal::Input& input);
    /// Whether a later seal of the same period was made of the input as it is now.
    bool is_documented(const Seal& seal, const seal::Input& input) const;
    void compute_again(const Seal& seal, const seal::Manifest& manifest, bool holds);
    bool computes_from_all(const Seal& seal, const seal::Manifest& manifest);
    void tell_other_results(const Seal& seal, const seal::Manifest& manifest, const ScoredCampaign& scored);
    void check_added(const Seal& seal, const seal::Manifest& manifest);
    void check_notice(const Seal& seal, const seal::Manifest& manifest, const ScoredCampaign& scored);
    void check_links(const std::vector<Seal>& seals);
    void read_records(const std::vector<Seal>& seals);
    void check_steps(const std::vector<Seal>& seals);

    const Campaign& campaign_;
    Inputs inputs_;  // those of the campaign, with its plan named
    std::vector<Seal> seals_;
    std::map<std::string, std::string> sums_;          // by seal
    std::map<std::string, seal::Manifest> manifests_;  // by seal
    process::Timelines timelines_;
};

}  // namespace leitai::campaign
