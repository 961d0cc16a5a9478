// The entries of a register of which something may still become known.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/campaign/scoring.hpp"
#include "leitai/desk/known.hpp"

namespace leitai::desk {

/// What is known of a kind of records, read once for all workbooks.
struct Known {
    std::vector<KnownRecord> records;
    /// Of books by register: the entries of earlier periods, with their updates and corrections, that have not come to
    /// their last state; of a register without states, those of which a day is not known yet. In the order in which
    /// they were entered.
    std::map<std::string, std::vector<KnownItem>> open_entries;
};

/// Throws like known_records().
Known known_of(const campaign::ScoredCampaign& scored, std::string_view kind);

}  // namespace leitai::desk
