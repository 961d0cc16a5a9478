// What results.json holds, read back: totals, ranks and points, exact.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/rational.hpp"

namespace leitai::seal {

/// One village of an archive.
struct VillageResult {
    std::optional<base::Rational> total;
    std::uint32_t rank = 0;                                            ///< among all; 0: none
    std::map<std::string, base::Rational> indicators;                  ///< by id; what had no points is not here
    std::map<std::string, base::Rational> modules;                     ///< likewise
    std::string village_class, grade;                                  ///< ids; grade: empty where there is none
    bool grade_open = false;                                           ///< it waited for a re-vote
    std::vector<std::string> vetoes;                                   ///< ids of those that acted
    std::uint32_t rank_county = 0, rank_township = 0, rank_class = 0;  ///< likewise
};

/// What results.json says of the whole.
struct ResultsHead {
    std::string period, rubric_id, rubric_version;
    bool provisional = false;
};

/// The results of a sealed period.
struct Results : ResultsHead {
    std::string list;                               ///< "villages": what was scored
    std::map<std::string, VillageResult> villages;  ///< by code

    /// "1" of 1.2.3: results of other numbers cannot be compared.
    std::string major() const { return rubric_version.substr(0, rubric_version.find('.')); }
};

/// A number as seals write it, "86.20" or "64/3". Throws std::out_of_range where it is none.
base::Rational read_number(const std::string& text);

/// Empty when the text is no such document. One village is held as JSON at a time.
std::optional<Results> read_results(std::string_view json);

/// The head of a file, of which no more than that is read; empty when it is no such document, or no file of a seal.
std::optional<ResultsHead> read_results_head(const std::string& path);

}  // namespace leitai::seal
