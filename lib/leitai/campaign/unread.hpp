// Accounts for every entry of the records' folders that was not read, and for files that were read in vain.
#pragma once

#include <vector>

#include "leitai/campaign/campaign.hpp"
#include "leitai/campaign/reading.hpp"
#include "leitai/report/validate/passed_over.hpp"

namespace leitai::campaign {

/// Warns, once a kind, of entries that look like records and were not read, and gives the other kinds. Entries that
/// records name as evidence are left out, and what `verify` looks after in the folder of seals. Places of warnings are
/// added to the campaign's inputs as unread ones.
std::vector<report::PassedOver> account_for_unread(Campaign& campaign, const Reading& reading, issue::Issues& issues);

}  // namespace leitai::campaign
