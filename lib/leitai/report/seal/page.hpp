// What was sealed, and what `verify` found.
#pragma once

#include <string>
#include <vector>

#include "leitai/page/page.hpp"
#include "leitai/report/seal/draw_checks.hpp"
#include "leitai/seal/finding.hpp"
#include "leitai/seal/manifest.hpp"

namespace leitai::report {

/// `sums`: the digest of SHA256SUMS, which stands for the whole seal.
/// `finality`: of the scores that were sealed.
page::Page seal_page(const std::string& folder, const seal::Manifest& manifest, const seal::Digest& sums,
                     const page::Finality& finality, base::Lang lang);

/// One seal that was looked at.
struct Verified {
    std::string seal, period, sealed;
    std::string sha256;  ///< of its SHA256SUMS; empty where there is none
    bool sound = false;
    bool superseded = false;   ///< another seal of its period holds
    bool recorded = false;     ///< a step recorded the hash of it
    bool computed = false;     ///< its inputs are what they were, and everything was computed again
    bool older_rules = false;  ///< made before the past of merged villages was followed, and verified so
};
/// All seals and draws that were looked at, and what is wrong with them.
page::Page verify_page(const std::vector<Verified>& seals, const std::vector<seal::Finding>& findings,
                       const std::vector<VerifiedDraw>& draws, base::Lang lang);

/// A published file against the hash that was printed.
page::Page notice_page(const std::string& file, const seal::Digest& found, const std::string& hash, bool same);

}  // namespace leitai::report
