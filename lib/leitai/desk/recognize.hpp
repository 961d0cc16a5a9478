// Which of the workbooks that are handed in belong to the campaign, and where their tables stand.
#pragma once

#include <string>
#include <vector>

#include "leitai/campaign/scoring.hpp"
#include "leitai/desk/import.hpp"
#include "leitai/desk/told.hpp"

namespace leitai::desk {

/// A workbook whose sheets are recognised.
struct Recognized {
    std::size_t number = 0;  ///< position among those that were handed in
    std::string stem;        ///< what the files of its records are called; no two workbooks have the same
    Shared shared;
    bool from_1904 = false;  ///< its days are counted from 1904
    std::vector<Table> tables;
};

/// Looks at each workbook; what is wrong with it as a whole, or with its heads, is told. Throws base::Failure where two
/// workbooks would be written to files of one name.
std::vector<Recognized> recognize(const campaign::ScoredCampaign& now, const std::vector<Handed>& handed,
                                  const ImportOptions& options, std::vector<Told>& told);

}  // namespace leitai::desk
