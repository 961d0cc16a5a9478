// What results.json holds, read back: totals, ranks and points, exact.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "leitai/base/rational.hpp"

namespace leitai::seal {

/// One village of an archive.
struct VillageResult {
    std::optional<base::Rational> total;
    std::uint32_t rank = 0;                            ///< among all; 0: none
    std::map<std::string, base::Rational> indicators;  ///< by id; what had no points is not here
};

/// The results of a sealed period.
struct Results {
    std::string period, rubric_id, rubric_version;
    bool provisional = false;
    std::map<std::string, VillageResult> villages;  ///< by code

    /// "1" of 1.2.3: results of other numbers cannot be compared.
    std::string major() const { return rubric_version.substr(0, rubric_version.find('.')); }
};

/// Empty when the text is no such document.
std::optional<Results> read_results(std::string_view json);

}  // namespace leitai::seal
